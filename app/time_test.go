package app

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// futures are links that lead to each of the sentences about time.
var futures = []struct{ what, link string }{
	{"nobody notices for a while", "cust=consumer"},
	{"past the line already", "cust=b2b-saas"},
	{"nobody notices within the horizon", "cust=consumer&years=1&ops=12m&inc=5"},
	{"nobody ever notices", "cust=email-batch&accept=0.5"},
	{"explored holds the line", "cust=consumer&try=2.2m"},
	{"explored passes it", "cust=consumer&try=1m"},
	{"explored recovers and pays back", "cust=consumer&inc=100&try=6m"},
	{"explored is not enough", "cust=b2b-saas&try=3m"},
	{"the cut that looks free", "cust=consumer&try=1m&plan=3m@2"},
	{"a plan that comes back", "cust=consumer&try=0&plan=4m@2"},
	{"a clean-up", "cust=b2b-saas&plan=%2B3m@1"},
	{"cut for good, after a clean-up", "cust=consumer&try=1m&plan=%2B4m@.5,0@5&years=20"},
	{"getting worse", "cust=consumer&trend=.1"},
	{"getting better", "cust=b2b-saas&trend=-.1"},
	{"a promise", "cust=consumer&accept=24h&try=2m&plan=4m@3"},
	{"a promise broken", "cust=consumer&accept=12h&try=3.5m&trend=-.1"},
	{"no discount", "cust=consumer&try=2.5m&discount=0&years=3"},
}

// traps are links that lead to each side of the capability trap.
var traps = []struct{ what, link string }{
	{"recovers", "cust=b2b-saas"},
	{"recovers, from a cut", "cust=consumer&try=1.5m"},
	{"collapses past the tipping point", "cust=locked-in&rev=1b&ops=25m&inc=1&mttr=240&blast=0.38&churn=0.01&hours=1m&try=24m"},
	{"lost though it held until now", "cust=b2b-saas&ops=2.5m&try=1.2m&inc=200"},
	{"lost", "cust=b2b-saas&try=0"},
	{"safe", "cust=payments&hours=10&quits=0"},
	{"no trap", "cust=consumer&hours=0&quits=0"},
	{"on the edge", "cust=locked-in&rev=1b&ops=25m&inc=1&mttr=240&blast=0.38&churn=0.01&hours=1m"},
}

// sightOf is a scenario as the page looks at it.
func sightOf(t testing.TB, link string) (State, *Result, *Sight) {
	t.Helper()
	s := Open(link)
	r := Compute(s.Inputs)
	if r.Outcome == nil {
		t.Fatalf("%s: %v", link, r.Problems)
	}
	v := Look(s, r, DomainOf(s.Inputs, r))
	v.Show(s)
	return s, r, v
}

// TestFutures holds every sentence about time to a file that a person can read.
func TestFutures(t *testing.T) {
	var b strings.Builder
	write := func(what, link string) {
		s, _, v := sightOf(t, link)
		fmt.Fprintf(&b, "%s\n  #%s\n  %s\n", what, s.Link(), Plain(v.Stopping()))
		if asked := Plain(v.Asking()); asked != "" {
			fmt.Fprintf(&b, "  %s\n", asked)
		}
		fmt.Fprintf(&b, "  %s\n", Plain(v.Coasting()))
	}
	for _, f := range futures {
		write(f.what, f.link)
	}
	for _, p := range scenario.Presets {
		write("preset "+p.ID, "cust="+p.ID)
	}
	for _, f := range traps {
		s, _, v := sightOf(t, f.link+"&trap=1")
		fmt.Fprintf(&b, "trap: %s\n  #%s\n  %s\n", f.what, s.Link(), Plain(v.Trapped()))
	}
	golden(t, "testdata/futures.txt", b.String())
}

