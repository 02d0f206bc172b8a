package view

import (
	"strings"

	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/scenario"
)

// differences says what is not the default of the customer type.
func (p *Page) differences() []string {
	var list []string
	for _, key := range p.Differences() {
		f, _ := model.FieldOf(key)
		if f.Number == nil {
			if key != "name" {
				list = append(list, f.Name+" "+*f.Text(&p.Inputs))
			}
			continue
		}
		list = append(list, f.Name+" "+p.spokenInput(f)+" (default "+p.Locale.Spoken(f, p.DefaultNumber(f))+")")
	}
	if len(p.Plan) > 0 {
		list = append(list, "a spend that changes: "+strings.TrimSuffix(p.planWords(), "."))
	}
	if p.Trap {
		list = append(list, "fire-fighting paid from the same budget")
	}
	return list
}

// spokenInput is an input's value or range in words.
func (p *Page) spokenInput(f model.Field) string {
	r, ranged := p.Ranges[f.Key]
	if !ranged || r.Low == r.High { // one number, over a preset's range
		return p.Locale.Spoken(f, p.Number(f))
	}
	text := p.Locale.SpokenShort(f, r.Low) + " to " + p.Locale.SpokenShort(f, r.High)
	if r.HasMid {
		text += ", median " + p.Locale.SpokenShort(f, r.Mid)
	}
	return text
}

// inputsGiven lists what a leader gives and all that is no default.
func (p *Page) inputsGiven() dom.Node {
	preset, _ := scenario.PresetOf(p.Customer)
	rows := []dom.Node{dom.El("tr", rowHeader("customer type"), dom.El("td", preset.Name), dom.El("td", ""))}
	for _, f := range model.Fields {
		if f.Number == nil || f.Group != model.YourSystem && !p.Edited(f) {
			continue
		}
		given := "default"
		if p.Edited(f) {
			given = "ours; default " + p.Locale.Spoken(f, p.DefaultNumber(f))
		}
		rows = append(rows, dom.El("tr", rowHeader(f.Name), dom.El("td", p.spokenInput(f)), dom.El("td", given)))
	}
	other := func(what, value string) {
		rows = append(rows, dom.El("tr", rowHeader(what), dom.El("td", value), dom.El("td", "ours")))
	}
	if len(p.Plan) > 0 {
		other("a spend that changes", p.planWords())
	}
	if p.Trap {
		other("fire-fighting", "paid from the same budget")
	}
	return dom.El("table", dom.El("thead", dom.El("tr", header("input"), header("value"), header("whose"))), dom.El("tbody", rows))
}
