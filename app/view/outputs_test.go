package view

import (
	"strings"
	"testing"

	"goodenough/app/state"
)

// TestOutputsNameTheOutcome keeps the table of labels complete.
func TestOutputsNameTheOutcome(t *testing.T) {
	if len(Outputs) != len(outputPaths) {
		t.Errorf("%d outputs have a label, the outcome has %d numbers", len(Outputs), len(outputPaths))
	}
	for _, out := range Outputs {
		if outputPaths[out.Name] == nil {
			t.Errorf("no number of the outcome is called %q", out.Name)
		}
	}
}

// A promise is spoken of only where one is set.
func TestPromisesAreListedWhereOneIsSet(t *testing.T) {
	for link, want := range map[string]bool{"cust=consumer": false, "cust=consumer&accept=0.001": true} {
		for _, held := range Of(state.Open(link)).lines() {
			if said := !held.unsaid; strings.HasPrefix(held.name, "promised") && said != want {
				t.Errorf("%s: %s is said: %v", link, held.name, said)
			}
		}
	}
}
