package desk

import (
	"errors"
	"fmt"
	"time"

	"goodenough/app/aside"
	"goodenough/app/records"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// What somebody answers, on the page and in the terminal alike.

// ShareOf reads a share of customers, above 0 to 1, as the page's own input of it does: 30% and 30 are the same.
func ShareOf(text string, l words.Locale) (float64, error) {
	blast, _ := model.FieldOf("blast")
	share, err := scenario.Read(blast, text, l.Reading())
	switch {
	case err != nil:
		return 0, errors.New(l.Reading().Refusal(blast, err))
	case !(share.Value > 0 && share.Value <= 1):
		return 0, errors.New("the share has to be above 0% and at most 100%")
	}
	return share.Value, nil
}

// minuteOnly is how boxes for a day and a time write them.
const minuteOnly = "2006-01-02T15:04"

// BeginOf and EndOf read a moment, in UTC where it says no zone, or a day: of a window both its first and its last day are in it.
func BeginOf(text string) (time.Time, error) { return momentOf(text, 0) }
func EndOf(text string) (time.Time, error)   { return momentOf(text, 1) }

func momentOf(text string, later int) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, minuteOnly} {
		if at, err := time.Parse(layout, text); err == nil {
			return at.UTC(), records.Watchable(at)
		}
	}
	if text == aside.NoDate {
		return time.Time{}, errors.New("there is no such day in the calendar, or a part of the date is missing")
	}
	at, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return at, fmt.Errorf("“%s” is not a date: write it as in 2026-01-31, or 2026-01-31T14:30:00Z", scenario.CleanText(text, 20))
	}
	return at.AddDate(0, 0, later), records.Watchable(at)
}
