package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/dom"
	"goodenough/app/view"
)

// waking is what of the page is behind its state. A host comes alive when it is in sight or touched, and else when the browser has
// nothing to do: one at a time, so that a hand never waits for more than one.
type waking struct {
	written string            // the link of the document
	stands  bool              // the document shows the state as it is, and says how sure that is
	unasked bool              // so that the engine is asked once nothing sleeps: until then both would want the processor
	asleep  map[string]bool   // hosts in which what is folded, and out of sight, has not been drawn yet
	shows   map[string]string // the link of the scenario that a host shows
	hidden  map[string]bool   // hosts of which that is not the scenario of the page
	owed    []string          // hosts that show an older state, in the order in which they are painted
	at      *view.Page        // that the last of them was painted of
	drawn   drawn             // and not yet painted
	idle    safejs.Func
	sought  bool // an idle moment
	awake   bool // nothing sleeps any more
}

// drawn is a host as it is of a page.
type drawn struct {
	host string
	of   *view.Page
	tree dom.Node
}
