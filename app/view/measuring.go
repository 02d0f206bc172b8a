package view

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"goodenough/app/compute"
	"goodenough/app/words"
	"goodenough/model"
)

// worth is what one input is ranked by, as what measuring it may be worth.
type worth struct {
	field model.Field
	value float64
	miss  float64 // standard error of value
}

// worths ranks the inputs by what knowing them may be worth a year.
func worths(a *compute.Answer) []worth {
	var list []worth
	for key, v := range a.EVPPI.All() {
		f, _ := model.FieldOf(key)
		miss, _ := a.EVPPIError.Get(key)
		list = append(list, worth{f, math.Max(0, float64(v)), float64(miss)})
	}
	return ranked(list)
}

// ranked puts the greatest first.
func ranked(list []worth) []worth {
	sort.SliceStable(list, func(i, j int) bool { return list[i].value > list[j].value }) // a generic sort makes the program 13 kB bigger for each type
	return list
}

// Measuring says what is worth measuring before arguing on, and what is not: both only where the error of the figure leaves no doubt.
func Measuring(a *compute.Answer, l words.Locale) []string {
	var said []string
	list := worths(a)
	least := .02 * float64(a.EVPI)
	for _, w := range list {
		if len(said) == 4 || w.value < least {
			break
		}
		if w.value <= 2*w.miss {
			continue
		}
		said = append(said, fmt.Sprintf("Measuring the %s is worth up to %s a year.", w.field.Name, l.Money(w.value)))
	}
	var idle []string
	for i := len(list) - 1; i >= 0 && len(idle) < 3; i-- {
		if list[i].value+2*list[i].miss < least {
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
