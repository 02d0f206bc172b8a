//go:build !js

package command

import (
	"reflect"

	"goodenough/app/view"
	"goodenough/model"
)

const outputsUsage = `The names under which explain -json has an outcome, those with a dot one object deeper, and what each is: dollars a year, shares of 1 (downtime
of time), years.
`

// output is one thing that an answer has. Its JSON names are a contract.
type output struct {
	Name  string `json:"name"`
	Label string `json:"label"`
}

// outputsOf are all of an outcome: its numbers as tables list them, then what else it has by itself.
func outputsOf() (list []output) {
	for _, o := range view.Outputs {
		list = append(list, output{o.Name, o.Label})
	}
	outcome := reflect.TypeFor[model.Outcome]()
	for i := range outcome.NumField() {
		switch f := outcome.Field(i); f.Type {
		case reflect.TypeFor[bool]():
			list = append(list, output{f.Tag.Get("json"), "true or false"})
		case reflect.TypeFor[model.Verdict]():
			list = append(list, output{f.Tag.Get("json"), "whether more money pays, in a word"})
		}
	}
	return list
}

// outputs lists what an answer has.
func (p *program) outputs(args []string) error {
	f := p.flags("outputs", "[-json]\n\n"+outputsUsage)
	asJSON := f.Bool("json", false, "one JSON object instead of a table")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if f.NArg() > 0 {
		return p.wrong(f, "outputs takes no arguments, not %q", f.Args())
	}
	if *asJSON {
		return writeJSON(p.out, struct {
			Outputs []output `json:"outputs"`
		}{outputsOf()})
	}
	var t columns
	for _, o := range outputsOf() {
		t.row(o.Name, o.Label)
	}
	return t.writeTo(p.out)
}
