package view

import (
	"testing"

	"goodenough/app/chart"
	"goodenough/app/state"
)

// TestKeysMoveTheSpendExplored: in steps of two digits, within the picture, and down to nothing only where nothing has a place.
func TestKeysMoveTheSpendExplored(t *testing.T) {
	p := Of(state.Open("cust=consumer&try=2m"))
	cost, split := p.curvePicture(state.Wide), p.growthPicture(state.Wide)
	low := cost
	low.X.Min, low.X.Max = 123e3, 4.56e6
	nothing := low
	handle := *low.Handle
	handle.Min = 0
	nothing.Handle = &handle
	pictures := map[string]chart.Chart{"cost": cost, "low": low, "nothing": nothing, "split": split}
	for _, c := range []struct {
		picture     string
		spend       float64
		key         string
		want        float64
		understands bool
	}{
		{"cost", 2e6, "ArrowRight", 2.1e6, true}, {"cost", 2e6, "ArrowUp", 2.1e6, true}, {"cost", 1e6, "ArrowLeft", 990e3, true}, {"cost", 2.04e6, "ArrowDown", 1.9e6, true},
		{"cost", 2e6, "PageUp", 2.5e6, true}, {"cost", 2e6, "PageDown", 1.6e6, true}, {"cost", 2e6, "Escape", p.Spend, true}, {"cost", 2e6, "Enter", 0, false},
		{"low", 2e6, "Home", 130e3, true}, {"low", 2e6, "End", 4.5e6, true}, {"low", 120e3, "ArrowLeft", 110e3, true},
		{"nothing", 120e3, "ArrowLeft", 0, true}, {"nothing", 0, "ArrowLeft", 0, true}, {"nothing", 0, "ArrowRight", 120e3, true}, {"nothing", 0, "PageUp", 150e3, true},
		{"split", 2e6, "Home", 0, true},
	} {
		if got, ok := StepSpend(c.spend, c.key, p.Spend, pictures[c.picture]); got != c.want || ok != c.understands {
			t.Errorf("%s at %v, %s: %v, %t, want %v, %t", c.picture, c.spend, c.key, got, ok, c.want, c.understands)
		}
	}
}
