package scenario_test

import (
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// TestReferenceCases holds the model to the outcomes of an independent implementation, name by name: of the model's first part, and of
// big outages, lump costs and recovery with it.
func TestReferenceCases(t *testing.T) {
	for _, file := range []struct {
		path         string
		cases, names int
	}{{"testdata/cases.json", 24, 25}, {"testdata/cases-2.json", 16, 34}} {
		text, err := os.ReadFile(file.path)
		if err != nil {
			t.Fatal(err)
		}
		var cases []struct {
			Link    string
			Outcome map[string]any
		}
		if err := json.Unmarshal(text, &cases); err != nil {
			t.Fatal(err)
		}
		if len(cases) != file.cases {
			t.Fatalf("%s: %d cases, want %d", file.path, len(cases), file.cases)
		}
		for _, c := range cases {
			if len(c.Outcome) != file.names {
				t.Errorf("%s: %d names, want %d", c.Link, len(c.Outcome), file.names)
			}
			s, problems := scenario.Parse("v=1&" + c.Link) // as it was when they were computed
			if len(problems) > 0 {
				t.Errorf("%s: %v", c.Link, problems)
			}
			got, problems := solve(s.Inputs)
			if got == nil {
				t.Errorf("%s: no outcome: %v", c.Link, problems)
				continue
			}
			compare(t, c.Link, s.Revenue, tree(t, got), c.Outcome)
		}
	}
}

// tree is an outcome as JSON has it.
func tree(t *testing.T, o *model.Outcome) (tree map[string]any) {
	text, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatal(err)
	}
	return tree
}

func compare(t *testing.T, link string, revenue float64, got, want map[string]any) {
	for name, w := range want {
		switch w := w.(type) {
		case map[string]any:
			part, _ := got[name].(map[string]any)
			compare(t, link, revenue, part, w)
		case float64:
			allowed := 1e-9 * math.Abs(w)
			switch {
			case name == "marginal_return" || name == "regret":
				allowed = 1e-6 * math.Abs(w)
			case name == "optimum" || name == "waste" || name == "downtime_at_optimum":
				allowed = 1e-5 * math.Abs(w)
			case strings.HasPrefix(name, "npv_"):
				allowed = 1e-6 * math.Max(math.Abs(w), revenue)
			}
			if g, ok := got[name].(float64); !ok || !(math.Abs(g-w) <= allowed) {
				t.Errorf("%s: %s = %v, want %v within %.2g", link, name, got[name], w, allowed)
			}
		default:
			if g, has := got[name]; !has || g != w {
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
