package view

import (
	"strings"
	"testing"

	"goodenough/app/state"
	"goodenough/app/words"
)

// TestPeopleAreNotCut: half of one does something half the time, and of a single one it is the time that is divided.
func TestPeopleAreNotCut(t *testing.T) {
	for link, want := range map[string]string{
		"v=2&cust=consumer&team=12&ops=1m":                     "Of 12 engineers, about 5.5 keep things running, one fights fires half the time and 6 can build.",
		"v=2&cust=email-batch&team=12":                         "Of 12 engineers, about 3 keep things running, nobody fights fires and 9 can build.",
		"v=2&cust=email-batch&team=3":                          "Of 3 engineers, about 3 keep things running and nobody fights fires: half an engineer more than you have.",
		"v=2&cust=consumer&team=3&ops=1m":                      "Of 3 engineers, about 5.5 keep things running and one fights fires half the time: 3 more than you have.",
		"v=2&cust=email-batch&rev=1m&ops=20k&team=1":           "Of one engineer’s time, about 11% keeps things running, 20% fights fires and 69% can build.",
		"v=2&cust=email-batch&rev=1m&ops=20k&team=0.5&try=50k": "If you spent $50k: of half an engineer’s time, about 57% keeps things running, 14% fights fires and 29% can build.",
		"v=2&cust=email-batch&rev=1m&ops=20k&team=0.1":         "Of the little time of one engineer, keeping things running and fighting fires takes more time than there is.",
	} {
		said := strings.ReplaceAll(Plain(Of(state.Open(link)).Staffing()), words.NBSP, " ")
		if !strings.HasPrefix(said, want) {
			t.Errorf("%s:\n got %s\nwant %s", link, said, want)
		}
		if strings.Contains(said, "0.5") || strings.Contains(said, "nobody engineers") {
			t.Errorf("%s cuts people: %s", link, said)
		}
	}
}
