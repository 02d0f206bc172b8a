package model

import "math"

const (
	// MaxSteps is how many steps a plan may have.
	MaxSteps = 8
	// MaxYears is how far ahead a plan reaches.
	MaxYears = 20
)

// Step is one turn of a plan.
type Step struct {
	At     float64 `json:"at"`             // years from now
	Amount float64 `json:"amount"`         // $/yr from then on, or with Once $ at that moment
	Once   bool    `json:"once,omitempty"` // a clean-up: reliability capital rises by what it costs
}

// Plan is a spend that changes in time.
type Plan struct {
	Base  float64 // $/yr from now on
	Steps []Step  // at most MaxSteps, ascending in At; of two at one moment the first comes first
}

// after is p begun so many years later, with another spend until then.
func (p Plan) after(years, until float64) Plan {
	later := Plan{Base: until, Steps: make([]Step, 0, len(p.Steps)+1)}
	later.Steps = append(later.Steps, Step{At: years, Amount: p.Base})
	for _, step := range p.Steps {
		step.At += years
		later.Steps = append(later.Steps, step)
	}
	return later
}

// leg is a stretch of time with one spend.
type leg struct {
	from    float64 // years from now
	spend   float64 // $/yr
	capital float64 // reliability capital at its start, $
	once    float64 // paid at its start, and in capital already, $
}

// mostLegs are those of the longest plan, begun later.
const mostLegs = MaxSteps + 2

// capitalAt is K(t) = s/delta + (K(from) - s/delta) e^(-delta (t-from)), exact while the leg lasts.
func (l *leg) capitalAt(t, delta float64) float64 {
	settled := l.spend / delta
	return settled + (l.capital-settled)*math.Exp(-delta*(t-l.from))
}

// reaches is when capital comes to a level that lies between its start and where it settles, in years from now.
func (l *leg) reaches(level, delta float64) float64 {
	settled := l.spend / delta
	return l.from + math.Log((l.capital-settled)/(level-settled))/delta
}

// legs cuts a plan into its legs, appended to those given. Steps beyond the last leg there is room for are left out.
func (s *System) legs(p Plan, legs []leg) []leg {
	now := leg{spend: p.Base, capital: s.capitalToday}
	for i := 0; ; i++ {
		legs = append(legs, now)
		if i == len(p.Steps) || i == mostLegs-1 {
			return legs
		}
		step := &p.Steps[i]
		now.capital = now.capitalAt(step.At, s.delta)
		now.from, now.once = step.At, 0
		if step.Once {
			now.once = step.Amount
			now.capital += step.Amount
		} else {
			now.spend = step.Amount
		}
	}
}

// Runway is how many years pass, after moving to spend now, until downtime passes the line: +Inf for never, 0 where it
// is past already. recovery is then the years until downtime is back below the line, +Inf for never, 0 where not needed.
func (s *System) Runway(spend float64) (runway, recovery float64) {
	return s.runway(spend, s.Minimum())
}

// runway is Runway for a minimum that is known.
func (s *System) runway(spend, minimum float64) (runway, recovery float64) {
	only := [1]leg{{spend: spend, capital: s.capitalToday}}
	if runway, recovery = s.passes(only[:], minimum); runway > 0 {
		recovery = 0
	}
	return runway, recovery
}

// PlanRunway is when downtime passes the line for the first time along a plan, and when it is then back, both in years from
// now: runway is +Inf for never and 0 where it is past already, recovery is +Inf for never and 0 where not needed.
func (s *System) PlanRunway(p Plan) (runway, recovery float64) {
	var store [mostLegs]leg
	return s.passes(s.legs(p, store[:0]), s.Minimum())
}

func (s *System) passes(legs []leg, minimum float64) (runway, recovery float64) {
	needed := minimum / s.delta
	past := false
	for i := range legs {
		l := &legs[i]
		settles, end := l.spend/s.delta, math.Inf(1)
		if i+1 < len(legs) {
			end = legs[i+1].from
		}
		if past {
			if l.capital >= needed { // cleaned up
				return runway, l.from
			}
		} else if l.capital < needed {
			past, runway = l.from < end, l.from
		} else if settles < needed {
			runway = l.reaches(needed, s.delta)
			past = runway < end
		}
		if past && settles > needed {
			if recovery = l.reaches(needed, s.delta); recovery <= end {
				return runway, recovery
			}
		}
	}
	if past {
		return runway, math.Inf(1)
	}
	return math.Inf(1), 0
}
