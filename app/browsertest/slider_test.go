package browsertest

import (
	"math"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// thumb is where the thumb of a slider stands, at a share of its way. It is as wide as Chromium makes it.
func (p *page) thumb(key string, share float64) point {
	p.Helper()
	return p.place(sliderOf(key)).thumb(share)
}

func (b box) thumb(share float64) point {
	const width = 16
	return point{b.Left + width/2 + share*(b.Width-width), b.Top + b.Height/2}
}

// along is the share of its way at which a slider stands.
func (p *page) along(key string) float64 {
	p.Helper()
	return eval[float64](p, `(() => { const s = document.querySelector(%s); return s.value / s.max; })()`, sliderOf(key))
}

// glance is what a person watches while moving something.
type glance struct{ box, spoken, optimum, headline string }

func (p *page) glance(key string) glance {
	p.Helper()
	return glance{p.value(key), p.attribute(sliderOf(key), "aria-valuetext"), p.output("optimum"), p.headline()}
}

// TestLeaderDragsASlider moves revenue by mouse: everything follows, and one drag is one step of undo.
func TestLeaderDragsASlider(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	before := p.glance("rev")
	p.drag(p.thumb("rev", p.along("rev")), p.thumb("rev", .95))
	after := p.glance("rev")
	if after.box == before.box || after.spoken == before.spoken || after.optimum == before.optimum || after.headline == before.headline {
		t.Errorf("not everything followed the slider: %v, then %v", before, after)
	}
	link := p.waitLink(`link.includes('rev=')`)

	p.click(actionOf("undo"))
	if got := p.glance("rev"); got != before {
		t.Errorf("one undo after one drag leaves %v, not %v", got, before)
	}
	if !eval[bool](p, `document.querySelector('[data-action=undo]').disabled`) {
		t.Error("one drag was more than one step of undo")
	}
	p.waitLink(`!link.includes('rev=')`)
	p.click(actionOf("redo"))
	if got := p.glance("rev"); got != after {
		t.Errorf("redo brings %v, not %v", got, after)
	}
	p.waitLink(`link === ` + quote(link))

	p.focus(sliderOf("ops"))
	p.pressWith(input.ModifierCtrl, "z")
	if got := p.glance("rev"); got != before {
		t.Errorf("Ctrl+Z leaves %v, not %v", got, before)
	}
	p.pressWith(input.ModifierCtrl|input.ModifierShift, "Z")
	if got := p.glance("rev"); got != after {
		t.Errorf("Ctrl+Shift+Z brings %v, not %v", got, after)
	}

	// Who looks at something further down, with the focus nowhere, goes on looking at it.
	p.run(`document.activeElement.blur(), document.documentElement.style.scrollBehavior = 'auto'`) // at once, if at all
	top := p.place("#time").Top
	p.pressWith(input.ModifierCtrl, "z")
	p.wait(`document.activeElement.dataset.action === 'redo'`)
	p.frame()
	if now := eval[float64](p, `document.querySelector('#time').getBoundingClientRect().top`); math.Abs(now-top) > 1 {
		t.Errorf("Ctrl+Z moves what is looked at by %v px", now-top)
	}
}

// TestTwoDragsAreTwoSteps undoes them one by one.
func TestTwoDragsAreTwoSteps(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	start := p.value("rev")
	p.drag(p.thumb("rev", p.along("rev")), p.thumb("rev", .7))
	first := p.value("rev")
	p.drag(p.thumb("rev", p.along("rev")), p.thumb("rev", .9))
	p.click(actionOf("undo"))
	if got := p.value("rev"); got != first {
		t.Errorf("undo of the second drag leaves %s, not %s", got, first)
	}
	p.click(actionOf("undo"))
	if got := p.value("rev"); got != start {
		t.Errorf("undo of both drags leaves %s, not %s", got, start)
	}
}

// TestLeaderMovesASliderByKeyboard steps through the numbers a person would say.
func TestLeaderMovesASliderByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.focus(sliderOf("ops"))
	before := p.glance("ops")
	p.press(kb.ArrowRight)
	once := p.glance("ops")
	p.press(kb.ArrowRight + kb.ArrowRight)
	after := p.glance("ops")
	if once.box == before.box || after.box == once.box || after.spoken == before.spoken || after.headline == before.headline {
		t.Errorf("arrow keys: %v, %v, %v", before, once, after)
	}
	p.waitFact("ops=3.3m")
	p.press(kb.ArrowLeft + kb.ArrowLeft + kb.ArrowLeft)
	if got := p.glance("ops"); got != before {
		t.Errorf("as many arrows back lead to %v, not %v", got, before)
	}
	p.waitLink(`!link.includes('ops=')`)
}

