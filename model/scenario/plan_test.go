package scenario_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// TestPlansInLinks: what people and hostile pages write, the canonical link, and how often it is complained about.
func TestPlansInLinks(t *testing.T) {
	const standard = "v=1&cust=b2b-saas"
	for _, c := range []struct {
		facts, want string
		complaints  int
	}{
		{"plan=1m@0,2.5m@2,+300k@1", "&plan=1m@0,plus300k@1,2.5m@2", 0},
		{"plan=1m%400%2C2.5m%402%2C%2B300k%401", "&plan=1m@0,plus300k@1,2.5m@2", 0},
		{"plan=2.5m@2,1000000@0 ,+$0.3m@1", "&plan=1m@0,plus300k@1,2.5m@2", 0},
		{"plan=1m@0,plus300k@1,plus$0.2m@1", "&plan=1m@0,plus500k@1", 0},
		{"plan=1m@0, 300k@1", "&plan=1m@0", 1}, // a plus that became a blank
		{"plan= 300k@1,2m@2", "&plan=2m@2", 1},
		{"plan=1m@18mo", "&plan=1m@1.5", 0},
		{"plan=+1m@2,+1m@2,3m@2", "&plan=3m@2,plus2m@2", 0},
		{"plan=0@0", "&plan=0@0", 0},
		{"plan=+0@3", "", 0},
		{"plan=", "", 0},
		{"plan=1m@2,2m@2", "&plan=2m@2", 1},
		{"plan=1m", "", 1},
		{"plan=1m@", "", 1},
		{"plan=@1", "", 1},
		{"plan=lots@1,2m@3", "&plan=2m@3", 1},
		{"plan=1m@21", "", 1},
		{"plan=1m@-1,-1m@1,+-5@1", "", 3},
		{"plan=1m@NaN,Inf@1,0x10@2", "", 3},
		{"plan=1e99@1", "", 1},
		{"plan=1m@1@2", "", 1},
		{"plan=1~2m@1", "", 1},
		{"plan=,,", "", 3},
		{"plan=1m@1,1m@2,1m@3,1m@4,1m@5,1m@6,1m@7,1m@8,1m@9", "&plan=1m@1,1m@2,1m@3,1m@4,1m@5,1m@6,1m@7,1m@8", 1},
		{"plan=+10t@1,+10t@1", "&plan=plus10t@1", 0},
		{"years=10", "", 0},
		{"years=5", "&years=5", 0},
		{"years=0", "", 1},
		{"years=21", "", 1},
		{"years=2.5", "", 1},
		{"years=1e1", "", 1},
		{"years=", "", 1},
		{"trap=1", "&trap=1", 0},
		{"trap=0", "", 0},
		{"trap=yes", "", 1},
		{"budget=4m&gmax=30m&ghalf=2m&gshape=2&team=25", "&budget=4m&gmax=30m&ghalf=2m&gshape=2&team=25", 0},
		{"budget=0&gshape=99&team=-1", "&budget=1&gshape=20&team=0.01", 3},
		{"gmax=1m~4m&team=3~9&budget=1~2m", "", 3},
		{"points=1&trap=1&years=3&plan=1m@1&seed=7&name=x&new=1", "&plan=1m@1&years=3&trap=1&points=1&seed=7&new=1&name=x", 1},
	} {
		s, problems := scenario.Parse("v=1&cust=b2b-saas&" + c.facts)
		if got := s.Link(); got != marked(standard+c.want) {
			t.Errorf("%s means %s, want %s", c.facts, got, standard+c.want)
		}
		if len(problems) != c.complaints {
			t.Errorf("%s: %d complaints, want %d: %v", c.facts, len(problems), c.complaints, problems)
		}
		back, problems := scenario.Parse(s.Link())
		if len(problems) > len(s.Unknown) || !reflect.DeepEqual(back, s) {
			t.Errorf("%s opens as\n%+v, not\n%+v (%v)", s.Link(), back, s, problems)
		}
	}
}

// TestRefusedStepsSayWhy: the rule and the value.
func TestRefusedStepsSayWhy(t *testing.T) {
	for facts, says := range map[string][]string{
		"plan=1m@25":      {"1m@25", "between 0 and 20"},
		"plan=lots@1":     {"lots@1", "not a number"},
		"plan=90000t@1":   {"90000t@1", "between $0 and $10T a year"},
		"plan=1,000,000":  {`“1,000,000”`, "as 2.5m@2"},
		"plan=1m@1,2m@1":  {"year 1", "the last counts"},
		"years=infinite":  {"infinite", "from 1 to 20"},
		"trap=capability": {"capability", "firefighting"},
	} {
		_, problems := scenario.Parse(facts)
		if len(problems) == 0 {
			t.Errorf("%s: no complaint", facts)
			continue
		}
		for _, word := range says {
			if !strings.Contains(problems[0].Message, word) {
				t.Errorf("%s: %q does not say %q", facts, problems[0].Message, word)
			}
		}
	}
}

// TestHugePlansCostLittle: thousands of steps are read to a limit, and so is what is said about them.
func TestHugePlansCostLittle(t *testing.T) {
	for _, unit := range []string{",", "@", "1@1,", "+1@1,", "x@y,", "1m@1.5,", "+"} {
		s, problems := scenario.Parse("plan=" + strings.Repeat(unit, 1<<20/len(unit)))
		if len(s.Plan) > model.MaxSteps || len(problems) > 20 {
			t.Errorf("a megabyte of %q: %d steps, %d problems", unit, len(s.Plan), len(problems))
		}
		for _, p := range problems {
			if len(p.Message) > 400 {
				t.Errorf("a megabyte of %q: a message of %d bytes", unit, len(p.Message))
			}
		}
	}
	var many []string
	for i := range 300 {
		many = append(many, fmt.Sprintf("%d@%g", i, float64(i)/20))
	}
	s, problems := scenario.Parse("plan=" + strings.Join(many, ","))
	if len(s.Plan) != model.MaxSteps || len(problems) > 20 {
		t.Errorf("300 steps: %d kept, %d problems", len(s.Plan), len(problems))
	}
}

// TestTimeIsNoDimension: what says how time and growth are looked at is nothing that the study of ranges draws.
func TestTimeIsNoDimension(t *testing.T) {
	plain, _ := scenario.Parse("cust=payments")
	more, _ := scenario.Parse("cust=payments&plan=1m@1&years=4&trap=1&budget=9m&gmax=9m&ghalf=1m&gshape=3&team=40")
	if a, b := plain.Study(), more.Study(); !reflect.DeepEqual(a.Ranges, b.Ranges) {
		t.Errorf("ranges %v, want %v", b.Ranges, a.Ranges)
	}
	a, _ := solve(plain.Inputs)
	b, _ := solve(more.Inputs)
	if *a != *b {
		t.Errorf("outcome %+v, want %+v", *b, *a)
	}
}
