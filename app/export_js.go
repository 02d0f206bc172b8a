package app

import (
	"net/url"
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/carry"
	"goodenough/app/state"
	"goodenough/app/view"
)

// export saves or copies a form of the scenario.
func (l *live) export(e state.Deliver) {
	if e.Name == "png" {
		l.exportPNG(e.Copy)
		return
	}
	file, ok := l.page().File(e.Name)
	if e.Copy {
		if written, known := l.page().ShareTexts()[e.Name]; known {
			file, ok = view.File{Text: written}, true
		} else if e.Name == "report" {
			file.Text = view.Markdown(l.page().Report(l.state.Today))
		}
	}
	switch {
	case !ok:
		l.send(state.Tell{Sentence: "There is nothing to take from this view yet."})
	case e.Copy:
		l.copy(copied[e.Name], file.Text)
	default:
		l.save(file.Name, file.Type, file.Text)
	}
}

// copied says what has been put on the clipboard.
var copied = map[string]string{"link": "Link", "embed-address": "Address", "iframe": "Frame", "markdown": "Markdown", "mediawiki": "Wikitext", "prose": "Code", "paragraph": "Paragraph",
	"svg": "Picture", "csv": "Data", "json": "Outcome", "table": "Figures", "report": "Report"}

// sharpness is how many pixels of a PNG make one of the picture's units.
const sharpness = 2

// exportPNG lets the browser draw the picture, puts the link into it, and saves or copies it.
func (l *live) exportPNG(copies bool) {
	failed := func() {
		l.send(state.Tell{Sentence: "The browser did not allow it: take the SVG, or copy the link."})
	}
	file, ok := l.page().File("svg")
	if !ok {
		l.send(state.Tell{Sentence: "There is nothing to draw in this view yet."})
		return
	}
	name, link := strings.TrimSuffix(file.Name, "svg")+"png", l.state.Address()
	l.rasterize(file.Text, func(drawn []byte) {
		carrying, err := carry.PNG(drawn, link)
		if err != nil {
			failed()
			return
		}
		array := browser.Must(browser.Get(l.window, "Uint8Array").New(len(carrying)))
		browser.Must(safejs.CopyBytesToJS(array, carrying))
		if copies {
			l.copyImage(array, failed)
		} else {
			l.save(name, "image/png", array)
		}
	}, failed)
}

// rasterize has the browser draw a picture as a PNG.
func (l *live) rasterize(svg string, done func([]byte), failed func()) {
	image := browser.Must(browser.Get(l.window, "Image").New())
	browser.Set(image, "src", "data:image/svg+xml;charset=utf-8,"+url.PathEscape(svg))
	l.settled(browser.Must(image.Call("decode")), func(safejs.Value) {
		canvas := browser.Must(l.document.Call("createElement", "canvas"))
		width, height := sharpness*browser.Number(browser.Get(image, "naturalWidth")), sharpness*browser.Number(browser.Get(image, "naturalHeight"))
		browser.Set(canvas, "width", width)
		browser.Set(canvas, "height", height)
		browser.Must(browser.Must(canvas.Call("getContext", "2d")).Call("drawImage", image, 0, 0, width, height))
		var taken safejs.Func
		taken = browser.Function(func(args []safejs.Value) {
			taken.Release()
			l.bytes(args[0], done, failed)
		})
		browser.Must(canvas.Call("toBlob", taken))
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
