package scenario_test

import (
	"bufio"
	"flag"
	"fmt"
	"math"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"

	"goodenough/model"
	"goodenough/model/scenario"
)

var update = flag.Bool("update", false, "write the golden files anew instead of comparing them")

// headline is an outcome in one line: three figures at 3 digits, and the two verdicts.
func headline(o *model.Outcome) string {
	line := "not acceptable"
	if o.Acceptable {
		line = "acceptable"
	}
	return fmt.Sprintf("minimum %s, optimum %s, waste %s, %s, %s", threeDigits(o.Minimum), threeDigits(o.Optimum), threeDigits(o.Waste), o.Money, line)
}

// threeDigits writes dollars a year as 3.57M, or null.
func threeDigits(n model.Number) string {
	if !n.Known() {
		return "null"
	}
	v, err := strconv.ParseFloat(strconv.FormatFloat(float64(n), 'e', 2, 64), 64)
	if err != nil {
		return err.Error()
	}
	for _, unit := range []struct {
		size   float64
		letter string
	}{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "k"}} {
		if math.Abs(v) >= unit.size {
			return fmt.Sprintf("%.*f%s", 2-int(math.Log10(math.Abs(v)/unit.size)+1e-9), v/unit.size, unit.letter)
		}
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// links reads testdata/links.txt: link, tab, headline; # starts a comment line.
func links(t *testing.T) (lines [][2]string) {
	t.Helper()
	file, err := os.Open("testdata/links.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for scan := bufio.NewScanner(file); scan.Scan(); {
		text := scan.Text()
		if text == "" || strings.HasPrefix(text, "# ") {
			continue
		}
		link, headline, _ := strings.Cut(text, "\t")
		lines = append(lines, [2]string{link, headline})
	}
	return lines
}

// linksPublished counts the lines of testdata/links.txt: raise it with each one added. It never falls.
const linksPublished = 117

// TestLinksEverPublished: every link that was ever given out still opens without a word of complaint, still says what its sender
// saw, and has one canonical form that means the same.
func TestLinksEverPublished(t *testing.T) {
	all := links(t)
	if len(all) != linksPublished {
		t.Errorf("%d links, want %d: lines are only added, and linksPublished counts them", len(all), linksPublished)
	}
	for _, line := range all {
		link, want := asSent(line[0]), line[1]
		s, problems := scenario.Parse(link)
		for _, p := range problems {
			t.Errorf("%s\nis complained about: %s", link, p.Message)
		}
		o, problems := solve(s.Inputs)
		if o == nil {
			t.Errorf("%s\nhas no answer any more: %v", link, problems)
			continue
		}
		if got := headline(o); got != want {
			t.Errorf("%s\nnow says  %s\nits sender saw %s\nIf the change is meant, links of this version must keep their answer: make a new version of defaults and equations.", link, got, want)
		}
		canonical := s.Link()
		back, problems := scenario.Parse(canonical)
		if len(problems) > 0 || back.Link() != canonical || !reflect.DeepEqual(back, s) {
			t.Errorf("%s\nbecomes %s\nwhich becomes %s (%v)", link, canonical, back.Link(), problems)
		}
	}
}

// asSent is a link of the list as it was understood when it was listed: one that names no version is read with the newest, which then
// was the first.
func asSent(link string) string {
	before, facts := "", link
	if at := strings.IndexAny(link, "#?"); at >= 0 {
		before, facts = link[:at+1], link[at+1:]
	}
	if strings.HasPrefix(facts, "v=") || strings.Contains(facts, "#v=") {
		return link
	}
	return before + "v=1&" + facts
}

// TestEveryPresetIsPublished, and every reference link: the list cannot start without them.
func TestEveryPresetIsPublished(t *testing.T) {
	listed := map[string]bool{}
	for _, line := range links(t) {
		listed[line[0]] = true
	}
	for _, e := range versions {
		for _, p := range e.Presets {
			if link := e.Of(p.ID).Link(); !listed[link] {
				t.Errorf("testdata/links.txt lacks %s", link)
			}
		}
	}
}

// TestEveryCaseIsPublished: its link is a contract like any other.
func TestEveryCaseIsPublished(t *testing.T) {
	listed := map[string]bool{}
	for _, line := range links(t) {
		listed[line[0]] = true
	}
	for _, c := range scenario.Cases() {
		if !listed[c.Link] {
			t.Errorf("testdata/links.txt lacks %s", c.Link)
		}
	}
}

// TestHeadlines keeps the outcome of every preset and worked case readable in testdata/headlines.txt.
func TestHeadlines(t *testing.T) {
	const path = "testdata/headlines.txt"
	var b strings.Builder
	b.WriteString("# What every preset and worked case says, at 3 digits. Refresh: go test ./model/scenario -run TestHeadlines -update\n\n")
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "scenario\tspend\tminimum\toptimum\twaste\tregret\tnpv 10y\tmoney\tthe line")
	row := func(id string, s scenario.Scenario) {
		o, problems := solve(s.Inputs)
		if o == nil {
			t.Errorf("%s: %v", id, problems)
			return
		}
		held := "not held"
		if o.Acceptable {
			held = "held"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", id, threeDigits(model.Number(s.ExploredSpend())), threeDigits(o.Minimum),
			threeDigits(o.Optimum), threeDigits(o.Waste), threeDigits(o.Regret), threeDigits(o.NPV10Y), o.Money, held)
	}
	for _, e := range versions {
		for _, p := range e.Presets {
			row(fmt.Sprintf("%s, version %d", p.ID, e.Version), e.Of(p.ID))
		}
	}
	for _, c := range scenario.Cases() {
		s, _ := scenario.Parse(c.Link)
		row("case "+c.ID, s)
	}
	w.Flush()
	golden(t, path, b.String())
}

