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
	} `json:"loss"`
	Regret     Number `json:"regret"`
	NPV10Y     Number `json:"npv_10y"`
	NPVForever Number `json:"npv_forever"`
}

// Outcome evaluates the whole answer at the spend explored.
func (s *System) Outcome() *Outcome {
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
	runway, recovery := s.runway(spend, minimum)
	o.RunwayYears, o.RecoveryYears = Number(runway), Number(recovery)
	tenYears, forever := s.presentValues(spend)
	o.NPV10Y, o.NPVForever = Number(tenYears), Number(forever)
	return o
}

// Peaks are the spends ($/yr) at which net is greatest: with growth to pay for, and without, from where a dollar does not even earn
// itself back.
func (s *System) Peaks() (optimum, waste float64) {
	hurdle, least := s.GrowthHurdle(), s.Hurdle(0)
	optimum = s.best(hurdle)
	if least < hurdle {
		return optimum, math.Max(optimum, s.best(least))
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
			"acceptable downtime of %s is not above the dependency floor, %s: no money spent here gets you there, change the dependency", percent(accept), percent(s.in.Floor))})
	} else if !o.Minimum.Known() {
		problems = append(problems, Problem{Key: "accept", Also: []string{"nine", "tol"}, Message: fmt.Sprintf(
			"acceptable downtime of %s costs more than $10 trillion a year here: out of reach", percent(accept))})
	}
	if hurdle := s.GrowthHurdle(); s.net(float64(o.Optimum), hurdle) < 0 {
		problems = append(problems, Problem{Key: "rev", Also: []string{"margin"}, Message: fmt.Sprintf(
			"no spend makes this system pay: even the best, %s a year, loses money at a revenue of %s a year and a margin of %s",
			dollars(float64(o.Optimum)), dollars(s.in.Revenue), percent(s.in.Margin))})
	}
	return problems
}
