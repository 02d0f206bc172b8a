package browsertest

import (
	"regexp"
	"strings"
	"testing"
)

// TestLeaderEntersAContradiction is told in place of an answer; the last picture fades until it is mended.
func TestLeaderEntersAContradiction(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	for _, c := range []struct{ key, bad, good string }{
		{"inc", "100k", "40"},
		{"tol", "0.01", "0.3"}, // below the dependency floor
		{"exit", "0.1", "20"},  // below the tolerance line
	} {
		headline := p.headline()
		p.typeInto(c.key, c.bad)
		if !strings.Contains(p.headline(), "contradict") || !p.has("[data-stale]") || !p.has(`[data-field="`+c.key+`"][data-error]`) {
			t.Errorf("%s=%s: the headline is %q, the picture faded: %v, the input marked: %v", c.key, c.bad,
				p.headline(), p.has("[data-stale]"), p.has(`[data-field="`+c.key+`"][data-error]`))
		}
		p.reads(c.key + "=" + c.bad)
		p.typeInto(c.key, c.good)
		if p.headline() != headline || p.has("[data-stale]") || p.has("[data-error]") {
			t.Errorf("%s mended: the headline is %q, was %q; faded %v, marked %v", c.key, p.headline(), headline, p.has("[data-stale]"), p.has("[data-error]"))
		}
		p.leave()
	}
}

// TestContradictionInALink opens on one: there is no last picture to show.
func TestContradictionInALink(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&inc=100k&mttr=24")
	if !strings.Contains(p.headline(), "contradict") || !p.has("[data-error]") {
		t.Errorf("the headline is %q", p.headline())
	}
	p.reads("a contradiction")
	p.click(actionOf("reset"))
	if strings.Contains(p.headline(), "contradict") || !p.shown(".picture svg") {
		t.Errorf("after a reset the headline is %q", p.headline())
	}
	p.waitLink(`!link.includes('inc=')`)
}

// TestEveryStateHasItsWords opens each kind of answer. Who is below the line is never told of waste.
func TestEveryStateHasItsWords(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	states := []struct{ name, link, tone, says string }{
		{"too little", "cust=b2b-saas", "short", "too little"},
		{"promise", "cust=cloud-platform", "short", "line"},
		{"promise, where the best spend is nothing", "cust=cloud-platform&margin=0&hours=0&quits=0&cover=0", "short", "line"},
		{"too little, and a promise beyond", "cust=cloud-platform&ops=30m", "short", "too little"},
		{"out of reach", "accept=0.0001", "stuck", "No money"},
		{"about right", "cust=email-batch&rev=20k&ops=50k", "right", "right"},
		{"more would pay", "ops=100k", "right", "more"},
		{"growth pays better", "cust=email-batch&rev=20k&ops=50k&growth=1", "over", "growth"},
		{"too much", "ops=30m", "over", "too much"},
		{"too much, where the best spend is nothing", "neglect=1.1", "over", "too much"},
	}
	waste := regexp.MustCompile(`(?i)\bwaste`)
	for _, s := range states {
		want := explain(t, s.link)[0]
		p.follow(s.link)
		answer := strings.Join([]string{p.headline(), p.text(".reasons"), p.text(".flags"), p.text(".cards"), p.text(".problems")}, " ")
		if tone := p.attribute("[data-tone]", "data-tone"); tone != s.tone || !strings.Contains(p.headline(), s.says) {
			t.Errorf("%s: the tone is %s, the headline %q", s.name, tone, p.headline())
		}
		if p.output("acceptable") == "false" && waste.MatchString(answer) {
			t.Errorf("%s: customers are upset and the answer speaks of waste: %s", s.name, answer)
		}
		if minimum, known := want.outputs()["minimum"]; known && (minimum == nil) != (s.name == "out of reach") {
			t.Errorf("%s: the minimum is %v", s.name, minimum)
		}
		if nothing := strings.Contains(s.name, "is nothing"); nothing != (p.output("optimum") == "0") {
			t.Errorf("%s: the best spend is %s", s.name, p.output("optimum"))
		}
		p.agrees(s.link, want)
	}
}
