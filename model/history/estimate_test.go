package history_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/uncertainty"
)

// at is a record of incidents of an hour that hit everybody's third, at hours from the beginning.
func at(years float64, starts []float64) history.Record {
	return lasting(years, starts, func(int) float64 { return 1 })
}

func lasting(years float64, starts []float64, length func(i int) float64) history.Record {
	var spells []history.Spell
	for i, s := range starts {
		spells = append(spells, history.Spell{Start: epoch.Add(hours(s)), End: epoch.Add(hours(s + length(i))), Affected: .3, Kind: history.Outage})
	}
	return history.Settle(spells, window(years), 1)
}

func window(years float64) history.Window {
	return history.Window{Stretch: history.Stretch{From: epoch, To: epoch.Add(hours(years * 8760))}, How: "given"}
}

func evenly(n int, years float64) []float64 {
	var starts []float64
	for i := range n {
		starts = append(starts, years*8760*(float64(i)+.5)/float64(n))
	}
	return starts
}

func width(e *history.Estimate) float64 { return float64(e.P95 / e.P5) }

// TestByHand holds each estimate to the formulas, worked out apart from the code (chi-squared by table).
func TestByHand(t *testing.T) {
	rec := at(.5, evenly(3, .5))
	e := rec.Estimate(own())
	// Gamma(3.5)/.5 is chi-squared with 7 degrees: 2.167, 6.346, 14.067.
	if inc := e.Of("inc"); !near(inc.P5, 2.17) || !near(inc.P50, 6.35) || !near(inc.P95, 14.1) || inc.Why != history.Counted || inc.From != 3 {
		t.Errorf("inc %+v", inc)
	}
	// Lengths are all alike: s = 0, so sigma^2 = 5.76/chi-squared with 6 degrees, whose median is 5.348.
	if s := e.Of("spread"); !near(s.P50, 1.04) || s.P5 != s.P95 {
		t.Errorf("spread %+v", s)
	}
	// Shares are all .3: m = (3*.3 + .05)/3.1 = .3065, v = 1.2*.2125/20, on the scale of odds .5313 apart from it.
	if b := e.Of("blast"); !near(b.P50, .306) || !near(b.P5, .156) || !near(b.P95, .514) {
		t.Errorf("blast %+v", b)
	}
	if want := 3 * .3 / 4380; math.Abs(e.Measured-want) > 1e-12 {
		t.Errorf("measured %v, want %v", e.Measured, want)
	}
	if e.Never != nil {
		t.Error("something happened")
	}
}

// TestMeanLengthByQuadrature: draws agree with the posterior summed in another way, over 2,000 deviations.
func TestMeanLengthByQuadrature(t *testing.T) {
	logs := []float64{-1.2, .3, .9, -.4, 1.7, .2}
	rec := lasting(2, evenly(6, 2), func(i int) float64 { return math.Exp(logs[i]) })
	got := rec.Lengths()
	mean, squares := 0., 0.
	for _, l := range logs {
		mean += l / 6
	}
	for _, l := range logs {
		squares += (l - mean) * (l - mean)
	}
	var chis []float64 // with 9 degrees
	for i := range 2000 {
		chis = append(chis, history.ChiSquared(9, (float64(i)+.5)/2000))
	}
	below := func(x float64) float64 {
		sum := 0.
		for _, chi := range chis {
			variance := (4*1.44 + squares) / chi
			sum += math.Erfc(-(math.Log(x)-variance/2-mean)/math.Sqrt(2*variance/6)) / 2
		}
		return sum / float64(len(chis))
	}
	for _, c := range []struct{ p, x float64 }{{.05, float64(got.P5)}, {.5, float64(got.P50)}, {.95, float64(got.P95)}} {
		if b := below(c.x); math.Abs(b-c.p) > .003 {
			t.Errorf("%v lies below %v, meant to be %v", b, c.x, c.p)
		}
	}
}

func near(n model.Number, want float64) bool { return math.Abs(float64(n)/want-1) < .004 }

// TestResampledLeansUp: the mean of lengths whose longest are rare may be far above what was seen, and not far below it.
func TestResampledLeansUp(t *testing.T) {
	rec := lasting(1, evenly(40, 1), func(i int) float64 { return math.Pow(-math.Log((float64(i)+.5)/40), 1.5) })
	e := rec.Estimate(own()).Of("mttr")
	up, down := math.Log(float64(e.P95/e.P50)), math.Log(float64(e.P50/e.P5))
	if e.Why != history.Resampled || !(up > 1.02*down) {
		t.Errorf("%+v: %v up, %v down", e, up, down)
	}
}

