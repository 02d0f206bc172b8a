package uncertainty_test

import (
	"math"
	"strconv"
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestAccuracy holds 4096 draws to the bars, against 2^17 draws with finer bins: root mean square over several seeds, EVPPI
// within 1.5 % of EVPI, the mean of the optimum no worse than plain Monte Carlo at 100,000, and the standard errors given no
// smaller than two thirds of what sixteen seeds differ by, which chance moves by a fifth.
func TestAccuracy(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const (
		many  = 1 << 17
		fine  = 256
		seeds = 16
	)
	var r uncertainty.Runner
	for _, id := range []string{"b2b-saas", "marketplace", "cloud-platform"} {
		p, _ := scenario.Version1.Preset(id)
		s := standard(p.Inputs)
		reference := run(t, &r, s, many)
		mean, variance := uncertainty.Moments(r.Optima())

		partial := map[string]float64{}
		for key := range s.Ranges {
			var nets [fine]uncertainty.Curve
			if err := r.Each(s, many, func(i int, net *uncertainty.Curve, _ float64) {
				nets[r.Points(key)[i]>>24].Add(net)
			}); err != nil {
				t.Fatal(err)
			}
			var all uncertainty.Curve
			height := 0.
			for part := range nets {
				_, _, h := nets[part].Crest(true)
				height += h / many
				all.Add(&nets[part])
			}
			_, _, without := all.Crest(true)
			partial[key] = math.Max(0, height-without/many)
		}

		var missMean, missEVPI, missMedian, given float64
		missPartial := map[string]float64{}
		for seed := range uint64(seeds) {
			s.Seed = 100 + seed
			res := run(t, &r, s, 4096)
			m, _ := uncertainty.Moments(r.Optima())
			missMean += (m - mean) * (m - mean) / seeds
			missEVPI += math.Pow(float64(res.EVPI-reference.EVPI), 2) / seeds
			missMedian += math.Pow(float64(res.Optimum.P50-reference.Optimum.P50), 2) / seeds
			given += float64(res.Picture.Errors.Optimum.P50) / seeds
			for key := range s.Ranges {
				v, _ := res.EVPPI.Get(key)
				missPartial[key] += math.Pow((float64(v)-partial[key])/float64(reference.EVPI), 2) / seeds
			}
		}
		worstPartial := 0.
		for key := range s.Ranges {
			worstPartial = max(worstPartial, math.Sqrt(missPartial[key]))
			t.Logf("  %-8s EVPPI %.4f +- %.4f", key, partial[key]/float64(reference.EVPI), math.Sqrt(missPartial[key]))
		}
		missMean, missMedian, missEVPI = math.Sqrt(missMean), math.Sqrt(missMedian), math.Sqrt(missEVPI)
		plain := math.Sqrt(variance / 1e5)
		t.Logf("%s: mean of the optimum off by %.0f (plain at 100,000: %.0f, so worth %.0f plain draws), EVPI by %.2f %%, median by %.2f %% (said: %.2f %%), EVPPI by %.4f of EVPI",
			id, missMean, plain, variance/(missMean*missMean), 100*missEVPI/float64(reference.EVPI), 100*missMedian/float64(reference.Optimum.P50), 100*given/float64(reference.Optimum.P50), worstPartial)
		if missMean > plain {
			t.Errorf("%s: the mean is off by %v, plain Monte Carlo at 100,000 by %v", id, missMean, plain)
		}
		if worstPartial > .015 {
			t.Errorf("%s: EVPPI off by %v of EVPI", id, worstPartial)
		}
		if given < missMedian*2/3 {
			t.Errorf("%s: the median is off by %v, said %v", id, missMedian, given)
		}
	}
}

// BenchmarkConvergence shows how the error of the mean and the median of the optimum and of EVPI fall with the number of draws,
// root mean square over seeds in percent of the value at 2^18, beside what plain Monte Carlo does to the mean.
func BenchmarkConvergence(b *testing.B) {
	const seeds = 16
	var r uncertainty.Runner
	p, _ := scenario.Version1.Preset("b2b-saas")
	s := standard(p.Inputs)
	reference := run(b, &r, s, 1<<18)
	mean, variance := uncertainty.Moments(r.Optima())
	for _, n := range []int{256, 1024, 4096, 16384} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			var missMean, missMedian, missEVPI float64
			for b.Loop() {
				missMean, missMedian, missEVPI = 0, 0, 0
				for seed := range uint64(seeds) {
					s.Seed = 100 + seed
					res := run(b, &r, s, n)
					m, _ := uncertainty.Moments(r.Optima())
					missMean += math.Pow(m/mean-1, 2) / seeds
					missMedian += math.Pow(float64(res.Optimum.P50/reference.Optimum.P50)-1, 2) / seeds
					missEVPI += math.Pow(float64(res.EVPI/reference.EVPI)-1, 2) / seeds
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(100*math.Sqrt(missMean), "%mean")
			b.ReportMetric(100*math.Sqrt(variance/float64(n))/mean, "%mean-plain")
			b.ReportMetric(100*math.Sqrt(missMedian), "%median")
			b.ReportMetric(100*math.Sqrt(missEVPI), "%EVPI")
		})
	}
}
