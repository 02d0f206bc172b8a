//go:build !js

package command

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"strings"

	"goodenough/app/choosing/account"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

const inputsUsage = `All that a link can say: the key, what it is called, between which values it lies, what counts where the link doesn’t say it, what it means
and where that comes from. Amounts are written as in links, 400k or 3m; any number may be a range, 6to24.

JSON: v, cust, and inputs, each with key, name, group, unit (of the numbers here), min and max, or one of the ids in choices, longest (letters of
a text), optional (none may be set), default (null where it is not set), low and high (its 90% range), help and source; others are keys
that are no inputs.
`

// from reads which defaults are asked for.
func (p *program) from(f *flag.FlagSet, args []string, cust *string, version *int) (*scenario.Edition, error) {
	if err := p.parse(f, args); err != nil {
		return nil, err
	}
	if f.NArg() > 0 {
		return nil, p.wrong(f, "%s takes no arguments, not %q", f.Name(), f.Args())
	}
	e, known := scenario.EditionOf(*version)
	if !known {
		return nil, p.wrong(f, "there are no defaults of version %d: the newest are of version %d", *version, scenario.Newest.Version)
	}
	if cust == nil {
		return e, nil
	}
	if _, known := e.Preset(*cust); !known {
		return nil, p.wrong(f, "there are no customers %q: they are %s", *cust, strings.Join(ids(e), ", "))
	}
	return e, nil
}

func versionFlag(f *flag.FlagSet) *int {
	return f.Int("v", scenario.Newest.Version, "`VERSION` of the defaults")
}

// ids are those of an edition's presets.
func ids(e *scenario.Edition) (list []string) {
	for _, preset := range e.Presets {
		list = append(list, preset.ID)
	}
	return list
}

// choicesOf are the ids that an input may have, nil where it is none of a list.
func choicesOf(f model.Field, e *scenario.Edition) (list []string) {
	switch {
	case f.Unit != model.Choice:
	case f.Key == "cust":
		return ids(e)
	default:
		for _, schedule := range model.Schedules {
			list = append(list, schedule.ID)
		}
	}
	return list
}

// inputs lists what a link can say.
func (p *program) inputs(args []string) error {
	f := p.flags("inputs", "[-cust ID] [-v VERSION] [-json]\n\n"+inputsUsage)
	cust, version := f.String("cust", scenario.DefaultPreset, "`ID` of the customers whose defaults are listed"), versionFlag(f)
	asJSON := f.Bool("json", false, "one JSON object instead of a table")
	e, err := p.from(f, args, cust, version)
	if err != nil {
		return err
	}
	if s := e.Of(*cust); *asJSON {
		return inputsJSON(p.out, &s)
	} else {
		return inputsTable(p.out, &s)
	}
}

// inputsTable lists them for people, by what they are about.
func inputsTable(out io.Writer, s *scenario.Scenario) error {
	l, preset := words.English, s.Preset()
	var t columns
	t.row(fmt.Sprintf("Defaults of version %d for cust=%s (%s)", s.Version, preset.ID, preset.Name))
	heading := func(name string) { t.row(""); t.row(name) }
	var group model.Group = "none yet"
	for _, f := range model.Fields {
		if f.Group != group {
			group = f.Group
			heading(cmp.Or(string(group), "What you ask"))
		}
		may, is := "", ""
		switch {
		case f.Number != nil:
			may = l.Reading().Limits(f)
			if is = "not set"; !f.Optional || *f.Number(&s.Inputs) != model.Unset {
				is = l.Reading().Spoken(f, *f.Number(&s.Inputs))
			}
		case f.Unit == model.Choice:
			may, is = "one of "+strings.Join(choicesOf(f, s.Edition()), ", "), *f.Text(&s.Inputs)
		default:
			may, is = fmt.Sprintf("up to %d letters", f.Longest), "none"
		}
		t.row("  "+f.Key, f.Name, words.Unglued(is), words.Unglued(may))
		says := f.Help
		if f.Number != nil {
			says += " Source: " + preset.SourceOf(f.Key) + "."
		}
		t.row("", words.Unglued(says))
	}
	heading("Besides")
	for _, other := range scenario.Others {
		t.row("  "+other.Key, other.Help)
	}
	return t.writeTo(out)
}

// inputsJSON lists them for programs.
func inputsJSON(out io.Writer, s *scenario.Scenario) error {
	type input struct {
		Key      string        `json:"key"`
		Name     string        `json:"name"`
		Group    string        `json:"group"`
		Unit     string        `json:"unit"`
		Min      *model.Number `json:"min,omitempty"`
		Max      *model.Number `json:"max,omitempty"`
		Choices  []string      `json:"choices,omitempty"`
		Longest  int           `json:"longest,omitempty"`
		Optional bool          `json:"optional"`
		Default  any           `json:"default"` // number, text or null
		Low      *model.Number `json:"low,omitempty"`
		High     *model.Number `json:"high,omitempty"`
		Help     string        `json:"help"`
		Source   string        `json:"source,omitempty"`
	}
	type other struct {
		Key  string `json:"key"`
		Help string `json:"help"`
	}
	var written struct {
		V      int     `json:"v"`
		Cust   string  `json:"cust"`
		Inputs []input `json:"inputs"`
		Others []other `json:"others"`
	}
	written.V, written.Cust = s.Version, s.Customer
	for _, f := range model.Fields {
		in := input{Key: f.Key, Name: f.Name, Group: string(f.Group), Unit: f.Unit.String(), Choices: choicesOf(f, s.Edition()), Longest: f.Longest, Optional: f.Optional, Help: f.Help}
		if f.Number == nil {
			in.Default = *f.Text(&s.Inputs)
		} else {
			in.Min, in.Max, in.Source = account.Number(f.Min), account.Number(f.Max), s.Preset().SourceOf(f.Key)
			if v := *f.Number(&s.Inputs); !f.Optional || v != model.Unset {
				in.Default = model.Number(v)
			}
			if r, ranged := s.RangeOf(f); ranged {
				in.Low, in.High = account.Number(r.Low), account.Number(r.High)
			}
		}
		written.Inputs = append(written.Inputs, in)
	}
	for _, o := range scenario.Others {
		written.Others = append(written.Others, other{o.Key, o.Help})
	}
	return writeJSON(out, written)
}
