package uncertainty_test

import (
	"slices"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// standard is a preset with its default ranges: those of big outages where there are any.
func standard(in model.Inputs) uncertainty.Study {
	s := uncertainty.Study{In: in, Ranges: map[string]uncertainty.Range{}, Seed: 1}
	for _, f := range model.Fields {
		if f.Number == nil || f.Group == model.Rare && in.Big == 0 {
			continue
		}
		if r, ok := uncertainty.DefaultRange(f, *f.Number(&s.In)); ok {
			s.Ranges[f.Key] = r
		}
	}
	return s
}

// presets are those of every version.
func presets() []scenario.Preset {
	return slices.Concat(scenario.Version1.Presets, scenario.Version2.Presets)
}

// presetInputs are those of a preset.
func presetInputs(t testing.TB, id string) model.Inputs {
	p, ok := scenario.Version1.Preset(id)
	if !ok {
		t.Fatalf("no preset %s", id)
	}
	return p.Inputs
}

// wide is a preset with twelve ranges: the default ones and three facts.
func wide(t testing.TB, id string) uncertainty.Study { return wideOf(presetInputs(t, id)) }

// wideOf is wide of any inputs, in which forgive has b2b-saas's range where there are big outages.
func wideOf(in model.Inputs) uncertainty.Study {
	s := standard(in)
	if in.Big > 0 {
		s.Ranges["forgive"] = uncertainty.Range{Low: .96, Mid: .99, High: .998, HasMid: true}
	}
	for _, key := range []string{"rev", "inc", "margin"} {
		f, _ := model.FieldOf(key)
		v := *f.Number(&s.In)
		s.Ranges[key] = uncertainty.Range{Low: v / 1.3, High: min(v*1.3, .98*f.Max)}
	}
	return s
}

// ofVersion1 is a link as it was read when its numbers were written down.
func ofVersion1(link string) string {
	if strings.HasPrefix(link, "v=") {
		return link
	}
	return "v=1&" + link
}

// link names inputs in a message so that they can be tried again.
func link(in model.Inputs) string {
	s := scenario.Scenario{Version: 1, Inputs: in}
	return s.Link()
}
