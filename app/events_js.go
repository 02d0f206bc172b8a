package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/state"
)

// listen attaches the page's listeners, one for each kind of event, to the document: elements come and go beneath them.
func (l *live) listen() {
	on := func(target safejs.Value, event string, handle func(event, target safejs.Value), options ...any) {
		f := browser.Function(func(args []safejs.Value) { handle(args[0], browser.Get(args[0], "target")) })
		browser.Must(target.Call("addEventListener", append([]any{event, f}, options...)...))
	}
	on(l.document, "input", func(_, target safejs.Value) { l.onInput(target) })
	on(l.document, "click", func(event, target safejs.Value) { l.onClick(target) })
	on(l.document, "keydown", l.onKey)
	on(l.document, "toggle", func(_, target safejs.Value) {
		l.take(state.OnToggle, target, state.Given{On: browser.Truthy(browser.Get(target, "open"))})
	}, true) // it does not bubble
	on(l.document, "focusin", func(_, target safejs.Value) {
		if _, ok := boxOf(target); ok {
			showExactly(target)
		}
	})
	on(l.document, "focusout", func(_, target safejs.Value) {
		l.takeDate()
		l.send(state.Release{})
		if key, ok := boxOf(target); ok {
			l.send(state.Leave{Key: key})
		}
	})
	on(l.document, "change", func(_, target safejs.Value) {
		l.onChange(target)
		l.send(state.Rest{}) // a slider was let go, or stepped by a key
	})
	on(l.document, "scroll", func(_, _ safejs.Value) {
		l.scrolled = true
		l.look()
	}, true)
	on(l.document, "pointerdown", l.onPointerDown)
	on(l.document, "pointermove", l.onPointerMove)
	on(l.document, "pointerup", func(_, _ safejs.Value) { l.release() })
	on(l.document, "pointercancel", l.onPointerCancel)
	on(l.document, "pointerleave", func(_, _ safejs.Value) { l.hover(state.Hover{}) })
	on(l.window, "goodenough:link", func(_, _ safejs.Value) {
		l.behind = false // an edit that was about to be written would overwrite the address that has just come
		l.send(state.OpenLink{Link: l.facts(l.state.Site)})
	})
	l.listenToShare(on)
	l.listenToImport(on)
	l.listenToChoices(on)
	on(l.window, "beforeprint", func(event, _ safejs.Value) {
		l.leaveBox()
		if browser.Truthy(browser.Get(event, "isTrusted")) { // somebody's script prints nothing by an event
			l.send(state.PrintPage{})
			l.wake() // no frame comes before the paper
		}
	})
	on(l.window, "goodenough:wake", func(_, _ safejs.Value) {
		if len(l.owed) > 0 {
			l.wake()
		}
	})
	on(l.window, "goodenough:flush", func(_, _ safejs.Value) { l.flushAll() })
	on(l.window, "pagehide", func(event, _ safejs.Value) {
		l.flushAll()
		if browser.Truthy(browser.Get(event, "isTrusted")) && !browser.Truthy(browser.Get(event, "persisted")) {
			l.engine.End()
		}
	})
	for _, query := range []string{narrowQuery, mediumQuery, besideQuery} {
		on(browser.Must(l.window.Call("matchMedia", query)), "change", func(_, _ safejs.Value) { l.send(state.SetLayout{Layout: l.layout()}) })
	}
}

// position is where a slider stands.
func position(slider safejs.Value) (at int, ok bool) {
	v := browser.Number(browser.Get(slider, "valueAsNumber"))
	return int(v), v == v
}

// onInput takes what a control says while a hand is on it.
func (l *live) onInput(target safejs.Value) {
	value := browser.Text(browser.Get(target, "value"))
	at, isSlider := position(target)
	kind := browser.Text(browser.Get(target, "type"))
	if kind == "range" && !isSlider || (kind == "range" || kind == "text") && l.untouched(target, value) {
		return
	}
	l.touched = target
	l.take(state.OnInput, target, state.Given{Text: value, Position: at, On: browser.Truthy(browser.Get(target, "checked"))})
}

// untouched tells whether a control holds what the page wrote there, which may be rounded and is no edit, whoever says that there was
// one. What it held since the last frame counts for nothing, nor what it may have held beside a message.
func (l *live) untouched(control safejs.Value, value string) bool {
	written := browser.Must(control.Call("getAttribute", "value"))
	return !control.Equal(l.touched) && len(l.state.Drafts) == 0 && browser.Type(written) == safejs.TypeString && browser.Text(written) == value
}

// onChange takes what counts only when it is complete; a date that is typed is held until it is left.
func (l *live) onChange(target safejs.Value) {
	if !l.holdsDate(target) {
		l.complete(target)
	}
}

// onClick takes what a button says.
func (l *live) onClick(target safejs.Value) {
	if _, ok := closest(target, `a[href*="="]`); ok {
		l.flushPending() // before another scenario takes the address
		return
	}
	if button, ok := closest(target, "["+state.Action+"]"); ok {
		l.take(state.OnClick, button, state.Given{Today: l.today()})
	}
}
