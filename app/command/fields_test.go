//go:build !js

package command

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestFieldsAreThoseOfTheWholeAnswer: each field by itself, and all at once, is what the whole answer has in its place, to the letter,
// at so many draws and at as many as the page takes; null where it has none.
func TestFieldsAreThoseOfTheWholeAnswer(t *testing.T) {
	links := []string{"v=2&cust=b2b-saas&try=2m&name=A%20%26%20%3Cb%3E", "v=2&cust=consumer&trap=1&plan=0@0,3m@2", "v=2&cust=payments&inc=1m", "v=2&cust=locked-in&points=1", "v=2&cust=payments&big=.2&ops=x"}
	samples := []string{"-samples=512"}
	if !testing.Short() {
		samples = append(samples, "-json")
	}
	for _, size := range samples {
		_, out, _ := call(strings.Join(links, "\n"), "explain", size, "-bands", "-")
		whole := strings.Split(strings.TrimSpace(out), "\n")
		names := slices.Clone(fieldNames)
		if size == "-json" { // each takes a run
			names = []string{"uncertainty", "uncertainty.chance.too_little", "uncertainty.evppi", "uncertainty.first_order.tol", "uncertainty.flip", "uncertainty.total", "uncertainty.samples"}
		}
		names = append(names, "optimum", "loss.churn", "uncertainty.evppi.tol", "uncertainty.flip.rev", strings.Join([]string{"uncertainty.total.leave", "optimum", "link", "problems"}, ","))
		for _, name := range names {
			_, out, _ := call(strings.Join(links, "\n"), "explain", size, "-bands", "-fields", name, "-")
			lines := strings.Split(strings.TrimSpace(out), "\n")
			if len(lines) != len(links) {
				t.Fatalf("%s: %d lines", name, len(lines))
			}
			for i := range lines {
				want := "{"
				for field := range strings.SplitSeq(name, ",") {
					want += fmt.Sprintf(`%q:%s,`, field, at(t, whole[i], canonicalField(field)))
				}
				if want = strings.TrimSuffix(want, ",") + "}"; lines[i] != want {
					t.Errorf("%s, %s: %.300s, and whole %.300s", links[i], size, lines[i], want)
				}
			}
		}
	}
}

// at is what stands at a path of an object.
func at(t *testing.T, text, path string) string {
	t.Helper()
	for step := range strings.SplitSeq(path, ".") {
		var object map[string]json.RawMessage
		if text == "null" {
			break
		}
		if err := json.Unmarshal([]byte(text), &object); err != nil {
			t.Fatal(err)
		}
		if text = string(object[step]); text == "" {
			text = "null"
		}
	}
	return text
}

// TestFieldsThatThereAreNot are refused before anything is read, with the name and those most like it; so are none, and one twice.
func TestFieldsThatThereAreNot(t *testing.T) {
	for list, want := range map[string]string{
		"optimun":                     "optimum",
		"link,uncertainty.chance.low": "uncertainty.chance.",
		"too_little":                  "uncertainty.chance.too_little",
		"uncertainty.evppi.colour":    "uncertainty.evppi",
		"uncertainty.evppi.tol.more":  "uncertainty.evppi",
		"uncertainty.evppi.cust":      "uncertainty.evppi",
		"uncertainty.picture":         "uncertainty.",
		"time.plans.today":            "time.plans",
		"Optimum":                     "optimum",
		"outcome.":                    "outcome",
		"":                            "commas",
		"link,,optimum":               "commas",
		"link,":                       "commas",
		"link, optimum ,link":         "twice",
	} {
		status, out, errs := call("cust=consumer\n", "explain", "-fields", list, "-")
		message, _, _ := strings.Cut(errs, "\nusage: ")
		if status != exitUsage || out != "" || !strings.Contains(message, want) || strings.Contains(message, "\n") {
			t.Errorf("%q: status %d, output %q, says %q", list, status, out, message)
		}
		if known := strings.HasSuffix(want, "commas") || want == "twice"; !known && !strings.Contains(message, "explain -fields list") {
			t.Errorf("%q: where the names are listed is not said: %q", list, message)
		}
	}
	_, list, _ := call("", "explain", "-fields", "list")
	names := strings.Fields(list)
	if len(names) != len(fieldNames) {
		t.Errorf("%d fields are listed, of %d", len(names), len(fieldNames))
	}
	for _, name := range names {
		if _, err := askFor(name, false); err != nil {
			t.Errorf("listed, and then: %v", err)
		}
	}
}

// TestFieldsOfLinksThatAreWrong: without “problems” among the fields what is wrong is named on standard error, with the line.
func TestFieldsOfLinksThatAreWrong(t *testing.T) {
	lines := "v=2&cust=consumer\nv=2&cust=consumer&inc=banana\nv=2&cust=payments&inc=1m\nv=2&cust=consumer&colour=red\n"
	status, out, errs := call(lines, "explain", "-fields", "optimum", "-")
	if status != exitUsage || strings.Count(out, "\n") != 4 || strings.Count(errs, "\n") != 2 || !strings.HasPrefix(errs, "line 2: inc: ") || !strings.Contains(errs, "\nline 3: inc: ") {
		t.Errorf("status %d, output %s, errors %s", status, out, errs)
	}
	if status, _, errs := call(lines, "explain", "-fields", "optimum,problems", "-"); status != exitUsage || errs != "" {
		t.Errorf("with problems: status %d, errors %s", status, errs)
	}
	if status, _, _ := call("v=2&cust=payments&inc=1m\n", "explain", "-fields", "link", "-"); status != exitFailed {
		t.Errorf("no answer, and only the link asked for: status %d", status)
	}
}

