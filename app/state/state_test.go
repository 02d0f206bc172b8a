package state

import (
	"testing"

	"goodenough/model"
)

// apply sends messages one after the other and returns the last state and all effects.
func apply(s State, msgs ...Msg) (State, []Effect) {
	var effects []Effect
	for _, m := range msgs {
		var more []Effect
		s, more = Update(s, m)
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
