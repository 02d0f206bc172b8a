package history

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

var noon = time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)

// spell is of minutes after noon; to an end below its start it is open.
func spell(from, to int, share float64) Spell {
	s := Spell{Start: noon.Add(time.Duration(from) * time.Minute), Affected: Share(share), Kind: Outage}
	if to >= from {
		s.End = noon.Add(time.Duration(to) * time.Minute)
	}
	return s
}

func window(from, to int) Window {
	w := spell(from, to, 1)
	return Window{Stretch: Stretch{w.Start, w.End}}
}

func TestSettle(t *testing.T) {
	half := func(s Spell) Spell { s.Scope = "b"; return s }
	kind := func(s Spell, k Kind) Spell { s.Kind = k; return s }
	for name, c := range map[string]struct {
		spells                  []Spell
		number, open            int
		minutes, weighted, most float64 // most: spells of the first incident
	}{
		"apart":                           {[]Spell{spell(0, 10, 1), spell(20, 40, .5)}, 2, 0, 30, 20, 1},
		"touching":                        {[]Spell{spell(0, 10, 1), spell(10, 20, .5)}, 1, 0, 20, 15, 2},
		"nested, the largest counts":      {[]Spell{spell(0, 60, .2), spell(10, 20, 1), spell(15, 30, .5)}, 1, 0, 60, .2*40 + 10 + .5*10, 3},
		"nobody said":                     {[]Spell{spell(0, 10, math.NaN())}, 1, 0, 10, 2.5, 1},
		"two scopes":                      {[]Spell{spell(0, 10, 1), half(spell(5, 20, 1))}, 2, 0, 25, 25, 1},
		"open":                            {[]Spell{spell(950, -1, 1), spell(960, 970, 1)}, 1, 1, 50, 50, 2},
		"cut to the window":               {[]Spell{spell(-10, 10, 1), spell(990, 2000, 1), spell(-20, -10, 1), spell(1000, 1010, 1)}, 2, 0, 20, 20, 1},
		"what does not count":             {[]Spell{kind(spell(0, 10, 1), Notice), kind(spell(0, 10, 1), Planned), kind(spell(0, 10, 1), Test)}, 0, 0, 0, 0, 0},
		"a large one that ends goes back": {[]Spell{spell(0, 30, .5), spell(0, 10, 1), spell(30, 40, .1)}, 1, 0, 40, 10 + 10 + 1, 3},
	} {
		t.Run(name, func(t *testing.T) {
			r := Settle(c.spells, window(0, 1000), .25)
			down, weighted := r.Hours()
			if len(r.Incidents) != c.number || r.Open != c.open || !close(down*60, c.minutes) || !close(weighted*60, c.weighted) {
				t.Errorf("%d incidents, %d open, %g minutes, %g weighted; want %d, %d, %g, %g", len(r.Incidents), r.Open, down*60, weighted*60, c.number, c.open, c.minutes, c.weighted)
			}
			if c.number > 0 && float64(r.Incidents[0].Spells) != c.most {
				t.Errorf("the first is made of %d spells, not %g", r.Incidents[0].Spells, c.most)
			}
			if c.number > 0 && r.Incidents[0].Unasked != (name == "nobody said") {
				t.Errorf("what was assumed is marked: %t", r.Incidents[0].Unasked)
			}
		})
	}
}

func close(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// TestSettleMinuteByMinute compares with the plainest way to the same hours, and holds that the order of the spells does not matter.
func TestSettleMinuteByMinute(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 1))
	for range 300 {
		var spells []Spell
		var minutes [500]float64
		for range 1 + random.IntN(40) {
			from := random.IntN(490)
			to := min(500, from+1+random.IntN(30))
			share := float64(1+random.IntN(4)) / 4
			spells = append(spells, spell(from, to, share))
			for m := from; m < to; m++ {
				minutes[m] = max(minutes[m], share)
			}
		}
		var want, union float64
		for _, share := range minutes {
			want += share
			union += math.Ceil(share)
		}
		r := Settle(spells, window(0, 500), 1)
		down, weighted := r.Hours()
		random.Shuffle(len(spells), func(i, j int) { spells[i], spells[j] = spells[j], spells[i] })
		again := Settle(spells, window(0, 500), 1)
		if _, other := again.Hours(); !close(down*60, union) || !close(weighted*60, want) || !close(other, weighted) || len(again.Incidents) != len(r.Incidents) {
			t.Fatalf("%g minutes, %g weighted, %g in another order; want %g, %g", down*60, weighted*60, other*60, union, want)
		}
	}
}

func TestWatched(t *testing.T) {
	w := window(0, 120)
	w.Unknown = []Stretch{window(10, 40).Stretch}
	if r := Settle(nil, w, 1); !close(r.Years*hoursPerYear, 1.5) {
		t.Errorf("watched %g hours of two with half an hour unknown", r.Years*hoursPerYear)
	}
}

func TestTallyRows(t *testing.T) {
	spells := []Spell{spell(0, 60, 1), spell(30, 60, 1), spell(90, -1, 1), {Kind: Notice, Start: noon}}
	got := TallyRows(spells, noon.Add(2*time.Hour))
	if got.Number != 3 || got.Closed != 2 || !close(got.Hours, 2) || !close(got.ClosedHours, 1.5) || !close(got.Spread, math.Ln2/math.Sqrt2) {
		t.Errorf("%+v", got)
	}
}

// TestSpellAsJSON: what nobody said is null, since JSON has no other word for it, and it comes back.
func TestSpellAsJSON(t *testing.T) {
	for _, share := range []float64{.25, math.NaN()} {
		text, err := json.Marshal(Record{Incidents: []Incident{{Spell: spell(0, -1, share)}}})
		if err != nil {
			t.Fatal(err)
		}
		var back Record
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatal(err)
		}
		got := back.Incidents[0]
		if got.Affected.Said() == math.IsNaN(share) || got.Affected.Said() && float64(got.Affected) != share || !got.End.IsZero() || !got.Start.Equal(noon) {
			t.Errorf("%s came back as %+v", text, got)
		}
	}
}

// TestPart: what is unknown in a window is unknown in its parts, and two of them have all its time.
func TestPart(t *testing.T) {
	w := window(0, 120)
	w.Unknown = []Stretch{window(10, 40).Stretch, window(70, 80).Stretch}
	before, after := w.Part(window(-60, 30).Stretch), w.Part(window(30, 500).Stretch)
	if before.Stretch != window(0, 30).Stretch || len(before.Unknown) != 1 || before.Unknown[0] != window(10, 30).Stretch {
		t.Errorf("before: %v", before)
	}
	if after.Stretch != window(30, 120).Stretch || len(after.Unknown) != 2 || !close(before.Watched()+after.Watched(), w.Watched()) {
		t.Errorf("after: %v", after)
	}
}
