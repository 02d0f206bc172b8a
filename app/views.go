package app

import (
	"goodenough/app/chart"
	"goodenough/app/compute"
)

// Aspect is one way to look at a scenario by itself: a picture, or the answer in words.
type Aspect struct {
	Name, Label string
	picture     func(*Sight) chart.Picture // nil for words only
}

// Aspects lists them by the names that the links of embeds carry. They are never renamed.
var Aspects = []Aspect{
	{"curve", "What a year costs in all, by spend", func(v *Sight) chart.Picture { return v.Curve(Wide) }},
	{"marginal", "What the next dollar brings back", func(v *Sight) chart.Picture { return v.Marginal() }},
	{"downtime", "How long customers are hit", func(v *Sight) chart.Picture { return v.Downtime() }},
	{"customers", "Who leaves because of it", func(v *Sight) chart.Picture { return v.Customers() }},
	{"tolerance", "What customers put up with", func(v *Sight) chart.Picture { return v.Tolerance() }},
	{"uncertainty", "How sure the answer is", func(v *Sight) chart.Picture {
		return v.ifSure(func(a *compute.Answer) chart.Picture { return v.Regret(a) })
	}},
	{"exceedance", "What one year’s incidents may cost", func(v *Sight) chart.Picture {
		return v.ifSure(func(a *compute.Answer) chart.Picture {
			if charts := v.sureCharts(a); len(charts) > 1 {
				return charts[1]
			}
			return nil
		})
	}},
	{"tornado", "What moves the best spend", func(v *Sight) chart.Picture {
		return v.ifSure(func(a *compute.Answer) chart.Picture { return v.Tornado(a) })
	}},
	{"growth", "What the next dollar brings in operations and in growth", func(v *Sight) chart.Picture { return v.Growth(Wide) }},
	{"people", "Who keeps the lights on, fights fires and builds", func(v *Sight) chart.Picture { return v.People(Wide) }},
	{"time", "What a cut or a plan leads to, over the years", func(v *Sight) chart.Picture { return v.Future(Wide) }},
	{"trap", "Where fires eat the budget", func(v *Sight) chart.Picture { return v.Trap() }},
	{"verdict", "The answer in words", nil},
}

// Drawn tells whether the aspect is a picture.
func (a Aspect) Drawn() bool { return a.picture != nil }

func aspectOf(name string) (Aspect, bool) {
	for _, a := range Aspects {
		if a.Name == name {
			return a, true
		}
	}
	return Aspect{}, false
}

// Picture is the picture of an aspect; false for words, and for what is not known yet.
func (v *Sight) Picture(name string) (chart.Picture, bool) {
	a, ok := aspectOf(name)
	if !ok || a.picture == nil {
		return nil, false
	}
	p := a.picture(v)
	return p, p != nil
}

// ifSure is a picture of how sure the answer is, when that is known.
func (v *Sight) ifSure(draw func(*compute.Answer) chart.Picture) chart.Picture {
	if a := v.State.Study.Answer; a != nil && !v.State.Points {
		return draw(a)
	}
	return nil
}
