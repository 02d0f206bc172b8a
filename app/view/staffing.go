package view

import (
	"math"

	"goodenough/app/words"
	"goodenough/model"
)

// askTeam stands where people would be spoken of while nobody said how many there are.
const askTeam = "We don’t know your team size, so not how many people are free to build."

// Staffing is the answer in engineers: who keeps things running, who fights fires, who is left to build, and who quits. Of a team whose
// size was not given nothing is said.
func (p *Page) Staffing() []Part {
	if p.Team == model.Unset {
		return []Part{say(askTeam)}
	}
	l, e := p.Locale, p.people()
	of, asked := "Of ", "today"
	if spend := p.ExploredSpend(); spend != p.Spend {
		of, asked = "If you spent "+l.Money(spend)+": of ", "explored"
	}
	name, now := "people."+asked, e.plan(asked)
	said := append(fill(of+"{}, ", p.team()), p.staffed(name, now)...)
	var split []Part
	if best := e.best; best.Spend != now.Spend {
		split = append(split, say("At the best split ("+l.Money(float64(best.Spend))+"): "))
		split = append(split, p.staffed("", best)...)
	}
	return join(said, p.leaving(name, now), split, p.neglected(e.plan("nothing")))
}

// few tells whether a team is so small that its time is divided, and not its people.
func (p *Page) few() bool { return p.people().Team < 1.25 }

// team is whose time it is.
func (p *Page) team() Part {
	team := p.people().Team
	text := "the little time of one engineer"
	switch {
	case !p.few():
		text = p.Locale.People(float64(team)) + " engineers"
	case team >= .75:
		text = "one engineer’s time"
	case team >= words.Nobody:
		text = "half an engineer’s time"
	}
	return p.counted("people", ".team", team, text)
}

// staffed says who does what. The names of outputs begin with name; without one they are another's, and not strong.
func (p *Page) staffed(name string, of model.Staff) []Part {
	about := "about "
	if name == "" {
		about = ""
	}
	lights, keep := p.does(name, ".lights", of.Lights, "keeps things running", "keep things running")
	fighting, fight := p.does(name, ".fighting", of.Fighting, "fights fires", "fight fires")
	switch short := of.Short > unnamed*(of.Lights+of.Fighting); {
	case !short:
		building, build := p.does(name, ".building", of.Building, "can build", "can build")
		return fill(about+"{} "+keep+", {} "+fight+" and {} "+build+".", lights, fighting, building)
	case p.few():
		return []Part{say("keeping things running and fighting fires takes more time than there is.")}
	case of.Short < .75:
		return fill(about+"{} "+keep+" and {} "+fight+": half an engineer more than you have.", lights, fighting)
	}
	return fill(about+"{} "+keep+" and {} "+fight+": {} more than you have.", lights, fighting, p.counted(name, ".short", of.Short, p.Locale.People(float64(of.Short))))
}

// does says how many people do something, or how much of the time there is where that is one's; half of one does it half the time.
func (p *Page) does(name, output string, n model.Number, one, many string) (who Part, what string) {
	text := p.Locale.People(float64(n))
	switch {
	case p.few():
		text, many = p.Locale.Percent(float64(n/p.people().Team)), one
	case n < words.Nobody, n >= .75 && n < 1.25:
		many = one
	case n < .75:
		text, many = "one", one+" half the time"
	}
	return p.counted(name, output, n, text), many
}

// counted is a number of people as a text says it, under the name of its output.
func (p *Page) counted(name, output string, n model.Number, text string) Part {
	if name == "" {
		return say(text)
	}
	return Part{Text: text, Strong: true, Output: name + output, Value: n}
}

// leaving says who quits over on-call: never more than there are, and nothing where that is nobody in twenty years.
func (p *Page) leaving(name string, of model.Staff) []Part {
	rate, l := float64(of.Leaving), p.Locale
	text, sentence := "the whole team", "On-call would drive out {} within a year."
	switch {
	case rate < .05:
		return nil
	case rate >= float64(p.people().Team) && !p.few():
	case rate < .75:
		text, sentence = l.Years(math.Round(2/rate)/2), "On-call drives out about one engineer every {}."
	default:
		text, sentence = l.People(rate), "On-call drives out about {} "+engineers(of.Leaving)+" a year."
	}
	return fill(sentence, p.counted(name, ".leaving", of.Leaving, text))
}

// neglected is where it ends when nothing is maintained any more.
func (p *Page) neglected(of model.Staff) []Part {
	if of.Fighting < words.Nobody {
		return []Part{say("Even with no maintenance, firefighting would take little time.")}
	}
	need, text, end := "With no maintenance, firefighting would need ", p.Locale.People(float64(of.Fighting)), " of them."
	switch {
	case p.few() && of.Fires >= 1:
		return []Part{say(need + "more time than there is.")}
	case p.few():
		text, end = p.Locale.Percent(float64(of.Fires)), " of it."
	case of.Fires >= 1:
		end = " people: more than the whole team."
	case of.Fighting < .75:
		text, end = "one", " of them half the time."
	}
	return fill(need+"{}"+end, p.counted("people.nothing", ".fighting", of.Fighting, text))
}

func engineers(n model.Number) string {
	if n > .75 && n < 1.25 { // written as one
		return "engineer"
	}
	return "engineers"
}
