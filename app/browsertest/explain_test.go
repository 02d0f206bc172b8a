package browsertest

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Native and browser arithmetic differ in the last bits. What hangs on the place of a maximum, which is flat, or on many steps in
// time, differs more.
const (
	same       = 1e-9
	sameBest   = 1e-6
	sameInTime = 1e-5 // of differences between sums over years
	sameTurn   = 1e-3 // found between moments, of which the page has more
	sameLead   = 1e-5 // a small difference of two large sums over them
)

var hangsOnBest = map[string]bool{"optimum": true, "waste": true, "downtime_at_optimum": true, "regret": true,
	"growth.best.operations": true, "growth.best.growth": true, "growth.best.operations_return": true, "growth.best.growth_return": true, "growth.cost_of_split": true}

// TestPageAndCommandLineAgree opens every link anybody is likely to open, and holds each number on the page against what
// the command line says of the same link.
func TestPageAndCommandLineAgree(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root)
	links := append(referenceLinks(t), eval[[]string](p, `[...document.querySelector('[data-input=cust]').options].map((o) => 'cust=' + o.value)`)...)
	cases := eval[[]string](p, `[...document.querySelectorAll('[data-case] a[href*="="]:first-of-type')].map((a) => a.getAttribute('href').slice(1))`)
	if len(cases) < 10 {
		t.Fatalf("only %d worked cases on the page", len(cases))
	}
	links = append(links, cases...)
	for i, answer := range explain(t, links...) {
		p.follow(links[i])
		p.agrees(links[i], answer)
	}
}

func referenceLinks(t *testing.T) []string {
	t.Helper()
	content, err := os.ReadFile(repository + "/model/scenario/testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct{ Link string }
	if err := json.Unmarshal(content, &cases); err != nil {
		t.Fatal(err)
	}
	var links []string
	for _, c := range cases {
		links = append(links, c.Link)
	}
	return links
}

// agrees compares every number on the page with the command line's.
func (p *page) agrees(link string, answer explanation) {
	p.Helper()
	seen := p.agreesSoFar(link, answer)
	for name := range answer.outputs() {
		if !seen[name] {
			p.Errorf("%s: %s is nowhere on the page", link, name)
		}
	}
}

// agreesSoFar does it for a page that shows some of the numbers, and says which.
func (p *page) agreesSoFar(link string, answer explanation) map[string]bool {
	p.Helper()
	want := answer.known()
	if len(answer.Outcome) == 0 {
		p.Errorf("%s: the command line has no answer", link)
	}
	seen := map[string]bool{}
	type output struct{ Name, Value string }
	// How sure the answer is comes later and from another number of draws: see sure_test.go.
	for _, o := range eval[[]output](p, `[...document.querySelectorAll('[data-output]:not([data-output^="uncertainty."])')].map((e) => ({ Name: e.dataset.output, Value: e.dataset.value }))`) {
		seen[o.Name] = true
		if value, known := want[o.Name]; !known {
			p.Errorf("%s: the page shows %s, which the command line doesn't know", link, o.Name)
		} else if !equal(o.Name, value, o.Value) {
			p.Errorf("%s: %s is %s on the page, %v on the command line", link, o.Name, o.Value, value)
		}
	}
	p.reads(link)
	return seen
}

func equal(name string, want any, got string) bool {
	number, isNumber := want.(float64)
	if !isNumber {
		if want == nil {
			return got == "null"
		}
		return fmt.Sprint(want) == got
	}
	value, err := strconv.ParseFloat(got, 64)
	tolerance := same
	switch {
	case hangsOnBest[name]:
		tolerance = sameBest
	case strings.HasPrefix(name, "time."):
		tolerance = sameInTime
	}
	if strings.HasSuffix(name, "break_even_years") || strings.HasSuffix(name, "backfire_years") {
		tolerance = sameTurn
	}
	if strings.HasPrefix(name, "time.") && (strings.HasSuffix(name, "present_value") || strings.HasSuffix(name, "cost_of_waiting")) {
		tolerance = sameLead
	}
	return err == nil && math.Abs(value-number) <= tolerance*math.Abs(number)
}

// broken is text that is a mistake of the program wherever it shows.
var broken = regexp.MustCompile(`NaN|\bInf\b|Infinity|undefined|%!|\[object`)

// reads looks for broken text in everything a person may be shown or told.
func (p *page) reads(link string) {
	p.Helper()
	for _, text := range eval[[]string](p, `[document.title, ...[...document.querySelectorAll('body, body :not(script)')].flatMap((e) => [
		...[...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.nodeValue),
		...[...e.attributes].map((a) => a.value)])]`) {
		if broken.MatchString(text) {
			p.Errorf("%s: the page says %q", link, text)
		}
	}
}
