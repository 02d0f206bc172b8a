package app

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"goodenough/app/compute"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Within writes an amount in no more digits than its standard error leaves honest.
func (l Locale) Within(v, e model.Number) string {
	if !v.Known() {
		return "out of reach"
	}
	x := float64(v)
	if e.Known() && x != 0 && float64(e) > 0 {
		// One digit more than the error allows would be noise.
		digits := int(math.Floor(math.Log10(math.Abs(x)/(2*float64(e))))) + 1
		if digits < 1 {
			return "about " + l.Money(scenario.RoundTo(x, 1))
		}
		if digits < 3 {
			x = scenario.RoundTo(x, digits)
		}
	}
	return l.Money(x)
}

// Chances are today's spend's chances in words, the likeliest first word for word.
func (l Locale) chance(p float64) string {
	switch {
	case p < .005:
		return "hardly ever"
	case p > .995:
		return "nearly always"
	}
	return fmt.Sprintf("%.0f%s%%", math.Round(p*100), nbsp)
}

// Sureness says how sure the answer is, in sentences.
func Sureness(s *State) []Part {
	a, l := s.Study.Answer, s.Locale
	if a == nil {
		return nil
	}
	e := a.Picture.Errors
	between := func(name string, b, err uncertainty.Band) []Part {
		return []Part{
			{Text: l.Within(b.P5, err.P5), Output: "uncertainty." + name + ".p5", Value: b.P5}, say(" and "),
			{Text: l.Within(b.P95, err.P95), Output: "uncertainty." + name + ".p95", Value: b.P95},
		}
	}
	parts := []Part{say("Nine times in ten the best spend lies between ")}
	parts = append(parts, between("optimum", a.Optimum, e.Optimum)...)
	parts = append(parts, say(", and the spend that keeps customers content between "))
	parts = append(parts, between("minimum", a.Minimum, e.Minimum)...)
	parts = append(parts, say(". Today’s "+l.Money(s.Spend)+" is too little with "),
		chancePart(l, "too_little", a.Chance.TooLittle), say(", about right with "), chancePart(l, "right", a.Chance.Right),
		say(", "+wasted(s)+" with "), chancePart(l, "waste", a.Chance.Waste), say("."))
	return parts
}

// wasted is what spending past the return is called: below the line it may be a promise, and nobody is told of waste.
func wasted(s *State) string {
	if model.Number(s.Spend) < s.Study.Answer.Minimum.P50 {
		return "past what returns"
	}
	return "a waste"
}

func chancePart(l Locale, name string, p float64) Part {
	return Part{Text: l.chance(p), Output: "uncertainty.chance." + name, Value: model.Number(p)}
}

// worth is what one input is ranked by, as what measuring it may be worth.
type worth struct {
	field model.Field
	value float64
}

// worths ranks the inputs by what knowing them may be worth a year.
func worths(a *compute.Answer) []worth {
	var list []worth
	for key, v := range a.EVPPI.All() {
		f, _ := model.FieldOf(key)
		list = append(list, worth{f, math.Max(0, float64(v))})
	}
	return ranked(list)
}

// ranked puts the greatest first.
func ranked(list []worth) []worth {
	sort.SliceStable(list, func(i, j int) bool { return list[i].value > list[j].value })
	return list
}

// Measuring says what is worth measuring before arguing on, and what is not.
func Measuring(a *compute.Answer, l Locale) []string {
	var said []string
	list := worths(a)
	negligible := func(w worth) bool {
		return w.value <= 2*float64(a.Picture.Errors.EVPI) || w.value < .02*float64(a.EVPI)
	}
	for i, w := range list {
		if i == 4 || negligible(w) {
			break
		}
		said = append(said, fmt.Sprintf("Measuring the %s is worth up to %s a year.", w.field.Name, l.Money(w.value)))
	}
	var idle []string
	for i := len(list) - 1; i >= 0 && len(idle) < 3; i-- {
		if negligible(list[i]) {
			idle = append(idle, "the "+list[i].field.Name)
		}
	}
	switch {
	case len(list) == 0:
		return []string{"Nothing is uncertain here: give a number a range, as 25 to 35, to see what it changes."}
	case len(said) == 0:
		said = append(said, "No measurement can change what to do enough to pay for itself.")
	case len(idle) > 0:
		said = append(said, "Measuring "+strings.Join(idle, " or ")+" cannot change the decision.")
	}
	return said
}
