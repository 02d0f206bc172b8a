//go:build !js

package app

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/model"
)

// ShareDialog is the frame of the dialog that takes a scenario elsewhere. It never changes, so it is pre-rendered and costs
// the browser's program nothing; the live layer fills its fields, which have data-shared=NAME, and hears its choices, which
// have data-share=NAME.
func ShareDialog() dom.Node {
	return dom.El("dialog", dom.A("id", "share-dialog"), dom.A("aria-labelledby", "share-title"),
		dom.El("div", dom.Class("share-head"), dom.El("h2", dom.A("id", "share-title"), "Share this scenario"),
			dom.El("button", dom.A("type", "button"), dom.A("data-action", "close-share"), "Close")),
		dom.El("p", dom.Class("share-notice"), dom.A("role", "status"), dom.A("data-shared", "notice")),
		dom.El("div", dom.Class("share-row choices"),
			viewChoice(),
			choice("theme", "Colours", [][2]string{{"auto", "the reader’s"}, {"light", "light"}, {"dark", "dark"}}),
			choice("live", "Defaults", [][2]string{{"pinned", "pinned to today’s"}, {"live", "live: follow this tool’s newest"}})),
		dom.El("div", dom.Class("share-columns"),
			dom.El("div",
				shared("link", "Link", 2, dom.El("span", dom.Class("says"), dom.A("data-shared", "link-length"))),
				shared("paragraph", "The answer as a paragraph", 4, dom.Node{}),
				dom.El("h3", "This view as a picture or data"),
				saveRow("svg", "Picture, SVG"), saveRow("png", "Picture, PNG"), saveRow("csv", "Its data, CSV"), saveRow("json", "Outcome, JSON"), saveRow("table", "Figures, Markdown"),
				dom.El("p", dom.Class("says"), "Pictures carry the link: drop one on this page and its scenario opens."),
				dom.El("h3", "As a report of one page"),
				dom.El("div", dom.Class("share-row"),
					action("print-report", "Print or PDF"), action("save-report", "Save as HTML"), action("copy-report", "Copy as Markdown")),
			),
			dom.El("div",
				dom.El("h3", "In somebody else’s page"),
				dom.El("div", dom.Class("share-row"),
					inputsChoice(),
					dom.El("label", "Height, px ", dom.El("input", dom.A("type", "number"), dom.A("data-share", "height"), dom.A("min", strconv.Itoa(minHeight)), dom.A("max", strconv.Itoa(maxHeight)), dom.A("value", strconv.Itoa(someHeight))))),
				shared("iframe", "Frame (HTML)", 3, dom.Node{}),
				shared("markdown", "Image and link (Markdown)", 2, dom.Node{}),
				dom.El("details", dom.El("summary", "How to, place by place"), placesView()),
				dom.El("details", dom.El("summary", "Words around the frame that move its sliders"),
					dom.El("label", dom.A("for", "share-parent"), "Origin of the page around it"),
					dom.El("input", dom.A("id", "share-parent"), dom.A("type", "text"), dom.A("data-share", "parent"), dom.A("placeholder", "scheme, host and port, as in its address"), dom.A("autocomplete", "off"), dom.A("spellcheck", "false")),
					dom.El("p", dom.Class("says"), "Only that page may move the frame’s numbers, and only it is told the scenario."),
					shared("prose", "Below the frame (HTML)", 3, dom.Node{})),
				dom.El("h3", "What they will see"),
				dom.El("iframe", dom.A("class", "preview"), dom.A("id", "share-preview"), dom.A("title", "Preview of the frame")),
			)))
}

func action(name, label string) dom.Node {
	return dom.El("button", dom.A("type", "button"), dom.A("data-action", name), label)
}

// shared is a text to copy, with its button.
func shared(name, label string, rows int, note dom.Node) dom.Node {
	id := "shared-" + name
	head := []any{dom.Class("share-row"), dom.El("label", dom.A("for", id), label)}
	if note.Tag != "" {
		head = append(head, note)
	}
	return dom.El("div", dom.Class("shared"),
		dom.El("div", append(head, action("copy-"+name, "Copy"))...),
		dom.El("textarea", dom.A("id", id), dom.A("rows", strconv.Itoa(rows)), dom.A("readonly", ""), dom.A("spellcheck", "false"), dom.A("data-shared", name)))
}

func saveRow(name, label string) dom.Node {
	return dom.El("div", dom.Class("share-row save"), dom.El("span", dom.A("id", "save-"+name), label),
		dom.El("button", dom.A("type", "button"), dom.A("data-action", "copy-"+name), dom.A("aria-describedby", "save-"+name), "Copy"),
		dom.El("button", dom.A("type", "button"), dom.A("data-action", "save-"+name), dom.A("aria-describedby", "save-"+name), "Download"))
}

func choice(name, label string, options [][2]string) dom.Node {
	nodes := make([]dom.Node, len(options))
	for i, o := range options {
		nodes[i] = option(o[0], o[1], i == 0)
	}
	return dom.El("label", label+" ", dom.El("select", dom.A("data-share", name), nodes))
}

func viewChoice() dom.Node {
	options := make([][2]string, len(Aspects))
	for i, a := range Aspects {
		options[i] = [2]string{a.Name, a.Label}
	}
	return choice("view", "View", options)
}

func inputsChoice() dom.Node {
	var boxes []dom.Node
	for _, f := range model.Fields {
		if f.Key == "name" {
			continue
		}
		id := "share-in-" + f.Key
		boxes = append(boxes, dom.El("li", dom.El("input", dom.A("type", "checkbox"), dom.A("id", id), dom.A("data-share", "in"), dom.A("value", f.Key)), dom.El("label", dom.A("for", id), capital(f.Name))))
	}
	return dom.El("details", dom.El("summary", "Inputs that readers may move"), dom.El("ul", dom.Class("share-inputs"), boxes))
}

// placesView says what to do in each place.
func placesView() dom.Node {
	uses := map[string]string{"embed-address": "the frame’s address", "iframe": "the frame", "markdown": "image and link", "mediawiki": "this", "link": "the link"}
	var list []dom.Node
	for _, p := range places {
		steps := make([]dom.Node, len(p.Steps))
		for i, step := range p.Steps {
			steps[i] = dom.El("li", step)
		}
		parts := []any{dom.El("summary", p.Name), dom.El("ol", steps),
			dom.El("p", action("copy-"+p.Use, "Copy "+uses[p.Use]))}
		if p.Admin != "" {
			parts = append(parts, dom.El("p", dom.El("b", "To be allowed first: "), p.Admin))
		}
		if p.Limit != "" {
			parts = append(parts, dom.El("p", dom.El("b", "Won’t work there: "), p.Limit))
		}
		list = append(list, dom.El("details", parts...))
	}
	return dom.El("div", dom.Class("places"), list)
}
