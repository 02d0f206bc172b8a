package desk

import (
	"goodenough/app/choices"
	"goodenough/app/choosing/account"
	"goodenough/app/dom"
	"goodenough/app/weighing"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/seek"
)

// examples are what is written in the box of a goal, by its unit.
var examples = map[model.Unit]string{model.DollarsPerYear: "as in 3M", model.ShareOfTime: "as in 4 hours, or 99.9% up"}

// seekView looks for the value of an input at which a result is what somebody wants.
func seekView(a *asked) dom.Node {
	var results, inputs [][2]string
	for _, o := range seek.Outputs {
		results = append(results, [2]string{o.Name, weighing.Wanted(o)})
	}
	for _, f := range model.Fields {
		if f.Number != nil {
			inputs = append(inputs, [2]string{f.Key, f.Name})
		}
	}
	output, known := seek.OutputOf(a.texts[choices.ResultText])
	if !known {
		output = seek.Outputs[0]
	}
	by, known := model.FieldOf(a.texts[choices.ByText])
	if !known || by.Number == nil {
		usual := "mttr"
		if output.Name == "downtime" { // in the long run it follows from what is spent, which the what-if is
			usual = "try"
		}
		by, _ = model.FieldOf(usual)
	}
	goal, note, err := weighing.ReadGoal(output, a.texts[choices.TargetText], a.locale.Reading())
	problem := ""
	if a.texts[choices.TargetText] != "" && err != nil {
		problem = words.Sentence(words.Capital(err.Error()))
	}
	parts := []any{
		dom.El("div", dom.Class("import-questions"),
			a.list(choices.ResultText, "I want", output.Name, results),
			a.box(choices.TargetText, "to be", examples[output.Unit], problem),
			a.list(choices.ByText, "by changing", by.Key, inputs))}
	if a.texts[choices.TargetText] == "" || err != nil {
		return dom.El("div", append(parts, says("All else stays as the page has it."))...)
	}
	if note != "" {
		parts = append(parts, says(note))
	}
	found := seek.For(a.scenario, by, goal)
	sought := account.Sought{Scenario: a.scenario, Goal: goal, Fields: []model.Field{by}, Found: []seek.Found{found}}
	a.account = sought.Account(a.locale)
	answer, besides := weighing.Say(by, goal, &found, a.locale)
	parts = append(parts, dom.El("p", dom.Class("import-sentence"), answer))
	for _, text := range besides {
		parts = append(parts, dom.El("p", text))
	}
	for _, root := range found.Roots {
		link, at := sought.With(by, root)
		parts = append(parts, dom.El("p", opens(link, "Open it with "+by.Name+" at "+a.locale.Spoken(by, at), "")))
	}
	return dom.El("div", append(parts, a.alongView())...)
}
