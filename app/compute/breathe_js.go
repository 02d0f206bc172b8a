package compute

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// breather lets the browser's other events in while a long run goes on. A message to oneself comes back after them and,
// unlike a timer, without being held back.
type breather struct {
	port safejs.Value
	back chan struct{}
}

func newBreather() *breather {
	channel := browser.Must(browser.Get(safejs.Global(), "MessageChannel").New())
	b := &breather{port: browser.Get(channel, "port1"), back: make(chan struct{}, 1)}
	browser.Set(browser.Get(channel, "port2"), "onmessage", browser.Function(func([]safejs.Value) { b.back <- struct{}{} }))
	return b
}

// breathe returns when the events that were waiting have been handled.
func (b *breather) breathe() {
	browser.Must(b.port.Call("postMessage", 0))
	<-b.back
}
