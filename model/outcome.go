package model

import (
	"fmt"
	"math"
)

// Verdict on money, from comparing spends: the slope alone would mislead where value is not concave.
type Verdict string

// The verdicts.
const (
	Pays             Verdict = "pays"               // below the optimum
	GrowthPaysBetter Verdict = "growth pays better" // from the optimum up
	Waste            Verdict = "waste"              // from where a dollar does not earn itself back
)

// Outcome answers the question for one set of inputs, at the spend explored. Its JSON names are a contract.
type Outcome struct {
	DowntimeToday     Number  `json:"downtime_today"`
	DowntimeNeglected Number  `json:"downtime_neglected"`
	Downtime          Number  `json:"downtime"`
	Beta              Number  `json:"beta"`
	Sigma             Number  `json:"sigma"`
	ToleranceSlope    Number  `json:"tolerance_slope"`
	ToleranceMedian   Number  `json:"tolerance_median"`
	LeavingShare      Number  `json:"leaving_share"`
	LeavingHazard     Number  `json:"leaving_hazard"`
	Revenue           Number  `json:"revenue"`
	Value             Number  `json:"value"`
	Net               Number  `json:"net"`
	MarginalReturn    Number  `json:"marginal_return"`
	Minimum           Number  `json:"minimum"`
	Optimum           Number  `json:"optimum"`
	Waste             Number  `json:"waste"`
	DowntimeAtOptimum Number  `json:"downtime_at_optimum"`
	Acceptable        bool    `json:"acceptable"`
	Hurdle            Number  `json:"hurdle"`
	Money             Verdict `json:"money"`
	RunwayYears       Number  `json:"runway_years"`
	RecoveryYears     Number  `json:"recovery_years"` // from below the line at the spend explored; 0 where not needed
	Loss              struct {
		Churn        Number `json:"churn"`
		LostSales    Number `json:"lost_sales"`
		Credits      Number `json:"credits"`
		IncidentWork Number `json:"incident_work"`
		Attrition    Number `json:"attrition"`
		Fines        Number `json:"fines"`
	} `json:"loss"`
	Regret     Number `json:"regret"`
	NPV10Y     Number `json:"npv_10y"`
	NPVForever Number `json:"npv_forever"`

	Restore Number `json:"restore"` // least constant spend that has downtime acceptable again in time, and ever after, $/yr
	Cleanup Number `json:"cleanup"` // $ once, from where the minimum holds the line

	// Two lines: what customers tolerate, and what is promised, which is the same unless it is set.
	ContentFrom   Number `json:"content_from"` // $/yr: what the minimum is where no promise is set
	Content       bool   `json:"content"`      // customers are, in the long run
	Promised      bool   `json:"promised"`     // is what will be, in the long run: Acceptable
	ContentToday  bool   `json:"content_today"`
	PromisedToday bool   `json:"promised_today"`

	Big struct {
		Rate     Number `json:"rate"`      // big outages a year
		Leaving  Number `json:"leaving"`   // share of all customers that one drives away
		Loss     Number `json:"loss"`      // what value would be more without them, $/yr
		LossOnce Number `json:"loss_once"` // what one costs, all its future included, $
	} `json:"big"`
}

// Outcome evaluates the whole answer at the spend explored.
func (s *System) Outcome() *Outcome {
	s = s.withMonths()
	spend := s.in.ExploredSpend()
	p := s.At(spend)
	hurdle := s.GrowthHurdle()
	minimum := s.Minimum()
	optimum, waste := s.Peaks()
	o := &Outcome{
		DowntimeToday:     Number(s.downtimeToday),
		DowntimeNeglected: Number(s.downtimeNeglected),
		Downtime:          Number(p.Downtime),
		Beta:              Number(s.beta),
		Sigma:             Number(s.sigma),
		ToleranceSlope:    Number(s.toleranceSlope),
		ToleranceMedian:   Number(s.toleranceMedian),
		LeavingShare:      Number(p.LeavingShare),
		LeavingHazard:     Number(s.LeavingHazard(p.Downtime)),
		Revenue:           Number(p.Revenue),
		Value:             Number(p.Value),
		Net:               Number(p.Value - hurdle*spend),
		MarginalReturn:    Number(p.Marginal),
		Minimum:           Number(minimum),
		Optimum:           Number(optimum),
		Waste:             Number(waste),
		DowntimeAtOptimum: Number(s.Downtime(optimum)),
		Acceptable:        spend >= minimum,
		Hurdle:            Number(hurdle),
		Money:             verdict(spend, optimum, waste),
		Regret:            Number(math.Max(0, s.net(optimum, hurdle)-(p.Value-hurdle*spend))),
	}
	o.Loss.Churn = Number(p.Loss.Churn)
	o.Loss.LostSales = Number(p.Loss.LostSales)
	o.Loss.Credits = Number(p.Loss.Credits)
	o.Loss.IncidentWork = Number(p.Loss.IncidentWork)
	o.Loss.Attrition = Number(p.Loss.Attrition)
	o.Loss.Fines = Number(p.Loss.Fines)
	s.lines(o, spend, minimum)
	s.bigOutcome(o, &p)
	runway, recovery := s.runway(spend, minimum)
	o.RunwayYears, o.RecoveryYears = Number(runway), Number(recovery)
	tenYears, forever := s.presentValues(spend)
	o.NPV10Y, o.NPVForever = Number(tenYears), Number(forever)
	return o
}