// With ranges, the picture has a band around what is looked at, whatever it shows; the line runs within it most of the time.
func TestBandsAlongTime(t *testing.T) {
	for _, link := range []string{"cust=consumer", "cust=consumer&try=1m", "cust=b2b-saas&try=1m&plan=3m@2&years=5", "cust=consumer&mttr=1~3&plan=%2B2m@1"} {
		s, _, v := sightOf(t, link)
		if len(v.Future(Wide).Bands) > 0 || v.Chances() != nil {
			t.Errorf("%s: bands before anything is known of them", link)
		}
		compute.Answering(new(uncertainty.Runner), compute.Request{Link: s.Link(), From: 1, To: 2}, func(reply compute.Reply) {
			var heard compute.Reply // as it comes from a worker
			text, err := json.Marshal(reply)
			if err == nil {
				err = json.Unmarshal(text, &heard)
			}
			if err != nil {
				t.Fatal(err)
			}
			heard.Answer.Result = reply.Answer.Result
			s, _ = Update(s, Hear{s.Link(), heard})
		}, func() bool { return true })
		for _, banded := range []string{"", "today", "minimum", "nothing", "no way"} {
			for _, m := range Measures {
				s.Measure, s.Banded = m.Name, banded
				v.Show(s)
				c := v.Future(Wide)
				what := link + ", " + m.Name + " of " + v.banded()
				wholesome(t, what, c)
				drawn := s.Ranges["mttr"].High > 0 // then today's downtime is not known, and no number of incidents follows from one
				if m.Name == "incidents" && drawn || v.banded() == "today" && m.Name != "value" && !(drawn && m.Name == "downtime") {
					if len(c.Bands) > 0 {
						t.Errorf("%s has a band of no width, or that nothing is known of", what)
					}
					continue
				}
				if len(c.Bands) != 1 {
					t.Errorf("%s has %d bands", what, len(c.Bands))
					continue
				}
				b := c.Bands[0]
				var line chart.Line
				for _, l := range c.Lines {
					if l.Short == called(v.banded()) {
						line = l
					}
				}
				within, last := 0, len(line.X)-1
				for i, x := range line.X {
					if lo, hi := at(b.X, b.Lo, x), at(b.X, b.Hi, x); lo <= line.Y[i]*(1+1e-4) && line.Y[i] <= hi*(1+1e-4) || math.Abs(line.Y[i]) < 1e-3*c.Y.Max {
						within++
					}
				}
				if within < last*3/4 {
					t.Errorf("%s: only %d points of %d of its line lie in its band", what, within, last)
				}
			}
		}
		if said := Plain(v.Chances()); !strings.Contains(said, "%") {
			t.Errorf("%s: %q", link, said)
		}
	}
}

// Whatever is asked, the pictures along time hold numbers and nothing else.
func TestPicturesAlongTimeAreDrawn(t *testing.T) {
	links := []string{}
	for _, f := range append(futures, traps...) {
		links = append(links, f.link)
	}
	for _, p := range scenario.Presets {
		links = append(links, "cust="+p.ID)
	}
	for _, c := range scenario.Cases() {
		links = append(links, c.Link)
	}
	plans := []string{"", "&plan=0@0", "&plan=1k@1,%2B5m@2,1b@19.9&years=20&trap=1", "&try=0&plan=%2B1e12@.1&years=1"}
	for _, link := range links {
		for _, plan := range plans {
			s, r, v := sightOf(t, link+plan)
			for _, m := range Measures {
				s.Measure = m.Name
				v.Show(s)
				for _, layout := range []Layout{Wide, Narrow} {
					wholesome(t, link+plan+" "+m.Name, v.Future(layout))
				}
			}
			wholesome(t, link+plan, v.Plan(Narrow))
			wholesome(t, link+plan, v.Trap())
			if text := TimeView(&s, r, v).PlainText(); strings.Contains(text, "NaN") || strings.Contains(text, "Inf") {
				t.Errorf("%s: %s", link+plan, text)
			}
		}
	}
}

// wholesome tells of a picture with a number that is none, or with a line that is nowhere.
func wholesome(t *testing.T, what string, c chart.Chart) {
	t.Helper()
	for _, line := range c.Lines {
		for i := range line.X {
			if math.IsNaN(line.X[i]+line.Y[i]) || math.IsInf(line.X[i]+line.Y[i], 0) {
				t.Errorf("%s: %s of %s has a point at %v, %v", what, line.Name, c.ID, line.X[i], line.Y[i])
				break
			}
		}
	}
	for _, axis := range []chart.Axis{c.X, c.Y} {
		if !(axis.Max > axis.Min) || math.IsInf(axis.Max-axis.Min, 0) {
			t.Errorf("%s: an axis of %s reaches from %v to %v", what, c.ID, axis.Min, axis.Max)
		}
	}
	root := c.Node()
	root.Find(func(n *dom.Node) bool {
		for _, a := range n.Attrs {
			if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
				t.Errorf("%s: %s of %s is %s", what, a.Name, c.ID, a.Value)
			}
		}
		return false
	})
}
