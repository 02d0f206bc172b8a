package scenario

import (
	"fmt"
	"slices"
	"strings"

	"goodenough/model"
)

// PlanYear is the unit and range of a step's moment, planAmount that of its amount.
var (
	PlanYear   = model.Field{Key: "plan", Name: "year", Unit: model.Years, Max: model.MaxYears}
	planAmount = model.Field{Key: "plan", Name: "amount", Unit: model.DollarsPerYear, Max: model.OutOfReach}
)

// ParsePlan reads steps as 1m@0,2.5m@2,plus300k@1: a spend, $/yr, from a year on, and with a plus dollars spent once. Steps come
// back in the order of time, a spend before a one-off, and one of each at a moment: one-offs add up, of spends the last
// counts. What breaks a rule is left out; each error says the rule and the value.
func ParsePlan(text string) (steps []model.Step, errs []error) {
	for more := true; more && len(errs) <= model.MaxSteps; { // more mistakes are no person's
		var part string
		part, text, more = cutStep(text)
		step, err := parseStep(part)
		if err == nil && !(step.Once && step.Amount == 0) {
			steps, err = addStep(steps, step)
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	return steps, errs
}

// cutStep cuts the first step off a plan. A comma before a digit stands within a number where what it cuts off is no step: nothing of
// 1,5m@2 is a step of 5m.
func cutStep(text string) (step, rest string, more bool) {
	for from := 0; ; {
		n := strings.IndexByte(text[from:], ',')
		if n < 0 {
			return text, "", false
		}
		end := from + n
		piece := text[from:end]
		next, _, _ := strings.Cut(text[end+1:], ",")
		torn := !strings.Contains(piece, "@") || !strings.Contains(next, "@")
		if !torn || piece == "" || !isDigit(piece[n-1]) || next == "" || !isDigit(next[0]) {
			return text[:end], text[end+1:], true
		}
		from = end + 1
	}
}

func parseStep(text string) (step model.Step, err error) {
	amount, year, ok := strings.Cut(strings.TrimRight(text, " "), "@")
	if !ok {
		return step, fmt.Errorf("step “%s” must be spending, an @ and a year, as 2.5m@2", clip(text))
	}
	if strings.Contains(text, ",") {
		return step, fmt.Errorf("step “%s” is left out: commas stand between steps only, so write 2500000@2 or 2.5m@2", clip(text))
	}
	if bare := strings.TrimLeft(amount, " "); bare != amount { // mails and forms make a blank of a plus
		return step, fmt.Errorf("step “%s” is left out: a blank before it may have been a plus, so write %s@%s for spending a year, %s%s@%s for one that is made once", clip(text), bare, year, once, bare, year)
	}
	amount, step.Once = cutOnce(amount)
	if step.Amount, err = readWithin(&planAmount, amount); err == nil {
		step.At, err = readWithin(&PlanYear, year)
	}
	if err != nil {
		err = fmt.Errorf("step “%s” is left out: %w", clip(text), err)
	}
	return step, err
}

// once stands before an amount that is spent once: a sign would be cut off by link finders, or has become a blank on the way.
const once = "plus"

func cutOnce(amount string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(amount, "+"); ok {
		return rest, true
	}
	return strings.CutPrefix(amount, once)
}

// readWithin reads a number that is refused outside its range.
func readWithin(f *model.Field, text string) (float64, error) {
	var link Reading
	n, err := Read(*f, text, link)
	if err == nil && n.Note != "" { // a spend a month: a plan is a formula, in years alone
		err = unclear("“%s” is written “%s” here", clip(text), FormatNumber(*f, n.Value))
	}
	if err == nil && !(n.Value >= f.Min && n.Value <= f.Max) {
		err = fmt.Errorf("its %s must be %s", f.Name, link.Limits(*f))
	}
	return n.Value, err
}

// addStep puts a step in its place, if there is one.
func addStep(steps []model.Step, step model.Step) ([]model.Step, error) {
	at := 0
	for at < len(steps) && (steps[at].At < step.At || steps[at].At == step.At && step.Once && !steps[at].Once) {
		at++
	}
	switch {
	case at == len(steps) || steps[at].At != step.At || steps[at].Once != step.Once:
		if len(steps) == model.MaxSteps {
			return steps, fmt.Errorf("step “%s” is left out: a plan has at most %d", FormatPlan([]model.Step{step}), model.MaxSteps)
		}
		steps = slices.Insert(steps, at, step)
	case step.Once:
		steps[at].Amount = Round(min(steps[at].Amount+step.Amount, planAmount.Max))
	default:
		steps[at] = step
		return steps, fmt.Errorf("year %s is given twice: the last counts", FormatNumber(PlanYear, step.At))
	}
	return steps, nil
}

// FormatPlan writes steps the shortest way that reads back.
func FormatPlan(steps []model.Step) string {
	var b strings.Builder
	for i, step := range steps {
		if i > 0 {
			b.WriteByte(',')
		}
		if step.Once {
			b.WriteString(once)
		}
		b.WriteString(FormatNumber(planAmount, step.Amount) + "@" + FormatNumber(PlanYear, step.At))
	}
	return b.String()
}
