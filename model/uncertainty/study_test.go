package uncertainty_test

import (
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

func run(t testing.TB, r *uncertainty.Runner, s uncertainty.Study, samples int) *uncertainty.Result {
	t.Helper()
	res, err := r.Run(s, samples, nil)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// faultOf says what is wrong with the numbers of a result: every one finite, or +Inf where that is a rule.
func faultOf(res *uncertainty.Result) string {
	var fault string
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			if b, ok := v.Addr().Interface().(*uncertainty.ByInput); ok {
				for key, n := range b.All() {
					if math.IsNaN(float64(n)) || math.IsInf(float64(n), 0) && !strings.Contains(path, "Flip") && !strings.Contains(path, "Optimum") {
						fault = path + "." + key + " is not finite"
					}
				}
				return
			}
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(path, v.Index(i))
			}
		case reflect.Float64:
			f := v.Float()
			never := strings.Contains(path, "Minimum") // and errors of it
			if math.IsNaN(f) || math.IsInf(f, 0) && !never {
				fault = path + " is not finite"
			}
		}
	}
	walk("", reflect.ValueOf(res).Elem())
	if fault != "" {
		return fault
	}
	p := &res.Picture
	if sum := res.Chance.TooLittle + res.Chance.Right + res.Chance.Waste; math.Abs(sum-1) > 1e-12 {
		return "chances don't add up to 1"
	}
	for _, b := range []uncertainty.Band{res.Minimum, res.Optimum, res.Waste, res.Net} {
		if !(b.P5 <= b.P50 && b.P50 <= b.P95) {
			return "a band is out of order"
		}
	}
	if res.EVPI < 0 || res.Robust < 0 {
		return "negative EVPI or robust spend"
	}
	for _, v := range res.EVPPI.All() {
		if v < 0 || v > res.EVPI {
			return "EVPPI outside of 0..EVPI"
		}
	}
	for l := range p.Spends {
		c := &p.Cost
		if !(c.P5[l] <= c.P50[l] && c.P50[l] <= c.P95[l]) {
			return "the fan is out of order"
		}
		if l > 0 && p.Spends[l] <= p.Spends[l-1] || float64(p.Regret[l]) < 0 {
			return "spends don't ascend, or regret is negative"
		}
		if p.Regret[l] < float64(res.EVPI)*(1-1e-9)-1e-9*math.Abs(p.Net[l]) {
			return "some spend is regretted less than not knowing costs"
		}
	}
	return ""
}

