package model_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
)

// TestNothingInB2BSaaSPassesTheLine: stopping all spend passes 0.3 % after 1.60268 years.
func TestNothingInB2BSaaSPassesTheLine(t *testing.T) {
	in := preset(t, "b2b-saas")
	in.Accept = .003
	s := build(t, in)
	nothing := s.Time(nil, 10, 1).Timeline("nothing")
	if got := float64(nothing.RunwayYears); math.Abs(got-1.60268) > 5e-6 {
		t.Errorf("runway %v years, want 1.60268", got)
	}
	at := follow(s, model.Plan{}, []float64{1.60268})
	if !near(at.Downtime[0], .003, 1e-5) {
		t.Errorf("downtime %v after 1.60268 years, want 0.3 %%", at.Downtime[0])
	}
}

// TestPlanRunwayAgainstStepping: when a plan passes the line and is back, against the course in steps of a thousandth of a year.
func TestPlanRunwayAgainstStepping(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const perYear = 1000
	free := func(float64) (credit, slope float64) { return 0, 0 }
	for _, c := range append(presets(), drawn(33, 30)...) {
		s := build(t, c.in)
		line := c.in.AcceptableDowntime()
		for k, p := range plansFor(c.in) {
			years := p.Moments(15, perYear)
			downtime := make([]float64, len(years))
			s.Follow(p, years, &model.Course{Downtime: downtime}, free)
			runway, recovery := s.PlanRunway(p)
			wantRunway, wantRecovery := math.Inf(1), 0.
			last := func(i int) bool { return i+1 < len(years) && years[i+1] == years[i] } // before a turn
			for i, year := range years {
				if math.IsInf(wantRunway, 1) && downtime[i] > line*(1+1e-9) && !(year == 0 && last(i)) {
					wantRunway, wantRecovery = year, math.Inf(1)
				} else if math.IsInf(wantRecovery, 1) && downtime[i] <= line {
					wantRecovery = year
					break
				}
			}
			same := func(got, want float64) bool {
				return got == want || math.Abs(got-want) <= 2./perYear || got > 15 && math.IsInf(want, 1)
			}
			if !same(runway, wantRunway) || !math.IsInf(wantRunway, 1) && !same(recovery, wantRecovery) {
				t.Errorf("%s, plan %d: passes the line after %v and is back after %v years, stepping says %v and %v", c.name, k, runway, recovery, wantRunway, wantRecovery)
			}
		}
	}
}

// TestTimeComparesWithStaying: worth, break-even, backfire and waiting against the course itself.
func TestTimeComparesWithStaying(t *testing.T) {
	const horizon = 10
	for _, c := range append(presets(), drawn(34, 20)...) {
		for k, p := range plansFor(c.in) {
			in := c.in
			in.Explored = p.Base
			s := build(t, in)
			name := "plan"
			if p.Steps == nil {
				name = "explored"
			}
			l := s.Time(p.Steps, horizon, 1).Timeline(name)
			years := p.Moments(horizon, 24)
			moved, stayed := follow(s, p, years), follow(s, model.Plan{Base: in.Spend}, years)
			last := len(years) - 1
			lead := func(i int) float64 { return moved.Present[i] - stayed.Present[i] }
			slack := 1e-8 * in.Revenue
			if !near(float64(l.PresentValue), lead(last), 1e-9) && math.Abs(float64(l.PresentValue)-lead(last)) > slack {
				t.Errorf("%s, plan %d: worth %v, want %v", c.name, k, l.PresentValue, lead(last))
			}
			evens, backfires := float64(l.BreakEven), float64(l.Backfire)
			for i, year := range years {
				if year > evens+1e-3 && lead(i) < -slack {
					t.Errorf("%s, plan %d: breaks even after %v years, and is %v behind after %v", c.name, k, evens, -lead(i), year)
				}
				if year > backfires+1e-3 && lead(i) > slack {
					t.Errorf("%s, plan %d: backfires after %v years, and is %v ahead after %v", c.name, k, backfires, lead(i), year)
				}
			}
			if p.Base != in.Spend && math.IsInf(evens, 1) == math.IsInf(backfires, 1) {
				t.Errorf("%s, plan %d: breaks even after %v and backfires after %v years", c.name, k, evens, backfires)
			}
			later := model.Plan{Base: in.Spend, Steps: []model.Step{{At: 1, Amount: p.Base}}}
			for _, step := range p.Steps {
				step.At++
				later.Steps = append(later.Steps, step)
			}
			if want := lead(last) - (follow(s, later, years).Present[last] - stayed.Present[last]); math.Abs(float64(l.Waiting)-want) > slack*horizon {
				t.Errorf("%s, plan %d: waiting costs %v, want %v", c.name, k, l.Waiting, want)
			}
		}
	}
}

