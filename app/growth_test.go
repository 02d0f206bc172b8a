package app

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// splits are links that lead to each of the sentences about one budget, and about people.
var splits = []struct{ what, link string }{
	{"gives up", "cust=consumer"},
	{"about right", "cust=consumer&ops=2.2m"},
	{"explored, about right", "cust=consumer&try=2.2m"},
	{"explored, all", "cust=consumer&try=6m"},
	{"explored, nothing", "cust=consumer&try=0"},
	{"a promise", "cust=marketplace"},
	{"budget too small for the line", "cust=cloud-platform"},
	{"everything to operations", "cust=consumer&budget=2m"},
	{"more than the budget, and not all of it best", "cust=cloud-platform&budget=70m"},
	{"explored more than the budget", "cust=consumer&budget=4m&try=5m"},
	{"everything to growth", "cust=email-batch&rev=1k&hours=0&quits=0"},
	{"no line in reach", "cust=consumer&accept=0.0001"},
	{"growth below 0", "cust=consumer&growth=-0.2"},
	{"growth of 0", "cust=consumer&growth=0"},
	{"growth saturates", "cust=consumer&gmax=12m&budget=6m"},
	{"growth saturates early", "cust=consumer&gmax=2m"},
	{"growth begins slowly", "cust=consumer&gmax=5m&gshape=3&ghalf=2m&budget=5m"},
	{"growth begins without bound", "cust=consumer&gmax=5m&gshape=.5&try=6m"},
	{"advertising pays", "cust=consumer&budget=6m"},
	{"advertising past what pays", "cust=consumer&rev=5m&ops=500k&budget=3m"},
	{"no advertising", "cust=consumer&budget=3m"},
	{"a team", "cust=consumer&team=40"},
	{"fires without work", "cust=consumer&hours=0&quits=0&team=20"},
	{"a huge team", "cust=cloud-platform&team=12k"},
}

// looked is the page's sight of a link.
func looked(link string) *Sight {
	s := Open(link)
	r := Compute(s.Inputs)
	v := Look(s, r, DomainOf(s.Inputs, r))
	v.Show(s)
	return v
}

// TestGrowthSentences holds what is said of budgets and people to a file that a person can read.
func TestGrowthSentences(t *testing.T) {
	var b strings.Builder
	write := func(what, link string) {
		v := looked(link)
		fmt.Fprintf(&b, "%s\n  #%s\n  %s\n", what, v.State.Link(), Plain(SayGrowth(v)))
		if parts := SayAdvertising(v); parts != nil {
			fmt.Fprintf(&b, "  %s\n", Plain(parts))
		}
		fmt.Fprintf(&b, "  %s\n  %s\n\n", strings.ReplaceAll(v.meet(), nbsp, " "), Plain(SayPeople(v)))
	}
	for _, s := range splits {
		write(s.what, s.link)
	}
	for _, p := range scenario.Presets {
		write("preset "+p.ID, "cust="+p.ID)
	}
	for _, c := range scenario.Cases() {
		write("case "+c.ID, c.Link)
	}
	golden(t, "testdata/growth.txt", b.String())
}

// TestGrowthIsDrawn for all presets, cases and edges, with returns that are constant, that saturate and that begin slowly, explored from end to
// end, and says no number that is none.
func TestGrowthIsDrawn(t *testing.T) {
	var links []string
	for _, s := range splits {
		links = append(links, s.link)
	}
	for _, p := range scenario.Presets {
		links = append(links, "cust="+p.ID)
	}
	for _, c := range scenario.Cases() {
		links = append(links, c.Link)
	}
	if testing.Short() {
		links = links[:len(splits)]
	}
	for _, link := range links {
		for _, with := range []string{"", "&gmax=3m", "&gmax=900m&gshape=4", "&gmax=1m&gshape=.3&try=0", "&budget=1", "&try=1t", "&team=.01"} {
			s := Open(link + with)
			r := Compute(s.Inputs)
			if r.Outcome == nil {
				t.Fatalf("%s%s: %v", link, with, r.Problems)
			}
			v := Look(s, r, DomainOf(s.Inputs, r))
			v.Show(s)
			if html := GrowthView(&s, r, v).HTML(); noNumber.MatchString(html) {
				t.Errorf("%s%s: %q in the section", link, with, noNumber.FindString(html))
			}
			for _, c := range []chart.Chart{v.Growth(Wide), v.People(Narrow)} {
				if top := c.Y.Max; !(top > 0) || math.IsInf(top, 0) {
					t.Errorf("%s%s: %s reaches up to %v", link, with, c.ID, top)
				}
				if html := c.Table().HTML() + c.CSV(); noNumber.MatchString(html) {
					t.Errorf("%s%s: %q in the numbers of %s", link, with, noNumber.FindString(html), c.ID)
				}
			}
		}
	}
}

