package records

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"goodenough/model/history"
)

// mutated is data with one thing wrong, and the bytes of the original that it touches.
func mutated(random *rand.Rand, data []byte) (out []byte, from, to int) {
	from = random.IntN(len(data))
	to = from + 1
	nasty := []string{`"`, "\n", "\r", ",", ";", "\t", "{", "}", "[", "]", ":", "\\", "<", ">", "\x00", "\xff", "\xc3", "é", "\ufeff", "0", "9", "-", "%", " ", `""`, `","`, "null", "Total"}
	put := func(text string) []byte { return slices.Concat(data[:from], []byte(text), data[to:]) }
	switch random.IntN(8) {
	case 0: // a bit
		out = slices.Clone(data)
		out[from] ^= 1 << random.IntN(8)
	case 1: // a byte becomes something nasty
		out = put(nasty[random.IntN(len(nasty))])
	case 2: // something nasty in between
		to = from
		out = put(nasty[random.IntN(len(nasty))])
	case 3: // some bytes are gone
		to = min(len(data), from+1+random.IntN(60))
		out = put("")
	case 4: // some come twice
		to = min(len(data), from+1+random.IntN(60))
		out = put(strings.Repeat(string(data[from:to]), 2))
	case 5: // it breaks off
		to = len(data)
		out = put("")
	case 6: // two bytes change places
		to = min(len(data), from+2)
		out = slices.Clone(data)
		slices.Reverse(out[from:to])
	case 7: // noise
		to = min(len(data), from+1+random.IntN(8))
		out = slices.Clone(data)
		for i := from; i < to; i++ {
			out[i] = byte(random.IntN(256))
		}
	}
	return out, from, to
}

// stretch is where in a file a row lies.
type stretch struct{ row, from, to int }

// stretches are where the rows of a sample lie, for those whose rows stand for themselves: the first begins with what must not be damaged.
func stretches(text string) (list []stretch) {
	switch in := newInput(text); {
	case strings.Contains(in.head, "<entry>"):
		for at, n := strings.Index(text, "<entry>"), 1; at >= 0; n++ {
			next := strings.Index(text[at+1:], "<entry>")
			if next < 0 {
				return append(list, stretch{n, at, len(text)})
			}
			list = append(list, stretch{n, at, at + 1 + next})
			at += 1 + next
		}
	case in.isJSON():
		at := in.start
		for _, key := range []string{"incidents", "archive"} {
			if from, ok := listIn(text, in.start, key); ok {
				at = from
			}
		}
		n, done := 0, at
		elements(text, at, func(raw string) bool {
			n++
			from := done + strings.Index(text[done:], raw)
			list = append(list, stretch{n, done, from + len(raw)})
			done = from + len(raw)
			return true
		})
	default:
		g := in.table()
		s := newSplitter(g.text, g.comma)
		for before := 0; ; before = s.at {
			if _, ok := s.row(); !ok {
				return list
			}
			if list = append(list, stretch{s.line, before, s.at}); len(list) == 1 {
				s.width = len(s.cells)
			}
		}
	}
	return list
}

// byThemselves are the samples whose rows are incidents of their own: what happens to one is no other’s matter.
var byThemselves = []string{"plain.csv", "pagerduty-analytics.csv", "jira-jsm.csv", "servicenow-event-log.csv", "statuspage-2019.json", "gcp-incidents.json", "statuspage-history.atom",
	"incidentio.json", "rootly.json", "datadog.json", "firehydrant.json", "opsgenie.json", "alertmanager.json", "zabbix.csv", "pagerduty-reports.csv", "pagerduty-rest.json", "uptimerobot.csv", "aws-2022.json"}

// TestMutations damages each sample in many ways. None may end the program, rows add up whatever happens, and a row that is whole is read as
// before: those away from the damage keep their spells, and what is lost is named.
func TestMutations(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil || len(files) < 14 {
		t.Fatalf("%d samples, %v", len(files), err)
	}
	times := 10_000
	if testing.Short() {
		times = 100
	}
	for _, file := range files {
		name := filepath.Base(file)
		if name == "README.md" || name == "expected.json" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			o := Options{From: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)}
			before := Read([]File{{Name: name, Data: slices.Clone(data)}}, o, nil)
			var rows []stretch
			if slices.Contains(byThemselves, name) {
				rows = stretches(string(data))
			}
			var samples [][]int
			if mark := marksOfSamples[name]; mark != nil {
				if samples = mark.FindAllIndex(data, -1); len(samples) != before.samples() {
					t.Fatalf("%d samples are marked, and %d read", len(samples), before.samples())
				}
			}
			random := rand.New(rand.NewPCG(17, uint64(len(data))))
			for i := range times {
				damaged, from, to := mutated(random, data)
				after := Read([]File{{Name: name, Data: slices.Clone(damaged)}}, o, nil)
				if problem := whole(&after); problem != "" {
					t.Fatalf("mutation %d, bytes %d to %d: %s", i, from, to, problem)
				}
				if samples != nil {
					if lost := silent(&before, &after, samples, from, to, slices.Contains(byLines, name)); lost != "" {
						t.Fatalf("mutation %d, bytes %d to %d, %q…: %s\nnow %q", i, from, to, data[max(0, from-30):min(len(data), to+30)], lost, damaged[max(0, from-30):min(len(damaged), to+60)])
					}
				}
				if rows == nil || from <= rows[0].to {
					continue
				}
				if lost := missing(&before, &after, rows, from, to); lost != "" {
					t.Fatalf("mutation %d, bytes %d to %d, %q…: %s", i, from, to, data[max(0, from-30):min(len(data), to+30)], fmt.Sprintf("%s\nnow %q", lost, damaged[max(0, from-30):min(len(damaged), to+60)]))
				}
			}
		})
	}
}

