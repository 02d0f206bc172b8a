package app

import (
	"goodenough/app/browser"
	"goodenough/app/compute"
	"goodenough/app/state"
	"goodenough/app/view"
)

// serveWorker takes the part of a worker where this program was started as one, and then does not return.
func serveWorker() {
	if compute.InWorker() {
		compute.Begin()
		rehearse()
		compute.Serve()
	}
}

// rehearse draws what the document shows, for nobody, if the boot script says what that is: a browser that compiles functions when they are
// first called has them for the page's own thread by then. What goes wrong here will be seen there.
func rehearse() {
	defer browser.Survive(func() {})
	answer, err := compute.Carried(booted("known"))
	if err != nil {
		return
	}
	s := state.Open(booted("link"))
	if embedded() {
		display := state.ParseDisplay("")
		s.Embed = &display
	}
	s.Study = state.Known(s.Question(), answer)
	for _, tree := range view.Of(s).Draw() {
		_ = tree.HTML()
	}
}
