package uncertainty_test

import (
	"math"
	"testing"

	"goodenough/model/uncertainty"
)

// columns are scrambled points and their values in 0..1, by dimension.
func columns(dimensions []int, samples int, seed uint64) (points [][]uint32, u [][]float64) {
	for _, d := range dimensions {
		p, v := make([]uint32, samples), make([]float64, samples)
		uncertainty.Scrambled(p, d, seed)
		for i, x := range p {
			v[i] = uncertainty.Unit(x)
		}
		points, u = append(points, p), append(u, v)
	}
	return points, u
}

// indices are the first- and total-order indices of f.
func indices(f func(x []float64) float64, inputs, samples int, seed uint64) (first, total []float64, mean, variance float64) {
	var dimensions []int
	for d := range inputs {
		dimensions = append(dimensions, d)
	}
	for d := range inputs {
		dimensions = append(dimensions, uncertainty.SecondOf(d))
	}
	points, u := columns(dimensions, samples, seed)
	x := make([]float64, inputs)
	evaluate := func(redrawn int) []float64 {
		y := make([]float64, samples)
		for i := range y {
			for d := range x {
				x[d] = u[d][i]
			}
			if redrawn >= 0 {
				x[redrawn] = u[inputs+redrawn][i]
			}
			y[i] = f(x)
		}
		return y
	}
	y := evaluate(-1)
	mean, variance = uncertainty.Moments(y)
	for d := range inputs {
		first = append(first, uncertainty.FirstOrder(points[d], y, mean, variance))
		total = append(total, uncertainty.TotalOrder(y, evaluate(d), variance))
	}
	return first, total, mean, variance
}

func within(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s = %.6f, want %.6f within %v", what, got, want, tolerance)
	}
}

// TestIshigami (Ishigami and Homma 1990) with a = 7, b = .1.
func TestIshigami(t *testing.T) {
	f := func(x []float64) float64 {
		at := func(d int) float64 { return math.Pi * (2*x[d] - 1) }
		return math.Sin(at(0)) + 7*math.Pow(math.Sin(at(1)), 2) + .1*math.Pow(at(2), 4)*math.Sin(at(0))
	}
	for seed := range uint64(5) {
		first, total, mean, variance := indices(f, 3, 4096, seed)
		within(t, "mean", mean, 3.5, .01)
		within(t, "variance", variance, 13.844587940719254, .06)
		for d, want := range []float64{.31390519, .44241114, 0} {
			within(t, "S", first[d], want, .005)
		}
		for d, want := range []float64{.55758886, .44241114, .24368366} {
			within(t, "ST", total[d], want, .02)
		}
	}
}

// TestSobolG (Saltelli and Sobol' 1995) with a = (0, 1, 4.5, 9, 99, 99, 99, 99).
func TestSobolG(t *testing.T) {
	a := []float64{0, 1, 4.5, 9, 99, 99, 99, 99}
	f := func(x []float64) float64 {
		product := 1.
		for d, v := range x {
			product *= (math.Abs(4*v-2) + a[d]) / (1 + a[d])
		}
		return product
	}
	for seed := range uint64(5) {
		first, total, mean, _ := indices(f, len(a), 4096, seed)
		within(t, "mean", mean, 1, .002)
		for d, want := range []float64{.7161921689, .1790480422, .0236757742, .0071619217} {
			within(t, "S", first[d], want, .005)
		}
		for d, want := range []float64{.78714, .24224, .03429, .01046} { // 1 - the product's variance without d, closed form
			within(t, "ST", total[d], want, .02)
		}
	}
}

// informationToy is EVPI and EVPPI of choosing between nothing and p1 - p2, p1 normal with mean 1 and deviation 1, p2 with
// mean 0 and deviation 2.
func informationToy(samples int, seed uint64) (evpi, first, second float64) {
	points, u := columns([]int{3, 11}, samples, seed)
	var bins [2]uncertainty.Bins
	var sum uncertainty.Curve
	knowing := 0.
	for i := range samples {
		var net uncertainty.Curve
		for l := range net {
			net[l] = -100 // never chosen
		}
		net[0], net[2] = 0, 1+uncertainty.NormalQuantile(u[0][i])-2*uncertainty.NormalQuantile(u[1][i])
		_, _, best := net.Crest(false)
		knowing += best / float64(samples)
		sum.Add(&net)
		for k := range bins {
			bins[k].Put(points[k][i], &net)
		}
	}
	_, _, height := sum.Crest(false)
	without := height / float64(samples)
	first, _ = bins[0].PartialInformation(samples, false)
	second, _ = bins[1].PartialInformation(samples, false)
	return knowing - without, first, second
}

func TestInformationToy(t *testing.T) {
	for seed := range uint64(5) {
		evpi, first, second := informationToy(4096, seed)
		within(t, "EVPI", evpi, .4798107063, .015*.4798107063)
		within(t, "EVPPI(p1)", first, .0833154706, .015*.4798107063)
		within(t, "EVPPI(p2)", second, .3955931148, .015*.4798107063)
	}
}

// TestPercentiles of known numbers, with infinities, whole and in a spread.
func TestPercentiles(t *testing.T) {
	values := []float64{5, 1, 4, 2, 3, 9, 8, 7, 6, 10}
	for p, want := range map[float64]float64{.05: 1, .5: 5.5, .55: 6, .95: 10, 0: 1, 1: 10} {
		within(t, "percentile", uncertainty.Percentile(append([]float64{}, values...), p), want, 1e-12)
	}
	inf := math.Inf(1)
	if got := uncertainty.Percentile([]float64{inf, 1, inf, 2}, .5); got != inf {
		t.Errorf("between 2 and infinity: %v", got)
	}
	if got := uncertainty.Percentile([]float64{inf, inf, inf, inf}, .05); got != inf {
		t.Errorf("of infinities: %v", got)
	}
	for _, n := range []int{8, 64, 512, 4096} {
		points := make([]uint32, n)
		uncertainty.Scrambled(points, 2, uint64(n))
		values := make([]float64, n)
		for i, x := range points {
			values[i] = math.Floor(20 * uncertainty.Unit(x)) // many alike
			if values[i] == 19 {
				values[i] = inf
			}
		}
		low, middle, high := uncertainty.SpreadOf(append([]float64{}, values...))
		for p, got := range map[float64]float64{.05: low, .5: middle, .95: high} {
			if want := uncertainty.Percentile(append([]float64{}, values...), p); got != want {
				t.Errorf("of %d: %v is %v, want %v", n, p, got, want)
			}
		}
	}
}