// TestGapIsWhatIsGivenUp: the size of what is shaded between the curves is the cost of the split, where value has no cliffs.
func TestGapIsWhatIsGivenUp(t *testing.T) {
	for _, link := range []string{"cust=consumer", "cust=consumer&try=1.2m", "cust=payments&try=12m", "cust=consumer&gmax=12m&try=1m", "cust=locked-in&gmax=30m&gshape=2"} {
		v := looked(link)
		band := v.Growth(Wide).Bands[0]
		size := 0.
		for i := 1; i < len(band.X); i++ {
			size += (band.X[i] - band.X[i-1]) * (band.Hi[i] - band.Lo[i] + band.Hi[i-1] - band.Lo[i-1]) / 2
		}
		size *= v.Result.System.Hurdle(0) // returns are drawn before the charge for capital that wears out
		if cost := float64(v.Against().Cost); math.Abs(math.Abs(size)-cost) > .01*cost {
			t.Errorf("%s: %v is shaded, %v is given up", link, size, cost)
		}
	}
}

// TestPeopleFillTheTeam: whatever is spent, the areas never rise above the team, and fall short of it nowhere.
func TestPeopleFillTheTeam(t *testing.T) {
	for _, link := range []string{"cust=consumer", "cust=consumer&team=40", "cust=cloud-platform&team=10", "cust=email-batch&hours=500"} {
		v := looked(link)
		c, team := v.People(Wide), float64(v.Staffing().Team)
		for i := range c.Xs {
			if sum := c.Areas[0].Y[i] + c.Areas[1].Y[i] + c.Areas[2].Y[i]; math.Abs(sum-team) > 1e-9*team {
				t.Fatalf("%s: at %v there are %v people in a team of %v", link, c.Xs[i], sum, team)
			}
		}
	}
}

// TestSplitSliderDividesTheBudget from end to end, and stands where the hand left it.
func TestSplitSliderDividesTheBudget(t *testing.T) {
	start := Open("cust=consumer&budget=7m")
	for _, c := range []struct {
		position int
		spend    float64
	}{{0, 0}, {1, 35e3}, {100, 3.5e6}, {splitMax, 7e6}, {-4, 0}, {1000, 7e6}} {
		s, effects := apply(start, Divide{c.position})
		if s.ExploredSpend() != c.spend || len(effects) != 1 {
			t.Errorf("position %d explores %v, want %v", c.position, s.ExploredSpend(), c.spend)
		}
		if at := splitPosition(s.ExploredSpend() / 7e6); at != min(max(c.position, 0), splitMax) {
			t.Errorf("position %d ends at %d", c.position, at)
		}
	}
	s, _ := apply(start, Divide{10}, Divide{20}, Release{}, Undo{})
	if s.ExploredSpend() != 3e6 || s.CanUndo() {
		t.Errorf("one drag is undone to %v", s.ExploredSpend())
	}
}

// TestGrowthFieldsShowWhatTheyFollow while they are unset, and let go of what was typed when they are emptied.
func TestGrowthFieldsShowWhatTheyFollow(t *testing.T) {
	s, _ := apply(Start(), Type{"ops", "4m"})
	for key, want := range map[string]float64{"budget": 8e6, "gmax": 10e6, "ghalf": 8e6, "gshape": 1, "team": 23} {
		if f := field(t, key); s.number(f) != want || s.edited(f) {
			t.Errorf("%s shows %v, want %v", key, s.number(f), want)
		}
	}
	s, _ = apply(s, Type{"gmax", "26m"}, Type{"budget", "5m"})
	if ghalf := s.number(field(t, "ghalf")); ghalf != 20e6 {
		t.Errorf("half of $26M stands at %v, want 20e6", ghalf)
	}
	s, _ = apply(s, Type{"gmax", ""}, Reset{"budget"})
	if s.GrowthMost != model.Unset || s.Budget != model.Unset {
		t.Errorf("emptied, the most is %v; reset, the budget is %v", s.GrowthMost, s.Budget)
	}
}

// TestSplitSureness: the band of the best split stays within the budget, and is known with constant returns as soon as the optimum's is.
func TestSplitSureness(t *testing.T) {
	for _, link := range []string{"cust=consumer&budget=2.2m", "cust=consumer&gmax=12m&budget=3m"} {
		s, v := Open(link), looked(link)
		compute.Answering(new(uncertainty.Runner), compute.Request{ID: 1, Link: s.Link(), From: 1, To: 2}, func(r compute.Reply) {
			s, _ = Update(s, Hear{s.Link(), r})
		}, func() bool { return true })
		v.Show(s)
		if s.Study.Answer.Splits == nil {
			t.Fatalf("%s: nobody asked for the splits", link)
		}
		band, _, ok := v.bestBand()
		if budget := v.Against().Budget; !ok || !(band.P5 > 0 && band.P5 <= band.P95 && band.P95 <= budget) {
			t.Errorf("%s: the best split of %v lies at %+v", link, budget, band)
		}
		if said := Plain(SaySplitSure(v)); !strings.Contains(said, "Nine times in ten") || !strings.Contains(said, "gives up between") {
			t.Errorf("%s: %s", link, said)
		}
		s.Points = true
		v.Show(s)
		if SaySplitSure(v) != nil || v.Growth(Wide).Spans != nil {
			t.Errorf("%s: ranges don't count and show", link)
		}
	}
}
