package uncertainty_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

func TestEveryPresetWithItsDefaultRanges(t *testing.T) {
	var r uncertainty.Runner
	for _, p := range presets() {
		for _, n := range []int{512, 4096, 16384} {
			res := run(t, &r, standard(p.Inputs), n)
			if fault := faultOf(res); fault != "" {
				t.Errorf("%s at %d: %s", p.ID, n, fault)
			}
			if res.Moved > n/10 {
				t.Errorf("%s at %d: %d draws moved", p.ID, n, res.Moved)
			}
			sum := 0.
			for _, v := range res.FirstOrder.All() {
				sum += float64(v)
			}
			if sum < .7 || sum > 1.03+20/float64(n) {
				t.Errorf("%s at %d: first-order indices add up to %v", p.ID, n, sum)
			}
		}
	}
}

// seeds are several, so that none is a lucky one.
var seeds = []uint64{1, 2, 3, 5, 32, 57}

// anywhere are systems with every number anywhere in its range, evenly by its slider, as many as have an answer.
func anywhere(seed uint64, count int) []model.Inputs {
	rng := rand.New(rand.NewPCG(seed, 2))
	var all []model.Inputs
	for len(all) < count {
		in := scenario.Version1.Presets[rng.IntN(len(scenario.Version1.Presets))].Inputs
		for _, f := range model.Fields {
			if f.Number == nil || f.Optional || f.Key == "tools" || rng.IntN(2) == 0 { // what tools cost is in no answer in money
				continue
			}
			v := f.Number(&in)
			if from := math.Max(f.Min, 1e-9*f.Max); f.Log {
				*v = from * math.Pow(f.Max/from, rng.Float64())
			} else {
				*v = f.Min + (f.Max-f.Min)*rng.Float64()
			}
		}
		in.Schedule = model.Schedules[rng.IntN(len(model.Schedules))].ID
		if _, problems := model.Build(in); !model.Stopped(problems) {
			all = append(all, in)
		}
	}
	return all
}

// TestTheSpendExplored changes its own net, and the error of that, and nothing else, however far it is.
func TestTheSpendExplored(t *testing.T) {
	studies := []uncertainty.Study{standard(presetInputs(t, "b2b-saas")), standard(presetInputs(t, "consumer")), wide(t, "payments")}
	studies[0].In.Spend = 250e6
	for _, s := range studies {
		want := *run(t, new(uncertainty.Runner), s, 512)
		var used uncertainty.Runner
		for _, times := range []float64{0, 1e-4, .5, 4, 300} {
			s.In.Explored = times * s.In.Spend
			for _, r := range []*uncertainty.Runner{new(uncertainty.Runner), &used} {
				got := *run(t, r, s, 512)
				if net := got.Net; net == want.Net {
					t.Errorf("%s: the net is today's, %v", link(s.In), net)
				}
				got.Net, got.Picture.Errors.Net = want.Net, want.Picture.Errors.Net
				if got != want {
					t.Errorf("%s: robust %v and EVPI %v, want %v and %v, or something else", link(s.In), got.Robust, got.EVPI, want.Robust, want.EVPI)
				}
			}
		}
	}
}

// TestRobustIsTheBestThereIs: no spend anywhere has a greater expected net over the very draws.
func TestRobustIsTheBestThereIs(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	const samples = 256
	for _, seed := range seeds[:3] {
		systems := append(drawn(seed, 4), anywhere(seed, 4)...)
		far := presetInputs(t, "b2b-saas")
		far.Spend = 250e6
		for _, in := range append(systems, far) {
			s := standard(in)
			var r uncertainty.Runner
			res, err := r.Run(s, samples, nil)
			if err != nil {
				continue
			}
			draws, err := r.Draws(s, samples)
			if err != nil {
				t.Fatal(err)
			}
			var built []model.System
			for _, in := range draws {
				if system, ok := model.BuildDraw(in); ok {
					built = append(built, system)
				}
			}
			expected := func(spend float64) (sum float64) {
				for i := range built {
					sum += built[i].Net(spend)
				}
				return sum / float64(len(built))
			}
			got := expected(float64(res.Robust))
			best, most := 0., expected(0)
			for spend := 1e-6 * in.Spend; spend < 1e3*in.Spend; spend *= 1.2 {
				if net := expected(spend); net > most {
					best, most = spend, net
				}
			}
			if stake := expected(best) - built[0].At(0).Value + in.Margin*in.Revenue; most-got > 1e-5*math.Abs(stake) {
				t.Errorf("seed %d: %s: robust %v brings %v, %v would bring %v", seed, link(in), res.Robust, got, best, most)
			}
		}
	}
}

// TestMovedDraws are counted, and where nothing reaches the line that is said.
func TestMovedDraws(t *testing.T) {
	var r uncertainty.Runner
	s := standard(scenario.Version1.Presets[4].Inputs)
	if res := run(t, &r, uncertainty.Study{In: s.In, Ranges: map[string]uncertainty.Range{"rev": {Low: 1e7, High: 1e8}}}, 512); res.Moved != 0 || res.Unreachable != 0 {
		t.Errorf("harmless range: %d moved, %v unreachable", res.Moved, res.Unreachable)
	}
	s.Ranges = map[string]uncertainty.Range{"inc": {Low: 1, High: 1000}} // many below the floor or beyond what customers bear
	if res := run(t, &r, s, 512); res.Moved < 20 || faultOf(res) != "" {
		t.Errorf("%d moved of 512: %s", res.Moved, faultOf(res))
	}
	s.Ranges = map[string]uncertainty.Range{"tol": {Low: .0005, High: .2}} // above the walk-away point of .1
	if res := run(t, &r, s, 512); res.Moved < 20 || faultOf(res) != "" {
		t.Errorf("%d moved of 512: %s", res.Moved, faultOf(res))
	}
	s.In.Accept = 1.5e-4
	s.Ranges = map[string]uncertainty.Range{"floor": {Low: 5e-5, High: 3e-4}} // around the promise
	res := run(t, &r, s, 512)
	if !(res.Unreachable > .2 && res.Unreachable < .8) || !math.IsInf(float64(res.Minimum.P95), 1) || math.IsInf(float64(res.Minimum.P5), 1) {
		t.Errorf("unreachable %v, minimum %+v", res.Unreachable, res.Minimum)
	}
	if text, _ := json.Marshal(res); !strings.Contains(string(text), `"p95":null`) {
		t.Errorf("no null in %s", text)
	}
}
