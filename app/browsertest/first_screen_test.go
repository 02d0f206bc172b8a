package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// screens are the widths that the page is held to.
var screens = []screen{desktop, {width: 768, height: 1000}, phone}

// heights are what the page took, px, before its sections were folded, by width.
var heights = map[int64]float64{1280: 7435, 768: 8351, 360: 10827}

// TestStrangerSeesWhatThePageIsAbout: the question, the thesis, whose numbers these are, the answer with its signs, and one curve, in this
// order, on every screen; and the page is short.
func TestStrangerSeesWhatThePageIsAbout(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		p := open(t, s, h.root)
		p.draws(4096)
		above := 0.
		for _, part := range []string{".question", ".thesis", ".whose", "#headline", ".flags", ".reasons", `[data-picture=curve] .canvas`, ".losses", "#sure-section"} {
			top := eval[float64](p, `[...document.querySelectorAll(%s)].find((e) => e.checkVisibility()).getBoundingClientRect().top + scrollY`, part)
			if top <= above {
				t.Errorf("at %d px %s stands at %v, not below what comes before it, at %v", s.width, part, top, above)
			}
			above = top
		}
		if top := eval[float64](p, `document.querySelector('#headline').getBoundingClientRect().bottom`); top > float64(s.height) {
			t.Errorf("at %d px the answer ends %v px below the top of a window of %d", s.width, top, s.height)
		}
		if high := eval[float64](p, `document.documentElement.scrollHeight`); high > .6*heights[s.width] {
			t.Errorf("at %d px the page is %v px high, more than 60%% of %v", s.width, high, heights[s.width])
		}
		// Read in pieces, as from a slow host, nothing is shown that what comes later would move.
		p.run(`document.querySelector('.sure').remove()`)
		if seen := eval[string](p, `getComputedStyle(document.querySelector('.facts')).visibility`); (seen == "visible") != (s.width > 900) {
			t.Errorf("at %d px, before what stands above them has come, the inputs are %s", s.width, seen)
		}
		if words := len(strings.Fields(p.text(".thesis"))); words == 0 || words >= 50 {
			t.Errorf("the thesis has %d words", words)
		}
	}
}

// TestWhoseNumbersTheseAre: the example's, some of one's own, or those of a scenario with a name; and the way to change them.
func TestWhoseNumbersTheseAre(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		p := open(t, s, h.root)
		whose := func() string { return p.attribute(".whose", "data-whose") }
		if whose() != "example" || !strings.Contains(p.text(".whose"), "a consumer app") {
			t.Errorf("%s: %q", whose(), p.text(".whose"))
		}
		p.click(".use-mine")
		if here := p.at(); here.Name != "data-input=cust" || !here.Visible {
			t.Errorf("at %d px it leads to %+v", s.width, here)
		}
		p.reachesTheEye("use my numbers")
		p.typeInto("rev", "12m")
		p.waitFact("rev=12m")
		if whose() != "own" || !strings.Contains(p.text(".whose"), "1 number of its own") {
			t.Errorf("%s: %q", whose(), p.text(".whose"))
		}
		p.follow("v=1&cust=payments&name=Checkout")
		if whose() != "named" || p.text(".whose b") != "Checkout" {
			t.Errorf("%s: %q", whose(), p.text(".whose"))
		}
	}
}

// reachesTheEye requires that nothing covers what has the focus.
func (p *page) reachesTheEye(where string) {
	p.Helper()
	if over := eval[string](p, `(() => {
		const e = document.activeElement, r = e.getBoundingClientRect();
		const at = document.elementFromPoint(r.left + r.width / 2, r.top + 2);
		return e.contains(at) || at?.contains(e) || at?.closest('svg')?.contains(e) ? '' : (at ?? document.body).outerHTML.slice(0, 120);
	})()`); over != "" {
		p.Errorf("%s: %+v is covered by %s", where, p.at(), over)
	}
}

// TestKeyboardReachesTheInputsSoon: at most six stops before the first, with all buttons in use.
func TestKeyboardReachesTheInputsSoon(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		p := open(t, s, h.root)
		p.typeInto("rev", "12m")
		p.leave()
		p.typeInto("ops", "1m")
		p.leave()
		p.click(actionOf("undo"))
		p.wait(`!document.querySelector('[data-action=undo]').disabled && !document.querySelector('[data-action=redo]').disabled`)
		p.run(`document.querySelector('.skip').focus()`)
		stops := 1
		for ; p.at().Name != "data-input=cust" && stops < 30; stops++ {
			p.press(kb.Tab)
		}
		if stops-1 > 6 {
			t.Errorf("at %d px the first input comes after %d stops", s.width, stops-1)
		}
	}
}

