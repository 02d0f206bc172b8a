package view

import (
	"slices"
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
)

// answerView is the answer and the one picture under it.
func (p *Page) answerView() dom.Node {
	a := p.Answer()
	parts := []any{dom.Class("answer-body"), dom.A("data-tone", string(a.Tone)),
		p.problemsView(),
		dom.El("p", dom.Class("situation"), sentenceView(a.Situation)),
		dom.El("h1", dom.A("id", "headline"), sentenceView(a.Headline)),
		dom.El("p", dom.Class("reasons"), sentenceView(a.Reasons)),
	}
	if p.Shown == nil {
		return dom.El("div", parts...)
	}
	parts = append(parts, p.curveView(), dom.El("div", dom.Class("what-if"), p.fieldView(mustField("try"))), p.flagsView(), p.consequencesView())
	return dom.El("div", parts...)
}

// curveView is the one picture.
func (p *Page) curveView() dom.Node {
	figure := p.pictureView("curve", p.Shown.curvePicture)
	figure.Attrs = append(figure.Attrs, p.stale()...)
	return figure
}

// problemsView lists what was wrong with the link, how it was taken, and what to know about the answer.
func (p *Page) problemsView() dom.Node {
	title, class := "How this link was read", "problems taken"
	problems := p.Problems
	if p.Result.Outcome != nil && len(p.Result.Problems) > 0 {
		title, class = "About this answer", "problems"
		problems = slices.Concat(problems, p.Result.Problems)
	}
	if slices.ContainsFunc(p.Problems, func(p model.Problem) bool { return !p.Note }) {
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
	if len(p.Problems) > 0 {
		heading = append(heading, " ", dom.El("button", dom.A("type", "button"), control(state.DismissButton, ""), "Dismiss"))
	}
	return dom.El("div", attrs, dom.El("p", heading...), dom.El("ul", items))
}

// flagsView says the two flags in words that stand alone, beside the picture and without its colours.
func (p *Page) flagsView() dom.Node {
	if p.Result.Outcome == nil {
		return dom.El("p", dom.Class("flags"))
	}
	o := p.Result.Outcome
	line, money := "Customers content: no", string(o.Money)
	if o.Acceptable {
		line = "Customers content: yes"
	}
	// Below the line nobody is told that more is a waste.
	words := map[model.Verdict]string{model.Pays: "the next dollar pays", model.GrowthPaysBetter: "growth pays better", model.Waste: "the next dollar is a waste"}[o.Money]
	if !o.Acceptable && o.Money != model.Pays {
		words = "holding the line is a promise, not a return"
	}
	return dom.El("p", dom.Class("flags"),
		dom.El("span", dom.Class("flag"), output("acceptable", strconv.FormatBool(o.Acceptable)), line), " ",
		dom.El("span", dom.Class("flag"), output("money", money), "Money: "+words))
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
