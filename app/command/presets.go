//go:build !js

package command

import (
	"io"

	"goodenough/app/view"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

const presetsUsage = `The kinds of customers that a link can name, as cust=ID, with the numbers that each begins with and the best spending that follows.

JSON: v, and presets, each with id, label, noun, link, inputs (by key, a number in the unit that inputs -json names, a text, or null where it is not
set), sources (by key), and outcome as explain has it.
`

// shown are the inputs that a table of presets has room for.
var shown = []string{"rev", "ops", "inc", "mttr", "blast", "tol"}

// presets lists kinds of customers.
func (p *program) presets(args []string) error {
	f := p.flags("presets", "[-v VERSION] [-json]\n\n"+presetsUsage)
	version := versionFlag(f)
	asJSON := f.Bool("json", false, "one JSON object instead of a table")
	e, err := p.from(f, args, nil, version)
	if err != nil {
		return err
	}
	if *asJSON {
		return presetsJSON(p.out, e)
	}
	return presetsTable(p.out, e)
}

func presetsTable(out io.Writer, e *scenario.Edition) error {
	l := words.English
	head := []string{"cust", "name"} // and then keys, which are short, and are what inputs lists
	t := columns{right: []bool{false, false, true, true, true, true, true, true, true}}
	t.row(append(append(head, shown...), words.Best)...)
	for _, preset := range e.Presets {
		cells := []string{preset.ID, preset.Name}
		for _, key := range shown {
			f, _ := model.FieldOf(key)
			cells = append(cells, words.Unglued(l.Reading().Spoken(f, *f.Number(&preset.Inputs))))
		}
		r := view.Compute(preset.Inputs)
		t.row(append(cells, words.Unglued(l.Money(float64(r.Outcome.Optimum)))+" a year")...)
	}
	return t.writeTo(out)
}

func presetsJSON(out io.Writer, e *scenario.Edition) error {
	type preset struct {
		ID      string            `json:"id"`
		Label   string            `json:"label"`
		Noun    string            `json:"noun"`
		Link    string            `json:"link"`
		Inputs  map[string]any    `json:"inputs"`
		Sources map[string]string `json:"sources"`
		Outcome *model.Outcome    `json:"outcome"`
	}
	var written struct {
		V       int      `json:"v"`
		Presets []preset `json:"presets"`
	}
	written.V = e.Version
	for _, from := range e.Presets {
		s := e.Of(from.ID)
		one := preset{from.ID, from.Name, from.Noun, s.Link(), map[string]any{}, map[string]string{}, view.Compute(s.Inputs).Outcome}
		for _, f := range model.Fields {
			switch {
			case f.Text != nil:
				one.Inputs[f.Key] = *f.Text(&s.Inputs)
			case f.Optional && *f.Number(&s.Inputs) == model.Unset:
				one.Inputs[f.Key] = nil
			default:
				one.Inputs[f.Key] = model.Number(*f.Number(&s.Inputs))
			}
			if f.Number != nil {
				one.Sources[f.Key] = from.SourceOf(f.Key)
			}
		}
		written.Presets = append(written.Presets, one)
	}
	return writeJSON(out, written)
}
