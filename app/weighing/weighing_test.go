package weighing_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"goodenough/app/weighing"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/compare"
	"goodenough/model/scenario"
	"goodenough/model/seek"
)

func field(key string) model.Field {
	f, _ := model.FieldOf(key)
	return f
}

func goal(output string, target float64) seek.Goal {
	o, _ := seek.OutputOf(output)
	return seek.Goal{Output: o, Target: target}
}

// roots are from, to and output of each.
func roots(of ...float64) (list []seek.Root) {
	for r := range slices.Chunk(of, 3) {
		list = append(list, seek.Root{From: r[0], To: r[1], Output: r[2]})
	}
	return list
}

func at(input, output float64) seek.Point {
	return seek.Point{Input: input, Output: output, Known: true}
}

func jump(from, to, before, after float64, gap bool) []seek.Jump {
	return []seek.Jump{{From: from, To: to, Before: before, After: after, Gap: gap}}
}

// TestEveryOutcomeOfASearchIsSaid, each in its own words.
func TestEveryOutcomeOfASearchIsSaid(t *testing.T) {
	whole := [][2]float64{{field("mttr").Min, field("mttr").Max}}
	for _, c := range []struct {
		key   string
		goal  seek.Goal
		found seek.Found
		want  []string
	}{
		{"mttr", goal("optimum", 3e6), seek.Found{Roots: roots(1.23456789, 1.23456789, 3e6), Now: at(1.5, 2e6)},
			[]string{"The best spending is $3.0M a year with time to fix at 1.23 hours.", "Now it is $2.0M a year, with time to fix at 1.5 hours."}},
		{"mttr", goal("net", -3e6), seek.Found{Roots: roots(1, 1, -3e6, 2, 4, -3e6), Jumps: jump(5, 5.00000000001, -4e6, 2e6, false)},
			[]string{"Net is −$3.0M a year with time to fix at 1 hour or anything from 2 hours to 4 hours.", "With time to fix at 5 hours it jumps from −$4.0M a year to $2.0M a year."}},
		{"mttr", goal("optimum", 3e6), seek.Found{Roots: roots(whole[0][0], whole[0][1], 3e6), Answers: whole},
			[]string{"The best spending is $3.0M a year, whatever time to fix is."}},
		{"big", goal("content_from", 3e6), seek.Found{Why: seek.Jumps, Jumps: jump(.1, .2, 1e6, math.Inf(1), true)},
			[]string{"The spending that satisfies customers is never $3.0M a year: it is $1.0M a year with big outages once in 10 years and beyond any amount at once in 5 years, and between these there is no answer."}},
		{"mttr", goal("downtime", 1./876), seek.Found{Why: seek.Above, Closest: at(2, 2./876), Answers: [][2]float64{{2, 40}}},
			[]string{"Downtime in the long run is never as low as 10 hours a year: at the least it is 20 hours a year, with time to fix at 2 hours.", "Below 2 hours there is no answer: the numbers can’t all be true.", "Above 40 hours there is no answer: the numbers can’t all be true."}},
		{"mttr", goal("minimum", 1e6), seek.Found{Why: seek.Below, Closest: at(2, 3e5), Answers: whole},
			[]string{"The spending that keeps the promise is never as high as $1.0M a year: at the most it is $300k a year, with time to fix at 2 hours."}},
		{"team", goal("net", 1e6), seek.Found{Why: seek.Constant, Closest: at(2, 3e5)},
			[]string{"Net doesn’t depend on engineers on the team: it is $300k a year, whatever that is."}},
		{"team", goal("net", 1e6), seek.Found{Why: seek.NoAnswer}, []string{"There is no answer, whatever engineers on the team is: other numbers can’t all be true."}},
	} {
		answer, besides := weighing.Say(field(c.key), c.goal, &c.found, words.English)
		got := append([]string{answer}, besides...)
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], words.NBSP, " ")
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestEveryGoalHasAName: what can be sought can be said.
func TestEveryGoalHasAName(t *testing.T) {
	for _, o := range seek.Outputs {
		if answer, _ := weighing.Say(field("inc"), seek.Goal{Output: o}, &seek.Found{Why: seek.Constant}, words.English); strings.HasPrefix(answer, " ") {
			t.Errorf("%s: %q", o.Name, answer)
		}
	}
}

