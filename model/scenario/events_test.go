package scenario_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// restated are the public events as big outages on the customers and the routine downtime of version 1, and what the model says of them:
// the share of customers that one drives away, what today's spending is short of the most profitable one without any such outage, once in
// 30 years, once in 10 and every year, what keeps customers satisfied besides, and what one costs. $; minus is too much, "right" within 5%.
var restated = []struct {
	id, link string
	leave    string // percent
	short    [4]string
	line     [4]string
	once     string
}{
	{"aws-us-east-1-2025", "cust=cloud-platform&rev=128.7b&ops=5.148b&bigh=2.87&bigx=0.33&bigfine=0", "0.35", [4]string{"-877M", "-843M", "-777M", "right"}, [4]string{"9.0B"}, "2.1B"},
	{"crowdstrike-2024", "cust=b2b-saas&rev=3.86b&ops=193m&churn=0.03&bigh=48&bigx=0.5&bigfine=94m", "0.46", [4]string{"37M", "39M", "41M", "77M"}, [4]string{"46M", "", "42M"}, "203M"},
	{"delta-2024", "cust=consumer&rev=58b&ops=1.74b&defer=0&bigh=120&bigx=0.48&bigfine=120m", "0.45", [4]string{"-532M", "-525M", "-511M", "-332M"}, [4]string{}, "597M"},
	{"southwest-2022", "cust=consumer&rev=23.8b&ops=714m&defer=0&bigh=264&bigx=0.57&bigfine=390m", "0.56", [4]string{"-218M", "-210M", "-192M", "right"}, [4]string{}, "741M"},
	{"rogers-2022", "cust=locked-in&rev=13b&ops=325m&bigh=15&bigfine=150m", "0.24", [4]string{"-130M", "-127M", "-121M", "-50M"}, [4]string{"91M", "", "91M"}, "207M"},
	{"atlassian-2022", "cust=b2b-saas&rev=2.8b&ops=140m&bigh=228&bigx=0.0033&bigfine=0", "0.003", [4]string{"9.3M", "9.3M", "9.3M", "9.5M"}, [4]string{"51M", "51M", "51M"}, "1.0M"},
	{"roblox-2021", "cust=consumer&rev=2.5512b&ops=76.5m&defer=0.194&bigh=73&bigfine=6.8m", "0.86", [4]string{"-24M", "-23M", "-22M", "-11M"}, [4]string{}, "40M"},
	{"facebook-2021", "cust=consumer&rev=114.32b&ops=3.43b&bigh=6&bigfine=0", "0.07", [4]string{"-1.1B", "-1.1B", "-1.1B", "-1.0B"}, [4]string{}, "115M"},
	{"fastly-2021", "cust=swappable-infra&rev=340m&margin=0.576&ops=17m&bigh=0.816666666667&bigx=0.95&bigfine=0", "2.3", [4]string{"5.6M", "5.8M", "6.3M", "12M"}, [4]string{"13M", "", "12M"}, "24M"},
	{"tsb-2018", "cust=locked-in&rev=1b&ops=25m&churn=0.01&bigh=240&bigx=0.38&bigfine=378.85m", "0.73", [4]string{"-6.9M", "-2.5M", "4.7M", "48M"}, [4]string{"7.0M", "", "2.3M"}, "406M"},
	{"knight-2012", "cust=payments&rev=1.365b&ops=54.6m&bigh=0.75&bigfine=472m", "0.04", [4]string{"right", "right", "10M", "73M"}, [4]string{"32M", "", "22M"}, "474M"},
}

