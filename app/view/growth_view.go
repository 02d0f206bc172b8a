package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// growthView holds operations against growth, which share one budget, and says the same in engineers.
func (p *Page) growthView() dom.Node {
	title := dom.El("h2", "Against growth")
	if p.Shown == nil {
		return dom.El("div", dom.Class("growth-body"), title)
	}
	return dom.El("div", dom.Class("growth-body"), p.stale(), title,
		p.Shown.splitView(),
		dom.El("div", dom.Class("growth-columns"), p.budgetView(), p.Shown.splitsTable()),
		p.Shown.advertisingView(),
		dom.El("h3", "In people"),
		p.Shown.peopleView(),
		dom.El("div", dom.Class("what-if"), p.fieldView(mustField("team"))))
}

// splitView is the best split in words, the picture of both returns, and the split as a slider.
func (p *Page) splitView() dom.Node {
	return dom.El("div", dom.Class("split"),
		dom.El("p", dom.Class("splits-best"), sentenceView(p.Splitting())),
		dom.El("p", dom.Class("splits-sure says"), sentenceView(p.SplitSureness())),
		p.pictureView("growth", p.growthPicture),
		p.splitSlider())
}

// splitSlider divides the budget by hand: what the picture's handle does, for who would rather not aim.
func (p *Page) splitSlider() dom.Node {
	a := p.splits()
	part := func(name, label string, n model.Number) dom.Node {
		return dom.El("span", label+" ", dom.El("b", output("growth.present."+name, n.String()), p.Locale.Money(float64(n))))
	}
	return dom.El("div", dom.Class("split-slider"),
		part("operations", "operations", a.Present.Operations), part("growth", p.other(), a.Present.Growth),
		dom.El("input", dom.A("type", "range"), control(state.SplitSlider, "try"), dom.A("min", "0"), dom.A("max", strconv.Itoa(state.SplitMax)), dom.A("step", "1"),
			dom.A("value", strconv.Itoa(state.SplitPosition(float64(a.Present.Operations/a.Budget)))), dom.A("aria-label", "Operations’ part of the budget"), dom.A("aria-valuetext", p.divided())))
}

// budgetView are the inputs of the budget, and of growth that saturates.
func (p *Page) budgetView() dom.Node {
	field := func(key string) dom.Node { return p.fieldView(mustField(key)) }
	says := "Now every growth dollar returns the growth ROI. Say how much growth can bring at most, and its returns fall as it grows."
	if p.GrowthMost != model.Unset {
		says = "This split goes by these three. The answer at the top still holds every dollar against the growth ROI; reset the most that growth can bring, and so does this split."
	}
	return dom.El("div", dom.Class("fields"), field("budget"),
		p.fold("adbudg", "data", dom.El("summary", "Growth returns fall as it grows (ADBUDG)"), func() dom.Node {
			return dom.El("div", dom.El("p", dom.Class("says"), says), field("gmax"), field("ghalf"), field("gshape"))
		}))
}

// splitsTable holds the present split beside the best one.
func (p *Page) splitsTable() dom.Node {
	l, a := p.Locale, p.splits()
	money := func(n model.Number) string { return l.Money(float64(n)) }
	row := func(label, name string, write func(model.Number) string, of func(model.Split) model.Number) dom.Node {
		here, best := of(a.Present), of(a.Best)
		return dom.El("tr", rowHeader(label),
			dom.El("td", output("growth.present."+name, here.String()), write(here)), dom.El("td", output("growth.best."+name, best.String()), write(best)))
	}
	return dom.El("table", dom.Class("splits"),
		dom.El("caption", "Two ways to spend "+l.Money(float64(a.Budget))+" a year"),
		dom.El("thead", dom.El("tr", header("a year"), header(p.askedSplit()), header("best"))),
		dom.El("tbody",
			row("operations", "operations", money, func(p model.Split) model.Number { return p.Operations }),
			row(p.other(), "growth", money, func(p model.Split) model.Number { return p.Growth }),
			row("the next dollar in operations", "operations_return", p.returned, func(p model.Split) model.Number { return p.OperationsReturn }),
			row("the next dollar "+p.elsewhere(), "growth_return", p.returned, func(p model.Split) model.Number { return p.GrowthReturn }),
			dom.El("tr", rowHeader("given up"),
				dom.El("td", output("growth.cost_of_split", a.Cost.String()), l.Money(float64(a.Cost))), dom.El("td", "–"))))
}

func (p *Page) advertisingView() dom.Node {
	parts := p.Advertising()
	if parts == nil {
		return dom.El("p", dom.Class("says"), dom.A("hidden", ""))
	}
	return dom.El("p", dom.Class("says"), sentenceView(parts))
}

// peopleView is the answer in engineers, in words and as a picture.
func (p *Page) peopleView() dom.Node {
	counted := []any{dom.Class("says"), "That counts only whom today’s spend pays and whom incidents keep busy. Say how many engineers there are in all, and those who build show too."}
	if p.Team != model.Unset {
		counted = []any{dom.Class("says"), dom.A("hidden", "")}
	}
	return dom.El("div", dom.El("p", dom.Class("splits-best"), sentenceView(p.Staffing())), dom.El("p", counted...), p.pictureView("people", p.peoplePicture))
}
