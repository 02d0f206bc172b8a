package uncertainty_test

import (
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// withBigOnes is a preset with big outages once in ten years, its default ranges and theirs.
func withBigOnes(t testing.TB, id string) uncertainty.Study {
	in := presetInputs(t, id)
	in.Big = .1
	s := standard(in)
	s.Ranges["forgive"] = uncertainty.Range{Low: .9, Mid: in.Forgiven, High: .998, HasMid: true}
	return s
}

// TestBigOnesAreRanges like all others: what they explain, are worth to know and to be told apart for is found for each.
func TestBigOnesAreRanges(t *testing.T) {
	var r uncertainty.Runner
	s := withBigOnes(t, "b2b-saas")
	s.In.BigFine = 3e7 // so that they matter
	res := run(t, &r, s, 4096)
	total, err := r.Total(s, 1024, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"big", "bigh", "forgive"} {
		worth, has := res.EVPPI.Get(key)
		first, explains := res.FirstOrder.Get(key)
		most, _ := total.Get(key)
		_, flips := res.Flip.Get(key)
		if !has || !explains || !flips || !(worth >= 0 && first >= 0 && most >= 0) {
			t.Errorf("%s: worth %v, explains %v to %v", key, worth, first, most)
		}
	}
	big, _ := res.EVPPI.Get("big")
	length, _ := res.EVPPI.Get("bigh")
	if first, _ := res.FirstOrder.Get("big"); !(first > .05) || !(big > 10*length) {
		t.Errorf("how often a loss of $30M comes explains %v; knowing it is worth %v, knowing how long it takes %v", first, big, length)
	}
	if _, ranged := s.Ranges["within"]; ranged || uncertainty.CanRange(field(t, "within")) {
		t.Error("within takes a range, which moves nothing")
	}
}

// TestBigOnesLeaveOtherDrawsAlone: with their ranges on, all other inputs have the draws they had, to the bit.
func TestBigOnesLeaveOtherDrawsAlone(t *testing.T) {
	var without, with uncertainty.Runner
	run(t, &without, standard(presetInputs(t, "b2b-saas")), 512)
	run(t, &with, withBigOnes(t, "b2b-saas"), 512)
	for key := range standard(presetInputs(t, "b2b-saas")).Ranges {
		a, b := without.Column(key), with.Column(key)
		for i := range a {
			if a[i] != b[i] {
				t.Fatalf("%s: draw %d is %v, with big outages %v", key, i, a[i], b[i])
			}
		}
	}
}

// TestDrawsOfBigOnesAreTheModels: in each of them the best spend is that of the model with the draw's inputs.
func TestDrawsOfBigOnesAreTheModels(t *testing.T) {
	for _, seed := range []uint64{1, 2} {
		for _, id := range []string{"b2b-saas", "cloud-platform", "consumer"} {
			s := withBigOnes(t, id)
			s.Seed = seed
			var r uncertainty.Runner
			draws, err := r.Draws(s, 64)
			if err != nil {
				t.Fatal(err)
			}
			run(t, &r, s, 64)
			for i, optimum := range r.Optima() {
				system, ok := model.BuildDraw(draws[i])
				if !ok {
					t.Fatalf("seed %d: no system for %s", seed, link(draws[i]))
				}
				want, _ := system.Peaks()
				if lost := system.Net(want) - system.Net(optimum); !(lost <= 1e-5*draws[i].Revenue) {
					t.Errorf("seed %d: %s: the draw's best spend %v loses %v against %v", seed, link(draws[i]), optimum, lost, want)
				}
			}
		}
	}
}

// TestDrawsThatWouldHaveDrivenAllAway are pulled to their medians, and counted.
func TestDrawsThatWouldHaveDrivenAllAway(t *testing.T) {
	var r uncertainty.Runner
	s := withBigOnes(t, "b2b-saas")
	s.In.BigHours = 2000
	s.Ranges = map[string]uncertainty.Range{"big": {Low: .01, Mid: .1, High: 2, HasMid: true}, "forgive": {Low: .05, Mid: .5, High: .95, HasMid: true}}
	res := run(t, &r, s, 512)
	if res.Moved < 20 || res.Moved > 400 {
		t.Errorf("%d of 512 moved", res.Moved)
	}
	draws, err := r.Draws(s, 512)
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range draws {
		if _, ok := model.BuildDraw(in); !ok {
			t.Errorf("no system for %s", link(in))
		}
	}
}

// TestYearsWithBigOnes: they cost a mean year so many times what one costs, few or so many that their number is taken as normal; routine
// incidents are those of years without. The test's own customers forgive, so that revenue is the same.
func TestYearsWithBigOnes(t *testing.T) {
	const years = 1 << 14
	for _, seed := range []uint64{3, 4, 5} {
		for _, c := range []struct{ rate, neglect float64 }{{.1, 30}, {5, 30}, {5000, 500}} {
			in := presetInputs(t, "b2b-saas")
			in.Fine, in.Forgiven, in.Neglect = 1000, 1, c.neglect
			if in.Big = c.rate; c.rate > 10 { // so many only where nobody maintains anything
				in.Explored, in.Big, in.BigReach = 0, c.rate/c.neglect, 1e-3
			}
			without := in
			without.Big = 0
			o, problems := solve(in)
			if o == nil {
				t.Fatal(problems)
			}
			var e [2]*uncertainty.Exceedance
			for i, in := range []model.Inputs{in, without} {
				var err error
				if e[i], err = new(uncertainty.Runner).LossExceedance(uncertainty.Study{In: in, Seed: seed}, years, nil); err != nil {
					t.Fatal(err)
				}
			}
			rate, once := float64(o.Big.Rate), float64(o.Big.LossOnce)
			if got := e[0].Mean - e[1].Mean; math.Abs(got-rate*once) > 5*once*math.Sqrt(rate/years) || math.Abs(rate/c.rate-1) > .1 {
				t.Errorf("seed %d: %v a year cost a mean year %v, want %v", seed, rate, got, rate*once)
			}
			for i, p := range e[0].Probability {
				if e[0].Loss[i] < e[1].Loss[i] || p <= .05 && e[0].Loss[i] < .99*once {
					t.Errorf("seed %d, %v a year: at %v a year loses %v, without %v", seed, rate, p, e[0].Loss[i], e[1].Loss[i])
				}
			}
		}
	}
}

// TestBigOnesAllocateNothing that a refresh without them doesn't.
func TestBigOnesAllocateNothing(t *testing.T) {
	var r uncertainty.Runner
	var res uncertainty.Result
	for _, key := range []string{"margin", "mttr"} {
		s := withBigOnes(t, "b2b-saas")
		v := *field(t, key).Number(&s.In)
		s.Ranges[key] = uncertainty.Range{Low: v / 1.2, High: v * 1.2}
		if err := r.RunInto(&res, s, 512, nil); err != nil {
			t.Fatal(err)
		}
		low := v / 1.2
		if n := testing.AllocsPerRun(5, func() {
			low *= 1.0001
			s.Ranges[key] = uncertainty.Range{Low: low, High: v * 1.2}
			r.RunInto(&res, s, 512, nil)
		}); n != 0 {
			t.Errorf("with %s moving: %v allocations", key, n)
		}
	}
}
