package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// sliders returns a selector of each that can be seen. Some come and go with an answer, so that a mark on them would be lost.
func (p *page) sliders() []string {
	p.Helper()
	return eval[[]string](p, `[...document.querySelectorAll('input[type=range]')].filter((e) => e.checkVisibility())
		.map((e) => e.id ? '#' + e.id : 'input[type=range][aria-label="' + e.getAttribute('aria-label') + '"]')`)
}

// held is what a hand could have moved: what sliders and boxes hold, what is said, and what can be undone.
func (p *page) held() string {
	p.Helper()
	return eval[string](p, `JSON.stringify([location.hash, document.getElementById('headline').textContent, document.querySelector('[data-action=undo]').disabled,
		document.querySelector('#bar .notice').textContent, [...document.querySelectorAll('.host input')].map((e) => e.value + e.checked)])`)
}

// TestFingerThatScrollsChangesNothing swipes up over every slider of a phone's page, and over the handle of the picture: the page
// scrolls, and nothing that a slider followed in between is left.
func TestFingerThatScrollsChangesNothing(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#v=1&to=end&cust=consumer&ops=4m&plan=2m@1&end=1")
	p.unfold()
	p.rests()
	p.run(`window.cancelled = 0; addEventListener('pointercancel', () => { cancelled++; })
		window.moved = 0; addEventListener('input', () => { moved++; }, true)`)
	before, places := p.held(), append(p.sliders(), handle)
	for i, place := range places {
		at := p.place(place).at(.2, .5)
		if place == handle {
			at = p.knob()
		}
		p.swipe(at, point{at.X, at.Y - 160})
		if n := eval[int](p, `cancelled`); n != i+1 {
			t.Fatalf("%s: the browser took %d of %d swipes for its own", p.attribute(place, "aria-label"), n, i+1)
		}
		if after := p.held(); after != before {
			t.Errorf("%s: after a swipe the page holds\n%s\nbefore it\n%s", p.attribute(place, "aria-label"), after, before)
		}
	}
	if n := eval[int](p, `moved`); n < len(places)/2 {
		t.Errorf("only %d of %d sliders followed the finger: there was nothing to take back", n, len(places))
	}
}

// TestFingerThatMovesASliderMovesIt from side to side: with the first touch, and all the way.
func TestFingerThatMovesASliderMovesIt(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#v=1&cust=consumer")
	p.run(`window.cancelled = 0; addEventListener('pointercancel', () => { cancelled++; })`)
	from := p.thumb("ops", .5)
	p.swipe(from, point{from.X + 90, from.Y})
	if along, want := p.along("ops"), .5+90/(p.place(sliderOf("ops")).Width-16); along < want-.02 || along > want+.02 {
		t.Errorf("the slider stands at %v of its way, the finger at %v", along, want)
	}
	p.waitLink(`link.includes('ops=')`)
	p.click(actionOf("undo"))
	if p.value("ops") != "$3M" || !eval[bool](p, `document.querySelector('[data-action=undo]').disabled`) {
		t.Errorf("one undo after one swipe leaves %s", p.value("ops"))
	}

	knob := p.knob()
	p.touch(input.TouchStart, knob)
	for _, at := range between(knob, point{knob.X - 90, knob.Y}) {
		p.touch(input.TouchMove, at)
		stands := eval[float64](p, `(() => { const r = document.querySelector('[data-handle] .knob').getBoundingClientRect(); return r.left + r.width / 2; })()`)
		if off := stands - at.X; off < -2 || off > 2 {
			t.Errorf("the handle is %.1f px beside the finger", off)
		}
	}
	p.touch(input.TouchEnd)
	p.waitLink(`link.includes('try=')`)
	if n := eval[int](p, `cancelled`); n != 0 {
		t.Errorf("the browser took %d swipes for its own", n)
	}
}

// TestFingerThatScrollsLeavesAnEditAlone: what was done before it came, by keyboard and in the box that has the focus, stays.
func TestFingerThatScrollsLeavesAnEditAlone(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#v=1&cust=consumer")
	net := p.output("net")
	p.typeInto("rev", "60m")
	p.waitFact("rev=60m")
	before := p.held()
	at := p.place(sliderOf("inc")).at(.2, .5)
	p.swipe(at, point{at.X, at.Y - 160})
	if after := p.held(); after != before {
		t.Errorf("after a swipe the page holds\n%s\nbefore it\n%s", after, before)
	}
	p.press(kb.Backspace + "k") // the box still has the focus
	p.waitFact("rev=60k")
	p.press(kb.Escape)
	p.untouched("after Escape", explain(t, "v=1&cust=consumer")[0].Link, net)
}

// TestNothingIsZoomedInOnAPhone: iOS does that with what is touched, where it is smaller than 16 px. The page still fits.
func TestNothingIsZoomedInOnAPhone(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#v=1&to=end&cust=consumer&ops=4m&plan=2m@1&end=1")
	p.unfold()
	p.click(actionOf("share"))
	if small := eval[[]string](p, `[...document.querySelectorAll('input:not([type=range], [type=checkbox]), select, textarea')]
		.filter((e) => parseFloat(getComputedStyle(e).fontSize) < 16).map((e) => e.outerHTML.slice(0, 80))`); len(small) > 0 {
		t.Errorf("smaller than 16 px are %q", small)
	}
	if over := eval[float64](p, `(() => { const d = document.querySelector('dialog'); return d.scrollWidth - d.clientWidth; })()`); over > 0 {
		t.Errorf("the dialog is %v px too wide", over)
	}
	p.click(actionOf("close-share"))
	p.fits("with all that is folded opened")
}

// TestFingerThatScrollsBeforeTheProgramChangesNothing either: sliders follow it already, and what was moved before it came counts.
func TestFingerThatScrollsBeforeTheProgramChangesNothing(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{hold: true})
	p := newPage(t, phone)
	p.do(onEveryDocument(`window.cancelled = 0; addEventListener('pointercancel', () => { cancelled++; })`))
	p.visit(h.root)
	incidents := p.value("inc")
	p.swipe(p.thumb("margin", p.along("margin")), p.thumb("margin", .8))
	for _, key := range []string{"inc", "margin"} {
		at := p.place(sliderOf(key)).at(.2, .5)
		p.swipe(at, point{at.X, at.Y - 160})
	}
	if n := eval[int](p, `cancelled`); n != 2 {
		t.Fatalf("the browser took %d of 2 swipes for its own", n)
	}
	h.release()
	p.live()
	if link := p.waitLink(`link.includes('margin=')`); strings.Contains(link, "inc=") || p.value("margin") != "80" || p.value("inc") != incidents {
		t.Errorf("a finger that scrolled led to %s, with margin %s and incidents %s", link, p.value("margin"), p.value("inc"))
	}
}
