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
		"downtime customers tolerate (%s of the time) must be more than downtime from vendors (%s): change one of them", percent(in.Tolerance), percent(in.Floor))}}
}

// checkOrder holds the inputs to the order the equations need: tol < exit and floor < today < neglected.
func (s *System) checkOrder() []Problem {
	in := &s.in
	var problems []Problem
	stop := func(key string, also []string, format string, args ...any) {
		problems = append(problems, Problem{Key: key, Also: also, Stops: true, Message: fmt.Sprintf(format, args...)})
	}
	if in.WalkAway <= in.Tolerance {
		stop("exit", []string{"tol"}, "downtime nobody tolerates must be more than downtime customers tolerate, and %s of the time is not more than %s", percent(in.WalkAway), percent(in.Tolerance))
	}
	s.downtimeToday = in.Incidents * in.TimeToRestore * in.BlastRadius / HoursPerYear
	s.downtimeNeglected = math.Min(.9999, in.Floor+(s.downtimeToday-in.Floor)*in.Neglect)
	today := []string{"mttr", "blast"}
	switch {
	case s.downtimeToday <= in.Floor:
		stop("inc", append(today, "floor"), "downtime today, from incidents, time to fix and customers affected, is %s of the time. It must be more than downtime from vendors, %s, since part of it is your own: lower that to what it is for you",
			percent(s.downtimeToday), percent(in.Floor))
	case s.downtimeToday >= s.downtimeNeglected:
		stop("inc", append(today, "neglect"), "downtime today, from incidents, time to fix and customers affected, is %s of the time: it must be less than after years of neglect, %s, or nothing is left to lose",
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
			"an effect of neglect of %s times and a cost of each extra nine of %s times leave today’s spending no measurable effect", plain(in.Neglect), plain(in.CostPerNine))}}
	}
	worst := s.beta * s.delta * q / (1 + q)
	if in.Trend >= worst {
		return []Problem{{Key: "trend", Stops: true, Message: fmt.Sprintf(
			"downtime trend must be below %s a year, not %s: it can’t get worse that fast even with no upkeep at all", percent(worst), percent(in.Trend))}}
	}
	s.kappa = in.Spend / (s.delta*q - in.Trend*(1+q)/s.beta)
	if !(s.kappa > 0) || math.IsInf(s.kappa, 0) { // trend so close below worst that rounding leaves nothing between
		return []Problem{{Key: "trend", Stops: true, Message: fmt.Sprintf(
			"downtime trend must be below %s a year: at %s today’s spending has no measurable effect", percent(worst), percent(in.Trend))}}
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
			"at %s of downtime a year, %s of these customers would leave within a year: most would already be gone. Check incidents, time to fix and customers affected, or how much downtime customers tolerate",
			yearly(s.downtimeToday), short(100*s.leavingToday)+"%")}}
	}
	s.big = in.BigOutage(s.downtimeToday, s.LeavingShare(in.BigHours/HoursPerYear))
	s.bigHazard = s.big.Hazard()
	if today := s.bigHazard * s.downtimeToday; today > 0 && s.hazardToday+today > math.Ln2 {
		return []Problem{{Key: "big", Also: []string{"bigh", "bigx", "forgive"}, Stops: true, Message: fmt.Sprintf(
			"big outages this often would already have driven most customers away: %s a year, of %s hours each, lose %s of customers a year. Check how often they come, how long they last, whom they reach and how many forgive",
			plain(in.Big), plain(in.BigHours), short(-100*math.Expm1(-s.hazardToday-today))+"%")}}
	}
	s.revenueFloor = s.Revenue(in.Floor)
	if s.revenueFloor > 2*in.Revenue {
		return []Problem{{Key: "churn", Also: []string{"tol", "leave", "exit"}, Message: fmt.Sprintf(
			"with perfect operations this business would be %s times as big, which is doubtful: check normal churn, and what customers tolerate", short(s.revenueFloor/in.Revenue))}}
	}
	return nil
}
