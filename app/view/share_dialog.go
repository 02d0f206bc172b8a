//go:build !js

package view

import (
	"fmt"
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// ShareDialog is the frame of the dialog that takes a scenario elsewhere. It never changes, so it is pre-rendered and costs
// the browser's program nothing; the live layer fills its fields, which have data-shared=NAME, and hears its choices, which
// have data-share=NAME.
func ShareDialog() dom.Node {
	return dom.El("dialog", dom.A("id", "share-dialog"), dom.A("aria-labelledby", "share-title"),
		dom.El("div", dom.Class("share-head"), dom.El("h2", dom.A("id", "share-title"), "Share this scenario"), action(state.CloseShareButton, "", "Close")),
		dom.El("p", dom.Class("share-notice"), dom.A("role", "status"), dom.A(HookShared, "notice")),
		dom.El("div", dom.Class("share-row choices"),
			viewChoice(),
			choice("theme", "Theme", [][2]string{{"auto", "match reader"}, {"light", "light"}, {"dark", "dark"}}),
			choice("live", "Future updates", [][2]string{{"pinned", "keep these numbers"}, {"live", fmt.Sprintf("use our latest defaults (now version %d)", scenario.Newest.Version)}})),
		dom.El("div", dom.Class("share-columns"), takenAlong(), framed()))
}

// takenAlong is the column of what is pasted and saved.
func takenAlong() dom.Node {
	return dom.El("div",
		copyable("link", "Link", 2, dom.El("span", dom.Class("says"), dom.A(HookShared, "link-length"))),
		copyable("paragraph", "The answer in a paragraph", 4, dom.Node{}),
		dom.El("h3", "Download"),
		saveRow("png", "Image (PNG)"), saveRow("svg", "Image (SVG)"), saveRow("csv", "Data (CSV)"), saveRow("json", "Results (JSON)"), saveRow("table", "Table (Markdown)"),
		dom.El("p", dom.Class("says"), "A link’s preview in a chat shows no numbers: post the image with it. Images, results and reports carry the link: drop one on this page to open it."),
		dom.El("h3", "One-page report"),
		dom.El("div", dom.Class("share-row"),
			action(state.PrintButton, "", "Print or PDF"), action(state.SaveButton, "report", "Save as HTML"), action(state.CopyButton, "report", "Copy as Markdown")))
}

// framed is the column of what stands in somebody else's page.
func framed() dom.Node {
	return dom.El("div",
		dom.El("h3", "Embed"),
		dom.El("div", dom.Class("share-row"), inputsChoice(), heightChoice()),
		copyable("iframe", "Embed code", 4, dom.El("span", dom.Class("says"), "ends with a link, for pages that remove embeds")),
		copyable("markdown", "Image and link (Markdown)", 2, dom.Node{}),
		dom.El("details", dom.El("summary", "Step by step for your wiki"), placesView()),
		dom.El("details", dom.El("summary", "Advanced: links in your text that move the sliders"),
			dom.El("label", dom.A("for", "share-parent"), "Address of your page’s site"),
			dom.El("input", dom.A("id", "share-parent"), dom.A("type", "text"), control(state.ShareChoice, "parent"), dom.A("placeholder", "scheme, host and port, as in its address"), dom.A("autocomplete", "off"), dom.A("spellcheck", "false")),
			dom.El("p", dom.Class("says"), "Only that site may move these sliders, and only it is told the scenario."),
			copyable("prose", "Below the embed (HTML)", 3, dom.Node{}),
			dom.El("p", dom.Class("says"), "Where the script’s line is removed, the words are links to those scenarios.")),
		dom.El("h3", "Preview"),
		dom.El("iframe", dom.Class("preview"), dom.A("id", "share-preview"), dom.A("title", "Preview of the embed")))
}

func heightChoice() dom.Node {
	return dom.El("label", "Height in pixels ", dom.El("input", dom.A("type", "number"), control(state.ShareChoice, "height"),
		dom.A("min", strconv.Itoa(state.MinHeight)), dom.A("max", strconv.Itoa(state.MaxHeight)), dom.A("placeholder", "auto")))
}

func action(c *state.Control, about, label string) dom.Node {
	return dom.El("button", dom.A("type", "button"), control(c, about), label)
}

// copyButton copies a text of the dialog; the link is copied as anywhere on the page.
func copyButton(name, label string) dom.Node {
	if name == "link" {
		return action(state.CopyLinkButton, "", label)
	}
	return action(state.CopyButton, name, label)
}

// copyable is a text to copy, with its button.
func copyable(name, label string, rows int, note dom.Node) dom.Node {
	id := "shared-" + name
	head := []any{dom.Class("share-row"), dom.El("label", dom.A("for", id), label)}
	if note.Tag != "" {
		head = append(head, note)
	}
	return dom.El("div", dom.Class("shared"),
		dom.El("div", append(head, copyButton(name, "Copy"))...),
		dom.El("textarea", dom.A("id", id), dom.A("rows", strconv.Itoa(rows)), dom.A("readonly", ""), dom.A("spellcheck", "false"), dom.A(HookShared, name)))
}

func saveRow(name, label string) dom.Node {
	return dom.El("div", dom.Class("share-row save"), dom.El("span", dom.A("id", "save-"+name), label),
		dom.El("button", dom.A("type", "button"), control(state.CopyButton, name), dom.A("aria-describedby", "save-"+name), "Copy"),
		dom.El("button", dom.A("type", "button"), control(state.SaveButton, name), dom.A("aria-describedby", "save-"+name), "Download"))
}

func choice(name, label string, options [][2]string) dom.Node {
	nodes := make([]dom.Node, len(options))
	for i, o := range options {
		nodes[i] = option(o[0], o[1], i == 0)
	}
	return dom.El("label", label+" ", dom.El("select", control(state.ShareChoice, name), nodes))
}

func viewChoice() dom.Node {
	var options [][2]string
	for _, v := range state.Views {
		if v.Label != "" {
			options = append(options, [2]string{v.Name, v.Label})
		}
	}
	return choice("view", "Picture", options)
}

func inputsChoice() dom.Node {
	var boxes []dom.Node
	for _, f := range model.Fields {
		if f.Unit == model.Text {
			continue
		}
		id := "share-in-" + f.Key
		boxes = append(boxes, dom.El("li", dom.El("input", dom.A("type", "checkbox"), dom.A("id", id), control(state.ShareInputSwitch, ""), dom.A("value", f.Key)), dom.El("label", dom.A("for", id), words.Capital(f.Name))))
	}
	return dom.El("details", dom.El("summary", "Sliders to include"), dom.El("ul", dom.Class("share-inputs"), boxes))
}

// placesView says what to do in each place.
func placesView() dom.Node {
	uses := map[string]string{"embed-address": "the embed’s address", "iframe": "the embed code", "markdown": "image and link", "mediawiki": "this", "link": "the link"}
	list := []dom.Node{dom.El("details", dom.El("summary", "A page on the internet, this tool on your own network"), dom.El("p", localNetwork))}
	for _, p := range places {
		steps := make([]dom.Node, len(p.Steps))
		for i, step := range p.Steps {
			steps[i] = dom.El("li", step)
		}
		parts := []any{dom.El("summary", p.Name), dom.El("ol", steps),
			dom.El("p", copyButton(p.Use, "Copy "+uses[p.Use]))}
		if p.Admin != "" {
			parts = append(parts, dom.El("p", dom.El("b", "An administrator allows first: "), p.Admin))
		}
		if p.Limit != "" {
			parts = append(parts, dom.El("p", dom.El("b", "Doesn’t work: "), p.Limit))
		}
		list = append(list, dom.El("details", parts...))
	}
	return dom.El("div", dom.Class("places"), list)
}
