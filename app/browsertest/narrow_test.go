package browsertest

import (
	"fmt"
	"testing"
)

// TestPageFitsAPhone looks for what sticks out: the page never scrolls sideways, and no picture cuts its words off.
func TestPageFitsAPhone(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root)
	for _, s := range []screen{{width: 360, height: 740, touch: true}, {width: 320, height: 640, touch: true}, {width: 768, height: 1024}, {width: 1024, height: 768}, {width: 1280, height: 1000}} {
		p.look(s)
		p.frame()
		for _, link := range []string{"v=1&cust=consumer", "v=1&cust=cloud-platform&try=350m", "v=1&cust=b2b-saas&rev=12m&ops=400k&inc=6", "v=1&accept=0.0001",
			"v=1&cust=consumer&name=" + "A%20very%20long%20name%20of%20a%20scenario%20that%20nobody%20would%20ever%20type"} {
			p.follow(link)
			p.fits(fmt.Sprintf("%dx%d %s", s.width, s.height, link))
		}
		p.unfold()
		p.fits(fmt.Sprintf("%dx%d unfolded", s.width, s.height))
	}
}

func (p *page) fits(where string) {
	p.Helper()
	if over := eval[float64](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
		p.Errorf("%s: the page is %v px too wide: %v", where, over, eval[[]string](p, `[...document.querySelectorAll('body *')]
			.filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, pre')).slice(0, 3).map((e) => e.outerHTML.slice(0, 120))`))
	}
	for _, text := range eval[[]string](p, `[...document.querySelectorAll('svg.chart')].filter((svg) => svg.getClientRects().length).flatMap((svg) => {
		const frame = svg.getBoundingClientRect();
		return [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() && text.checkVisibility()).filter((text) => {
			const r = text.getBoundingClientRect();
			return r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1;
		}).map((text) => svg.dataset.chart + ': ' + text.textContent);
	})`) {
		p.Errorf("%s: text sticks out of the picture %s", where, text)
	}
}

// TestFingersFindTheHandle measures what can be touched.
func TestFingersFindTheHandle(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root)
	for _, width := range []int64{360, 320} {
		p.look(screen{width: width, height: 740, touch: true})
		p.frame()
		// Around the knob a finger may be 12 px off in each direction.
		knob := p.knob()
		for _, by := range []point{{-11.5, 0}, {11.5, 0}, {0, -11.5}, {0, 11.5}} {
			if !eval[bool](p, `document.elementFromPoint(%v, %v)?.closest('[data-handle]') !== null`, knob.X+by.X, knob.Y+by.Y) {
				t.Errorf("at width %d the handle is not there %v px from its middle", width, by)
			}
		}
	}
}
