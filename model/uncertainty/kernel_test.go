package uncertainty_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// drawn are so many systems around the presets that have an answer: each number moved by a factor of up to three, some with
// credits, some with a steep tolerance curve, some with lump costs and big outages.
func drawn(seed uint64, count int) []model.Inputs {
	rng := rand.New(rand.NewPCG(seed, 1))
	var all []model.Inputs
	for len(all) < count {
		in := scenario.Version1.Presets[len(all)%len(scenario.Version1.Presets)].Inputs
		for _, f := range model.Fields {
			if f.Number == nil || f.Optional || f.Key == "tools" { // what tools cost is in no answer in money
				continue
			}
			v := f.Number(&in)
			*v = min(max(*v*math.Pow(3, 2*rng.Float64()-1), f.Min), f.Max)
		}
		if in.Schedule = model.Schedules[rng.IntN(len(model.Schedules))].ID; in.Schedule != "none" {
			in.Cover, in.Claim = rng.Float64(), rng.Float64()
		}
		switch rng.IntN(8) {
		case 0:
			in.WalkAway = 1.05 * in.Tolerance
		case 1:
			in.Floor = 0
		case 2:
			in.Discount, in.Trend = 0, .1*rng.NormFloat64()
		case 3:
			in.Accept = in.Tolerance * math.Pow(3, 2*rng.Float64()-1)
		}
		if rng.IntN(3) == 0 {
			withBig(rng, &in)
		}
		if _, problems := model.Build(in); !model.Stopped(problems) {
			all = append(all, in)
		}
	}
	return all
}

// withBig turns lump costs and big outages on, that do not cost more than there is.
func withBig(rng *rand.Rand, in *model.Inputs) {
	anyOf := func(low, high float64) float64 { return low * math.Pow(high/low, rng.Float64()) }
	in.Big, in.BigReach, in.Forgiven = anyOf(1e-3, 10), anyOf(1e-3, 1), rng.Float64()
	in.BigHours = anyOf(1./60, min(8760, 2000/in.Big))
	in.Fine, in.BigFine = anyOf(1, 1e-3*in.Revenue), anyOf(1, .3*in.Revenue/max(1, in.Big))
}

// TestTheKernelIsTheModel on ten thousand systems: the same value, credits aside, to 1e-9 of what revenue earns and costs, and
// with credits to 6e-7 of what is owed at most.
func TestTheKernelIsTheModel(t *testing.T) {
	worst, worstCredits, worstMinimum := 0., 0., 0.
	count := 10000
	if testing.Short() {
		count = 1000
	}
	for _, in := range drawn(1, count) {
		s, _ := model.Build(in)
		r, ok := uncertainty.Prepared(in)
		if !ok {
			t.Fatalf("no answer for %+v", in)
		}
		spends := r.Ladder(1e-3*in.Spend, 1e3*in.Spend)
		values := r.Values()
		for l := 0; l < len(spends); l += 7 {
			p := s.At(spends[l])
			scale := in.Margin*p.Revenue + p.Loss.Sum()
			allowed := 1e-9 * scale
			miss := math.Abs(values[l] - p.Value)
			if owed := p.Revenue * in.Cover * in.Claim; owed > 0 {
				worstCredits = max(worstCredits, (miss-allowed)/owed)
				allowed += 6e-7 * owed
			} else {
				worst = max(worst, miss/scale)
			}
			if !(miss <= allowed) {
				t.Errorf("%s at %v: value %v, want %v, off by %.1e of all", link(in), spends[l], values[l], p.Value, miss/scale)
			}
			if one := r.Value(spends[l]); math.Abs(one-values[l]) > 1e-13*scale {
				t.Errorf("%+v at %v: %v alone, %v among others", in, spends[l], one, values[l])
			}
			if u := r.Downtime(spends[l]); math.Abs(u/p.Downtime-1) > 1e-10 {
				t.Errorf("%+v at %v: downtime %v, want %v", in, spends[l], u, p.Downtime)
			}
		}
		if h := s.GrowthHurdle(); math.Abs(r.Hurdle()/h-1) > 1e-14 {
			t.Errorf("hurdle %v, want %v", r.Hurdle(), h)
		}
		want := s.Minimum()
		if math.IsInf(want, 1) != math.IsInf(r.Minimum(), 1) {
			t.Errorf("%+v: minimum %v, want %v", in, r.Minimum(), want)
		} else if want < math.Inf(1) {
			miss := math.Abs(r.Minimum()-want) / (want + in.Spend)
			worstMinimum = max(worstMinimum, miss)
			if !(miss < 1e-9) {
				t.Errorf("%+v: minimum %v, want %v", in, r.Minimum(), want)
			}
		}
	}
	t.Logf("worst: value %.1e, credits %.1e of the owed, minimum %.1e", worst, worstCredits, worstMinimum)
}

