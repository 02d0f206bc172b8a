package model

import "math"

// Losses are the yearly costs of not being perfect, $/yr.
type Losses struct {
	Churn        float64 // customers who left, against the dependency floor
	LostSales    float64 // sales that an outage stops and that don't come back
	Credits      float64 // service credits claimed
	IncidentWork float64 // everyone's hours
	Attrition    float64 // replacing engineers who quit
	Fines        float64 // what one incident, or a big outage, costs at once
}

// Sum adds the losses up, $/yr.
func (l Losses) Sum() float64 {
	return l.Churn + l.LostSales + l.Credits + l.IncidentWork + l.Attrition + l.Fines
}

// Point is what one yearly spend leads to when it goes on for ever.
type Point struct {
	Spend        float64 // $/yr
	Downtime     float64 // share of time, big outages not counted
	LeavingShare float64 // share of customers leaving within a year because of it
	Revenue      float64 // $/yr
	Value        float64 // contribution left after what downtime costs, $/yr
	Marginal     float64 // dollars of value the next dollar of spend brings
	Loss         Losses
}

// At evaluates one spend, $/yr, zero or more.
func (s *System) At(spend float64) Point {
	in := &s.in
	downtime := s.Downtime(spend)
	revenue, revenueSlope, leaving := s.reaction(downtime)
	credit, creditSlope := 0.0, 0.0
	exposed, owed := in.Exposed(), in.Owed()
	if owed > 0 {
		credit, creditSlope = s.expectedCredit(downtime)
		credit, creditSlope = s.big.credit(downtime, credit, creditSlope)
	}
	down, downSlope := s.big.down(downtime)
	incidents, bigs := s.Incidents(downtime), s.bigOutages(downtime)
	each, big := in.IncidentCost(), &s.big.Cost
	p := Point{
		Spend:        spend,
		Downtime:     downtime,
		LeavingShare: leaving,
		Revenue:      revenue,
		Loss: Losses{
			Churn:        in.Margin * math.Max(0, s.revenueFloor-revenue),
			LostSales:    exposed * revenue * down,
			Credits:      revenue * owed * credit,
			IncidentWork: incidents*each.Work + bigs*big.Work,
			Attrition:    incidents*each.Attrition + bigs*big.Attrition,
			Fines:        incidents*each.Fine + bigs*big.Fine,
		},
	}
	p.Value = in.Margin*revenue - p.Loss.LostSales - p.Loss.Credits - p.Loss.IncidentWork - p.Loss.Attrition - p.Loss.Fines
	slope := revenueSlope*(in.Margin-exposed*down-owed*credit) -
		revenue*(exposed*downSlope+owed*creditSlope) - s.toil() - s.fines()
	p.Marginal = slope * s.downtimeSlope(spend, downtime)
	return p
}

// PerDowntime is what value would be less, $/yr, for each unit of downtime (share of time) more than spending so much ($/yr) leads to; 0
// where downtime no longer depends on spending.
func (s *System) PerDowntime(spend float64) float64 {
	p := s.At(spend)
	slope := s.downtimeSlope(spend, p.Downtime)
	if slope == 0 {
		return 0
	}
	return -p.Marginal / slope
}

// Hurdle is what a dollar of operations a year must bring: the growth it displaces, times the cost of capital that
// depreciates (Jorgenson's user cost): (1 + max(growth, 0)) (1 + discount/delta), growth being
// the return of a dollar less the dollar. At least 1, also without growth.
func (s *System) Hurdle(growth float64) float64 {
	return (1 + math.Max(growth, 0)) * (1 + s.in.Discount/s.delta)
}

// GrowthHurdle is the hurdle at the inputs' own growth ROI.
func (s *System) GrowthHurdle() float64 { return s.Hurdle(s.in.GrowthROI) }

// TotalCost is hurdle*spend plus every loss, $/yr: what people are shown, lowest exactly at the optimum.
func (s *System) TotalCost(p Point) float64 { return s.GrowthHurdle()*p.Spend + p.Loss.Sum() }

// Net is value less hurdle*spend, $/yr: what the optimum maximises.
func (s *System) Net(spend float64) float64 { return s.net(spend, s.GrowthHurdle()) }

func (s *System) net(spend, hurdle float64) float64 { return s.At(spend).Value - hurdle*spend }
