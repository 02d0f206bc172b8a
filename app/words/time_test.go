package words

import (
	"strings"
	"testing"
)

func TestDurations(t *testing.T) {
	for hours, want := range map[float64]string{0: "no time", .001: "3.6 seconds", .5: "30 minutes", 1: "1 hour", 17.9: "18 hours", 71: "71 hours", 100: "4.2 days", 8760: "365 days"} {
		if got := strings.ReplaceAll(English.Duration(hours), NBSP, " "); got != want {
			t.Errorf("%v hours are %q, want %q", hours, got, want)
		}
	}
	for years, want := range map[float64]string{.01: "3.6 days", .05: "2.6 weeks", .93: "11 months", 1.0: "12 months", 1.60268: "1.6 years", 12: "12 years"} {
		if got := strings.ReplaceAll(English.Years(years), NBSP, " "); got != want {
			t.Errorf("%v years are %q, want %q", years, got, want)
		}
	}
}

func TestUptimeHasTheDigitsOfDowntime(t *testing.T) {
	for share, want := range map[float64]string{.001: "99.9%", .000123: "99.988%", .5: "50%", 0: "100%"} {
		if got := strings.ReplaceAll(English.Uptime(share), NBSP, " "); got != want {
			t.Errorf("down for %v is up for %q, want %q", share, got, want)
		}
	}
}
