package view

import (
	"math"
	"testing"

	"goodenough/app/state"
)

// TestCostsReachTheTotal: what is drawn from the ground up, and the table beside it, leave nothing out of what a year costs.
func TestCostsReachTheTotal(t *testing.T) {
	for link, rows := range map[string]int{"cust=b2b-saas": 5, "cust=b2b-saas&big=0.1&bigfine=5m&sla=s3&cover=1": 6, "cust=consumer&fine=20k": 6, "cust=payments&big=0.2": 5} {
		p := Of(state.Open(link))
		areas := p.costs()
		for i, spend := range p.Sight.spends {
			point := p.Result.System.At(spend)
			sum := 0.
			for _, a := range areas {
				sum += a.Y[i]
			}
			if want := p.Result.System.TotalCost(point); math.Abs(sum-want) > 1e-9*want {
				t.Fatalf("%s at %v: %v is drawn of %v", link, spend, sum, want)
			}
		}
		if n := len(p.losses()); n != rows {
			t.Errorf("%s: %d losses are listed, want %d", link, n, rows)
		}
	}
}
