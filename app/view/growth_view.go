package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
)

// growthView holds operations against growth, which share one budget, and says the same in engineers.
func (p *Page) growthView() dom.Node {
	title := dom.El("h2", "Operations vs. growth")
	if p.Shown == nil {
		return dom.El("div", dom.Class("growth-body"), title)
	}
	return dom.El("div", dom.Class("growth-body"), p.stale(), title,
		p.Shown.splitWords(),
		p.rest("growth", "Where one more dollar brings more, and your budget", func() dom.Node {
			return dom.El("div", p.Shown.splitPicture(),
				dom.El("div", dom.Class("growth-columns"), p.budgetView(), p.Shown.splitsTable()),
				p.Shown.advertisingView())
		}))
}

// teamView is the answer in engineers, and how many there are.
func (p *Page) teamView() dom.Node {
	title := dom.El("h2", "Team")
	if p.Shown == nil {
		return dom.El("div", dom.Class("team-body"), title)
	}
	if p.Team == model.Unset {
		return dom.El("div", dom.Class("team-body"), p.stale(), title, p.Shown.peopleWords())
	}
	return dom.El("div", dom.Class("team-body"), p.stale(), title,
		p.Shown.peopleWords(),
		p.rest("team", "Who does what, at each spending", func() dom.Node { return dom.El("div", p.Shown.peopleFigure()) }))
}

// splitView is the best split whole, for a frame.
func (p *Page) splitView() dom.Node { return dom.El("div", p.splitWords(), p.splitPicture()) }

// splitWords are the best split in words.
func (p *Page) splitWords() dom.Node {
	return dom.El("div", dom.El("p", dom.Class("splits-best"), sentenceView(p.Splitting())),
		dom.El("p", dom.Class("splits-sure says"), sentenceView(p.SplitSureness())))
}

// splitPicture is the picture of both returns, and the split as a slider.
func (p *Page) splitPicture() dom.Node {
	return dom.El("div", dom.Class("split"), p.pictureView("growth", p.growthPicture), p.splitSlider())
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
			dom.A("value", strconv.Itoa(state.SplitPosition(float64(a.Present.Operations/a.Budget)))), dom.A("aria-label", "Operations’ share of the budget"), dom.A("aria-valuetext", p.divided())))
}

// budgetView are the inputs of the budget, and of growth that saturates.
func (p *Page) budgetView() dom.Node {
	field := func(key string) dom.Node { return p.fieldView(mustField(key)) }
	says := "For now every growth dollar earns the same. Enter the most that growth could bring, and returns shrink as you spend more."
	if p.GrowthMost != model.Unset {
		says = "This split goes by these three. The answer at the top still goes by the return on growth; reset the most growth can bring, and so does this split."
	}
	return dom.El("div", dom.Class("fields"), field("budget"),
		p.fold("adbudg", "data", dom.El("summary", "Diminishing returns on growth (ADBUDG)"), func() dom.Node {
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
		dom.El("caption", "Two ways to split "+l.Money(float64(a.Budget))+" a year"),
		dom.El("thead", dom.El("tr", header("a year"), header(p.askedSplit()), header(words.Best))),
		dom.El("tbody",
			row("operations", "operations", money, func(p model.Split) model.Number { return p.Operations }),
			row(p.other(), "growth", money, func(p model.Split) model.Number { return p.Growth }),
			row("one more dollar in operations", "operations_return", p.returned, func(p model.Split) model.Number { return p.OperationsReturn }),
			row("one more dollar "+p.returnedWhere(), "growth_return", p.returned, func(p model.Split) model.Number { return p.GrowthReturn }),
			dom.El("tr", rowHeader("cost vs. best"),
				dom.El("td", output("growth.cost_of_split", a.Cost.String()), l.Money(float64(a.Cost))), dom.El("td", "–"))))
}

func (p *Page) advertisingView() dom.Node {
	parts := p.Advertising()
	if parts == nil {
		return dom.El("p", dom.Class("says"), dom.A("hidden", ""))
	}
	return dom.El("p", dom.Class("says"), sentenceView(parts))
}

// peopleView is the answer in engineers whole, for a frame: without the picture while it is not known how many there are.
func (p *Page) peopleView() dom.Node {
	if p.Team == model.Unset {
		return p.peopleWords()
	}
	return dom.El("div", p.peopleWords(), p.peopleFigure())
}

func (p *Page) peopleFigure() dom.Node { return p.pictureView("people", p.peoplePicture) }

// peopleWords are the answer in engineers, and what it rests on.
func (p *Page) peopleWords() dom.Node {
	counted := []any{dom.Class("says"), "Here all operations spending counts as people, until you say what capacity and tools cost."}
	if p.Team == model.Unset || p.Tools > 0 {
		counted = []any{dom.Class("says"), dom.A("hidden", "")}
	}
	ask := dom.El("span", dom.A("hidden", ""))
	if p.Team == model.Unset && p.Embed == nil {
		ask = dom.El("a", dom.A("href", "#"+state.BoxID("team")), "Enter your team size")
	}
	return dom.El("div", dom.El("p", dom.Class("splits-best"), sentenceView(p.Staffing()), " ", ask), dom.El("p", counted...))
}
