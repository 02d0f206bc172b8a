package compute

import "goodenough/app/browser"

// breather lets the browser's other events in while a long run goes on.
type breather struct {
	ask  func()
	back chan struct{}
}

func newBreather() *breather {
	b := &breather{back: make(chan struct{}, 1)}
	b.ask = browser.Later(func() { b.back <- struct{}{} })
	return b
}

// breathe returns when the events that were waiting have been handled.
func (b *breather) breathe() {
	b.ask()
	<-b.back
}
