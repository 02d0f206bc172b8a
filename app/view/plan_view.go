package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// planView is the plan: its picture, and a row of boxes for each step.
func (p *Page) planView() dom.Node {
	canvases, picture := p.canvases(p.Shown.planPicture)
	button := func(name, label string, enabled bool) dom.Node {
		attrs := []dom.Attr{dom.A("type", "button"), dom.Class("quiet"), control(state.PlanButton, name)}
		if !enabled {
			attrs = append(attrs, dom.A("disabled", ""))
		}
		return dom.El("button", attrs, label)
	}
	room := len(p.Plan) < model.MaxSteps
	var rows []dom.Node
	if !p.turnsAtOnce() {
		rows = append(rows, dom.El("li", dom.Class("step"), "Now ", p.stepBox(state.BaseStep, "amount"), " a year", p.draftView(state.HeadOfPlan)))
	}
	for i, step := range p.Plan {
		rows = append(rows, p.stepView(i, step))
	}
	return dom.El("section", dom.Class("plan"), dom.A("aria-label", "Plan a change"),
		dom.El("h3", "Plan a change"),
		dom.El("div", dom.Class("plan-buttons"), button("cut", "Cut now, restore in year 2", true), button("clean", "One-time cleanup", room),
			button("add", "Add a step", room), button("none", "Clear", len(p.Plan) > 0)),
		dom.El("figure", dom.Class("picture"), dom.A("data-picture", "plan"), canvases),
		dom.El("ol", dom.Class("steps"), dom.A("aria-label", picture.Title), rows))
}

// stepView is one step of the plan in boxes.
func (p *Page) stepView(i int, step model.Step) dom.Node {
	number := strconv.Itoa(i + 1)
	return dom.El("li", dom.Class("step"), "In year ", p.stepBox(i, "year"), " ", p.stepBox(i, "amount"), " ",
		dom.El("select", stepControl(state.KindList, i), dom.A("aria-label", "Kind of step "+number),
			option("on", "a year from then on", !step.Once), option("once", "once, to clean up", step.Once)),
		dom.El("button", dom.A("type", "button"), dom.Class("reset"), control(state.RemoveStepButton, strconv.Itoa(i)), dom.A("aria-label", "Remove step "+number), dom.A("title", "Remove this step"), "✕"),
		p.draftView(state.StepKey(i, "year")), p.draftView(state.StepKey(i, "amount")))
}

// stepBox is a box to type a step's year or amount in.
func (p *Page) stepBox(step int, what string) dom.Node {
	f, at := p.StepField(step, what)
	key := state.StepKey(step, what)
	box := map[string]*state.Control{"year": state.YearBox, "amount": state.AmountBox}[what]
	attrs := append(stepControl(box, step), dom.A("aria-label", state.StepLabel(step, what)))
	if _, drafted := p.Drafts[key]; drafted {
		attrs = append(attrs, dom.A("aria-describedby", state.MessageID(key)))
	}
	return dom.El("span", dom.Class("box"), p.boxView(f, key, *at, attrs))
}
