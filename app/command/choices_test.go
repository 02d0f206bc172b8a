//go:build !js

package command

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"goodenough/app/choices"
)

// asked runs a command with a text on standard input.
func asked(in string, args ...string) (out, errs string, status int) {
	var o, e bytes.Buffer
	status = Main(args, strings.NewReader(in), &o, &e)
	return o.String(), e.String(), status
}

// TestBacklogCommand: the example, as a person and as a program reads it.
func TestBacklogCommand(t *testing.T) {
	example, _, status := asked("", "backlog", "-example")
	if status != 0 || example != choices.Example {
		t.Fatalf("the example is not printed: %d", status)
	}
	file := filepath.Join(t.TempDir(), "ideas.csv")
	if err := os.WriteFile(file, []byte(example), 0o600); err != nil {
		t.Fatal(err)
	}
	const link = "v=2&cust=b2b-saas"
	text, errs, status := asked("", "backlog", file, link)
	if status != 0 || errs != "" {
		t.Fatalf("%d: %s", status, errs)
	}
	above, below, cut := strings.Cut(text, "below this line")
	if !cut || !strings.Contains(above, "Roll back with one command") || !strings.Contains(below, "A message that one customer misses in a tunnel  nobody would notice") || !strings.Contains(text, "#"+link) {
		t.Errorf("it says\n%s", text)
	}
	type answer struct {
		Link  string
		Items []struct {
			Name       string
			Chosen     bool
			Adds, Paid float64
			Rank       int
			ToTurn     *float64 `json:"to_turn"`
			Likely     *float64 `json:"above_line"`
			Error      *float64 `json:"above_line_error"`
		}
		NetGain  float64 `json:"net_gain"`
		Gap      *float64
		Paid     float64
		Deciding float64
		Problems []any
	}
	read := func(args ...string) (a answer) {
		t.Helper()
		out, errs, status := asked(example, append([]string{"backlog", "-json"}, args...)...)
		if status != 0 {
			t.Fatalf("%d: %s", status, errs)
		}
		if err := json.Unmarshal([]byte(out), &a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	a := read("-", link)
	total := 0.
	for i, one := range a.Items {
		if one.Rank != i+1 || one.ToTurn == nil || one.Likely == nil || one.Error == nil || *one.Error <= 0 {
			t.Errorf("%+v", one)
		}
		if one.Chosen {
			total += one.Adds
		}
	}
	if len(a.Items) != 7 || math.Abs(total-a.NetGain) > 1e-6*a.NetGain || a.Gap == nil || *a.Gap != 0 || a.Link != link || a.Problems == nil {
		t.Errorf("%+v", a)
	}
	if tight := read("-budget", "100k", "-", link); tight.Paid > 100e3 || tight.NetGain > a.NetGain || tight.NetGain <= 0 {
		t.Errorf("with $100k: %+v", tight)
	}
	const region = "A second region"
	if forced := read("-in", region, "-samples", "0", "-", link); forced.Deciding <= 0 || math.Abs(forced.Deciding+forced.NetGain-a.NetGain) > 1e-6*a.NetGain || forced.Items[0].Likely != nil {
		t.Errorf("with %s: %+v", region, forced)
	}
	for _, wrong := range []struct {
		in, want string
		args     []string
		status   int
	}{
		{example, "no item has that name", []string{"-in", "nobody", "-", link}, 2},
		{example, "by -in and by -out", []string{"-in", region, "-out", region, "-", link}, 2},
		{example, "-budget $1.0k: what is named by -in costs more", []string{"-in", region, "-budget", "1k", "-", link}, 2},
		{example, "must be between $0 and $10 trillion", []string{"-budget", "-5", "-", link}, 2},
		{example, "must be between $0 and $10 trillion", []string{"-budget", "1e308", "-", link}, 2},
		{example, "not a number", []string{"-budget", "NaN", "-", link}, 2},
		{example, "power of two", []string{"-samples", "100", "-", link}, 2},
		{example, "needs a file and the link", []string{"-"}, 2},
		{example, "most would already be gone", []string{"-", "v=2&cust=consumer&inc=4000"}, 1},
		{example, "banana", []string{"-", "v=2&cust=consumer&inc=banana"}, 2},
		{"", "the table is empty", []string{"-", link}, 2},
		{"name,incidents\nA,10%\nB,x\n", "row 3, incidents “x”", []string{"-", link}, 2},
		{"", "no such file", []string{filepath.Join(t.TempDir(), "nothing"), link}, 1},
	} {
		_, errs, status := asked(wrong.in, append([]string{"backlog"}, wrong.args...)...)
		if status != wrong.status || !strings.Contains(errs, wrong.want) {
			t.Errorf("%q: status %d, want %d, and %q in\n%s", wrong.args, status, wrong.status, wrong.want, errs)
		}
	}
}

// TestPortfolioCommand: systems from standard input, as a person and as a program reads the split.
func TestPortfolioCommand(t *testing.T) {
	const systems = "# ours\nv=2&cust=payments&ops=4m&name=Checkout\nv=2&cust=b2b-saas&name=Console\n\nv=2&cust=email-batch&ops=3m&name=Newsletter\n"
	text, errs, status := asked(systems, "portfolio", "-")
	if status != 0 || errs != "" || !strings.Contains(text, "Feed") || !strings.Contains(text, "Starve") || !strings.Contains(text, "Newsletter") {
		t.Errorf("%d: %s\n%s", status, errs, text)
	}
	var a struct {
		Systems []struct {
			Name, Link, Ask           string
			Spend, Net, Today, Change float64
			OwnBest                   float64 `json:"own_best"`
			NetToday                  float64 `json:"net_today"`
			Downtime                  float64
		}
		Budget, Spend, Net, Gap float64
		NextDollar              float64 `json:"next_dollar"`
		NetToday                float64 `json:"net_today"`
	}
	out, errs, status := asked(systems, "portfolio", "-budget", "5m", "-json", "-")
	if err := json.Unmarshal([]byte(out), &a); err != nil || status != 0 || strings.Contains(out, `\u0026`) {
		t.Fatalf("%d, %v: %s\n%s", status, err, errs, out)
	}
	spent, net := 0., 0.
	for _, s := range a.Systems {
		spent, net = spent+s.Spend, net+s.Net
		if s.Change != s.Spend-s.Today || s.Spend > s.OwnBest*(1+1e-9) || s.Link == "" {
			t.Errorf("%+v", s)
		}
	}
	if len(a.Systems) != 3 || math.Abs(spent-5e6) > 1 || math.Abs(net-a.Net) > 1e-6*a.Net || a.NextDollar <= 0 || a.Gap > 1e-6*a.Net || a.Budget != 5e6 {
		t.Errorf("%+v", a)
	}
	for _, wrong := range []struct {
		in, want string
		args     []string
		status   int
	}{
		{"", "the table is empty", []string{"-"}, 2},
		{systems, "needs a file", nil, 2},
		{systems, "must be between $0 and $10 trillion", []string{"-budget", "-1", "-"}, 2},
		{systems + "v=2&inc=banana\n", "row 6, inc", []string{"-"}, 2},
		{systems + "v=2&cust=consumer&inc=4000\n", "the system is left out", []string{"-"}, 1},
		{systems, "", []string{"-budget", "0", "-"}, 0},
	} {
		_, errs, status := asked(wrong.in, append([]string{"portfolio"}, wrong.args...)...)
		if status != wrong.status || !strings.Contains(errs, wrong.want) {
			t.Errorf("%q: status %d, want %d, and %q in\n%s", wrong.args, status, wrong.status, wrong.want, errs)
		}
	}
	many := strings.Repeat("v=2&cust=payments\nv=2&cust=consumer&inc=20\n", 50)
	if text, _, _ := asked(many, "portfolio", "-"); !strings.Contains(text, fmt.Sprintf("… and %d that change less", 100-mostListed)) {
		t.Errorf("of many it says\n%s", text)
	}
}

// TestTablesAsSpreadsheetsSaveThem: a table in UTF-16, as Excel saves text, and one in Windows-1252 are read; a workbook is named.
func TestTablesAsSpreadsheetsSaveThem(t *testing.T) {
	dir := t.TempDir()
	const table = "name\tyearly\tincidents\r\nWeniger Lärm\t1000\t40%\r\n"
	var wide []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + table)) {
		wide = binary.LittleEndian.AppendUint16(wide, unit)
	}
	for name, content := range map[string][]byte{"unicode.txt": wide, "ansi.csv": []byte(strings.ReplaceAll(table, "ä", "\xe4"))} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if text, errs, status := asked("", "backlog", file, "v=2&cust=b2b-saas"); status != 0 || !strings.Contains(text, "Weniger Lärm") {
			t.Errorf("%s: %d, %s%s", name, status, text, errs)
		}
	}
	file := filepath.Join(dir, "ideas.xlsx")
	if err := os.WriteFile(file, []byte("PK\x03\x04 and so on"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, errs, status := asked("", "backlog", file, "v=2&cust=b2b-saas"); status != 1 || !strings.Contains(errs, "ideas.xlsx: this is a workbook") {
		t.Errorf("a workbook: %d, %s", status, errs)
	}
}
