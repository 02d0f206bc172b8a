package model_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// subject is a named set of inputs that every law is tried on.
type subject struct {
	name string
	in   model.Inputs
}

// presets are those of every version.
func presets() []subject {
	var all []subject
	for _, e := range []*scenario.Edition{scenario.Version1, scenario.Version2} {
		for _, p := range e.Presets {
			all = append(all, subject{e.Of(p.ID).Link(), p.Inputs})
		}
	}
	return all
}

// subjects are the presets, the reference links and the worked cases, each once.
func subjects(t testing.TB) []subject {
	all := presets()
	for _, file := range []struct {
		path string
		from int
	}{{"scenario/testdata/cases.json", len(scenario.Version1.Presets)}, {"scenario/testdata/cases-2.json", 1}} { // the first are presets
		text, err := os.ReadFile(file.path)
		if err != nil {
			t.Fatal(err)
		}
		var cases []struct{ Link string }
		if err := json.Unmarshal(text, &cases); err != nil {
			t.Fatal(err)
		}
		for _, c := range cases[file.from:] {
			all = append(all, subject{c.Link, parse(t, c.Link)})
		}
	}
	for _, c := range scenario.Cases() {
		all = append(all, subject{c.ID, parse(t, c.Link)})
	}
	return all
}

// ofVersion1 is a link as it was read when its numbers were written down.
func ofVersion1(link string) string {
	if strings.HasPrefix(link, "v=") {
		return link
	}
	return "v=1&" + link
}

func parse(t testing.TB, link string) model.Inputs {
	t.Helper()
	s, problems := scenario.Parse(ofVersion1(link))
	if len(problems) > 0 {
		t.Fatalf("%s: %v", link, problems)
	}
	return s.Inputs
}

// preset is one of version 1, whose numbers tests may quote: they stay.
func preset(t testing.TB, id string) model.Inputs {
	t.Helper()
	p, ok := scenario.Version1.Preset(id)
	if !ok {
		t.Fatalf("no preset %s", id)
	}
	return p.Inputs
}

func build(t testing.TB, in model.Inputs) model.Inside {
	t.Helper()
	s, problems := model.Build(in)
	if model.Stopped(problems) {
		t.Fatalf("%+v: %v", in, problems)
	}
	return model.Inside{System: &s}
}

// drawn are so many systems around the presets that have an answer: each number moved by a factor of up to three, some
// with credits, some with a steep tolerance curve, some with lump costs and big outages. The same seed gives the same systems.
func drawn(seed uint64, count int) []subject {
	if testing.Short() {
		count /= 5
	}
	rng := rand.New(rand.NewPCG(seed, 1))
	var all []subject
	for len(all) < count {
		in := scenario.Version1.Presets[rng.IntN(len(scenario.Version1.Presets))].Inputs
		for _, f := range model.Fields {
			if f.Number == nil || f.Optional || f.Key == "tools" { // what tools cost is in no answer in money
				continue
			}
			v := f.Number(&in)
			*v = min(max(*v*math.Pow(3, 2*rng.Float64()-1), f.Min), f.Max)
		}
		if in.Schedule = model.Schedules[rng.IntN(len(model.Schedules))].ID; in.Schedule != "none" {
			in.Cover, in.Claim = rng.Float64(), rng.Float64()
		}
		if rng.IntN(4) == 0 {
			in.WalkAway = 1.05 * in.Tolerance
		}
		if rng.IntN(3) == 0 {
			withBig(rng, &in)
		}
		if _, problems := model.Build(in); !model.Stopped(problems) {
			all = append(all, subject{scenario.Scenario{Version: 1, Inputs: in}.Link(), in})
		}
	}
	return all
}

// withBig turns lump costs and big outages on: from a thousandth of a big one a year to ten, of a minute to a year, that do not cost more
// than there is.
func withBig(rng *rand.Rand, in *model.Inputs) {
	anyOf := func(low, high float64) float64 { return low * math.Pow(high/low, rng.Float64()) }
	in.Big, in.BigReach, in.Forgiven = anyOf(1e-3, 10), anyOf(1e-3, 1), rng.Float64()
	in.BigHours = anyOf(1./60, min(8760, 2000/in.Big))
	in.Fine, in.BigFine = anyOf(1, 1e-3*in.Revenue), anyOf(1, .3*in.Revenue/max(1, in.Big))
	switch rng.IntN(8) {
	case 0:
		in.Forgiven, in.BigFine = 1, model.Unset
	case 1:
		in.Forgiven, in.BigReach = 0, 1
	}
}

// near tells whether got is want within a relative tolerance.
func near(got, want, tolerance float64) bool {
	return got == want || math.Abs(got-want) <= tolerance*math.Abs(want)
}

// logGrid is 0 and count spends from low to high, evenly spaced in the logarithm.
func logGrid(low, high float64, count int) []float64 {
	grid := []float64{0}
	for i := range count {
		grid = append(grid, low*math.Pow(high/low, float64(i)/float64(count-1)))
	}
	return grid
}
