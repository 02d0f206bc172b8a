package view

import (
	"math"
	"strings"
	"testing"

	"goodenough/app/compute"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Chances that are shown add up to 100, each less than a point from what it is.
func TestPercentsAddUp(t *testing.T) {
	for _, c := range []struct {
		chance uncertainty.Chance
		want   string
	}{
		{uncertainty.Chance{TooLittle: .085, Right: .045, Waste: .87}, "9%, 4%, 87%"},
		{uncertainty.Chance{TooLittle: .334, Right: .333, Waste: .333}, "34%, 33%, 33%"},
		{uncertainty.Chance{TooLittle: .005, Right: .005, Waste: .99}, "1%, under 1%, 99%"},
		{uncertainty.Chance{TooLittle: .001, Right: .001, Waste: .998}, "under 1%, under 1%, over 99%"},
		{uncertainty.Chance{Right: 1}, "under 1%, over 99%, under 1%"},
	} {
		texts := chanceWords(c.chance)
		if got := strings.ReplaceAll(strings.Join(texts[:], ", "), words.NBSP, " "); got != c.want {
			t.Errorf("%+v is %s, want %s", c.chance, got, c.want)
		}
	}
}

// Two ends are two only where a reader sees two, and in their order.
func TestSpans(t *testing.T) {
	inf := model.Number(math.Inf(1))
	for _, c := range []struct {
		low, high, lowError, highError model.Number
		want                           string
	}{
		{1e6, 2e6, 0, 0, "between $1.0M and $2.0M"},
		{1e6, 1e6, 0, 0, "at $1.0M"},
		{0, 0, inf, inf, "at $0"},
		{1.01e6, 1.02e6, 0, 0, "at about $1.0M"},
		{1.01e6, 1.9e6, 8e5, 0, "between about $1.0M and $1.9M"},
		{1.01e6, 1.2e6, 8e5, 8e5, "at about $1.0M"},
		{1.61e6, 1.72e6, 2e5, 1e3, "at about $2.0M"}, // not from 2.0 down to 1.7
		{-2e6, 3e6, 0, 0, "between −$2.0M and $3.0M"},
		{896e3, 2.6e6, 2e4, 3e4, "between $900k and $2.6M"},
	} {
		parts := (&Page{State: &state.State{Locale: words.English}}).span("x", "between ", "at ", uncertainty.Band{P5: c.low, P95: c.high}, uncertainty.Band{P5: c.lowError, P95: c.highError})
		if got := Plain(parts); got != c.want {
			t.Errorf("%v to %v is said as %q, want %q", c.low, c.high, got, c.want)
		}
		found := 0
		for _, p := range parts {
			if p.Output == "uncertainty.x.p5" && p.Value == c.low || p.Output == "uncertainty.x.p95" && p.Value == c.high {
				found++
			}
		}
		if found != 2 {
			t.Errorf("%q lacks the name of an end", Plain(parts))
		}
	}
}

// What can't be reached and what was moved is said, as a person would.
func TestSurenessOfWhatCannotBeReached(t *testing.T) {
	inf := model.Number(math.Inf(1))
	for _, c := range []struct {
		what, link  string
		minimum     uncertainty.Band
		unreachable float64
		moved       int
		says, not   []string
	}{
		{"all in reach", "cust=b2b-saas", uncertainty.Band{P5: 1e6, P50: 2e6, P95: 4e6}, 0, 0,
			[]string{"keeping customers satisfied takes between $1.0M and $4.0M (90% ranges). Chances that today’s"}, []string{"no spending", "contradict"}},
		{"too rare to say", "cust=b2b-saas", uncertainty.Band{P5: 1e6, P50: 2e6, P95: 4e6}, .004, 10, nil, []string{"no spending", "contradict"}},
		{"beyond the band", "cust=b2b-saas&floor=0.0005", uncertainty.Band{P5: 1e6, P50: 2e6, P95: 4e6}, .04, 41,
			[]string{"between $1.0M and $4.0M (90% ranges). In 4% of cases no spending keeps customers satisfied: your vendors alone are down for longer.", "In 4% of cases these ranges contradict each other"}, nil},
		{"within the band", "cust=b2b-saas&floor=0.0008", uncertainty.Band{P5: 970e3, P50: 4e6, P95: inf}, .35, 0,
			[]string{"keeping customers satisfied takes at least $970k (90% ranges). In 35% of cases no spending is enough: your vendors alone are down for longer."}, []string{words.Unreachable, "keeps customers"}},
		{"nearly never in reach", "cust=consumer&accept=0.03%", uncertainty.Band{P5: inf, P50: inf, P95: inf}, .97, 0,
			[]string{"; in 97% of cases no spending keeps your promise:"}, []string{words.Unreachable}},
		{"never in reach", "cust=consumer&accept=0.01%", uncertainty.Band{P5: inf, P50: inf, P95: inf}, 1, 0,
			[]string{"; no spending keeps your promise: your vendors alone are down for longer."}, []string{words.Unreachable, "cases"}},
		{"too dear", "cust=consumer&floor=0&accept=1e-9", uncertainty.Band{P5: 1e6, P50: inf, P95: inf}, .6, 0,
			[]string{"In 60% of cases no spending is enough: it would cost more than any company has."}, nil},
	} {
		s := state.Open("v=1&" + c.link)
		s.Study.Answer = &compute.Answer{Result: uncertainty.Result{Samples: 1024, Minimum: c.minimum, Optimum: uncertainty.Band{P5: 1e6, P50: 2e6, P95: 3e6},
			Unreachable: c.unreachable, Moved: c.moved, Chance: uncertainty.Chance{TooLittle: .2, Right: .3, Waste: .5}}}
		said := Plain(NewPage(&s, Compute(s.Inputs), nil).Sureness())
		for _, want := range c.says {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q lacks %q", c.what, said, want)
			}
		}
		for _, not := range c.not {
			if strings.Contains(said, not) {
				t.Errorf("%s: %q says %q", c.what, said, not)
			}
		}
	}
}
