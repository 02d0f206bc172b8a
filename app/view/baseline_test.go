//go:build !js

package view

import (
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model"
)

// TestBaselineStandsWhereSomethingDiffers: what is only asked, named, believed or of another size is no other curve.
func TestBaselineStandsWhereSomethingDiffers(t *testing.T) {
	const same, scaled = "the example’s total", "the example’s total, at this revenue"
	for link, want := range map[string]string{
		"v=2&cust=b2b-saas":                               "",
		"v=1&cust=b2b-saas":                               "",
		"v=2&cust=b2b-saas&try=1m":                        "",
		"v=2&cust=b2b-saas&name=X&why=Y&team=9&plan=1m@2": "",
		"v=2&cust=b2b-saas&tol=0.0006to0.0024":            "",
		"v=2&cust=b2b-saas&inc=30.05":                     "",
		"v=2&cust=b2b-saas&rev=6m":                        "",
		"v=2&cust=b2b-saas&inc=48":                        same,
		"v=2&cust=b2b-saas&inc=48&try=1m":                 same,
		"v=2&cust=b2b-saas&inc=48&rev=6m":                 scaled,
		"v=1&cust=b2b-saas&rev=6m":                        scaled, // what that version spends follows no revenue
		"v=2&cust=consumer&inc=400":                       same,
		"v=2&cust=consumer&ops=300k&inc=0.3&floor=0":      "", // far above the picture
	} {
		if p := Of(state.Open(link)); p.Result.Outcome == nil {
			t.Errorf("%s contradicts itself", link)
		} else {
			got := ""
			for _, line := range p.curvePicture(state.Wide).Lines[1:] {
				got += line.Name
			}
			if got != want {
				t.Errorf("%s: behind the curve is %q, want %q", link, got, want)
			}
			if said := strings.Contains(p.curvePicture(state.Wide).Desc, "Drawn faintly"); said != (want != "") {
				t.Errorf("%s: of a faint curve it is said: %v", link, said)
			}
		}
	}
}

// TestBaselineIsTheExampleOpened: the same numbers as the picture of the example itself, in every form it takes, and the axes stay.
func TestBaselineIsTheExampleOpened(t *testing.T) {
	p := Of(state.Open("v=2&cust=payments&inc=40&mttr=0.7"))
	example, _ := model.Build(Of(state.Open("v=2&cust=payments")).Inputs)
	for _, c := range []chart.Chart{p.curvePicture(state.Narrow), p.layeredCurve(state.Wide)} {
		line := c.Lines[len(c.Lines)-1]
		for i, x := range line.X {
			if want := example.TotalCost(example.At(x)); line.Y[i] != want {
				t.Fatalf("at %v it is %v, want %v", x, line.Y[i], want)
			}
		}
		for _, text := range []string{c.Legend().PlainText(), c.Table().PlainText(), c.CSV()} {
			if !strings.Contains(text, "the example’s total") {
				t.Errorf("nothing of the example in %.200s", text)
			}
		}
		if c.Y.Max != p.Sight.Domain.Y1 || c.X.Max != p.Sight.Domain.X1 || p.Sight.Domain != DomainOf(p.Inputs, p.Result) {
			t.Error("the example moves the axes")
		}
	}
}

// TestBaselineIsAskedOnce, as long as the example and the axes are the same.
func TestBaselineIsAskedOnce(t *testing.T) {
	first := Of(state.Open("v=2&cust=payments&inc=40"))
	asked := first.baseline()
	look := func(link string, d Domain) *baseline {
		s := state.Open(link)
		r := Compute(s.Inputs)
		return NewPage(&s, r, Look(&s, r, d).After(first.Sight)).baseline()
	}
	if look("v=2&cust=payments&inc=41", first.Sight.Domain) != asked {
		t.Error("asked again of the same example")
	}
	if look("v=2&cust=consumer&inc=41", first.Sight.Domain) == asked {
		t.Error("another example’s")
	}
	if look("v=2&cust=payments&rev=1m&inc=40", first.Sight.Domain) == asked {
		t.Error("another revenue’s")
	}
	if d := (Domain{1e4, 1e8, 1e8}); look("v=2&cust=payments&inc=41", d) == asked {
		t.Error("other spendings’")
	}
}
