package uncertainty_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// floored is a preset with its default ranges and a floor, one number or drawn around it.
func floored(t *testing.T, id string, floor float64, drawn bool) uncertainty.Study {
	s := standard(presetInputs(t, id))
	if s.In.Floor = floor; drawn {
		s.Ranges["floor"] = uncertainty.Range{Low: floor / 3, Mid: floor, High: floor * 3, HasMid: true}
	}
	return s
}

// TestAToleranceLineBelowTheFloor is no reason to move a draw: it has an answer, but for the spend that holds the line.
func TestAToleranceLineBelowTheFloor(t *testing.T) {
	var r uncertainty.Runner
	s := floored(t, "b2b-saas", 8e-4, false)
	in, moved, err := r.Take(s, map[string]float64{"tol": 5e-4})
	if err != nil || moved || in.Tolerance != 5e-4 || in.Floor != 8e-4 {
		t.Fatalf("%v, moved %t to tol %v and floor %v", err, moved, in.Tolerance, in.Floor)
	}
	if !math.IsInf(r.Minimum(), 1) {
		t.Errorf("the line is held at %v", r.Minimum())
	}
	optimum := r.Search()
	within(t, "k", r.Slope(), 1.5547848937667532, 1e-9)
	within(t, "T0", r.LeavingToday(), .02810841499463065, 1e-11)
	within(t, "optimum", optimum/2778789, 1, 1e-4)
	within(t, "net", (r.Value(in.Spend)-r.Hurdle()*in.Spend)/32716563.846472424, 1, 1e-7)
	if system, ok := model.BuildDraw(in); !ok || !math.IsInf(system.Minimum(), 1) || math.Abs(system.Net(in.Spend)/32716563.846472424-1) > 1e-12 {
		t.Errorf("package model: %t, minimum %v, net %v", ok, system.Minimum(), system.Net(in.Spend))
	}
	if _, problems := model.Build(in); !model.Stopped(problems) {
		t.Error("as a case of its own it has an answer")
	}

	if _, moved, _ = r.Take(s, map[string]float64{"tol": 8.1e-4}); moved {
		t.Error("just above the floor it is moved")
	}
	within(t, "minimum", r.Minimum(), 55619839.42, .01)

	in, moved, err = r.Take(floored(t, "b2b-saas", 8e-4, true), map[string]float64{"floor": 2e-3})
	want := s.In
	if want.Floor = .0014677103718199608; err != nil || !moved || in.Floor != want.Floor || !math.IsInf(r.Minimum(), 1) {
		t.Errorf("%v, moved %t to %v, minimum %v", err, moved, in.Floor, r.Minimum())
	}
	for _, f := range model.Fields { // all others where they were: medians are read back from a scale
		if f.Number != nil && math.Abs(*f.Number(&in)-*f.Number(&want)) > 1e-12*math.Abs(*f.Number(&want)) {
			t.Errorf("%s became %v", f.Key, *f.Number(&in))
		}
	}
}

// TestShareOfDrawsBelowTheFloor: as many as the belief says, and they are what is called unreachable. One input's points fill every
// 65,536th of its probability once.
func TestShareOfDrawsBelowTheFloor(t *testing.T) {
	const samples = 1 << 16
	var r uncertainty.Runner
	for _, c := range []struct {
		id    string
		floor float64 // 0: the preset's
		share float64
	}{
		{"b2b-saas", 1e-4, .0020861937},
		{"b2b-saas", 5e-4, .1349674220},
		{"b2b-saas", 8e-4, .3548051109},
		{"cloud-platform", 0, .0020842704},
		{"swappable-infra", 0, .0081450956},
	} {
		s := standard(presetInputs(t, c.id))
		if c.floor > 0 {
			s.In.Floor = c.floor
		}
		tol := believe(t, "tol", s.Ranges["tol"])
		within(t, c.id+": probability", tol.CDF(s.In.Floor), c.share, 1e-9)
		res := run(t, &r, s, samples)
		below := 0.
		for _, v := range r.Column("tol") {
			if v <= s.In.Floor {
				below += 1. / samples
			}
		}
		within(t, c.id+": share of draws", below, c.share, 1./samples)
		within(t, c.id+": unreachable", res.Unreachable, below, float64(res.Moved+1)/samples) // some draws are moved for other reasons
		if c.share > .05 {
			text, _ := json.Marshal(res)
			if !math.IsInf(float64(res.Minimum.P95), 1) || !strings.Contains(string(text), `"p95":null`) {
				t.Errorf("%s: the line is held nine times in ten: %s", c.id, text)
			}
		}
	}
}

