//go:build !js

package command

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodenough/app/decode"
	"goodenough/app/records"
	"goodenough/model/scenario"
)

var update = flag.Bool("update", false, "write the golden file anew")

// samples are where the files lie that readers are held to.
var samples = filepath.Join("..", "records", "testdata")

// imports are the samples, as somebody would ask of each.
var imports = [][]string{
	{"plain.csv", "-from", "2025-01-01", "-to", "2025-12-31"},
	{"plain.csv", "-from", "2025-01-01", "-to", "2025-12-31", "-forgotten", "-affected", "30%"},
	{"pagerduty-analytics.csv", "-from", "2026-01-01", "-to", "2026-04-30T22:00:00Z"},
	{"jira-jsm.csv", "-from", "2026-01-01", "-to", "2026-04-30", "-zone", "Europe/Zurich"},
	{"servicenow-event-log.csv"},
	{"statuspage-2019.json", "-from", "2017-06-01"},
	{"statuspage-history.atom"},
	{"gcp-incidents.json"},
	{"upptime-summary.json", "-series", "site-c"},
	{"prometheus-up-15s.json"},
	{"prometheus-up-15s.json", "-series", "other"},
	{"prometheus-errors.json"},
	{"grafana-percent-newyork.csv", "-zone", "America/New_York"},
	{"grafana-sep-utc.csv", "-zone", "UTC", "-affected", "50"},
	{"nagios-avail-services.csv"},
	{"nagios.log", "-series", "Checkout, web"},
}

