package scenario_test

import (
	"encoding/json"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// TestReferenceCases holds the model to the outcomes of an independent implementation, name by name.
func TestReferenceCases(t *testing.T) {
	text, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Link    string
		Outcome model.Outcome
	}
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) != 24 {
		t.Fatalf("%d cases, want 24", len(cases))
	}
	for _, c := range cases {
		s, problems := scenario.Parse(c.Link)
		if len(problems) > 0 {
			t.Errorf("%s: %v", c.Link, problems)
		}
		got, problems := solve(s.Inputs)
		if got == nil {
			t.Errorf("%s: no outcome: %v", c.Link, problems)
			continue
		}
		compare(t, c.Link, s.Revenue, reflect.ValueOf(*got), reflect.ValueOf(c.Outcome))
	}
}

func compare(t *testing.T, link string, revenue float64, got, want reflect.Value) {
	for i := range got.NumField() {
		name := got.Type().Field(i).Tag.Get("json")
		g, w := got.Field(i), want.Field(i)
		switch g.Kind() {
		case reflect.Struct:
			compare(t, link, revenue, g, w)
		case reflect.Float64:
			if name == "recovery_years" {
				continue // ours, not in the reference
			}
			allowed := 1e-9 * math.Abs(w.Float())
			switch {
			case name == "marginal_return" || name == "regret":
				allowed = 1e-6 * math.Abs(w.Float())
			case name == "optimum" || name == "waste" || name == "downtime_at_optimum":
				allowed = 1e-5 * math.Abs(w.Float())
			case strings.HasPrefix(name, "npv_"):
				allowed = 1e-6 * math.Max(math.Abs(w.Float()), revenue)
			}
			if math.IsInf(w.Float(), 1) != math.IsInf(g.Float(), 1) || !(math.Abs(g.Float()-w.Float()) <= allowed || g.Float() == w.Float()) {
				t.Errorf("%s: %s = %v, want %v within %.2g", link, name, g.Float(), w.Float(), allowed)
			}
		default:
			if !g.Equal(w) {
				t.Errorf("%s: %s = %v, want %v", link, name, g, w)
			}
		}
	}
}

// solve answers for in with its warnings. Where a problem stops, there is no outcome.
func solve(in model.Inputs) (*model.Outcome, []model.Problem) {
	s, problems := model.Build(in)
	if model.Stopped(problems) {
		return nil, problems
	}
	o := s.Outcome()
	return o, append(problems, s.Warnings(o)...)
}
