package view

import (
	"slices"

	"goodenough/app/words"
	"goodenough/model"
)

// Staffing is the answer in engineers: who keeps the lights on, who fights fires, who is left to build, and who quits.
func (p *Page) Staffing() []Part {
	l, e := p.Locale, p.people()
	begin, asked := "An", "today"
	if spend := p.ExploredSpend(); spend != p.Spend {
		begin, asked = "At "+l.Money(spend)+" a year an", "explored"
	}
	name, now := "people."+asked, e.plan(asked)
	parts := []Part{say(begin + " engineering team of "), p.heads("people.team", e.Team), say(" needs "),
		p.heads(name+".lights", now.Lights), say(" to keep the lights on and "), p.heads(name+".fighting", now.Fighting), say(" to fight fires, ")}
	parts = append(parts, p.left(name, now)...)
	parts = append(parts, say(". Over being paged "), p.heads(name+".leaving", now.Leaving), say(quit(now)))
	if best := e.best; best.Spend != now.Spend {
		parts = append(parts, say("At the best split, with "+p.Locale.Money(float64(best.Spend))+" in operations, it would need "), p.heads("", best.Lights), say(" and "),
			p.heads("", best.Fighting), say(" for that, "))
		parts = append(append(parts, p.left("", best)...), say(". "))
	}
	return append(parts, p.neglected(e.plan("nothing"))...)
}

// left says who is left to build, or missing. The names of outputs begin with name; without one they have none.
func (p *Page) left(name string, of model.Staff) []Part {
	building, short := "", ""
	if name != "" {
		building, short = name+".building", name+".short"
	}
	if of.Short > unnamed*(of.Lights+of.Fighting) {
		return []Part{say("which is "), p.heads(short, of.Short), say(" more than there are")}
	}
	return []Part{say("which leaves "), p.heads(building, of.Building), say(" to build")}
}

// neglected is where it ends when nothing is maintained any more.
func (p *Page) neglected(of model.Staff) []Part {
	if of.Fighting < words.Nobody {
		return []Part{say("Even with nothing maintained, fires would take hardly any work.")}
	}
	who := []Part{p.heads("people.nothing.fighting", of.Fighting), say(" of them would be restarting machines all day")}
	if of.Fires >= 1 {
		who = []Part{strong("everybody"), say(" would be restarting machines all day, with work for "), p.heads("people.nothing.fighting", of.Fighting)}
	}
	return slices.Concat([]Part{say("If nothing were maintained, ")}, who, []Part{say(", and "), p.heads("people.nothing.leaving", of.Leaving), say(" would quit a year.")})
}

func quit(p model.Staff) string {
	if p.Leaving < words.Nobody {
		return " quits. "
	}
	return " quit a year. "
}

// heads writes a number of people, and parts of one.
func (p *Page) heads(output string, n model.Number) Part {
	return Part{Text: p.Locale.People(float64(n)), Strong: output != "", Output: output, Value: n}
}
