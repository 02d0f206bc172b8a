package app

import (
	"encoding/json"

	"goodenough/app/aside"
	"goodenough/app/browser"
	"goodenough/app/state"
)

// listenToChoices attaches what the dialog needs.
func (l *live) listenToChoices(on listener) {
	l.choices.reader = aside.NewReader("choices", l.hearChoices, func() { l.send(state.FailChoices{}) })
	l.closes(on, state.ChoicesDialogID, func() bool { return l.state.Choices.Open }, state.CloseChoices{})
	l.tellChoices()
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
func (l *live) fillChoices() { l.sayIn(state.ChoicesStatusID, l.state.ChoicesSays()) }

// saveBytes saves a file that the program made.
func (l *live) saveBytes(file aside.Made) {
	l.save(file.Name, file.Type, l.array(file.Content))
}
