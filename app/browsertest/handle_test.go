package browsertest

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// knob is the middle of the handle's visible knob.
func (p *page) knob() point {
	p.Helper()
	return p.place(handle + " .knob").middle()
}

// explored is the spend at which the handle stands.
func (p *page) explored() float64 {
	p.Helper()
	v, err := strconv.ParseFloat(p.attribute(handle, "aria-valuenow"), 64)
	if err != nil {
		p.Fatal(err)
	}
	return v
}

const surface = `[data-surface^="curve-"]`

// TestLeaderDragsTheHandle asks "what if we spent this?" on the picture, by mouse.
func TestLeaderDragsTheHandle(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	today, headline, net := p.explored(), p.headline(), p.output("net")
	from := p.knob()
	p.drag(from, point{from.X - 150, from.Y})
	if p.explored() >= today || p.headline() == headline || p.output("net") == net {
		t.Errorf("the handle went from %v to %v, the headline says %q", today, p.explored(), p.headline())
	}
	link := p.waitLink(`link.includes('try=')`)
	if !strings.Contains(p.headline(), p.attribute(handle, "aria-valuetext")[:2]) {
		t.Errorf("the headline %q is not about %q", p.headline(), p.attribute(handle, "aria-valuetext"))
	}
	p.agrees(link, explain(t, link)[0])

	p.click(actionOf("undo"))
	if p.explored() != today || p.headline() != headline {
		t.Errorf("undo leaves the handle at %v, the headline %q", p.explored(), p.headline())
	}
	if !eval[bool](p, `document.querySelector('[data-action=undo]').disabled`) {
		t.Error("one drag was more than one step of undo")
	}
}

// TestHandleStaysUnderTheHand compares where the pointer is with where the handle is, while the picture is redrawn.
func TestHandleStaysUnderTheHand(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	from := p.knob()
	p.mouse("mouseMoved", from)
	p.mouse("mousePressed", from)
	for _, by := range []float64{-20, -90, -200, 40, 130} {
		p.dragging(point{from.X + by, from.Y})
		p.frame()
		at := eval[float64](p, `(() => { const r = document.querySelector('[data-handle] .knob').getBoundingClientRect(); return r.left + r.width / 2; })()`)
		if off := at - (from.X + by); off < -2 || off > 2 {
			t.Errorf("%v px from its start the handle is %.1f px beside the pointer", by, off)
		}
	}
	p.mouse("mouseReleased", point{from.X + 130, from.Y})
}

// TestLeaderPressesOnThePicture brings the handle there, and the keyboard to the handle.
func TestLeaderPressesOnThePicture(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	at := p.place(surface).at(.25, .5)
	p.mouse("mouseMoved", at)
	p.mouse("mousePressed", at)
	p.frame()
	pressed := p.explored()
	p.mouse("mouseReleased", at)
	p.frame()
	link := p.waitLink(`link.includes('try=')`)
	if pressed != p.explored() {
		t.Errorf("%s: pressing chose %v, letting go %v", link, pressed, p.explored())
	}
	if !eval[bool](p, `document.activeElement.matches('[data-handle]')`) {
		t.Error("the handle that was moved has not the focus")
	}
}

// TestLeaderDragsTheHandleByFinger does it on a phone, where a finger on the picture itself scrolls.
func TestLeaderDragsTheHandleByFinger(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root)
	today := p.explored()
	from := p.knob()
	p.swipe(from, point{from.X - 90, from.Y})
	if p.explored() >= today {
		t.Errorf("the handle went from %v to %v", today, p.explored())
	}
	p.waitLink(`link.includes('try=')`)
	if !strings.Contains(p.headline(), "pending ") {
		t.Errorf("the headline is not about the spend explored: %q", p.headline())
	}

	explored, middle := p.explored(), p.place(surface).at(.2, .4)
	scrolled := eval[float64](p, `scrollY`)
	p.swipe(middle, point{middle.X, middle.Y - 120})
	p.wait(`scrollY !== %v`, scrolled)
	if p.explored() != explored {
		t.Errorf("scrolling over the picture moved the handle from %v to %v", explored, p.explored())
	}
}

