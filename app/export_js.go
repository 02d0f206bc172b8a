package app

import (
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/aside"
	"goodenough/app/browser"
	"goodenough/app/carry"
	"goodenough/app/state"
	"goodenough/app/view"
)

// export saves or copies a form of the scenario, or of what a program beside the page tells.
func (l *live) export(e state.Deliver) {
	name, drawn := strings.CutSuffix(e.Name, aside.AsPNG)
	if name == "png" {
		name, drawn = "svg", true
	}
	file, ok := l.page().Taken(name, e.Copy && !drawn)
	switch {
	case !ok:
		l.send(state.Tell{Sentence: "There is nothing to take from this view yet."})
	case drawn:
		l.drawPNG(file, e.Copy)
	case e.Copy:
		l.copy(copied[e.Name], file.Text)
	default:
		l.save(file.Name, file.Type, file.Text)
	}
}

// copied says what has been put on the clipboard.
var copied = map[string]string{"link": "Link", "embed-address": "Address", "iframe": "Embed code", "markdown": "Markdown", "mediawiki": "Wikitext", "prose": "Code", "paragraph": "Paragraph",
	"svg": "Image", "csv": "Data", "json": "Results", "table": "Table", "report": "Report", aside.AccountName: "Report", aside.TimelineName: "Embed code", aside.ChosenName: "Report", aside.OverlayName: "Embed code"}

// sharpness is how many pixels of a PNG make one of the picture's units.
const sharpness = 2

// drawPNG lets the browser draw a picture, puts the link into it, and saves or copies it. A browser that gives no pictures out has
// the boot script say so instead.
func (l *live) drawPNG(file view.File, copies bool) {
	failed := func() {
		l.send(state.Tell{Sentence: "The browser did not allow it: take the SVG, or copy the link."})
	}
	name, link := strings.TrimSuffix(file.Name, "svg")+"png", l.state.Address()
	take := func(drawn []byte) {
		carrying, err := carry.PNG(drawn, link)
		if err != nil {
			failed()
			return
		}
		array := l.array(carrying)
		if copies {
			l.copyImage(array, failed)
		} else {
			l.save(name, "image/png", array)
		}
	}
	l.settled(browser.Must(browser.Boot().Call("rasterize", file.Text, sharpness)), func(drawn safejs.Value) {
		if why := browser.Text(drawn); why != "" {
			l.send(state.Tell{Sentence: why})
			return
		}
		l.bytes(drawn, take, failed)
	}, failed)
}

// print prints the report that the next frame has drawn. A frame that forbids it says nothing: no printing is announced then.
func (l *live) print() {
	setAttribute(l.root, "data-printing", "report")
	announced := false
	announce := browser.Function(func([]safejs.Value) { announced = true })
	browser.Must(l.window.Call("addEventListener", "beforeprint", announce))
	_, err := l.window.Call("print")
	browser.Must(l.window.Call("removeEventListener", "beforeprint", announce))
	announce.Release()
	if err != nil || !announced {
		browser.Must(l.root.Call("removeAttribute", "data-printing"))
		l.send(state.PrintReport{Done: true}, state.Tell{Sentence: "The browser did not allow printing: save the report, or copy it."})
	}
}
