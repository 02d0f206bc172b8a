package desk

import (
	"cmp"
	"slices"

	"goodenough/app/aside"
	"goodenough/app/dom"
)

func choiceID(key string) string { return "import-" + key }

// boxView is the box of an answer. One that was not given says what is taken for it.
func (f *Found) boxView(key, label, kind, value string, answered bool) dom.Node {
	attrs := []dom.Attr{dom.A("id", choiceID(key)), dom.A("type", kind), dom.A(aside.ChoiceMark, key), dom.A("value", value), dom.A("autocomplete", "off")}
	if key == "affected" {
		attrs = append(attrs, dom.A("placeholder", "as in 20%"))
	}
	return f.answerView(key, label, dom.El("input", attrs), answered || value == "")
}

func (f *Found) selectView(key, label string, options []string, value string, answered bool) dom.Node {
	var nodes []dom.Node
	if !slices.Contains(options, value) {
		nodes = append(nodes, dom.El("option", dom.A("value", ""), dom.A("selected", ""), "choose"))
	}
	for _, o := range options {
		attrs := []dom.Attr{dom.A("value", o)}
		if o == value {
			attrs = append(attrs, dom.A("selected", ""))
		}
		nodes = append(nodes, dom.El("option", attrs, cmp.Or(o, "all together")))
	}
	return f.answerView(key, label, dom.El("select", dom.A("id", choiceID(key)), dom.A(aside.ChoiceMark, key), nodes), answered)
}

func (f *Found) answerView(key, label string, control dom.Node, answered bool) dom.Node {
	parts := []any{dom.Class("import-question"), dom.El("label", dom.A("for", choiceID(key)), label), control}
	if problem := f.choices.problems[key]; problem != "" {
		parts = append(parts, dom.El("p", dom.Class("alarm"), problem))
	} else if !answered {
		parts = append(parts, dom.El("span", dom.Class("says"), "a guess"))
	}
	return dom.El("div", parts...)
}
