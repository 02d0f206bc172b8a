package aside

import (
	"encoding/json"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// Reader asks a program, one question at a time: what answers an older one is not heard.
type Reader struct {
	program string
	hear    func(Reply)
	failed  func()
	worker  safejs.Value // undefined before it has come
	number  int          // of the worker that is wanted: what others say is not heard
	hired   bool
	ready   bool // it can be asked
	request Request
	waits   bool           // the request is not sent yet
	files   []safejs.Value // JavaScript's, handed over last
	known   bool           // the worker has them
}

// NewReader makes one of the program of a name. It starts nothing. Failed is called when the program can't be had, or has ended; the next question starts it anew.
func NewReader(program string, hear func(Reply), failed func()) *Reader {
	return &Reader{program: program, hear: hear, failed: failed, worker: safejs.Undefined()}
}

// Ask sends a request about files, JavaScript's, or with none about those before. What was asked before is dropped: nobody waits for it.
func (r *Reader) Ask(request Request, files []safejs.Value) {
	request.ID = r.request.ID + 1
	r.request, r.waits = request, true
	if len(files) > 0 {
		r.files, r.known = files, false
	}
	switch {
	case r.ready:
		r.send()
	case !r.hired:
		r.hire()
	}
}

// Stop ends the work, and forgets the files.
func (r *Reader) Stop() {
	r.dismiss()
	r.waits, r.files = false, nil
}

// dismiss ends the worker, and what it knows with it.
func (r *Reader) dismiss() {
	if browser.Truthy(r.worker) {
		browser.Must(r.worker.Call("terminate"))
	}
	r.number++
	r.worker, r.hired, r.ready, r.known = safejs.Undefined(), false, false, false
}

// send puts the question, with the files if the worker does not have them.
func (r *Reader) send() {
	text, err := json.Marshal(r.request)
	if err != nil {
		panic(err) // of texts alone
	}
	message := []any{string(text)}
	if !r.known {
		for _, file := range r.files {
			message = append(message, file)
		}
	}
	r.waits, r.known = false, true
	if _, err := r.worker.Call("postMessage", browser.Must(browser.Get(safejs.Global(), "Array").New(message...))); err != nil {
		r.fail()
	}
}

func (r *Reader) fail() {
	r.dismiss()
	r.failed()
}

// hire starts the program by the boot script's hand.
func (r *Reader) hire() {
	r.hired = true
	r.number++
	number := r.number
	mine := func(f func(args []safejs.Value)) safejs.Func {
		return browser.Function(func(args []safejs.Value) {
			if number == r.number {
				f(args)
			}
		})
	}
	fails := mine(func([]safejs.Value) { r.fail() })
	promise, err := browser.Boot().Call("aside", r.program)
	if err != nil {
		r.fail()
		return
	}
	came := browser.Function(func(args []safejs.Value) {
		worker := args[0]
		if number != r.number { // stopped before it came
			browser.Must(worker.Call("terminate"))
			return
		}
		r.worker = worker
		browser.Set(worker, "onerror", fails)
		browser.Set(worker, "onmessage", mine(func(args []safejs.Value) { r.receive(browser.Text(browser.Get(args[0], "data"))) }))
	})
	browser.Must(promise.Call("then", came, fails))
}

// receive takes a word of the program on itself, or a reply.
func (r *Reader) receive(text string) {
	switch text {
	case IsReady:
		if r.ready = true; r.waits {
			r.send()
		}
	case isOver:
		r.fail()
	default:
		var reply Reply
		if err := json.Unmarshal([]byte(text), &reply); err == nil && reply.ID == r.request.ID {
			r.hear(reply)
		}
	}
}

// What the program says of itself: that it can be asked, and, by the boot script's hand, that it has ended or never began.
const (
	IsReady = "ready"
	isOver  = "over"
)
