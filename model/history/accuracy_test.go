package history_test

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"testing"

	"goodenough/model/history"
	"goodenough/model/uncertainty"
)

var update = flag.Bool("update", false, "write the golden file anew")

// trial is a kind of record whose truth is known, and how often the 90 % range of an estimate is to hold it.
type trial struct {
	estimate, of string
	world        func(n int) world
	truth        func(n int) float64
	estimates    func(*history.Record) uncertainty.Band
	least, most  float64 // of the truths held: 85 to 95 %, unless there is a reason
	difference   bool    // its width is high less low; else high over low
}

var counts = []int{3, 8, 30} // incidents, on average where they come by chance

// trials are what is tried. Two years are watched.
func trials() (list []trial) {
	third := func(*rand.Rand) float64 { return .3 }
	for _, c := range []struct {
		name  string
		times float64
		least float64
	}{{"one by one", 1, .85}, {"in clusters, variance 1.5 times the mean", 1.5, .83}, {"in clusters, variance 2 times the mean", 2, .82}} { // few months tell little of clusters
		list = append(list, trial{estimate: "inc", of: c.name, least: c.least, most: .95,
			world: func(n int) world {
				return world{rate: float64(n) / 2, years: 2, clusters: c.times, length: third, reach: third}
			},
			truth:     func(n int) float64 { return float64(n) / 2 },
			estimates: (*history.Record).Rate})
	}
	for _, l := range []struct {
		name        string
		draw        func(*rand.Rand) float64
		mean        float64
		least, most float64
	}{
		{"log-normal, deviation 0.8", logNormal(.8), math.Exp(.32), .85, .95},
		{"log-normal, deviation 1.2", logNormal(1.2), math.Exp(.72), .85, .95},
		{"log-normal, deviation 1.6", logNormal(1.6), math.Exp(1.28), .85, .95},
		{"log-normal, deviation 2.2", logNormal(2.2), math.Exp(2.42), .82, .95}, // we lean on 1.2
		{"exponential", (*rand.Rand).ExpFloat64, 1, .85, .95},
		{"Weibull, shape 0.7", func(r *rand.Rand) float64 { return math.Pow(r.ExpFloat64(), 1/.7) }, math.Gamma(1 + 1/.7), .85, .95},
		{"Gamma, shape 0.5", func(r *rand.Rand) float64 { return gammaDraw(r, .5) }, .5, .85, .95},
		{"Pareto, exponent 1.8", func(r *rand.Rand) float64 { return math.Exp(r.ExpFloat64() / 1.8) }, 1.8 / .8, .80, .97}, // its variance is infinite
	} {
		list = append(list, trial{estimate: "mttr", of: l.name, least: l.least, most: l.most,
			world:     func(n int) world { return world{exactly: n, years: 2, length: l.draw, reach: third} },
			truth:     func(int) float64 { return l.mean },
			estimates: (*history.Record).Lengths})
	}
	for _, s := range []struct{ mean, alike, longer, truth float64 }{ // truth of those that last longer: from 100 million draws
		{.02, 8, 0, .02}, {.05, 2, 0, .05}, {.1, 5, 0, .1}, {.3, 2, 0, .3}, {.3, 2, 1.5, .4170}, {.6, 3, 0, .6}, {.9, 5, 0, .9}, {.98, 8, 0, .98}} {
		name := fmt.Sprintf("mean %g%%, Beta of %g", 100*s.mean, s.alike)
		if s.longer > 0 {
			name += ", severe ones longer"
		}
		list = append(list, trial{estimate: "blast", of: name, least: .85, most: .97, difference: true, // it costs little to be wide here: lengths are far wider
			world: func(n int) world {
				hit := 0.
				draw := betaDraw(s.mean, s.alike)
				return world{exactly: n, years: 2, reach: func(*rand.Rand) float64 { return hit }, length: func(r *rand.Rand) float64 {
					hit = draw(r)
					return math.Exp(1.2*r.NormFloat64() + s.longer*hit)
				}}
			},
			truth:     func(int) float64 { return s.truth },
			estimates: (*history.Record).Shares})
	}
	for _, d := range []float64{.8, 1.2, 1.6} {
		list = append(list, trial{estimate: "downtime", of: fmt.Sprintf("log-normal, deviation %.1f", d), least: .85, most: .97,
			world: func(n int) world {
				return world{rate: float64(n) / 2, years: 2, clusters: 1, length: logNormal(d), reach: betaDraw(.3, 2)}
			},
			truth:     func(n int) float64 { return float64(n) / 2 * math.Exp(d*d/2) * .3 / 8760 },
			estimates: func(r *history.Record) uncertainty.Band { return r.Estimate(own()).Downtime }})
	}
	return list
}

