package choices_test

import (
	"testing"

	"goodenough/app/choices"
	"goodenough/app/words"
	"goodenough/model/backlog"
)

// TestWhatSomebodyDecidedIsNotCalledWorthIt: nor does anything add less than nothing.
func TestWhatSomebodyDecidedIsNotCalledWorthIt(t *testing.T) {
	for want, a := range map[string]backlog.Answer{
		"Worth doing: 1 of 2. They pay $10k a year and add $20k a year more than growth would.":     {NetGain: 2e4},
		"As you decided: 1 of 2. They pay $10k a year and add $20k a year more than growth would.":  {NetGain: 2e4, Deciding: 1},
		"As you decided: 1 of 2. They pay $10k a year and add $900k a year less than growth would.": {NetGain: -9e5, Deciding: 92e4},
	} {
		a.Items, a.Line, a.Paid = make([]backlog.Standing, 2), 1, 1e4
		if got := choices.BacklogSays(&a, words.English)[0]; got != want {
			t.Errorf("it says %q, not %q", got, want)
		}
	}
}
