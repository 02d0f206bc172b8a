package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
)

// control makes an element the control about something: whoever listens finds it by that.
func control(c *state.Control, about string) dom.Attr { return dom.A(c.Mark, c.Value(about)) }

// stepControl makes it one about a step of the plan.
func stepControl(c *state.Control, step int) []dom.Attr {
	number := strconv.Itoa(step)
	return []dom.Attr{dom.A(c.About, number), control(c, number)}
}

func option(value, label string, selected bool) dom.Node {
	attrs := []dom.Attr{dom.A("value", value)}
	if selected {
		attrs = append(attrs, dom.A("selected", ""))
	}
	return dom.El("option", attrs, label)
}

// switchView turns something on and off.
func switchView(c *state.Control, id, label string, on bool) dom.Node {
	attrs := []dom.Attr{dom.A("type", "checkbox"), dom.A("id", id), control(c, "")}
	if on {
		attrs = append(attrs, dom.A("checked", ""))
	}
	return dom.El("span", dom.Class("switch"), dom.El("input", attrs), dom.El("label", dom.A("for", id), label))
}

// header heads a column of a table, rowHeader a row.
func header(text string) dom.Node { return dom.El("th", dom.A("scope", "col"), text) }

func rowHeader(text string) dom.Node { return dom.El("th", dom.A("scope", "row"), text) }

// scroll holds a table that may be wider than its place: keys reach it.
func scroll(class, label string, table dom.Node) dom.Node {
	return dom.El("div", dom.Class(class), dom.A("tabindex", "0"), dom.A("role", "region"), dom.A("aria-label", label), table)
}

func output(name, value string) []dom.Attr {
	return []dom.Attr{dom.A("data-output", name), dom.A("data-value", value)}
}

// sentenceView turns parts into text with marked numbers.
func sentenceView(parts []Part) []dom.Node {
	nodes := make([]dom.Node, 0, len(parts))
	for _, p := range parts {
		nodes = append(nodes, partView(p))
	}
	return nodes
}

func partView(p Part) dom.Node {
	tag := "b"
	var attrs []dom.Attr
	switch {
	case p.Output != "":
		attrs = output(p.Output, p.Value.String())
	case p.Input != "":
		attrs = []dom.Attr{dom.A("data-shows", p.Input)}
	case !p.Strong:
		return dom.Node{Text: p.Text}
	default:
		tag = "strong"
	}
	return dom.El(tag, attrs, p.Text)
}
