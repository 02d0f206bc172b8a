package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// typeInto replaces what is in a box, key by key.
func (p *page) typeInto(key, text string) {
	p.Helper()
	p.unfold()
	p.click(boxOf(key))
	p.run(`document.activeElement.select()`)
	p.press(text)
}

// paste replaces what is in a box all at once.
func (p *page) paste(key, text string) {
	p.Helper()
	p.typeInto(key, kb.Delete)
	p.do(input.InsertText(text))
	p.frame()
}

// leave moves on to the next control.
func (p *page) leave() { p.Helper(); p.press(kb.Tab) }

// unfold opens everything that is folded.
func (p *page) unfold() {
	p.Helper()
	p.run(`document.querySelectorAll('details').forEach((d) => { d.open = true; })`)
	p.frame()
}

// TestLeaderTypesNumbersAsPeopleWriteThem types each into its box: it counts at once, and on leaving shows in its own form.
func TestLeaderTypesNumbersAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	for _, typed := range []struct{ key, text, fact, shows string }{
		{"rev", "12m", "rev=12m", "$12M"},
		{"ops", "$4.5M", "ops=4.5m", "$4.5M"},
		{"tol", "0.1%", "tol=0.001", "0.1"},
		{"tol", "0.2", "tol=0.002", "0.2"},
		{"tol", "3h", "tol=3h", "0.0342465753425"},
		{"mttr", "90min", "", "1.5"}, // the preset's own
		{"mttr", "45 min", "mttr=0.75", "0.75"},
		{"margin", "61 %", "margin=0.61", "61"},
		{"half", "18mo", "half=1.5", "1.5"},
		{"nine", "7x", "nine=7", "7"},
	} {
		p.typeInto(typed.key, typed.text)
		if got := p.value(typed.key); got != typed.text {
			t.Errorf("%s: while %q was typed the box became %q", typed.key, typed.text, got)
		}
		if typed.fact != "" {
			p.waitFact(typed.fact)
		}
		p.leave()
		if got := p.value(typed.key); got != typed.shows {
			t.Errorf("%s: after typing %q the box shows %q, not %q", typed.key, typed.text, got, typed.shows)
		}
		if p.attribute(boxOf(typed.key), "aria-invalid") != "" {
			t.Errorf("%s: %q is called invalid", typed.key, typed.text)
		}
	}
	p.agrees(p.link(), explain(t, p.link())[0])
}

// TestLeaderMistypes is told what is wrong where it is wrong, keeps the text, and the last good answer stays.
func TestLeaderMistypes(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	for _, typed := range []struct{ key, name, text, rule string }{
		{"rev", "revenue at stake", "abc", "not a number"},
		{"rev", "revenue at stake", "1,000", "comma"},
		{"margin", "contribution margin", "150", "between"},
		{"mttr", "time to restore", "5 parsecs", "unit"},
		{"inc", "incidents", "-3", "between"},
		{"tol", "tolerance line", "", "not a number"},
	} {
		before, headline := p.output("net"), p.headline()
		p.paste(typed.key, typed.text) // typed key by key, what comes first may be a good number
		if got := p.value(typed.key); got != typed.text {
			t.Errorf("%s: the box holds %q, typed was %q", typed.key, got, typed.text)
		}
		if got := p.attribute(boxOf(typed.key), "aria-invalid"); got != "true" {
			t.Errorf("%s: %q is not marked invalid", typed.key, typed.text)
		}
		message := p.describedBy(typed.key)
		for what, part := range map[string]string{"input": typed.name, "rule": typed.rule, "value": typed.text} {
			if !strings.Contains(strings.ToLower(message), part) {
				t.Errorf("%s: the message about %q doesn't name the %s: %q", typed.key, typed.text, what, message)
			}
		}
		if p.output("net") != before || p.headline() != headline {
			t.Errorf("%s: %q changed the answer", typed.key, typed.text)
		}
		p.leave()
		if got := p.value(typed.key); got != typed.text {
			t.Errorf("%s: after leaving the box holds %q, typed was %q", typed.key, got, typed.text)
		}
		p.click(actionOf("reset-" + typed.key))
		if p.attribute(boxOf(typed.key), "aria-invalid") != "" || p.value(typed.key) == typed.text {
			t.Errorf("%s: reset leaves %q", typed.key, p.value(typed.key))
		}
	}
}

// describedBy is what a screen reader says of an error of an input: the elements that describe it, but for its help.
func (p *page) describedBy(key string) string {
	p.Helper()
	return eval[string](p, `document.querySelector(%s).getAttribute('aria-describedby').split(' ').filter((id) => !id.startsWith('help-'))
		.map((id) => document.getElementById(id)).filter((e) => e.checkVisibility()).map((e) => e.textContent).join(' ')`, boxOf(key))
}

// TestTypingIsNeverDisturbed corrects a number in its middle: the page repaints with every key and the caret stays.
func TestTypingIsNeverDisturbed(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.typeInto("rev", "120m")
	p.run(`document.activeElement.setSelectionRange(1, 1)`)
	for i, key := range []string{"5", ".", "7"} {
		p.press(key)
		if caret := eval[int](p, `document.activeElement.selectionStart`); caret != 2+i {
			t.Errorf("after key %d the caret is at %d", i+1, caret)
		}
	}
	if got := p.value("rev"); got != "15.720m" {
		t.Errorf("the box holds %q", got)
	}
	p.press(kb.Backspace + kb.Backspace)
	if got := p.value("rev"); got != "1520m" {
		t.Errorf("the box holds %q", got)
	}
	p.waitFact("rev=1520m")
}

// TestLeaderNamesTheScenario finds the name in the title and the link.
func TestLeaderNamesTheScenario(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.typeInto("name", "Checkout, next year")
	p.waitFact("name=Checkout%2C%20next%20year")
	if title := eval[string](p, `document.title`); !strings.Contains(title, "Checkout, next year") {
		t.Errorf("the title is %q", title)
	}
}
