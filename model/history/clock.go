package history

import (
	"sort"
	"time"
)

// clock counts the hours of a window that were watched.
type clock struct {
	window *Window
	missed []float64 // hours of unknown time before each of its stretches
}

func newClock(w *Window) clock {
	c := clock{window: w, missed: make([]float64, len(w.Unknown)+1)}
	for i, u := range w.Unknown {
		c.missed[i+1] = c.missed[i] + u.Hours()
	}
	return c
}

// at is how much was watched from the window's beginning to a moment, hours; moments outside of it are moved to its ends.
func (c *clock) at(t time.Time) float64 {
	w := c.window
	if t.Before(w.From) {
		t = w.From
	}
	if t.After(w.To) {
		t = w.To
	}
	i := sort.Search(len(w.Unknown), func(i int) bool { return !w.Unknown[i].From.Before(t) })
	missed := c.missed[i]
	if i > 0 && w.Unknown[i-1].To.After(t) { // in the middle of it
		missed -= w.Unknown[i-1].To.Sub(t).Hours()
	}
	return max(0, t.Sub(w.From).Hours()-missed)
}

// end is when an incident ended in the window: its end, or the window's while it is open.
func (r *Record) end(i *Incident) time.Time {
	if i.End.IsZero() || i.End.After(r.Window.To) {
		return r.Window.To
	}
	return i.End
}

// ended tells whether it is over.
func (i *Incident) ended() bool { return !i.End.IsZero() }
