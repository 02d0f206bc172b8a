package history

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
	"time"
)

// hoursPerYear are those of 365 days, as the model counts them.
const hoursPerYear = 8760

// Settle makes a record of the spells that count: cut to the window, and those of one scope that overlap or touch are one incident. An open
// one lasts until the window ends. Where nobody said how many customers were hit it takes the share assumed, 0 to 1, and marks the incident.
// The order of the spells does not matter, and they stay as they are.
func Settle(spells []Spell, window Window, assumed float64) Record {
	r := Record{Window: window, Years: window.Watched() / hoursPerYear}
	order := make([]int32, 0, len(spells))
	for i := range spells {
		if _, ok := cut(&spells[i], window.Stretch); ok && spells[i].Kind == Outage {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(a, b int32) int {
		s, t := &spells[a], &spells[b]
		return cmp.Or(cmp.Compare(s.Scope, t.Scope), s.Start.Compare(t.Start), cmp.Compare(s.File, t.File), cmp.Compare(s.Row, t.Row))
	})
	n := 0
	overlapping(spells, order, window.Stretch, func([]int32, Stretch) { n++ })
	r.Incidents = make([]Incident, 0, n) // there may be as many as spells, and no room for twice that
	overlapping(spells, order, window.Stretch, func(of []int32, whole Stretch) {
		r.Incidents = append(r.Incidents, merged(spells, of, whole, window.Stretch, assumed))
	})
	slices.SortStableFunc(r.Incidents, func(a, b Incident) int { return a.Start.Compare(b.Start) })
	for i := range r.Incidents {
		if r.Incidents[i].End.IsZero() {
			r.Open++
		}
	}
	return r
}

// overlapping visits the groups of spells, in order of scope and start, that cover a stretch of the window without a hole.
func overlapping(spells []Spell, order []int32, window Stretch, visit func(of []int32, whole Stretch)) {
	for from := 0; from < len(order); {
		first := &spells[order[from]]
		whole, _ := cut(first, window)
		to := from + 1
		for ; to < len(order) && spells[order[to]].Scope == first.Scope; to++ {
			next, _ := cut(&spells[order[to]], window)
			if next.From.After(whole.To) {
				break
			}
			if next.To.After(whole.To) {
				whole.To = next.To
			}
		}
		visit(order[from:to], whole)
		from = to
	}
}

// Watched are the hours of the window without those of which nothing is known.
func (w Window) Watched() float64 {
	hours := w.Hours()
	for _, gap := range w.Unknown {
		hours -= gap.Hours()
	}
	return hours
}

// Part is what of a window lies in a stretch.
func (w Window) Part(of Stretch) Window {
	part := Window{How: w.How}
	part.Stretch, _ = of.within(w.Stretch)
	for _, gap := range w.Unknown {
		if left, any := gap.within(part.Stretch); any {
			part.Unknown = append(part.Unknown, left)
		}
	}
	return part
}

// within is the part of a stretch that lies in another, and whether there is any.
func (s Stretch) within(in Stretch) (Stretch, bool) {
	if s.From.Before(in.From) {
		s.From = in.From
	}
	s.To = earlier(s.To, in.To)
	return s, s.From.Before(s.To)
}

// cut is the part of a spell that lies in a stretch, and whether there is any.
func cut(s *Spell, in Stretch) (Stretch, bool) {
	if s.End.IsZero() {
		return Stretch{s.Start, in.To}.within(in)
	}
	return Stretch{s.Start, s.End}.within(in)
}

// merged makes one incident of spells that begin one after the other and cover a stretch without a hole.
func merged(spells []Spell, of []int32, whole, window Stretch, assumed float64) Incident {
	n := Incident{Spell: spells[of[0]], Hours: whole.Hours(), Spells: int32(len(of))}
	for _, i := range of {
		s := &spells[i]
		if !s.Affected.Said() {
			n.Unasked = true
		}
		if s.End.IsZero() || n.End.IsZero() {
			n.End = time.Time{}
		} else if s.End.After(n.End) {
			n.End = s.End
		}
	}
	n.Share = weighted(spells, of, whole, window, assumed) / n.Hours
	return n
}

// weighted are the hours of a merged stretch, each moment by the largest share that was hit then.
func weighted(spells []Spell, of []int32, whole, window Stretch, assumed float64) float64 {
	share := func(i int32) float64 {
		if s := spells[i].Affected; s.Said() {
			return float64(s)
		}
		return assumed
	}
	same := true
	for _, i := range of {
		same = same && share(i) == share(of[0])
	}
	if same {
		return whole.Hours() * share(of[0])
	}
	// Along time, with the largest share on top of a heap of those that go on.
	var on heights
	var hours float64
	at := whole.From
	until := func(end time.Time) {
		for at.Before(end) && len(on) > 0 {
			if top := on[0]; !at.Before(top.to) {
				heap.Pop(&on)
			} else {
				step := earlier(end, top.to)
				hours += top.share * step.Sub(at).Hours()
				at = step
			}
		}
	}
	for _, i := range of {
		part, _ := cut(&spells[i], window)
		until(part.From)
		at = part.From
		heap.Push(&on, height{share(i), part.To})
	}
	until(whole.To)
	return hours
}

// height is the share of customers hit until a moment.
type height struct {
	share float64
	to    time.Time
}

// heights is a heap with the largest share on top.
type heights []height

func (h heights) Len() int           { return len(h) }
func (h heights) Less(i, j int) bool { return h[i].share > h[j].share }
func (h heights) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *heights) Push(x any)        { *h = append(*h, x.(height)) }
func (h *heights) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// Tally is what lengths say before any estimate, of rows as they stand or of incidents.
type Tally struct {
	Number      int     `json:"number"`
	Closed      int     `json:"closed"`
	Hours       float64 `json:"hours"`       // of all, open ones so far
	ClosedHours float64 `json:"closedHours"` // of those that have an end
	Spread      float64 `json:"spread"`      // standard deviation of the logarithms of the lengths of those that have an end; 0 below two
}

// TallyRows is of each spell by itself, whole. An open one lasts until the moment given.
func TallyRows(spells []Spell, until time.Time) Tally {
	var t Tally
	var mean, squares float64 // of logarithms, as Welford adds them up
	for i := range spells {
		s := &spells[i]
		if s.Kind != Outage {
			continue
		}
		t.Number++
		if s.End.IsZero() {
			t.Hours += max(0, until.Sub(s.Start).Hours())
			continue
		}
		hours := s.End.Sub(s.Start).Hours()
		t.Closed++
		t.Hours += hours
		t.ClosedHours += hours
		off := math.Log(hours) - mean
		mean += off / float64(t.Closed)
		squares += off * (math.Log(hours) - mean)
	}
	if t.Closed > 1 {
		t.Spread = math.Sqrt(squares / float64(t.Closed-1))
	}
	return t
}

// Hours are those down and those weighted by the share of customers hit, of all incidents.
func (r *Record) Hours() (down, weighted float64) {
	for i := range r.Incidents {
		down += r.Incidents[i].Hours
		weighted += r.Incidents[i].Hours * r.Incidents[i].Share
	}
	return down, weighted
}
