package uncertainty_test

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

var update = flag.Bool("update", false, "write the golden file anew")

// TestGolden holds the numbers of every preset with its default ranges to those on file, to 1e-9: in every build, so that a
// link says the same on a page and in a terminal.
func TestGolden(t *testing.T) {
	const path = "testdata/presets.json"
	var r uncertainty.Runner
	results := map[string]*uncertainty.Result{}
	for _, p := range scenario.Version1.Presets {
		results[p.ID] = run(t, &r, standard(p.Inputs), 1024)
	}
	got, err := json.MarshalIndent(results, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, append(got, '\n'), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var want, have any
	if err := json.Unmarshal(file, &want); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(got, &have); err != nil {
		t.Fatal(err)
	}
	same(t, "", have, want)
}

func same(t *testing.T, path string, got, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		have, ok := got.(map[string]any)
		if !ok || len(have) != len(want) {
			t.Errorf("%s: %v, want %v", path, got, want)
			return
		}
		for name, v := range want {
			same(t, path+"."+name, have[name], v)
		}
	case float64:
		if have, ok := got.(float64); !ok || math.Abs(have-want) > 1e-9*math.Abs(want)+1e-12 {
			t.Errorf("%s = %v, want %v", path, got, want)
		}
	default:
		if got != want {
			t.Errorf("%s = %v, want %v", path, got, want)
		}
	}
}
