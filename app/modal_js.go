package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/state"
)

// listener attaches a handler to an event.
type listener func(target safejs.Value, event string, handle func(event, target safejs.Value), options ...any)

// closes says that the dialog of an id is closed, however it was: by its button, it is before.
func (l *live) closes(on listener, id string, open func() bool, said state.Msg) {
	on(l.document, "close", func(_, target safejs.Value) {
		if attributeOf(target, "id") == id && open() {
			l.send(said)
		}
	}, true) // it does not bubble
}

func (b *tab) showDialog(id string) {
	if dialog := b.element(id); !browser.Truthy(browser.Get(dialog, "open")) {
		browser.Must(dialog.Call("showModal"))
	}
}

// sayIn says something in an element, once.
func (b *tab) sayIn(id, says string) {
	if status := b.element(id); says != browser.Text(browser.Get(status, "textContent")) {
		browser.Set(status, "textContent", says)
	}
}
