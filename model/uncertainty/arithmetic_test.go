package uncertainty_test

import (
	"math"
	"testing"

	"goodenough/model/uncertainty"
)

// TestArithmetic holds log2, exp2 and the normal quantile to the errors they state.
func TestArithmetic(t *testing.T) {
	worstLog, worstExp := 0., 0.
	for i := range 1_000_000 {
		x := math.Exp2(float64(i)/1e6*1800 - 900)
		if i%2 == 0 {
			x = .5 + float64(i)/1e6*2
		}
		worstLog = max(worstLog, math.Abs(uncertainty.Log2(x)-math.Log2(x)))
		y := float64(i)/1e6*1800 - 900
		if i%2 == 0 {
			y = float64(i)/1e6*4 - 2
		}
		worstExp = max(worstExp, math.Abs(uncertainty.Exp2(y)/math.Exp2(y)-1))
	}
	t.Logf("log2 errs by at most %.1e, exp2 by %.1e of itself", worstLog, worstExp)
	if worstLog > 4e-13 || worstExp > 2e-14 {
		t.Errorf("log2 errs by %.1e, exp2 by %.1e of itself", worstLog, worstExp)
	}
	for _, p := range []float64{1e-9, 1e-4, .01, .05, .3, .5, .9, .999} {
		z := uncertainty.NormalQuantile(p)
		if back := math.Erfc(-z/math.Sqrt2) / 2; math.Abs(back/p-1) > 1e-6 && math.Abs(back-p) > 1e-14 {
			t.Errorf("quantile %v is %v, below which lies %v", p, z, back)
		}
	}
}
