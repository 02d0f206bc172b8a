package uncertainty_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

const informationFile = "testdata/information.json"

// informationSubjects are the presets with their default ranges, and links with an input that cannot matter, with peaks far apart, and with
// today's spend far from the best.
func informationSubjects() map[string]uncertainty.Study {
	subjects := map[string]uncertainty.Study{}
	for _, p := range scenario.Version1.Presets {
		subjects["cust="+p.ID] = standard(p.Inputs)
	}
	for _, link := range []string{
		"cust=b2b-saas&wage=175999~176001",
		"cust=consumer&wage=175999~176001",
		"cust=cloud-platform&wage=175999~176001",
		"cust=b2b-saas&rev=40m~70m&inc=20~45&margin=60%~85%",
		"cust=swappable-infra&rev=89500000&inc=21.9&leave=0.00972&neglect=50.6&half=0.852&blast=0.641&quits=1.64&sla=generic&cover=0.6&claim=0.5",
	} {
		s, _ := scenario.Parse(ofVersion1(link))
		subjects[link] = s.Study()
	}
	return subjects
}

// TestInformation holds what knowing one input is worth to the figures on file, in parts of EVPI: at 4096 draws within .015, root mean
// square over 32 seeds, at 512 within .12, and at 16384 within .012; what cannot matter is worth nothing, or by chance a fifth of that; and
// the error given is no smaller than two thirds of what is found, less the .004 that the ladder of spends and the width of parts can
// make however many draws there are. What is on file errs by .0005.
func TestInformation(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	if *reference {
		writeInformation(t)
	}
	text, err := os.ReadFile(informationFile)
	if err != nil {
		t.Fatal(err)
	}
	var known map[string]map[string]float64
	if err := json.Unmarshal(text, &known); err != nil {
		t.Fatal(err)
	}
	var r uncertainty.Runner
	for _, rung := range []struct {
		draws, seeds int
		most         float64
	}{{512, 32, .12}, {4096, 32, .015}, {16384, 8, .012}} {
		const first = 700 // the mean over so many scramblings is nobody's luck
		var worst, square float64
		var worstOf string
		count, least := 0, math.Inf(1)
		for link, s := range informationSubjects() {
			off, said := map[string]float64{}, map[string]float64{}
			for seed := range rung.seeds {
				s.Seed = first + uint64(seed)
				res := run(t, &r, s, rung.draws)
				for key := range s.Ranges {
					v, _ := res.EVPPI.Get(key)
					e, ok := res.EVPPIError.Get(key)
					want, sure := known[link][key]
					if !ok || !sure {
						t.Fatalf("%s: of %s an error is given: %v, a value on file: %v", link, key, ok, sure)
					}
					off[key] += math.Pow(float64(v)/known[link]["evpi"]-want, 2) / float64(rung.seeds)
					said[key] += math.Pow(float64(e)/known[link]["evpi"], 2) / float64(rung.seeds)
					if key == "wage" && float64(v) > rung.most/5*known[link]["evpi"] {
						t.Errorf("%s, seed %d, %d draws: knowing a wage that cannot matter is worth %v", link, s.Seed, rung.draws, v)
					}
				}
			}
			for key, v := range off {
				miss, given := math.Sqrt(v), math.Sqrt(said[key])
				count++
				square += v
				if miss > worst {
					worst, worstOf = miss, link+" "+key
				}
				if miss > .004 {
					least = math.Min(least, given/miss)
				}
				if miss > rung.most {
					t.Errorf("%s, seeds from %d, %d draws: EVPPI of %s is off by %.4f of EVPI", link, first, rung.draws, key, miss)
				}
				if given < (miss-.004)*2/3 {
					t.Errorf("%s, seeds from %d, %d draws: EVPPI of %s is off by %.4f of EVPI, said %.4f", link, first, rung.draws, key, miss, given)
				}
			}
		}
		t.Logf("%d draws: off by %.4f of EVPI, at most %.4f (%s); the error given is at least %.2f times that", rung.draws, math.Sqrt(square/float64(count)), worst, worstOf, least)
	}
}

// writeInformation finds them anew from two scrambles of 2^20 draws, in parts of 1/256, and of a quarter of an octave towards the ends: so
// many that the bias of choosing by a part's own draws is some ten thousandths.
func writeInformation(t *testing.T) {
	const many, scrambles = 1 << 20, 2
	part := func(point uint32) int {
		u, end := uncertainty.Unit(point), 0
		if u > .5 {
			u, end = 1-u, 256
		}
		if u >= 1./32 {
			return end + int(256*u)
		}
		return end + 128 + int(4*math.Min(12, -5-math.Log2(u)))
	}
	known := map[string]map[string]float64{}
	for link, s := range informationSubjects() {
		known[link] = map[string]float64{}
		for scramble := range uint64(scrambles) {
			var r uncertainty.Runner
			s.Seed = 5000 + scramble
			evpi := float64(run(t, &r, s, many).EVPI)
			known[link]["evpi"] += math.Round(evpi / scrambles)
			nets, all := map[string]*[512]uncertainty.Curve{}, uncertainty.Curve{}
			for key := range s.Ranges {
				nets[key] = new([512]uncertainty.Curve)
			}
			if err := r.Each(s, many, func(i int, net *uncertainty.Curve, _ float64) {
				all.Add(net)
				for key, parts := range nets {
					parts[part(r.Points(key)[i])].Add(net)
				}
			}); err != nil {
				t.Fatal(err)
			}
			_, _, without := all.Crest(true)
			for key, parts := range nets {
				knowing := -without
				for k := range parts {
					_, _, height := parts[k].Crest(true)
					knowing += height
				}
				known[link][key] += knowing / many / evpi / scrambles
			}
		}
		for key, v := range known[link] {
			known[link][key] = math.Round(1e5*v) / 1e5
		}
	}
	text, err := json.MarshalIndent(known, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(informationFile, append(text, '\n'), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestOneInputIsAll: who knows the only input with a range knows everything.
func TestOneInputIsAll(t *testing.T) {
	var r uncertainty.Runner
	for _, p := range scenario.Version1.Presets {
		for key, given := range standard(p.Inputs).Ranges {
			s := uncertainty.Study{In: p.Inputs, Ranges: map[string]uncertainty.Range{key: given}, Seed: 7}
			res := run(t, &r, s, 512)
			if v, _ := res.EVPPI.Get(key); v != res.EVPI {
				t.Errorf("%s, seed %d: %s alone is worth %v of %v", p.ID, s.Seed, key, v, res.EVPI)
			}
		}
	}
}
