package uncertainty_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// TestDimensionsAreFrozen: every input that can have a range has a dimension of its own, the one on file.
func TestDimensionsAreFrozen(t *testing.T) {
	const path = "testdata/dimensions.txt"
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for d, line := range strings.Split(strings.TrimSpace(string(file)), "\n") {
		number, key, _ := strings.Cut(line, " ")
		if number != fmt.Sprint(d) || seen[key] {
			t.Fatalf("%s:%d: %q is not the next dimension, or has an input for the second time: this file is append-only", path, d+1, line)
		}
		seen[key] = true
		if got := uncertainty.DimensionOf(key); got != d {
			t.Errorf("%s has dimension %d; old links draw it in %d: keep it there", key, got, d)
		}
	}
	next := len(seen)
	for _, f := range model.Fields {
		if needs := f.Number != nil && f.Group != model.Asked; needs && !seen[f.Key] {
			t.Errorf("%s has no dimension on file. Append it to dimensioned in dimensions.go, and \"%d %s\" to %s", f.Key, next, f.Key, path)
			next++
		}
	}
	if next > uncertainty.Inputs {
		t.Errorf("there is room for %d inputs: add rows of direction numbers", uncertainty.Inputs)
	}
}

// TestCoordinates: no two dimensions share one, neither for their first draws nor for their second; the first 32 have those that links
// were made with.
func TestCoordinates(t *testing.T) {
	taken := map[int]bool{}
	for d := range uncertainty.Inputs {
		for _, c := range []int{uncertainty.CoordinateOf(d), uncertainty.SecondOf(d)} {
			if taken[c] || c < 0 || c >= uncertainty.Dimensions {
				t.Errorf("dimension %d: coordinate %d is taken, or none", d, c)
			}
			taken[c] = true
		}
		if d < 32 && (uncertainty.CoordinateOf(d) != d || uncertainty.SecondOf(d) != 32+(d+7)%32) {
			t.Errorf("dimension %d is drawn from %d and %d", d, uncertainty.CoordinateOf(d), uncertainty.SecondOf(d))
		}
	}
}

// TestSecondCoordinates make a good net with the first.
func TestSecondCoordinates(t *testing.T) {
	const m = 12
	first, second := make([]uint32, 1<<m), make([]uint32, 1<<m)
	for d := range uncertainty.Inputs {
		uncertainty.Sobol(first, uncertainty.CoordinateOf(d))
		uncertainty.Sobol(second, uncertainty.SecondOf(d))
		if q := quality(first, second, m); q > 4 {
			t.Errorf("dimension %d: t = %d", d, q)
		}
	}
}

// TestAFieldInTheMiddleMovesNothing: wherever inputs stand in model.Fields, a study answers as before, to the bit, for a new runner and
// for one that remembers.
func TestAFieldInTheMiddleMovesNothing(t *testing.T) {
	var r uncertainty.Runner
	s := wide(t, "b2b-saas")
	answers := func(r *uncertainty.Runner) []any {
		t.Helper()
		res := run(t, r, s, 256)
		byKey, err := json.Marshal(res)
		if err != nil {
			t.Fatal(err)
		}
		total, err := r.Total(s, 64, nil)
		if err != nil {
			t.Fatal(err)
		}
		flips, err := r.Flips(s, 64, nil)
		if err != nil {
			t.Fatal(err)
		}
		var back uncertainty.Result
		if err := json.Unmarshal(byKey, &back); err != nil || back.EVPPI != res.EVPPI {
			t.Errorf("read back: %v", err)
		}
		return []any{string(byKey), *res, total, flips}
	}
	want := answers(&r)
	fields := model.Fields
	defer func() { model.Fields = fields }()
	extra := 0.
	for place := range fields {
		if place%5 != 0 {
			continue
		}
		model.Fields = slices.Insert(slices.Clone(fields), place, model.Field{Key: "more", Name: "one more", Group: model.Asked, Number: func(*model.Inputs) *float64 { return &extra }})
		for _, runner := range []*uncertainty.Runner{new(uncertainty.Runner), &r} {
			for i, got := range answers(runner) {
				if got != want[i] {
					t.Errorf("with a field at %d: %v, want %v", place, got, want[i])
				}
			}
		}
	}
}
