package view

import (
	"slices"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
)

// answerView is whose numbers these are, the answer with its signs, the one picture, and what downtime costs.
func (p *Page) answerView() dom.Node {
	a := p.Answer()
	parts := []any{dom.Class("answer-body"), dom.A("data-tone", string(a.Tone)),
		p.problemsView(),
		p.whoseView(),
		p.noteView(),
		dom.El("p", dom.Class("situation"), sentenceView(a.Situation)),
		headlineView(a),
		p.flagsView(),
		dom.El("p", dom.Class("reasons"), sentenceView(a.Reasons)),
		p.renewalView(),
		p.triesView(a.Tries),
		p.caseNote(),
		p.changedView(),
	}
	if p.Shown == nil {
		return dom.El("div", parts...)
	}
	parts = append(parts, p.curveView(), dom.El("div", dom.Class("what-if"), p.fieldView(mustField("try"))),
		dom.El("div", p.stale(), p.Shown.lossesView()), p.consequencesView())
	return dom.El("div", parts...)
}

// noteView is what the sender says with these numbers.
func (p *Page) noteView() dom.Node {
	if p.Note == "" {
		return dom.El("p", dom.Class("note"), dom.A("hidden", ""))
	}
	return dom.El("p", dom.Class("note"), "“"+p.Note+"”")
}

// headlineView is the answer: in money large, in words below.
func headlineView(a Answer) dom.Node {
	parts := []any{dom.A("id", "headline"), dom.A("tabindex", "-1"), sentenceView(a.Headline)}
	if len(a.Besides) > 0 {
		parts = append(parts, " ", dom.El("span", dom.Class("besides"), sentenceView(a.Besides)))
	}
	return dom.El("h1", parts...)
}

// curveView is the one picture, and the switch that shows what is in it.
func (p *Page) curveView() dom.Node {
	canvases, picture := p.Shown.canvases(p.Shown.curvePicture)
	figure := []any{dom.Class("picture"), dom.A("data-picture", "curve"), p.stale(), canvases, picture.Legend(),
		switchView(state.LayersSwitch, "layers", "What it’s made of, and how sure", p.Layers)}
	if p.Embed == nil {
		figure = append(figure, p.fold("table-curve", "data", numbersSummary, func() dom.Node { return numbersBehind("curve", p.Shown.layeredCurve(state.Wide)) }))
	}
	return dom.El("figure", figure...)
}

// problemsView lists what was wrong with the link, how it was taken, and what to know about the answer.
func (p *Page) problemsView() dom.Node {
	title, class := "How this link was read", "problems taken"
	known := p.Problems
	if p.Embed != nil { // a frame may follow the newest defaults on purpose
		known = slices.DeleteFunc(slices.Clone(known), func(p model.Problem) bool { return p.Key == "v" && p.Note })
	}
	problems := known
	if p.Result.Outcome != nil && len(p.Result.Problems) > 0 {
		title, class = "About this answer", "problems"
		problems = slices.Concat(known, p.Result.Problems)
	}
	if slices.ContainsFunc(known, func(p model.Problem) bool { return !p.Note }) {
		title, class = "Not everything in this link could be used", "problems"
	}
	attrs := []dom.Attr{dom.Class(class), dom.A("aria-live", "polite")}
	if len(problems) == 0 {
		return dom.El("div", append(attrs, dom.A("hidden", "")))
	}
	items := make([]dom.Node, len(problems))
	for i, p := range problems {
		items[i] = dom.El("li", dom.A("data-problem", p.Key), words.Sentence(p.Message))
	}
	heading := []any{dom.Class("problems-title"), title}
	if len(known) > 0 {
		heading = append(heading, " ", dom.El("button", dom.A("type", "button"), control(state.DismissButton, ""), "Dismiss"))
	}
	return dom.El("div", attrs, dom.El("p", heading...), dom.El("ul", items))
}

// flagsView shows the signs: the answers beside the picture, and without its colors.
func (p *Page) flagsView() dom.Node {
	var flags []any
	for _, sign := range p.Answer().Signs {
		class := "flag"
		if sign.Good {
			class += " good"
		}
		flags = append(flags, dom.El("span", dom.Class(class), output(sign.Output, sign.Value),
			dom.El("span", dom.Class("asks"), sign.Asks), " ", dom.El("b", sign.Says)), " ")
	}
	return dom.El("p", append([]any{dom.Class("flags")}, flags...)...)
}

// triesView has a button for each spending that the answer speaks of, and asks what was meant where a fact was moved instead.
func (p *Page) triesView(tries []Trial) dom.Node {
	var parts []any
	for _, t := range tries {
		what := "Try " + t.Says
		if t.For != "" {
			what += ": " + t.For
		}
		parts = append(parts, dom.El("button", dom.A("type", "button"), control(state.TryButton, state.TryName(t.Spend)), what), " ")
	}
	if before, moved := p.MovedFact(); moved && p.ExploredSpend() == p.Spend {
		parts = append(parts, dom.El("span", dom.Class("meant"), "You changed what you spend today from "+p.Locale.Money(before)+" to "+p.Locale.Money(p.Spend)+". Did you mean to try it? ",
			dom.El("button", dom.A("type", "button"), control(state.MeantButton, ""), "Yes, only try it")))
	}
	if parts == nil {
		return dom.El("p", dom.Class("tries"), dom.A("hidden", ""))
	}
	return dom.El("p", append([]any{dom.Class("tries")}, parts...)...)
}

func (p *Page) consequencesView() dom.Node {
	var cards []dom.Node
	for _, c := range consequences(p.Inputs, p.Result, p.Locale) {
		figure := []dom.Attr{dom.Class("figure")}
		if c.figure.Output != "" {
			figure = append(figure, output(c.figure.Output, c.figure.Value.String())...)
		}
		cards = append(cards, dom.El("div", dom.Class("card"),
			dom.El("h2", c.title), dom.El("p", figure, c.figure.Text), dom.El("p", dom.Class("detail"), sentenceView(c.detail))))
	}
	return dom.El("div", dom.Class("cards"), cards)
}
