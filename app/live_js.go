package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/view"
)

// live is the page at work. Events put messages into a queue; the next animation frame takes them all, updates the state,
// asks the model once, and paints what changed. All of it runs on the browser's one thread, without ever waiting.
type live struct {
	tab
	shown
	waking
	painters map[string]*dom.Painter

	queue []state.Msg
	heard []state.Msg // answers of the engine, for the next frames
	runs  int

	incidents incidents
	choices   weighing
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

// shown is what a frame changes together: one that fails leaves all of it as it was.
type shown struct {
	state  state.State
	link   string // of the state
	asked  string // of all that the answer depends on
	result *view.Result
	sight  *view.Sight // of the last answer
}

// page is all that is drawn from.
func (s *shown) page() *view.Page { return view.NewPage(&s.state, s.result, s.sight) }

// send queues a message for the next frame. It is called everywhere: copied into each place it made the program 44 kB bigger.
//
//go:noinline
func (l *live) send(msgs ...state.Msg) {
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
		if link != l.asked {
			l.await()
		}
	}
	l.heard = append(l.heard, state.Hear{Link: link, Reply: reply})
	if !l.state.Hurry {
		l.send()
	}
}

// apologize tells the reader, once, that something was left undone.
func (l *live) apologize() {
	if !l.failed {
		l.failed = true
		l.send(state.Tell{Sentence: "Something went wrong here and was left undone. The page goes on; if it looks odd, reload it."})
	}
}

// overdueAfter is how long the last answer may stand in for that of the scenario shown, in ms. An answer takes a frame or two; a page
// whose worker has died, or starts slowly, is not to show one spend's chances beside another for longer.
const overdueAfter = 1000

// await begins to wait for an answer, if it is not waited for already.
func (l *live) await() {
	if !browser.Truthy(l.lateTimer) {
		l.lateTimer = browser.Must(l.window.Call("setTimeout", l.overdue, overdueAfter))
	}
}

// drag is the hand on a picture's handle or on one of its knobs.
type drag struct {
	on   bool
	svg  safejs.Value
	id   string // of the picture
	knob bool   // not the handle but
	step int    // this step of the plan
}
