package view

import (
	"testing"

	"goodenough/app/state"
	"goodenough/model"
)

// apply sends messages one after the other and returns the last state and all effects.
func apply(s state.State, msgs ...state.Msg) (state.State, []state.Effect) {
	var effects []state.Effect
	for _, m := range msgs {
		var more []state.Effect
		s, more = state.Update(s, m)
		effects = append(effects, more...)
	}
	return s, effects
}

func field(t *testing.T, key string) model.Field {
	t.Helper()
	f, ok := model.FieldOf(key)
	if !ok {
		t.Fatalf("no field %q", key)
	}
	return f
}
