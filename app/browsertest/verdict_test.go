package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// watchVerdict keeps what a screen reader is told of verdicts, from the first document on. Time goes on when it is told to.
const watchVerdict = `
	window.told = [];
	const later = setTimeout, never = clearTimeout;
	let waits;
	window.setTimeout = (f, ms, ...a) => { if (ms !== 1200) return later(f, ms, ...a); waits = f; return -1; };
	window.clearTimeout = (id) => { if (id === -1) waits = undefined; else never(id); };
	window.pass = () => { const f = waits; waits = undefined; f?.(); return f !== undefined; };
	new MutationObserver((records) => {
		for (const { target, addedNodes } of records) if (addedNodes.length && target.id === 'verdict') told.push(target.textContent);
	}).observe(document, { childList: true, subtree: true, characterData: true });
`

// TestVerdictIsSaidOnceItRests to whoever can't see it: once, when the hand has come to rest, and never the one the page opens with.
func TestVerdictIsSaidOnceItRests(t *testing.T) {
	t.Parallel()
	p := openWith(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&ops=4m", watchVerdict)
	p.rests()
	told := func() []string { return eval[[]string](p, `told.splice(0)`) }
	if eval[bool](p, `pass()`) || len(told()) > 0 || p.text("#verdict") != "" {
		t.Errorf("a page that nobody touched says %q", p.text("#verdict"))
	}
	said := func(when string) {
		t.Helper()
		if early := told(); len(early) > 0 {
			t.Errorf("%s: before the hand rests it is said %q", when, early)
		}
		if !eval[bool](p, `pass()`) {
			t.Errorf("%s: nothing is about to be said", when)
		}
		if now := told(); len(now) != 1 || strings.Join(strings.Fields(now[0]), " ") != p.headline() {
			t.Errorf("%s: said is %q, the headline is %q", when, now, p.headline())
		}
		if eval[bool](p, `pass()`) {
			t.Errorf("%s: more is about to be said", when)
		}
	}
	p.drag(p.thumb("ops", p.along("ops")), p.thumb("ops", .8))
	p.rests()
	said("after a drag")
	p.focus(sliderOf("ops"))
	p.press(kb.ArrowRight + kb.ArrowRight + kb.ArrowRight)
	said("after three keys")
	p.focus(handle)
	p.press(kb.ArrowLeft + kb.ArrowLeft + kb.PageDown)
	if says := p.attribute(handle, "aria-valuetext"); !strings.HasSuffix(says, " a year") || strings.Contains(says, p.headline()) {
		t.Errorf("the handle's value is said as %q", says)
	}
	p.rests()
	said("after three keys on the handle")
	p.press(kb.Escape)
	p.rests()
	said("after the handle has gone back")
	p.typeInto("ops", "12m")
	said("after typing")

	p.press(kb.Backspace + "m")
	if p.frame(); eval[bool](p, `pass()`) && len(told()) > 0 {
		t.Error("the same verdict is said again")
	}
}
