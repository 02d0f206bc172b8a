package view

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// With ranges, the picture has a band around what is looked at, whatever it shows; the line runs within it most of the time.
func TestBandsAlongTime(t *testing.T) {
	for _, link := range some([]string{"cust=b2b-saas&try=1m&plan=3m@2&years=5", "cust=consumer", "cust=consumer&try=1m", "cust=consumer&mttr=1~3&plan=%2B2m@1"}, 3) {
		p := answered(t, link)
		if said := Plain(p.Chances()); len(p.futurePicture(state.Wide).Bands) > 0 || !strings.Contains(said, "is being calculated") || strings.Contains(said, "%") {
			t.Errorf("%s: before anything is known of bands it says %q", link, said)
		}
		compute.Answering(new(uncertainty.Runner), compute.Request{Link: p.Link(), From: 1, To: 2}, func(reply compute.Reply) {
			var heard compute.Reply // as it comes from a worker
			text, err := json.Marshal(reply)
			if err == nil {
				err = json.Unmarshal(text, &heard)
			}
			if err != nil {
				t.Fatal(err)
			}
			heard.Answer.Result = reply.Answer.Result
			*p.State, _ = state.Update(*p.State, state.Hear{Link: p.Link(), Reply: heard})
		}, func() bool { return true })
		for _, banded := range []string{"", "today", "minimum", "nothing", "no way"} {
			for _, m := range state.Measures {
				p.Measure, p.Banded = m.Name, banded
				c := p.futurePicture(state.Wide)
				what := link + ", " + m.Name + " of " + p.bandedWay()
				wholesome(t, what, c)
				drawn := p.Ranges["mttr"].High > 0 // then today's downtime is not known, and no number of incidents follows from one
				if m.Name == "incidents" && drawn || p.bandedWay() == "today" && m.Name != "value" && !(drawn && m.Name == "downtime") {
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
					if l.Short == called(p.bandedWay()) {
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
		if said := Plain(p.Chances()); !strings.Contains(said, "%") {
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
	for _, link := range some(links, 6) {
		for _, plan := range plans {
			p := answered(t, link+plan)
			for _, m := range state.Measures {
				p.Measure = m.Name
				for _, layout := range []state.Layout{state.Wide, state.Narrow} {
					wholesome(t, link+plan+" "+m.Name, p.futurePicture(layout))
				}
			}
			wholesome(t, link+plan, p.planPicture(state.Narrow))
			wholesome(t, link+plan, p.trapPicture())
			if text := p.timeView().PlainText(); strings.Contains(text, "NaN") || strings.Contains(text, "Inf") {
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
