package app

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/model"
)

// GrowthView holds operations against growth, which share one budget, and says the same in engineers.
func GrowthView(s *State, r *Result, v *Sight) dom.Node {
	title := dom.El("h2", "Against growth")
	if v == nil {
		return dom.El("div", dom.Class("growth-body"), title)
	}
	attrs := []dom.Attr{dom.Class("growth-body")}
	if r.Outcome == nil {
		attrs = append(attrs, dom.A("data-stale", ""))
	}
	return dom.El("div", attrs, title,
		splitView(s, v),
		dom.El("div", dom.Class("growth-columns"), s.budgetView(r), splitsTable(v)),
		advertisingView(v),
		dom.El("h3", "In people"),
		peopleView(s, v),
		dom.El("div", dom.Class("what-if"), s.fieldView(mustField("team"), r)))
}

// splitView is the best split in words, the picture of both returns, and the split as a slider.
func splitView(s *State, v *Sight) dom.Node {
	return dom.El("div", dom.Class("split"),
		dom.El("p", dom.Class("splits-best"), sentenceView(SayGrowth(v))),
		dom.El("p", dom.Class("splits-sure says"), sentenceView(SaySplitSure(v))),
		s.pictureView("growth", v.Growth),
		v.splitSlider())
}

// splitSlider divides the budget by hand: what the picture's handle does, for who would rather not aim.
func (v *Sight) splitSlider() dom.Node {
	a := v.Against()
	part := func(name, label string, n model.Number) dom.Node {
		return dom.El("span", label+" ", dom.El("b", output("growth.present."+name, n.String()), v.State.Locale.Money(float64(n))))
	}
	return dom.El("div", dom.Class("split-slider"),
		part("operations", "operations", a.Present.Operations), part("growth", v.other(), a.Present.Growth),
		dom.El("input", dom.A("type", "range"), dom.A("data-split", "try"), dom.A("min", "0"), dom.A("max", strconv.Itoa(splitMax)), dom.A("step", "1"),
			dom.A("value", strconv.Itoa(splitPosition(float64(a.Present.Operations/a.Budget)))), dom.A("aria-label", "Operations’ part of the budget"), dom.A("aria-valuetext", v.divided())))
}

// budgetView are the inputs of the budget, and of growth that saturates.
func (s *State) budgetView(r *Result) dom.Node {
	field := func(key string) dom.Node { return s.fieldView(mustField(key), r) }
	says := "Now every growth dollar returns the growth ROI. Say how much growth can bring at most, and its returns fall as it grows."
	if s.GrowthMost != model.Unset {
		says = "This split goes by these three. The answer at the top still holds every dollar against the growth ROI; reset the most that growth can bring, and so does this split."
	}
	return dom.El("div", dom.Class("fields"), field("budget"),
		s.fold("adbudg", "data", dom.El("summary", "Growth returns fall as it grows (ADBUDG)"), func() dom.Node {
			return dom.El("div", dom.El("p", dom.Class("says"), says), field("gmax"), field("ghalf"), field("gshape"))
		}))
}

// splitsTable holds the present split beside the best one.
func splitsTable(v *Sight) dom.Node {
	l, a := v.State.Locale, v.Against()
	money := func(n model.Number) string { return l.Money(float64(n)) }
	row := func(label, name string, write func(model.Number) string, of func(model.Split) model.Number) dom.Node {
		here, best := of(a.Present), of(a.Best)
		return dom.El("tr", dom.El("th", dom.A("scope", "row"), label),
			dom.El("td", output("growth.present."+name, here.String()), write(here)), dom.El("td", output("growth.best."+name, best.String()), write(best)))
	}
	return dom.El("table", dom.Class("splits"),
		dom.El("caption", "Two ways to spend "+l.Money(float64(a.Budget))+" a year"),
		dom.El("thead", dom.El("tr", header("a year"), header(v.askedSplit()), header("best"))),
		dom.El("tbody",
			row("operations", "operations", money, func(p model.Split) model.Number { return p.Operations }),
			row(v.other(), "growth", money, func(p model.Split) model.Number { return p.Growth }),
			row("the next dollar in operations", "operations_return", l.returned, func(p model.Split) model.Number { return p.OperationsReturn }),
			row("the next dollar "+v.elsewhere(), "growth_return", l.returned, func(p model.Split) model.Number { return p.GrowthReturn }),
			dom.El("tr", dom.El("th", dom.A("scope", "row"), "given up"),
				dom.El("td", output("growth.cost_of_split", a.Cost.String()), l.Money(float64(a.Cost))), dom.El("td", "–"))))
}

// askedSplit is the split asked about, in a word.
func (v *Sight) askedSplit() string {
	if v.State.ExploredSpend() != v.State.Spend {
		return "explored"
	}
	return "today"
}

func advertisingView(v *Sight) dom.Node {
	parts := SayAdvertising(v)
	if parts == nil {
		return dom.El("p", dom.Class("says"), dom.A("hidden", ""))
	}
	return dom.El("p", dom.Class("says"), sentenceView(parts))
}

// peopleView is the answer in engineers, in words and as a picture.
func peopleView(s *State, v *Sight) dom.Node {
	counted := []any{dom.Class("says"), "That counts only whom today’s spend pays and whom incidents keep busy. Say how many engineers there are in all, and those who build show too."}
	if v.State.Team != model.Unset {
		counted = []any{dom.Class("says"), dom.A("hidden", "")}
	}
	return dom.El("div", dom.El("p", dom.Class("splits-best"), sentenceView(SayPeople(v))), dom.El("p", counted...), s.pictureView("people", v.People))
}
