package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/state"
	"goodenough/app/view"
)

// boxOf is the key of a box that text is typed into.
func boxOf(target safejs.Value) (key string, ok bool) {
	if attributeOf(target, "type") != "text" {
		return "", false
	}
	return state.BoxKey(attributeOf(target, "id"))
}

// showValue lets a box show its value again instead of what was typed: in a form that fits, or exactly where it has the focus.
func (b *tab) showValue(key string) {
	box := b.element(state.BoxID(key))
	if !browser.Truthy(box) {
		return // of a step that is gone, or a list
	}
	if _, ok := boxOf(box); !ok {
		return
	}
	browser.Set(box, "value", attribute(box, "value"))
	if browser.Get(b.document, "activeElement").Equal(box) {
		showExactly(box)
	}
}

// showFocused lets the box that has the focus show its value.
func (b *tab) showFocused() {
	if key, ok := boxOf(browser.Get(b.document, "activeElement")); ok {
		b.showValue(key)
	}
}

// showExactly lets a box that shows its value in a form that fits show every digit. What was selected stays selected.
func showExactly(box safejs.Value) {
	exact := attribute(box, view.HookExact)
	if exact == "" || browser.Text(browser.Get(box, "value")) != attribute(box, "value") {
		return
	}
	selected := browser.Number(browser.Get(box, "selectionEnd")) > browser.Number(browser.Get(box, "selectionStart"))
	if browser.Set(box, "value", exact); selected {
		browser.Must(box.Call("select"))
	}
}

// leaveBox takes the focus from a box, which has no frame to show a form that fits before the page is printed.
func (b *tab) leaveBox() {
	box := browser.Get(b.document, "activeElement")
	if _, ok := boxOf(box); ok {
		browser.Must(box.Call("blur"))
		browser.Set(box, "value", attribute(box, "value"))
	}
}
