package app

import (
	"runtime"
	"runtime/debug"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
)

// garbage is how far the heap may grow before it is collected, in percent; of 4 MB at least, which is more than what lives. There is one
// thread, so a collection is felt in a frame: it comes when a hand has come to rest, and rarely while one moves. How long it takes grows
// with what lives, and what the browser gives the program it never gets back.
const garbage = 400

// room is what the heap comes to between two collections, in bytes, and somewhat more. It is had of the browser at once: else its last
// pieces come by and by, each in a frame of a moving hand.
const room = 18 << 20

// makeRoom begins as the heap goes on.
func makeRoom() {
	debug.SetGCPercent(garbage)
	runtime.KeepAlive(make([]byte, room))
	runtime.GC()
}

// startLive takes the pre-rendered page over and shows the scenario of the address. What the document shows already is left as it is
// until more is known of it.
func startLive() {
	makeRoom()
	l := &live{tab: openTab(), painters: map[string]*dom.Painter{}}
	site := l.site()
	l.open(site)
	kept := l.moveAll()
	l.written = state.Open(site.Link).Link()
	l.sleep()
	l.setTimers()
	browser.Failed = l.apologize
	l.listen()
	l.engine = compute.Start(l.hear, func(sentence string) { l.send(state.Tell{Sentence: sentence}) })
	if l.asked == l.written {
		l.state.Study = l.known()
	}
	l.recompute()
	if l.stands = kept && l.asDocument(); l.stands {
		l.tell(l.page())
	} else {
		l.paint(true)
	}
	l.study()
	l.restore()
	setAttribute(l.root, "data-ready", "true")
}

// moveAll moves what was pre-rendered into the hosts that go-app made, and tells whether what is live is among it.
func (l *live) moveAll() (kept bool) {
	for _, id := range []string{shareHost, importHost, choicesHost, decideHost, casesHost, modelHost} {
		l.moveKept(id)
	}
	kept = true
	for _, id := range state.Hosts(l.state.Embed != nil) {
		kept = l.moveKept(id) && kept
	}
	return kept
}

// known is how sure the document's answer is, as it says itself: nothing where it doesn't, or not as the program reads it.
func (l *live) known() state.Study {
	text := l.element(knownID)
	if !browser.Truthy(text) {
		return state.Study{}
	}
	answer, err := compute.Carried(browser.Text(browser.Get(text, "textContent")))
	if err != nil {
		return state.Study{}
	}
	return state.Known(l.asked, answer)
}

// asDocument tells whether the state is that which the document was written of, for a reader who writes numbers as it does.
func (l *live) asDocument() bool {
	query := browser.Text(browser.Get(browser.Get(l.window, "location"), "search"))
	return query == "" && l.link == l.written && l.state.Locale == words.English && l.state.FromIncidents == ""
}

// open is the state that the address asks for, as its reader sees it.
func (l *live) open(site state.Site) {
	s := state.Open(l.facts(site))
	s.Site, s.Today = site, l.today()
	if embedded() {
		display := state.ParseDisplay(browser.Text(browser.Get(browser.Get(l.window, "location"), "search")))
		s.Embed, s.Measure = &display, display.Measure
	}
	s.Layout, s.Locale = l.layout(), l.locale()
	s = s.Recalled(browser.Text(browser.Get(browser.Get(l.window, "history"), "state")))
	l.state, l.link, l.asked = s, s.Link(), s.Question()
}

// setTimers makes what frames and timers call, and has none of them run.
func (l *live) setTimers() {
	l.frame = browser.Function(func([]safejs.Value) { l.paintFrame() })
	l.rest = browser.Function(func([]safejs.Value) { l.send(state.Rest{}) })
	l.collect = browser.Function(func([]safejs.Value) {
		if !l.state.Hurry {
			runtime.GC()
		}
	})
	l.overdue = browser.Function(func([]safejs.Value) {
		l.lateTimer = safejs.Undefined()
		l.send(state.Overdue{})
	})
	l.writeLink = browser.Function(func([]safejs.Value) {
		l.linkTimer = safejs.Undefined()
		l.flushPending()
	})
	l.restTimer, l.lateTimer, l.linkTimer = safejs.Undefined(), safejs.Undefined(), safejs.Undefined()
}
