package model

import (
	"fmt"
	"math"
)

// Build checks inputs and derives a System. Problems that stop leave a System that must not be asked; others are warnings.
func Build(in Inputs) (System, []Problem) {
	problems := checkRanges(&in)
	if Stopped(problems) {
		return System{}, problems
	}
	s := System{in: in}
	if problems = append(problems, s.checkLine()...); Stopped(problems) {
		return System{}, append(problems, s.checkOrder()...)
	}
	problems = append(problems, s.build()...)
	return s, problems
}

// BuildDraw is Build for one of many draws of what is uncertain, and ok where it has an answer. There the tolerance line may lie at or
// below the dependency floor: no spend reaches it, and all else stands.
func BuildDraw(in Inputs) (s System, ok bool) {
	if Stopped(checkRanges(&in)) {
		return System{}, false
	}
	s.in = in
	ok = !Stopped(s.build())
	return s, ok
}

// build derives what follows from the inputs, as far as there is an answer.
func (s *System) build() (problems []Problem) {
	s.schedule, _ = ScheduleOf(s.in.Schedule)
	for _, step := range []func() []Problem{s.checkOrder, s.buildReliability, s.buildCustomers} {
		if problems = append(problems, step()...); Stopped(problems) {
			*s = System{}
			return problems
		}
	}
	return problems
}

// checkLine holds the tolerance line above the floor. No equation needs it, but who says otherwise of a system asks for what cannot be.
func (s *System) checkLine() []Problem {
	in := &s.in
	if in.Tolerance > in.Floor {
		return nil
	}
	return []Problem{{Key: "tol", Also: []string{"floor"}, Stops: true, Message: fmt.Sprintf(
		"tolerance line must be above the dependency floor: %s is not above %s; change the dependency, or nobody can be content",
		percent(in.Tolerance), percent(in.Floor))}}
}

// checkOrder holds the inputs to the order the equations need: tol < exit and floor < today < neglected.
func (s *System) checkOrder() []Problem {
	in := &s.in
	var problems []Problem
	stop := func(key string, also []string, format string, args ...any) {
		problems = append(problems, Problem{Key: key, Also: also, Stops: true, Message: fmt.Sprintf(format, args...)})
	}
	if in.WalkAway <= in.Tolerance {
		stop("exit", []string{"tol"}, "walk-away point must be above the tolerance line: %s is not above %s", percent(in.WalkAway), percent(in.Tolerance))
	}
	s.downtimeToday = in.Incidents * in.TimeToRestore * in.BlastRadius / HoursPerYear
	s.downtimeNeglected = math.Min(.9999, in.Floor+(s.downtimeToday-in.Floor)*in.Neglect)
	today := []string{"mttr", "blast"}
	switch {
	case s.downtimeToday <= in.Floor:
		stop("inc", append(today, "floor"), "downtime today, incidents x time to restore x blast radius = %s of the time, must be above the dependency floor, %s: part of today's downtime is your own",
			percent(s.downtimeToday), percent(in.Floor))
	case s.downtimeToday >= s.downtimeNeglected:
		stop("inc", append(today, "neglect"), "downtime today, incidents x time to restore x blast radius = %s of the time, must be below what neglect leads to, %s: nothing is left to lose",
			percent(s.downtimeToday), percent(s.downtimeNeglected))
	}
	return problems
}

func (s *System) buildReliability() []Problem {
	in := &s.in
	s.beta = 1 / math.Log10(in.CostPerNine)
	s.delta = math.Ln2 / in.HalfLife
	excess := (s.downtimeNeglected - in.Floor) / (s.downtimeToday - in.Floor)
	q := math.Expm1(math.Log(excess) / s.beta)
	if !(q > 0) || math.IsInf(q, 0) {
		return []Problem{{Key: "neglect", Also: []string{"nine"}, Stops: true, Message: fmt.Sprintf(
			"a neglect multiple of %s times and a cost per nine of %s times leave today's spend no measurable effect", plain(in.Neglect), plain(in.CostPerNine))}}
	}
	worst := s.beta * s.delta * q / (1 + q)
	if in.Trend >= worst {
		return []Problem{{Key: "trend", Stops: true, Message: fmt.Sprintf(
			"trend at today's spend must be below %s a year, not %s: it cannot be getting worse that fast even with no spend at all", percent(worst), percent(in.Trend))}}
	}
	s.kappa = in.Spend / (s.delta*q - in.Trend*(1+q)/s.beta)
	if !(s.kappa > 0) || math.IsInf(s.kappa, 0) { // trend so close below worst that rounding leaves nothing between
		return []Problem{{Key: "trend", Stops: true, Message: fmt.Sprintf(
			"trend at today's spend must be below %s a year: at %s today's spend has no measurable effect", percent(worst), percent(in.Trend))}}
	}
	s.capitalToday = s.kappa * q
	s.sigma = s.delta * s.kappa
	return nil
}

func (s *System) buildCustomers() []Problem {
	in := &s.in
	s.toleranceSlope = (logit(Everybody) - logit(in.Leavers)) / math.Log(in.WalkAway/in.Tolerance)
	s.toleranceMedian = in.WalkAway * math.Exp(-logit(Everybody)/s.toleranceSlope)
	s.leavingToday = s.LeavingShare(s.downtimeToday)
	s.hazardToday = s.LeavingHazard(s.downtimeToday)
	if !(s.leavingToday <= .5) {
		return []Problem{{Key: "inc", Also: []string{"mttr", "blast", "tol", "exit", "leave"}, Stops: true, Message: fmt.Sprintf(
			"downtime this high would already have driven most customers away: at %s of the time (incidents x time to restore x blast radius), with a tolerance line of %s, a walk-away point of %s and %s leavers at the line, %s of customers would leave within a year",
			percent(s.downtimeToday), percent(in.Tolerance), percent(in.WalkAway), percent(in.Leavers), percent(s.leavingToday))}}
	}
	s.big = in.BigOutage(s.downtimeToday, s.LeavingShare(in.BigHours/HoursPerYear))
	s.bigHazard = s.big.Hazard()
	if today := s.bigHazard * s.downtimeToday; today > 0 && s.hazardToday+today > math.Ln2 {
		return []Problem{{Key: "big", Also: []string{"bigh", "bigx", "forgive"}, Stops: true, Message: fmt.Sprintf(
			"big outages this often would already have driven most customers away: %s a year of %s hours that hit %s of customers, of whom %s forgive, drive away %s a year",
			plain(in.Big), plain(in.BigHours), percent(in.BigReach), percent(in.Forgiven), percent(-math.Expm1(-s.hazardToday-today)))}}
	}
	s.revenueFloor = s.Revenue(in.Floor)
	if s.revenueFloor > 2*in.Revenue {
		return []Problem{{Key: "churn", Also: []string{"tol", "leave", "exit"}, Message: fmt.Sprintf(
			"perfect operations would multiply the business by %.3g: what you say of your customers (tolerance line, leavers, walk-away point, normal churn) is doubtful", s.revenueFloor/in.Revenue)}}
	}
	return nil
}