// run tries one kind of record so many times, always with the same draws.
func (c *trial) run(n, times int) (held, wide float64) {
	var all cell
	w, r := c.world(n), rand.New(rand.NewPCG(uint64(n), 17))
	for all.n < times {
		rec := w.record(r)
		if len(rec.Incidents) < 3 && c.estimate == "downtime" { // the reader's own, which may be anything
			continue
		}
		b := c.estimates(&rec)
		width := float64(b.P95 / b.P5)
		if c.difference {
			width = float64(b.P95 - b.P5)
		}
		all.add(b, c.truth(n), width)
	}
	return all.coverage(), middle(all.widths)
}

const heading = `How often the 90%% range of an estimate holds the truth, and how wide it is (the middle one's high end over its low end; of blast, less it), in
%d records each of 3, 8 and 30 incidents in two years: simulated, so that the truth is known. Chance alone moves a share of 90%% by %.1f.

`

// table tries everything, and returns what it looks like and what has gone wrong.
func table(times int, slack float64) (text string, wrong []string) {
	list := trials()
	lines, faults := make([]string, len(list)), make([]string, len(list))
	var all sync.WaitGroup
	for i := range list {
		all.Go(func() {
			c := &list[i]
			line := fmt.Sprintf("%-9s %-42s", c.estimate, c.of)
			for _, n := range counts {
				held, wide := c.run(n, times)
				line += fmt.Sprintf("  %3.0f%% %s", 100*held, fmt.Sprintf("%-6.3g", wide))
				if held < c.least-slack || held > c.most+slack {
					faults[i] += fmt.Sprintf("%s, %s, %d incidents: %.1f%% hold the truth, and it is to be %g to %g%%\n", c.estimate, c.of, n, 100*held, 100*c.least, 100*c.most)
				}
			}
			lines[i] = strings.TrimRight(line, " ")
		})
	}
	all.Wait()
	for _, fault := range faults {
		if fault != "" {
			wrong = append(wrong, fault)
		}
	}
	return fmt.Sprintf(heading, times, 100*math.Sqrt(.09/float64(times))) + strings.Join(lines, "\n") + "\n\n" + alarms(times), wrong
}

// alarms say how often a trend is spoken of, where there is none and where incidents double half way.
func alarms(times int) string {
	text := "How often a trend is spoken of where there is none, and where incidents double half way, of 6, 10, 30 and 100 incidents on average:\n\n"
	for _, clusters := range []float64{1, 2} {
		for _, worse := range []float64{1, 2} {
			line := fmt.Sprintf("%-52s", fmt.Sprintf("variance %g times the mean, %g times as many", clusters, worse))
			for _, n := range []float64{6, 10, 30, 100} {
				r, seen := rand.New(rand.NewPCG(uint64(n), 19)), 0
				w := world{rate: n / (1 + worse), years: 2, clusters: clusters, worsening: worse, length: logNormal(1.2), reach: betaDraw(.3, 2)}
				for range times {
					rec := w.record(r)
					if rec.Direct().Trend != history.Untold {
						seen++
					}
				}
				line += fmt.Sprintf("  %3.0f%%", 100*float64(seen)/float64(times))
			}
			text += line + "\n"
		}
	}
	return text
}

// TestAccuracy: ranges hold what they say, by simulation. In a hurry, fewer records are drawn and chance is allowed for; else the table is that
// on file.
func TestAccuracy(t *testing.T) {
	const path = "testdata/accuracy.txt"
	if testing.Short() {
		const times = 60
		if _, wrong := table(times, 3*math.Sqrt(.09/times)); len(wrong) > 0 {
			t.Error(strings.Join(wrong, ""))
		}
		return
	}
	text, wrong := table(1000, 0)
	if len(wrong) > 0 {
		t.Error(strings.Join(wrong, ""))
	}
	if *update {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(file) != text {
		t.Errorf("%s is\n%s\nand what is seen is\n%s\nmake golden writes it anew", path, file, text)
	}
}

// BenchmarkAccuracy prints the table with four times as many records.
func BenchmarkAccuracy(b *testing.B) {
	text, _ := table(4000, 0)
	fmt.Println(text)
}
