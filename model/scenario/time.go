package scenario

import (
	"strconv"
	"strings"

	"goodenough/model"
)

// DefaultYears is the horizon of a scenario that gives none.
const DefaultYears = 10

// Horizon is how many years ahead a scenario looks, from 1 to model.MaxYears.
func (s *Scenario) Horizon() int {
	if s.Years == 0 {
		return DefaultYears
	}
	return s.Years
}

// readTime reads what a link says of time.
func (s *Scenario) readTime(given map[string]string, r *report) {
	if text, ok := given["plan"]; ok && text != "" {
		var errs []error
		s.Plan, errs = ParsePlan(text)
		for _, err := range errs {
			r.refuse("plan", "plan: %v", err)
		}
	}
	if text, ok := given["years"]; ok {
		years, err := strconv.Atoi(text)
		if err != nil || years < 1 || years > model.MaxYears {
			r.refuse("years", "years ahead is a whole number from 1 to %d, not %q: %d is used", model.MaxYears, clip(text), DefaultYears)
		} else if years != DefaultYears {
			s.Years = years
		}
	}
	s.Trap = readSwitch(given, "trap", "firefighting from the same budget", r)
}

// readSwitch reads what is on with 1 and off with 0 or not at all.
func readSwitch(given map[string]string, key, meaning string, r *report) bool {
	text, ok := given[key]
	if ok && text != "1" && text != "0" {
		r.refuse(key, "%s is switched on by %s=1 and off by %s=0, not by %q", meaning, key, key, clip(text))
	}
	return text == "1"
}

// writeTime writes what differs from the defaults.
func (s *Scenario) writeTime(b *strings.Builder) {
	if len(s.Plan) > 0 {
		b.WriteString("&plan=" + FormatPlan(s.Plan))
	}
	if s.Horizon() != DefaultYears {
		b.WriteString("&years=" + strconv.Itoa(s.Years))
	}
	if s.Trap {
		b.WriteString("&trap=1")
	}
}
