package app

import (
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/app/view"
)

// onKey takes the keys that the browser has no use for, or another one than the page.
func (l *live) onKey(event, target safejs.Value) {
	key := browser.Text(browser.Get(event, "key"))
	l.typesDate(key, target)
	if box, ok := boxOf(target); ok && key == "Escape" && !browser.Truthy(browser.Get(event, "isComposing")) {
		l.send(state.Cancel{Key: box})
		return
	}
	said := l.inHistory(event, target, key)
	if said == nil {
		said = l.inPicture(target, key)
	}
	if l.inTabs(event, target, key) {
		return
	}
	if said != nil {
		browser.Must(event.Call("preventDefault"))
		l.send(said)
	}
}

// inHistory is what a key says of what was done before; nothing in boxes, which have an undo of their own.
func (l *live) inHistory(event, target safejs.Value, key string) state.Msg {
	if l.state.Import.Open || !browser.Truthy(browser.Get(event, "ctrlKey")) && !browser.Truthy(browser.Get(event, "metaKey")) {
		return nil
	}
	if tag := browser.Text(browser.Get(target, "localName")); tag == "input" && browser.Text(browser.Get(target, "type")) == "text" || tag == "textarea" {
		return nil
	}
	undo, redo := state.Msg(state.Undo{}), state.Msg(state.Redo{})
	if l.state.Choices.Open {
		undo, redo = state.UndoChoices{}, state.RedoChoices{}
	}
	switch shift := browser.Truthy(browser.Get(event, "shiftKey")); {
	case strings.EqualFold(key, "z") && !shift:
		return undo
	case strings.EqualFold(key, "z"), strings.EqualFold(key, "y"):
		return redo
	}
	return nil
}

// inTabs lets arrows go from one tab to the next, which shows it: the keyboard stops at one of them only.
func (l *live) inTabs(event, target safejs.Value, key string) bool {
	if attributeOf(target, "role") != "tab" {
		return false
	}
	way := map[string][2]string{
		"ArrowRight": {"nextElementSibling", "firstElementChild"}, "ArrowLeft": {"previousElementSibling", "lastElementChild"},
		"Home": {"", "firstElementChild"}, "End": {"", "lastElementChild"},
	}[key]
	if way[1] == "" {
		return false
	}
	browser.Must(event.Call("preventDefault"))
	next := browser.Get(target, way[0])
	if way[0] == "" || !browser.Truthy(next) {
		next = browser.Get(browser.Get(target, "parentElement"), way[1])
	}
	browser.Must(next.Call("focus"))
	browser.Must(next.Call("click"))
	return true
}

// inPicture is what a key says on a handle or a knob of a picture.
func (l *live) inPicture(target safejs.Value, key string) state.Msg {
	if step, ok := knobOf(target); ok && state.MovesStep(key) {
		return state.NudgeStep{Step: step, Key: key}
	}
	if _, ok := closest(target, handles); !ok || l.sight == nil {
		return nil
	}
	if len(l.queue) > 0 { // a key before it, in the same frame, counts first
		l.paintFrame()
	}
	svg, _ := closest(target, "svg")
	c, ok := l.page().Shown.ChartWithID(attribute(svg, chart.HookChart))
	if !ok {
		return nil
	}
	if spend, ok := view.StepSpend(l.state.ExploredSpend(), key, l.state.Spend, c); ok {
		return state.Explore{Spend: spend}
	}
	return nil
}
