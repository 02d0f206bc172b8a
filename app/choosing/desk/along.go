package desk

import (
	"goodenough/app/aside"
	"goodenough/app/dom"
)

// alongView offers what is taken along of the screen: the page saves and copies its account, and has files for programs made here.
func (a *asked) alongView() dom.Node {
	if a.account == nil {
		return absent("div")
	}
	button := func(action, label string) dom.Node {
		return dom.El("button", dom.A("type", "button"), dom.A("data-action", action), label)
	}
	buttons := []dom.Node{button("save-"+aside.ChosenName, "Save as a page"), button("copy-"+aside.ChosenName, "Copy as Markdown"), press("csv", "Save as CSV"), press("json", "Save as JSON")}
	buttons = append(buttons, button("copy-"+aside.OverlayName, "Copy embed code"))
	if a.account.Picture != nil {
		buttons = append(buttons, button("save-"+aside.OverlayName, "Save picture (SVG)"), button("save-"+aside.OverlayName+aside.AsPNG, "Save picture (PNG)"))
	}
	return dom.El("div", dom.Class("share-row along"), dom.A("role", "group"), dom.A("aria-label", "Take this along"), buttons)
}

// writeAlong makes the file that was asked for.
func (a *asked) writeAlong() {
	for _, ending := range []string{"csv", "json"} {
		if a.account == nil || !a.presses(ending) {
			continue
		}
		if file, err := a.account.Written(ending); err == nil { // JSON of our own can be written
			a.made = &file
		}
	}
}
