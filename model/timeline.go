package model

import (
	"strconv"
)

// Series are numbers along time. JSON carries ten digits of each, and null for what is out of reach.
type Series []float64

// MarshalJSON writes the numbers.
func (s Series) MarshalJSON() ([]byte, error) {
	text := append(make([]byte, 0, 16*len(s)+2), '[')
	for i, v := range s {
		if i > 0 {
			text = append(text, ',')
		}
		if Number(v).Known() {
			text = strconv.AppendFloat(text, v, 'g', 10, 64)
		} else {
			text = append(text, "null"...)
		}
	}
	return append(text, ']'), nil
}

// Timeline is what spending one way leads to. Its JSON names are a contract.
type Timeline struct {
	Name       string `json:"name"`  // today, explored, minimum, nothing, plan or restore
	Spend      Number `json:"spend"` // $/yr, at first
	Steps      []Step `json:"steps,omitempty"`
	Downtime   Series `json:"downtime"`   // share of time
	Incidents  Series `json:"incidents"`  // a year
	Revenue    Series `json:"revenue"`    // customers, as revenue run-rate, $/yr
	Value      Series `json:"value"`      // cash flow at that instant, $/yr
	Cumulative Series `json:"cumulative"` // cash since now, $
	Present    Series `json:"present"`    // its present value, $

	RunwayYears   Number `json:"runway_years"`     // until downtime passes the line; null: never
	RecoveryYears Number `json:"recovery_years"`   // until it is then back; null: never; 0 where not needed
	PresentValue  Number `json:"present_value"`    // over the horizon, against staying at today's spend, $
	BreakEven     Number `json:"break_even_years"` // from then on no worse than staying, discounted; 0: from the start; null: not by the horizon
	Backfire      Number `json:"backfire_years"`   // from then on worse than staying, discounted; null: not by the horizon
	Waiting       Number `json:"cost_of_waiting"`  // what beginning a year later costs over the horizon, $
	RevenueLost   Number `json:"revenue_lost"`     // share of the revenue of staying that is gone at the horizon
}
