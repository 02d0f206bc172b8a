package scenario_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"

	"goodenough/model"
	"goodenough/model/scenario"
)

// solved opens a case as a reader would.
func solved(t *testing.T, c scenario.Case) (scenario.Scenario, *model.Outcome) {
	t.Helper()
	s, problems := scenario.Parse(c.Link)
	for _, p := range problems {
		t.Errorf("%s: %s", c.ID, p.Message)
	}
	o, problems := solve(s.Inputs)
	for _, p := range problems {
		if c.ID != "knight-2012" || p.Key != "bigh" { // its big outage was big in money, and short
			t.Errorf("%s: %s", c.ID, p.Message)
		}
	}
	if o == nil {
		t.Fatalf("%s: no outcome", c.ID)
	}
	return s, o
}

func TestCasesOpenCleanly(t *testing.T) {
	for _, c := range scenario.Cases() {
		s, _ := solved(t, c)
		if s.Link() != c.Link {
			t.Errorf("%s: link is not canonical:\n%s\n%s", c.ID, c.Link, s.Link())
		}
		if s.Name == "" {
			t.Errorf("%s: the link has no name", c.ID)
		}
	}
}

// caseOf finds a worked case by id.
func caseOf(id string) (scenario.Case, bool) {
	cases := scenario.Cases()
	i := slices.IndexFunc(cases, func(c scenario.Case) bool { return c.ID == id })
	if i < 0 {
		return scenario.Case{}, false
	}
	return cases[i], true
}

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func TestCasesAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range scenario.Cases() {
		if seen[c.ID] || !kebab.MatchString(c.ID) {
			t.Errorf("%q is twice or no id", c.ID)
		}
		seen[c.ID] = true
		if c.Name == "" || c.Date == "" || c.Lesson == "" || c.Misses == "" || len(c.Facts) == 0 {
			t.Errorf("%s: something is missing", c.ID)
		}
		if c.Essay != strings.Contains(c.Date, "illustrative") {
			t.Errorf("%s: the figures of the essay's systems, and of no other case, are illustrative; date %q", c.ID, c.Date)
		}
		explained := map[string]bool{"name": true}
		for _, f := range c.Facts {
			if f.Text == "" || (f.Source == "") != (f.Sure == scenario.Ours) || !slices.Contains(scenario.Degrees, f.Sure) {
				t.Errorf("%s: what is not ours has a source: %+v", c.ID, f)
			}
			for _, key := range f.Keys {
				if _, ok := model.FieldOf(key); !ok {
					t.Errorf("%s: %q is no input", c.ID, key)
				}
				explained[key] = true
			}
		}
		s, _ := solved(t, c)
		for _, key := range append(s.Differences(), "cust") {
			if !explained[key] {
				t.Errorf("%s: no fact says where %s comes from", c.ID, key)
			}
		}
	}
}

// TestCasesCoverTheEssay holds the list to the systems the essay names.
func TestCasesCoverTheEssay(t *testing.T) {
	var got []string
	for _, c := range scenario.Cases() {
		if c.Essay {
			got = append(got, c.ID)
		}
	}
	want := []string{"global-payments", "seller-central", "facebook-choice", "aws-dynamodb", "devices", "games", "marketing-email", "advertising"}
	if !slices.Equal(got, want) {
		t.Errorf("the essay's systems are %v, want %v", got, want)
	}
}

// Outputs that texts quote.
var (
	minimum  = func(_ model.Inputs, o *model.Outcome) float64 { return float64(o.Minimum) }
	optimum  = func(_ model.Inputs, o *model.Outcome) float64 { return float64(o.Optimum) }
	waste    = func(_ model.Inputs, o *model.Outcome) float64 { return float64(o.Waste) }
	marginal = func(_ model.Inputs, o *model.Outcome) float64 { return float64(o.MarginalReturn) }
	downtime = func(_ model.Inputs, o *model.Outcome) float64 { return float64(o.DowntimeToday) }
	pastLine = func(in model.Inputs, o *model.Outcome) float64 { return float64(o.DowntimeToday) / in.Tolerance }
)

func growthOf(in model.Inputs) model.Division {
	s, _ := model.Build(in)
	return s.Division()
}

// TestAdvertisingIsDerived: the growth ROI of the case is that of its advertising, to the percent.
func TestAdvertisingIsDerived(t *testing.T) {
	c, _ := caseOf("advertising")
	s, _ := scenario.Parse(c.Link)
	if derived := s.AdvertisingROI(s.Budget - s.Spend); scenario.RoundTo(derived, 3) != s.GrowthROI {
		t.Errorf("the case says %v, the elasticities say %v", s.GrowthROI, derived)
	}
}

