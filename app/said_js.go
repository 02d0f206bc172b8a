package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/aside"
	"goodenough/app/browser"
	"goodenough/app/state"
)

// take queues what a control says at an event.
func (l *live) take(at state.Event, control safejs.Value, g state.Given) {
	if said := state.Said(at, func(name string) string { return attributeOf(control, name) }, g); len(said) > 0 {
		l.send(said...)
	}
}

// complete takes what counts only when it is complete.
func (l *live) complete(target safejs.Value) {
	value := browser.Text(browser.Get(target, "value"))
	if browser.Truthy(browser.Get(browser.Get(target, "validity"), "badInput")) {
		value = aside.NoDate
	}
	l.take(state.OnChange, target, state.Given{Text: value})
	if key, ok := boxOf(target); ok { // Enter, or the focus is about to go
		l.send(state.Leave{Key: key, Stays: true})
	}
}
