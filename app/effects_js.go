package app

import (
	"fmt"

	"goodenough/app/browser"
	"goodenough/app/state"
	"goodenough/app/words"
)

// carryOut does what an update wants done. What fails is no reason to forget the update, which stands on the page.
func (l *live) carryOut(effect state.Effect) {
	defer browser.Survive(l.apologize)
	l.do(effect)
}

func (l *live) do(effect state.Effect) {
	switch e := effect.(type) {
	case state.WriteLink:
		l.followLink()
	case state.StopStudy:
		l.engine.Stop()
	case state.WriteLinkNow:
		l.flushPending()
	case state.CopyText:
		l.flushPending()
		l.copy(e.What, e.Text)
	case state.Deliver:
		l.export(e)
	case state.ShowShare:
		l.showShare()
	case state.HideShare:
		browser.Must(l.element("share-dialog").Call("close"))
	case state.ShowImport:
		l.showImport()
	case state.HideImport:
		l.hideImport()
	case state.AskImport:
		l.askImport(e)
	case state.EndImport:
		l.endImport()
	case state.ShowChoices:
		l.showChoices()
	case state.HideChoices:
		l.hideChoices(e.Stop)
	case state.AskChoices:
		l.askChoices(e)
	case state.StopChoices:
		l.choices.reader.Stop()
	case state.SaveBytes:
		l.saveBytes(e.File)
	case state.Print:
		l.print()
	case state.ShowTyped:
		l.showValue(e.Key)
	case state.ShowFocused:
		l.showFocused()
	case state.ShowSlid:
		browser.Must(browser.Boot().Call("agree", "input[type=range]"))
	case state.FocusBox:
		l.focusInstead(state.BoxID(e.Key), true)
	case state.FocusButton:
		l.focusInstead(e.ID, false) // who undoes by keyboard looks elsewhere
	case state.FocusAnswer:
		l.focusInstead("headline", true)
	case state.WriteCurrency:
		parameters := l.parameters()
		if e.Sign == words.Currencies[0] {
			browser.Must(parameters.Call("delete", state.CurrencyParameter))
		} else {
			browser.Must(parameters.Call("set", state.CurrencyParameter, e.Sign))
		}
		l.replaceAddress(browser.Text(browser.Must(parameters.Call("toString"))), l.link)
	default:
		panic(fmt.Sprintf("app: unknown effect %T", effect))
	}
}

// focusInstead gives the focus to an element, if what had it is gone or can't be pressed any more, and brings it
// into sight where the eye is to follow.
func (l *live) focusInstead(id string, shown bool) {
	element, active := l.element(id), browser.Get(l.document, "activeElement")
	if browser.Truthy(element) && (active.Equal(browser.Get(l.document, "body")) || browser.Truthy(browser.Get(active, "disabled"))) {
		browser.Must(element.Call("focus", map[string]any{"preventScroll": !shown}))
	}
}