// TestTimeIsFinite: every preset, reference link and worked case along every kind of plan and every horizon.
func TestTimeIsFinite(t *testing.T) {
	for i, c := range append(subjects(t), drawn(35, 30)...) {
		for k, p := range plansFor(c.in) {
			c.in.Explored = p.Base
			s := build(t, c.in)
			time := s.Time(p.Steps, 1+(i+3*k)%model.MaxYears, 1+k%3)
			for _, l := range time.Timelines {
				for _, series := range []model.Series{l.Downtime, l.Incidents, l.Revenue, l.Value, l.Cumulative, l.Present} {
					if len(series) != len(time.Years) || slices.ContainsFunc(series, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }) {
						t.Errorf("%s, %s: %v", c.name, l.Name, series)
					}
				}
				if math.IsNaN(float64(l.BreakEven + l.RunwayYears + l.RecoveryYears)) {
					t.Errorf("%s, %s: %+v", c.name, l.Name, l)
				}
			}
		}
	}
}

// TestTimeInJSON keeps the names of the contract.
func TestTimeInJSON(t *testing.T) {
	in := preset(t, "b2b-saas")
	in.Explored = 2e6
	s := build(t, in)
	text, err := json.Marshal(s.Time([]model.Step{{At: 2, Amount: 3e6}}, 10, 1))
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Years []float64
		Plans []struct {
			Name                     string
			Spend                    float64
			Downtime, Revenue, Value []float64
		}
	}
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range got.Plans {
		names = append(names, p.Name)
		if len(p.Downtime) != 11 || len(p.Revenue) != 11 || len(p.Value) != 11 || p.Revenue[0] != in.Revenue {
			t.Errorf("%+v", p)
		}
	}
	if strings.Join(names, " ") != "today explored minimum nothing plan restore" || len(got.Years) != 11 || got.Years[10] != 10 {
		t.Errorf("%v over %v", names, got.Years)
	}
	if restore := s.Time(nil, 10, 1).Timeline("restore"); !near(float64(restore.Spend), 4647522.78, 1e-8) || !near(float64(restore.RecoveryYears), 2, 1e-8) {
		t.Errorf("restored by %v a year after %v years", restore.Spend, restore.RecoveryYears)
	}
	in.Accept, in.Floor = 1e-4, 2e-4
	out := build(t, in)
	if time := out.Time(nil, 10, 1); time.Timeline("minimum") != nil || time.Timeline("restore") != nil {
		t.Error("what nothing reaches has a course")
	}
	if build(t, preset(t, "consumer")).Time(nil, 10, 1).Timeline("restore") != nil {
		t.Error("what is not lost is restored")
	}
}

// TestMoments: evenly spaced, and twice where a plan turns.
func TestMoments(t *testing.T) {
	p := model.Plan{Steps: []model.Step{{At: 0}, {At: .3}, {At: 1}, {At: 1, Once: true}, {At: 2.5}}}
	want := []float64{0, 0, .3, .3, .5, 1, 1, 1.5, 2}
	if got := p.Moments(2, 2); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
