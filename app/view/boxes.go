package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// boxView is a box to type a number in. It shows the number in a form that fits, and exactly while it has the focus: data-exact says
// so where the two differ.
func (p *Page) boxView(f model.Field, key string, v float64, attrs []dom.Attr) dom.Node {
	return p.boxShowing(f, key, p.Locale.Fitting(f, v), p.Locale.Box(f, v), attrs)
}

// boxShowing is boxView of a number whose texts are known: what fits and what is exact.
func (p *Page) boxShowing(f model.Field, key, text, exact string, attrs []dom.Attr) dom.Node {
	if p.unknown(f) {
		exact, text = "", ""
	}
	draft := p.Drafts[key]
	if draft.Shown() {
		text = draft.Text
	}
	attrs = append(attrs, dom.A("id", state.BoxID(key)), dom.A("type", "text"), dom.A("autocomplete", "off"), dom.A("spellcheck", "false"), dom.A("value", text))
	switch {
	case f.Unit == model.Seldom:
		attrs = append(attrs, dom.Class("wordy"))
	case p.Locale.Broad(f):
		attrs = append(attrs, dom.Class("broad"))
	}
	switch {
	case draft.Shown():
		attrs = append(attrs, dom.A("aria-invalid", "true"))
	case exact != text:
		attrs = append(attrs, dom.A(HookExact, exact), dom.A("title", exact))
	}
	return dom.El("input", attrs)
}

// unknown tells an input that nobody gave and that stands for nothing: the size of the team, which is asked and not guessed.
func (p *Page) unknown(f model.Field) bool { return f.Key == "team" && p.Team == model.Unset }

// draftView is what there is to say of the text in a box, with the texts that it may mean as buttons.
func (p *Page) draftView(key string) dom.Node {
	draft, drafted := p.Drafts[key]
	attrs := []dom.Attr{dom.Class("field-error"), dom.A("id", state.MessageID(key)), dom.A("aria-live", "polite")}
	if !drafted {
		attrs = append(attrs, dom.A("hidden", ""))
	} else if draft.Message == "" {
		attrs[0] = dom.Class("field-note")
	}
	says := draft.Message
	if draft.Note != "" {
		says = "Taken as " + draft.Note + "."
	}
	parts := []any{attrs, says}
	for i, text := range draft.Offers {
		parts = append(parts, " ", dom.El("button", dom.A("type", "button"), control(state.OfferButton, state.OfferName(key, i)), text))
	}
	return dom.El("p", parts...)
}
