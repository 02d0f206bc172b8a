package history_test

import (
	"math"
	"testing"

	"goodenough/model/history"
)

// TestChiSquaredTable holds quantiles to the printed table of critical values of the NIST/SEMATECH e-Handbook of Statistical Methods,
// 1.3.6.7.4, which has three decimals.
func TestChiSquaredTable(t *testing.T) {
	for _, row := range []struct{ degrees, p, want float64 }{
		{1, .95, 3.841}, {1, .99, 6.635}, {2, .90, 4.605}, {2, .95, 5.991}, {5, .05, 1.145}, {10, .025, 3.247}, {10, .95, 18.307},
		{20, .025, 9.591}, {20, .975, 34.170}, {30, .05, 18.493}, {50, .95, 67.505}, {100, .05, 77.929}, {100, .95, 124.342},
	} {
		if got := history.ChiSquared(row.degrees, row.p); math.Abs(got-row.want) > .0006 {
			t.Errorf("chi-squared with %v degrees, %v: %v, and the table has %v", row.degrees, row.p, got, row.want)
		}
	}
}

// TestGammaByPoisson: the share of a Gamma of whole shape n below x is the chance that a Poisson count of mean x is n or more, a sum that
// needs no table; at shape 1/2 it is erf. Quantiles undo it.
func TestGammaByPoisson(t *testing.T) {
	for _, shape := range []float64{.5, 1, 2, 3, 7, 30, 400} {
		for _, p := range []float64{1e-4, .005, .05, .3, .5, .8, .95, .999} {
			mean := history.GammaQuantile(shape, p)
			x, below := mean*shape, 1.
			if shape == .5 {
				below = math.Erf(math.Sqrt(x))
			}
			for k, term := 0., math.Exp(-x); k < shape && shape >= 1; k++ {
				below -= term
				term *= x / (k + 1)
			}
			if math.Abs(below-p) > 5e-8 {
				t.Errorf("shape %v: %v lies below the quantile of %v", shape, below, p)
			}
			if got := history.GammaShare(shape, mean); math.Abs(got-p) > 1e-9 {
				t.Errorf("shape %v: the share below the quantile of %v is %v", shape, p, got)
			}
		}
	}
}

// TestGammaOfEveryShape: quantiles ascend, are numbers, and close in on 1 as the shape grows: by Wilson and Hilferty's cube, which is exact to a
// few parts in a million from a shape of a thousand on.
func TestGammaOfEveryShape(t *testing.T) {
	for shape := .1; shape < 2e6; shape *= 1.9 {
		before := 0.
		for p := .001; p < 1; p += .0498 {
			q := history.GammaQuantile(shape, p)
			if !(q > before) || math.IsInf(q, 0) {
				t.Fatalf("shape %v: %v at %v, after %v", shape, q, p, before)
			}
			before = q
			if z := math.Sqrt2 * math.Erfinv(2*p-1); shape > 1000 {
				if cube := math.Pow(1-1/(9*shape)+z/(3*math.Sqrt(shape)), 3); math.Abs(q/cube-1) > 2e-5 {
					t.Errorf("shape %v: %v at %v, by the cube %v", shape, q, p, cube)
				}
			}
		}
	}
}
