package view

import (
	"math"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model/scenario"
)

// TestGrowthIsDrawn for all presets, cases and edges, with returns that are constant, that saturate and that begin slowly, explored from end to
// end, and says no number that is none.
func TestGrowthIsDrawn(t *testing.T) {
	var links []string
	for _, s := range budgets {
		links = append(links, s.link)
	}
	for _, p := range scenario.Presets {
		links = append(links, "cust="+p.ID)
	}
	for _, c := range scenario.Cases() {
		links = append(links, c.Link)
	}
	for _, link := range some(links, 8) {
		for _, with := range []string{"", "&gmax=3m", "&gmax=900m&gshape=4", "&gmax=1m&gshape=.3&try=0", "&budget=1", "&try=1t", "&team=.01"} {
			p := Of(state.Open(link + with))
			if p.Shown == nil {
				t.Fatalf("%s%s: %v", link, with, p.Result.Problems)
			}
			if html := p.growthView().HTML(); noNumber.MatchString(html) {
				t.Errorf("%s%s: %q in the section", link, with, noNumber.FindString(html))
			}
			for _, c := range []chart.Chart{p.growthPicture(state.Wide), p.peoplePicture(state.Narrow)} {
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
		p := Of(state.Open(link))
		band := p.growthPicture(state.Wide).Bands[0]
		size := 0.
		for i := 1; i < len(band.X); i++ {
			size += (band.X[i] - band.X[i-1]) * (band.Hi[i] - band.Lo[i] + band.Hi[i-1] - band.Lo[i-1]) / 2
		}
		size *= p.Result.System.Hurdle(0) // returns are drawn before the charge for capital that wears out
		if cost := float64(p.splits().Cost); math.Abs(math.Abs(size)-cost) > .01*cost {
			t.Errorf("%s: %v is shaded, %v is given up", link, size, cost)
		}
	}
}