const (
	lineOf    = `.line-body`
	wholeLine = `[...document.querySelectorAll('[data-line]')].map((e) => e.innerText.replace(/\s+/g, ' ')).join(' | ')`
	lineShown = `document.querySelector('.line-body').checkVisibility({ visibilityProperty: true })`
)

// shifts counts what moves by itself, as the browser sees it.
const shifts = `window.moved = []; new PerformanceObserver((list) => {
	for (const e of list.getEntries()) moved.push(e.value + ' ' + e.sources.map((s) => s.node?.className ?? s.node?.nodeName).join(','));
}).observe({ type: 'layout-shift', buffered: true });`

// TestAnswerStaysInSight: scrolled past, it stands in a line at the top, follows what is moved, moves nothing, says nothing twice, and goes
// when the answer is back.
func TestAnswerStaysInSight(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		where := fmt.Sprintf("at %d px", s.width)
		p := openWith(t, s, h.root, shifts)
		p.rests()
		if eval[bool](p, lineShown) {
			t.Errorf("%s the line stands beside the answer", where)
		}
		p.run(`moved.length = 0`) // a busy browser shows half a document first, and moves its head when the other half is there
		p.run(`document.querySelector('#sure-section').scrollIntoView()`)
		p.wait(lineShown)
		if top, high := p.stands(lineOf).Top, p.stands(lineOf).Height; top < -1 || top > 1 || high > 60 {
			t.Errorf("%s the line stands at %v and is %v px high", where, top, high)
		}
		said := eval[string](p, wholeLine)
		if !strings.Contains(said, strings.TrimSuffix(p.headline(), ".")) || !strings.Contains(said, "best $1.7M") || !strings.Contains(said, "you $3.0M") || !strings.Contains(said, "12 hours") {
			t.Errorf("%s the line says %q", where, said)
		}
		if moved := eval[[]string](p, `moved`); len(moved) > 0 {
			t.Errorf("%s things moved when it came: %q", where, moved)
		}
		// An input that is moved shows its effect without a look elsewhere.
		p.run(`document.querySelector(%s).scrollIntoView({ block: 'center' })`, sliderOf("mttr"))
		p.run(`document.querySelector(%s).focus()`, sliderOf("mttr"))
		before := eval[string](p, wholeLine)
		p.press(kb.PageDown)
		p.frame()
		if s.width < 900 && !eval[bool](p, lineShown) {
			t.Errorf("%s the line is not there beside the inputs", where)
		}
		if after := eval[string](p, wholeLine); after == before {
			t.Errorf("%s time to restore was moved, and the line still says %q", where, after)
		}
		if eval[bool](p, `[...document.querySelectorAll('.line-body, .line-body *')].some((e) => e.matches('[aria-live], [role=status], [role=alert]')) || !document.querySelector('.line-body').matches('[aria-hidden=true][tabindex="-1"]')`) {
			t.Errorf("%s the line is said as well as shown", where)
		}
		p.run(`scrollTo({ top: 0, behavior: 'instant' })`)
		p.wait(`!` + lineShown)
	}
}

// stands is where an element is now.
func (p *page) stands(selector string) box {
	p.Helper()
	return eval[box](p, `(() => { const r = document.querySelector(%s).getBoundingClientRect(); return { Left: r.left, Top: r.top, Width: r.width, Height: r.height }; })()`, selector)
}

// TestLineCoversNoFocus walks back from the foot of the page, when what has the focus comes in from above.
func TestLineCoversNoFocus(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		p := open(t, s, h.root)
		p.rests()
		p.focus("#model-section summary")
		for range 45 {
			p.pressWith(input.ModifierShift, kb.Tab)
			p.reachesTheEye(fmt.Sprintf("at %d px", s.width))
		}
	}
}

