//go:build !js

package command

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// TestOperatorAsksAboutTwentyServices from a list in a terminal: each has one line that says its name, the verdict, what it spends, what
// is best, how long it is down and what moving to the best is worth, so that they can be sorted; what was mistyped has its name too, and
// shows in the exit status. Then one of them is looked at as text, and its link pasted.
func TestOperatorAsksAboutTwentyServices(t *testing.T) {
	kinds := scenario.Newest.Presets
	var list strings.Builder
	list.WriteString("# our services, as of July\n")
	for i := range 20 {
		kind := kinds[i%len(kinds)]
		fmt.Fprintf(&list, "cust=%s&rev=%dm&ops=%dk&name=Service %d at %s\n\n", kind.ID, 5+3*i, 100*(i+1), i, "A%26B")
	}
	list.WriteString("#name=Mail&cust=email\n") // a fragment, whose kind of customers there is not
	type row struct {
		Name, Verdict, Link string
		Problems            []model.Problem
		Signs               []struct{ Output, Says string }
		Outcome             struct{ Optimum, Regret, Downtime float64 }
		Uncertainty         *struct{ Chance map[string]float64 }
		Time                struct{ Plans []struct{ Spend float64 } }
	}
	status, out, errs := call(list.String(), "explain", "-samples", "64", "-")
	var rows []row
	for line := range strings.Lines(out) {
		var r row
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	if len(rows) != 21 || status != exitUsage || errs != "" {
		t.Fatalf("%d rows, status %d, %q", len(rows), status, errs)
	}
	for i, r := range rows[:20] {
		if r.Name != fmt.Sprintf("Service %d at A&B", i) || len(r.Time.Plans) == 0 || r.Time.Plans[0].Spend != float64(100_000*(i+1)) {
			t.Errorf("row %d is %q, spending %+v", i, r.Name, r.Time.Plans)
		}
		if r.Verdict == "" || len(r.Signs) < 2 || !(r.Outcome.Optimum > 0) || !(r.Outcome.Downtime > 0) || r.Outcome.Regret < 0 || len(r.Uncertainty.Chance) == 0 {
			t.Errorf("%s lacks something: %+v", r.Name, r)
		}
	}
	if mail := rows[20]; mail.Name != "Mail" || !slices.ContainsFunc(mail.Problems, func(p model.Problem) bool { return p.Key == "cust" && p.Refused }) {
		t.Errorf("what was mistyped: %+v", mail)
	}

	worst := slices.MaxFunc(rows[:20], func(a, b row) int { return cmp.Compare(a.Outcome.Regret, b.Outcome.Regret) })
	status, text, errs := call("", "explain", "-samples", "64", worst.Link)
	if says := strings.ReplaceAll(text, "\n", " "); status != exitOK || errs != "" || !strings.HasPrefix(says, worst.Verdict+" ") || !strings.Contains(text, worst.Name) {
		t.Errorf("%s: status %d, %q\n%s", worst.Link, status, errs, text)
	}
	for _, sign := range worst.Signs {
		if !strings.Contains(text, "? "+sign.Says+"\n") {
			t.Errorf("no sign says %s: %s", sign.Says, text)
		}
	}
}
