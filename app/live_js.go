package app

import (
	"runtime"
	"runtime/debug"
	"strconv"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/compute"
	"goodenough/app/dom"
)

// live is the page at work. Events put messages into a queue; the next animation frame takes them all, updates the state,
// asks the model once, and paints what changed. All of it runs on the browser's one thread, without ever waiting.
type live struct {
	tab
	painters map[string]*dom.Painter

	state  State
	link   string // of the state, as the last frame left it
	queue  []Msg
	heard  []Msg // answers of the engine, for the next frames
	result *Result
	sight  *Sight // of the last answer
	runs   int

	engine    *compute.Engine
	glanced   bool // only the first answer of the newest study is asked for
	drag      drag
	touched   safejs.Value // the control that was moved since the last frame
	reframe   bool         // the handle was let go: the domain may follow
	frame     safejs.Func
	rest      safejs.Func
	collect   safejs.Func
	restTimer safejs.Value
	lateTimer safejs.Value // runs while an answer is awaited
	overdue   safejs.Func
	failed    bool // once, and the reader was told
	scheduled bool
	scrolled  bool // since sections were looked for
}

// garbage is how far the heap may grow before it is collected, in percent. There is one thread, so a collection is felt in
// a frame: it comes when a hand has come to rest, and rarely while one moves. The rarer, the longer it takes.
const garbage = 800

// startLive takes the pre-rendered page over and shows the scenario of the address.
func startLive() {
	debug.SetGCPercent(garbage)
	l := &live{tab: openTab(), painters: map[string]*dom.Painter{}}
	site := l.site()
	first := startState(site.Link, embedded())
	for id, tree := range first.view() {
		l.painters[id] = l.takeOver(id, tree)
	}
	for _, id := range []string{shareHost, casesHost, modelHost} {
		l.moveKept(id)
	}
	l.state = Open(l.facts(site))
	l.state.Site, l.state.Today = site, l.today()
	if embedded() {
		display := ParseDisplay(text(browser.Get(browser.Get(l.window, "location"), "search")))
		l.state.Embed, l.state.Measure = &display, display.Measure
	}
	l.state.Layout = l.layout()
	l.state.Locale = l.locale()
	l.frame = browser.Function(func([]safejs.Value) { l.paintFrame() })
	l.rest = browser.Function(func([]safejs.Value) { l.send(Rest{}) })
	l.collect = browser.Function(func([]safejs.Value) {
		if !l.state.Hurry {
			runtime.GC()
		}
	})
	l.overdue = browser.Function(func([]safejs.Value) {
		l.lateTimer = safejs.Undefined()
		l.send(Overdue{})
	})
	l.restTimer, l.lateTimer = safejs.Undefined(), safejs.Undefined()
	browser.Failed = l.apologize
	l.listen()
	l.engine = compute.Start(l.hear, func(sentence string) { l.send(Tell{sentence}) })
	l.link = l.state.Link()
	if l.link == first.Link() {
		l.state.Study = first.Study
	}
	l.recompute()
	l.study()
	l.paint()
	l.restore()
	setAttribute(l.root, "data-ready", "true")
}

// send queues a message for the next frame. It is called everywhere: copied into each place it made the program 44 kB bigger.
//
//go:noinline
func (l *live) send(msgs ...Msg) {
	l.queue = append(l.queue, msgs...)
	if !l.scheduled {
		l.scheduled = true
		l.requestFrame(l.frame)
	}
}

// hear takes an answer of the engine. While a hand moves it waits for the hand's next frame: one of its own would make
// every event cost two.
func (l *live) hear(link string, reply compute.Reply) {
	if reply.Answer != nil || reply.Problem != "" {
		l.forget(&l.lateTimer)
		if link != l.link {
			l.await()
		}
	}
	l.heard = append(l.heard, Hear{link, reply})
	if !l.state.Hurry {
		l.send()
	}
}

// apologize tells the reader, once, that something was left undone.
func (l *live) apologize() {
	if !l.failed {
		l.failed = true
		l.send(Tell{"Something went wrong here and was left undone. The page goes on; if it looks odd, reload it."})
	}
}

