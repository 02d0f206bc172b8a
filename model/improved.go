package model

// Left is what investments leave of what makes up downtime, as shares: 1 where they change nothing.
type Left struct{ Incidents, TimeToFix, Affected, Floor float64 }

// All is where nothing is changed.
var All = Left{1, 1, 1, 1}

// Times is what is left where both are done: effects multiply.
func (l Left) Times(o Left) Left {
	return Left{l.Incidents * o.Incidents, l.TimeToFix * o.TimeToFix, l.Affected * o.Affected, l.Floor * o.Floor}
}

// Improved is s once investments have left so much, all of it above 0. At any spend
//
//	U' = Floor floor + Incidents TimeToFix Affected (U - floor),   n' = 8760 U'/(TimeToFix mttr Affected blast)
//
// and a fixed share of n' grows big: fewer incidents make fewer big outages, a faster fix does not. Who comes and who left stay as they are
// today, and a big outage costs what it did. What it answers is about spends: its downtime today is nobody's.
func (s *System) Improved(l Left) System {
	t := *s
	excess, each := l.Incidents*l.TimeToFix*l.Affected, l.TimeToFix*l.Affected
	t.in.Floor = l.Floor * s.in.Floor
	t.downtimeNeglected = t.in.Floor + excess*(s.downtimeNeglected-s.in.Floor)
	t.in.TimeToRestore *= l.TimeToFix
	t.in.BlastRadius *= l.Affected
	t.big.PerDowntime /= each
	t.bigHazard /= each
	t.downtimeToday *= each // so that big outages of today, which are in today's balance, stay as many
	t.revenueFloor = t.Revenue(t.in.Floor)
	return t
}