// TestImport holds what is said of each sample to a file that a person can read.
func TestImport(t *testing.T) {
	var all strings.Builder
	for _, args := range imports {
		data, err := os.ReadFile(filepath.Join(samples, args[0]))
		if err != nil {
			t.Fatal(err)
		}
		status, out, errs := call(string(data), slices.Concat([]string{"import"}, args[1:], []string{"-"})...)
		all.WriteString("== " + strings.Join(args, " ") + "\n" + out + errs)
		if (status == exitUsage) != (args[0] == "prometheus-errors.json") || status == exitFailed {
			t.Errorf("%s: status %d, %s", args, status, errs)
		}
		if strings.Contains(out, "\u00a0") || strings.Contains(out, "NaN") {
			t.Errorf("%s says %s", args, out)
		}
		all.WriteString("\n")
	}
	file := filepath.Join("testdata", "import.txt")
	if *update {
		if err := os.WriteFile(file, []byte(all.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(all.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(wanted)) {
		if got[i] != wanted[i] {
			t.Fatalf("what is said has changed in line %d of %s, which make golden writes anew:\n%s\nwas\n%s", i+1, file, got[i], wanted[i])
		}
	}
	if len(got) != len(wanted) {
		t.Errorf("there are %d lines, not the %d of %s, which make golden writes anew", len(got), len(wanted), file)
	}
}

// imported is what the command promises to write.
type imported struct {
	Link      string
	Window    struct{ From, To, How string }
	Estimates map[string]struct{ P5, P50, P95 float64 }
	Rows      struct{ Read, Used, Refused, Merged int }
	Problems  []struct {
		File   string
		Row    int
		Reason string
	}
}

func importJSON(t *testing.T, args ...string) (got imported, status int) {
	t.Helper()
	status, out, errs := call("", slices.Concat([]string{"import", "-json"}, args)...)
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v: %s%s", err, out, errs)
	}
	return got, status
}

// TestImportJSON: its keys are a contract, its link holds the estimates, and its rows add up.
func TestImportJSON(t *testing.T) {
	got, status := importJSON(t, "-from", "2026-01-01", "-to", "2026-04-30T22:00:00Z", filepath.Join(samples, "pagerduty-analytics.csv"))
	if status != exitOK || got.Window.From != "2026-01-01T00:00:00Z" || got.Window.To != "2026-04-30T22:00:00Z" || got.Window.How != "given" {
		t.Errorf("status %d, %+v", status, got.Window)
	}
	if got.Rows.Read != 9 || got.Rows.Used != 7 || got.Rows.Refused != 2 || got.Rows.Merged != 0 || len(got.Problems) != 2 || got.Problems[0].Row != 3 || got.Problems[0].Reason != records.NotAnOutage {
		t.Errorf("%+v, %+v", got.Rows, got.Problems)
	}
	s, problems := scenario.Parse(got.Link)
	inc := got.Estimates["inc"]
	if len(problems) > 0 || s.Incidents != inc.P50 || !(inc.P5 < inc.P50 && inc.P50 < inc.P95) || s.TimeToRestore != got.Estimates["mttr"].P50 {
		t.Errorf("%s has %g and %g, estimates are %+v; %v", got.Link, s.Incidents, s.TimeToRestore, got.Estimates, problems)
	}
	if _, said := got.Estimates["blast"]; said {
		t.Error("nobody said how many customers were hit, and still there is an estimate")
	}
}

// TestImportSeveral: a file that is no export or is not there costs no other, and only when none is left the status says so.
func TestImportSeveral(t *testing.T) {
	bad, plain := filepath.Join(samples, "prometheus-errors.json"), filepath.Join(samples, "plain.csv")
	for _, c := range []struct {
		files  []string
		status int
		says   string
	}{
		{[]string{bad, plain}, exitOK, "11,000"},
		{[]string{"nosuch.csv", plain}, exitOK, "nosuch.csv"},
		{[]string{bad}, exitUsage, "11,000"},
		{[]string{"nosuch.csv"}, exitUsage, "nosuch.csv"},
		{[]string{samples}, exitUsage, "directory"},
	} {
		status, _, errs := call("", slices.Concat([]string{"import"}, c.files)...)
		if status != c.status || !strings.Contains(errs, c.says) {
			t.Errorf("%s: status %d, %s", c.files, status, errs)
		}
	}
}

func TestImportRefusesWrongUse(t *testing.T) {
	for _, args := range [][]string{{}, {"-from", "yesterday", "-"}, {"-from", "2026-01-02", "-to", "2026-01-01", "-"}, {"-zone", "Local", "-"}, {"-zone", "PST", "-"}, {"-affected", "0", "-"}, {"-affected", "150%", "-"}, {"-format", "nosuch", "-"}, {"-order", "year", "-"}} {
		if status, out, errs := call("start,end\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z\n", slices.Concat([]string{"import"}, args)...); status != exitUsage || out != "" || errs == "" {
			t.Errorf("%s: status %d, %q, %q", args, status, out, errs)
		}
	}
}

// TestImportTooLarge: what cannot be read is not begun. The file has no content on the disk.
func TestImportTooLarge(t *testing.T) {
	large := filepath.Join(t.TempDir(), "large.csv")
	f, err := os.Create(large)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Truncate(decode.Largest + 1); err != nil {
		t.Skip(err)
	}
	if status, _, errs := call("", "import", large); status != exitUsage || !strings.Contains(errs, "1 GB") {
		t.Errorf("status %d, %s", status, errs)
	}
}

// TestImportNamesEveryFormat that -format takes.
func TestImportNamesEveryFormat(t *testing.T) {
	names := strings.Split(strings.ReplaceAll(formatNames, "\n", " "), ", ")
	var want []string
	for i, f := range records.Formats {
		want = append(want, f.Name)
		if i >= len(names) || strings.TrimSpace(names[i]) != f.Name {
			break
		}
	}
	if len(names) != len(records.Formats) || len(want) != len(names) {
		t.Errorf("the help names %s; the table has %s", names, want)
	}
}

// TestNoZonesInTheBrowser: the zone database is half a megabyte that a browser has already.
func TestNoZonesInTheBrowser(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "goodenough/...")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if list := strings.Fields(string(out)); slices.Contains(list, "time/tzdata") || !slices.Contains(list, "goodenough/app/records") {
		t.Error("time/tzdata is linked into the browser's program")
	}
}

// TestImportWritesAReport: a page, Markdown, or the picture, without titles unless these are wanted, beside what is printed.
func TestImportWritesAReport(t *testing.T) {
	dir, sample := t.TempDir(), filepath.Join(samples, "pagerduty-analytics.csv")
	for name, want := range map[string]string{"r.html": "<!doctype html>", "r.md": "# Incidents, January 1, 2026 to June 30, 2026", "r.svg": "<svg"} {
		file := filepath.Join(dir, name)
		for _, named := range []bool{false, true} {
			args := []string{"import", "-from", "2026-01-01", "-to", "2026-06-30", "-base", "https://host.example/", "-o", file}
			if named {
				args = append(args, "-names")
			}
			status, out, errs := call("", append(args, sample)...)
			written, err := os.ReadFile(file)
			if err != nil || status != exitOK || !strings.HasPrefix(string(written), want) || !strings.Contains(string(written), "https://host.example/#v=2&") && !strings.Contains(string(written), "https://host.example/#v=2&amp;") {
				t.Errorf("%s: status %d, %v, %s\n%s", name, status, err, errs, written)
			}
			if !strings.HasPrefix(out, sample+": PagerDuty\n") {
				t.Errorf("%s: beside the report it prints %q", name, out)
			}
			if names := strings.Contains(string(written), "Login down"); names != (named && name != "r.svg") {
				t.Errorf("%s holds titles: %v, wanted: %v", name, names, named)
			}
		}
	}
	if status, _, errs := call("", "import", "-o", "report.pdf", sample); status != exitUsage || !strings.Contains(errs, ".svg") {
		t.Errorf("as .pdf: status %d, %s", status, errs)
	}
	if status, _, errs := call("", "import", "-o", filepath.Join(dir, "nothing.svg"), filepath.Join(samples, "nagios-avail-services.csv")); status != exitFailed || !strings.Contains(errs, "no incident") {
		t.Errorf("of no incident: status %d, %s", status, errs)
	}
}
