package desk

import (
	"goodenough/app/aside"
	"goodenough/app/dom"
)

// choiceID is the id of the element that holds a choice.
func choiceID(name string) string { return "choice-" + name }

// control is the attributes of whatever holds a choice.
func control(name string) []dom.Attr {
	return []dom.Attr{dom.A("id", choiceID(name)), dom.A(aside.MadeMark, name), dom.A("autocomplete", "off")}
}

// box is a labeled box for a text; what is wrong with it stands under it.
func (a *asked) box(name, label, hint, problem string) dom.Node {
	return labeled(name, label, dom.El("input", control(name), dom.A("type", "text"), dom.A("value", a.texts[name]), dom.A("placeholder", hint)), problem)
}

// area is a labeled box for many lines.
func (a *asked) area(name, label, hint, rows string) dom.Node {
	return dom.El("div", dom.El("label", dom.A("for", choiceID(name)), label),
		dom.El("textarea", control(name), dom.A("rows", rows), dom.A("spellcheck", "false"), dom.A("placeholder", hint), a.texts[name]))
}

// list is a labeled list of options, each with its value and what it is called.
func (a *asked) list(name, label, chosen string, options [][2]string) dom.Node {
	nodes := make([]dom.Node, len(options))
	for i, o := range options {
		attrs := []dom.Attr{dom.A("value", o[0])}
		if o[0] == chosen {
			attrs = append(attrs, dom.A("selected", ""))
		}
		nodes[i] = dom.El("option", attrs, o[1])
	}
	return labeled(name, label, dom.El("select", control(name), nodes), "")
}

func labeled(name, label string, control dom.Node, problem string) dom.Node {
	parts := []any{dom.Class("import-question"), dom.El("label", dom.A("for", choiceID(name)), label), control}
	if problem != "" {
		parts = append(parts, dom.El("p", dom.Class("alarm"), problem))
	}
	return dom.El("div", parts...)
}

// press is a button that is pressed once. The focus stays with its id, wherever the next screen has it.
func press(name, label string) dom.Node { return pressOf(name, name, label, "") }

// pressOf is one of many alike: what it is of is heard, not seen.
func pressOf(id, name, label, of string) dom.Node {
	return dom.El("button", dom.A("type", "button"), dom.A("id", choiceID(id)), dom.A("data-action", aside.PressAction+name), spoken(label, of), label)
}

// opens is a button that opens a scenario on the page; what it is of is heard where the label doesn't say it.
func opens(link, label, of string) dom.Node {
	return dom.El("button", dom.A("type", "button"), dom.A("data-action", aside.OpenAction+link), dom.Class("quiet"), spoken(label, of), label)
}

// spoken is the name of a button that others are called like, for those who hear it without its row.
func spoken(label, of string) []dom.Attr {
	if of == "" {
		return nil
	}
	return []dom.Attr{dom.A("aria-label", label+": "+of)}
}

// absent holds the place of what is not on this screen but may be on the next: what stands behind it stays the same element then, with the
// focus and with what is being typed into it.
func absent(tag string) dom.Node { return dom.El(tag, dom.A("hidden", "")) }

// table is a table that scrolls by itself where it is wider than the screen.
func table(heads []string, rows []dom.Node) dom.Node {
	cells := make([]dom.Node, len(heads))
	for i, head := range heads {
		if cells[i] = dom.El("th", dom.A("scope", "col"), head); head == "" {
			cells[i] = dom.El("td")
		}
	}
	return scrolls(dom.El("table", dom.El("thead", dom.El("tr", cells)), dom.El("tbody", rows)))
}

// scrolls is a box that a table scrolls in, by keyboard too.
func scrolls(table dom.Node) dom.Node {
	return dom.El("div", dom.Class("scroll"), dom.A("tabindex", "0"), table)
}

// row is a row of a table, named by its first cell.
func row(head string, cells ...any) dom.Node {
	parts := []any{dom.El("th", dom.A("scope", "row"), head)}
	for _, cell := range cells {
		attrs := []dom.Attr{}
		if text, is := cell.(string); is && len(text) > shortest {
			attrs = append(attrs, dom.Class("long"))
		}
		parts = append(parts, dom.El("td", attrs, cell))
	}
	return dom.El("tr", parts...)
}

// texts are cells as a row takes them.
func texts(list []string) []any {
	cells := make([]any, len(list))
	for i, text := range list {
		cells[i] = text
	}
	return cells
}

// shortest is how long a text in a cell is, in bytes, before it breaks over lines.
const shortest = 16

func says(text string) dom.Node { return dom.El("p", dom.Class("says"), text) }

func alarm(text string) dom.Node { return dom.El("p", dom.Class("alarm"), text) }
