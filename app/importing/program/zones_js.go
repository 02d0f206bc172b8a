package main

import (
	"fmt"
	"time"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// zones knows the places of the browser's own table of time zones. Go's is half a megabyte, and what Go calls local in a browser is today's
// offset, whatever the date.
type zones struct{}

// Here is the place that the browser is set to.
func (zones) Here() string {
	format := browser.Must(intl().New())
	return browser.Text(browser.Get(browser.Must(format.Call("resolvedOptions")), "timeZone"))
}

// East tells how many seconds the clocks of a place are ahead of UTC at a moment.
func (zones) East(place string) (func(utc time.Time) int, error) {
	format, err := intl().New("en-US", map[string]any{"timeZone": place, "timeZoneName": "longOffset"})
	if err != nil {
		return nil, fmt.Errorf("no time zone is called %q: write one such as Europe/Zurich, or UTC", place)
	}
	return func(utc time.Time) int {
		date := browser.Must(browser.Get(safejs.Global(), "Date").New(float64(utc.UnixMilli())))
		parts := browser.Must(format.Call("formatToParts", date))
		for i := range browser.Must(parts.Length()) {
			part := browser.Must(parts.Index(i))
			if browser.Text(browser.Get(part, "type")) == "timeZoneName" {
				return int(offset(browser.Text(browser.Get(part, "value"))).Seconds())
			}
		}
		return 0
	}, nil
}

func intl() safejs.Value { return browser.Get(browser.Get(safejs.Global(), "Intl"), "DateTimeFormat") }

// offset reads "GMT", "GMT-05:00" and, of times before there were zones, "GMT-04:56:02".
func offset(text string) time.Duration {
	var sign rune
	var hours, minutes, seconds int
	if n, _ := fmt.Sscanf(text, "GMT%c%d:%d:%d", &sign, &hours, &minutes, &seconds); n < 3 {
		return 0
	}
	ahead := time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute + time.Duration(seconds)*time.Second
	if sign == '-' || sign == '−' {
		return -ahead
	}
	return ahead
}
