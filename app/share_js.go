package app

import (
	"net/url"
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/carry"
	"goodenough/app/dom"
)

// listenToShare attaches what the share dialog, embeds and dropped pictures need.
func (l *live) listenToShare(on func(target safejs.Value, event string, handle func(event, target safejs.Value), options ...any)) {
	on(l.document, "close", func(_, target safejs.Value) {
		if attributeOf(target, "id") == "share-dialog" && l.state.Sharing {
			l.send(CloseShare{})
		}
	}, true) // it does not bubble
	on(l.window, "afterprint", func(_, _ safejs.Value) {
		if l.state.Printing {
			browser.Must(l.root.Call("removeAttribute", "data-printing"))
			l.send(PrintReport{Done: true})
		}
	})
	on(l.window, "goodenough:facts", func(event, _ safejs.Value) {
		if facts := text(browser.Get(event, "detail")); facts != "" {
			l.send(SetFacts{facts})
		}
	})
	on(l.document, "dragover", func(event, _ safejs.Value) { browser.Must(event.Call("preventDefault")) })
	on(l.document, "drop", func(event, _ safejs.Value) { l.drop(event) })
}

// today is the reader's date.
func (b *tab) today() string {
	return text(browser.Must(browser.Must(browser.Get(b.window, "Date").New()).Call("toLocaleDateString")))
}

// showShare opens the dialog.
func (l *live) showShare() {
	dialog := l.element("share-dialog")
	if !truthy(browser.Get(dialog, "open")) {
		browser.Must(dialog.Call("showModal"))
	}
	browser.Set(l.query(`[data-share="view"]`), "value", l.state.Share.View)
}

// fillShare writes the texts of the dialog and shows what a reader of the frame will see.
func (l *live) fillShare() {
	texts := Shared(&l.state, l.result)
	texts["notice"] = l.state.Notice
	fields := browser.Must(l.document.Call("querySelectorAll", "[data-shared]"))
	for i := range browser.Must(fields.Length()) {
		field := browser.Must(fields.Index(i))
		name := "textContent"
		if text(browser.Get(field, "localName")) == "textarea" {
			name = "value"
		}
		if written := texts[attribute(field, "data-shared")]; written != text(browser.Get(field, name)) {
			browser.Set(field, name, written)
		}
	}
	preview := l.element("share-preview")
	setAttribute(preview, "height", dom.Num(float64(l.state.Share.Height)))
	site := l.state.Site
	if site.Embed == "" { // a file on a disk may still frame itself
		site.Embed = site.Home
	}
	if source := site.Embed + "?" + l.state.Share.Query() + "#" + l.link; attribute(preview, "src") != source {
		setAttribute(preview, "src", source)
	}
}

// export saves or copies a form of the scenario.
func (l *live) export(e Export) {
	if e.Name == "png" {
		l.exportPNG(e.Copy)
		return
	}
	file, ok := Exported(&l.state, l.result, l.sight, e.Name)
	if e.Copy {
		if written, known := Shared(&l.state, l.result)[e.Name]; known {
			file, ok = File{Text: written}, true
		} else if e.Name == "report" {
			file.Text = Markdown(Report(&l.state, l.result, l.sight, l.state.Today))
		}
	}
	switch {
	case !ok:
		l.send(Tell{"There is nothing to take from this view yet."})
	case e.Copy:
		l.copy(copied[e.Name], file.Text)
	default:
		l.save(file.Name, file.Type, file.Text)
	}
}

// copied says what has been put on the clipboard.
var copied = map[string]string{"link": "Link", "embed-address": "Address", "iframe": "Frame", "markdown": "Markdown", "mediawiki": "Wikitext", "prose": "Code", "paragraph": "Paragraph",
	"svg": "Picture", "csv": "Data", "json": "Outcome", "table": "Figures", "report": "Report"}

