package app

import (
	"slices"
	"strconv"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/view"
)

// sleep is how the page starts: nothing in it is alive.
func (l *live) sleep() {
	l.asleep, l.hidden, l.shows, l.owed = map[string]bool{}, map[string]bool{}, map[string]string{}, state.Hosts(l.state.Embed != nil)
	for _, host := range l.owed {
		l.asleep[host], l.shows[host] = true, l.written
	}
	l.idle = browser.Function(func([]safejs.Value) { l.catchUp() })
	setAttribute(l.root, "data-waking", "")
}

// look paints what has come into sight.
func (l *live) look() {
	if len(l.owed) > 0 && !l.scheduled {
		l.scheduled = true
		l.requestFrame(l.frame)
	}
}

// paintHosts paints what is seen. Where nobody did anything, or a part of the page is still asleep, what is out of sight waits for idle
// moments.
func (l *live) paintHosts(page *view.Page, idle bool) {
	hosts := state.Hosts(l.state.Embed != nil)
	var away map[string]bool
	if (idle || len(l.asleep) > 0) && l.state.Embed == nil {
		away = l.away(hosts...)
		delete(away, l.hostOf(l.touched))
	}
	l.owed = nil
	for _, host := range hosts {
		switch {
		case away[host]:
			l.owed = append(l.owed, host)
			l.hide(host, l.shows[host] != l.asked)
		case !l.state.Hurry || !l.state.Away[host]:
			l.paintHost(page, host, l.asleep[host])
			if l.asleep[host] {
				l.owed = append(l.owed, host)
			}
		}
	}
	slices.SortStableFunc(l.owed, func(a, b string) int { return l.rank(a) - l.rank(b) })
	l.at = page
	l.rouse()
}

// rank has what sleeps come before what was drawn once: answers that follow each other fast are not to keep it waiting.
func (l *live) rank(host string) int {
	if l.asleep[host] {
		return 0
	}
	return 1
}

func (l *live) paintHost(page *view.Page, host string, asleep bool) {
	l.paintTree(host, page.Sketched(asleep).DrawHost(host))
}

func (l *live) paintTree(host string, tree dom.Node) {
	painter, ok := l.painters[host]
	if !ok {
		painter = l.takeOver(host, tree)
		l.painters[host] = painter
	}
	painter.Paint(tree)
	l.shows[host] = l.asked
	l.hide(host, false)
}

// hide keeps from sight, or shows again, a host of another scenario than the page: nobody is to read that.
func (l *live) hide(host string, is bool) {
	if l.hidden[host] == is { // nearly always: to look for an element makes the browser's object one of ours, which is garbage
		return
	}
	if element := l.element(host); browser.Truthy(element) {
		l.hidden[host] = is
		browser.Must(element.Call("toggleAttribute", "data-behind", is))
	}
}

// rouse asks for an idle moment, if there is something to do in it, and says when nothing sleeps any more.
func (l *live) rouse() {
	if len(l.asleep) == 0 && !l.awake {
		l.awake = true
		browser.Must(l.root.Call("removeAttribute", "data-waking"))
		whenIdle(makeRoom)
		whenIdle(func() {
			if l.unasked {
				l.study()
			}
		})
	}
	switch {
	case len(l.owed) == 0:
		l.at = nil
		l.sayWork()
	case !l.sought && !l.state.Hurry: // a hand that rests brings a frame
		l.sought = true
		browser.Must(browser.Boot().Call("idle", l.idle))
	}
}

// whenIdle does something once when the browser has nothing else to do.
func whenIdle(f func()) {
	browser.Must(browser.Boot().Call("idle", browser.Function(func([]safejs.Value) { f() })))
}

// catchUp draws the next host that is behind, in full, or paints what it drew in the idle moment before: both at once are too much for one.
func (l *live) catchUp() {
	l.sought = false
	if l.state.Hurry || len(l.owed) == 0 {
		return
	}
	host := l.owed[0]
	if l.drawn.host != host || l.drawn.of != l.at {
		l.drawn = drawn{host: host, of: l.at, tree: l.at.Sketched(false).DrawHost(host)}
	} else {
		l.owed = l.owed[1:]
		delete(l.asleep, host)
		l.paintTree(host, l.drawn.tree)
		l.drawn = drawn{}
	}
	l.rouse()
}

// hostOf is the host that an element lies in.
func (b *tab) hostOf(element safejs.Value) string {
	host, ok := closest(element, "[data-live]")
	if !ok {
		return ""
	}
	return attribute(host, "id")
}

// sayWork says what the page shows: how many draws are behind how sure the answer is, 0 while that of this very scenario is on its
// way, and how often it was worked out.
func (l *live) sayWork() {
	study := &l.state.Study
	switch known := study.Answer != nil && study.Link == l.asked; {
	case !known:
		l.say("data-draws", "0")
	case len(l.owed) == 0:
		l.say("data-draws", strconv.Itoa(study.Answer.Samples))
	}
	l.say("data-run", strconv.Itoa(l.runs))
}

// away tells which of some hosts lie outside of the window. What has the focus does not: it may be listened to.
func (b *tab) away(hosts ...string) map[string]bool {
	height, active := browser.Number(browser.Get(b.window, "innerHeight")), browser.Get(b.document, "activeElement")
	away := make(map[string]bool, len(hosts))
	for _, id := range hosts {
		host := b.element(id)
		if !browser.Truthy(host) { // somebody took it out of the page
			continue
		}
		frame := browser.Must(host.Call("getBoundingClientRect"))
		outside := browser.Number(browser.Get(frame, "top")) > height || browser.Number(browser.Get(frame, "bottom")) < 0
		away[id] = outside && !browser.Truthy(browser.Must(host.Call("contains", active)))
	}
	return away
}