// lines says of either line what it costs and whether it holds.
func (s *System) lines(o *Outcome, spend, minimum float64) {
	from := s.ContentFrom()
	restore, cleanup := s.restored(minimum)
	o.Restore, o.Cleanup, o.ContentFrom = Number(restore), Number(cleanup), Number(from)
	o.Content, o.Promised = spend >= from, o.Acceptable
	o.ContentToday, o.PromisedToday = s.downtimeToday <= s.in.Tolerance, s.downtimeToday <= s.in.AcceptableDowntime()
}

// BigToll is what big outages cost at a point.
func (s *System) BigToll(p *Point) Toll {
	credit := 0.
	if s.in.Owed() > 0 {
		credit, _ = s.expectedCredit(p.Downtime)
	}
	return s.big.Toll(&s.in, p.Revenue, p.Downtime, credit, s.in.Churn+s.LeavingHazard(p.Downtime)+s.in.Discount)
}

func (s *System) bigOutcome(o *Outcome, p *Point) {
	toll := s.BigToll(p)
	o.Big.Rate, o.Big.Leaving = Number(s.bigOutages(p.Downtime)), Number(s.big.Leaving)
	o.Big.Loss, o.Big.LossOnce = Number(toll.Yearly), Number(toll.Once)
}

// Best is the spend ($/yr) at which net is greatest: the first of Peaks, for half of the work.
func (s *System) Best() float64 { return s.best(s.GrowthHurdle()) }

// Peaks are the spends ($/yr) at which net is greatest: with growth to pay for, and without, from where a dollar does not even earn
// itself back.
func (s *System) Peaks() (optimum, waste float64) {
	hurdle, least := s.GrowthHurdle(), s.Hurdle(0)
	dear := s.searchBest(hurdle, math.Inf(1))
	if optimum = dear.best.spend; least < hurdle {
		cheap := dear.searchCheaper(least)
		return optimum, math.Max(optimum, cheap.best.spend)
	}
	return optimum, optimum
}

func verdict(spend, optimum, waste float64) Verdict {
	switch {
	case spend < optimum:
		return Pays
	case spend < waste:
		return GrowthPaysBetter
	default:
		return Waste
	}
}

// Warnings are what a person should know although there is an answer.
func (s *System) Warnings(o *Outcome) []Problem {
	var problems []Problem
	if accept := s.in.AcceptableDowntime(); accept <= s.in.Floor {
		problems = append(problems, Problem{Key: "accept", Also: []string{"floor"}, Message: fmt.Sprintf(
			"a promise of %s can’t be kept: your vendors alone are down %s of the time. Change vendors, or the promise", uptime(accept), percent(s.in.Floor))})
	} else if !o.Minimum.Known() {
		problems = append(problems, Problem{Key: "accept", Also: []string{"nine", "tol"}, Message: fmt.Sprintf(
			"getting down to %s a year would cost more than $10 trillion a year", yearly(accept))})
	}
	if in := &s.in; in.Big > 0 && in.BigHours*in.BigReach < in.TimeToRestore*in.BlastRadius && in.bigFine() <= in.Fine { // a short one that hits everybody, or is paid dearly, is big
		problems = append(problems, Problem{Key: "bigh", Also: []string{"bigx", "mttr", "blast"}, Message: fmt.Sprintf(
			"a big outage hits less than a routine one: %s for %s of customers, and a routine one takes %s for %s",
			inHours(in.BigHours), percent(in.BigReach), inHours(in.TimeToRestore), percent(in.BlastRadius))})
	}
	if in := &s.in; in.Big*in.BigHours > HoursPerYear {
		problems = append(problems, Problem{Key: "big", Also: []string{"bigh"}, Message: fmt.Sprintf(
			"big outages take more than the whole year, which has 8760 hours: %s a year, each of %s, are %s", plain(in.Big), inHours(in.BigHours), inHours(in.Big*in.BigHours))})
	}
	if in := &s.in; in.Tools > in.Spend {
		problems = append(problems, Problem{Key: "tools", Also: []string{"ops"}, Message: fmt.Sprintf(
			"capacity and tools of %s a year are more than all that is spent on operations, %s: nobody’s time is left", dollars(in.Tools), dollars(in.Spend))})
	}
	if hurdle := s.GrowthHurdle(); s.net(float64(o.Optimum), hurdle) < 0 {
		problems = append(problems, Problem{Key: "rev", Also: []string{"margin"}, Message: fmt.Sprintf(
			"this system loses money at any level of spending, even at the best, %s a year", dollars(float64(o.Optimum)))})
	}
	return problems
}
