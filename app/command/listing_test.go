//go:build !js

package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"goodenough/app/view"
	"goodenough/model"
	"goodenough/model/scenario"
)

// TestListings holds what is listed for people to a file that they can read.
func TestListings(t *testing.T) {
	var all strings.Builder
	for _, args := range [][]string{{"presets"}, {"presets", "-v", "1"}, {"outputs"}, {"inputs"}, {"inputs", "-cust", "payments", "-v", "1"}} {
		status, out, errs := call("", args...)
		if status != exitOK || errs != "" || strings.Contains(out, "\u00a0") {
			t.Errorf("%q: status %d, %q", args, status, errs)
		}
		all.WriteString("== " + strings.Join(args, " ") + "\n" + out + "\n")
	}
	file := filepath.Join("testdata", "listings.txt")
	if *update {
		if err := os.WriteFile(file, []byte(all.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || all.String() != string(want) {
		t.Errorf("%s says otherwise, %v:\n%s", file, err, all.String())
	}
}

// TestInputsAreAll that a link can say: what is listed as a default changes nothing, and what is listed as a limit is one.
func TestInputsAreAll(t *testing.T) {
	for _, e := range []*scenario.Edition{scenario.Version1, scenario.Version2} {
		for _, preset := range e.Presets {
			_, out, _ := call("", "inputs", "-json", "-cust", preset.ID, "-v", map[int]string{1: "1", 2: "2"}[e.Version])
			var got struct {
				V      int
				Cust   string
				Inputs []struct {
					Key, Name, Group, Unit, Help, Source string
					Min, Max, Low, High                  *float64
					Choices                              []string
					Default                              any
				}
				Others []struct{ Key, Help string }
			}
			if err := json.Unmarshal([]byte(out), &got); err != nil || got.V != e.Version || got.Cust != preset.ID || len(got.Inputs) != len(model.Fields) || len(got.Others) < 6 {
				t.Fatalf("%s: %v, %d inputs", preset.ID, err, len(got.Inputs))
			}
			for i, in := range got.Inputs {
				f := model.Fields[i]
				if in.Key != f.Key || in.Name == "" || in.Unit == "" || in.Help == "" || f.Number != nil && (in.Source == "" || *in.Min != f.Min || *in.Max != f.Max) || f.Unit == model.Choice && len(in.Choices) < 6 {
					t.Errorf("%s of %s: %+v", f.Key, preset.ID, in)
				}
				if v, is := in.Default.(float64); is && v != *f.Number(&preset.Inputs) || in.Low != nil && !(*in.Low <= *in.High) {
					t.Errorf("%s of %s is %v", f.Key, preset.ID, in)
				}
			}
			for _, other := range got.Others {
				if !scenario.IsParameter(other.Key) || other.Help == "" {
					t.Errorf("%+v", other)
				}
			}
		}
	}
}

// TestPresetsAndOutputsForPrograms: links that answer as listed, and names that answers have.
func TestPresetsAndOutputsForPrograms(t *testing.T) {
	_, out, _ := call("", "presets", "-json")
	var got struct {
		V       int
		Presets []struct {
			ID, Label, Noun, Link string
			Inputs                map[string]any
			Sources               map[string]string
			Outcome               *model.Outcome
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil || got.V != scenario.Newest.Version || len(got.Presets) != len(scenario.Presets) {
		t.Fatalf("%v: %s", err, out)
	}
	for _, preset := range got.Presets {
		s, _ := scenario.Parse(preset.Link)
		if r := view.Compute(s.Inputs); s.Customer != preset.ID || r.Outcome.Optimum != preset.Outcome.Optimum || preset.Inputs["ops"] != s.Spend || preset.Inputs["bigfine"] != nil || preset.Sources["rev"] == "" || len(preset.Inputs) != len(model.Fields) {
			t.Errorf("%+v", preset)
		}
	}
	_, out, _ = call("", "outputs", "-json")
	var outputs struct {
		Outputs []struct{ Name, Label string }
	}
	if err := json.Unmarshal([]byte(out), &outputs); err != nil || len(outputs.Outputs) < len(view.Outputs)+6 {
		t.Fatalf("%v: %s", err, out)
	}
	known := ""
	for _, o := range outputs.Outputs {
		known += " " + o.Name
	}
	outcome, err := json.Marshal(view.Compute(scenario.Presets[0].Inputs).Outcome)
	if err != nil {
		t.Fatal(err)
	}
	var names map[string]any
	if err := json.Unmarshal(outcome, &names); err != nil {
		t.Fatal(err)
	}
	for name, value := range names {
		if _, several := value.(map[string]any); several {
			name += "."
		}
		if !strings.Contains(known, " "+name) {
			t.Errorf("an outcome has %s, which is not listed", name)
		}
	}
}

func TestListingsRefuseWhatIsNotThere(t *testing.T) {
	for _, args := range [][]string{{"inputs", "-cust", "nobody"}, {"inputs", "-v", "9"}, {"presets", "-v", "0"}, {"presets", "now"}, {"outputs", "x"}, {"inputs", "ops"}} {
		if status, out, errs := call("", args...); status != exitUsage || out != "" || errs == "" {
			t.Errorf("%q: status %d, %q, %q", args, status, out, errs)
		}
	}
	for _, args := range [][]string{{"inputs"}, {"presets"}, {"outputs"}, {"version"}, {"inputs", "-json"}} {
		if status := Main(args, strings.NewReader(""), brokenWriter{}, &bytes.Buffer{}); status != exitFailed {
			t.Errorf("%q into a closed pipe: status %d", args, status)
		}
	}
}

// TestVersion says what is known of how it was built.
func TestVersion(t *testing.T) {
	_, out, _ := call("", "version")
	for _, other := range []string{"-version", "--version"} {
		if _, same, _ := call("", other); same != out {
			t.Errorf("%s says %s, and version %s", other, same, out)
		}
	}
	var said bytes.Buffer
	info := &debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}, Settings: []debug.BuildSetting{{Key: "vcs.revision", Value: "abc"}, {Key: "vcs.time", Value: "2026-11-30T10:00:00Z"}, {Key: "vcs.modified", Value: "true"}}}
	if err := writeVersion(&said, info); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"goodenough v1.2.3\n", "revision abc of 2026-11-30T10:00:00Z, changed since\n", "go1.", "defaults of version 2;", "the page is not in this program"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("%q is not in %s", want, said.String())
		}
	}
	if !slices.Contains(strings.Split(out, "\n"), "revision not known: go build in a checkout says it") {
		t.Errorf("without a revision it says %s", out)
	}
}