// pins are the figures of the outcome in Lesson and Misses, to the digits quoted.
var pins = []struct {
	id, with, says string // with is added to the link for a variant
	unit           float64
	want           string
	of             func(model.Inputs, *model.Outcome) float64
}{
	{"global-payments", "", "$84 million", 1e6, "84", optimum},
	{"global-payments", "", "$98 million", 1e6, "98", minimum},
	{"seller-central", "", "$44 million", 1e6, "44", minimum},
	{"seller-central", "", "$53 million", 1e6, "53", waste},
	{"facebook-choice", "", "$190 million", 1e7, "19", optimum},
	{"facebook-choice", "growth=0.3", "$220 million", 1e7, "22", optimum},
	{"facebook-choice", "", "a growth dollar that brings two", 1, "1", func(in model.Inputs, _ *model.Outcome) float64 { return in.GrowthROI }},
	{"aws-dynamodb", "", "$190 million", 1e7, "19", minimum},
	{"aws-dynamodb", "", "$63 million", 1e6, "63", optimum},
	{"devices", "", "$11 million", 1e6, "11", minimum},
	{"games", "", "$8.2 million", 1e6, "8.2", optimum},
	{"games", "", "52 hours", 1. / model.HoursPerYear, "52", downtime},
	{"games", "", "twice what they tolerate", 1, "2", pastLine},
	{"marketing-email", "", "$380,000", 1e4, "38", minimum},
	{"advertising", "", "$2.19", 1, "2.19", func(in model.Inputs, _ *model.Outcome) float64 { return 1 + in.AdvertisingROI(in.Budget-in.Spend) }},
	{"advertising", "", "$0.41", 1, "0.41", func(in model.Inputs, _ *model.Outcome) float64 { return float64(growthOf(in).Present.OperationsReturn) }},
	{"advertising", "", "$1.6 million", 1e6, "1.6", func(in model.Inputs, _ *model.Outcome) float64 { return in.Budget }},
	{"advertising", "", "$310,000", 1e4, "31", func(in model.Inputs, _ *model.Outcome) float64 { return float64(growthOf(in).Best.Operations) }},
	{"advertising", "", "$450,000", 1e4, "45", func(in model.Inputs, _ *model.Outcome) float64 { return float64(growthOf(in).Cost) }},
	{"advertising", "try=1.6m", "$0.043", 1, "0.043", marginal},
}

var number = regexp.MustCompile(`[0-9][0-9,]*(\.[0-9]+)?|\.[0-9]+`)

// TestCasesQuoteTheModel fails when the model moves away from what a case says of it, or a case quotes a figure that
// neither the model nor a fact has.
func TestCasesQuoteTheModel(t *testing.T) {
	unpinned := map[string]string{}
	for _, c := range scenario.Cases() {
		unpinned[c.ID] = c.Lesson + " " + c.Misses
	}
	for _, p := range pins {
		c, ok := caseOf(p.id)
		if !ok {
			t.Errorf("no case %s", p.id)
			continue
		}
		if !strings.Contains(c.Lesson+" "+c.Misses, p.says) {
			t.Errorf("%s does not say %q", p.id, p.says)
		}
		unpinned[p.id] = strings.ReplaceAll(unpinned[p.id], p.says, "")
		link := c.Link
		if p.with != "" {
			link += "&" + p.with
		}
		s, _ := scenario.Parse(link)
		o, problems := solve(s.Inputs)
		if o == nil {
			t.Errorf("%s with %q: %v", p.id, p.with, problems)
			continue
		}
		value := p.of(s.Inputs, o) / p.unit
		rounded, _ := strconv.ParseFloat(strconv.FormatFloat(value, 'g', max(1, digitsOf(p.want)), 64), 64)
		if got := strconv.FormatFloat(rounded, 'g', -1, 64); got != p.want {
			t.Errorf("%s with %q says %q: the model has %.4g, not %s", p.id, p.with, p.says, value, p.want)
		}
	}
	for _, c := range scenario.Cases() {
		var facts strings.Builder
		for _, f := range c.Facts {
			facts.WriteString(f.Text + " ")
		}
		known := number.FindAllString(facts.String(), -1)
		for _, n := range number.FindAllString(unpinned[c.ID], -1) {
			if !slices.Contains(known, strings.TrimSuffix(n, ",")) {
				t.Errorf("%s: %s stands neither in a fact nor among the pins", c.ID, n)
			}
		}
	}
}

// digitsOf counts the digits of a figure from its first that is not zero.
func digitsOf(figure string) int {
	return len(strings.TrimLeft(strings.ReplaceAll(figure, ".", ""), "0"))
}

