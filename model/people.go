package model

import "math"

// Staff is who does what on a team at one spend, in engineers. Its JSON names are a contract.
type Staff struct {
	Name     string `json:"name"`     // today, explored, minimum or nothing
	Spend    Number `json:"spend"`    // $/yr
	Lights   Number `json:"lights"`   // keep the lights on: what of the spend buys people's time, over wage
	Fighting Number `json:"fighting"` // kept busy by incidents, big ones included: n hours/1800
	Building Number `json:"building"` // left to build: the team less both
	Short    Number `json:"short"`    // missing where both take more than the team
	Leaving  Number `json:"leaving"`  // resign in a year because of being paged: n quits/100
	Fires    Number `json:"fires"`    // share of the team's time that goes to incidents, at most all of it
}

// Engineers is the answer in people's time instead of dollars. Its JSON names are a contract.
type Engineers struct {
	Team     Number  `json:"team"` // engineers
	Staffing []Staff `json:"plans"`
}

// fighters is how many engineers a downtime (share of time) keeps busy: their wages are the incident work of Losses.
func (s *System) fighters(downtime float64) float64 {
	return s.Incidents(downtime)*s.in.WorkPerIncident/workingHoursPerYear + s.bigOutages(downtime)*s.in.bigWork()/workingHoursPerYear
}

// Staff is who does what when a spend ($/yr, zero or more) goes on for ever.
func (s *System) Staff(spend float64) Staff {
	downtime := s.Downtime(spend)
	team, lights, fighting := s.in.TeamSize(), s.in.Upkeep(spend), s.fighters(downtime)
	left := team - lights - fighting
	if math.Abs(left) < 1e-9*team { // by rounding
		left = 0
	}
	fires := 0.
	if team > 0 { // nobody: all that is spent buys tools, and incidents take no work
		fires = math.Min(1, fighting/team)
	}
	return Staff{
		Spend: Number(spend), Lights: Number(lights), Fighting: Number(fighting),
		Building: Number(math.Max(0, left)), Short: Number(math.Max(0, -left)),
		Leaving: Number((s.Incidents(downtime) + s.bigOutages(downtime)) * s.in.Quits / 100),
		Fires:   Number(fires),
	}
}

// Engineers says who does what at today's spend, at the one explored, at the minimum where there is one, and, when nothing is
// maintained any more and everybody restarts machines all day, at nothing.
func (s *System) Engineers() Engineers {
	e := Engineers{Team: Number(s.in.TeamSize())}
	minimum := s.Minimum()
	for _, named := range [...]struct {
		name  string
		spend float64
	}{{"today", s.in.Spend}, {"explored", s.in.ExploredSpend()}, {"minimum", minimum}, {"nothing", 0}} {
		if !math.IsInf(named.spend, 1) {
			staff := s.Staff(named.spend)
			staff.Name = named.name
			e.Staffing = append(e.Staffing, staff)
		}
	}
	return e
}
