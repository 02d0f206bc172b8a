package browsertest

import (
	"slices"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// stop is where the keyboard stands: what it is, and whether one can see it.
type stop struct {
	Name           string
	Visible, InTab bool
}

// at describes the element that has the focus; empty on the page as a whole.
func (p *page) at() stop {
	p.Helper()
	return eval[stop](p, `(() => {
		const e = document.activeElement;
		if (!e || e === document.body) return { Name: '', Visible: true, InTab: true };
		const name = ['data-input', 'data-slider', 'data-action', 'data-handle', 'data-setting', 'href', 'aria-label'].map((n) => e.getAttribute(n) && n + '=' + e.getAttribute(n))
			.find(Boolean) ?? e.localName + ' ' + e.textContent.slice(0, 40);
		const r = e.getBoundingClientRect(), style = getComputedStyle(e);
		const ring = e.querySelector('.focus') && getComputedStyle(e.querySelector('.focus'));
		const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
		const ringed = ring && ring.stroke !== 'none' && ring.visibility === 'visible' && ring.display !== 'none' && Number(ring.opacity) > 0;
		return { Name: name, Visible: Boolean((outlined || ringed) && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth), InTab: e.tabIndex >= 0 };
	})()`)
}

// TestKeyboardReachesEverything walks through the whole page with Tab, and back.
func TestKeyboardReachesEverything(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&rev=12m&ops=1m") // so that there are resets
	p.unfold()
	p.rests() // then Stop has gone: the focus must not stand on it meanwhile
	p.wait(`!document.querySelector('[data-action=stop]')`)
	p.run(`scrollTo(0, 0)`)

	p.press(kb.Tab)
	if first := p.at(); first.Name != "href=#in-cust" || !first.Visible {
		t.Errorf("the first stop is %+v, not a visible link to the inputs", first)
	}
	p.press(kb.Tab)
	if second := p.at(); second.Name != "href=#answer-section" || !second.Visible {
		t.Errorf("the second stop is %+v, not a visible link to the answer", second)
	}
	p.press(kb.Enter)
	if !eval[bool](p, `document.activeElement.id === 'answer-section'`) {
		t.Errorf("the skip link leads to %+v", p.at())
	}
	p.run(`document.querySelector('.skip').focus()`)
	p.press(kb.Enter)
	if here := p.at(); here.Name != "data-input=cust" || !here.Visible {
		t.Errorf("the skip link leads to %+v", here)
	}
	p.run(`document.activeElement.blur(); scrollTo(0, 0)`)

	want := eval[[]string](p, `[...document.querySelectorAll('[data-input], [data-slider], [data-action], [data-handle], [data-setting]')]
		.filter((e) => e.checkVisibility() && !e.disabled && !e.matches('[role=tab][tabindex="-1"]')) // arrows lead to these
		.map((e) => ['data-input', 'data-slider', 'data-action', 'data-handle', 'data-setting'].map((n) => e.getAttribute(n) && n + '=' + e.getAttribute(n)).find(Boolean))`)
	p.focus(".skip")
	seen := []string{}
	const limit = 1000
	for range limit {
		here := p.at()
		if here.Name == "" {
			break
		}
		if !here.Visible {
			t.Errorf("the focus on %s can't be seen", here.Name)
		}
		seen = append(seen, here.Name)
		p.press(kb.Tab)
	}
	if len(seen) == limit {
		t.Errorf("the keyboard never leaves the page: it stands at %v", p.at())
	}
	for _, name := range want {
		if !slices.Contains(seen, name) {
			t.Errorf("Tab doesn't reach %s: the focus was lost after %s", name, seen[len(seen)-1])
		}
	}

	p.focus(boxOf("ops"))
	back := p.at().Name
	p.press(kb.Tab)
	p.pressWith(input.ModifierShift, kb.Tab)
	if now := p.at().Name; now != back {
		t.Errorf("Tab and Shift+Tab lead from %s to %s", back, now)
	}
}

// TestEverythingIsOperatedByKeyboard opens what is folded, presses buttons and chooses from lists.
func TestEverythingIsOperatedByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.focus("[data-fold=assumed] summary")
	p.press(kb.Enter)
	if !p.shown(boxOf("tol")) {
		t.Error("Enter doesn't unfold the assumptions")
	}
	p.focus(boxOf("cust"))
	before := p.value("cust")
	p.press(kb.ArrowDown)
	p.wait(`document.querySelector('[data-input=cust]').value !== %s`, before)
	chosen := p.value("cust")
	p.waitFact("cust=" + chosen)
	p.focus(actionOf("undo"))
	p.press(" ")
	if got := p.value("cust"); got != before {
		t.Errorf("undo by keyboard leaves %s", got)
	}
	p.focus(actionOf("redo"))
	p.press(kb.Enter)
	if got := p.value("cust"); got != chosen {
		t.Errorf("redo by keyboard leaves %s", got)
	}
	// The button has just become useless: the keyboard goes on from where it was, not from the top of the page.
	p.press(kb.Tab)
	if here := p.at().Name; here != "data-action=share" {
		t.Errorf("after the last redo Tab leads to %q", here)
	}
}