// TestFoursAreEights to the last bit.
func TestFoursAreEights(t *testing.T) {
	withCredits := 0
	for i, in := range drawn(5, 2000) {
		r, ok := uncertainty.Prepared(in)
		if !ok {
			continue
		}
		rungs := len(r.Ladder(in.Spend/16, in.Spend*16))
		eights, fours := r.Spread(false), r.Spread(true)
		if len(eights) > rungs {
			withCredits++
		}
		if len(eights) != len(fours) {
			t.Fatalf("system %d: %d values by eights, %d by fours", i, len(eights), len(fours))
		}
		for l, v := range eights {
			if math.Float64bits(v) != math.Float64bits(fours[l]) {
				t.Fatalf("system %d at %d: %v by eights, %v by fours", i, l, v, fours[l])
			}
		}
	}
	if withCredits < 100 {
		t.Errorf("only %d systems have credits", withCredits)
	}
}

// TestPeaksAreTheModels: optimum and waste from a ladder of spends, against the exact search of package model: within .05 % of the
// ladder's range in 99 systems of 100, .2 % in all, though an eighth have a cliff for a tolerance curve, and never at a cost that matters.
func TestPeaksAreTheModels(t *testing.T) {
	var relative, ofRange []float64
	costly := 0.
	count := 1500
	if testing.Short() {
		count = 300
	}
	for i, in := range drawn(2, count) {
		s, _ := model.Build(in)
		o := s.Outcome()
		r, _ := uncertainty.Prepared(in)
		if o.Optimum == 0 || !o.Waste.Known() {
			continue
		}
		at := float64(o.Optimum) * math.Exp2(float64(i%16)/8-1)
		r.Ladder(at/16, at*16)
		optimum, waste := r.Peaks()
		costly = max(costly, (s.Net(float64(o.Optimum))-s.Net(optimum))/in.Revenue)
		relative = append(relative, math.Abs(optimum/float64(o.Optimum)-1), math.Abs(waste/float64(o.Waste)-1))
		ofRange = append(ofRange, math.Abs(optimum-float64(o.Optimum))/(16*at), math.Abs(waste-float64(o.Waste))/(16*at))
	}
	for _, p := range []float64{.5, .9, .99, .999, 1} {
		t.Logf("quantile %v of the miss: %.1e of the spend, %.1e of the range", p, uncertainty.Percentile(relative, p), uncertainty.Percentile(ofRange, p))
	}
	t.Logf("most net lost: %.1e of revenue", costly)
	if uncertainty.Percentile(ofRange, .99) > 5e-4 || uncertainty.Percentile(ofRange, 1) > 4e-3 || uncertainty.Percentile(relative, .9) > 1e-3 || costly > 1e-3 {
		t.Error("peaks are further off than stated")
	}
}

// TestTheSearchFindsWhatTheModelFinds where no ladder was laid, or finds as good.
func TestTheSearchFindsWhatTheModelFinds(t *testing.T) {
	for _, in := range drawn(4, 500) {
		s, _ := model.Build(in)
		o := s.Outcome()
		r, _ := uncertainty.Prepared(in)
		got := r.Search()
		if lost := s.Net(float64(o.Optimum)) - s.Net(got); lost > 5e-3*in.Revenue*in.Margin {
			t.Errorf("search finds %v, want %v, and loses %v, for %s", got, o.Optimum, lost, link(in))
		}
	}
}