// TestEventsRestated, each to the digits given. A case says the same of its event, on the customers of its own version.
func TestEventsRestated(t *testing.T) {
	for _, e := range restated {
		check := func(what, want string, got float64) {
			t.Helper()
			if want != "" && !rounds(got, want) {
				t.Errorf("%s, %s: %.5g, want %s", e.id, what, got, want)
			}
		}
		for i, often := range []float64{0, scenario.OnceInThirty, scenario.OnceInTen, scenario.EveryYear} {
			s, problems := scenario.Parse("v=1&" + e.link)
			if len(problems) > 0 {
				t.Fatalf("%s: %v", e.id, problems)
			}
			s.Big = often
			o, _ := solve(s.Inputs)
			if o == nil {
				t.Fatalf("%s: no outcome", e.id)
			}
			short := float64(o.Optimum) - s.Spend
			if right := math.Abs(short) <= .05*float64(o.Optimum); right != (e.short[i] == "right") {
				t.Errorf("%s, %g a year: short of %.4g by %.4g, want %s", e.id, often, float64(o.Optimum), short, e.short[i])
			} else if !right {
				check("short", e.short[i], short)
			}
			check("besides", e.line[i], float64(o.Minimum)-max(s.Spend, float64(o.Optimum)))
			check("leave", e.leave, 100*float64(o.Big.Leaving))
			check("one costs", e.once, float64(o.Big.LossOnce))
		}
		c, ok := caseOf(e.id)
		if !ok || !c.Event() {
			t.Errorf("%s is no case about one outage", e.id)
			continue
		}
		s, _ := scenario.Parse(c.Link)
		v1, _ := scenario.Parse("v=1&" + e.link)
		if s.Revenue != v1.Revenue || math.Abs(s.BigHours/v1.BigHours-1) > .002 || s.BigReach != v1.BigReach || s.BigFine != v1.BigFine || s.Customer != v1.Customer || s.Big != scenario.OnceInTen {
			t.Errorf("%s has another event: %s", e.id, c.Link)
		}
	}
}

// rounds tells whether a number may be written like this: half of the last digit off, and a little for what was rounded twice.
func rounds(v float64, written string) bool {
	digits := strings.TrimRight(written, "MB")
	unit := map[string]float64{"": 1, "M": 1e6, "B": 1e9}[written[len(digits):]]
	_, decimals, _ := strings.Cut(digits, ".")
	number, err := strconv.ParseFloat(digits, 64)
	return err == nil && math.Abs(v/unit-number) <= .51*math.Pow10(-len(decimals))
}

// calibrated are events of record on version 1: the share who would leave if every year brought that, and after one outage, percent,
// and which forgive what was seen allows.
var calibrated = []struct {
	name, link         string
	surely, curve, one string
	least, most        string
}{
	{"tsb-2018", "cust=locked-in&bigh=240&bigx=0.38", "32", "12", "0.73", "0.978", "0.989"},
	{"rogers-2022", "cust=locked-in&bigh=15", "0.27", "0.27", "0.24", "0", "0.98"},
	{"Optus, November 2023", "cust=locked-in&bigh=13", "0.21", "0.21", "0.19", "0", "0.95"},
	{"AT&T, February 2024", "cust=locked-in&bigh=8&bigx=0.25", "0.08", "0.02", "0.02", "0", "1"},
	{"crowdstrike-2024", "cust=b2b-saas&bigh=48&bigx=0.5", "9.5", "4.8", "0.46", "0.989", "1"},
	{"atlassian-2022", "cust=b2b-saas&bigh=228&bigx=0.0033", "63", "0.21", "0.003", "", ""},
	{"roblox-2021", "cust=consumer&bigh=73", "5.9", "5.9", "0.86", "0.97", "1"},
	{"delta-2024", "cust=consumer&bigh=120&bigx=0.48", "13", "6.4", "0.45", "0.94", "1"},
	{"southwest-2022", "cust=consumer&bigh=264&bigx=0.57", "39", "22", "0.56", "0.974", "1"},
	{"facebook-2021", "cust=consumer&bigh=6", "0.07", "0.07", "0.07", "0", "1"},
	{"aws-us-east-1-2025", "cust=cloud-platform&bigh=2.87&bigx=0.33", "2.1", "0.71", "0.35", "0.95", "1"},
	{"fastly-2021", "cust=swappable-infra&bigh=0.816666666667&bigx=0.95", "3.1", "2.9", "2.3", "0", "0.984"},
}