// save hands a file to the reader. A frame may forbid that without a word, so the words say what to do then.
func (l *live) save(name, mediaType string, content any) {
	blob := browser.Must(browser.Get(l.window, "Blob").New([]any{content}, map[string]any{"type": mediaType}))
	address := browser.Must(browser.Get(l.window, "URL").Call("createObjectURL", blob))
	link := browser.Must(l.document.Call("createElement", "a"))
	browser.Set(link, "href", address)
	browser.Set(link, "download", name)
	browser.Must(link.Call("click"))
	l.send(Tell{"Saved as " + name + ". Where nothing was saved, the frame forbids it: copy instead."})
}

// sharpness is how many pixels of a PNG make one of the picture's units.
const sharpness = 2

// exportPNG lets the browser draw the picture, puts the link into it, and saves or copies it.
func (l *live) exportPNG(copies bool) {
	failed := func() {
		l.send(Tell{"The browser did not allow it: take the SVG, or copy the link."})
	}
	file, ok := Exported(&l.state, l.result, l.sight, "svg")
	if !ok {
		l.send(Tell{"There is nothing to draw in this view yet."})
		return
	}
	name, link := strings.TrimSuffix(file.Name, "svg")+"png", l.state.address()
	image := browser.Must(browser.Get(l.window, "Image").New())
	browser.Set(image, "src", "data:image/svg+xml;charset=utf-8,"+url.PathEscape(file.Text))
	l.settled(browser.Must(image.Call("decode")), func(safejs.Value) {
		canvas := browser.Must(l.document.Call("createElement", "canvas"))
		width, height := sharpness*number(browser.Get(image, "naturalWidth")), sharpness*number(browser.Get(image, "naturalHeight"))
		browser.Set(canvas, "width", width)
		browser.Set(canvas, "height", height)
		browser.Must(browser.Must(canvas.Call("getContext", "2d")).Call("drawImage", image, 0, 0, width, height))
		var taken safejs.Func
		taken = browser.Function(func(args []safejs.Value) {
			taken.Release()
			l.bytes(args[0], func(drawn []byte) {
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
		})
		browser.Must(canvas.Call("toBlob", taken))
	}, failed)
}

// copyImage puts a PNG on the clipboard. What is pasted from there has no link in it any more: clipboards draw pictures anew.
func (l *live) copyImage(array safejs.Value, failed func()) {
	item, clipboard := browser.Get(l.window, "ClipboardItem"), browser.Get(browser.Get(l.window, "navigator"), "clipboard")
	if !truthy(item) || !truthy(clipboard) {
		failed()
		return
	}
	blob := browser.Must(browser.Get(l.window, "Blob").New([]any{array}, map[string]any{"type": "image/png"}))
	promise, err := clipboard.Call("write", []any{browser.Must(item.New(map[string]any{"image/png": blob}))})
	if err != nil {
		failed()
		return
	}
	l.settled(promise, func(safejs.Value) { l.send(Copied{"Picture", true}) }, failed)
}

// bytes reads a blob.
func (l *live) bytes(blob safejs.Value, done func([]byte), failed func()) {
	if !truthy(blob) {
		failed()
		return
	}
	l.settled(browser.Must(blob.Call("arrayBuffer")), func(buffer safejs.Value) {
		array := browser.Must(browser.Get(l.window, "Uint8Array").New(buffer))
		content := make([]byte, browser.Must(array.Length()))
		browser.Must(safejs.CopyBytesToGo(content, array))
		done(content)
	}, failed)
}

// largestPicture is the most bytes of a dropped file that are looked at.
const largestPicture = 32 << 20

// drop opens the scenario that a dropped picture carries.
func (l *live) drop(event safejs.Value) {
	browser.Must(event.Call("preventDefault")) // the browser would leave the page for the picture
	file := browser.Get(browser.Get(browser.Get(event, "dataTransfer"), "files"), "0")
	if !truthy(file) {
		return
	}
	none := func() { l.send(OpenPicture{}) }
	if number(browser.Get(file, "size")) > largestPicture {
		none()
		return
	}
	l.bytes(file, func(content []byte) {
		link, _ := carry.LinkIn(content)
		l.send(OpenPicture{link})
	}, none)
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
		l.send(PrintReport{Done: true}, Tell{"The browser did not allow printing: save the report, or copy it."})
	}
}
