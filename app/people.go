package app

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
)

// SayPeople is the answer in engineers: who keeps the lights on, who fights fires, who is left to build, and who quits.
func SayPeople(v *Sight) []Part {
	l, e := v.State.Locale, v.Staffing()
	begin, asked := "An", "today"
	if spend := v.State.ExploredSpend(); spend != v.State.Spend {
		begin, asked = "At "+l.Money(spend)+" a year an", "explored"
	}
	name, now := "people."+asked, e.plan(asked)
	parts := []Part{say(begin + " engineering team of "), l.heads("people.team", e.Team), say(" needs "),
		l.heads(name+".lights", now.Lights), say(" to keep the lights on and "), l.heads(name+".fighting", now.Fighting), say(" to fight fires, ")}
	parts = append(parts, l.left(name, now)...)
	parts = append(parts, say(". Over being paged "), l.heads(name+".leaving", now.Leaving), say(quit(now)))
	if best := e.best; best.Spend != now.Spend {
		parts = append(parts, say("At the best split, with "+v.State.Locale.Money(float64(best.Spend))+" in operations, it would need "), l.heads("", best.Lights), say(" and "),
			l.heads("", best.Fighting), say(" for that, "))
		parts = append(append(parts, l.left("", best)...), say(". "))
	}
	return append(parts, l.neglected(e.plan("nothing"))...)
}

// left says who is left to build, or missing. The names of outputs begin with name; without one they have none.
func (l Locale) left(name string, p model.Staff) []Part {
	building, short := "", ""
	if name != "" {
		building, short = name+".building", name+".short"
	}
	if p.Short > unnamed*(p.Lights+p.Fighting) {
		return []Part{say("which is "), l.heads(short, p.Short), say(" more than there are")}
	}
	return []Part{say("which leaves "), l.heads(building, p.Building), say(" to build")}
}

// neglected is where it ends when nothing is maintained any more.
func (l Locale) neglected(p model.Staff) []Part {
	if p.Fighting < nobody {
		return []Part{say("Even with nothing maintained, fires would take hardly any work.")}
	}
	who := []Part{l.heads("people.nothing.fighting", p.Fighting), say(" of them would be restarting machines all day")}
	if p.Fires >= 1 {
		who = []Part{strong("everybody"), say(" would be restarting machines all day, with work for "), l.heads("people.nothing.fighting", p.Fighting)}
	}
	return join([]Part{say("If nothing were maintained, ")}, who, []Part{say(", and "), l.heads("people.nothing.leaving", p.Leaving), say(" would quit a year.")})
}

func quit(p model.Staff) string {
	if p.Leaving < nobody {
		return " quits. "
	}
	return " quit a year. "
}

// nobody is how little of a person is none.
const nobody = .05

// heads writes a number of people, and parts of one.
func (l Locale) heads(output string, n model.Number) Part {
	return Part{Text: l.people(float64(n)), Strong: output != "", Output: output, Value: n}
}

func (l Locale) people(n float64) string {
	switch {
	case n < nobody:
		return "nobody"
	case n < 9.95:
		return l.figure(math.Round(n*10)/10, 2)
	case n < 99.5:
		return l.figure(n, 2)
	case n < 9999.5:
		return l.figure(n, 3)
	}
	l.Currency = ""
	return l.Amount(scenario.RoundTo(n, 3))
}

// staffing is who does what, by spend.
type staffing struct {
	model.Engineers
	best   model.Staff // at the best split of the one budget
	spends []float64
	staff  []model.Staff // at each of them
}

// plan finds one by its name.
func (e *staffing) plan(name string) model.Staff {
	for _, p := range e.Plans {
		if p.Name == name {
			return p
		}
	}
	return model.Staff{}
}

// Staffing asks the model who does what, once a sight: from no spend to beyond what is worth looking at.
func (v *Sight) Staffing() *staffing {
	if v.staffing == nil {
		s, o := &v.Result.System, v.Result.Outcome
		e := &staffing{Engineers: s.Engineers(), best: s.Staff(float64(v.Against().Best.Operations)), spends: make([]float64, samples), staff: make([]model.Staff, samples)}
		most := max(v.State.Spend, v.State.ExploredSpend(), float64(e.best.Spend))
		if float64(o.Minimum) < 2*most {
			most = max(most, float64(o.Minimum))
		}
		for i := range e.spends {
			share := float64(i) / (samples - 1)
			e.spends[i] = 1.3 * most * share * share // fires fall fastest where little is spent
			e.staff[i] = s.Staff(e.spends[i])
		}
		v.staffing = e
	}
	return v.staffing
}
