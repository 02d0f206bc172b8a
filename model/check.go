package model

import "fmt"

// checkRanges holds every input to its own range. NaN is in no range.
func checkRanges(in *Inputs) []Problem {
	var problems []Problem
	for _, f := range Fields {
		if f.Number == nil {
			continue
		}
		v := *f.Number(in)
		if f.Optional && v == Unset {
			continue
		}
		if !(v >= f.Min && v <= f.Max) {
			problems = append(problems, Problem{Key: f.Key, Stops: true,
				Message: fmt.Sprintf("%s must be between %s and %s, not %s", f.Name, f.text(f.Min), f.text(f.Max), f.text(v))})
		}
	}
	if _, ok := ScheduleOf(in.Schedule); !ok {
		problems = append(problems, Problem{Key: "sla", Stops: true,
			Message: fmt.Sprintf("service credits %q are not known", in.Schedule)})
	}
	return problems
}
