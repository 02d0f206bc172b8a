package uncertainty_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

func field(t testing.TB, key string) model.Field {
	t.Helper()
	f, ok := model.FieldOf(key)
	if !ok {
		t.Fatalf("no field %s", key)
	}
	return f
}

func believe(t testing.TB, key string, r uncertainty.Range) uncertainty.Belief {
	t.Helper()
	b, err := uncertainty.Believe(field(t, key), r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// loose is a field without much of a range, to try published numbers on.
func loose(key string) model.Field {
	f, _ := model.FieldOf(key)
	f.Min, f.Max = -1e9, 1e9
	return f
}

// TestPublishedBeliefs: the metalog through 2, 5, 14 on the line and on the log scale, and the lognormal through 2 and 14.
func TestPublishedBeliefs(t *testing.T) {
	triplet := uncertainty.Range{Low: 2, Mid: 5, High: 14, HasMid: true}
	for _, c := range []struct {
		key         string
		r           uncertainty.Range
		p, want     float64
		description string
	}{
		{"trend", triplet, .25, 3.3831713666, "metalog"},
		{"trend", triplet, .75, 7.8605429668, "metalog"},
		{"hours", triplet, .25, 3.5189412744, "metalog of the log"},
		{"hours", triplet, .75, 7.2732779215, "metalog of the log"},
		{"hours", uncertainty.Range{Low: 2, High: 14}, .5, 5.2915026221, "lognormal"},
		{"hours", uncertainty.Range{Low: 2, High: 14}, .8413447460685429, 5.2915026221 * math.Exp(.5915146847), "lognormal, one deviation up"},
	} {
		b, err := uncertainty.Believe(loose(c.key), c.r)
		if err != nil {
			t.Fatal(err)
		}
		if got := b.Quantile(c.p); math.Abs(got/c.want-1) > 1e-9 {
			t.Errorf("%s: quantile %v is %.11g, want %.11g", c.description, c.p, got, c.want)
		}
	}
}

// TestBeliefsPassThroughWhatWasSaid, and quantile, CDF and density belong together.
func TestBeliefsPassThroughWhatWasSaid(t *testing.T) {
	for _, c := range []struct {
		key string
		r   uncertainty.Range
	}{
		{"rev", uncertainty.Range{Low: 1e6, High: 5e7}},
		{"rev", uncertainty.Range{Low: 1e6, Mid: 2e6, High: 5e7, HasMid: true}},
		{"tol", uncertainty.Range{Low: 1e-4, High: .02}},
		{"tol", uncertainty.Range{Low: 1e-4, Mid: 5e-3, High: .02, HasMid: true}},
		{"margin", uncertainty.Range{Low: .2, High: .95}},
		{"growth", uncertainty.Range{Low: -.5, High: 3}},
		{"growth", uncertainty.Range{Low: -.5, Mid: .3, High: 3, HasMid: true}},
		{"trend", uncertainty.Range{Low: -.1, High: .2}},
		{"trend", uncertainty.Range{Low: -.1, Mid: .15, High: .2, HasMid: true}},
	} {
		b := believe(t, c.key, c.r)
		if got := b.Quantile(.05); math.Abs(got-c.r.Low) > 1e-12*math.Abs(c.r.Low) {
			t.Errorf("%s %+v: p5 = %v", c.key, c.r, got)
		}
		if got := b.Quantile(.95); math.Abs(got-c.r.High) > 1e-12*math.Abs(c.r.High) {
			t.Errorf("%s %+v: p95 = %v", c.key, c.r, got)
		}
		if got := b.Median(); c.r.HasMid && math.Abs(got-c.r.Mid) > 1e-12*math.Abs(c.r.Mid) || math.Abs(got-b.Quantile(.5)) > 1e-12*math.Abs(got) {
			t.Errorf("%s %+v: median %v, p50%v", c.key, c.r, got, b.Quantile(.5))
		}
		for p := .001; p < 1; p += .0499 {
			x := b.Quantile(p)
			if got := b.CDF(x); math.Abs(got-p) > 1e-9 {
				t.Errorf("%s %+v: CDF(Quantile(%v)) = %v", c.key, c.r, p, got)
			}
			h := 1e-5 * p * (1 - p)
			if !(b.Quantile(p-h) < x && x < b.Quantile(p+h)) {
				t.Errorf("%s %+v: the quantile does not rise at %v", c.key, c.r, p)
			}
		}
	}
	b := believe(t, "tol", uncertainty.Range{Low: .1, High: .5})
	for _, x := range []float64{-1, 0, 1, 2} {
		if p := b.CDF(x); p != 0 && x <= 0 || p != 1 && x >= 1 {
			t.Errorf("a share: CDF(%v) = %v", x, p)
		}
	}
}

// TestRefusedRanges say which input, what rule and what was given.
func TestRefusedRanges(t *testing.T) {
	for _, c := range []struct {
		key  string
		r    uncertainty.Range
		says string
	}{
		{"hours", uncertainty.Range{Low: 0, High: 5}, "touches 0"},
		{"floor", uncertainty.Range{Low: 0, High: .1}, "touches 0"},
		{"margin", uncertainty.Range{Low: .5, High: 1}, "touches 100%"},
		{"margin", uncertainty.Range{Low: .5, High: 1.2}, "between 0 and 1"},
		{"rev", uncertainty.Range{Low: 5e6, High: 1e6}, "low end below"},
		{"rev", uncertainty.Range{Low: 1e6, Mid: 1e6, High: 5e6, HasMid: true}, "strictly between"},
		{"rev", uncertainty.Range{Low: math.NaN(), High: 1e6}, "between"},
		{"rev", uncertainty.Range{Low: 1e6, High: math.Inf(1)}, "between"},
		{"trend", uncertainty.Range{Low: -.1, Mid: -.099, High: .1, HasMid: true}, "nearest that works"},
		{"cust", uncertainty.Range{Low: 1, High: 2}, "not a number"},
		{"try", uncertainty.Range{Low: 1, High: 2}, "your choice"},
		{"spread", uncertainty.Range{Low: 1, High: 2}, "one number"},
	} {
		f := field(t, c.key)
		_, err := uncertainty.Believe(f, c.r)
		var broken *uncertainty.RangeError
		if !errors.As(err, &broken) {
			t.Errorf("%s %+v: %v", c.key, c.r, err)
			continue
		}
		if broken.Key != c.key || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), f.Name+" ("+c.key+")") {
			t.Errorf("%s %+v says %q, want %q in it", c.key, c.r, err, c.says)
		}
	}
}

