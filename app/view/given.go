package view

import (
	"fmt"
	"strings"

	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// differences says what is not as in the example of these customers, and what is only asked.
func (p *Page) differences() []string {
	return append(p.differing(func(f model.Field) bool { return true }), p.turned()...)
}

// changes says what is not as in the example, without what is only asked.
func (p *Page) changes() []string {
	return append(p.differing(func(f model.Field) bool { return f.Group != model.Asked }), p.turned()...)
}

// differing says of the inputs that count what is not as in the example.
func (p *Page) differing(counts func(model.Field) bool) (list []string) {
	for _, key := range p.Differences() {
		switch f, _ := model.FieldOf(key); {
		case f.Unit == model.Text || !counts(f):
		case f.Number == nil:
			list = append(list, f.Name+" "+*f.Text(&p.Inputs))
		default:
			list = append(list, f.Name+" "+p.spokenInput(f)+p.exampleOf(f))
		}
	}
	return list
}

// turned says what a scenario does that no example does.
func (p *Page) turned() (list []string) {
	if len(p.Plan) > 0 {
		list = append(list, "a plan: "+words.Uncapital(strings.TrimSuffix(p.planWords(), ".")))
	}
	if p.Trap {
		list = append(list, "firefighting paid from the same budget")
	}
	return list
}

// spokenInput is an input's value or range in words.
func (p *Page) spokenInput(f model.Field) string {
	r, ranged := p.Ranges[f.Key]
	if !ranged {
		return p.Locale.Spoken(f, p.Number(f))
	}
	if r.Low == r.High { // one number, over the example's range
		return p.Locale.Spoken(f, p.Number(f)) + " exactly"
	}
	text := p.spokenRange(f, r)
	if r.HasMid {
		text += ", median " + p.Locale.SpokenShort(f, r.Mid)
	}
	return text
}

// spokenRange is a range in two digits.
func (p *Page) spokenRange(f model.Field, r uncertainty.Range) string {
	return p.Locale.Reading().SpokenRange(f, uncertainty.Range{Low: scenario.RoundTo(r.Low, 2), High: scenario.RoundTo(r.High, 2)})
}

// exampleOf adds what an input is in the example of these customers, range included where that is all that was changed, without a unit
// that was just named; nothing of the team, which is nobody's until it is counted.
func (p *Page) exampleOf(f model.Field) string {
	if f.Key == "team" {
		return ""
	}
	v, example := p.DefaultNumber(f), p.WithDefault(f)
	text := p.Locale.Spoken(f, v)
	if r, ranged := example.RangeOf(f); ranged && p.Number(f) == v {
		text = p.spokenRange(f, r)
	}
	if unit := strings.TrimPrefix(scenario.UnitBeside(f), "%"); strings.HasSuffix(p.spokenInput(f), unit) {
		text = strings.TrimSpace(strings.TrimSuffix(text, unit))
	}
	return " (example " + text + ")"
}

// inputsGiven lists what a leader gives and all that is no default.
func (p *Page) inputsGiven() dom.Node {
	rows := []dom.Node{dom.El("tr", rowHeader("your customers"), dom.El("td", p.Preset().Name), dom.El("td", fmt.Sprintf("defaults of version %d", p.Edition().Version)))}
	for _, f := range model.Fields {
		if f.Number == nil || f.Group != model.YourSystem && !p.Edited(f) {
			continue
		}
		given := "example"
		if p.Edited(f) {
			given = "ours" + p.exampleOf(f)
		}
		rows = append(rows, dom.El("tr", rowHeader(f.Name), dom.El("td", p.spokenInput(f)), dom.El("td", given)))
	}
	other := func(what, value string) {
		rows = append(rows, dom.El("tr", rowHeader(what), dom.El("td", value), dom.El("td", "ours")))
	}
	if len(p.Plan) > 0 {
		other("a plan", p.planWords())
	}
	if p.Trap {
		other("firefighting", "paid from the same budget")
	}
	return dom.El("table", dom.El("thead", dom.El("tr", header("input"), header("value"), header("source"))), dom.El("tbody", rows))
}
