package seek_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/seek"
	"goodenough/model/uncertainty"
)

// drawn are scenarios around the presets of both versions that have an answer, each with some of its numbers moved by a factor of up to
// three, some with credits, big outages, a spending that is looked at, or a range. The same seed gives the same scenarios.
func drawn(seed uint64, count int) (all []scenario.Scenario) {
	if testing.Short() {
		count /= 8
	}
	rng := rand.New(rand.NewPCG(seed, 5))
	for len(all) < count {
		e := []*scenario.Edition{scenario.Version1, scenario.Version2}[rng.IntN(2)]
		s := e.Of(e.Presets[rng.IntN(len(e.Presets))].ID)
		for _, f := range model.Fields {
			if f.Number == nil || rng.IntN(3) > 0 {
				continue
			}
			v := *f.Number(&s.Inputs)
			if f.Optional && v == model.Unset {
				if f.Key != "try" && f.Key != "accept" && f.Key != "bigfine" {
					continue
				}
				v = f.Counts(&s.Inputs)
			}
			s = s.WithNumber(f, scenario.Round(f.Clamp(v*math.Pow(3, 2*rng.Float64()-1))))
		}
		if rng.IntN(3) == 0 {
			s.Schedule = model.Schedules[rng.IntN(len(model.Schedules))].ID
			s.Cover, s.Claim = scenario.Round(rng.Float64()), scenario.Round(rng.Float64())
		}
		if rng.IntN(3) == 0 {
			s.Big = scenario.Round(.01 * math.Pow(100, rng.Float64()))
		}
		if f := field("mttr"); rng.IntN(4) == 0 {
			v := s.TimeToRestore
			s, _ = s.WithRange(f, ranged(v/2, v))
		}
		if s = s.Settled(); answers(s) {
			all = append(all, s)
		}
	}
	return all
}

func answers(s scenario.Scenario) bool {
	_, problems := model.Build(s.Inputs)
	return !model.Stopped(problems)
}

func field(key string) model.Field {
	f, _ := model.FieldOf(key)
	return f
}

// out is an output of a link, as explain has it.
func out(t *testing.T, name, link string) (float64, bool) {
	t.Helper()
	s, _ := scenario.Parse(link)
	sys, problems := model.Build(s.Inputs)
	if model.Stopped(problems) {
		return 0, false
	}
	o := sys.Outcome()
	return float64(map[string]model.Number{"optimum": o.Optimum, "content_from": o.ContentFrom, "minimum": o.Minimum, "downtime": o.Downtime, "net": o.Net}[name]), true
}

// TestRoundTrip: whatever value an input has, and whatever the scenario, looking for the output there finds that value; and each value that
// is found gives that output back, through its link.
func TestRoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 13))
	roots, hits, several, work := 0, 0, 0, 0
	for _, s := range drawn(1, 400) {
		f := model.Fields[rng.IntN(len(model.Fields))]
		if f.Number == nil {
			continue
		}
		v := *f.Number(&s.Inputs)
		if f.Optional && v == model.Unset {
			v = f.Counts(&s.Inputs)
		}
		there := scenario.Round(f.Clamp(v * math.Pow(10, 2*rng.Float64()-1)))
		if rng.IntN(4) == 0 && f.Min >= 0 { // anywhere
			there = scenario.Round(f.Clamp(max(f.Min, f.Max*1e-9) * math.Pow(f.Max/max(f.Min, f.Max*1e-9), rng.Float64())))
		}
		output := seek.Outputs[rng.IntN(len(seek.Outputs))]
		target, ok := out(t, output.Name, s.WithNumber(f, there).Link())
		if !ok || math.IsInf(target, 0) {
			continue
		}
		found := seek.For(s, f, seek.Goal{Output: output, Target: target})
		work = max(work, found.Work)
		near := func(size float64) float64 { return 1.001*1e-6*math.Abs(target) + 1e-9*size }
		hit := false
		for _, r := range found.Roots {
			roots++
			hit = hit || there >= r.From-1e-5*math.Abs(r.From) && there <= r.To+1e-5*math.Abs(r.To)
			middle := scenario.Round((r.From + r.To) / 2)
			for _, at := range []float64{r.From, middle, r.To} {
				link := s.WithNumber(f, at).Link()
				back, ok := out(t, output.Name, link)
				size := 0.
				if output.Name == "net" {
					size = s.WithNumber(f, at).Revenue
				}
				if !ok || math.Abs(back-target) > near(size) {
					t.Errorf("%s by %s: %v gives %v, want %v: %s", output.Name, f.Key, at, back, target, link)
				}
			}
		}
		if len(found.Roots) > 1 {
			several++
		}
		switch {
		case hit:
			hits++
		case !flat(t, s, f, output.Name, there, target):
			t.Errorf("%s by %s: %v gives %v, and found is %+v: %s", output.Name, f.Key, there, target, found, s.Link())
		}
	}
	if work > 1500 || !testing.Short() && (hits < 250 || several < 3) {
		t.Errorf("%d values found again, %d among several roots of %d, at most %d evaluations", hits, several, roots, work)
	}
}

// flat tells whether the output hardly depends on the input there, so that any value near by meets the goal.
func flat(t *testing.T, s scenario.Scenario, f model.Field, name string, there, target float64) bool {
	t.Helper()
	for _, factor := range []float64{1 - 1e-4, 1 + 1e-4} {
		if v, ok := out(t, name, s.WithNumber(f, scenario.Round(f.Clamp(there*factor))).Link()); ok && math.Abs(v-target) > 1e-9*math.Abs(target) {
			return false
		}
	}
	return true
}

func ranged(low, high float64) uncertainty.Range {
	return uncertainty.Range{Low: scenario.Round(low), High: scenario.Round(high)}
}

// TestNothingIsMissed: of what net comes to along 3,000 values of an input, each change of side is found, as a root, a jump or a gap.
func TestNothingIsMissed(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	output, _ := seek.OutputOf("net")
	sides := 0
	for _, s := range drawn(7, 160) {
		f := model.Fields[rng.IntN(len(model.Fields))]
		if f.Number == nil {
			continue
		}
		var nets []float64
		for i := range 3001 {
			x := f.Min + (f.Max-f.Min)*float64(i)/3000
			if f.Min >= 0 { // by factors
				x = max(f.Min, f.Max*1e-9) * math.Pow(f.Max/max(f.Min, f.Max*1e-9), float64(i)/3000)
			}
			there := s.WithNumber(f, scenario.Round(f.Clamp(x)))
			if sys, problems := model.Build(there.Inputs); !model.Stopped(problems) {
				nets = append(nets, sys.Net(there.ExploredSpend()))
			}
		}
		if len(nets) == 0 {
			continue
		}
		a, b := nets[rng.IntN(len(nets))], nets[rng.IntN(len(nets))]
		target := scenario.Round(a + (b-a)*rng.Float64())
		if math.Abs(a-b) < 1e-6*math.Abs(a) {
			continue
		}
		changes := 0
		for i := range nets[1:] {
			if (nets[i] < target) != (nets[i+1] < target) {
				changes++
			}
		}
		sides += changes
		if found := seek.For(s, f, seek.Goal{Output: output, Target: target}); len(found.Roots)+len(found.Jumps) < changes {
			t.Errorf("net of %v by %s: %d changes of side, and found is %+v: %s", target, f.Key, changes, found, s.Link())
		}
	}
	if !testing.Short() && sides < 50 {
		t.Errorf("only %d changes of side", sides)
	}
}
