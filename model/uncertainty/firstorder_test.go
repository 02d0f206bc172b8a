package uncertainty_test

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

var reference = flag.Bool("reference", false, "find the first-order indices on file anew, which takes two minutes")

const firstOrderFile = "testdata/first-order.json"

// TestFirstOrder holds the first-order index of every default range of every preset at 4096 draws to those on file: within .005,
// root mean square over 32 seeds. What is on file errs by .0002; at 2^16 draws all come within .002 of it.
func TestFirstOrder(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	if *reference {
		writeFirstOrder(t)
	}
	for _, p := range scenario.Version1.Presets {
		for key, miss := range missedFirstOrder(t, p) {
			if !(miss <= .005) {
				t.Errorf("%s: the first-order index of %s is off by %.4f", p.ID, key, miss)
			}
		}
	}
}

// BenchmarkFirstOrder shows the same: how far the furthest of all inputs is off, and the furthest but for tol and leave, whose ends
// are drawn apart. Found: .002 to .0035, and .0047 for neglect, tol and leave of email-batch. With the run's own draws alone it was .005
// (swappable-infra), .014 to .016 (payments, marketplace, b2b-saas, consumer) and .027 to .030 (cloud-platform, locked-in,
// email-batch), for tol or leave: one seed alone was once off by .16.
func BenchmarkFirstOrder(b *testing.B) {
	for _, p := range scenario.Version1.Presets {
		b.Run(p.ID, func(b *testing.B) {
			var worst, worstOther float64
			for b.Loop() {
				worst, worstOther = 0, 0
				for key, miss := range missedFirstOrder(b, p) {
					worst = max(worst, miss)
					if key != "tol" && key != "leave" {
						worstOther = max(worstOther, miss)
					}
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(worst, "off")
			b.ReportMetric(worstOther, "off-others")
		})
	}
}

// missedFirstOrder is how far a preset's first-order indices at 4096 draws are from those on file, root mean square over 32 seeds.
func missedFirstOrder(t testing.TB, p scenario.Preset) map[string]float64 {
	const seeds = 32
	text, err := os.ReadFile(firstOrderFile)
	if err != nil {
		t.Fatal(err)
	}
	var known map[string]map[string]float64
	if err := json.Unmarshal(text, &known); err != nil {
		t.Fatal(err)
	}
	var r uncertainty.Runner
	s := standard(p.Inputs)
	miss := map[string]float64{}
	for seed := range uint64(seeds) {
		s.Seed = 100 + seed
		res := run(t, &r, s, 4096)
		for key := range s.Ranges {
			found, ok := res.FirstOrder.Get(key)
			want, sure := known[p.ID][key]
			if !ok || !sure {
				t.Fatalf("%s: no first-order index of %s: found %v, on file %v", p.ID, key, ok, sure)
			}
			miss[key] += math.Pow(float64(found)-want, 2) / seeds
		}
	}
	for key, square := range miss {
		miss[key] = math.Sqrt(square)
	}
	return miss
}

// writeFirstOrder finds the first-order indices of every preset, and logs by how much they err.
func writeFirstOrder(t *testing.T) {
	const pairs = 4
	known := map[string]map[string]float64{}
	for _, p := range scenario.Version1.Presets {
		found, squares := map[string]float64{}, map[string]float64{}
		for pair := range uint64(pairs) {
			for key, index := range weighedFirstOrder(t, standard(p.Inputs), 1000+2*pair) {
				found[key] += index / pairs
				squares[key] += index * index / pairs
			}
		}
		worst := 0.
		for key, index := range found {
			worst = max(worst, math.Sqrt(max(0, squares[key]-index*index)/(pairs-1)))
			found[key] = math.Round(1e5*index) / 1e5
		}
		t.Logf("%s: standard errors of at most %.5f", p.ID, worst)
		known[p.ID] = found
	}
	text, err := json.MarshalIndent(known, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(firstOrderFile, append(text, '\n'), 0o666); err != nil {
		t.Fatal(err)
	}
}

// weighedFirstOrder finds first-order indices from two scrambles of 2^19 points, otherwise than a run does: a quarter of the points
// of leave lies in its upper 1/16, evenly over 28 octaves towards the end, of tol and neglect in their lower, each with the weight that makes
// good for it. The square of a conditional mean is the product of what the two scrambles find in one of 256 parts, so that noise
// cancels. Parts of equal probability would not do: of 512, the outermost alone loses .01 of the index of leave.
func weighedFirstOrder(t *testing.T, s uncertainty.Study, seed uint64) map[string]float64 {
	const (
		many = 1 << 19
		fine = 256
	)
	place := func(key string, v float64) (p, weight float64) {
		const share, tail, octaves = .25, 1. / 16, 28
		if key != "leave" && key != "tol" && key != "neglect" {
			return v, 1
		}
		if key == "leave" {
			v = 1 - v
		}
		if v < share {
			p = tail * math.Exp2(octaves*(v/share-1))
			weight = p * math.Ln2 * octaves / share
		} else {
			p, weight = tail+(v-share)/(1-share)*(1-tail), (1-tail)/(1-share)
		}
		if key == "leave" {
			p = 1 - p
		}
		return p, weight
	}
	var r uncertainty.Runner
	var parts [2]map[string]*[fine]float64 // what each adds to the mean
	variance := 0.
	for half := range parts {
		s.Seed = seed + uint64(half)
		optima, err := r.OptimaAt(s, many, func(key string, v float64) float64 {
			p, _ := place(key, v)
			return p
		})
		if err != nil {
			t.Fatal(err)
		}
		weights := make([]float64, many)
		sum, mean := 0., 0.
		for i, y := range optima {
			weights[i] = 1
			for key := range s.Ranges {
				_, weight := place(key, uncertainty.Unit(r.Points(key)[i]))
				weights[i] *= weight
			}
			sum += weights[i]
			mean += weights[i] * y
		}
		mean /= sum
		for i, y := range optima {
			variance += weights[i] * (y - mean) * (y - mean) / sum / 2
		}
		parts[half] = map[string]*[fine]float64{}
		for key := range s.Ranges {
			part := new([fine]float64)
			for i, point := range r.Points(key) {
				part[point>>24] += weights[i] * (optima[i] - mean) / many
			}
			parts[half][key] = part
		}
	}
	indices := map[string]float64{}
	for key := range s.Ranges {
		for c := range fine {
			const steps = 64
			probability := 0. // of the part
			for k := range steps {
				_, weight := place(key, (float64(c)+(float64(k)+.5)/steps)/fine)
				probability += weight / steps / fine
			}
			indices[key] += parts[0][key][c] * parts[1][key][c] / probability / variance
		}
	}
	return indices
}

// TestOneInputExplainsAll where no other has a range, but for what smooth functions lose where the optimum jumps.
func TestOneInputExplainsAll(t *testing.T) {
	var r uncertainty.Runner
	for _, p := range scenario.Version1.Presets {
		s := standard(p.Inputs)
		for key, given := range s.Ranges {
			least := .995
			switch key {
			case "neglect", "leave", "tol":
				least = .95
			}
			alone := s
			alone.Ranges = map[string]uncertainty.Range{key: given}
			if f, _ := run(t, &r, alone, 4096).FirstOrder.Get(key); !(float64(f) >= least) {
				t.Errorf("%s: %s alone explains %v", p.ID, key, f)
			}
		}
	}
}
