package app

import (
	"goodenough/app/browser"
	"goodenough/app/state"
)

// linkDelay is how long the address may lag behind, in ms: browsers limit how often it may be written.
const linkDelay = 300

// flushLink writes the scenario into the address now. Facts that came in the query move to the fragment.
func (l *live) flushLink() {
	l.forget(&l.linkTimer)
	l.replaceAddress(state.Presentation(browser.Text(browser.Get(browser.Get(l.window, "location"), "search"))), l.link)
}

// flushPending writes the address if an edit still waits for it.
func (l *live) flushPending() {
	if browser.Truthy(l.linkTimer) {
		l.flushLink()
	}
}

// replaceAddress changes query and fragment in place. Where the browser refuses, as a sandbox may, the address lags behind
// and "copy link" still has the whole scenario.
func (b *tab) replaceAddress(query, fragment string) {
	location := browser.Get(b.window, "location")
	url := browser.Text(browser.Get(location, "pathname"))
	if query != "" {
		url += "?" + query
	}
	history := browser.Get(b.window, "history")
	_, _ = history.Call("replaceState", browser.Get(history, "state"), "", url+"#"+fragment)
}
