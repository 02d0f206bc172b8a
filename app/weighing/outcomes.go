package weighing

import (
	"slices"

	"goodenough/app/words"
	"goodenough/model"
)

// Outcomes is the table of what follows from each scenario; nil where one has no answer.
func Outcomes(all []*model.Outcome, l words.Locale) Table {
	t := Table{Head: slices.Concat([]string{"what follows"}, letters[:len(all)]), Note: "With every input that is a range at its middle."}
	for _, row := range outcomes {
		if row.name == promise && !slices.ContainsFunc(all, func(o *model.Outcome) bool { return o != nil && o.Minimum != o.ContentFrom }) {
			continue // nobody made one
		}
		cells := []string{row.name}
		for _, o := range all {
			cells = append(cells, figure(o, row.of, row.write, l))
		}
		t.add(cells...)
	}
	return t
}

func figure(o *model.Outcome, of func(*model.Outcome) model.Number, write func(words.Locale, float64) string, l words.Locale) string {
	if o == nil {
		return "no answer"
	}
	return write(l, float64(of(o)))
}

const promise = "spending that keeps the promise, a year"

// outcomes are the figures that scenarios are held against each other by. Spending is what it takes in the long run.
var outcomes = []struct {
	name  string
	of    func(*model.Outcome) model.Number
	write func(words.Locale, float64) string
}{
	{"best spending, a year", func(o *model.Outcome) model.Number { return o.Optimum }, words.Locale.Money},
	{"spending that satisfies customers, a year", func(o *model.Outcome) model.Number { return o.ContentFrom }, words.Locale.Money},
	{promise, func(o *model.Outcome) model.Number { return o.Minimum }, words.Locale.Money},
	{"downtime today, a year", func(o *model.Outcome) model.Number { return o.DowntimeToday }, words.Locale.Downtime},
	{"downtime in the long run, a year", func(o *model.Outcome) model.Number { return o.Downtime }, words.Locale.Downtime},
	{"net: what is left, a year", func(o *model.Outcome) model.Number { return o.Net }, words.Locale.Money},
}