func TestEveryPresetWithItsDefaultRanges(t *testing.T) {
	var r uncertainty.Runner
	for _, p := range scenario.Presets {
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

// TestTheSameStudyGivesTheSameNumbers, whatever ran before.
func TestTheSameStudyGivesTheSameNumbers(t *testing.T) {
	var fresh, used uncertainty.Runner
	s := wide(t, "b2b-saas")
	want := *run(t, &fresh, s, 1024)
	run(t, &used, wide(t, "payments"), 4096)
	s.Seed = 5
	if other := run(t, &used, s, 1024); *other == want {
		t.Error("another seed gives the same numbers")
	}
	s.Seed = 1
	for range 2 {
		if got := *run(t, &used, s, 1024); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
}

// TestAMovedSliderRedrawsOneColumn: the other inputs' draws stay, bit for bit, and so do those of a range taken away and given
// back.
func TestAMovedSliderRedrawsOneColumn(t *testing.T) {
	var r uncertainty.Runner
	s := wide(t, "b2b-saas")
	run(t, &r, s, 512)
	before := map[string][]float64{}
	for key := range s.Ranges {
		before[key] = append([]float64{}, r.Column(key)...)
	}
	s.Ranges["leave"] = uncertainty.Range{Low: .001, High: .03}
	delete(s.Ranges, "rev")
	run(t, &r, s, 512)
	for key := range s.Ranges {
		if same := reflect.DeepEqual(before[key], r.Column(key)); same != (key != "leave") {
			t.Errorf("%s: same draws %v", key, same)
		}
	}
	s.Ranges["rev"] = wide(t, "b2b-saas").Ranges["rev"]
	run(t, &r, s, 512)
	if !reflect.DeepEqual(before["rev"], r.Column("rev")) {
		t.Error("rev is drawn differently when its range comes back")
	}
}

// seeds are several, so that none is a lucky one.
var seeds = []uint64{1, 2, 3, 5, 32, 57}

// anywhere are systems with every number anywhere in its range, evenly by its slider, as many as have an answer.
func anywhere(seed uint64, count int) []model.Inputs {
	rng := rand.New(rand.NewPCG(seed, 2))
	var all []model.Inputs
	for len(all) < count {
		in := scenario.Presets[rng.IntN(len(scenario.Presets))].Inputs
		for _, f := range model.Fields {
			if f.Number == nil || f.Optional || rng.IntN(2) == 0 {
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

// TestPointsGiveTheOutcome: without ranges every percentile is the scalar answer, to the bit, and nothing is worth measuring.
func TestPointsGiveTheOutcome(t *testing.T) {
	var r uncertainty.Runner
	for _, seed := range seeds {
		for _, in := range append(drawn(seed, 20), anywhere(seed, 20)...) {
			in.Explored = math.Min(in.Spend*1.5, 1e13)
			o, _ := solve(in)
			system, _ := model.Build(in)
			for _, ranges := range []map[string]uncertainty.Range{nil, {"rev": {Low: in.Revenue, High: in.Revenue}}} {
				res := run(t, &r, uncertainty.Study{In: in, Ranges: ranges}, 64)
				for _, c := range []struct {
					name string
					got  uncertainty.Band
					want model.Number
				}{{"minimum", res.Minimum, o.Minimum}, {"optimum", res.Optimum, o.Optimum}, {"waste", res.Waste, o.Waste}, {"net", res.Net, o.Net}} {
					if want := (uncertainty.Band{P5: c.want, P50: c.want, P95: c.want}); c.got != want {
						t.Errorf("seed %d: %s: %s %+v, want %v", seed, link(in), c.name, c.got, c.want)
					}
				}
				in := in
				in.Explored = model.Unset
				today, _ := solve(in)
				chance := map[model.Verdict]float64{model.Pays: res.Chance.TooLittle, model.GrowthPaysBetter: res.Chance.Right, model.Waste: res.Chance.Waste}
				if chance[today.Money] != 1 || res.Picture.NetToday.P50 != today.Net || res.Robust != o.Optimum || res.EVPI != 0 || res.EVPPI.Len() != 0 || res.Moved != 0 {
					t.Errorf("seed %d: %s: chance %+v, %s; robust %v, EVPI %v, EVPPI %v, moved %v", seed, link(in), res.Chance, today.Money, res.Robust, res.EVPI, res.EVPPI, res.Moved)
				}
				for l, spend := range res.Picture.Spends {
					if got, want := res.Picture.Cost.P50[l], system.TotalCost(system.At(spend)); got != want {
						t.Errorf("seed %d: %s at %v: a cost of %v, want %v", seed, link(in), spend, got, want)
					}
				}
				if fault := faultOf(res); fault != "" {
					t.Errorf("seed %d: %s: %s", seed, link(in), fault)
				}
			}
		}
	}
}

// TestHardlyARange: where every input is nearly a point, a study says nearly what a study of points does, beside cliffs, steps and off
// the ladder too: what spends give up, and what knowing more is worth, of all that is at stake.
func TestHardlyARange(t *testing.T) {
	const off = 1e-4 // of 5,000 systems of other seeds the worst is 5e-5, beside a cliff
	var r uncertainty.Runner
	for _, seed := range seeds {
		for _, in := range append(drawn(seed, 40), anywhere(seed, 40)...) {
			narrow := uncertainty.Range{Low: in.Revenue * (1 - 1e-9), High: in.Revenue * (1 + 1e-9)}
			rev, _ := model.FieldOf("rev")
			if _, err := uncertainty.Believe(rev, narrow); err != nil {
				continue
			}
			if in.Margin < in.Cover*in.Claim && in.Schedule != "none" {
				continue // credits may exceed the margin, so that value falls as spend wins customers: one in a thousand of these is off by a hundredth
			}
			system, _ := model.Build(in)
			best, waste := system.Peaks()
			res := run(t, &r, uncertainty.Study{In: in, Ranges: map[string]uncertainty.Range{"rev": narrow}}, 64)
			stake := in.Margin*system.At(1e13).Revenue - system.At(0).Value
			lost := func(what string, hurdle, best float64, spend model.Number) {
				net := func(spend float64) float64 { return system.At(spend).Value - hurdle*spend }
				if gap := net(best) - net(float64(spend)); gap > off*stake {
					t.Errorf("seed %d: %s: %s %v, want %v: gives up %.2g of what is at stake", seed, link(in), what, spend, best, gap/stake)
				}
			}
			lost("optimum", system.GrowthHurdle(), best, res.Optimum.P50)
			lost("robust", system.GrowthHurdle(), best, res.Robust)
			lost("waste", system.Hurdle(0), waste, res.Waste.P50)
			if float64(res.EVPI) > off*stake {
				t.Errorf("seed %d: %s: EVPI of %.2g of what is at stake", seed, link(in), float64(res.EVPI)/stake)
			}
			if fault := faultOf(res); fault != "" {
				t.Errorf("seed %d: %s: %s", seed, link(in), fault)
			}
		}
	}
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
	s := standard(scenario.Presets[4].Inputs)
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

// TestStudiesWithoutAnAnswer are refused with the input's name.
func TestStudiesWithoutAnAnswer(t *testing.T) {
	var r uncertainty.Runner
	good := standard(scenario.Presets[4].Inputs)
	for _, c := range []struct {
		change  func(s *uncertainty.Study)
		samples int
		says    string
	}{
		{func(*uncertainty.Study) {}, 1000, "power of two"},
		{func(*uncertainty.Study) {}, 32, "power of two"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"nonsense": {Low: 1, High: 2}} }, 64, "nonsense"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"hours": {Low: 0, High: 2}} }, 64, "work per incident (hours)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"team": {Low: 5, High: 20}} }, 64, "engineers on the team (team)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"ghalf": {Low: 1e6, High: 2e6}} }, 64, "(ghalf)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"gshape": {Low: 1, High: 2}} }, 64, "(gshape)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"sla": {Low: 1, High: 2}} }, 64, "(sla)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"spread": {Low: 1, High: 2}} }, 64, "(spread)"},
		{func(s *uncertainty.Study) { s.In.Incidents = .01 }, 64, "floor"},
		{func(s *uncertainty.Study) { s.In.Margin = 2 }, 64, "margin"},
		{func(s *uncertainty.Study) { s.In.Schedule = "?" }, 64, "schedule"},
		{func(s *uncertainty.Study) { s.In.Revenue = math.NaN() }, 64, "rev"},
	} {
		s := good
		c.change(&s)
		if _, err := r.Run(s, c.samples, nil); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("want an error with %q, got %v", c.says, err)
		}
	}
	run(t, &r, good, 64)
}

