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
		said = append(said, fmt.Sprintf("%s: worth up to %s a year to know.", words.Capital(w.field.Name), l.Money(w.value)))
	}
	var idle []string
	for i := len(list) - 1; i >= 0 && len(idle) < 3; i-- {
		if list[i].value+2*list[i].miss < least {
			idle = append(idle, list[i].field.Name)
		}
	}
	switch {
	case len(list) == 0:
		return []string{"Every number is exact. Give one a range, such as 25 to 35, to see how sure the answer is."}
	case len(said) == 0:
		said = append(said, "No measurement would pay for itself.")
	case len(idle) > 0:
		said = append(said, "Don’t bother measuring "+anyOf(idle)+": the answer would be the same.")
	}
	return said
}

// anyOf lists names as a sentence has them: a, b or c.
func anyOf(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
