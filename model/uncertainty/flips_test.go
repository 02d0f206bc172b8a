package uncertainty_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestFlipBetweenPeaks: where the optimum jumps from one peak to another the flip is the nearest change all the same, by the model's own
// search.
func TestFlipBetweenPeaks(t *testing.T) {
	s, _ := scenario.Parse("cust=swappable-infra&rev=89500000&inc=21.9&leave=0.00972&neglect=50.6&half=0.852&blast=0.641&quits=1.64&sla=generic&cover=0.6&claim=0.5")
	flips, err := new(uncertainty.Runner).Flips(s.Study(), 512, nil)
	if err != nil {
		t.Fatal(err)
	}
	if v, _ := flips.Get("rev"); !(v > 31e6 && v < 32.3e6) {
		t.Errorf("revenue flips at %v", v)
	}
	if _, nearer := nearer(t, s.Inputs, s.Study(), &flips); len(nearer) > 0 {
		t.Error(nearer)
	}
}

// TestFlipsAreTheNearest holds the flips of systems drawn at random, ranged and not, to a scan with the model's own search: hardly one is nearer.
func TestFlipsAreTheNearest(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const systems = 4
	for _, seed := range []uint64{1, 2, 3, 4} {
		random := rand.New(rand.NewPCG(seed, 0))
		looked := 0
		var missed []string
		for range systems {
			p := scenario.Presets[random.IntN(len(scenario.Presets))]
			in := p.Inputs
			for _, key := range []string{"rev", "ops", "inc", "mttr", "leave", "neglect", "half", "tol"} {
				n := field(t, key).Number(&in)
				*n = scenario.RoundTo(*n*math.Exp(.7*random.NormFloat64()), 4)
			}
			if o, _ := solve(in); o == nil {
				continue
			}
			s := standard(in)
			flips, err := new(uncertainty.Runner).Flips(s, 256, nil)
			if err != nil {
				continue // the medians of the ranges contradict each other
			}
			flipsSeen, flipsNearer := nearer(t, in, s, &flips)
			looked, missed = looked+flipsSeen, append(missed, flipsNearer...)
		}
		t.Logf("seed %d: %d flips, before %d of which there is another", seed, looked, len(missed))
		if looked < 15 || 50*len(missed) > looked {
			t.Errorf("seed %d: of %d flips %d are not the nearest: %v", seed, looked, len(missed), missed)
		}
	}
}

// nearer scans the values from an input's own to its flip, and as far to the other side, with the model's own search. It counts flips and tells of
// those before which the verdict clearly changes.
func nearer(t *testing.T, in model.Inputs, s uncertainty.Study, flips *uncertainty.ByInput) (looked int, nearer []string) {
	t.Helper()
	for key, given := range s.Ranges {
		b := believe(t, key, given)
		*field(t, key).Number(&in) = b.Median()
	}
	now, _ := solve(in)
	if now == nil {
		return 0, nil
	}
	for key, flip := range flips.All() {
		f := field(t, key)
		v := *f.Number(&in)
		if !(v > 0) {
			continue
		}
		var ends []float64
		given, ranged := s.Ranges[key]
		if known := flip.Known(); ranged {
			b := believe(t, key, given)
			p := .001
			if known {
				p = tailOf(b, float64(flip))
			}
			ends = []float64{b.Quantile(p), b.Quantile(1 - p)}
		} else if f.Log {
			away := math.Inf(1)
			if known {
				away = math.Abs(math.Log(float64(flip) / v))
			}
			ends = []float64{math.Max(math.Max(f.Min, v/1000), v*math.Exp(-away)), math.Min(math.Min(f.Max, v*1000), v*math.Exp(away))}
		} else {
			away := math.Inf(1)
			if known {
				away = math.Abs(float64(flip) - v)
			}
			ends = []float64{math.Max(f.Min, v-away), math.Min(f.Max, v+away)}
		}
		looked++
	scan:
		for _, end := range ends {
			const steps = 60
			for i := range steps {
				x := float64(i) / steps
				at := v + x*(end-v)
				if v > 0 && end > 0 {
					at = v * math.Pow(end/v, x)
				}
				there := in
				*f.Number(&there) = at
				o, _ := solve(there)
				if o == nil {
					break
				}
				near := func(peak model.Number) bool { return math.Abs(there.Spend/float64(peak)-1) < 2e-3 }
				if o.Money != now.Money && !near(o.Optimum) && !near(o.Waste) {
					nearer = append(nearer, fmt.Sprintf("%s: %s flips at %v, said %v", link(in), key, at, flip))
					break scan
				}
			}
		}
	}
	return looked, nearer
}

// tailOf is the probability beyond a value, on its side of the median.
func tailOf(b uncertainty.Belief, v float64) float64 {
	low, high := 0., .5
	above := v > b.Median()
	for range 60 {
		p := (low + high) / 2
		at := b.Quantile(p)
		if above {
			at = b.Quantile(1 - p)
		}
		if above == (at < v) { // nearer the median than v
			high = p
		} else {
			low = p
		}
	}
	return high
}