func TestCancellation(t *testing.T) {
	var r uncertainty.Runner
	s := standard(scenario.Presets[4].Inputs)
	var seen []int
	_, err := r.Run(s, 4096, func(done, total int) bool {
		seen = append(seen, done)
		return done < 1024
	})
	if !errors.Is(err, uncertainty.ErrCancelled) || !reflect.DeepEqual(seen, []int{256, 512, 768, 1024}) {
		t.Errorf("%v after %v", err, seen)
	}
	last := 0
	if _, err := r.Run(s, 1024, func(done, total int) bool { last = done; return true }); err != nil || last != 1024 {
		t.Errorf("%v, last %d", err, last)
	}
	stop := func(int, int) bool { return false }
	if _, err := r.Total(s, 256, stop); !errors.Is(err, uncertainty.ErrCancelled) {
		t.Error(err)
	}
	if _, err := r.LossExceedance(s, 512, stop); !errors.Is(err, uncertainty.ErrCancelled) {
		t.Error(err)
	}
	want := *run(t, new(uncertainty.Runner), s, 512)
	if got := *run(t, &r, s, 512); got != want {
		t.Error("a cancelled run changes the next")
	}
}

func TestTwoRunnersAtOnce(t *testing.T) {
	s := wide(t, "b2b-saas")
	want := *run(t, new(uncertainty.Runner), s, 512)
	var group sync.WaitGroup
	for range 2 {
		group.Go(func() {
			var r uncertainty.Runner
			for range 3 {
				if res, err := r.Run(s, 512, nil); err != nil || *res != want {
					t.Error("two at once disagree")
				}
			}
		})
	}
	group.Wait()
}

