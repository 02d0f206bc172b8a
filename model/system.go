package model

// System is one set of inputs with everything that follows from them before a spend is chosen. Build makes it; it is a
// plain value and safe to copy.
type System struct {
	in Inputs

	// Reliability (section "what spend buys").
	downtimeToday     float64 // U0, share of customer-time
	downtimeNeglected float64 // Uz
	beta              float64 // exponent of the power law
	delta             float64 // depreciation, 1/yr
	kappa             float64 // capital at which neglect's excess downtime has halved beta times, $
	capitalToday      float64 // K0, $
	sigma             float64 // spend that keeps kappa up, $/yr

	// Customers (section "what downtime costs").
	toleranceSlope  float64 // k of the tolerance distribution
	toleranceMedian float64 // U50: downtime at which half leave within a year
	leavingToday    float64 // T0
	hazardToday     float64 // h0

	big       BigOutage
	bigHazard float64 // of it, for each unit of downtime

	schedule     Schedule
	months       []monthCount // where many ask; see withMonths
	revenueFloor float64      // R at the dependency floor: the most any spend can reach
}

// Inputs returns what the system was built from.
func (s *System) Inputs() Inputs { return s.in }
