package app

import (
	"encoding/json"

	"github.com/hack-pad/safejs"

	"goodenough/app/aside"
	"goodenough/app/browser"
	"goodenough/app/carry"
	"goodenough/app/state"
)

// listenToChoices attaches what the dialog needs.
func (l *live) listenToChoices(on listener) {
	l.choices.reader = aside.NewReader("choices", l.hearChoices, func() { l.send(state.FailChoices{}) })
	l.closes(on, state.ChoicesDialogID, func() bool { return l.state.Choices.Open }, state.CloseChoices{})
	l.choices.late, l.choices.lateTimer = browser.Function(func([]safejs.Value) { l.send(state.SlowChoices{}) }), safejs.Undefined()
	on(l.document, "change", func(_, target safejs.Value) {
		if attributeOf(target, "id") == state.ChoicesFileID {
			l.giveChoices(listed(browser.Get(target, "files")))
			browser.Set(target, "value", "") // the same file may be chosen again
		}
	})
	if tool := l.state.Choices.Tool; tool != "" && l.state.Embed == nil && l.state.Site.Asides {
		l.send(state.OpenChoices{Tool: tool})
	}
	l.tellChoices()
}

// askChoices asks for a screen. Nobody hears of a worker that was ended from outside, so that it takes long is said after a while.
func (l *live) askChoices(e state.AskChoices) {
	const slowAfter = 20_000 // ms: longer than what is asked of it takes anywhere
	l.forget(&l.choices.lateTimer)
	l.choices.lateTimer = browser.Must(l.window.Call("setTimeout", l.choices.late, slowAfter))
	l.choices.ask(e.Request, e.Files)
}

// giveChoices opens what was saved from the dialog; the text of any other file is to stand on the screen.
func (l *live) giveChoices(files []safejs.Value) {
	if len(files) == 0 {
		return
	}
	hand := func() {
		l.choices.given = files
		l.send(state.GiveFiles{})
	}
	if browser.Number(browser.Get(files[0], "size")) > largestFile {
		hand()
		return
	}
	l.bytes(files[0], func(content []byte) {
		saved := carry.ChoicesIn(content)
		if saved == nil {
			hand()
			return
		}
		link, _ := carry.LinkIn(content)
		l.send(state.OpenFile{Link: link, Kind: carry.Kind(content), Choices: saved})
	}, hand)
}

// tellChoices has a frame of choices follow the scenario, once a hand rests.
func (l *live) tellChoices() {
	if l.state.ShowsChoices() && !l.state.Hurry {
		l.send(state.TellChoices{})
	}
}

func (l *live) showChoices() { l.showDialog(state.ChoicesDialogID) }

// hideChoices closes the dialog, and ends the work unless something is still to be done. Its screen stays, for who opens it again.
func (l *live) hideChoices(stop bool) {
	browser.Must(l.element(state.ChoicesDialogID).Call("close"))
	if stop {
		l.choices.reader.Stop()
	}
}

func (l *live) hearChoices(reply aside.Reply) {
	if reply.Screen != nil {
		l.forget(&l.choices.lateTimer)
	}
	if reply.Screen != nil && !l.showChosen(reply.Screen) {
		l.send(state.FailChoices{})
		return
	}
	l.send(state.HearChoices{Reply: reply})
}

// showChosen shows a screen. Rows come, go and move on it: the focus follows its element’s id, or goes back to the screen’s tab.
func (l *live) showChosen(screen json.RawMessage) bool {
	host, active := l.element(state.ChoicesScreenID), browser.Get(l.document, "activeElement")
	inside := browser.Truthy(browser.Must(host.Call("contains", active)))
	id := attributeOf(active, "id")
	if !l.choices.show(&l.tab, state.ChoicesScreenID, screen) {
		return false
	}
	if inside && (attributeOf(active, "id") != id || !browser.Truthy(browser.Get(active, "isConnected"))) {
		next := l.element(id)
		if !browser.Truthy(next) {
			next = browser.Must(host.Call("querySelector", "[aria-current]"))
		}
		browser.Must(next.Call("focus"))
	}
	return true
}

// fillChoices says that the work goes on.
func (l *live) fillChoices() {
	l.sayIn(state.ChoicesStatusID, l.state.ChoicesSays())
	browser.Set(l.element(state.ChoicesAgainID), "hidden", !l.state.Choices.Slow && !l.state.Choices.Failed)
}

// fillBrought says that choices go with the scenario, where the page has screens of them.
func (l *live) fillBrought() {
	if goes := l.state.Packed != ""; goes != l.choices.brought && l.state.Embed == nil {
		l.choices.brought = goes
		browser.Set(l.element(state.BroughtID), "hidden", !goes)
	}
}

// saveBytes saves a file that the program made.
func (l *live) saveBytes(file aside.Made) {
	l.save(file.Name, file.Type, l.array(file.Content))
}
