package backlog

import (
	"cmp"
	"errors"
	"math"
	"slices"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Most is how many items a backlog may have.
const Most = 1000

// Question is a backlog of one system.
type Question struct {
	System  *model.System
	Budget  float64 // $/yr, of one-off costs spread over their lives and yearly ones; +Inf for none
	Items   []Item
	Decided []Decision // by item, or nil
}

// InDoubt tells whether something is a range, of the items or of the scenario that a study draws: else every draw is the same.
func (q *Question) InDoubt(study uncertainty.Study) bool {
	return len(study.Ranges) > 0 || slices.ContainsFunc(q.Items, Item.IsRanged)
}

// Reason is why an item is where it is.
type Reason string

// The reasons.
const (
	Worth      Reason = "worth"       // above the line
	Decided    Reason = "decided"     // in or out because somebody decided it
	OverBudget Reason = "over_budget" // worth it, and there is no money left
	Overlap    Reason = "overlap"     // worth it alone, and another that is chosen does what it would
	Unnoticed  Reason = "unnoticed"   // hardly any downtime goes, and customers tolerate what there is
	Costly     Reason = "costly"      // it costs more than it returns
)

// Standing is where one item stands. Its JSON names are a contract.
type Standing struct {
	Name    string       `json:"name"`
	Chosen  bool         `json:"chosen"`
	Rank    int          `json:"rank"`    // from 1: chosen ones first, each that which adds most to those before; then by what they would add
	Adds    model.Number `json:"adds"`    // net gain, $/yr: to those before it, or to all chosen where it is not
	Alone   model.Number `json:"alone"`   // net gain if nothing else were done, $/yr
	Returns model.Number `json:"returns"` // what it adds before its cost, $/yr
	Cost    model.Number `json:"cost"`    // $/yr: what growth would have made of what is paid
	Paid    model.Number `json:"paid"`    // $/yr: one-off costs spread over their life, and yearly ones
	OneOff  model.Number `json:"one_off"` // $
	Turning model.Number `json:"to_turn"` // what the whole is worth less if this is decided the other way, $/yr; null where it can't be or is not known, as above Certain items
	Reason  Reason       `json:"reason"`
	Instead string       `json:"instead,omitempty"` // of an overlap, the chosen item that does most of it

	Chance      *model.Number `json:"above_line,omitempty"`       // in which share of draws it is above the line
	ChanceError *model.Number `json:"above_line_error,omitempty"` // standard error of that

	Item int `json:"-"` // in the question
}

// Answer is what to do of a backlog. Its JSON names are a contract.
type Answer struct {
	Items     []Standing    `json:"items"`           // by rank
	Line      int           `json:"line"`            // so many are above it
	NetGain   model.Number  `json:"net_gain"`        // $/yr: value with those chosen less value without, less their cost
	Gap       model.Number  `json:"gap"`             // no set is worth more than net_gain and this, $/yr: 0 where the set is certain
	Budget    *model.Number `json:"budget"`          // $/yr; null for none
	Paid      model.Number  `json:"paid"`            // $/yr, by those chosen
	OneOff    model.Number  `json:"one_off"`         // $, at once, by those chosen
	Cost      model.Number  `json:"cost"`            // $/yr
	Deciding  model.Number  `json:"deciding"`        // what the decisions cost, $/yr: the best set without them is worth so much more
	Spend     model.Number  `json:"spend"`           // on operations besides, $/yr
	Before    model.Number  `json:"downtime_before"` // share of time, in the long run
	After     model.Number  `json:"downtime_after"`
	Tolerated model.Number  `json:"tolerated"`

	Samples int `json:"samples,omitempty"` // draws behind chances

	names []string // in the order of the question
}

// ErrDecided says that what was decided cannot be paid.
var ErrDecided = errors.New("what has to be in costs more than the budget")

// decisions are by item.
func (q *Question) decisions() []Decision {
	if q.Decided == nil {
		return make([]Decision, len(q.Items))
	}
	return q.Decided
}

// search is that for the answer, with every number at its middle.
func (q *Question) search() *search {
	inputs := q.System.Inputs()
	points := make([]point, len(q.Items))
	for k := range q.Items {
		points[k] = pointOf(&q.Items[k], &inputs)
	}
	return newSearch(q.System, inputs.ExploredSpend(), q.Budget, points)
}

// Weigh answers a question. Items meet their Check, and their names differ.
func Weigh(q Question) (*Answer, error) {
	decided, f := q.decisions(), q.search()
	chosen, net, gap, ok := f.run(decided)
	if !ok {
		return nil, ErrDecided
	}
	s := f.of(chosen)
	a := &Answer{NetGain: model.Number(net), Gap: model.Number(gap), Paid: model.Number(s.paid), Cost: model.Number(s.cost), Spend: model.Number(f.spend),
		Before: model.Number(f.own + f.excess), After: model.Number(f.downtime(s.left)), Tolerated: model.Number(q.System.Inputs().Tolerance)}
	if !math.IsInf(q.Budget, 1) {
		budget := model.Number(q.Budget)
		a.Budget = &budget
	}
	a.rank(&q, f, chosen, decided)
	if slices.ContainsFunc(decided, func(d Decision) bool { return d != Free }) {
		if _, freely, _, ok := f.run(make([]Decision, len(q.Items))); ok {
			a.Deciding = model.Number(math.Max(0, freely-net))
		}
	}
	a.turn(f, net, decided)
	return a, nil
}

// rank orders the items and says why each is where it is.
func (a *Answer) rank(q *Question, f *search, chosen []bool, decided []Decision) {
	standing := func(k int, s set, before float64) Standing {
		p := &f.items[k]
		adds := f.gain(s.with(p)) - before
		return Standing{Item: k, Name: q.Items[k].Name, Chosen: chosen[k], Adds: model.Number(adds), Returns: model.Number(adds + p.cost), Alone: model.Number(f.gain(empty.with(p))),
			Cost: model.Number(p.cost), Paid: model.Number(p.paid), OneOff: model.Number(q.Items[k].OneOff.Value), Reason: Worth}
	}
	var left []int
	for k, is := range chosen {
		a.names = append(a.names, q.Items[k].Name)
		if is {
			left = append(left, k)
			a.OneOff += model.Number(q.Items[k].OneOff.Value)
		}
	}
	whole, worth := empty, 0.
	for len(left) > 0 {
		best, most := 0, math.Inf(-1)
		for at, k := range left {
			if v := f.gain(whole.with(&f.items[k])); v > most {
				best, most = at, v
			}
		}
		k := left[best]
		one := standing(k, whole, worth)
		if decided[k] == In {
			one.Reason = Decided
		}
		a.Items = append(a.Items, one)
		whole, worth = whole.with(&f.items[k]), most
		left = slices.Delete(left, best, best+1)
	}
	a.Line = len(a.Items)
	lacking := f.lacking(chosen)
	for k, is := range chosen {
		if !is {
			one := standing(k, whole, worth)
			one.Reason = Decided
			if decided[k] != Out {
				one.Reason, one.Instead = a.below(&one, f, whole, lacking)
			}
			a.Items = append(a.Items, one)
		}
	}
	slices.SortStableFunc(a.Items[a.Line:], func(x, y Standing) int { return cmp.Compare(y.Adds, x.Adds) })
	for i := range a.Items {
		a.Items[i].Rank = i + 1
	}
}

// short is what is chosen without one item, and what that is worth.
type short struct {
	item int
	set  set
	gain float64
}

// lacking is what is chosen without each item in turn.
func (f *search) lacking(chosen []bool) (all []short) {
	others := slices.Clone(chosen)
	for k, is := range chosen {
		if is {
			others[k] = false
			s := f.of(others)
			all = append(all, short{k, s, f.gain(s)})
			others[k] = true
		}
	}
	return all
}

// below is why an item that nobody decided about is not chosen, and for an overlap which chosen one does what it would: that without which
// it would add most.
func (a *Answer) below(one *Standing, f *search, whole set, lacking []short) (Reason, string) {
	p := &f.items[one.Item]
	switch {
	case one.Adds > 0:
		return OverBudget, ""
	case one.Alone > 0 && len(lacking) > 0:
		best := slices.MaxFunc(lacking, func(x, y short) int {
			return cmp.Compare(f.gain(x.set.with(p))-x.gain, f.gain(y.set.with(p))-y.gain)
		})
		return Overlap, a.names[best.item]
	case a.After <= a.Tolerated && f.downtime(whole.left.Times(p.left)) > (1-unnoticed)*float64(a.After):
		return Unnoticed, ""
	}
	return Costly, ""
}

// unnoticed is the share of downtime that nobody misses.
const unnoticed = .01

// turn finds what it costs to decide otherwise of each item.
func (a *Answer) turn(f *search, net float64, decided []Decision) {
	other := slices.Clone(decided)
	left := mostTurns
	for i := range a.Items {
		one := &a.Items[i]
		one.Turning = model.Number(math.Inf(1))
		if f.most = left; len(f.items) > Certain || left <= 0 {
			continue
		}
		was := decided[one.Item]
		if other[one.Item] = In; one.Chosen {
			other[one.Item] = Out
		}
		if _, otherwise, gap, ok := f.run(other); ok && gap == 0 {
			one.Turning = model.Number(net - otherwise)
		}
		left -= f.sets
		other[one.Item] = was
	}
}
