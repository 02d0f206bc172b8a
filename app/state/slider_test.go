package state

import (
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
				if scenario.RoundTo(v, 3) != v {
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
