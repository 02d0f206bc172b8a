package state

import "testing"

func TestKeysOfBoxesReadBack(t *testing.T) {
	for _, step := range []int{BaseStep, 0, 3, 12} {
		for _, what := range []string{"year", "amount"} {
			key, ok := BoxKey(BoxID(StepKey(step, what)))
			if !ok || key != StepKey(step, what) {
				t.Errorf("the id %q is of %q, %v", BoxID(StepKey(step, what)), key, ok)
			}
			if s, w, ok := stepOf(key); s != step || w != what || !ok {
				t.Errorf("%q is the %q of step %d, %v", key, w, s, ok)
			}
		}
	}
	for _, key := range []string{"ops", "", "plan", "plan-", "plan-x-year", "plan--year", "plan-1"} {
		if step, what, ok := stepOf(key); ok {
			t.Errorf("%q is the %q of step %d", key, what, step)
		}
	}
	if key, ok := BoxKey(MessageID("ops")); ok {
		t.Errorf("a message is the box of %q", key)
	}
}
