package compute

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/model/uncertainty"
)

// Engine answers requests of the page: through a worker, or, where none can start or one died twice, on the page's own
// thread in slices.
type Engine struct {
	answer func(link string, reply Reply) // every fresh reply, and the link it answers
	notice func(string)                   // a sentence for the reader
	queue  Queue
	last   Request // the newest request, to be asked again of a replacement
	top    int     // rungs of the ladder climbed: fewer on the page's own thread

	send    func(Request)
	deaths  int
	started bool
}

const (
	patience = 8000 // ms to wait for a worker before the page does the work itself
	lives    = 2    // workers that may die before that
)

// Start begins to start a worker and returns at once; requests made meanwhile wait.
func Start(answer func(link string, reply Reply), notice func(string)) *Engine {
	e := &Engine{answer: answer, notice: notice, top: len(Ladder)}
	e.hire()
	return e
}

// Ask requests the study of a link, as fine as it gets. An older request that still waits is forgotten.
func (e *Engine) Ask(link string) { e.ask(Request{Link: link, From: live, To: e.top}) }

// Glance requests its first answer only, and of that what can be seen: while a slider moves, nobody waits for more.
func (e *Engine) Glance(link string, depth uncertainty.Depth) {
	e.ask(Request{Link: link, From: live, To: live + 1, Brief: true, Depth: depth})
}

// live is the rung of the Ladder that keeps up with a hand.
const live = 1

func (e *Engine) ask(r Request) {
	e.last = e.queue.Ask(r)
	if e.send != nil {
		e.send(e.last)
	}
}

// Stop leaves the newest request at the answer it has.
func (e *Engine) Stop() {
	e.queue.Drop()
	if e.send != nil {
		e.send(Request{}) // newer than what is done now, and asks for nothing
	}
}

// hear takes a reply from either side.
func (e *Engine) hear(reply Reply) {
	if e.queue.Fresh(reply) {
		e.answer(reply.Link, reply)
	}
}

// resume asks the newest request of whoever answers from now on.
func (e *Engine) resume(send func(Request)) {
	e.send = send
	e.queue.Drop()
	if e.last.Link != "" {
		e.last.To = min(e.last.To, e.top)
		e.ask(e.last)
	}
}

// hire starts a worker from the program this page runs, by the boot script's hand.
func (e *Engine) hire() {
	boot := browser.Boot()
	if !browser.Must(boot.Truthy()) || browser.Get(boot, "worker").Type() != safejs.TypeFunction {
		e.workHere()
		return
	}
	promise, err := boot.Call("worker")
	if err != nil {
		e.workHere()
		return
	}
	over := false // of waiting: whatever comes first wins
	settle := func() bool {
		was := over
		over = true
		return !was
	}
	refused := browser.Function(func([]safejs.Value) {
		if settle() {
			e.workHere()
		}
	})
	browser.Must(safejs.Global().Call("setTimeout", refused, patience))
	browser.Must(promise.Call("then", browser.Function(func(args []safejs.Value) {
		worker := args[0]
		died := browser.Function(func([]safejs.Value) {
			if settle() {
				e.workHere() // it never started: forbidden here, or broken
				return
			}
			e.bury(worker)
		})
		browser.Set(worker, "onerror", died)
		browser.Set(worker, "onmessageerror", died)
		browser.Set(worker, "onmessage", browser.Function(func(args []safejs.Value) {
			data := browser.Get(args[0], "data")
			if data.Type() == safejs.TypeString { // it is ready
				if settle() {
					e.resume(func(r Request) { browser.Must(worker.Call("postMessage", encode(r))) })
				}
				return
			}
			text := browser.Must(browser.Must(data.Index(0)).String())
			if reply, err := received(text, func(result []byte) int {
				return browser.Must(safejs.CopyBytesToGo(result, browser.Must(data.Index(1))))
			}); err == nil {
				e.hear(reply)
			}
		}))
	}), refused))
}

// bury replaces a worker that died, and says so.
func (e *Engine) bury(worker safejs.Value) {
	browser.Must(worker.Call("terminate"))
	e.send = nil
	e.queue.Drop()
	e.deaths++
	if e.deaths >= lives {
		e.notice("The background calculation stopped twice; the page goes on with fewer draws.")
		e.workHere()
		return
	}
	e.notice("The background calculation stopped and was started again.")
	e.hire()
}

// workHere does the work on the page's own thread, in slices between its events, and climbs the ladder less far.
func (e *Engine) workHere() {
	if e.started {
		return
	}
	e.started = true
	e.top = len(Ladder) - 1
	d := newDesk(e.hear)
	go d.work()
	e.resume(d.take)
}