// TestNearestFeasible: what is offered is a belief, has the ends that were said, and is next to what is refused.
func TestNearestFeasible(t *testing.T) {
	for _, key := range []string{"trend", "rev", "tol", "growth"} {
		for _, mid := range []float64{1e-4, .01, .99, .9999} {
			low, high := .1, .4
			if key == "rev" {
				low, high = 1e5, 4e5
			}
			r := uncertainty.Range{Low: low, Mid: low + mid*(high-low), High: high, HasMid: true}
			_, err := uncertainty.Believe(field(t, key), r)
			var broken *uncertainty.RangeError
			if !errors.As(err, &broken) || broken.Nearest == nil {
				t.Errorf("%s %+v: %v offers nothing", key, r, err)
				continue
			}
			n := *broken.Nearest
			if _, err := uncertainty.Believe(field(t, key), n); err != nil || n.Low != r.Low || n.High != r.High || !n.HasMid {
				t.Errorf("%s %+v: offered %+v: %v", key, r, n, err)
			}
			closer := n
			closer.Mid += .01 * (r.Mid - n.Mid)
			if _, err := uncertainty.Believe(field(t, key), closer); err == nil {
				t.Errorf("%s %+v: %+v is nearer than %+v", key, r, closer, n)
			}
		}
	}
}

