package view

import (
	"math"

	"goodenough/app/words"
	"goodenough/model"
)

// Brief is the answer in the few words that a row of a table has room for.
type Brief struct {
	Verdict string       // where the spending stands to each question
	Chance  model.Number // from 0 to 1, that today’s spending is what the verdict says of money, with the ranges; unknown where nobody counted
	Likely  string       // the same for people; "" where it is not known
}

// BriefOf is that of a page with an answer.
func BriefOf(p *Page) Brief {
	o := p.Numbers()
	v := judge(&p.Inputs, o, &p.Result.System)
	b := Brief{Verdict: v.brief(o), Chance: model.Number(math.Inf(1))}
	a := p.Study.Answer
	if a == nil || v.losing || p.ExploredSpend() != p.Spend {
		return b
	}
	texts := chanceWords(a.Chance)
	switch v.money {
	case pays:
		b.Chance, b.Likely = model.Number(a.Chance.TooLittle), texts[0]
	case neverBack:
		b.Chance, b.Likely = model.Number(a.Chance.Waste), texts[2]
	default:
		b.Chance, b.Likely = model.Number(a.Chance.Right), texts[1]
	}
	return b
}

// brief is the verdict in a few words: of money, then who isn’t satisfied.
func (v *verdict) brief(o *model.Outcome) string {
	if v.losing {
		return "loses money"
	}
	says := ""
	switch {
	case v.money == pays:
		says = words.Pays
	case v.committed(o):
		says = "just enough"
	case v.money == aboutBest:
		says = aboutRightWords
	case v.money == growth:
		says = words.GrowthPays
	case v.settled():
		says = "too much"
	default:
		says = "more than pays"
	}
	return says + v.customers.lacks(words.Unhappy, "customers never satisfied") + v.promise.lacks(words.Broken, "promise never kept")
}

// lacks says of a line what is wrong, as one more clause.
func (s standing) lacks(missing, never string) string {
	switch s {
	case running:
		return ", " + missing + " in time"
	case missed:
		return ", " + missing
	case reachless:
		return ", " + never
	}
	return ""
}
