package model

// What one incident costs, what an outage exposes and what a missed month owes stand here once. The steady state (value.go), the path in
// time (time.go, follow.go), the draws and the losses of one year (package uncertainty) all ask here: what is forgotten in one of
// them is forgotten in none of the others.

// IncidentCost is what one incident costs whoever is hit, $: everybody's hours, and replacing those who quit because of being paged.
func (in *Inputs) IncidentCost() (work, attrition float64) {
	return in.WorkPerIncident * in.Wage / workingHoursPerYear, in.Quits / 100 * in.Replacement * in.Wage
}

// Exposed is the contribution that is lost for good of each revenue dollar an outage hits.
func (in *Inputs) Exposed() float64 { return in.Margin * (1 - in.Deferred) }

// Owed is the share of revenue that is paid back of each whole bill owed as credit.
func (in *Inputs) Owed() float64 { return in.Cover * in.Claim }
