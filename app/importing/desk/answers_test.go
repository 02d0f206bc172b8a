package desk

import (
	"strings"
	"testing"
	"time"

	"goodenough/app/words"
)

// TestSharesAreReadAsThePageReadsThem: a bare number is percent, wherever it is typed.
func TestSharesAreReadAsThePageReadsThem(t *testing.T) {
	for text, want := range map[string]float64{"30%": .3, "30": .3, "0.3": .003, "100": 1, "1/3": 0, "0": 0, "150%": 0, "lots": 0, "-5%": 0} {
		got, err := ShareOf(text, words.English)
		if got != want || (err == nil) != (want > 0) {
			t.Errorf("%q is %v, want %v; %v", text, got, want, err)
		}
	}
}

// TestADayNamedIsInTheWindow: its first and its last; a moment is what it says.
func TestADayNamedIsInTheWindow(t *testing.T) {
	for _, c := range [][3]string{
		{"2026-01-31", "2026-01-31T00:00:00Z", "2026-02-01T00:00:00Z"},
		{"2024-02-29", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z"},
		{"2026-01-31T14:30", "2026-01-31T14:30:00Z", "2026-01-31T14:30:00Z"},
		{"2026-01-31T14:30:00+01:00", "2026-01-31T13:30:00Z", "2026-01-31T13:30:00Z"},
		{"2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z"},
	} {
		begin, err := BeginOf(c[0])
		end, err2 := EndOf(c[0])
		if err != nil || err2 != nil || begin.Format(time.RFC3339) != c[1] || end.Format(time.RFC3339) != c[2] {
			t.Errorf("%s: %v to %v; %v, %v", c[0], begin, end, err, err2)
		}
	}
	if _, err := EndOf("31.1.2026"); err == nil || !strings.Contains(err.Error(), "2026-01-31") {
		t.Errorf("what is no date: %v", err)
	}
}