// TestNever: no incident leaves a highest rate, 1.92 over the years, and how likely that was by the reader's own numbers.
func TestNever(t *testing.T) {
	for _, years := range []float64{.5, 1, 3} {
		rec := at(years, nil)
		e := rec.Estimate(own())
		if inc := e.Of("inc"); inc.Kept || math.Abs(float64(inc.P95)*years-1.92) > .01 || inc.Why != history.NoneSeen {
			t.Errorf("%v years: inc %+v", years, inc)
		}
		for _, key := range []string{"mttr", "blast", "spread", "trend"} {
			if e := e.Of(key); !e.Kept || e.Range() != (uncertainty.Range{HasMid: true}) {
				t.Errorf("%v years: %s is not kept: %+v", years, key, e)
			}
		}
		n := e.Never
		if n == nil || math.Abs(n.AtMost*years-1.9207) > 1e-4 || n.Expected != 12*years || math.Abs(n.Chance/math.Exp(-12*years)-1) > 1e-9 || !n.Doubtful() {
			t.Errorf("%v years: %+v", years, n)
		}
		if !(e.Downtime.P5 > 0 && e.Downtime.P95 > e.Downtime.P5) {
			t.Errorf("%v years: downtime %+v", years, e.Downtime)
		}
	}
	study := own()
	study.In.Incidents = 1
	study.Ranges["inc"] = uncertainty.Range{Low: .2, Mid: 1, High: 5, HasMid: true}
	rec := at(1, nil)
	if n := rec.Estimate(study).Never; n.Doubtful() || !(n.Chance > 1.03*math.Exp(-1)) { // a range allows for rare ones more than for frequent ones
		t.Errorf("%+v", n)
	}
}

// TestKept: what the record can't tell stays as the reader has it, with the reason, and downtime rests on that.
func TestKept(t *testing.T) {
	unsaid := at(1, evenly(5, 1))
	for i := range unsaid.Incidents {
		unsaid.Incidents[i].Unasked = true
	}
	two := at(1, evenly(2, 1))
	open := at(1, evenly(3, 1))
	open.Incidents[2].End = time.Time{}
	nothing := at(0, nil)
	for _, c := range []struct {
		name, key string
		rec       *history.Record
		why       history.Reason
	}{{"two", "mttr", &two, history.FewEnded}, {"two", "blast", &two, history.FewShares}, {"two", "spread", &two, history.FewEnded}, {"two", "trend", &two, history.TooFewTimes},
		{"open", "mttr", &open, history.FewEnded}, {"unsaid", "blast", &unsaid, history.NoShares}, {"five", "trend", &unsaid, history.CannotTell}, {"nothing", "inc", &nothing, history.NotWatched}} {
		if e := c.rec.Estimate(own()).Of(c.key); !e.Kept || e.Why != c.why || e.P50 != 0 {
			t.Errorf("%s: %+v, want it kept because %s", c.name, e, c.why)
		}
	}
	study := own()
	before := two.Estimate(study).Downtime
	study.In.TimeToRestore, study.Ranges["mttr"] = 20, uncertainty.Range{Low: 10, Mid: 20, High: 40, HasMid: true}
	if after := two.Estimate(study).Downtime; !near(after.P50/before.P50, 10) {
		t.Errorf("downtime %v with ten times the reader's time to fix, %v before", after, before)
	}
}

// TestOpen: an open incident counts by its time so far, and as none that ended.
func TestOpen(t *testing.T) {
	closed := at(1, evenly(8, 1))
	open := at(1, evenly(8, 1))
	open.Incidents = append(open.Incidents, history.Incident{Spell: history.Spell{Start: open.Window.To.Add(-4 * time.Hour)}, Hours: 4, Share: .3})
	a, b := closed.Lengths(), open.Lengths()
	if !near(b.P50/a.P50, 12./8) || !near(b.P95/b.P5, float64(a.P95/a.P5)) {
		t.Errorf("mttr %v with one open, %v without", b, a)
	}
}