// golden holds text to a file that a person can read, or writes it anew with -update.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs. If the change is meant: go test ./model/scenario -update\n--- got\n%s--- want\n%s", path, got, want)
	}
}

// TestDefaultsAreFrozen: a link says only what differs from its preset, so a changed default changes what links already sent mean.
func TestDefaultsAreFrozen(t *testing.T) {
	for _, e := range versions {
		path := fmt.Sprintf("testdata/defaults-v%d.txt", e.Version)
		want, err := os.ReadFile(path)
		if err != nil {
			t.Errorf("%v\nThis is what it should hold if version %d has not been published yet:\n%s", err, e.Version, defaults(e))
			continue
		}
		if got := defaults(e); got != string(want) {
			t.Errorf(`The defaults of version %d are frozen, and %s says otherwise now.
Links already sent say only what differs from their preset: with another default they would mean something else than their sender saw.
To change a default: add a version to scenario's editions, and freeze it in a file of its own beside this one.
An input that is new must leave every old link as it was: its default is what the equations assumed before; only then may its row be added to this file.
--- got
%s--- frozen
%s`, e.Version, path, got, want)
		}
	}
	if scenario.Newest != scenario.Version2 {
		t.Error("the newest version is not held here")
	}
}

// defaults is a table of all that an edition says.
func defaults(e *scenario.Edition) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# The defaults of version %d, frozen: links already sent say only what differs from them. Never edit this file; new defaults are a new version.\n\n", e.Version)
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprint(w, "default preset\t", e.Of("").Customer, "\n\n")
	fmt.Fprint(w, "key")
	for _, p := range e.Presets {
		fmt.Fprint(w, "\t", p.ID)
	}
	fmt.Fprintln(w)
	for _, f := range model.Fields {
		fmt.Fprint(w, f.Key)
		for _, p := range e.Presets {
			in := e.Of(p.ID).Inputs
			switch {
			case f.Number == nil && *f.Text(&in) == "":
				fmt.Fprint(w, "\t-")
			case f.Number == nil:
				fmt.Fprint(w, "\t", *f.Text(&in))
			case f.Optional && *f.Number(&in) == model.Unset:
				fmt.Fprint(w, "\t-")
			default:
				fmt.Fprint(w, "\t", strconv.FormatFloat(*f.Number(&in), 'g', -1, 64))
			}
		}
		fmt.Fprintln(w)
	}
	w.Flush()
	return b.String()
}
