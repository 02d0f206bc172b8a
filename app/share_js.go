package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/view"
)

// listenToShare attaches what the share dialog and embeds need.
func (l *live) listenToShare(on listener) {
	l.closes(on, "share-dialog", func() bool { return l.state.Sharing }, state.CloseShare{})
	on(l.window, "afterprint", func(_, _ safejs.Value) {
		browser.Must(l.root.Call("removeAttribute", "data-printing"))
		l.send(state.PrintReport{Done: true})
	})
	on(l.window, "goodenough:facts", func(event, _ safejs.Value) {
		if facts := browser.Text(browser.Get(event, "detail")); facts != "" {
			l.send(state.SetParameters{Parameters: facts})
		}
	})
}

// showShare opens the dialog.
func (l *live) showShare() {
	l.showDialog("share-dialog")
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
	setAttribute(preview, "height", dom.Num(float64(page.FrameHeight())))
	site := l.state.Site
	if site.Embed == "" { // a file on a disk may still frame itself
		site.Embed = site.Home
	}
	if source := site.Embed + "?" + l.state.Share.Query() + "#" + l.asked; attribute(preview, "src") != source {
		setAttribute(preview, "src", source)
	}
}
