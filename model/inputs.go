package model

// Inputs are the facts and assumptions about one system. Fields describes each of them.
type Inputs struct {
	Revenue       float64
	Margin        float64
	Spend         float64 // today's
	Incidents     float64
	TimeToRestore float64
	BlastRadius   float64
	Customer      string // id of the preset that filled the rest; not used by the arithmetic
	Growth        float64

	Tolerance float64
	Leavers   float64
	WalkAway  float64
	Churn     float64
	Deferred  float64

	CostPerNine float64
	Neglect     float64
	HalfLife    float64
	Floor       float64
	Trend       float64

	WorkPerIncident float64
	Wage            float64
	Quits           float64
	Replacement     float64

	Schedule string // id of a schedule of service credits
	Cover    float64
	Claim    float64

	Accept         float64 // Unset: the tolerance line
	Discount       float64
	DurationSpread float64 // standard deviation of an outage's duration in the logarithm: for one year's losses, no part of Outcome
	Explored       float64 // Unset: today's spend
	Name           string

	Budget      float64 // Unset: twice today's spend
	GrowthMost  float64 // Unset: growth returns the same for every dollar
	GrowthHalf  float64 // Unset: where the first dollar returns the growth ROI
	GrowthShape float64 // Unset: 1
	Team        float64 // Unset: see TeamSize
}

// Unset marks an optional number that nobody gave. Every number that can be unset is positive or zero when set.
const Unset = -1

// AcceptableDowntime is the share of time that must hold for ever: the promise, or the tolerance line without one.
func (in Inputs) AcceptableDowntime() float64 {
	if in.Accept == Unset {
		return in.Tolerance
	}
	return in.Accept
}

// ExploredSpend is the yearly spend asked about: the one explored, or today's.
func (in Inputs) ExploredSpend() float64 {
	if in.Explored == Unset {
		return in.Spend
	}
	return in.Explored
}
