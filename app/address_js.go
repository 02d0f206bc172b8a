package app

import (
	"goodenough/app/browser"
	"goodenough/app/state"
)

// linkEvery is how often the address is written while edits go on, in ms: browsers limit that, WebKit to 100 times in 10 s. While a hand
// moves it is seldomer: to write it takes as long as to draw a picture, and where every twentieth frame has to, they show.
const linkEvery, linkInHurry = 300, 1000

// followLink writes the address: at once after a rest, since a reload may come that fast, else as soon as it may be written again.
func (l *live) followLink() {
	l.behind = true
	if !browser.Truthy(l.linkTimer) {
		l.flushPending()
	}
}

// flushPending writes the scenario into the address now, if an edit still waits for that. Facts that came in the query move to the
// fragment.
func (l *live) flushPending() {
	if !l.behind {
		return
	}
	l.behind = false
	l.replaceAddress(state.Presentation(browser.Text(browser.Get(browser.Get(l.window, "location"), "search"))), l.link)
	l.forget(&l.linkTimer)
	every := linkEvery
	if l.state.Hurry {
		every = linkInHurry
	}
	l.linkTimer = browser.Must(l.window.Call("setTimeout", l.writeLink, every))
}

// replaceAddress changes query and fragment in place, and keeps with that entry of the tab's history what is from the reader's incidents.
// Where the browser refuses, as a sandbox may, the address lags behind and "copy link" still has the whole scenario.
func (l *live) replaceAddress(query, fragment string) {
	location := browser.Get(l.window, "location")
	url := browser.Text(browser.Get(location, "pathname"))
	if query != "" {
		url += "?" + query
	}
	_, _ = browser.Get(l.window, "history").Call("replaceState", l.state.FromIncidents, "", url+"#"+fragment)
}
