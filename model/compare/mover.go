package compare

import (
	"goodenough/model"
	"goodenough/model/scenario"
)

// Mover is what moves as one from one scenario to another: mostly one input.
//
// What nobody gave in either scenario, and no decision, comes with the type of customer, or with the version of the defaults where that
// is the same: one does not make sense without the others. Decisions always move alone, so that they are told apart from assumptions,
// also where they are defaults: today's spending that follows revenue is still what is spent.
type Mover struct {
	Keys []string // of the inputs, the first first; "cust", or "v" for the version of the defaults, stands before what comes with it
	Kind Kind
}

// Kind tells assumptions from decisions.
type Kind string

// The kinds. Both is of inputs that are joined.
const (
	Assumption Kind = "assumption" // or a fact: nobody chooses it
	Decision   Kind = "decision"
	Both       Kind = "both"
)

// KindOf is that of one input.
func KindOf(f model.Field) Kind {
	if f.Decided {
		return Decision
	}
	return Assumption
}

// versionKey is the parameter of links that names the version of the defaults.
const versionKey = "v"

// movers are those between two scenarios whose inputs are resolved, in the order of model.Fields.
func movers(a, b *scenario.Scenario, from, to *model.Inputs) (list []Mover) {
	leads := a.Customer != b.Customer || a.Edition() != b.Edition()
	if leads {
		lead := versionKey
		if a.Customer != b.Customer {
			lead = "cust"
		}
		list = append(list, Mover{[]string{lead}, Assumption})
	}
	for _, f := range model.Fields {
		if f.Unit == model.Text || f.Key == "cust" || same(f, from, to) {
			continue
		}
		if leads && !f.Decided && !valueOf(a, f).Given && !valueOf(b, f).Given {
			list[0].Keys = append(list[0].Keys, f.Key)
			continue
		}
		list = append(list, Mover{[]string{f.Key}, KindOf(f)})
	}
	return list
}

// same tells whether an input is the same in both.
func same(f model.Field, a, b *model.Inputs) bool {
	if f.Number == nil {
		return *f.Text(a) == *f.Text(b)
	}
	return *f.Number(a) == *f.Number(b)
}

// resolved are the inputs of two scenarios in which an optional number that one of them gives is in the other what counts there, so far as
// its range has room for that.
func resolved(a, b *scenario.Scenario) (from, to model.Inputs) {
	from, to = a.Inputs, b.Inputs
	for _, f := range model.Fields {
		if !f.Optional || (*f.Number(&a.Inputs) == model.Unset) == (*f.Number(&b.Inputs) == model.Unset) {
			continue
		}
		for in, s := range map[*model.Inputs]*scenario.Scenario{&from: a, &to: b} {
			if v := f.Counts(&s.Inputs); v == f.Clamp(v) {
				*f.Number(in) = v
			}
		}
	}
	return from, to
}

// take gives in the inputs that a mover moves, as other has them.
func (m *Mover) take(in, other *model.Inputs) {
	for _, key := range m.Keys {
		f, known := model.FieldOf(key)
		switch {
		case !known: // the version, which the arithmetic does not ask for
		case f.Number == nil:
			*f.Text(in) = *f.Text(other)
		default:
			*f.Number(in) = *f.Number(other)
		}
	}
}
