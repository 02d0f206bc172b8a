package backlog_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model/backlog"
)

// TestBestSetIsExact: against every set there is, with budgets and decisions.
func TestBestSetIsExact(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for round := range rounds(500) {
		q := question(rng, 1+rng.IntN(9))
		if rng.IntN(3) == 0 {
			q.Decided = make([]backlog.Decision, len(q.Items))
			q.Decided[rng.IntN(len(q.Items))] = backlog.In
			q.Decided[rng.IntN(len(q.Items))] = backlog.Out
		}
		want, any := everySet(q)
		_, got, gap, _, ok := backlog.Searched(q, 0)
		value := math.Abs(q.System.At(q.System.Inputs().ExploredSpend()).Value)
		if ok != any || ok && (math.Abs(got-want) > 2e-12*value || gap != 0) {
			t.Errorf("round %d, %d items: %v with a gap of %v, %v, and of all sets the best is worth %v, %v", round, len(q.Items), got, gap, ok, want, any)
		}
	}
}

// TestBound: no set that has the items of another is worth more than the bound of that one, however few cells that has.
func TestBound(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for round := range rounds(4000) {
		q := question(rng, 6)
		value := math.Abs(q.System.At(q.System.Inputs().ExploredSpend()).Value)
		nets, paid := make([]float64, 64), make([]float64, 64)
		chosen := make([]bool, 6)
		set := func(bits int) {
			for k := range chosen {
				chosen[k] = bits>>k&1 == 1
			}
		}
		for bits := range nets {
			set(bits)
			nets[bits], paid[bits] = backlog.Gain(q, chosen)
		}
		boundOf := backlog.Bounds(q, 4<<rng.IntN(6))
		for bits := range nets {
			if paid[bits] > q.Budget {
				continue
			}
			set(bits)
			bound := boundOf(chosen)
			for more := range nets {
				if more&bits == bits && paid[more] <= q.Budget && nets[more] > bound+1e-12*value {
					t.Fatalf("round %d: a set worth %v is bounded by %v", round, nets[more], bound)
				}
			}
		}
	}
}

// TestGapHolds where a search is stopped early.
func TestGapHolds(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	open := 0
	for round := range rounds(100) {
		q := question(rng, 10)
		want, _ := everySet(q)
		_, got, gap, sets, _ := backlog.Searched(q, 1+rng.IntN(20))
		value := math.Abs(q.System.At(q.System.Inputs().ExploredSpend()).Value)
		if want > got+gap+2e-12*value {
			t.Errorf("round %d: %v and a gap of %v after %d sets, and the best is worth %v", round, got, gap, sets, want)
		}
		if gap > 0 {
			open++
		}
	}
	if open == 0 {
		t.Error("none was stopped early")
	}
}

// TestCertain: nearly all backlogs of that many items are settled, most of them soon.
func TestCertain(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	soon, open := 0, 0
	for range rounds(100) {
		_, _, gap, sets, _ := backlog.Searched(question(rng, backlog.Certain), 1<<16)
		if gap > 0 {
			open++
		}
		if sets < 1000 {
			soon++
		}
	}
	if soon < rounds(100)*8/10 || open > rounds(100)*3/100 {
		t.Errorf("of %d, %d took less than 1000 sets and %d more than %d", rounds(100), soon, open, 1<<16)
	}
}
