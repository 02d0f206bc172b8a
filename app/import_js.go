package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/aside"
	"goodenough/app/browser"
	"goodenough/app/carry"
	"goodenough/app/state"
)

// listenToImport attaches what the dialog and dropped files need.
func (l *live) listenToImport(on listener) {
	l.incidents.reader = aside.NewReader("import", l.hearImport, func() { l.send(state.FailImport{}) })
	l.closes(on, state.ImportDialogID, func() bool { return l.state.Import.Open }, state.CloseImport{})
	on(l.document, "dragover", func(event, _ safejs.Value) { browser.Must(event.Call("preventDefault")) })
	on(l.document, "drop", func(event, _ safejs.Value) {
		browser.Must(event.Call("preventDefault")) // the browser would leave the page for the file
		l.drop(listed(browser.Get(browser.Get(event, "dataTransfer"), "files")))
	})
	on(l.document, "click", func(_, target safejs.Value) {
		if attributeOf(target, "id") == state.ImportFilesID {
			browser.Set(target, "value", "") // the same file may be chosen again, after it was mended
		}
	})
	on(l.document, "change", func(_, target safejs.Value) {
		if attributeOf(target, "id") == state.ImportFilesID {
			l.handOver(listed(browser.Get(target, "files")))
		}
	})
	on(l.document, "input", func(_, target safejs.Value) {
		if attributeOf(target, "id") == state.ImportPasteID {
			text := browser.Get(target, "value")
			l.handOver([]safejs.Value{browser.Must(browser.Get(l.window, "File").New([]any{text}, "what you pasted", map[string]any{"lastModified": 0}))}) // nobody knows when
		}
	})
}

// typesDate notes that a key goes to the box of a date.
func (l *live) typesDate(key string, box safejs.Value) {
	if kind := browser.Text(browser.Get(box, "type")); kind != "date" && kind != "datetime-local" {
		return
	}
	if l.incidents.typing = box; key == "Enter" {
		l.takeDate()
	}
}

// holdsDate keeps what the box of a date says while it is typed: it speaks with each digit, of year 2 and of year 20. Picked from a calendar,
// a date counts at once.
func (l *live) holdsDate(box safejs.Value) bool {
	l.incidents.held = l.incidents.held || box.Equal(l.incidents.typing)
	return box.Equal(l.incidents.typing)
}

// takeDate takes a date that was typed, once its box is left, or at Enter.
func (l *live) takeDate() {
	box, held := l.incidents.typing, l.incidents.held
	l.incidents.typing, l.incidents.held = safejs.Undefined(), false
	if held {
		l.complete(box)
	}
}

// handOver has files read.
func (l *live) handOver(files []safejs.Value) {
	if len(files) == 0 {
		return
	}
	l.incidents.given = files
	l.send(state.ReadFiles{})
}

// drop opens the scenario that a dropped file carries. On a screen of choices a file is for that; any other is somebody's incidents, unless
// it is a picture or a page.
func (l *live) drop(files []safejs.Value) {
	if len(files) == 0 {
		return
	}
	if l.state.Choices.Open {
		l.giveChoices(files)
		return
	}
	imports := l.state.Embed == nil && l.state.Site.Asides
	if imports && (len(files) > 1 || browser.Number(browser.Get(files[0], "size")) > largestFile) {
		l.handOver(files)
		return
	}
	l.bytes(files[0], func(content []byte) {
		link, _ := carry.LinkIn(content)
		if link == "" && len(content) > 0 && !carry.Shown(content) && imports {
			l.handOver(files)
			return
		}
		l.send(state.OpenFile{Link: link, Kind: carry.Kind(content), Choices: carry.ChoicesIn(content)})
	}, func() { l.send(state.OpenFile{}) })
}

// showImport opens the dialog.
func (l *live) showImport() { l.showDialog(state.ImportDialogID) }

// hideImport closes the dialog, and leaves nothing of what was read in it.
func (l *live) hideImport() {
	browser.Must(l.element(state.ImportDialogID).Call("close"))
	browser.Set(l.element(state.ImportFilesID), "value", "")
	browser.Set(l.element(state.ImportPasteID), "value", "")
	l.clearImport()
}

// askImport asks about the files that were handed over last, or about those before.
func (l *live) askImport(e state.AskImport) {
	if e.Files {
		l.clearImport()
	}
	l.incidents.ask(e.Request, e.Files)
}

// endImport forgets all.
func (l *live) endImport() {
	l.incidents.reader.Stop()
}

func (l *live) hearImport(reply aside.Reply) {
	if reply.Screen != nil && !l.incidents.show(&l.tab, state.ImportScreenID, reply.Screen) {
		l.send(state.FailImport{})
		return
	}
	l.send(state.HearImport{Reply: reply})
}

// clearImport leaves nothing of what was read on the screen.
func (l *live) clearImport() { l.incidents.paint(&l.tab, state.ImportScreenID, emptyScreen) }

// fillImport says how far the reading is.
func (l *live) fillImport() {
	l.sayIn(state.ImportStatusID, l.state.ImportSays())
	browser.Set(l.element(state.ImportStopID), "hidden", !l.state.Import.Reading)
}
