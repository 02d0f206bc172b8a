package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/compute"
	"goodenough/app/state"
	"goodenough/app/view"
)

// serveWorker takes the part of a worker where this program was started as one, and then does not return.
func serveWorker() {
	if compute.InWorker() {
		awaitKnowing()
		rehearse()
		compute.Serve()
	}
}

// awaitKnowing lets the boot script say what this worker is to know. Its program starts before that, since the document may not be all there.
func awaitKnowing() {
	told := make(chan struct{})
	browser.Must(browser.Get(browser.Boot(), "told").Call("then", browser.Function(func([]safejs.Value) { close(told) })))
	<-told
}

// rehearse draws what the document shows, for nobody, if the boot script says what that is: a browser that compiles functions when they are
// first called has them for the page's own thread by then. The page begins as soon as what it does first has been tried, and draws when the
// rest has been, or nearly. What goes wrong here will be seen there.
func rehearse() {
	defer browser.Survive(func() {})
	page := documents()
	compute.Begin()
	if page != nil {
		for _, tree := range page.Draw() {
			_ = tree.HTML()
		}
	}
}

// documents is the page that the document shows: nil if that is not known.
func documents() *view.Page {
	answer, err := compute.Carried(booted("known"))
	if err != nil {
		return nil
	}
	s := state.Open(booted("link"))
	if embedded() {
		display := state.ParseDisplay("")
		s.Embed = &display
	}
	s.Study = state.Known(s.Question(), answer)
	return view.Of(s)
}