// TestTwoKeysInOneFrame both count, as a machine at work or a held key sends them.
func TestTwoKeysInOneFrame(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&ops=4m")
	p.focus(handle)
	p.run(`for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight'])
		document.querySelector(%s).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`, handle)
	p.waitLink(`link.includes('try=4.3m&')`)
}

// TestLeaderMovesTheHandleByKeyboard tries each key a slider has.
func TestLeaderMovesTheHandleByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	today := p.explored()
	p.focus(handle)
	moved := func(key string, right bool) {
		t.Helper()
		was, headline, spoken := p.explored(), p.headline(), p.attribute(handle, "aria-valuetext")
		p.press(key)
		if now := p.explored(); right != (now > was) || now == was {
			t.Errorf("key %q moved the handle from %v to %v", key, was, now)
		}
		if p.headline() == headline || p.attribute(handle, "aria-valuetext") == spoken {
			t.Errorf("key %q left the headline %q and the spoken value %q", key, headline, spoken)
		}
	}
	moved(kb.ArrowLeft, false)
	moved(kb.ArrowDown, false)
	moved(kb.PageDown, false)
	moved(kb.ArrowRight, true)
	moved(kb.ArrowUp, true)
	moved(kb.PageUp, true)
	least := p.attribute(handle, "aria-valuemin")
	moved(kb.Home, false)
	if now := p.attribute(handle, "aria-valuenow"); !near(now, least) {
		t.Errorf("Home goes to %s, the slider began at %s", now, least)
	}
	most := p.attribute(handle, "aria-valuemax")
	moved(kb.End, true)
	if now := p.attribute(handle, "aria-valuenow"); !near(now, most) {
		t.Errorf("End goes to %s, the slider ended at %s", now, most)
	}
	p.waitLink(`link.includes('try=')`)
	p.press(kb.Escape)
	if p.explored() != today {
		t.Errorf("Escape leaves the handle at %v, today is %v", p.explored(), today)
	}
	p.waitLink(`!link.includes('try=')`)
}

// near compares values of a slider, which are rounded to two digits.
func near(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && math.Abs(x-y) <= .051*math.Max(x, y)
}

// TestReaderPointsAtThePictures reads values off each picture.
func TestReaderPointsAtThePictures(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&team=12")
	p.rests()
	p.unfold()
	surfaces := eval[[]string](p, `[...document.querySelectorAll('[data-surface]')].filter((e) => e.checkVisibility()).map((e) => e.dataset.surface)`)
	if len(surfaces) != 9 {
		t.Errorf("the pictures are %v", surfaces)
	}
	cross := func(id string) string { return p.text(`[data-chart="` + id + `"] .cross`) }
	points := func(id string) {
		t.Helper()
		b := p.place(`[data-surface="` + id + `"]`)
		p.hover(b.at(.3, .5))
		first := cross(id)
		p.hover(b.at(.6, .5))
		if second := cross(id); first == "" || second == "" || first == second {
			t.Errorf("%s: the crosshair says %q, further right %q", id, first, second)
		}
		p.hover(point{b.Left + b.Width/2, b.Top + b.Height + 60})
		if left := cross(id); left != "" {
			t.Errorf("%s: after leaving the crosshair still says %q", id, left)
		}
	}
	for _, id := range surfaces {
		points(id)
	}
	for _, tab := range []string{"downtime", "customers"} { // which share a place with one of them
		p.click(actionOf("tab-" + tab))
		points(tab)
	}
	b := p.place(surface)
	p.hover(b.middle())
	p.mouse("mouseMoved", point{-5, -5})
	p.frame()
	if left := cross(surfaces[0]); left != "" {
		t.Errorf("after leaving the window the crosshair still says %q", left)
	}
}
