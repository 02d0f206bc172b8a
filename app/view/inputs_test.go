package view

import (
	"slices"
	"testing"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// TestOnlyTheInputUnderTheHandIsDrawn while it moves, and those that something is wrong with.
func TestOnlyTheInputUnderTheHandIsDrawn(t *testing.T) {
	drawn := func(s state.State) (keys []string, kept int) {
		facts := Of(s).inputsView()
		fields := facts.Find(func(n *dom.Node) bool { class, _ := n.Attr("class"); return class == "fields" })
		for _, field := range fields.Kids {
			if field.Kept {
				kept++
			} else if key, ok := field.Attr("data-field"); ok {
				keys = append(keys, key)
			}
		}
		return keys, kept
	}
	count := 0
	for _, f := range model.Fields {
		if f.Group == model.YourSystem {
			count++
		}
	}
	s, _ := state.Update(state.Start(), state.Slide{Key: "ops", Position: 300})
	if keys, kept := drawn(s); len(keys) != count || kept > 0 {
		t.Errorf("at rest %q are drawn and %d kept, want all %d drawn", keys, kept, count)
	}
	s.Hurry = true
	if keys, kept := drawn(s); !slices.Equal(keys, []string{"ops"}) || kept != count-1 {
		t.Errorf("while today's spend moves %q are drawn and %d kept", keys, kept)
	}
	f, _ := model.FieldOf("inc")
	s, _ = state.Update(s, state.Slide{Key: "inc", Position: s.Slider(f).Max()})
	f, _ = model.FieldOf("mttr")
	s, _ = state.Update(s, state.Slide{Key: "mttr", Position: s.Slider(f).Max()})
	if keys, _ := drawn(s); !slices.Contains(keys, "mttr") || !slices.Contains(keys, "inc") {
		t.Errorf("with more downtime than time %q are drawn, want both whose fault it is", keys)
	}
}

// TestKnownAreTheReadersFacts: the list has each of them once.
func TestKnownAreTheReadersFacts(t *testing.T) {
	var facts []string
	for _, f := range model.Fields {
		if f.Group == model.YourSystem {
			facts = append(facts, f.Key)
		}
	}
	slices.Sort(facts)
	if listed := slices.Sorted(slices.Values(known)); !slices.Equal(listed, facts) {
		t.Errorf("the panel lists %v of %v", listed, facts)
	}
}
