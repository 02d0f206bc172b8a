package desk

import (
	"strings"
	"time"

	"goodenough/app/records"
	"goodenough/app/words"
)

// choices are what somebody said about the files, as texts and read, and what is wrong with a text by the name of the choice.
type choices struct {
	texts    map[string]string
	options  records.Options
	problems map[string]string
	place    string // whose clocks times without a zone are read by
}

// columnChoice begins the name of the choice which column is what.
const columnChoice = "column-"

// backwards is what is wrong with a window.
const backwards = "The window has to end after it begins."

// readChoices reads what was chosen. A text that can't be read is as if it had not been chosen, and said.
func readChoices(texts map[string]string, zones Zones, l words.Locale) choices {
	c := choices{texts: texts, problems: map[string]string{}}
	o := &c.options
	o.Order, o.Series, o.Format = texts["order"], texts["series"], texts["format"]
	o.Days, o.Clock = texts["days"], texts["clock"]
	o.Forgotten = texts["forgotten"] == "forgotten"
	for name, text := range texts {
		if role, ok := strings.CutPrefix(name, columnChoice); ok {
			if o.Columns == nil {
				o.Columns = map[string]string{}
			}
			o.Columns[role] = text
		}
	}
	c.readZone(zones)
	o.From, o.To = c.moment("from", BeginOf), c.moment("to", EndOf)
	if !o.From.IsZero() && !o.To.IsZero() && !o.To.After(o.From) {
		c.problems["to"] = backwards
		o.From, o.To = time.Time{}, time.Time{}
	}
	if text := texts["affected"]; text != "" {
		share, err := ShareOf(text, l)
		if err != nil {
			c.problems["affected"] = words.Sentence(err.Error())
		}
		o.Affected = share
	}
	return c
}

// readZone takes the zone that was chosen, else that of the reader.
func (c *choices) readZone(zones Zones) {
	chosen := c.texts["zone"]
	for _, place := range []string{chosen, zones.Here(), "UTC"} {
		if place == "" {
			continue
		}
		east, err := zones.East(place)
		if err == nil {
			c.place, c.options.Zone = place, records.Zoned(remembered(east))
			if place == chosen {
				c.options.ZoneName = place
			}
			return
		}
		if place == chosen {
			c.problems["zone"] = words.Sentence(err.Error())
		}
	}
}

// moment reads a day or a moment, and is zero where there is none.
func (c *choices) moment(name string, read func(text string) (time.Time, error)) time.Time {
	text := c.texts[name]
	if text == "" {
		return time.Time{}
	}
	at, err := read(text)
	if err != nil {
		c.problems[name] = words.Sentence(err.Error())
		return time.Time{}
	}
	return at
}
