package state

import (
	"slices"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

func TestSlidersMoveThroughRoundNumbers(t *testing.T) {
	for _, p := range scenario.Presets {
		s, _ := apply(Start(), Choose{"cust", p.ID})
		for _, f := range model.Fields {
			if f.Number == nil {
				continue
			}
			slider := s.Slider(f)
			if slider.Max() < 20 {
				t.Errorf("%s, %s: only %d positions", p.ID, f.Key, slider.Max())
			}
			last := slider.value(0)
			for position := range slider.Max() + 1 {
				v := slider.value(position)
				if position > 0 && v <= last {
					t.Fatalf("%s, %s: position %d gives %v after %v", p.ID, f.Key, position, v, last)
				}
				if v < f.Min || v > f.Max {
					t.Errorf("%s, %s: position %d gives %v, out of range", p.ID, f.Key, position, v)
				}
				if back := slider.Position(v); back != position {
					t.Errorf("%s, %s: position %d gives %v, which stands at %d", p.ID, f.Key, position, v, back)
				}
				if said := v; f.Unit == model.Seldom && v > 0 && v < 1 {
					if said = 1 / v; v != scenario.Round(1/scenario.RoundTo(said, 2)) {
						t.Errorf("%s, %s: position %d gives once in %v years", p.ID, f.Key, position, said)
					}
				} else if scenario.RoundTo(v, 3) != v {
					t.Errorf("%s, %s: position %d gives %v, more than three digits", p.ID, f.Key, position, v)
				}
				last = v
			}
		}
	}
}

// TestSplitSliderDividesTheBudget from end to end, and stands where the hand left it.
func TestSplitSliderDividesTheBudget(t *testing.T) {
	start := Open("cust=consumer&budget=7m")
	for _, c := range []struct {
		position int
		spend    float64
	}{{0, 0}, {1, 35e3}, {100, 3.5e6}, {SplitMax, 7e6}, {-4, 0}, {1000, 7e6}} {
		s, effects := apply(start, Divide{c.position})
		if s.ExploredSpend() != c.spend || len(effects) != 1 {
			t.Errorf("position %d explores %v, want %v", c.position, s.ExploredSpend(), c.spend)
		}
		if at := SplitPosition(s.ExploredSpend() / 7e6); at != min(max(c.position, 0), SplitMax) {
			t.Errorf("position %d ends at %d", c.position, at)
		}
	}
	s, _ := apply(start, Divide{10}, Divide{20}, Release{}, Undo{})
	if s.ExploredSpend() != 3e6 || s.CanUndo() {
		t.Errorf("one drag is undone to %v", s.ExploredSpend())
	}
}

// The second handle stands where a hand left it, but for what three digits round.
func TestSpreadPositions(t *testing.T) {
	for position := 1; position <= SpreadMax; position++ {
		s, _ := apply(Start(), SetSpread{"ops", position})
		r, ranged := s.RangeOf(field(t, "ops"))
		if !ranged || SpreadPosition(r, field(t, "ops")) != position {
			t.Errorf("position %d makes %+v, which stands at %d", position, r, SpreadPosition(r, field(t, "ops")))
		}
	}
}

// A slider reaches what was set, wherever that is, and a hand that has taken it can bring it back there. Its ends are the field's where
// it gets that far.
func TestSlidersReachWhatWasSet(t *testing.T) {
	for _, f := range model.Fields {
		if f.Number == nil {
			continue
		}
		for _, v := range []float64{f.Min, f.Max, 3.14159, 12345.678, 1e7} {
			if v < f.Min || v > f.Max {
				continue
			}
			start := Start()
			start.Scenario = start.WithNumber(f, v)
			slider := start.Slider(f)
			at := slider.Position(start.Number(f))
			if low, high := slider.value(max(at-1, 0)), slider.value(min(at+1, slider.Max())); !(low <= v && v <= high) {
				t.Errorf("%s at %v stands at %d of %d, between %v and %v", f.Key, v, at, slider.Max(), low, high)
			}
			if v == f.Min && slider.value(0) != v || v == f.Max && slider.value(slider.Max()) != v {
				t.Errorf("%s goes from %v to %v, the field from %v to %v", f.Key, slider.value(0), slider.value(slider.Max()), f.Min, f.Max)
			}
			s, _ := apply(start, Slide{f.Key, slider.Max() / 2}, Slide{f.Key, slider.Max() / 3})
			if now := s.Slider(f); now != slider {
				t.Errorf("%s at %v: under the hand the slider became %+v, was %+v", f.Key, v, now, slider)
			}
		}
	}
	s, _ := apply(Start(), Choose{"cust", "email-batch"}) // restored in 12 hours, so that its slider would go beyond a year
	if slider := s.Slider(field(t, "mttr")); slider.value(slider.Max()) > 8760 {
		t.Errorf("the slider goes to %v hours", slider.value(slider.Max()))
	}
}

// From between two notches a step leads to the next, in either direction, and the control is told where it stands; the steps that follow
// are whole.
func TestFirstStepLeadsToTheNextNotch(t *testing.T) {
	for _, c := range []struct {
		typed string
		by    int
		want  float64
	}{{"37.3", 1, 38}, {"37.3", -1, 37}, {"37.7", 1, 38}, {"37.7", -1, 37}, {"37", 1, 38}, {"37", -1, 36}, {"37.3", 2, 39}, {"0.0123", -1, .012}} {
		s, _ := apply(Start(), Type{"inc", c.typed}, Leave{Key: "inc"})
		f := field(t, "inc")
		slid := s.Slider(f).Position(s.Incidents) + c.by
		s, effects := apply(s, Slide{"inc", slid})
		if s.Incidents != c.want {
			t.Errorf("%s and a step of %d lead to %v", c.typed, c.by, s.Incidents)
		}
		if told := slices.Contains(effects, Effect(ShowSlid{})); told != (s.Slider(f).Position(s.Incidents) != slid) {
			t.Errorf("%s and a step of %d: the slider is told to stand elsewhere: %v", c.typed, c.by, told)
		}
		before := s.Slider(f).Position(s.Incidents)
		if s, _ = apply(s, Slide{"inc", before + 1}); s.Slider(f).Position(s.Incidents) != before+1 {
			t.Errorf("%s: the second step leads to %v", c.typed, s.Incidents)
		}
	}

	s := Open("cust=consumer&budget=7m&try=2.33m") // between 66 and 67 of 200
	if s, _ := apply(s, Divide{68}); s.ExploredSpend() != splitAt(67, 7e6) {
		t.Errorf("a step up from $2.33M leads to %v", s.ExploredSpend())
	}
	if s, _ := apply(s, Divide{66}); s.ExploredSpend() != splitAt(66, 7e6) {
		t.Errorf("a step down from $2.33M leads to %v", s.ExploredSpend())
	}
	for at := range SplitMax { // what three digits round is no place between two
		s, _ := apply(Open("cust=consumer&budget=7.77m"), Divide{at})
		if s, _ = apply(s, Divide{at + 1}); s.ExploredSpend() != splitAt(at+1, 7.77e6) {
			t.Errorf("a step up from %d of %d leads to %v", at, SplitMax, s.ExploredSpend())
		}
	}
	for at := 1; at < SpreadMax; at++ {
		s, _ := apply(Start(), SetSpread{"inc", at}, SetSpread{"inc", at + 1})
		if r, _ := s.RangeOf(field(t, "inc")); SpreadPosition(r, field(t, "inc")) != at+1 {
			t.Errorf("a step up from %d leads to %d", at, SpreadPosition(r, field(t, "inc")))
		}
	}
	s = Open("cust=consumer&inc=19.6~40~81.7") // between 12 and 13
	if s, _ := apply(s, SetSpread{"inc", 11}); true {
		if r, _ := s.RangeOf(field(t, "inc")); SpreadPosition(r, field(t, "inc")) != 12 {
			t.Errorf("a step down from 12.4 leads to %d", SpreadPosition(r, field(t, "inc")))
		}
	}
}
