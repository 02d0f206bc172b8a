package browsertest

import (
	"regexp"
	"strings"
	"testing"
)

// TestLeaderEntersAContradiction is told in place of an answer; the last picture fades until it is mended.
func TestLeaderEntersAContradiction(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer")
	for _, c := range []struct{ key, bad, good string }{
		{"inc", "100k", "40"},
		{"tol", "0.01", "0.3"}, // below the dependency floor
		{"exit", "0.1", "20"},  // below the tolerance line
	} {
		headline := p.headline()
		p.typeInto(c.key, c.bad)
		if !strings.Contains(p.headline(), "can’t all be true") || !p.has("[data-stale]") || !p.has(`[data-field="`+c.key+`"][data-error]`) {
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
	if !strings.Contains(p.headline(), "can’t all be true") || !p.has("[data-error]") {
		t.Errorf("the headline is %q", p.headline())
	}
	p.reads("a contradiction")
	p.click(actionOf("reset"))
	if strings.Contains(p.headline(), "can’t all be true") || !p.shown(".picture svg") {
		t.Errorf("after a reset the headline is %q", p.headline())
	}
	p.waitLink(`!link.includes('inc=')`)
}

// TestEveryStateHasItsWords opens each kind of answer. Where somebody is unhappy nobody is told to spend less.
func TestEveryStateHasItsWords(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	states := []struct{ name, link, tone, says string }{
		{"more pays, and customers are unhappy", "v=1&cust=b2b-saas", "short", "more a year pays"},
		{"customers are unhappy, and more doesn't pay", "v=1&cust=cloud-platform", "committed", "a commitment"},
		{"the same, where the best spending is nothing", "v=1&cust=cloud-platform&margin=0&hours=0&quits=0&cover=0", "committed", "a commitment"},
		{"more pays, and a commitment beyond", "v=1&cust=cloud-platform&ops=30m", "short", "a commitment"},
		{"out of reach", "v=1&accept=0.0001", "stuck", "No amount of spending"},
		{"about right", "v=1&cust=consumer&try=2.2m", "right", "right"},
		{"more would pay", "v=1&cust=consumer&ops=100k&rev=3m", "right", "more"},
		{"growth pays better", "v=1&cust=consumer&try=2.3m", "over", "growth"},
		{"less would do", "v=1&ops=30m", "over", "less a year"},
		{"less would do, where the best spending is nothing", "v=1&neglect=1.1", "over", "nothing"},
	}
	less := regexp.MustCompile(`(?i)could spend|wouldn’t mind`)
	for _, s := range states {
		s.link = "v=1&" + s.link // whose numbers stay
		want := explain(t, s.link)[0]
		p.follow(s.link)
		answer := strings.Join([]string{p.headline(), p.text(".reasons"), p.text(".flags"), p.text(".cards"), p.text(".problems")}, " ")
		if tone := p.attribute("[data-tone]", "data-tone"); tone != s.tone || !strings.Contains(p.headline(), s.says) {
			t.Errorf("%s: the tone is %s, the headline %q", s.name, tone, p.headline())
		}
		if p.output("acceptable") == "false" && s.name != "out of reach" && less.MatchString(answer) { // what no money reaches asks for none
			t.Errorf("%s: somebody is unhappy and the answer speaks of spending less: %s", s.name, answer)
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