// TestLeaderResets takes back one input, then all of them, and regrets it.
func TestLeaderResets(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	rev, ops := p.value("rev"), p.value("ops")
	if p.shown(actionOf("reset-rev")) {
		t.Error("an input that has its default offers a reset")
	}
	p.drag(p.thumb("rev", p.along("rev")), p.thumb("rev", .9))
	p.drag(p.thumb("ops", p.along("ops")), p.thumb("ops", .2))
	edited := p.value("ops")

	p.click(actionOf("reset-rev"))
	if p.value("rev") != rev || p.value("ops") != edited {
		t.Errorf("reset of revenue leaves revenue %s and spend %s", p.value("rev"), p.value("ops"))
	}
	p.click(actionOf("reset"))
	if p.value("rev") != rev || p.value("ops") != ops {
		t.Errorf("reset of all leaves revenue %s and spend %s", p.value("rev"), p.value("ops"))
	}
	p.waitLink(`!link.includes('ops=')`)
	p.click(actionOf("undo"))
	if got := p.value("ops"); got != edited {
		t.Errorf("undo of reset leaves spend %s, not %s", got, edited)
	}
	p.waitLink(`link.includes('ops=')`)
}

// TestFirstKeyLeadsToTheNextNotch from a number between two, where the slider stands at the nearer; the thumb stands where the number is.
func TestFirstKeyLeadsToTheNextNotch(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer")
	for _, c := range []struct{ typed, key, shows string }{{"37.7", kb.ArrowRight, "38"}, {"37.7", kb.ArrowLeft, "37"}, {"37.3", kb.ArrowLeft, "37"}, {"5020", kb.ArrowRight, "5100"}, {"5080", kb.ArrowLeft, "5k"}} {
		p.typeInto("inc", c.typed)
		p.leave()
		p.focus(sliderOf("inc"))
		p.press(c.key)
		if got := p.value("inc"); got != c.shows {
			t.Errorf("from %s the key %q leads to %s, not %s", c.typed, c.key, got, c.shows)
		}
		if stands, is := eval[string](p, `document.querySelector(%s).value`, sliderOf("inc")), eval[string](p, `document.querySelector(%s).getAttribute('value')`, sliderOf("inc")); stands != is {
			t.Errorf("from %s the key %q leaves the thumb at %s, the number is at %s", c.typed, c.key, stands, is)
		}
	}
}

// TestEditRightBeforeAReloadSurvives: the address follows with the frame that shows it.
func TestEditRightBeforeAReloadSurvives(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer")
	p.run(`window.writes = 0; for (const write of [history.replaceState]) history.replaceState = function (...a) { writes++; return write.apply(history, a); }`)
	shown := eval[string](p, `new Promise((done) => {
		const slider = document.querySelector(%s);
		slider.value = 100;
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelector(%s).value + ' ' + location.hash)));
	})`, sliderOf("ops"), boxOf("ops"))
	if !strings.Contains(shown, "&ops=") {
		t.Errorf("two frames after an edit the page shows %s", shown)
	}
	p.reload()
	if got := p.value("ops"); !strings.HasPrefix(shown, got+" ") {
		t.Errorf("after a reload the spend is %s, before it was %s", got, shown)
	}

	// While a hand moves, the address is written now and then: browsers limit how often.
	const moves = 60
	p.run(`window.writes = 0; for (const write of [history.replaceState]) history.replaceState = function (...a) { writes++; return write.apply(history, a); }`)
	took := eval[float64](p, `new Promise((done) => {
		const slider = document.querySelector(%s), began = performance.now();
		let n = 0;
		const move = () => {
			if (n++ === %v) { done(performance.now() - began); return; }
			slider.value = 100 + n;
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			requestAnimationFrame(move);
		};
		move();
	})`, sliderOf("rev"), moves)
	if n := eval[float64](p, `writes`); n > 2+took/300 || n >= moves {
		t.Errorf("%v moves within %.0f ms wrote the address %v times", moves, took, n)
	}
	p.waitLink(`link.includes('rev=')`)
}
