package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/view"
)

// listenToShare attaches what the share dialog, embeds and dropped files need.
func (l *live) listenToShare(on func(target safejs.Value, event string, handle func(event, target safejs.Value), options ...any)) {
	on(l.document, "close", func(_, target safejs.Value) {
		if attributeOf(target, "id") == "share-dialog" && l.state.Sharing {
			l.send(state.CloseShare{})
		}
	}, true) // it does not bubble
	on(l.window, "afterprint", func(_, _ safejs.Value) {
		browser.Must(l.root.Call("removeAttribute", "data-printing"))
		l.send(state.PrintReport{Done: true})
	})
	on(l.window, "goodenough:facts", func(event, _ safejs.Value) {
		if facts := browser.Text(browser.Get(event, "detail")); facts != "" {
			l.send(state.SetParameters{Parameters: facts})
		}
	})
	on(l.document, "dragover", func(event, _ safejs.Value) { browser.Must(event.Call("preventDefault")) })
	on(l.document, "drop", func(event, _ safejs.Value) { l.drop(event) })
}

// showShare opens the dialog.
func (l *live) showShare() {
	dialog := l.element("share-dialog")
	if !browser.Truthy(browser.Get(dialog, "open")) {
		browser.Must(dialog.Call("showModal"))
	}
	browser.Set(l.query(`[`+state.ShareChoice.Mark+`="view"]`), "value", l.state.Share.View)
}

// fillShare writes the texts of the dialog and shows what a reader of the frame will see.
func (l *live) fillShare(page *view.Page) {
	texts := page.ShareTexts()
	texts["notice"] = l.state.Notice
	fields := browser.Must(l.document.Call("querySelectorAll", "["+view.HookShared+"]"))
	for i := range browser.Must(fields.Length()) {
		field := browser.Must(fields.Index(i))
		name := "textContent"
		if browser.Text(browser.Get(field, "localName")) == "textarea" {
			name = "value"
		}
		if written := texts[attribute(field, view.HookShared)]; written != browser.Text(browser.Get(field, name)) {
			browser.Set(field, name, written)
		}
	}
	preview := l.element("share-preview")
	setAttribute(preview, "height", dom.Num(float64(l.state.Share.FrameHeight())))
	site := l.state.Site
	if site.Embed == "" { // a file on a disk may still frame itself
		site.Embed = site.Home
	}
	if source := site.Embed + "?" + l.state.Share.Query() + "#" + l.link; attribute(preview, "src") != source {
		setAttribute(preview, "src", source)
	}
}
