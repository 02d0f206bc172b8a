package words

import "goodenough/model"

// Step writes one turn of a plan: from year 2 on $3.0M a year.
func (l Locale) Step(step model.Step) string {
	switch {
	case step.Once && step.At == 0:
		return "once " + l.Money(step.Amount) + " now"
	case step.At == 0:
		return "from now on " + l.Money(step.Amount) + " a year"
	case step.Once:
		return "once " + l.Money(step.Amount) + " in year " + l.Figure3(step.At)
	}
	return "from year " + l.Figure3(step.At) + " on " + l.Money(step.Amount) + " a year"
}