// marksOfSamples are what a sample, a beat or an alert has in each file of a series.
var marksOfSamples = map[string]*regexp.Regexp{
	"prometheus-up-15s.json":      regexp.MustCompile(`\[[0-9.]+,"[^"]*"\]`),
	"promtool-dump.txt":           regexp.MustCompile(`(?m)^.+$`),
	"grafana-percent-newyork.csv": regexp.MustCompile(`(?m)^[0-9]{4}.+$`),
	"grafana-sep-utc.csv":         regexp.MustCompile(`(?m)^[0-9]{4}.+$`),
	"grafana-rows.csv":            regexp.MustCompile(`(?m)^[0-9]{4}.+$`),
	"nagios.log":                  regexp.MustCompile(`(?m)^.* (SERVICE|HOST) ALERT: .+$`),
	"uptime-kuma.json":            regexp.MustCompile(`\{"status":[^{}]*\}`),
	"gatus.json":                  regexp.MustCompile(`"success":(true|false),"timestamp":"[^"]*"`),
	"uptimerobot.json":            regexp.MustCompile(`\{"id":[0-9]+,"type":[0-9]+,"datetime"`),
	"upptime-summary.json":        regexp.MustCompile(`"[0-9]{4}-[0-9]{2}-[0-9]{2}": ?[0-9]+`),
}

// byLines are those whose samples are lines, so that damage costs the lines that it is in and no other.
var byLines = []string{"promtool-dump.txt", "grafana-percent-newyork.csv", "grafana-sep-utc.csv", "grafana-rows.csv", "nagios.log"}

// samples is how many samples were read of all series.
func (r *Report) samples() (n int) {
	for _, s := range r.Series {
		n += s.Rows
	}
	return n
}

// silent says how many samples away from the damage are gone without a word: each that is not read is named, or lay in the damage. Of lines
// a word excuses no other.
func silent(before, after *Report, samples [][]int, from, to int, lines bool) string {
	if from <= samples[0][0] { // the head says what they are samples of
		return ""
	}
	touched := 0
	for _, s := range samples {
		if s[0] <= to+1 && s[1] >= from-1 {
			touched++
		}
	}
	lost := before.samples() - after.samples()
	named := after.Files[0].Problem != "" || len(after.Problems) > len(before.Problems)
	if lost <= touched || named && !lines {
		return ""
	}
	return fmt.Sprintf("%d of %d samples are lost, and %d touched; %q, %v", lost, before.samples(), touched, after.Files[0].Problem, after.Refused)
}

// whole says what is wrong with a report, whatever it is of.
func whole(r *Report) string {
	switch {
	case r.Rows.Read != r.Rows.Used+r.Rows.Refused+r.Rows.Merged || r.Rows.Used < 0 || r.Rows.Merged < 0:
		return fmt.Sprintf("rows do not add up: %+v", r.Rows)
	case r.Files[0].Problem == "" && r.Files[0].Format == "":
		return "nothing is said of the file"
	}
	refused := 0
	for _, n := range r.Refused {
		refused += n
	}
	if refused != r.Rows.Refused {
		return fmt.Sprintf("%d are refused, and %d have a reason", r.Rows.Refused, refused)
	}
	for _, s := range r.Spells {
		if !s.End.IsZero() && !s.End.After(s.Start) || s.Affected < 0 || s.Affected > 1 {
			return fmt.Sprintf("no spell: %+v", s)
		}
	}
	for _, list := range [][]Problem{r.Problems, r.Notes} {
		for _, p := range list {
			if len([]rune(p.Cell)) > 80 || strings.ContainsAny(p.Cell, "\n\x00") {
				return fmt.Sprintf("it quotes %q", p.Cell)
			}
		}
	}
	if d := r.Down; !(d.Share >= 0 && d.Share <= 1+1e-6) || !(d.Whole >= d.Share-1e-9) {
		return fmt.Sprintf("down %+v", d)
	}
	return ""
}

// missing says which rows away from the damage lost their spell. One may be refused as a duplicate, or folded, where damage gave another the
// same id; then that is counted.
func missing(before, after *Report, rows []stretch, from, to int) string {
	touched := map[int]bool{}
	for _, r := range rows {
		if r.from <= to+1 && r.to >= from-1 {
			touched[r.row] = true
		}
	}
	type key struct {
		start, end int64
		share      history.Share
	}
	of := func(s *history.Spell) key {
		share := s.Affected
		if !share.Said() {
			share = -1
		}
		return key{s.Start.UnixNano(), s.End.UnixNano(), share}
	}
	have := map[key]bool{}
	for i := range after.Spells {
		have[of(&after.Spells[i])] = true
	}
	lost, first := 0, ""
	for i := range before.Spells {
		s := &before.Spells[i]
		if !touched[int(s.Row)] && !have[of(s)] {
			lost++
			if first == "" {
				first = fmt.Sprintf("row %d", s.Row)
			}
		}
	}
	excused := max(0, after.Refused[Duplicate]-before.Refused[Duplicate])
	if before.Rows.Merged > 0 {
		excused++
	}
	if lost > excused {
		return fmt.Sprintf("%d are lost, %s among them; %s, %v", lost, first, after.Files[0].Problem, after.Refused)
	}
	return ""
}
