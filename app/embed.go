package app

import (
	"goodenough/app/dom"
	"goodenough/model"
)

// EmbedView is one view of a scenario for somebody else's page: what it says, the inputs chosen to go with it, and the way to
// the whole.
func EmbedView(s *State, r *Result, v *Sight) dom.Node {
	a := Say(s.Inputs, r, s.Locale)
	parts := []any{dom.Class("answer-body embed-body"), dom.A("data-tone", string(a.Tone)), dom.A("data-view", s.Embed.View), problemsView(s, r)}
	if s.Embed.View == "verdict" {
		parts = append(parts, dom.El("p", dom.Class("situation"), sentenceView(a.Situation)))
	}
	parts = append(parts, dom.El("h1", dom.A("id", "headline"), sentenceView(a.Headline)))
	switch {
	case v == nil:
	case s.Embed.View == "curve":
		parts = append(parts, curveView(s, r, v))
	case s.Embed.View == "time":
		parts = append(parts, v.timeWords(), s.futureView(v))
	case s.Embed.View == "growth":
		parts = append(parts, splitView(s, v))
	case s.Embed.View == "people":
		parts = append(parts, peopleView(s, v))
	case s.Embed.View == "verdict":
		parts = append(parts, dom.El("p", dom.Class("reasons"), sentenceView(a.Reasons)))
	case s.Embed.View == "uncertainty":
		if study := s.Study.Answer; study != nil && !s.Points {
			parts = append(parts, dom.El("p", dom.Class("sureness"), sentenceView(Sureness(s))), chanceView(study.Chance, wasted(s), s.Locale))
		}
		fallthrough
	default:
		parts = append(parts, v.figureView(s.Embed.View))
	}
	parts = append(parts, verdictView(s, r))
	if len(s.Embed.Inputs) > 0 {
		var fields []dom.Node
		for _, key := range s.Embed.Inputs {
			f, _ := model.FieldOf(key)
			fields = append(fields, s.fieldView(f, r))
		}
		parts = append(parts, dom.El("div", dom.Class("fields"), fields))
	}
	return dom.El("div", append(parts, s.homeView())...)
}

// homeView leads to the whole page with this scenario. Where a frame may not open one, the link can be copied.
func (s *State) homeView() dom.Node {
	return dom.El("p", dom.Class("home"),
		dom.El("a", dom.A("href", s.Site.Address(s.Link())), dom.A("target", "_blank"), dom.A("rel", "noopener"), "Open in Good Enough"), " ",
		dom.El("button", dom.A("type", "button"), dom.A("data-action", "copy-link"), dom.Class("quiet"), "Copy link"),
		dom.El("span", dom.Class("notice"), dom.A("role", "status"), s.Notice))
}

// figureView is the picture of an aspect with what it says, or a word while it is not known.
func (v *Sight) figureView(name string) dom.Node {
	p, ok := v.Picture(name)
	if !ok {
		return dom.El("p", dom.Class("says"), "Working it out…")
	}
	title, desc := p.Words()
	return dom.El("figure", dom.Class("picture"), dom.A("data-picture", name), dom.El("h2", title), dom.El("p", dom.Class("says"), desc), dom.El("div", dom.Class("canvas"), p.Node()))
}