// TestFieldsTakeNoMoreThanTheirWork: what is not asked for is not worked out: the ranges' runner is as new unless they are asked for, and
// of a run there is no more than the fields need.
func TestFieldsTakeNoMoreThanTheirWork(t *testing.T) {
	const link = "v=2&cust=b2b-saas&try=2m"
	for list, want := range map[string]struct {
		outcome, runs bool
		evppi, first  bool
		flips, total  bool
	}{
		"link,name":                                   {},
		"optimum,loss.churn,verdict,signs":            {outcome: true},
		"time,growth,people,trap":                     {},
		"uncertainty.chance.waste,uncertainty.robust": {runs: true},
		"uncertainty.evppi.tol":                       {runs: true, evppi: true},
		"uncertainty.first_order":                     {runs: true, evppi: true, first: true},
		"uncertainty.flip.rev":                        {runs: true, flips: true},
		"uncertainty.total":                           {runs: true, total: true},
	} {
		a, err := askFor(list, false)
		if err != nil {
			t.Fatal(err)
		}
		x := explainer{samples: 512, asked: a}
		e := x.explain(link)
		if (e.page.Result.Outcome != nil) != want.outcome {
			t.Errorf("%s: an outcome is %v", list, !want.outcome)
		}
		if ran := !reflect.ValueOf(&x.runner).Elem().IsZero(); ran != want.runs {
			t.Errorf("%s: the ranges were drawn is %v", list, !want.runs)
		}
		var found uncertainty.Result
		if study := e.page.Study.Answer; study != nil {
			found = study.Result
			if study.Future != nil || study.Exceedance != nil || study.Splits != nil {
				t.Errorf("%s: bands", list)
			}
		}
		ranged := found.Flip.Len() == found.EVPPI.Len() // a run finds those of its ranges
		if (found.EVPPI.Len() > 0) != want.evppi || (found.FirstOrder.Len() > 0) != want.first || (found.Flip.Len() > 0 && !ranged) != want.flips || (found.Total.Len() > 0) != want.total {
			t.Errorf("%s: found %+v", list, found)
		}
		answer := e.page.ExplainParts(e.problems, a.parts)
		for name, worked := range map[string]bool{"link": answer.Link != "", "verdict": answer.Verdict != "", "time": answer.Time != nil, "growth": answer.Growth != nil, "people": answer.People != nil} {
			if asked := strings.Contains(","+list+",", ","+name+","); worked != asked {
				t.Errorf("%s: %s was worked out is %v", list, name, worked)
			}
		}
	}
}

// BenchmarkOutcomes is what a link of a thousand takes whose outcome alone is asked for, all processors at work.
func BenchmarkOutcomes(b *testing.B) {
	var links strings.Builder
	for i := range b.N {
		fmt.Fprintf(&links, "v=2&cust=%s&rev=%dm&inc=%d&mttr=%d.5~%d\n", scenario.Newest.Presets[i%len(scenario.Newest.Presets)].ID, 40+i%200, 10+i%30, 1+i%2, 3+i%3)
	}
	b.ReportAllocs()
	b.ResetTimer()
	if status := Main([]string{"explain", "-fields", "outcome", "-"}, strings.NewReader(links.String()), io.Discard, io.Discard); status == exitUsage {
		b.Fatal("a link is refused")
	}
}

// TestOutcomesLeaveLittleBehind: what a link's outcome is put together of is mostly not put aside one by one.
func TestOutcomesLeaveLittleBehind(t *testing.T) {
	const few, many, most = 50, 250, 110
	took := func(count int) float64 {
		links := strings.Repeat("v=1&cust=b2b-saas&ops=2m&inc=12&mttr=1.2~4.5&try=3m\n", count)
		return testing.AllocsPerRun(2, func() {
			if status := Main([]string{"explain", "-fields", "outcome", "-"}, strings.NewReader(links), io.Discard, io.Discard); status != exitOK {
				t.Fatalf("status %d", status)
			}
		})
	}
	if each := (took(many) - took(few)) / (many - few); each > most || each < 1 {
		t.Errorf("a link leaves %.0f things behind, of at most %d", each, most)
	}
}

// TestFormsArePlain: an outcome has one; what encoding/json may write in another way has none.
func TestFormsArePlain(t *testing.T) {
	for name, want := range map[string]bool{"outcome": true, "loss": true, "money": true, "acceptable": true, "optimum": true, "time": false, "uncertainty.chance": false, "problems": false, "link": false, "uncertainty.evppi": false} {
		if f, ok := fieldOf(name); !ok || (f.form != nil) != want {
			t.Errorf("%s: %v, %+v", name, ok, f)
		}
	}
	if formOf(reflect.TypeFor[struct {
		Some model.Number `json:"some,omitempty"`
	}]()) != nil || formOf(reflect.TypeFor[struct{ Some bool }]()) != nil || formOf(reflect.TypeFor[struct{}]()) != nil {
		t.Error("a form for what is left out, or has another name")
	}
}
