package history_test

import (
	"math"
	"testing"

	"goodenough/model/history"
)

// TestPublishedCrowAMSAA holds the exponent of the power law to worked examples that were published.
func TestPublishedCrowAMSAA(t *testing.T) {
	nist := []float64{5, 40, 43, 175, 389, 712, 747, 795, 1299, 1478}
	d := history.DirectionOf(nist, 1500)
	// NIST/SEMATECH e-Handbook of Statistical Methods, chapter 8, the reliability improvement test of ten repairs in 1500 hours (8.2.2.3), and its program in R:
	// bHat, without bias, is .483506.
	if got := float64(d.Exponent.P50); math.Abs(got-.483506) > 1e-6 {
		t.Errorf("NIST: beta %v, published .483506", got)
	}
	// MIL-HDBK-189 (1981), appendix C: 27 failures in 300 hours, beta .716, of which 26/27 is without bias.
	handbook := []float64{2.6, 16.5, 16.5, 17.0, 21.4, 29.1, 33.3, 56.5, 63.1, 70.6, 73.0, 77.7, 93.9, 95.5, 98.1, 101.1, 132.0, 142.2,
		147.7, 149.0, 167.2, 190.7, 193.0, 198.7, 251.9, 282.5, 286.1}
	d = history.DirectionOf(handbook, 300)
	if got := float64(d.Exponent.P50) * 27 / 26; math.Abs(got-.716) > .0005 {
		t.Errorf("MIL-HDBK-189: beta %v, published .716", got)
	}
	// ReliaWiki, Crow-AMSAA Parameter Estimation Example (reliawiki.com/index.php/Crow-AMSAA_Parameter_Estimation_Example): 22 failures, the last at 620 hours
	// ends the test; beta .6142, which for such a test is 22/20 of what is without bias.
	wiki := []float64{2.7, 10.3, 12.5, 30.6, 57, 61.3, 80, 109.5, 125, 128.6, 143.8, 167.9, 229.2, 296.7, 320.6, 328.2, 366.2, 396.7, 421.1, 438.2, 501.2}
	d = history.DirectionOf(wiki, 620)
	if got := float64(d.Exponent.P50) * 22 / 20; math.Abs(got-.6142) > 5e-5 {
		t.Errorf("ReliaWiki: beta %v, published .6142", got)
	}
}

// TestTrendNeedsBoth: a trend is spoken of when either test has it under 5 %, and the same way.
func TestTrendNeedsBoth(t *testing.T) {
	var even, late []float64
	for i := range 20 {
		x := (float64(i) + .5) / 20
		even = append(even, 100*x)
		late = append(late, 100*math.Sqrt(math.Sqrt(x)))
	}
	bursts := []float64{1, 2, 3, 4, 5, 6, 7, 60, 61, 62} // two, the larger one early
	lull := []float64{9, 20, 30, 38, 53, 55}             // regular and then nothing
	for _, c := range []struct {
		name  string
		times []float64
		want  history.Trend
	}{{"even", even, history.Untold}, {"late", late, history.More}, {"mirrored", mirrored(late, 100), history.Fewer}, {"bursts", bursts, history.Untold}, {"a lull at the end", lull, history.Untold}, {"four", late[16:], history.Untold}, {"all at the end", []float64{100, 100, 100, 100, 100, 100}, history.Untold}, {"none", nil, history.Untold}} {
		d := history.DirectionOf(c.times, 100)
		if d.Trend != c.want {
			t.Errorf("%s: %s, want %s (%v)", c.name, d.Trend, c.want, d.Chance)
		}
		if beta := float64(d.Exponent.P95); math.IsInf(beta, 0) || math.IsNaN(beta) {
			t.Errorf("%s: %+v", c.name, d)
		}
	}
	if d := history.DirectionOf(lull, 100); !(d.Chance[0] > .05 && d.Chance[1] < .05) {
		t.Errorf("a lull: Lewis-Robinson should be taken in and MIL-HDBK-189 not: %v", d.Chance)
	}
	if d := history.DirectionOf(bursts, 100); !(d.Chance[0] < .05 && d.Chance[1] > .05) {
		t.Errorf("bursts: MIL-HDBK-189 should be taken in and Lewis-Robinson not: %v", d.Chance)
	}
}

// TestTrendOfGuessedWindow: an incident at which a guessed window begins or ends is where the clock starts or stops, and is not among those that are
// tested.
func TestTrendOfGuessedWindow(t *testing.T) {
	rec := at(1, evenly(9, 1))
	rec.Window.From, rec.Window.To = rec.Incidents[0].Start, rec.Incidents[8].End
	given := rec.Direct()
	rec.Window.How = "guessed"
	guessed := rec.Direct()
	var between []float64
	for _, in := range rec.Incidents[1:8] {
		between = append(between, in.Start.Sub(rec.Window.From).Hours())
	}
	want := history.DirectionOf(between, rec.Incidents[8].Start.Sub(rec.Window.From).Hours())
	if guessed.Chance != want.Chance || guessed.Exponent != want.Exponent || given.Chance == want.Chance {
		t.Errorf("guessed %+v, want %+v; given %+v", guessed, want, given)
	}
}

func mirrored(times []float64, end float64) []float64 {
	var m []float64
	for i := range times {
		m = append(m, end-times[len(times)-1-i])
	}
	return m
}

// TestTrendInput: the rate of incidents at t^2 grows at 1/t a year at the end, which the input trend says, within its range.
func TestTrendInput(t *testing.T) {
	times := make([]float64, 60)
	for i := range times {
		times[i] = 4 * 8760 * math.Sqrt((float64(i)+.5)/60)
	}
	rec := at(4, times)
	e := rec.Estimate(own()).Of("trend")
	if e.Kept || math.Abs(float64(e.P50)-.25) > .02 || e.Why != history.Crowding {
		t.Errorf("%+v, want about .25", e)
	}
	rec = at(1, scaled(times, .25)) // in one year, it doubles
	if e := rec.Estimate(own()).Of("trend"); e.Kept || !e.Cut || e.P95 != .5 {
		t.Errorf("%+v, want it cut to .5", e)
	}
}

func scaled(of []float64, by float64) []float64 {
	var s []float64
	for _, v := range of {
		s = append(s, v*by)
	}
	return s
}
