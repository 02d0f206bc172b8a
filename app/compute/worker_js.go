package compute

import (
	"encoding/json"
	"runtime/debug"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/model/uncertainty"
)

// InWorker tells whether this program was started as a worker: there is no document.
func InWorker() bool { return browser.Get(safejs.Global(), "document").IsUndefined() }

// garbage is how far a worker's heap may grow before it is collected, in percent. Nearly all that lives there are draws, which point
// nowhere, so that a collection is soon done, and nobody's hand is held up by it.
const garbage = 15

// Serve is the whole program of a worker: it answers requests, the newest first, and does not return.
func Serve() {
	debug.SetGCPercent(garbage)
	self := safejs.Global()
	d := newDesk(func(reply Reply) {
		text, result := message(reply)
		bytes := safejs.Null()
		if result != nil {
			bytes = browser.Must(browser.Get(self, "Uint8Array").New(len(result)))
			browser.Must(safejs.CopyBytesToJS(bytes, result))
		}
		browser.Must(self.Call("postMessage", browser.Must(browser.Get(self, "Array").New(text, bytes))))
	})
	d.alone = true
	browser.Set(self, "onmessage", browser.Function(func(args []safejs.Value) {
		var request Request
		if err := json.Unmarshal([]byte(browser.Text(browser.Get(args[0], "data"))), &request); err == nil {
			d.take(request)
		}
	}))
	browser.Must(self.Call("postMessage", isReady))
	d.work()
}

// Begin says that the page may begin: its program runs in this worker, and has done what the page does first.
func Begin() { browser.Must(safejs.Global().Call("postMessage", hasBegun)) }

// What a worker says of itself, the only texts that cross alone: that the page may begin, which is for the boot script; that it can be asked; and, by
// the boot script's hand, that its program has ended or never began.
const (
	hasBegun = "begun"
	isReady  = "ready"
	isOver   = "over"
)

// desk is where studies are done: one at a time, each left after its first answer when a newer request lies there.
type desk struct {
	post    func(Reply)
	runner  *uncertainty.Runner
	breath  *breather
	waiting chan Request // the newest
	newer   bool
	alone   bool // nothing but requests comes to this thread
}

func newDesk(post func(Reply)) *desk {
	return &desk{post: post, runner: new(uncertainty.Runner), breath: newBreather(), waiting: make(chan Request, 1)}
}

// take puts a request on the desk in place of one that waits. It never blocks.
func (d *desk) take(r Request) {
	select {
	case <-d.waiting:
	default:
	}
	d.newer = true
	d.waiting <- r
}

func (d *desk) work() {
	for request := range d.waiting {
		d.breath.breathe() // anything that came while the last was answered
		select {
		case request = <-d.waiting:
		default:
		}
		d.newer = false
		d.answer(request)
	}
}

// answer works on one request. One that ends in a mistake of ours is answered by that, and the next is worked on all the same.
func (d *desk) answer(request Request) {
	defer browser.Survive(func() {
		d.runner = new(uncertainty.Runner)
		d.post(Reply{ID: request.ID, Link: request.Link, Depth: request.Depth, Last: true, Problem: "how sure this is could not be worked out"})
	})
	slices := 0
	Answering(d.runner, request, d.post, func() bool {
		// Where nobody but a newer request waits for a breath one will do for several slices, and none for a brief request,
		// which is given its one answer whatever comes.
		const several = 4
		if slices++; !d.alone || slices%several == 0 && !request.Brief {
			d.breath.breathe()
		}
		return !d.newer
	})
}