func TestPoint(t *testing.T) {
	b := believe(t, "rev", uncertainty.Range{Low: 5e6, High: 5e6})
	if !b.IsPoint() || b.Quantile(.01) != 5e6 || b.Median() != 5e6 || b.CDF(5e6) != 1 || b.CDF(4e6) != 0 {
		t.Errorf("%+v", b)
	}
	if b := believe(t, "floor", uncertainty.Range{}); !b.IsPoint() || b.Quantile(.9) != 0 {
		t.Errorf("%+v", b)
	}
}

// TestDefaultRanges: those the presets come with are v/f ~ v ~ v*f, and any value has a belief or no range.
func TestDefaultRanges(t *testing.T) {
	for _, p := range presets() {
		for key, factor := range map[string]float64{"tol": 3, "churn": 2, "nine": 2, "neglect": 5, "half": 2.5, "hours": 2.5} {
			f := field(t, key)
			v := *f.Number(&p.Inputs)
			r, ok := uncertainty.DefaultRange(f, v)
			if !ok || r.Mid != v || math.Abs(r.High/(v*factor)-1) > 1e-12 || math.Abs(r.Low/(v/factor)-1) > 1e-12 && r.Low != f.Min {
				t.Errorf("%s %s %v: %+v", p.ID, key, v, r)
			}
		}
	}
	if r, ok := uncertainty.DefaultRange(field(t, "growth"), .3); !ok || math.Abs(r.Low-.04) > 1e-12 || math.Abs(r.High-.69) > 1e-12 {
		t.Errorf("growth .3: %+v", r)
	}
	for _, c := range []struct {
		key string
		v   float64
	}{{"hours", 0}, {"nine", 1.2}, {"exit", .99}, {"leave", .5}, {"growth", -.9}, {"rev", 1e6}, {"floor", .1}} {
		if r, ok := uncertainty.DefaultRange(field(t, c.key), c.v); ok {
			t.Errorf("%s %v has %+v", c.key, c.v, r)
		}
	}
	for _, f := range model.Fields {
		if f.Number == nil {
			continue
		}
		for i := range 2001 {
			v := f.Min + (f.Max-f.Min)*math.Pow(float64(i)/2000, 4)
			r, ok := uncertainty.DefaultRange(f, v)
			if !ok {
				continue
			}
			if _, err := uncertainty.Believe(f, r); err != nil || r.Mid != v || r.Low < f.Min || r.High > f.Max {
				t.Errorf("%s %v: %+v, %v", f.Key, v, r, err)
			}
		}
	}
}

func FuzzBelieve(f *testing.F) {
	f.Add(3, .1, .2, .9, true)
	f.Add(9, 1e-8, 1e-7, .89, true)
	f.Add(1, 1e3, 1e4, 1e13, false)
	f.Fuzz(func(t *testing.T, key int, low, mid, high float64, hasMid bool) {
		field := model.Fields[uint(key)%uint(len(model.Fields))]
		r := uncertainty.Range{Low: low, Mid: mid, High: high, HasMid: hasMid}
		b, err := uncertainty.Believe(field, r)
		if err != nil {
			var broken *uncertainty.RangeError
			if !errors.As(err, &broken) || broken.Key != field.Key || !strings.Contains(err.Error(), field.Name) {
				t.Fatalf("%+v: %v", r, err)
			}
			if broken.Nearest != nil {
				if _, err := uncertainty.Believe(field, *broken.Nearest); err != nil {
					t.Fatalf("%s %+v: offers %+v: %v", field.Key, r, *broken.Nearest, err)
				}
			}
			return
		}
		last := math.Inf(-1)
		for _, p := range []float64{1e-10, .001, .05, .3, .5, .7, .95, .999, 1 - 1e-10} {
			x := b.Quantile(p)
			if math.IsNaN(x) || x < last {
				t.Fatalf("%s %+v: quantile %v is %v after %v", field.Key, r, p, x, last)
			}
			last = x
			if c := b.CDF(x); math.IsNaN(c) || c < 0 || c > 1 {
				t.Fatalf("%s %+v: CDF %v at %v", field.Key, r, c, x)
			}
		}
	})
}
