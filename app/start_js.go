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

// startLive takes the pre-rendered page over and shows the scenario of the address. What the document shows already is left as it is
// until more is known of it. It comes in tasks of its own, between which the browser can do something else.
func startLive() {
	debug.SetGCPercent(garbage)
	l := &live{tab: openTab(), painters: map[string]*dom.Painter{}}
	ask("putBack")
	browser.Failed = l.apologize
	inTurn(
		func() {
			l.open(l.site())
			l.written = state.Open(l.state.Site.Link).Link()
			l.sleep()
			l.setTimers()
		},
		func() {
			if l.asked == l.written {
				l.state.Study = l.known()
			}
		},
		func() {
			l.engine = compute.Start(l.hear, func(sentence string) { l.send(state.Tell{Sentence: sentence}) })
			l.recompute()
			if l.stands = brought() && l.asDocument(); l.stands {
				l.unasked, l.at = true, l.page()
				l.tell(l.at)
				l.rouse()
			} else {
				l.paint(true)
				l.study()
			}
		},
		func() {
			l.listen()
			ask("restore")
			setAttribute(l.root, "data-ready", "true")
		},
	)
}

// awaitTurn lets the browser do what it has to: Go's own start has taken a while, and so does go-app's, before its first page and after it.
func awaitTurn() {
	turn := make(chan struct{})
	browser.Later(func() { close(turn) })()
	<-turn
}

// makeWay has the boot script prepare for what go-app is about to mount.
func makeWay() { ask("makeWay") }

// inTurn does one thing after the other, each in a task of its own.
func inTurn(steps ...func()) {
	var next func()
	next = browser.Later(func() {
		step := steps[0]
		steps = steps[1:]
		step()
		if len(steps) > 0 {
			next()
		}
	})
	next()
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
