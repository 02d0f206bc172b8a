package view

import (
	"math"
	"testing"

	"goodenough/app/state"
)

// TestPeopleFillTheTeam: whatever is spent, the areas never rise above the team, and fall short of it nowhere.
func TestPeopleFillTheTeam(t *testing.T) {
	for _, link := range []string{"cust=consumer", "cust=consumer&team=40", "cust=cloud-platform&team=10", "cust=email-batch&hours=500"} {
		p := Of(state.Open(link))
		c, team := p.peoplePicture(state.Wide), float64(p.people().Team)
		for i := range c.Xs {
			if sum := c.Areas[0].Y[i] + c.Areas[1].Y[i] + c.Areas[2].Y[i]; math.Abs(sum-team) > 1e-9*team {
				t.Fatalf("%s: at %v there are %v people in a team of %v", link, c.Xs[i], sum, team)
			}
		}
	}
}
