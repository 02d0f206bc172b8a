package view

import "testing"

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
