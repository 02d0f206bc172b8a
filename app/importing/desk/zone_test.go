package desk

import (
	"testing"
	"time"
	_ "time/tzdata" // the test asks the same of any machine
)

// TestRememberedIsWhatItRemembers, every hour of a year, in places that put their clocks by an hour, by half of one, or never.
func TestRememberedIsWhatItRemembers(t *testing.T) {
	for _, place := range []string{"America/New_York", "Europe/Zurich", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"} {
		location, err := time.LoadLocation(place)
		if err != nil {
			t.Fatal(err)
		}
		asked := 0
		table := func(utc time.Time) int {
			asked++
			_, seconds := utc.In(location).Zone()
			return seconds
		}
		east := remembered(table)
		start := time.Date(2026, 1, 1, 0, 15, 0, 0, time.UTC)
		for h := range 8760 {
			utc := start.Add(time.Duration(h) * time.Hour)
			got := east(utc)
			if asked--; got != table(utc) {
				t.Fatalf("%s: %d seconds at %v", place, got, utc)
			}
		}
		if asked > 450 {
			t.Errorf("%s: asked %d times for a year", place, asked)
		}
	}
}