// paintFrame is one frame: messages, model, picture, effects. One that fails leaves the page at the state it shows.
func (l *live) paintFrame() {
	l.scheduled = false
	queue, state, link, result, sight := l.queue, l.state, l.link, l.result, l.sight
	l.queue, l.touched = nil, safejs.Undefined() // a message that fails is not to come again
	defer browser.Survive(func() {
		l.state, l.link, l.result, l.sight = state, link, result, sight
		l.apologize()
	})
	moved := l.state.Hurry
	l.state.Hurry = hurried(queue, moved)
	rests := moved && !l.state.Hurry
	var answers []Msg
	answers, l.heard = evenly(l.heard, l.state.Hurry)
	var effects []Effect
	for _, msg := range append(queue, answers...) {
		var more []Effect
		l.state, more = Update(l.state, msg)
		if hear, ok := msg.(Hear); ok && hear.Reply.Answer != nil {
			l.runs++
		}
		effects = append(effects, more...)
	}
	l.link = l.state.Link()
	if l.state.Hurry && l.state.Embed == nil && (!moved || l.scrolled) { // to look has the page laid out, before all that is to come
		l.scrolled = false
		l.state.Away = l.away(sureHost, timeHost, growthHost, moreHost)
	}
	if l.link != link || l.reframe {
		l.reframe = false
		l.recompute()
		l.study()
	} else if rests && l.glanced {
		l.study()
	}
	if rests {
		l.runs++ // what is folded away shows the result as well now
	}
	l.paint()
	if l.state.Hurry {
		l.awaitRest()
	}
	for _, effect := range effects {
		l.carryOut(effect)
	}
	if rests {
		browser.Must(l.window.Call("setTimeout", l.collect, collectAfter))
	}
}

// restAfter is how long a hand is still before what it hurried past catches up, in ms: longer than a gap between two events
// of a busy browser, too short to be waited for.
const restAfter = 100

// collectAfter is how long after that garbage is collected, in ms, if the hand still rests: everything is drawn by then.
const collectAfter = 300

// awaitRest sends Rest once no frame hurries for a while. Letting a control go ends the wait: see Release.
func (l *live) awaitRest() {
	l.forget(&l.restTimer)
	l.restTimer = browser.Must(l.window.Call("setTimeout", l.rest, restAfter))
}

// recompute asks the model. While a hand or the keyboard is on the handle the domain stands still, or the ground would move
// under it.
func (l *live) recompute() {
	l.runs++
	l.result = Compute(l.state.Inputs)
	if l.result.Outcome == nil {
		return // the last answer stays in the picture, faded
	}
	domain := DomainOf(l.state.Inputs, l.result)
	if spend := l.state.ExploredSpend(); l.sight != nil && l.state.gesture == "try" && spend >= l.sight.Domain.X0 && spend <= l.sight.Domain.X1 {
		domain = l.sight.Domain
	}
	before := l.sight
	l.sight = Look(l.state, l.result, domain)
	if l.drag.knob && before != nil {
		l.sight.ceiling = before.ceiling
	}
}

// study asks the engine how sure the answer is: quickly while a hand moves, as finely as it gets once it rests. It is asked before
// the frame is drawn, so that it works meanwhile, and its answer is there for the next.
func (l *live) study() {
	asks := l.result.Outcome != nil && !l.state.Points
	l.glanced = asks && l.state.Hurry
	switch {
	case l.glanced:
		l.engine.Glance(l.link, l.state.depth())
	case asks:
		l.engine.Ask(l.link)
	}
	if asks {
		l.await()
	}
}

// overdueAfter is how long the last answer may stand in for that of the scenario shown, in ms. An answer takes a frame or two; a page
// whose worker has died, or starts slowly, is not to show one spend's chances beside another for longer.
const overdueAfter = 1000

// await begins to wait for an answer, if it is not waited for already.
func (l *live) await() {
	if !truthy(l.lateTimer) {
		l.lateTimer = browser.Must(l.window.Call("setTimeout", l.overdue, overdueAfter))
	}
}

func (l *live) paint() {
	if l.sight != nil {
		l.sight.Show(l.state)
	}
	for id, tree := range Draw(&l.state, l.result, l.sight) {
		l.painters[id].Paint(tree)
	}
	if l.state.Sharing {
		l.fillShare()
	}
	if !l.state.Hurry { // a title costs more than a picture
		l.setTitle(Title(l.state, l.result))
		if l.state.Embed != nil {
			l.answered(l.state.address(), Plain(Say(l.state.Inputs, l.result, l.state.Locale).Headline))
		}
	}
	draws := 0 // behind how sure the answer is; 0 while that of this very scenario is on its way
	if study := &l.state.Study; study.Answer != nil && study.Link == l.link {
		draws = study.Answer.Samples
	}
	setAttribute(l.root, "data-draws", strconv.Itoa(draws))
	setAttribute(l.root, "data-run", strconv.Itoa(l.runs))
}
