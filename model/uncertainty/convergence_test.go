package uncertainty_test

import (
	"math"
	"strconv"
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestAccuracy holds 4096 draws to the bars, against 2^17 draws with finer bins: root mean square over several seeds, first-order
// indices within .005 or a sixteenth of themselves, EVPPI within 1.5 % of EVPI, the mean of the optimum no worse than plain Monte
// Carlo at 100,000, and the standard errors given no smaller than two thirds of what sixteen seeds differ by, which chance moves by a fifth.
//
// The greatest indices are no better for the optimum's long tail: see BenchmarkFirstOrder.
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
		p, _ := scenario.PresetOf(id)
		s := standard(p.Inputs)
		reference := run(t, &r, s, many)
		mean, variance := uncertainty.Moments(r.Optima())

		first, partial := map[string]float64{}, map[string]float64{}
		for key := range s.Ranges {
			var sums [fine]float64
			var nets [fine]uncertainty.Curve
			if err := r.Each(s, many, func(i int, net *uncertainty.Curve, optimum float64) {
				part := r.Points(key)[i] >> 24
				sums[part] += optimum
				nets[part].Add(net)
			}); err != nil {
				t.Fatal(err)
			}
			var all uncertainty.Curve
			height := 0.
			for part := range sums {
				first[key] += math.Pow(sums[part]*fine/many-mean, 2) / fine / variance
				_, _, h := nets[part].Crest(true)
				height += h / many
				all.Add(&nets[part])
			}
			first[key] -= fine / many * (1 - first[key]) // of noise in the parts
			_, _, without := all.Crest(true)
			partial[key] = math.Max(0, height-without/many)
		}

		var missMean, missEVPI, missMedian, given float64
		missFirst, missPartial := map[string]float64{}, map[string]float64{}
		for seed := range uint64(seeds) {
			s.Seed = 100 + seed
			res := run(t, &r, s, 4096)
			m, _ := uncertainty.Moments(r.Optima())
			missMean += (m - mean) * (m - mean) / seeds
			missEVPI += math.Pow(float64(res.EVPI-reference.EVPI), 2) / seeds
			missMedian += math.Pow(float64(res.Optimum.P50-reference.Optimum.P50), 2) / seeds
			given += float64(res.Picture.Errors.Optimum.P50) / seeds
			for key := range s.Ranges {
				f, _ := res.FirstOrder.Get(key)
				missFirst[key] += math.Pow(float64(f)-first[key], 2) / seeds
				v, _ := res.EVPPI.Get(key)
				missPartial[key] += math.Pow((float64(v)-partial[key])/float64(reference.EVPI), 2) / seeds
			}
		}
		worstFirst, worstPartial := 0., 0.
		for key := range s.Ranges {
			worstFirst, worstPartial = max(worstFirst, math.Sqrt(missFirst[key])), max(worstPartial, math.Sqrt(missPartial[key]))
			if miss := math.Sqrt(missFirst[key]); miss > max(.005, .06*first[key]) {
				t.Errorf("%s: first order of %s off by %v of %v", id, key, miss, first[key])
			}
			t.Logf("  %-8s first order %.4f +- %.4f, EVPPI %.4f +- %.4f", key, first[key], math.Sqrt(missFirst[key]), partial[key]/float64(reference.EVPI), math.Sqrt(missPartial[key]))
		}
		missMean, missMedian, missEVPI = math.Sqrt(missMean), math.Sqrt(missMedian), math.Sqrt(missEVPI)
		plain := math.Sqrt(variance / 1e5)
		t.Logf("%s: mean of the optimum off by %.0f (plain at 100,000: %.0f, so worth %.0f plain draws), EVPI by %.2f %%, median by %.2f %% (said: %.2f %%), first order by at most %.4f, EVPPI by %.4f of EVPI",
			id, missMean, plain, variance/(missMean*missMean), 100*missEVPI/float64(reference.EVPI), 100*missMedian/float64(reference.Optimum.P50), 100*given/float64(reference.Optimum.P50), worstFirst, worstPartial)
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
	p, _ := scenario.PresetOf("b2b-saas")
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

// BenchmarkFirstOrder shows how far first-order indices at 4096 draws are from those of two scrambles of 2^20, root mean square over
// 32 seeds: the furthest of all inputs, and the furthest but for tol and leave, beside the variance of the optimum in percent.
// Found: .005 (swappable-infra), .015 to .016 (payments, marketplace, b2b-saas, consumer) and .028 to .032 (cloud-platform,
// locked-in, email-batch) for tol or leave, whose indices are .2 to .65, and .002 to .006 for all others; one seed alone was once off
// by .16.
//
// The fit is not what errs, nor the variance alone: taken as shares of the true one, indices are as far off or further. A range of a
// factor of five either way, as leave has, is a metalog whose upper end falls with the power -1.8 of the value, so that most of its
// variance, and with it much of the optimum's, lies beyond what one draw in some thousands sees: 4096 draws miss the optimum's
// variance by 1.5 to 7 %. A product of one-input curves, of known moments, as a control variate leaves .007 to .029 at nine times 49
// more evaluations: where tails meet, the optimum levels off as no product does.
func BenchmarkFirstOrder(b *testing.B) {
	const (
		many       = 1 << 20
		fine       = 1024
		references = 2
		seeds      = 32
	)
	var r uncertainty.Runner
	for _, p := range scenario.Presets {
		b.Run(p.ID, func(b *testing.B) {
			s := standard(p.Inputs)
			var worst, worstOther, missVariance float64
			for b.Loop() {
				variance, alone := 0., map[string]float64{}
				for reference := range uint64(references) {
					s.Seed = 1000 + reference
					sums := map[string]*[fine]float64{}
					for key := range s.Ranges {
						sums[key] = new([fine]float64)
					}
					optima := make([]float64, many)
					if err := r.Each(s, many, func(i int, _ *uncertainty.Curve, optimum float64) {
						optima[i] = optimum
						for key, sum := range sums {
							sum[r.Points(key)[i]>>22] += optimum
						}
					}); err != nil {
						b.Fatal(err)
					}
					mean, v := uncertainty.Moments(optima)
					variance += v / references
					for key, sum := range sums {
						between := 0.
						for _, x := range sum {
							between += math.Pow(x*fine/many-mean, 2) / fine
						}
						alone[key] += (between - fine*(v-between)/many) / references // less the noise in the parts
					}
				}
				missVariance, worst, worstOther = 0, 0, 0
				miss := map[string]float64{}
				for seed := range uint64(seeds) {
					s.Seed = 100 + seed
					res := run(b, &r, s, 4096)
					_, v := uncertainty.Moments(r.Optima())
					missVariance += math.Pow(v/variance-1, 2) / seeds
					for key, f := range res.FirstOrder.All() {
						miss[key] += math.Pow(float64(f)-alone[key]/variance, 2) / seeds
					}
				}
				for key, m := range miss {
					worst = max(worst, math.Sqrt(m))
					if key != "tol" && key != "leave" {
						worstOther = max(worstOther, math.Sqrt(m))
					}
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(worst, "off")
			b.ReportMetric(worstOther, "off-others")
			b.ReportMetric(100*math.Sqrt(missVariance), "%variance")
		})
	}
}
