package model

// Inputs are the facts and assumptions about one system, in the units of Fields, which says the name, the range and the meaning of each.
// Shares are fractions of one.
type Inputs struct {
	Revenue       float64 // $/yr
	Margin        float64 // share of revenue
	Spend         float64 // today's, $/yr
	Incidents     float64 // 1/yr
	TimeToRestore float64 // hours
	BlastRadius   float64 // share of customers
	Customer      string  // id of the preset that filled the rest; not used by the arithmetic
	GrowthROI     float64 // return of the next growth dollar, less the dollar

	Tolerance float64 // share of time
	Leavers   float64 // share a year
	WalkAway  float64 // share of time
	Churn     float64 // share a year
	Deferred  float64 // share of the revenue that is hit
	Within    float64 // years until customers must be content again

	CostPerNine float64 // factor
	Neglect     float64 // factor
	HalfLife    float64 // years
	Floor       float64 // share of time
	Trend       float64 // share of downtime above the floor, a year

	WorkPerIncident float64 // hours
	Wage            float64 // $/yr
	Quits           float64 // resignations for 100 incidents
	Replacement     float64 // years of Wage

	Schedule string  // id of a schedule of service credits
	Cover    float64 // share of revenue
	Claim    float64 // share of customers

	Fine           float64 // $ an incident
	Accept         float64 // share of time; Unset: the tolerance line
	Discount       float64 // 1/yr, continuous
	DurationSpread float64 // standard deviation of an outage's duration in the logarithm: for one year's losses, no part of Outcome
	Explored       float64 // $/yr; Unset: today's spend
	Name           string

	Big      float64 // big outages a year; 0: none
	BigHours float64 // hours
	BigReach float64 // share of customers
	BigFine  float64 // $ a big outage; Unset: Fine
	Forgiven float64 // share of those whom downtime like that would surely drive away

	Budget      float64 // $/yr; Unset: twice today's spend
	GrowthMost  float64 // $/yr; Unset: growth returns the same for every dollar
	GrowthHalf  float64 // $/yr; Unset: where the first dollar returns the growth ROI
	GrowthShape float64 // exponent; Unset: 1
	Team        float64 // engineers; Unset: see TeamSize
	Note        string  // why, for whoever opens the link
	Tools       float64 // $/yr of today's spending that buys nobody's time: spare capacity, licenses, tools
}
