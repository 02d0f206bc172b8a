package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
)

// inputsView is the panel of inputs: what a leader gives, then what we assume, folded.
func (p *Page) inputsView() dom.Node {
	var facts []dom.Node
	assumed, edited := 0, 0
	for _, f := range model.Fields {
		switch {
		case f.Group == model.YourSystem:
			facts = append(facts, p.fieldAtHand(f))
		case f.Group != model.Asked:
			assumed++
			if _, drafted := p.Drafts[f.Key]; drafted || p.Edited(f) {
				edited++
			}
		}
	}
	note := strconv.Itoa(assumed) + " numbers, each with its source"
	if edited > 0 {
		note += "; " + strconv.Itoa(edited) + " yours"
	}
	return dom.El("div", dom.Class("facts-body"),
		dom.El("div", dom.Class("fields"), facts),
		p.fold("assumed", "assumed",
			dom.El("summary", dom.El("span", dom.Class("summary-title"), "What we assume about your customers and systems"), dom.El("span", dom.Class("summary-note"), note)),
			func() dom.Node { return dom.El("div", dom.Class("groups"), p.groups()) }),
		p.nameView(),
		dom.El("div", dom.Class("panel-foot"),
			dom.El("button", dom.A("type", "button"), control(state.ResetAllButton, ""), "Reset all"),
			dom.El("label", dom.A("for", "currency"), "Currency"),
			p.currencyView(),
		),
	)
}

// groups are the assumptions by what they are about.
func (p *Page) groups() []dom.Node {
	var groups []dom.Node
	var last model.Group
	for _, f := range model.Fields {
		if f.Group == model.YourSystem || f.Group == model.Asked {
			continue
		}
		if f.Group != last {
			last = f.Group
			groups = append(groups, dom.El("fieldset", dom.El("legend", string(f.Group))))
		}
		g := &groups[len(groups)-1]
		g.Kids = append(g.Kids, p.fieldAtHand(f))
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

func (p *Page) nameView() dom.Node {
	return dom.El("div", dom.Class("field name-field"), dom.A("data-field", "name"),
		dom.El("div", dom.Class("field-head"), dom.El("label", dom.A("for", state.BoxID("name")), "Name of this scenario")),
		dom.El("input", dom.A("id", state.BoxID("name")), dom.A("type", "text"), control(state.InputBox, "name"), dom.A("value", p.Name),
			dom.A("maxlength", strconv.Itoa(model.MaxName)), dom.A("autocomplete", "off"), dom.A("placeholder", "e.g. checkout, next year")),
	)
}
