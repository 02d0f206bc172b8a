package app

import (
	"runtime"
	"runtime/debug"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/view"
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

// startLive takes the pre-rendered page over and shows the scenario of the address.
func startLive() {
	makeRoom()
	l := &live{tab: openTab(), painters: map[string]*dom.Painter{}}
	site := l.site()
	first := state.First(site.Link, embedded())
	l.adopt(first)
	l.open(site)
	l.setTimers()
	browser.Failed = l.apologize
	l.listen()
	l.engine = compute.Start(l.hear, func(sentence string) { l.send(state.Tell{Sentence: sentence}) })
	if l.link == first.Link() {
		l.state.Study = first.Study
	}
	l.recompute()
	l.study()
	l.paint()
	l.restore()
	setAttribute(l.root, "data-ready", "true")
}

// adopt makes the hosts live, which show the page as it was pre-rendered.
func (l *live) adopt(first state.State) {
	for id, tree := range view.Of(first).Draw() {
		l.painters[id] = l.takeOver(id, tree)
	}
	for _, id := range []string{shareHost, importHost, choicesHost, decideHost, casesHost, modelHost} {
		l.moveKept(id)
	}
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
	l.state, l.link = s, s.Link()
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