func TestASecondRunAllocatesNothing(t *testing.T) {
	var r uncertainty.Runner
	var res uncertainty.Result
	s := wide(t, "b2b-saas")
	if err := r.RunInto(&res, s, 512, nil); err != nil {
		t.Fatal(err)
	}
	if allocations := testing.AllocsPerRun(5, func() { r.RunInto(&res, s, 512, nil) }); allocations != 0 {
		t.Errorf("%v allocations", allocations)
	}
}

// TestFlipsAndTornado: at the flip the scalar model's verdict changes, and the tornado is the scalar model's optimum.
func TestFlipsAndTornado(t *testing.T) {
	var r uncertainty.Runner
	found := 0
	for _, id := range []string{"payments", "b2b-saas", "consumer"} {
		s := wide(t, id)
		res := run(t, &r, s, 512)
		middle := s.In
		beliefs := map[string]uncertainty.Belief{}
		for key, given := range s.Ranges {
			b := believe(t, key, given)
			beliefs[key] = b
			*field(t, key).Number(&middle) = b.Median()
		}
		for key, flip := range res.Flip.All() {
			at := func(v float64) *model.Outcome {
				in := middle
				*field(t, key).Number(&in) = v
				o, problems := solve(in)
				if o == nil {
					t.Fatal(problems)
				}
				return o
			}
			b := beliefs[key]
			for p, bars := range map[float64]*uncertainty.ByInput{.05: &res.Picture.LowOptimum, .95: &res.Picture.HighOptimum} {
				got, ok := bars.Get(key)
				if want := at(b.Quantile(p)).Optimum; !ok || math.Abs(float64(got/want)-1) > 1e-3 {
					t.Errorf("%s: optimum with %s at %v is %v, want %v", id, key, p, got, want)
				}
			}
			if !flip.Known() {
				if today := at(b.Median()).Money; at(b.Quantile(.01)).Money != today || at(b.Quantile(.99)).Money != today {
					t.Errorf("%s: %s flips the verdict unseen", id, key)
				}
				continue
			}
			found++
			if at(float64(flip)*.99).Money == at(float64(flip)*1.01).Money {
				t.Errorf("%s: verdict does not change at %s = %v", id, key, flip)
			}
			before := b.Median() + .98*(float64(flip)-b.Median())
			if at(before).Money != at(b.Median()).Money {
				t.Errorf("%s: verdict changes before %s = %v", id, key, flip)
			}
		}
	}
	if found < 10 {
		t.Errorf("only %d flips found: this test shows little", found)
	}
}

