package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/state"
)

// save hands a file to the reader. A frame may forbid that without a word, so the words say what to do then.
func (l *live) save(name, mediaType string, content any) {
	blob := browser.Must(browser.Get(l.window, "Blob").New([]any{content}, map[string]any{"type": mediaType}))
	address := browser.Must(browser.Get(l.window, "URL").Call("createObjectURL", blob))
	link := browser.Must(l.document.Call("createElement", "a"))
	browser.Set(link, "href", address)
	browser.Set(link, "download", name)
	browser.Must(link.Call("click"))
	l.send(state.Tell{Sentence: "Saved as " + name + ". Where nothing was saved, the frame forbids it: copy instead."})
}

// array is bytes as JavaScript holds them.
func (b *tab) array(content []byte) safejs.Value {
	array := browser.Must(browser.Get(b.window, "Uint8Array").New(len(content)))
	browser.Must(safejs.CopyBytesToJS(array, content))
	return array
}

// bytes reads a blob.
func (l *live) bytes(blob safejs.Value, done func([]byte), failed func()) {
	if !browser.Truthy(blob) {
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

// listed are the files of a list.
func listed(list safejs.Value) (files []safejs.Value) {
	if !browser.Truthy(list) {
		return nil
	}
	for i := range browser.Must(list.Length()) {
		files = append(files, browser.Must(list.Index(i)))
	}
	return files
}

// largestFile is the most bytes of a dropped file in which a scenario is looked for.
const largestFile = 32 << 20