// TestGuessedWindow: what a window was guessed by says nothing of how many there are.
func TestGuessedWindow(t *testing.T) {
	starts := evenly(6, 1)
	rec := at(1, starts)
	rec.Window.From, rec.Window.To = rec.Incidents[0].Start, rec.Incidents[5].End
	rec.Years = rec.Window.Watched() / 8760
	for how, n := range map[string]int{"given": 6, "file": 6, "guessed": 4} {
		rec.Window.How = how
		if inc := rec.Estimate(own()).Of("inc"); inc.From != n {
			t.Errorf("%s: %d count, want %d", how, inc.From, n)
		}
	}
	rec.Window.To, rec.Window.How = rec.Window.To.Add(hours(100)), "guessed"
	if inc := rec.Estimate(own()).Of("inc"); inc.From != 5 {
		t.Errorf("guessed to the export: %d count, want 5", inc.From)
	}
}

// TestGuessedByAll: where all there were are what the window was guessed by, nothing is said of none.
func TestGuessedByAll(t *testing.T) {
	rec := at(1, evenly(2, 1))
	rec.Window.From, rec.Window.To, rec.Window.How = rec.Incidents[0].Start, rec.Incidents[1].End, "guessed"
	e := rec.Estimate(own())
	if inc := e.Of("inc"); inc.Why != history.EdgesOnly || inc.From != 0 || e.Never != nil {
		t.Errorf("%+v, %+v", inc, e.Never)
	}
}

// TestShortWatch: of less than a week nothing is said of a year; lengths and whom they hit are what they are.
func TestShortWatch(t *testing.T) {
	const year = 8760
	for hours, tells := range map[float64]bool{5. / 60: false, 24: false, 167.9: false, 168: true, 1000: true} {
		for _, n := range []int{0, 30} {
			rec := lasting(hours/year, evenly(n, hours/year), func(int) float64 { return hours / 1e4 })
			e := rec.Estimate(own())
			if inc := e.Of("inc"); inc.Kept == tells || !tells && inc.Why != history.TooShort {
				t.Errorf("%g hours with %d: %+v", hours, n, inc)
			}
			if (e.Never != nil) != (tells && n == 0) {
				t.Errorf("%g hours with %d: never is %+v", hours, n, e.Never)
			}
			if n > 0 && (e.Of("mttr").Kept || e.Of("blast").Kept) {
				t.Errorf("%g hours: lengths are not told: %+v", hours, e.Of("mttr"))
			}
			if !tells && !(e.Downtime.P95 < .5) {
				t.Errorf("%g hours with %d: down %+v of a year", hours, n, e.Downtime)
			}
		}
	}
	crowded := at(1./365, nil)
	for i := range 40 {
		start := crowded.Window.To.Add(-time.Duration(float64(i*i) * float64(30*time.Second)))
		crowded.Incidents = append(crowded.Incidents, history.Incident{Spell: history.Spell{Start: start, End: start.Add(time.Second)}, Hours: 1. / 3600, Share: 1})
	}
	if trend := crowded.Estimate(own()).Of("trend"); !trend.Kept || trend.Why != history.TooShort {
		t.Errorf("a trend of a day: %+v", trend)
	}
}

// TestDownAllTheTime: one incident that lasts as long as the watch is one, and says nothing of how often there is one.
func TestDownAllTheTime(t *testing.T) {
	for _, how := range []string{"given", "guessed"} {
		rec := lasting(1, []float64{0}, func(int) float64 { return 8760 })
		rec.Window.How = how
		e := rec.Estimate(own())
		if inc := e.Of("inc"); !inc.Kept || inc.Why != history.AllDown || e.Never != nil {
			t.Errorf("%s: %+v, %+v", how, inc, e.Never)
		}
		// Beside it others are counted, and it is no more than one of the two that a guess is made of.
		rec = at(1, evenly(4, 1))
		rec.Window.How = how
		rec.Incidents[0].Start, rec.Incidents[0].End = rec.Window.From, rec.Window.To
		if inc := rec.Estimate(own()).Of("inc"); inc.From != map[string]int{"given": 4, "guessed": 3}[how] {
			t.Errorf("%s, with three others: %+v", how, inc)
		}
	}
}

// TestMoreNarrows: twice the record, with the same incidents in either half, says the same and more of it.
func TestMoreNarrows(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		once := world{exactly: 3 + r.IntN(20), years: .5, length: logNormal(1.2), reach: betaDraw(.3, 4)}.record(r)
		twice := once
		twice.Years, twice.Window.To = 1, twice.Window.From.Add(hours(8760))
		twice.Incidents = slices.Clone(once.Incidents)
		for _, in := range once.Incidents {
			in.Start, in.End = in.Start.Add(hours(4380)), in.End.Add(hours(4380))
			twice.Incidents = append(twice.Incidents, in)
		}
		a, b := once.Estimate(own()), twice.Estimate(own())
		for _, key := range []string{"inc", "mttr", "blast"} {
			if !(width(b.Of(key)) < width(a.Of(key))) && a.Of(key).Why == b.Of(key).Why {
				t.Errorf("%s: %+v of twice the record, %+v of once", key, b.Of(key), a.Of(key))
			}
		}
		if math.Abs(a.Measured-b.Measured) > 1e-12 {
			t.Errorf("measured %v and %v", a.Measured, b.Measured)
		}
	}
}