// TestRepairs: each touches what it is named for, to where it says, and leaves alone what holds; of points none is made.
func TestRepairs(t *testing.T) {
	base := presetInputs(t, "b2b-saas")
	repaired := func(change func(in *model.Inputs), drawn ...string) (in, want model.Inputs, moved bool) {
		want = base
		change(&want)
		in, moved = uncertainty.Mended(want, drawn...)
		return in, want, moved
	}
	today := base.Incidents * base.TimeToRestore * base.BlastRadius / model.HoursPerYear
	for _, c := range []struct {
		name   string
		change func(in *model.Inputs)
		drawn  []string
		mend   func(want *model.Inputs) // nil: nothing to do
	}{
		{"exit", func(in *model.Inputs) { in.WalkAway = 1.04 * in.Tolerance }, []string{"tol"}, func(want *model.Inputs) { want.WalkAway = 1.05 * want.Tolerance }},
		{"exit", func(in *model.Inputs) { in.WalkAway = 1.06 * in.Tolerance }, []string{"tol", "exit"}, nil},
		{"exit of points", func(in *model.Inputs) { in.WalkAway = 1.04 * in.Tolerance }, []string{"floor", "trend", "rev"}, nil},
		{"exit beyond its end", func(in *model.Inputs) { in.Tolerance, in.WalkAway = .97, .98 }, []string{"exit"}, func(want *model.Inputs) { want.WalkAway, want.Tolerance = .99, .99/1.05 }},
		{"floor", func(in *model.Inputs) { in.Floor = .97 * today }, []string{"mttr"}, func(want *model.Inputs) { want.Floor = today / 1.05 }},
		{"floor", func(in *model.Inputs) { in.Floor = 2 * today }, []string{"floor"}, func(want *model.Inputs) { want.Floor = today / 1.05 }},
		{"floor", func(in *model.Inputs) { in.Floor = .95 * today }, []string{"floor"}, nil},
		{"floor of points", func(in *model.Inputs) { in.Floor = .97 * today }, []string{"exit", "trend"}, nil},
		{"line below the floor", func(in *model.Inputs) { in.Tolerance = in.Floor / 2 }, []string{"tol", "floor"}, nil},
		{"promise below the floor", func(in *model.Inputs) { in.Accept = in.Floor / 2 }, []string{"accept", "floor"}, nil},
		{"trend of points", func(in *model.Inputs) { in.Trend = .4 }, []string{"tol", "rev"}, nil},
	} {
		got, want, moved := repaired(c.change, c.drawn...)
		if c.mend != nil {
			c.mend(&want)
		}
		if got != want || moved != (c.mend != nil) {
			t.Errorf("%s: moved %t, %+v, want %+v", c.name, moved, got, want)
		}
	}

	for _, seed := range []uint64{1, 2, 3} {
		rng, mended := rand.New(rand.NewPCG(seed, 1)), 0
		for _, in := range drawn(seed, 200) {
			in.Trend = 0
			if s, ok := model.BuildDraw(in); ok {
				fastest := s.MaxTrend()
				in.Trend = math.Min(.5, 2*rng.Float64()*fastest)
				want := math.Min(in.Trend, .95*fastest)
				got, moved := uncertainty.Mended(in, "trend")
				within(t, fmt.Sprintf("seed %d: trend of %s", seed, link(in)), got.Trend, want, 1e-12+1e-9*want)
				if mended++; moved != (got.Trend != in.Trend) {
					t.Errorf("seed %d: %s: moved %t", seed, link(in), moved)
				}
			}
		}
		if mended < 100 {
			t.Errorf("seed %d: only %d systems", seed, mended)
		}
	}
}

// TestMovedDrawsAreCountedOnce, whatever has to be repaired of them.
func TestMovedDrawsAreCountedOnce(t *testing.T) {
	var r uncertainty.Runner
	s := floored(t, "b2b-saas", 8e-4, true)
	s.Ranges["trend"] = uncertainty.Range{Low: .01, High: .3}
	s.Ranges["tol"] = uncertainty.Range{Low: .002, High: .09}
	res := run(t, &r, s, 512)
	moved := 0
	for i := range 512 {
		values := map[string]float64{}
		for key := range s.Ranges {
			values[key] = r.Column(key)[i]
		}
		_, was, err := new(uncertainty.Runner).Take(s, values)
		if err != nil {
			t.Fatal(err)
		}
		if was {
			moved++
		}
	}
	if res.Moved != moved || moved < 20 || moved > 400 {
		t.Errorf("%d moved, one by one %d", res.Moved, moved)
	}
}

// TestFuturesBelowTheFloor: draws in which nothing holds the line have passed it already, and are followed like all others.
func TestFuturesBelowTheFloor(t *testing.T) {
	var r uncertainty.Runner
	s := floored(t, "b2b-saas", 8e-4, false)
	s.Ranges = map[string]uncertainty.Range{"tol": s.Ranges["tol"], "rev": {Low: 4e7, High: 6e7}}
	f, err := r.Future(s, uncertainty.Outlook{Horizon: 5, PerYear: 1}, 1024, nil)
	if err != nil {
		t.Fatal(err)
	}
	today := s.In.Incidents * s.In.TimeToRestore * s.In.BlastRadius / model.HoursPerYear
	tol := believe(t, "tol", s.Ranges["tol"])
	within(t, "chance of passing", float64(f.Prospect("today").Passes), tol.CDF(today), 2./1024) // downtime stays where it is
	if splits, err := r.Splits(s, 64, nil); err != nil || !splits.Operations.P50.Known() {
		t.Errorf("%+v, %v", splits, err)
	}
}