// TestFlipsAreWhereTheModelTurns, to a fifth of a thousandth of the value, though peaks are read off a ladder: a slip of these is many times
// as large in a flip. Where credits are owed, to a hundredth: creditCurve errs by 6e-7 of the bill, and with it the peak by a thousandth.
func TestFlipsAreWhereTheModelTurns(t *testing.T) {
	seen := 0
	for _, p := range scenario.Presets {
		s := standard(p.Inputs)
		in := s.In
		near := 2e-4
		if in.Cover > 0 {
			near = 1e-2
		}
		for key, given := range s.Ranges {
			b := believe(t, key, given)
			*field(t, key).Number(&in) = b.Median()
		}
		verdict := func(f model.Field, v float64) model.Verdict {
			there := in
			*f.Number(&there) = v
			o, _ := solve(there)
			if o == nil {
				return ""
			}
			return o.Money
		}
		for key, flip := range run(t, new(uncertainty.Runner), s, 256).Flip.All() {
			if !flip.Known() {
				continue
			}
			seen++
			f, _ := model.FieldOf(key)
			now, v := *f.Number(&in), float64(flip)
			off := math.Copysign(near*v, v-now)
			if before, after := verdict(f, v-off), verdict(f, v+off); before != verdict(f, now) || after == before {
				t.Errorf("%s: the advice is said to turn at %s = %v; the model says %q before and %q after", p.ID, key, v, before, after)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d flips seen", seen)
	}
}

// TestFlipsOfEveryNumber: every number has one or none; there the scalar model's verdict changes, and nowhere nearer; where a run
// finds one as well, it is the same.
func TestFlipsOfEveryNumber(t *testing.T) {
	var r uncertainty.Runner
	found := 0
	for _, id := range []string{"payments", "b2b-saas", "consumer", "email-batch"} {
		s := wide(t, id)
		quick := run(t, &r, s, 512)
		flips, err := r.Flips(s, 512, nil)
		if err != nil {
			t.Fatal(err)
		}
		middle := s.In
		for key, given := range s.Ranges {
			b := believe(t, key, given)
			*field(t, key).Number(&middle) = b.Median()
		}
		today, _ := solve(middle)
		for _, f := range model.Fields {
			flip, ok := flips.Get(f.Key)
			if ok != (f.Number != nil && f.Group != model.Asked) {
				t.Errorf("%s: %s has a flip: %v", id, f.Key, ok)
			}
			if !ok {
				continue
			}
			v := *f.Number(&middle)
			// The verdict is another, and not by less than peaks from a ladder err.
			other := func(at float64) (other, clearly bool) {
				in := middle
				*f.Number(&in) = at
				o, _ := solve(in)
				if o == nil {
					return false, false
				}
				near := func(peak model.Number) bool { return math.Abs(in.Spend/float64(peak)-1) < 1e-3 }
				other = o.Money != today.Money
				return other || near(o.Optimum) || near(o.Waste), other && !near(o.Optimum) && !near(o.Waste)
			}
			if was, ranged := quick.Flip.Get(f.Key); ranged {
				if was != flip {
					t.Errorf("%s: %s flips at %v, in a run at %v", id, f.Key, flip, was)
				}
				continue // held to the model by TestFlipsAndTornado
			}
			if !flip.Known() {
				for i := range 41 {
					at := f.Min + (f.Max-f.Min)*math.Pow(float64(i)/40, 6)
					if _, clearly := other(at); clearly {
						t.Errorf("%s: %s flips at %v unseen", id, f.Key, at)
					}
				}
				continue
			}
			found++
			beyond := float64(flip) + .01*(float64(flip)-v)
			if could, _ := other(beyond); beyond >= f.Min && beyond <= f.Max && !could {
				t.Errorf("%s: %s does not flip at %v", id, f.Key, flip)
			}
			for i := range 20 {
				at := v + (float64(flip)-v)*float64(i)/20
				if _, clearly := other(at); clearly {
					t.Errorf("%s: %s flips at %v, before %v", id, f.Key, at, flip)
				}
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d flips found: this test shows little", found)
	}
	if _, err := r.Flips(wide(t, "consumer"), 512, func(int, int) bool { return false }); !errors.Is(err, uncertainty.ErrCancelled) {
		t.Error(err)
	}
}

// TestTotalOrder: never less than the first order, but for noise, and the two agree where nothing interacts.
func TestTotalOrder(t *testing.T) {
	var r uncertainty.Runner
	s := standard(scenario.Presets[5].Inputs)
	res := run(t, &r, s, 4096)
	total, err := r.Total(s, 1024, nil)
	if err != nil {
		t.Fatal(err)
	}
	if total.Len() != len(s.Ranges) {
		t.Errorf("%d of %d inputs", total.Len(), len(s.Ranges))
	}
	for key, v := range total.All() {
		first, _ := res.FirstOrder.Get(key)
		if v < first-.03 || v > first+.3 {
			t.Errorf("%s: total %v, first order %v", key, v, first)
		}
	}
}

// TestLossExceedance: a mean year is the model's incident work, attrition and lost sales; the curve is one; the same seed gives the
// same years; and with many incidents the normal takes over smoothly.
func TestLossExceedance(t *testing.T) {
	var r uncertainty.Runner
	for _, many := range []float64{1, 4000, 5000} {
		in := scenario.Presets[5].Inputs
		in.Incidents *= many
		in.TimeToRestore /= many
		s := uncertainty.Study{In: in, Seed: 3}
		o, problems := solve(in)
		if o == nil {
			t.Fatal(problems)
		}
		want := float64(o.Loss.IncidentWork + o.Loss.Attrition + o.Loss.LostSales)
		e, err := r.LossExceedance(s, 4096, nil)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(e.Mean/want-1) > .03/math.Sqrt(many) {
			t.Errorf("x%v: a mean year loses %v, want %v", many, e.Mean, want)
		}
		for i := 1; i < len(e.Loss); i++ {
			if e.Loss[i] < e.Loss[i-1] || e.Probability[i] >= e.Probability[i-1] {
				t.Errorf("x%v: the curve turns at %v", many, e.Probability[i])
			}
		}
		if again, _ := new(uncertainty.Runner).LossExceedance(s, 4096, nil); !reflect.DeepEqual(e, again) {
			t.Error("the same seed lives through other years")
		}
	}
}

// TestSpreadMakesYearsDiffer: the wider durations are spread, the worse a bad year and the better a usual one, with few
// incidents and with many, while the mean of a year and every other answer stay.
func TestSpreadMakesYearsDiffer(t *testing.T) {
	var r uncertainty.Runner
	for _, many := range []float64{1, 200} {
		in := scenario.Presets[5].Inputs
		in.Incidents *= many
		in.TimeToRestore /= many
		var last *uncertainty.Exceedance
		s := uncertainty.Study{In: in, Seed: 3}
		s.In.DurationSpread = 0
		without := run(t, new(uncertainty.Runner), s, 512)
		for _, spread := range []float64{0, .5, 1.2, 2} {
			s.In.DurationSpread = spread
			e, err := r.LossExceedance(s, 1<<14, nil)
			if err != nil {
				t.Fatal(err)
			}
			if last != nil {
				end := len(e.Loss) - 1
				if e.Loss[end] < last.Loss[end] || e.Loss[end/2] > 1.01*last.Loss[end/2] || math.Abs(e.Mean/last.Mean-1) > .03 {
					t.Errorf("x%v, spread %v: mean %v, usual %v, bad %v after %v, %v, %v", many, spread,
						e.Mean, e.Loss[end/2], e.Loss[end], last.Mean, last.Loss[end/2], last.Loss[end])
				}
			}
			last = e
		}
		if *run(t, new(uncertainty.Runner), s, 512) != *without {
			t.Error("the spread of durations changes more than one year's losses")
		}
	}
}

func TestJSONNames(t *testing.T) {
	var r uncertainty.Runner
	res := run(t, &r, standard(scenario.Presets[4].Inputs), 512)
	text, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"samples", "moved", "unreachable", "minimum", "optimum", "waste", "net", "chance", "robust", "evpi", "evppi", "evppi_error", "first_order", "total", "flip"} {
		if _, ok := tree[name]; !ok {
			t.Errorf("no %s in %s", name, text)
		}
		delete(tree, name)
	}
	if len(tree) > 0 {
		t.Errorf("unknown names: %v", tree)
	}
	var back uncertainty.Result
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	back.Picture = res.Picture
	if back != *res {
		t.Errorf("%+v comes back as %+v", res, back)
	}
}

func FuzzRun(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, seed, more uint64) {
		rng := rand.New(rand.NewPCG(seed, more))
		s := uncertainty.Study{In: drawn(seed^more, 1)[0], Ranges: map[string]uncertainty.Range{}, Seed: more}
		s.In.Customer = scenario.Presets[rng.IntN(len(scenario.Presets))].ID
		for _, field := range model.Fields {
			if field.Number == nil || rng.IntN(3) > 0 {
				continue
			}
			v := *field.Number(&s.In)
			if v == model.Unset {
				v = s.In.Tolerance
			}
			width := math.Pow(10, 2*rng.Float64())
			r := uncertainty.Range{Low: max(field.Min, min(v/width, v*width)), High: min(field.Max, max(v*width, v/width))}
			if rng.IntN(2) == 0 {
				r.Mid, r.HasMid = v, true
			}
			if _, err := uncertainty.Believe(field, r); err == nil {
				s.Ranges[field.Key] = r
			}
		}
		if rng.IntN(2) == 0 {
			s.In.Explored = s.In.Spend * 3 * rng.Float64()
		}
		var r uncertainty.Runner
		res, err := r.Run(s, 64, nil)
		if err != nil {
			var broken *uncertainty.MedianError
			if !errors.As(err, &broken) {
				t.Fatalf("%v for %+v", err, s)
			}
			return
		}
		if fault := faultOf(res); fault != "" {
			t.Fatalf("%s for %+v", fault, s)
		}
		if text, err := json.Marshal(res); err != nil || !json.Valid(text) {
			t.Fatalf("%v: %s", err, text)
		}
	})
}

// FuzzAnyStudy: whatever is asked, there is an answer, or an error that names the input; never a panic, never a number that is none.
func FuzzAnyStudy(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), -1, 1, 1e-300, 1e300, math.MaxFloat64, math.SmallestNonzeroFloat64, .5, .9999999999999999}
	f.Fuzz(func(t *testing.T, seed uint64) {
		rng := rand.New(rand.NewPCG(seed, 3))
		s := uncertainty.Study{In: anywhere(seed, 1)[0], Ranges: map[string]uncertainty.Range{}, Seed: rng.Uint64(), Depth: uncertainty.Depth(rng.IntN(6) - 1)}
		kind := rng.IntN(9) // most get an answer; of the others one thing is odd, so that nothing hides behind it
		inputs, ranges, forbidden := kind == 0, kind == 1, kind == 2
		number := func(f model.Field) float64 {
			switch rng.IntN(12) {
			case 0:
				if !ranges {
					return f.Max
				}
				return odd[rng.IntN(len(odd))]
			case 1:
				return f.Min
			case 2:
				return f.Max
			case 3:
				return *f.Number(&s.In)
			}
			v := *f.Number(&s.In)
			if v == model.Unset {
				v = math.Sqrt(f.Min * f.Max)
			}
			return v * math.Exp(rng.NormFloat64())
		}
		for _, f := range model.Fields {
			if f.Number == nil {
				if forbidden && rng.IntN(9) == 0 {
					s.Ranges[f.Key] = uncertainty.Range{Low: 1, High: 2}
				}
				continue
			}
			if inputs && rng.IntN(20) == 0 {
				*f.Number(&s.In) = odd[rng.IntN(len(odd))]
			}
			if f.Optional && rng.IntN(4) == 0 {
				if *f.Number(&s.In) = number(f); !inputs {
					*f.Number(&s.In) = min(max(*f.Number(&s.In), f.Min), f.Max)
				}
			}
			if rng.IntN(4) == 0 && (uncertainty.CanRange(f) || forbidden) {
				r := uncertainty.Range{Low: number(f), Mid: number(f), High: number(f), HasMid: rng.IntN(2) == 0}
				if rng.IntN(8) > 0 { // in order, mostly
					ends := []float64{r.Low, r.Mid, r.High}
					slices.Sort(ends)
					r.Low, r.Mid, r.High = ends[0], ends[1], ends[2]
				}
				if _, err := uncertainty.Believe(f, r); err != nil && !ranges && uncertainty.CanRange(f) {
					continue
				}
				s.Ranges[f.Key] = r
			}
		}
		if kind == 3 {
			s.Ranges["nonsense"] = uncertainty.Range{Low: 1, High: 2}
		}
		names := func(err error) bool {
			var broken *uncertainty.MedianError
			var refused *uncertainty.RangeError
			switch {
			case errors.As(err, &broken):
				f, known := model.FieldOf(broken.Key)
				return known && strings.Contains(err.Error(), f.Name)
			case errors.As(err, &refused):
				return strings.Contains(err.Error(), "("+refused.Key+")")
			}
			return strings.Contains(err.Error(), "nonsense")
		}
		var r uncertainty.Runner
		for _, samples := range []int{64, 128} {
			res, err := r.Run(s, samples, nil)
			if err != nil {
				if !names(err) {
					t.Fatalf("seed %d: %q names no input of %+v", seed, err, s)
				}
				continue
			}
			if fault := faultOf(res); fault != "" {
				t.Fatalf("seed %d: %s for %+v", seed, fault, s)
			}
			if text, err := json.Marshal(res); err != nil || !json.Valid(text) {
				t.Fatalf("seed %d: %v: %s", seed, err, text)
			}
			if again, err := new(uncertainty.Runner).Run(s, samples, nil); err != nil || !reflect.DeepEqual(again, res) {
				t.Errorf("seed %d: a new runner answers otherwise (%v)", seed, err)
			}
		}
		// The others face the same studies.
		for name, ask := range map[string]func() error{
			"Flips":          func() error { _, err := r.Flips(s, 64, nil); return err },
			"Total":          func() error { _, err := r.Total(s, 64, nil); return err },
			"LossExceedance": func() error { _, err := r.LossExceedance(s, 64, nil); return err },
		} {
			if err := ask(); err != nil && !names(err) {
				t.Errorf("seed %d: %s: %q names no input", seed, name, err)
			}
		}
	})
}

// solve answers for in with its warnings. Where a problem stops, there is no outcome.
func solve(in model.Inputs) (*model.Outcome, []model.Problem) {
	s, problems := model.Build(in)
	if model.Stopped(problems) {
		return nil, problems
	}
	o := s.Outcome()
	return o, append(problems, s.Warnings(o)...)
}