// TestPictureShowsItsLayers: one curve and two marks, and everything on demand, each stroke of it in the legend.
func TestPictureShowsItsLayers(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		p := open(t, s, h.root)
		p.draws(4096)
		const picture = `[...document.querySelectorAll('[data-picture=curve] svg[data-chart]')].find((e) => e.checkVisibility())`
		drawn := func(selector string) int { return eval[int](p, picture+`.querySelectorAll(%s).length`, selector) }
		marks := func() string {
			return eval[string](p, `[...`+picture+`.querySelectorAll('[data-mark]')].map((e) => e.dataset.mark).join(' ')`)
		}
		legend := func() string { return p.text(`[data-picture=curve] .legend`) }
		if drawn(".area") != 0 || drawn(".band") != 0 || drawn(".span") != 0 || drawn(".lines path") != 1 || marks() != "optimum today" {
			t.Errorf("at %d px it shows %d areas, %d bands, %d ranges, %d lines, the marks %s", s.width, drawn(".area"), drawn(".band"), drawn(".span"), drawn(".lines path"), marks())
		}
		for _, words := range []string{"total cost", "customers unhappy, and more pays", "growth pays better", "doesn’t pay"} {
			if !strings.Contains(legend(), words) {
				t.Errorf("the legend is %q", legend())
			}
		}
		if axes := eval[string](p, picture+`.querySelector('.names').textContent`); !strings.Contains(axes, "log scale") {
			t.Errorf("the axes say %q", axes)
		}
		p.click("#layers")
		if drawn(".area") < 4 || drawn(".band") != 1 || drawn(".span") != 3 || drawn(".total") != 1 || marks() != "minimum waste optimum today" {
			t.Errorf("at %d px, in layers, it shows %d areas, %d bands, %d ranges, the marks %s", s.width, drawn(".area"), drawn(".band"), drawn(".span"), marks())
		}
		for _, words := range []string{"customers who leave", "90% range of the total", "90% range of the best", "90% range of break-even", "90% range of what satisfies customers"} {
			if !strings.Contains(legend(), words) {
				t.Errorf("the legend is %q", legend())
			}
		}
		if strings.Contains(p.link(), "layers") {
			t.Errorf("what is looked at is no fact: %s", p.link())
		}
		p.fits("in layers")
		p.click("#layers")
		if drawn(".area") != 0 {
			t.Error("the layers stay")
		}
		p.follow("v=1&cust=email-batch&rev=20k&ops=50k")
		if marks() != "today" || !strings.Contains(eval[string](p, picture+`.querySelector('[data-mark=today]').textContent`), "you = best: $50k") {
			t.Errorf("where both are one place the marks are %q", marks())
		}
	}
}

// TestTabsByKeyboard: three pictures share a place; arrows turn them, and the keyboard stops at one.
func TestTabsByKeyboard(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		p := open(t, s, h.root)
		p.rests()
		shown := func() string {
			return eval[string](p, `[...document.querySelectorAll('[role=tabpanel]')].filter((e) => e.checkVisibility()).map((e) => e.dataset.panel).join(' ')`)
		}
		if n := eval[int](p, `document.querySelectorAll('[role=tab]:not([tabindex="-1"])').length`); n != 1 || shown() != "marginal" {
			t.Errorf("the keyboard stops at %d tabs, shown is %s", n, shown())
		}
		p.focus(`[role=tab][aria-selected=true]`)
		for _, step := range []struct{ key, panel string }{{kb.ArrowRight, "downtime"}, {kb.ArrowRight, "customers"}, {kb.ArrowRight, "marginal"}, {kb.ArrowLeft, "customers"}, {kb.Home, "marginal"}, {kb.End, "customers"}} {
			p.press(step.key)
			p.frame()
			if now := shown(); now != step.panel || !eval[bool](p, `document.activeElement.matches('[role=tab][aria-selected=true][tabindex="0"]') && document.activeElement.id === 'tab-' + %s`, now) {
				t.Errorf("%q shows %s, the focus is on %+v", step.key, now, p.at())
			}
			if !p.shown(`[data-chart=` + step.panel + `] .line`) {
				t.Errorf("%s is not drawn", step.panel)
			}
		}
		p.click(actionOf("tab-downtime"))
		if shown() != "downtime" {
			t.Errorf("a click shows %s", shown())
		}
	}
}

// TestWhoIsLedToASectionFindsItWhole: by the menu, by an address, and by looking for words.
func TestWhoIsLedToASectionFindsItWhole(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		p := open(t, s, h.root+"#v=1&cust=consumer&team=12") // without a team, nothing is folded there
		p.draws(4096)
		for _, c := range []struct{ id, inside string }{
			{"sure", ".measure"}, {"time", `[data-picture="plan"]`}, {"growth", splitSlider}, {"team", `[data-picture="people"]`}, {"cases", "[data-case]"}, {"model", "#model .prose"},
		} {
			if p.shown(c.inside) {
				t.Errorf("%s is not folded", c.id)
			}
			p.section(c.id)
			if !p.shown(c.inside) {
				t.Errorf("at %d px the menu leads to %s, closed", s.width, c.id)
			}
			if top := p.stands("#" + c.id + "-section").Top; top < -1 || top > float64(s.height) {
				t.Errorf("at %d px the menu leads to %s at %v", s.width, c.id, top)
			}
		}
		q := open(t, s, h.root+"#time-section")
		if !q.shown(`[data-picture="plan"]`) {
			t.Error("an address leads to a section that is closed")
		}
		q.run(`document.querySelector('#growth details.rest').open = false`)
		q.frame()
		if !eval[bool](q, `document.querySelector('#growth details.rest').textContent.includes('Two ways to split')`) {
			t.Error("who looks for words in what is folded finds none")
		}
	}
}
