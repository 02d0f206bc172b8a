package uncertainty_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// TestMemoryChangesNothing: whatever a runner ran before, and whether it came to an end, it answers as a new one does, to the bit.
func TestMemoryChangesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	between := func(low, high float64) float64 { return low + (high-low)*random.Float64() }
	for _, id := range []string{"consumer", "b2b-saas"} {
		s := standard(presetInputs(t, id))
		start := s.In.Spend
		var r uncertainty.Runner
		steps := 200
		if testing.Short() {
			steps = 40
		}
		for step := range steps {
			samples := 256
			switch random.IntN(11) {
			case 0, 1:
				s.In.Spend = start * between(.8, 1.2)
			case 2, 3:
				s.In.Explored = start * between(.5, 2)
			case 4:
				s.In.Explored = model.Unset
			case 5:
				s.Ranges["growth"] = uncertainty.Range{Low: between(.05, .2), High: between(.3, .5)}
			case 6:
				delete(s.Ranges, "growth")
				s.In.GrowthROI = between(0, 1)
			case 7:
				s.In.Accept = between(1, 3) * s.In.Tolerance
			case 8:
				if _, ranged := s.Ranges["ops"]; ranged {
					delete(s.Ranges, "ops")
				} else {
					s.Ranges["ops"] = uncertainty.Range{Low: start * between(.5, .9), High: start * between(1.1, 2)}
				}
			case 9:
				s.In.Churn = between(.05, .5)
				delete(s.Ranges, "churn")
			case 10:
				if _, ranged := s.Ranges["mttr"]; ranged {
					delete(s.Ranges, "mttr")
				} else {
					s.Ranges["mttr"] = uncertainty.Range{Low: .8, High: 2}
				}
			}
			s.Depth = uncertainty.Depth(random.IntN(int(uncertainty.Headlines) + 1))
			s.Seed = uint64(random.IntN(8) / 7)
			if random.IntN(6) == 0 {
				samples = 512
			}
			if random.IntN(6) == 0 { // gives up on the way, or at its end
				stop := random.IntN(samples + 1)
				r.Run(s, samples, func(done, _ int) bool { return done < stop })
				continue
			}
			got, want := run(t, &r, s, samples), run(t, new(uncertainty.Runner), s, samples)
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%s, step %d: %s and ranges %v: optimum %v and net %v, a new runner %v and %v", id, step, link(s.In), s.Ranges, got.Optimum, got.Net, want.Optimum, want.Net)
			}
		}
	}
}

// TestWhatIsRemembered: draws and what spends are worth while today's spend moves, the latter while growth ROI or the promise does, and
// all but the net at the spend explored while that moves.
func TestWhatIsRemembered(t *testing.T) {
	const samples = 256
	for _, c := range []struct {
		name                  string
		change                func(s *uncertainty.Study)
		draws, values, result bool
	}{
		{"nothing", func(*uncertainty.Study) {}, true, true, true},
		{"explored", func(s *uncertainty.Study) { s.In.Explored = 1.01 * s.In.Spend }, true, true, true},
		{"ops", func(s *uncertainty.Study) { s.In.Spend *= 1.001 }, true, true, false},
		{"growth", func(s *uncertainty.Study) { s.Ranges["growth"] = uncertainty.Range{Low: .1, High: .701} }, false, true, false},
		{"accept", func(s *uncertainty.Study) { s.In.Accept = 1.001 * s.In.Tolerance }, false, true, false},
		{"range of ops", func(s *uncertainty.Study) {
			s.Ranges["ops"] = uncertainty.Range{Low: .99 * s.In.Spend, High: 1.01 * s.In.Spend}
		}, false, false, false},
		{"tol", func(s *uncertainty.Study) { s.Ranges["tol"] = uncertainty.Range{Low: .002, High: .006} }, false, false, false},
		{"seed", func(s *uncertainty.Study) { s.Seed++ }, false, false, false},
		{"depth", func(s *uncertainty.Study) { s.Depth = uncertainty.Reasons }, true, true, false},
		{"depth, to the least", func(s *uncertainty.Study) { s.Depth = uncertainty.Headlines }, true, true, false},
	} {
		s := standard(presetInputs(t, "consumer"))
		s.Ranges["growth"] = uncertainty.Range{Low: .1, High: .7}
		var r uncertainty.Runner
		run(t, &r, s, samples)
		c.change(&s)
		draws, values, result, err := r.Remembers(s, samples)
		if err != nil || draws != c.draws || values != c.values || result != c.result {
			t.Errorf("after a change of %s: draws %t, values %t, result %t, want %t, %t, %t (%v)", c.name, draws, values, result, c.draws, c.values, c.result, err)
		}
	}
}

// TestDepthLeavesOut: a shallower result is the whole one without some of its parts, which another can lend it.
func TestDepthLeavesOut(t *testing.T) {
	s := wide(t, "b2b-saas")
	whole := run(t, new(uncertainty.Runner), s, 256)
	want := *whole
	for s.Depth = uncertainty.Reasons; s.Depth <= uncertainty.Headlines; s.Depth++ {
		want.Borrow(s.Depth, new(uncertainty.Result))
		got := run(t, new(uncertainty.Runner), s, 256)
		if !reflect.DeepEqual(*got, want) {
			t.Errorf("depth %d: it differs from the whole by more than what it leaves out", s.Depth)
		}
		if got.Borrow(s.Depth, whole); !reflect.DeepEqual(got, whole) {
			t.Errorf("depth %d: with what it lacked it is not whole", s.Depth)
		}
	}
}
