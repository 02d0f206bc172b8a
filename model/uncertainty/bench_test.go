package uncertainty_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

func prepared(b testing.TB, id string) *uncertainty.Runner {
	p, _ := scenario.Version1.Preset(id)
	r, ok := uncertainty.Prepared(p.Inputs)
	if !ok {
		b.Fatal("no answer")
	}
	r.Ladder(p.Spend/16, p.Spend*16)
	return r
}

// BenchmarkCell is one spend of one draw, with and without service credits.
func BenchmarkCell(b *testing.B) {
	for _, id := range []string{"consumer", "b2b-saas"} {
		b.Run(id, func(b *testing.B) {
			r := prepared(b, id)
			cells := 0
			for b.Loop() {
				cells += len(r.Values())
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(cells), "ns/cell")
		})
	}
}

// BenchmarkDraw is what one draw costs besides its cells.
func BenchmarkDraw(b *testing.B) {
	r := prepared(b, "consumer")
	b.Run("derive", func(b *testing.B) {
		for b.Loop() {
			r.Derive()
		}
	})
	b.Run("peaks", func(b *testing.B) {
		for b.Loop() {
			r.Peaks()
		}
	})
	b.Run("search", func(b *testing.B) {
		for b.Loop() {
			r.Search()
		}
	})
	b.Run("value", func(b *testing.B) {
		for b.Loop() {
			r.Value(3e6)
		}
	})
	var sum, c uncertainty.Curve
	b.Run("add", func(b *testing.B) {
		for b.Loop() {
			sum.Add(&c)
		}
	})
	b.Run("lay", func(b *testing.B) {
		for b.Loop() {
			r.Lay()
		}
	})
	y := make([]float64, 4096)
	points := make([]uint32, 4096)
	b.Run("scrambled", func(b *testing.B) {
		for b.Loop() {
			uncertainty.Scrambled(points, 3, 1)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*4096), "ns/point")
	})
	b.Run("firstOrder", func(b *testing.B) {
		for b.Loop() {
			uncertainty.FirstOrder(points, y, 0, 1)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*4096), "ns/point")
	})
	b.Run("percentile", func(b *testing.B) {
		for b.Loop() {
			for i, p := range points {
				y[i] = float64(p)
			}
			uncertainty.Percentile(y, .5)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*4096), "ns/point")
	})
}

// BenchmarkRefresh is all that a screen shows at 4096 draws: twelve ranges, of which one moves each time, with credits; and again
// with the time to restore among them, or with big outages and their ranges.
func BenchmarkRefresh(b *testing.B) {
	for _, name := range []string{"margin", "mttr", "margin and big"} {
		b.Run(name, func(b *testing.B) {
			var r uncertainty.Runner
			var res uncertainty.Result
			key, _, big := strings.Cut(name, " ")
			in := presetInputs(b, "b2b-saas")
			if big {
				in.Big = .1
			}
			s := wideOf(in)
			f, _ := model.FieldOf(key)
			v := *f.Number(&s.In)
			delete(s.Ranges, "margin")
			low := v / 1.3
			s.Ranges[key] = uncertainty.Range{Low: low, High: min(v*1.3, .98*f.Max)}
			if err := r.RunInto(&res, s, 4096, nil); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			var took []float64
			for b.Loop() {
				low *= 1.00001
				s.Ranges[key] = uncertainty.Range{Low: low, High: min(v*1.3, .98*f.Max)}
				start := time.Now()
				if err := r.RunInto(&res, s, 4096, nil); err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(start).Seconds()*1e3)
			}
			b.ReportMetric(uncertainty.Percentile(took, .05), "ms-p5")
			b.ReportMetric(uncertainty.Percentile(took, .95), "ms-p95")
		})
	}
}

// BenchmarkMove is an answer while a hand moves one input of a preset with its default ranges, which are narrower: what is new to the
// runner then depends on the input, and what is asked for on what is in sight.
func BenchmarkMove(b *testing.B) {
	moves := []struct {
		key  string
		move func(s *uncertainty.Study)
	}{
		{"tol", func(s *uncertainty.Study) {
			moved := s.Ranges["tol"]
			moved.Low *= 1.00001
			s.Ranges["tol"] = moved
		}},
		{"ops", func(s *uncertainty.Study) { s.In.Spend *= 1.00001 }},
		{"try", func(s *uncertainty.Study) { s.In.Explored = 1.00001 * s.In.ExploredSpend() }},
	}
	for _, id := range []string{"consumer", "b2b-saas"} {
		for _, m := range moves {
			for depth, name := range []string{"whole", "reasons", "verdicts", "headlines"} {
				b.Run(id+"/"+m.key+"/"+name, func(b *testing.B) {
					var r uncertainty.Runner
					var res uncertainty.Result
					s := standard(presetInputs(b, id))
					s.Depth = uncertainty.Depth(depth)
					for b.Loop() {
						m.move(&s)
						if err := r.RunInto(&res, s, 4096, nil); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}

// BenchmarkRun is a whole study at each rung of the ladder of draws.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{512, 4096, 16384, 65536} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			var r uncertainty.Runner
			var res uncertainty.Result
			s := wide(b, "consumer")
			if err := r.RunInto(&res, s, n, nil); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				r.RunInto(&res, s, n, nil)
			}
		})
	}
}
