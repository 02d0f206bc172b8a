package model

import "math"

// The capability trap: fire-fighting is paid from the same budget B as the work that prevents fires,
//
//	K' = B - c(U(K)) - delta K,  c = n(U) (work + attrition) = c_min + c_f (1 + K/kappa)^-beta
//
// with c_min = c(floor) and c_f = c(Uz) - c_min. K' is concave in K, and zero at two levels at most: the upper one is stable,
// the lower one the tipping point, below which fires eat what would have prevented them. (Repenning and Sterman, Nobody Ever Gets
// Credit for Fixing Problems that Never Happened, 2001.)

// Side of the trap that a system is on.
type Side string

// The sides.
const (
	NoTrap    Side = "no trap"   // what fires cost grows too slowly with neglect: there is one level, and all leads to it
	Safe      Side = "safe"      // the budget pays all the fires there can be, and more: any level recovers
	Above     Side = "recovers"  // above the tipping point
	Balanced  Side = "balanced"  // on the tipping point, by rounding: one bad month decides
	Below     Side = "collapses" // below the tipping point
	Collapses Side = "lost"      // the budget is below the critical one: from any level
)

// Trap is what a budget for operations and fire-fighting leads to. Its JSON names are a contract.
type Trap struct {
	Side            Side   `json:"side"`
	Budget          Number `json:"budget"`           // operations and fire-fighting together, $/yr
	CriticalBudget  Number `json:"critical_budget"`  // below it all collapses, $/yr; null without a trap
	SafeBudget      Number `json:"safe_budget"`      // from it on nothing does, $/yr
	Capital         Number `json:"capital"`          // today's, $
	CriticalCapital Number `json:"critical_capital"` // where the critical budget balances, $; null without a trap
	TippingCapital  Number `json:"tipping_capital"`  // $; null where there is no tipping point
	StableCapital   Number `json:"stable_capital"`   // where it comes to rest in the end, if it does not collapse, $
	TippingDowntime Number `json:"tipping_downtime"` // share of time; null likewise
	RestDowntime    Number `json:"rest_downtime"`    // where it comes to rest from today's capital, share of time
	RunwayYears     Number `json:"runway_years"`     // until downtime passes the line; null: not within 100 years
}

// TrapBudget is the budget that the trap is asked about where fire-fighting comes out of it: the spend explored and what fires
// cost today, $/yr.
func (s *System) TrapBudget() float64 {
	return s.in.ExploredSpend() + s.Firefighting(s.capitalToday)
}

// Firefighting is what incidents cost a year in work and attrition at a level of capital ($), $/yr.
func (s *System) Firefighting(capital float64) float64 { return s.toil() * s.downtimeAt(capital) }

// TrapFlow is K' at a level of capital ($): what a budget ($/yr) leaves after fires, less what depreciates, $/yr.
func (s *System) TrapFlow(budget, capital float64) float64 {
	return budget - s.Firefighting(capital) - s.delta*capital
}

// Trap finds the levels at which a budget ($/yr) balances, and on which side of them today's capital is.
func (s *System) Trap(budget float64) Trap {
	never := math.Inf(1)
	kappa := s.sigma / s.delta
	fires := s.toil() * (s.downtimeNeglected - s.in.Floor) // c_f
	all := s.Firefighting(0)
	t := Trap{Budget: Number(budget), SafeBudget: Number(all), Capital: Number(s.capitalToday),
		CriticalBudget: Number(never), CriticalCapital: Number(never), TippingCapital: Number(never), TippingDowntime: Number(never)}
	flow := func(capital float64) float64 { return s.TrapFlow(budget, capital) }
	// Above this capital depreciation alone takes the budget.
	top := math.Max(0, budget/s.delta)
	critical := 0.
	if trapped := fires*s.beta > s.delta*kappa; trapped {
		critical = kappa * math.Expm1(math.Log(fires*s.beta/(s.delta*kappa))/(s.beta+1))
		t.CriticalCapital, t.CriticalBudget = Number(critical), Number(s.delta*critical+s.Firefighting(critical))
		t.Side = Safe
	} else {
		t.Side = NoTrap
		t.SafeBudget = 0
	}
	stable, ends := 0., 0.
	switch {
	case t.Side == NoTrap && flow(0) <= 0: // less than the fires of neglect cost, and nothing left to prevent them
	case flow(0) >= 0 || flow(critical) >= 0:
		stable = crossing(flow, math.Max(top, critical), critical)
		ends = stable
		if t.Side == Safe && flow(0) < 0 {
			tipping := crossing(flow, 0, critical)
			t.TippingCapital, t.TippingDowntime = Number(tipping), Number(s.downtimeAt(tipping))
			switch away := s.capitalToday - tipping; {
			case math.Abs(away) <= 1e-9*tipping:
				t.Side, ends = Balanced, tipping
			case away > 0:
				t.Side = Above
			default:
				t.Side, ends = Below, 0
			}
		}
	default:
		t.Side = Collapses
	}
	t.StableCapital, t.RestDowntime = Number(stable), Number(s.downtimeAt(ends))
	t.RunwayYears = Number(s.trapRunway(budget, ends))
	return t
}

// crossing is where f, which has one sign at a and the other or none at b, changes it, to rounding.
func crossing(f func(float64) float64, a, b float64) float64 {
	sign := f(b) >= 0
	for range 200 {
		x := a + (b-a)/2
		if x == a || x == b {
			break
		}
		if f(x) >= 0 == sign {
			b = x
		} else {
			a = x
		}
	}
	return b
}

// trapStep moves capital by a classical Runge-Kutta step of order 4, $; capital has no debts.
func (s *System) trapStep(budget, capital, h float64) float64 {
	k1 := s.TrapFlow(budget, capital)
	k2 := s.TrapFlow(budget, math.Max(0, capital+h/2*k1))
	k3 := s.TrapFlow(budget, math.Max(0, capital+h/2*k2))
	k4 := s.TrapFlow(budget, math.Max(0, capital+h*k3))
	return math.Max(0, capital+h/6*(k1+2*k2+2*k3+k4))
}

// trapWalk moves capital on by so many years, in steps a twentieth of the time in which a deviation grows or fades, and at most
// 10,000 of them. It stops where capital falls below least, and returns the years walked too.
func (s *System) trapWalk(budget, capital, years, least float64) (ends, walked float64) {
	kappa := s.sigma / s.delta
	steepest := s.toil() * (s.downtimeNeglected - s.in.Floor) * s.beta / kappa
	for walked < years {
		rate := s.delta + steepest*math.Exp(-(s.beta+1)*math.Log1p(capital/kappa))
		h := math.Min(years-walked, math.Max(.05/rate, years/10000))
		next := s.trapStep(budget, capital, h)
		if next < least {
			h = crossing(func(h float64) float64 { return s.trapStep(budget, capital, h) - least }, h, 0)
			return least, walked + h
		}
		capital = next
		walked += h
		if years-walked < 1e-12*years {
			break
		}
	}
	return capital, years
}

// trapRunway is how many years pass until downtime passes the line, where capital comes to rest at ends; +Inf for never, or not
// within 100.
func (s *System) trapRunway(budget, ends float64) float64 {
	const horizon = 100.
	needed := s.Minimum() / s.delta
	switch {
	case s.capitalToday < needed:
		return 0
	case ends >= needed:
		return math.Inf(1)
	}
	if _, walked := s.trapWalk(budget, s.capitalToday, horizon, needed); walked < horizon {
		return walked
	}
	return math.Inf(1)
}
