package uncertainty_test

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"

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

// TestStudiesWithoutAnAnswer are refused with the input's name.
func TestStudiesWithoutAnAnswer(t *testing.T) {
	var r uncertainty.Runner
	good := standard(scenario.Version1.Presets[4].Inputs)
	for _, c := range []struct {
		change  func(s *uncertainty.Study)
		samples int
		says    string
	}{
		{func(*uncertainty.Study) {}, 1000, "power of two"},
		{func(*uncertainty.Study) {}, 32, "power of two"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"nonsense": {Low: 1, High: 2}} }, 64, "nonsense"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"hours": {Low: 0, High: 2}} }, 64, "hours per incident (hours)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"team": {Low: 5, High: 20}} }, 64, "engineers on the team (team)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"ghalf": {Low: 1e6, High: 2e6}} }, 64, "(ghalf)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"gshape": {Low: 1, High: 2}} }, 64, "(gshape)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"sla": {Low: 1, High: 2}} }, 64, "(sla)"},
		{func(s *uncertainty.Study) { s.Ranges = map[string]uncertainty.Range{"spread": {Low: 1, High: 2}} }, 64, "(spread)"},
		{func(s *uncertainty.Study) { s.In.Incidents = .01 }, 64, "vendors"},
		{func(s *uncertainty.Study) { s.In.Margin = 2 }, 64, "margin"},
		{func(s *uncertainty.Study) { s.In.Schedule = "?" }, 64, "service credits"},
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
	s := standard(scenario.Version1.Presets[4].Inputs)
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
