package view

import (
	"regexp"
	"slices"
	"testing"

	"goodenough/model/uncertainty"
)

// The flips of numbers without a range come with a later answer: at most three are listed, none of them the spend advised on, and
// until they are known anew those of before stay.
func TestFlipsOfCertainNumbers(t *testing.T) {
	s := studied(t, "cust=b2b-saas", true)
	listed := func() []string {
		return regexp.MustCompile(`uncertainty\.flip\.(\w+)`).FindAllString(Of(s).flipsView(s.Study.Answer).HTML(), -1)
	}
	few := len(listed())
	var r uncertainty.Runner
	flips, err := r.Flips(s.Scenario.Study(), 512, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Study.Answer.Flip = flips
	all := listed()
	if len(all) != few+3 || slices.Contains(all, "uncertainty.flip.ops") {
		t.Errorf("listed are %v", all)
	}
}
