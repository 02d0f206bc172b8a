package model_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
)

// TestWhatRestores: the numbers that an independent program found.
func TestWhatRestores(t *testing.T) {
	for _, c := range []struct {
		id                                 string
		minimum, cleanup, inTwo, inHalfOne float64
	}{
		{"b2b-saas", 3573761.3913755612, 3098220.468871112, 4647522.7827511225, 9248819.601317186},
		{"payments", 12733144.729563655, 13656968.85830244, 17466289.45912731, 37748825.18901988},
		{"cloud-platform", 220417032.82754794, 303868435.37496936, 312806257.2390662, 760646586.7030059},
		{"consumer", 2172822.4317726963, 0, 2172822.4317726963, 2172822.4317726963},
	} {
		in := preset(t, c.id)
		two := build(t, in).Outcome()
		in.Within = .5
		half := build(t, in).Outcome()
		for name, pair := range map[string][2]float64{
			"minimum": {float64(two.Minimum), c.minimum}, "cleanup": {float64(two.Cleanup), c.cleanup},
			"restore within two years": {float64(two.Restore), c.inTwo}, "within half a year": {float64(half.Restore), c.inHalfOne},
			"content from": {float64(two.ContentFrom), c.minimum},
		} {
			if !near(pair[0], pair[1], 1e-9) {
				t.Errorf("%s: %s = %v, want %v", c.id, name, pair[0], pair[1])
			}
		}
	}
}

// TestTwoLines: the figures behind what is said where customers and a promise part.
func TestTwoLines(t *testing.T) {
	for _, c := range []struct {
		link                                            string
		content, promised, contentToday, promisedToday  bool
		contentFrom, minimum, restore, cleanup, recover float64 // 0: not asked
	}{
		{"cust=b2b-saas", false, false, false, false, 3573761.39, 3573761.39, 4647522.78, 3098220.47, math.Inf(1)},
		{"cust=b2b-saas&try=4m", true, true, false, false, 3573761.39, 3573761.39, 4647522.78, 3098220.47, 3.6304586},
		{"cust=b2b-saas&inc=10&accept=0.0002", true, false, true, false, 1344911.51, 7179249.84, 0, 0, math.Inf(1)},
		{"cust=b2b-saas&inc=24&accept=0.005", false, true, false, true, 2980889.87, 734381.03, 0, 0, 0},
		{"cust=locked-in&try=6m", false, false, false, false, 0, 0, 0, 0, math.Inf(1)},
		{"cust=cloud-platform&try=60m", false, false, false, false, 0, 220417032.83, 0, 0, math.Inf(1)},
	} {
		o := build(t, parse(t, c.link)).Outcome()
		if o.Content != c.content || o.Promised != c.promised || o.ContentToday != c.contentToday || o.PromisedToday != c.promisedToday || o.Acceptable != o.Promised {
			t.Errorf("%s: content %t, promised %t, today %t, %t", c.link, o.Content, o.Promised, o.ContentToday, o.PromisedToday)
		}
		for name, pair := range map[string][2]float64{
			"content_from": {float64(o.ContentFrom), c.contentFrom}, "minimum": {float64(o.Minimum), c.minimum},
			"restore": {float64(o.Restore), c.restore}, "cleanup": {float64(o.Cleanup), c.cleanup}, "recovery_years": {float64(o.RecoveryYears), c.recover},
		} {
			if pair[1] > 0 && !near(pair[0], pair[1], 1e-7) {
				t.Errorf("%s: %s = %v, want %v", c.link, name, pair[0], pair[1])
			}
		}
	}
	// What returns, and what the line takes besides: 6.16M and 6.63M; 6.85M too little and 154M.
	in := parse(t, "cust=locked-in&try=6m")
	o := build(t, in).Outcome()
	if best, line := float64(o.Optimum), float64(o.Minimum)-math.Max(in.Explored, float64(o.Optimum)); !near(best, 6.16e6, 1e-3) || !near(line, 6.63e6, 1e-3) {
		t.Errorf("locked-in: %v returns, the line takes another %v", best, line)
	}
	in = parse(t, "cust=cloud-platform&try=60m")
	o = build(t, in).Outcome()
	if short, line := float64(o.Optimum)-in.Explored, float64(o.Minimum)-float64(o.Optimum); !near(short, 6.85e6, 1e-3) || !near(line, 154e6, 1e-2) {
		t.Errorf("cloud-platform: %v too little, the line takes another %v", short, line)
	}
}

// TestRestoreIsJustEnough, in presets and random systems that are below their line: it holds the line at the time asked for and ever after,
// a millionth less misses it; after the clean-up the minimum holds it, from the first day.
func TestRestoreIsJustEnough(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3} {
		rng, tried := rand.New(rand.NewPCG(seed, 7)), 0
		for _, c := range append(presets(), drawn(seed, 200)...) {
			c.in.Within = .1 * math.Pow(200, rng.Float64())
			s := build(t, c.in)
			o, line := s.Outcome(), c.in.AcceptableDowntime()
			fault := func(format string, args ...any) {
				t.Errorf("seed %d: %s within %v: %s", seed, c.name, c.in.Within, fmt.Sprintf(format, args...))
			}
			at := func(spend float64, steps []model.Step, years ...float64) []float64 {
				course := &model.Course{Downtime: make([]float64, len(years))}
				s.Follow(model.Plan{Base: spend, Steps: steps}, years, course, nil)
				return course.Downtime
			}
			switch {
			case !o.Minimum.Known():
				if o.Restore.Known() || o.Cleanup.Known() {
					fault("restore %v, cleanup %v though nothing holds the line", o.Restore, o.Cleanup)
				}
				continue
			case s.DowntimeToday() <= line:
				if o.Cleanup > 1e-9*o.Minimum || !near(float64(o.Restore), float64(o.Minimum), 1e-9) {
					fault("restore %v, cleanup %v though the line is held", o.Restore, o.Cleanup)
				}
				continue
			case !o.Restore.Known():
				continue
			}
			tried++
			restore, cleanup := float64(o.Restore), float64(o.Cleanup)
			for i, u := range at(restore, nil, c.in.Within, c.in.Within+1, c.in.Within+30) {
				if u > line*(1+1e-9) {
					fault("restore has downtime %v of the line at the %d. time", u/line, i)
				}
			}
			if _, recovery := s.Runway(restore, float64(o.Minimum)); !near(recovery, c.in.Within, 1e-6) {
				fault("restore takes %v years", recovery)
			}
			if _, recovery := s.Runway(restore*(1-1e-6), float64(o.Minimum)); !(recovery > c.in.Within) {
				fault("less than restore takes %v years", recovery)
			}
			for _, u := range at(float64(o.Minimum), []model.Step{{At: 0, Amount: cleanup, Once: true}}, 0, 1, 30) {
				if !near(u, line, 1e-9) {
					fault("after the clean-up downtime is %v of the line", u/line)
				}
			}
		}
		if tried < 10 {
			t.Errorf("seed %d: only %d systems are below their line", seed, tried)
		}
	}
	s := build(t, preset(t, "b2b-saas"))
	o := s.Outcome()
	course := &model.Course{Downtime: make([]float64, 1)}
	s.Follow(model.Plan{Base: float64(o.Restore) * (1 - 1e-6)}, []float64{2}, course, nil)
	if miss := course.Downtime[0]/.001 - 1; !near(miss, 8e-7, .1) {
		t.Errorf("a millionth less than restore misses the line by %v", miss)
	}
}
