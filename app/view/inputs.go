package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
)

// known are what a leader gives (the group YourSystem), what they know by heart first.
var known = []string{"cust", "rev", "ops", "inc", "mttr", "blast", "accept", "margin", "growth"}

// inputsView is the panel of inputs: what a leader gives, then what we assume, folded.
func (p *Page) inputsView() dom.Node {
	facts := make([]dom.Node, 0, len(known)+2)
	for _, key := range known {
		if key == "inc" {
			facts = append(facts, p.importView())
		}
		facts = append(facts, p.fieldAtHand(mustField(key)))
		if key == "ops" {
			facts = append(facts, p.upkeepView())
		}
	}
	assumed, edited := 0, 0
	for _, f := range model.Fields {
		switch {
		case f.Group == model.YourSystem:
		case f.Group != model.Asked && f.Group != model.Rare && !(f.Key == "within" && p.asksHowSoon()):
			assumed++
			if _, drafted := p.Drafts[f.Key]; drafted || p.Edited(f) {
				edited++
			}
		}
	}
	note := strconv.Itoa(assumed) + ", with sources"
	if edited > 0 {
		note += "; you’ve changed " + strconv.Itoa(edited)
	}
	return dom.El("div", dom.Class("facts-body"),
		dom.El("div", dom.Class("fields"), facts),
		p.fold("assumed", "assumed",
			dom.El("summary", dom.El("span", dom.Class("summary-title"), "Our assumptions"), dom.El("span", dom.Class("summary-note"), note)),
			func() dom.Node { return dom.El("div", dom.Class("groups"), p.groups()) }),
		p.rareView(),
		p.textView("name", "Name of this scenario", "e.g. checkout, next year"),
		p.textView("why", "Note for whoever opens the link", "what you want to say with these numbers"),
		dom.El("div", dom.Class("panel-foot"),
			dom.El("button", dom.A("type", "button"), control(state.ResetAllButton, ""), "Reset all"),
			dom.El("label", dom.A("for", "currency"), "Currency"),
			p.currencyView(),
		),
	)
}

// importView leads to where somebody's own incidents are read, unless nothing here can.
func (p *Page) importView() dom.Node {
	attrs := []dom.Attr{dom.Class("own-incidents")}
	if live := p.Site.Home != ""; live && !p.Site.Asides {
		attrs = append(attrs, dom.A("hidden", ""))
	}
	return dom.El("p", attrs, "Have a list of incidents? ", dom.El("button", dom.A("type", "button"), control(state.ImportButton, ""), "Start from it"))
}

// groups are the assumptions by what they are about.
func (p *Page) groups() []dom.Node {
	var groups []dom.Node
	var last model.Group
	for _, f := range model.Fields {
		if f.Group == model.YourSystem || f.Group == model.Asked || f.Group == model.Rare { // which stand elsewhere
			continue
		}
		if f.Group != last {
			last = f.Group
			groups = append(groups, dom.El("fieldset", dom.El("legend", string(f.Group))))
		}
		g := &groups[len(groups)-1]
		switch {
		case f.Key != "within":
			g.Kids = append(g.Kids, p.fieldAtHand(f))
		case !p.asksHowSoon(): // the last of its group, which comes and goes with an answer
			g.Kids = append(g.Kids, p.fieldView(f))
		}
	}
	return groups
}

func (p *Page) currencyView() dom.Node {
	options := make([]dom.Node, len(words.Currencies))
	for i, sign := range words.Currencies {
		options[i] = option(sign, sign, sign == p.Locale.Currency)
	}
	return dom.El("select", dom.A("id", "currency"), control(state.CurrencyList, ""), options)
}

// textView is the box of a text that anybody writes.
func (p *Page) textView(key, label, placeholder string) dom.Node {
	f := mustField(key)
	attrs := []dom.Attr{dom.A("id", state.BoxID(key)), control(state.InputBox, key), dom.A("maxlength", strconv.Itoa(f.Longest)), dom.A("autocomplete", "off"), dom.A("placeholder", placeholder)}
	return dom.El("div", dom.Class("field "+key+"-field"), dom.A("data-field", key),
		dom.El("div", dom.Class("field-head"), dom.El("label", dom.A("for", state.BoxID(key)), label)),
		dom.El("input", dom.A("type", "text"), attrs, dom.A("value", *f.Text(&p.Inputs))))
}
