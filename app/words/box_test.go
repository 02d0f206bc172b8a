package words

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"goodenough/model"
	"goodenough/model/scenario"
)

// A box shows a number in a form that fits, which is all of it where that fits, and never another number.
func TestBoxesShowWhatFits(t *testing.T) {
	for _, c := range []struct {
		l    Locale
		key  string
		v    float64
		want string
	}{
		{English, "rev", 48731250, "$48.7M"}, {English, "rev", 123456789012, "$123B"}, {English, "rev", 3e6, "$3M"}, {English, "ops", 999999, "$999999"},
		{Locale{",", "CHF"}, "rev", 48731250, "CHF" + NBSP + "48,7M"}, {English, "tol", 3. / 8760, "0.0342"}, {English, "accept", 1.23456e-9, "1.2e-7"}, {English, "accept", .001, "99.9"}, {English, "accept", .000123456, "99.9876544"}, {English, "accept", .00012345678, "99.9877"}, {English, "accept", 1, "100% down"}, {English, "accept", .7, "70% down"},
		{English, "exit", .7, "70"}, {English, "trend", -.123456789, "-12.3"}, {English, "hours", 987654.321, "987654"}, {English, "rev", 12345.678, "$12346"}, {English, "growth", 12.3456789, "1235"}, {English, "big", .1, "once in 10 years"}, {English, "big", 1. / 30, "once in 30 years"}, {Locale{",", "€"}, "big", .4, "once in 2,5 years"},
		{English, "big", 0, "never"}, {English, "big", 2, "2 a year"}, {English, "big", .123456789, "0.123456789 a year"}, {English, "big", .12345678901, "once in 8.1 years"}, {English, "big", 1e-9, "1e-9 a year"},
	} {
		f, _ := model.FieldOf(c.key)
		if got := c.l.Fitting(f, c.v); got != c.want {
			t.Errorf("%s = %v is shown as %q, want %q", c.key, c.v, got, c.want)
		}
	}
	seed := uint64(time.Now().UnixNano())
	random := rand.New(rand.NewPCG(seed, 1))
	for range 20_000 {
		f := model.Fields[random.IntN(len(model.Fields))]
		if f.Number == nil {
			continue
		}
		v := f.Min + (f.Max-f.Min)*random.Float64()
		if f.Log {
			v = max(f.Min, f.Max*math.Exp(-25*random.Float64()))
		}
		v = scenario.RoundTo(min(max(v, f.Min), f.Max), 1+random.IntN(12))
		l := Locale{[]string{".", ","}[random.IntN(2)], Currencies[random.IntN(len(Currencies))]}
		fitting, exact := l.Fitting(f, v), l.Box(f, v)
		room := l.room(f)
		if breadth(fitting) > room {
			t.Fatalf("seed %d: %s = %v is shown as %q, which is %v em broad", seed, f.Key, v, fitting, breadth(fitting))
		}
		if breadth(exact) <= room && fitting != exact && !strings.Contains(exact, "down") {
			t.Fatalf("seed %d: %s = %v is shown as %q, though %q fits", seed, f.Key, v, fitting, exact)
		}
		if f.Unit == model.ShareOfTime && v > .5 && f.Key != "accept" {
			fitting += "% down"
		}
		if n, err := scenario.Read(f, fitting, l.Reading()); err != nil || math.Abs(n.Value-v) > .051*math.Abs(v) {
			t.Fatalf("seed %d: %s = %v is shown as %q, which reads as %v (%v)", seed, f.Key, v, fitting, n.Value, err)
		}
	}
}

// TestOneOfAUnitIsOne: of several there are several, and a factor stays one.
func TestOneOfAUnitIsOne(t *testing.T) {
	for _, c := range []struct {
		key  string
		v    float64
		want string
	}{{"mttr", 1, "1 hour"}, {"mttr", 1.5, "1.5 hours"}, {"hours", 1, "1 hour of work"}, {"replace", 1, "1 year of pay"}, {"replace", 2, "2 years of pay"}, {"half", 1, "1 year"}, {"neglect", 1, "1 times"}, {"inc", 1, "1 a year"}} {
		f, _ := model.FieldOf(c.key)
		if got := English.Spoken(f, c.v); got != c.want {
			t.Errorf("%s of %v is said as %q, want %q", c.key, c.v, got, c.want)
		}
	}
}
