// Package compare says in which inputs scenarios differ, and how much of what changes between two of them is due to each of these inputs.
//
// Rows lists what differs. Shares splits the change of the best spending and of net between two scenarios among the inputs that differ, by
// their Shapley values: an input’s share is what it changes when it moves from the first scenario to the second, averaged over every order
// in which the inputs may move one after the other. So the shares add up to the whole change, what changes nothing has none, and two that
// do the same have the same.
//
// On the way there are mixtures of the two scenarios, in which some inputs are as in the first and the others as in the second. They are
// made of resolved inputs, of which a link says only a part, so that each has one of two values and never a third: an optional number that
// one of the two gives is in the other what counts there. What moves together is said by Mover. No mixture contradicts itself: inputs
// that would in one are joined, and have one share.
package compare

import (
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Most is how many scenarios stand side by side.
const Most = 4

// Row is an input in which scenarios differ.
type Row struct {
	Field  model.Field
	Values []Value // in their order
}

// Value is an input of one scenario.
type Value struct {
	Number float64           // in the unit of the field: what counts, set or not
	Text   string            // of a choice: its id
	Unset  bool              // nobody gave it, and there is no default: Number is what counts in its place
	Given  bool              // by somebody: the others are defaults of the customer type
	Range  uncertainty.Range // that somebody gave, of no width for one number that is no doubt; both ends 0 where nobody did
}

// Rows lists the inputs that are not the same in all, in the order of model.Fields. What is free text is none, and what nobody gives
// follows from others.
func Rows(list []scenario.Scenario) (rows []Row) {
	for _, f := range model.Fields {
		if f.Unit == model.Text {
			continue
		}
		row, differs := Row{Field: f}, false
		for i := range list {
			v := valueOf(&list[i], f)
			first := v
			if i > 0 {
				first = row.Values[0]
			}
			differs = differs || v.Unset != first.Unset || !v.Unset && (v.Number != first.Number || v.Text != first.Text || v.Range != first.Range)
			row.Values = append(row.Values, v)
		}
		if differs {
			rows = append(rows, row)
		}
	}
	return rows
}

// valueOf is what a scenario says of an input.
func valueOf(s *scenario.Scenario, f model.Field) (v Value) {
	defaults := s.Defaults()
	if f.Number == nil {
		v.Text = *f.Text(&s.Inputs)
		v.Given = f.Key == "cust" || v.Text != *f.Text(&defaults)
		return v
	}
	v.Number = *f.Number(&s.Inputs)
	r, ranged := s.Ranges[f.Key]
	if v.Given = ranged || v.Number != *f.Number(&defaults); !s.Points {
		v.Range = r
	}
	if f.Optional && v.Number == model.Unset {
		v.Unset, v.Number = true, f.Counts(&s.Inputs)
	}
	return v
}
