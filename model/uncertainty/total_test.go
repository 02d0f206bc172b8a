package uncertainty_test

import (
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestTotalOrder: never less than the first order, but for noise, and the two agree where nothing interacts.
func TestTotalOrder(t *testing.T) {
	var r uncertainty.Runner
	s := standard(scenario.Version1.Presets[5].Inputs)
	res := run(t, &r, s, 4096)
	total, err := r.Total(s, 1024, nil)
	if err != nil {
		t.Fatal(err)
	}
	if total.Len() != len(s.Ranges) {
		t.Errorf("%d of %d inputs", total.Len(), len(s.Ranges))
	}
	for key, v := range total.All() {
		first, _ := res.FirstOrder.Get(key)
		if v < first-.03 || v > first+.3 {
			t.Errorf("%s: total %v, first order %v", key, v, first)
		}
	}
}
