package compute

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/model/uncertainty"
)

// Engine answers requests of the page: through a worker, or, where none can start or one died twice, on the page's own
// thread in slices. Who answers when is decided by its machine; here that is carried out.
type Engine struct {
	machine machine
	events  []event // that happened while others were dealt with
	busy    bool
	answer  func(link string, reply Reply) // every fresh reply, and the link it answers
	notice  func(string)                   // a sentence for the reader
	worker  *worker                        // alive, or on its way
	desk    *desk                          // on the page's own thread, once it was needed
}

// worker is one that was hired. It comes later than that, if at all.
type worker struct {
	number int
	js     safejs.Value
	came   bool
}

// patience is how long the page waits for a worker before it does the work itself, in ms.
const patience = 8000

// Start begins to start a worker and returns at once; requests made meanwhile wait.
func Start(answer func(link string, reply Reply), notice func(string)) *Engine {
	e := &Engine{answer: answer, notice: notice}
	e.on(event{kind: started})
	return e
}

// Ask requests the study of a link, as fine as it gets. An older request that still waits is forgotten.
func (e *Engine) Ask(link string) {
	e.on(event{kind: asked, request: &Request{Link: link, From: live, To: len(Ladder)}})
}

// Glance requests its first answer only, and of that what can be seen: while a slider moves, nobody waits for more.
func (e *Engine) Glance(link string, depth uncertainty.Depth) {
	e.on(event{kind: asked, request: &Request{Link: link, From: live, To: live + 1, Brief: true, Depth: depth}})
}

// Stop leaves the newest request at the answer it has, or is about to have.
func (e *Engine) Stop() { e.on(event{kind: stopped}) }

// End has no worker outlive the page.
func (e *Engine) End() { e.on(event{kind: ended}) }

// on deals with what happened, and with what happens at once because of it.
func (e *Engine) on(happened event) {
	e.events = append(e.events, happened)
	if e.busy {
		return
	}
	e.busy = true
	defer func() { e.busy = false }()
	for len(e.events) > 0 {
		happened, e.events = e.events[0], e.events[1:]
		for _, o := range e.machine.on(happened) {
			e.do(o)
		}
	}
}

func (e *Engine) do(o order) {
	switch w := e.worker; {
	case o.kind == hire:
		e.hire(o.worker)
	case o.kind == fire && w != nil && w.number == o.worker:
		e.worker = nil
		if w.came {
			browser.Must(w.js.Call("terminate"))
		}
	case o.kind == send && o.worker == own:
		if e.desk == nil {
			e.desk = newDesk(func(reply Reply) { e.on(event{kind: replied, worker: own, reply: &reply}) })
			go e.desk.work()
		}
		e.desk.take(*o.request)
	case o.kind == send:
		browser.Must(w.js.Call("postMessage", encode(o.request)))
	case o.kind == tell:
		e.notice(o.sentence)
	case o.kind == answer:
		e.answer(o.reply.Link, *o.reply)
	}
}

// hire starts a worker from the program this page runs, by the boot script's hand.
func (e *Engine) hire(number int) {
	w := &worker{number: number}
	e.worker = w
	fails := browser.Function(func([]safejs.Value) { e.on(event{kind: failed, worker: number}) })
	boot := browser.Boot()
	if browser.Type(browser.Get(boot, "worker")) != safejs.TypeFunction {
		e.on(event{kind: failed, worker: number})
		return
	}
	promise, err := boot.Call("worker")
	if err != nil {
		e.on(event{kind: failed, worker: number})
		return
	}
	browser.Must(safejs.Global().Call("setTimeout", browser.Function(func([]safejs.Value) { e.on(event{kind: late, worker: number}) }), patience))
	browser.Must(promise.Call("then", browser.Function(func(args []safejs.Value) {
		if e.worker != w { // fired before it came
			browser.Must(args[0].Call("terminate"))
			return
		}
		w.js, w.came = args[0], true
		browser.Set(w.js, "onerror", fails)
		browser.Set(w.js, "onmessageerror", fails)
		browser.Set(w.js, "onmessage", browser.Function(func(args []safejs.Value) { e.receive(number, browser.Get(args[0], "data")) }))
		e.receive(number, browser.Get(w.js, "said")) // before anybody listened
	}), fails))
}

// receive takes what a worker posted: a word on itself, or a reply. Anything else is from somebody who only looks like one.
func (e *Engine) receive(number int, data safejs.Value) {
	switch word := browser.Text(data); {
	case word == isReady:
		e.on(event{kind: ready, worker: number})
	case word == isOver:
		e.on(event{kind: failed, worker: number})
	case browser.Type(data) == safejs.TypeObject:
		text := browser.Text(browser.Get(data, "0"))
		if text == "" {
			return
		}
		reply, err := received(text, func(result []byte) int {
			n, _ := safejs.CopyBytesToGo(result, browser.Get(data, "1"))
			return n
		})
		if err != nil {
			e.on(event{kind: failed, worker: number})
			return
		}
		e.on(event{kind: replied, worker: number, reply: &reply})
	}
}