// TestForgiveIsCalibrated: each line to the digits given, and whoever forgives as much or as little as an event allows has as many
// customers leave as were seen to.
func TestForgiveIsCalibrated(t *testing.T) {
	seen := map[string]scenario.Seen{}
	for _, c := range scenario.Cases() {
		seen[c.ID] = c.Seen
	}
	for _, e := range scenario.Events() {
		seen[e.Name] = e.Seen
	}
	for _, e := range calibrated {
		s, _ := scenario.Parse("v=1&" + e.link)
		build := func(forgiven float64) (surely, leaving float64) {
			in := s.Inputs
			in.Forgiven = forgiven
			system, problems := model.Build(in)
			if len(problems) > 0 {
				t.Fatalf("%s: %v", e.name, problems)
			}
			return system.LeavingShare(in.BigHours / model.HoursPerYear), float64(system.Outcome().Big.Leaving)
		}
		surely, leaving := build(s.Forgiven)
		for _, c := range []struct {
			what, want string
			got        float64
		}{{"if every year brought it", e.surely, surely}, {"by the curve alone", e.curve, s.BigReach * surely}, {"after one", e.one, leaving}} {
			if !rounds(100*c.got, c.want) {
				t.Errorf("%s: %s %.4g%% leave, want %s", e.name, c.what, 100*c.got, c.want)
			}
		}
		was, ok := seen[e.name]
		least, most, known := was.Forgiven(surely, s.BigReach)
		if !ok || known != (e.least != "") {
			t.Errorf("%s: seen %+v", e.name, was)
			continue
		}
		if !known {
			continue
		}
		if !rounds(least, e.least) || !rounds(most, e.most) {
			t.Errorf("%s allows %.4f to %.4f, want %s to %s", e.name, least, most, e.least, e.most)
		}
		for forgiven, left := range map[float64]float64{least: was.High, most: was.Low} {
			_, leaving := build(forgiven)
			if want := min(left, s.BigReach*surely); math.Abs(leaving-want) > 1e-12 {
				t.Errorf("%s: with %v forgiven %v leave, want %v", e.name, forgiven, leaving, want)
			}
		}
	}
}

// TestSlackOwesLess than it paid, and loses somebody: its case says so.
func TestSlackOwesLess(t *testing.T) {
	c, _ := caseOf("slack-2019")
	if _, o := solved(t, c); o.Loss.Credits > 32.8e6/3 || o.LeavingShare < .001 {
		t.Errorf("credits of %v, %v leave", o.Loss.Credits, o.LeavingShare)
	}
}

// TestOpenedCase: a case is known by its scenario, however often its outage comes and whatever spending is explored, and by nothing else.
func TestOpenedCase(t *testing.T) {
	for _, c := range scenario.Cases() {
		links := map[string]bool{c.Link: true, c.Link + "&try=1m": true}
		if c.Event() {
			for _, often := range []float64{scenario.OnceInThirty, scenario.OnceInTen, scenario.EveryYear} {
				link := c.At(often)
				links[link] = true
				if s, problems := scenario.Parse(link); s.Link() != link || s.Big != often || len(problems) > 0 {
					t.Errorf("%s, %g a year: %s, %v", c.ID, often, link, problems)
				}
			}
			links[c.At(.5)] = false
		} else if s, _ := scenario.Parse(c.Link); s.Big != 0 {
			t.Errorf("%s has a big outage, and nobody says who left after it", c.ID)
		}
		links[c.Link+"&ops=1234567"] = false
		links[c.Link+"&name=Another"] = false
		links[c.Link+"&name="] = false
		for link, want := range links {
			s, _ := scenario.Parse(link)
			if o, opened := scenario.OpenedCase(s); opened != want || opened && o.ID != c.ID {
				t.Errorf("%s opens %q, %v", link, o.ID, opened)
			}
		}
	}
	for _, p := range scenario.Presets {
		if o, opened := scenario.OpenedCase(scenario.Scenario{Inputs: p.Inputs}); opened {
			t.Errorf("%s opens %s", p.ID, o.ID)
		}
	}
}

// TestEventsSayWhoLeft, and how sure that is, within what a share can be.
func TestEventsSayWhoLeft(t *testing.T) {
	check := func(what string, s scenario.Seen) {
		if s.Who == "" || s.Sure == "" || s.Low < 0 || s.Low > s.High || s.High > 1 || (s.High > 0) != (s.Source != "") || (s.High > 0) != (s.Degree != "") {
			t.Errorf("%s: %+v", what, s)
		}
	}
	for _, c := range scenario.Cases() {
		if c.Event() {
			check(c.ID, c.Seen)
			if c.Costs == "" {
				t.Errorf("%s: what was its cost?", c.ID)
			}
		} else if c.Seen != (scenario.Seen{}) || c.Costs != "" {
			t.Errorf("%s is no event", c.ID)
		}
	}
	for _, e := range scenario.Events() {
		check(e.Name, e.Seen)
		if s, problems := scenario.Parse(e.Link); s.Link() != e.Link || len(problems) > 0 {
			t.Errorf("%s: %s, %v", e.Name, s.Link(), fmt.Sprint(problems))
		}
	}
}
