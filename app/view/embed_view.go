package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// embedView is one view of a scenario for somebody else's page: what it says, the inputs chosen to go with it, and the way to
// the whole.
func (p *Page) embedView() dom.Node {
	a := p.Answer()
	parts := []any{dom.Class("answer-body embed-body"), dom.A("data-tone", string(a.Tone)), dom.A("data-view", p.Embed.View), p.problemsView(), p.whoseView()}
	if p.ShowsChoices() {
		return dom.El("div", append(parts, p.noteView(), p.chosenView(), p.embeddedInputs(), p.homeView())...)
	}
	if p.Embed.View == "verdict" {
		parts = append(parts, dom.El("p", dom.Class("situation"), sentenceView(a.Situation)))
	}
	parts = append(parts, p.noteView(), headlineView(a))
	if p.Shown != nil {
		for _, part := range p.embeddedView() {
			parts = append(parts, p.told(part))
		}
	}
	return dom.El("div", append(parts, p.flagsView(), p.embeddedInputs(), p.homeView())...)
}

// embeddedInputs are those that a reader of the frame may move.
func (p *Page) embeddedInputs() (inputs []dom.Node) {
	var fields []dom.Node
	for _, key := range p.Embed.Inputs {
		f, _ := model.FieldOf(key)
		fields = append(fields, p.fieldView(f))
	}
	if fields != nil {
		inputs = append(inputs, dom.El("div", dom.Class("fields"), fields))
	}
	return inputs
}

// embeddedView is the view chosen, as the page has it where it has it whole.
func (p *Page) embeddedView() []dom.Node {
	switch p.Embed.View {
	case "curve":
		return []dom.Node{p.curveView()}
	case "time":
		return []dom.Node{p.Shown.timeWords(), dom.El("p", dom.Class("asking"), sentenceView(p.Shown.Recovering())), p.Shown.futureView()}
	case "growth":
		return []dom.Node{p.Shown.splitView()}
	case "people":
		return []dom.Node{p.Shown.peopleView()}
	case "verdict":
		return []dom.Node{dom.El("p", dom.Class("reasons"), sentenceView(p.Answer().Reasons)), dom.El("p", dom.Class("says"), sentenceView(p.Shown.Rarely()))}
	case "uncertainty":
		if study := p.Study.Answer; study != nil && !p.Points {
			return []dom.Node{dom.El("p", dom.Class("sureness"), sentenceView(p.Sureness())), chanceView(study.Chance), p.Shown.embeddedPicture(p.Embed.View)}
		}
	}
	return []dom.Node{p.Shown.embeddedPicture(p.Embed.View)}
}

// homeView leads to the whole page with this scenario. Where a frame may not open one, the link can be copied.
func (p *Page) homeView() dom.Node {
	return dom.El("p", dom.Class("home"),
		dom.El("a", dom.A("href", p.Site.Address(p.Link())), dom.A("target", "_blank"), dom.A("rel", "noopener"), "Open in Good Enough"), " ",
		dom.El("button", dom.A("type", "button"), control(state.CopyLinkButton, ""), dom.Class("quiet"), "Copy link"),
		dom.El("span", dom.Class("notice"), dom.A("role", "status"), p.Notice))
}

// embeddedPicture is the picture of an aspect with what it says, or a word while it is not known.
func (p *Page) embeddedPicture(name string) dom.Node {
	picture, ok := p.Picture(name)
	if !ok {
		return dom.El("p", dom.Class("says"), "Calculating…")
	}
	title, desc := picture.Words()
	return dom.El("figure", dom.Class("picture"), dom.A("data-picture", name), dom.El("h2", title), dom.El("p", dom.Class("says"), desc), dom.El("div", dom.Class("canvas"), picture.Node()))
}