// TestWhoMovesIsNamed: one, several that are joined, and what comes with customers and version.
func TestWhoMovesIsNamed(t *testing.T) {
	for keys, want := range map[string]string{
		"inc":                  "incidents",
		"tol exit":             "downtime customers tolerate and downtime nobody tolerates (only together)",
		"inc mttr blast":       "incidents, time to fix and customers affected (only together)",
		"cust":                 "your customers",
		"cust rev":             "your customers, with revenue that depends on it",
		"cust rev margin tol":  "your customers, with 3 inputs nobody gave",
		"v mttr wage":          "the version of the examples, with time to fix and cost of an engineer",
		"v inc mttr blast tol": "the version of the examples, with 4 inputs nobody gave",
	} {
		if got := weighing.Movers(compare.Mover{Keys: strings.Fields(keys)}); got != want {
			t.Errorf("%s: %q, want %q", keys, got, want)
		}
	}
}

// TestEachInputHasItsOwnFormat: every input that differs is written as its box reads it, in the reader's marks.
func TestEachInputHasItsOwnFormat(t *testing.T) {
	a, _ := scenario.Parse("v=2&cust=b2b-saas")
	b, _ := scenario.Parse("v=2&cust=b2b-saas&rev=1.5m&tol=0.2%25&accept=99.95%25&big=0.1&sla=s3&within=0.5&mttr=1.25&inc=30to90&trap=1&points=1&years=5")
	table := weighing.Differing([]scenario.Scenario{a, b}, words.Locale{Decimal: ",", Currency: "€"})
	var got []string
	for _, row := range table.Rows {
		got = append(got, strings.ReplaceAll(strings.Join(row, "|"), words.NBSP, " "))
	}
	for _, want := range []string{
		"revenue that depends on it|€50M a year*|€1,5M a year|assumption", "operations spending now|€2,5M a year*|€75k a year*|decision",
		"incidents|30 a year*|52 a year|assumption", "downtime customers tolerate|0,12% of time*|0,2% of time|assumption", "promised uptime (SLO)|99,9% of time*|99,95% of time|decision",
		"big outages|never*|once in 10 years|assumption", "service credits|99.9%: 10, 25, 50%*|AWS S3, standard|decision", "satisfied again within|2 years*|0,5 years|decision",
		"years ahead|10|5|decision", "firefighting paid from the same budget|no|yes|assumption", "ranges used|yes|no|assumption",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no row %q among %q", want, got)
		}
	}
	c, _ := scenario.Parse("v=2&cust=b2b-saas&ops=2500001")
	if rows := weighing.Differing([]scenario.Scenario{a, c}, words.English).Rows; len(rows) != 1 || rows[0][2] != "$2500001 a year" {
		t.Errorf("a dollar more is %q", rows)
	}
	if table.Note == "" || len(got) != 11 {
		t.Errorf("%d rows: %q, and below %q", len(got), got, table.Note)
	}
}

// TestChangesAreSaidAsTheyAreRounded: no change of $0, and no “$33M to $33M”.
func TestChangesAreSaidAsTheyAreRounded(t *testing.T) {
	says := func(best, net float64) string {
		said, _ := weighing.Changed(1, &compare.Change{}, &model.Outcome{Optimum: 2e6, Net: 33e6}, &model.Outcome{Optimum: model.Number(best), Net: model.Number(net)}, words.English)
		return said
	}
	for want, got := range map[string]string{
		"From A to B the best spending rises by $1.0M a year ($2.0M to $3.0M), and net falls by $10k a year (of $33M).": says(3e6, 33e6-1e4),
		"From A to B the best spending stays at $2.0M a year, and net stays at about $33M a year.":                      says(2e6, 33e6-1e-3),
	} {
		if got != want {
			t.Errorf("it says %q, not %q", got, want)
		}
	}
}