// TestCasesVerdicts holds the words of a lesson to the verdict the page shows beside it.
func TestCasesVerdicts(t *testing.T) {
	for _, w := range []struct {
		id, with   string
		acceptable bool
		money      model.Verdict
	}{
		{"global-payments", "", false, model.Pays},
		{"seller-central", "", true, model.Waste},
		{"facebook-choice", "", true, model.GrowthPaysBetter},
		{"aws-dynamodb", "", true, model.Waste},
		{"devices", "", true, model.Waste},
		{"games", "", false, model.Pays},
		{"marketing-email", "", true, model.Waste},
		{"advertising", "", true, model.Waste},
		{"advertising", "growth=0.2", true, model.Waste},
		{"aws-us-east-1-2025", "", false, model.Waste},
		{"crowdstrike-2024", "", true, model.Pays},
		{"delta-2024", "", true, model.Waste},
		{"southwest-2022", "", true, model.Waste},
		{"rogers-2022", "", true, model.Waste},
		{"atlassian-2022", "", true, model.GrowthPaysBetter},
		{"roblox-2021", "", true, model.Waste},
		{"facebook-2021", "", true, model.Waste},
		{"fastly-2021", "", false, model.Pays},
		{"slack-2019", "", true, model.Pays},
		{"tsb-2018", "", true, model.Waste},
		{"knight-2012", "", true, model.Pays},
	} {
		c, ok := caseOf(w.id)
		if !ok {
			t.Errorf("no case %s", w.id)
			continue
		}
		s, _ := scenario.Parse(c.Link + "&" + w.with)
		o, problems := solve(s.Inputs)
		if o == nil {
			t.Errorf("%s with %q: %v", w.id, w.with, problems)
			continue
		}
		if o.Acceptable != w.acceptable || o.Money != w.money {
			t.Errorf("%s with %q: acceptable %v, money %q; want %v, %q", w.id, w.with, o.Acceptable, o.Money, w.acceptable, w.money)
		}
	}
}

// TestCasesTable keeps the outcome of every case readable in testdata/cases.txt; -update writes it.
func TestCasesTable(t *testing.T) {
	const path = "testdata/cases.txt"
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "case\tspend $M\tminimum\toptimum\twaste\thours down today\tleaving\tof one big\tgood enough\tmoney\t")
	for _, c := range scenario.Cases() {
		s, o := solved(t, c)
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%.3g\t%.2g %%\t%s\t%v\t%s\t\n", c.ID, dollars(s.ExploredSpend()), dollars(float64(o.Minimum)),
			dollars(float64(o.Optimum)), dollars(float64(o.Waste)), float64(o.DowntimeToday)*model.HoursPerYear, 100*float64(o.LeavingShare), ofOne(s, o), o.Acceptable, o.Money)
	}
	w.Flush()
	golden(t, path, b.String())
}

// ofOne is the share that one big outage drives away, where the case is about one.
func ofOne(s scenario.Scenario, o *model.Outcome) string {
	if s.Big == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2g %%", 100*float64(o.Big.Leaving))
}

// dollars writes millions.
func dollars(v float64) string {
	return strconv.FormatFloat(scenario.RoundTo(v/1e6, 3), 'f', -1, 64)
}

// dropped are ways to say or write things that were settled otherwise.
var dropped = regexp.MustCompile(`[0-9] %|(^|[^0-9])\.[0-9]|e-mail|[a-z]'[a-z]|\b(upset|content|for ever|the tool|judgement|centres?|cancelled|clean-up)\b|\b(best|more|the|today’s) spend\b|\b[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b`)

// TestCasesKeepToTheTerms: one word for one thing, and written as American newspapers do.
func TestCasesKeepToTheTerms(t *testing.T) {
	for _, bad := range []string{"6 %", "is .33", "e-mail", "don't", "customers are upset", "4 October 2021", "best spend is"} {
		if !dropped.MatchString(bad) {
			t.Errorf("%q would pass", bad)
		}
	}
	check := func(id string, texts ...string) {
		for _, text := range texts {
			if found := dropped.FindString(text); found != "" {
				t.Errorf("%s says %q: %s", id, found, text)
			}
		}
	}
	for _, c := range scenario.Cases() {
		check(c.ID, c.Name, c.Date, c.Lesson, c.Misses, c.Costs, c.Seen.Who, c.Seen.Sure, c.Seen.Source)
		for _, f := range c.Facts {
			check(c.ID, f.Text, f.Source)
		}
	}
	for _, e := range scenario.Events() {
		check(e.Name, e.Seen.Who, e.Seen.Sure, e.Seen.Source)
	}
}
