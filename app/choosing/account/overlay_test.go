package account

import (
	"testing"

	"goodenough/app/state"
	"goodenough/app/view"
)

// TestOverlaysShowEachScenario: every view has a line of each scenario over all that any of them shows, under its own name.
func TestOverlaysShowEachScenario(t *testing.T) {
	var pins []pinned
	for _, link := range []string{"v=2&cust=b2b-saas&team=12", "v=2&cust=consumer&team=9&ops=4m", "v=2&cust=cloud-platform&team=40&try=90m"} {
		pins = append(pins, pinned{link, view.Of(state.Open(link))})
	}
	over := seen(pins)
	if x := over[0].page.Sight.Domain; x.X0 > 1e6 || x.X1 < 90e6 {
		t.Errorf("the pictures show spendings from %v to %v alone", x.X0, x.X1)
	}
	for _, o := range overlaid {
		for _, layout := range []state.Layout{state.Wide, state.Narrow} {
			c, ok := overlay(over, o.view, o.class, layout)
			if !ok || len(c.Lines) != len(pins) {
				t.Fatalf("%s has %d lines", o.view, len(c.Lines))
			}
			for i, line := range c.Lines {
				alone, _ := pictureOf(over[i].page, o.view, layout)
				if line.Name != pins[i].name || c.X.Max < alone.X.Max || c.X.Min > alone.X.Min || c.Y.Max < alone.Y.Max || c.Y.Min > alone.Y.Min {
					t.Errorf("%s: %q from %v to %v, up to %v; alone from %v to %v, up to %v", o.view, line.Name, c.X.Min, c.X.Max, c.Y.Max, alone.X.Min, alone.X.Max, alone.Y.Max)
				}
			}
		}
	}
}
