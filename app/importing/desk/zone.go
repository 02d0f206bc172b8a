package desk

import "time"

// Zones is a table of time zones.
type Zones interface {
	Here() string                                                 // where the reader is
	East(place string) (func(utc time.Time) (seconds int), error) // how far the clocks of a place are ahead of UTC at a moment
}

// remembered asks how far a clock is east of UTC, in seconds, once for each day of the calendar on which nothing changes: browsers are slow
// to say.
func remembered(east func(utc time.Time) int) func(utc time.Time) int {
	const day = 24 * time.Hour
	known := map[int64]int{}
	at := func(n int64) int {
		seconds, ok := known[n]
		if !ok {
			seconds = east(time.Unix(n*86400, 0).UTC())
			known[n] = seconds
		}
		return seconds
	}
	return func(utc time.Time) int {
		n := utc.Truncate(day).Unix() / 86400
		if begins := at(n); begins == at(n+1) {
			return begins
		}
		return east(utc)
	}
}