// TestScales: with every length so many times as long, the mean is too and its factors stay; with the whole record slower, rates follow. The order
// of incidents and the date don't matter.
func TestScales(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, length := range []func(*rand.Rand) float64{logNormal(1.2), (*rand.Rand).ExpFloat64} {
		rec := world{exactly: 30, years: 2, length: length, reach: betaDraw(.3, 4)}.record(r)
		base := rec.Estimate(own())
		if length(r) == 0 {
			t.Fatal("no length")
		}
		longer := rec
		longer.Incidents = slices.Clone(rec.Incidents)
		for i := range longer.Incidents {
			longer.Incidents[i].Hours *= 8
		}
		e := longer.Estimate(own())
		if m, b := e.Of("mttr"), base.Of("mttr"); !near(m.P50/b.P50, 8) || !near(m.P5/b.P5, 8) || !near(m.P95/b.P95, 8) || e.Of("spread").P50 != base.Of("spread").P50 || e.Of("blast").Band != base.Of("blast").Band {
			t.Errorf("eight times as long: %+v after %+v", m, b)
		}
		later := rec
		later.Incidents = slices.Clone(rec.Incidents)
		move := hours(24 * 365 * 7)
		later.Window.From, later.Window.To = rec.Window.From.Add(move), rec.Window.To.Add(move)
		for i := range later.Incidents {
			in := &later.Incidents[i]
			in.Start, in.End = in.Start.Add(move), in.End.Add(move)
		}
		r.Shuffle(len(later.Incidents), func(i, j int) {
			later.Incidents[i], later.Incidents[j] = later.Incidents[j], later.Incidents[i]
		})
		e = later.Estimate(own())
		for i := range e.Inputs {
			if e.Inputs[i] != base.Inputs[i] {
				t.Errorf("later and shuffled: %+v after %+v", e.Inputs[i], base.Inputs[i])
			}
		}
		slower := rec
		slower.Years *= 5
		if e := slower.Estimate(own()); !near(base.Of("inc").P50/e.Of("inc").P50, 5) || !near(base.Downtime.P50/e.Downtime.P50, 5) {
			t.Errorf("five times the years: %+v after %+v", e.Of("inc"), base.Of("inc"))
		}
	}
}

// TestLongOnesWeigh: whom an hour hits, not whom an incident hits: rate times length times share is downtime.
func TestLongOnesWeigh(t *testing.T) {
	rec := at(1, evenly(40, 1))
	for i := range rec.Incidents {
		rec.Incidents[i].Share, rec.Incidents[i].Hours = .1, 1
		if i%2 == 0 {
			rec.Incidents[i].Share, rec.Incidents[i].Hours = .9, 9
		}
	}
	if b := rec.Shares(); math.Abs(float64(b.P50)-.82) > .01 {
		t.Errorf("share %v, and of an hour .82 are hit", b)
	}
	e := rec.Estimate(own())
	if product := float64(e.Of("inc").P50*e.Of("mttr").P50*e.Of("blast").P50) / 8760; math.Abs(product/e.Measured-1) > .35 {
		t.Errorf("the middles make %v, and %v was down", product, e.Measured)
	}
}

// TestDowntimeIsAProduct: of three that know nothing of each other, so that the squares of their widths, in the logarithm, add up.
func TestDowntimeIsAProduct(t *testing.T) {
	rec := world{exactly: 40, years: 2, length: logNormal(.9), reach: betaDraw(.2, 1.5)}.record(rand.New(rand.NewPCG(21, 22)))
	e := rec.Estimate(own())
	square := func(b uncertainty.Band) float64 { return math.Pow(math.Log(float64(b.P95/b.P5)), 2) }
	parts := square(e.Of("inc").Band) + square(e.Of("mttr").Band) + square(e.Of("blast").Band)
	if got := square(e.Downtime); math.Abs(got/parts-1) > .08 || !(square(e.Of("blast").Band) > .2*parts) {
		t.Errorf("%v, and its parts %v: %+v", got, parts, e)
	}
}

