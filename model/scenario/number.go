package scenario

import "goodenough/model"

// Number is an input as it was read.
type Number struct {
	Value float64 // in the unit of its field, rounded as Round does, finite, and not held to the field's range
	Note  string  // how it was taken, where a person could have meant something else: no capital, no period
}

// Read reads a whole text as a number in the unit of f, or nothing of it: what people type and paste (12m, $6,000,000, 1.5 billion,
// 0.1%, 99.9% up, 3h, 90min a month, 4 a month, 18mo, 5x) and what this program writes of an input. The error is an *Unclear.
func Read(f model.Field, text string, r Reading) (Number, error) {
	return read(&f, text, r)
}

func read(f *model.Field, text string, r Reading) (Number, error) {
	t, err := r.take(f, text)
	if err != nil {
		return Number{}, err
	}
	note := r.settle(f, []*taken{&t})
	return Number{t.value, note}, nil
}
