package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/state"
)

// copy puts text on the clipboard, by the old way where the new one is refused.
func (l *live) copy(what, content string) {
	bySelection := func() { l.send(state.Copied{What: what, OK: l.copyBySelection(content)}) }
	clipboard := browser.Get(browser.Get(l.window, "navigator"), "clipboard")
	if !browser.Truthy(clipboard) {
		bySelection()
		return
	}
	promise, err := clipboard.Call("writeText", content)
	if err != nil {
		bySelection()
		return
	}
	l.settled(promise, func(safejs.Value) { l.send(state.Copied{What: what, OK: true}) }, bySelection)
}

// settled waits for a promise.
func (l *live) settled(promise safejs.Value, done func(safejs.Value), refused func()) {
	var fulfilled, rejected safejs.Func
	release := func() { fulfilled.Release(); rejected.Release() }
	fulfilled = browser.Function(func(args []safejs.Value) {
		release()
		var value safejs.Value
		if len(args) > 0 {
			value = args[0]
		}
		done(value)
	})
	rejected = browser.Function(func([]safejs.Value) { release(); refused() })
	browser.Must(promise.Call("then", fulfilled, rejected))
}

func (b *tab) copyBySelection(what string) bool {
	area := browser.Must(b.document.Call("createElement", "textarea"))
	browser.Set(area, "value", what)
	setAttribute(area, "class", "offscreen")
	around := b.query("dialog[open]") // what lies outside of an open dialog takes no selection
	if !browser.Truthy(around) {
		around = browser.Get(b.document, "body")
	}
	browser.Must(around.Call("appendChild", area))
	browser.Must(area.Call("select"))
	ok, err := b.document.Call("execCommand", "copy")
	browser.Must(area.Call("remove"))
	return err == nil && browser.Truthy(ok)
}

// copyImage puts a PNG on the clipboard. What is pasted from there has no link in it any more: clipboards draw pictures anew.
func (l *live) copyImage(array safejs.Value, failed func()) {
	item, clipboard := browser.Get(l.window, "ClipboardItem"), browser.Get(browser.Get(l.window, "navigator"), "clipboard")
	if !browser.Truthy(item) || !browser.Truthy(clipboard) {
		failed()
		return
	}
	blob := browser.Must(browser.Get(l.window, "Blob").New([]any{array}, map[string]any{"type": "image/png"}))
	promise, err := clipboard.Call("write", []any{browser.Must(item.New(map[string]any{"image/png": blob}))})
	if err != nil {
		failed()
		return
	}
	l.settled(promise, func(safejs.Value) { l.send(state.Copied{What: "Image", OK: true}) }, failed)
}