// TestWatched: time of which nothing is known is not in the rate, and clusters are told apart from chance where a year was watched.
func TestWatched(t *testing.T) {
	w := window(2)
	w.Unknown = []history.Stretch{{From: epoch.Add(hours(4380)), To: epoch.Add(hours(8760 + 4380))}}
	full, half := history.Settle(nil, window(2), 1), history.Settle(nil, w, 1)
	a, b := full.Rate(), half.Rate()
	if !near(b.P95/a.P95, 2) {
		t.Errorf("%v a year with half of the time unknown, %v with none", b, a)
	}
	even := at(2, evenly(24, 2))
	var bursts []float64
	for i := range 24 {
		bursts = append(bursts, float64(i/8)*5000+float64(i%8)*2)
	}
	clustered := at(2, bursts)
	x, y := even.Estimate(own()), clustered.Estimate(own())
	if x.Clusters != 1 || !(y.Clusters > 3) || y.Of("inc").Why != history.Clustered || !(width(y.Of("inc")) > 1.5*width(x.Of("inc"))) {
		t.Errorf("clusters %v and %v, %+v and %+v", x.Clusters, y.Clusters, x.Of("inc"), y.Of("inc"))
	}
}

// TestNothingBreaksIt: whatever the record, each estimate is a range that its input takes, or is kept, and nothing is NaN.
func TestNothingBreaksIt(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	odd := func(of ...float64) float64 { return of[r.IntN(len(of))] }
	for range 800 {
		rec := history.Record{Years: odd(0, 1e-9, 1e-4, .01, 1, 30, 1e4, math.NaN(), math.Inf(1), -1), Window: window(odd(0, .001, 1, 50))}
		rec.Window.How = []string{"given", "guessed"}[r.IntN(2)]
		length := odd(0, 1e-12, 1e-3, 1, 1e5, 2.5e6) // no duration is longer than 292 years
		share := odd(0, 1e-9, .001, .5, 1)
		for range r.IntN(20) {
			in := history.Incident{Hours: length, Share: share, Unasked: r.IntN(9) == 0}
			if r.IntN(2) == 0 {
				in.Hours, in.Share = odd(0, 1, 1e-6, 3e4), odd(0, 1, .2, 1-1e-12)
			}
			in.Start = epoch.Add(hours(odd(-5, 0, 1, 700, 8760, 1e6)))
			if r.IntN(5) > 0 {
				in.End = in.Start.Add(hours(odd(0, 1, 1e4)))
			}
			rec.Incidents = append(rec.Incidents, in)
		}
		e := rec.Estimate(own())
		for _, in := range e.Inputs {
			f, _ := model.FieldOf(in.Key)
			if in.Kept {
				if in.Range() != (uncertainty.Range{HasMid: true}) || in.Why == "" {
					t.Fatalf("kept: %+v", in)
				}
				continue
			}
			got := in.Range()
			if !(got.Low >= f.Min && got.Low <= got.Mid && got.Mid <= got.High && got.High <= f.Max) {
				t.Fatalf("%s is none: %+v of %+v", in.Key, in, rec)
			}
			if _, err := uncertainty.Believe(f, got); err != nil && uncertainty.CanRange(f) {
				t.Fatalf("%s: %v", in.Key, err)
			}
		}
		for _, n := range []float64{float64(e.Downtime.P5), float64(e.Downtime.P50), float64(e.Downtime.P95), e.Measured, e.Clusters, e.Direction.Chance[0], e.Direction.Chance[1], float64(e.Direction.Exponent.P50)} {
			if math.IsNaN(n) || math.IsInf(n, 0) {
				t.Fatalf("%+v of %+v", e, rec)
			}
		}
		if !(e.Downtime.P5 >= 0 && e.Downtime.P95 <= 1) {
			t.Fatalf("downtime %v", e.Downtime)
		}
	}
}

// TestReasonsAreSentences that go on after the name of an input, and say it in words of the page.
func TestReasonsAreSentences(t *testing.T) {
	for _, r := range []history.Reason{history.Counted, history.Clustered, history.NoneSeen, history.EdgesOnly, history.Usual, history.Resampled, history.Weighted, history.SomeWeighed, history.Crowding,
		history.Thinning, history.LessThanVendors, history.FewEnded, history.FewShares, history.NoShares, history.CannotTell, history.NotWatched, history.TooFewTimes} {
		if n := len(strings.Fields(string(r))); n < 4 || n > 25 || strings.Contains(string(r), "'") {
			t.Errorf("%q", r)
		}
	}
}
