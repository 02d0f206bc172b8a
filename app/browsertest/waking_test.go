package browsertest

import (
	"context"
	"os"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// neverIdle is a browser that always has something else to do: what nobody sees or touches stays asleep.
const neverIdle = `window.requestIdleCallback = () => 0`

// openBusy shows an address in such a browser, and waits until the page answers.
func openBusy(t *testing.T, s screen, address string) *page {
	t.Helper()
	return readyWith(t, s, address, neverIdle)
}

// TestEditWhereNothingIsAliveIsAnswered: a number is moved that is out of sight, in a page that just answers; then what is scrolled to
// shows it, and nothing shows a number of before.
func TestEditWhereNothingIsAliveIsAnswered(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, link := range []string{"", "#v=2&cust=payments&rev=12m"} {
		p := openBusy(t, phone, h.root+link)
		before := p.headline()
		p.run(`(() => {
			const slider = document.querySelector(%s);
			slider.value = slider.max * .9;
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			slider.dispatchEvent(new Event('change', { bubbles: true }));
		})()`, sliderOf("ops"))
		p.waitLink(`link.includes('ops=')`)
		if now := p.headline(); now == before {
			t.Errorf("%q: the headline stays %q", link, now)
		}
		if shown, box := p.attribute(sliderOf("ops"), "aria-valuetext"), p.value("ops"); !strings.Contains(shown, strings.TrimRight(box, "MK")) {
			t.Errorf("%q: the slider says %q, its box %q", link, shown, box)
		}
		if seen := eval[[]string](p, `[...document.querySelectorAll('[data-live]')].filter((e) => e.matches('#growth, #more') && getComputedStyle(e).visibility === 'visible').map((e) => e.id)`); len(seen) > 0 {
			t.Errorf("%q: of the numbers before still show %q", link, seen)
		}
		p.run(`document.getElementById('more').scrollIntoView()`)
		p.wait(`getComputedStyle(document.getElementById('more')).visibility === 'visible'`)
		if p.has(`#more[data-behind]`) {
			t.Errorf("%q: what is in sight is behind", link)
		}
	}
}

// TestPaperHasAllOfAPageThatJustAnswers: nothing waits for an idle moment then.
func TestPaperHasAllOfAPageThatJustAnswers(t *testing.T) {
	t.Parallel()
	const link = "v=1&cust=b2b-saas&rev=12m&ops=400k&try=650k&name=Checkout"
	p := openBusy(t, desktop, serve(t, hosting{}).root+"#"+link)
	p.run(watchPrinting)
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, err := cdppage.PrintToPDF().Do(ctx)
		return err
	}))
	if n := eval[int](p, `window.printed ?? -1`); n != 1 {
		t.Errorf("the picture is on the paper %d times", n)
	}
	if paper := eval[string](p, `paper`); !strings.Contains(paper, "Changed from the example") || !strings.Contains(paper, "400k") {
		t.Errorf("of what was changed the paper says %q", paper)
	}
	if p.has(`[data-behind]`) || p.has("html[data-waking]") {
		t.Error("something is asleep still")
	}
}

// TestWhoIsLedToAPartThatSleepsFindsIt: by the menu, by an address that names an input in a folded part, and by opening
// it before the program had come.
func TestWhoIsLedToAPartThatSleepsFindsIt(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, s := range screens {
		p := openBusy(t, s, h.root)
		p.click(`.sections a[href="#growth-section"]`)
		p.wait(`document.querySelector(%s)?.checkVisibility() ?? false`, splitSlider)
		if top := p.stands("#growth-section").Top; top < -1 || top > float64(s.height) {
			t.Errorf("at %d px the menu leads to %v", s.width, top)
		}
	}

	box := eval[string](open(t, desktop, h.root), `document.querySelector('.assumed input[data-input]').id`)
	r := openBusy(t, desktop, h.root+"#"+box)
	if !r.shown("#" + box) {
		t.Errorf("an address does not lead to %s", box)
	}
	held := serve(t, hosting{hold: true})
	q := newPage(t, desktop)
	q.do(onEveryDocument(neverIdle))
	q.visit(held.root)
	q.run(`document.querySelector('#time details.rest').open = true`)
	if q.text("#time details.rest > div") == "" {
		t.Error("nothing is said of what has not come")
	}
	held.release()
	q.ready()
	q.run(`document.getElementById('time').scrollIntoView()`)
	q.wait(`document.querySelector('[data-picture="plan"]')?.checkVisibility() ?? false`)
}

// TestWhatThereIsToReadIsAPageOfItsOwn, which comes into the others, and leads to them.
func TestWhatThereIsToReadIsAPageOfItsOwn(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{under: "/deep/"})
	p := openBusy(t, desktop, h.root+"presets/payments/")
	if p.has("[data-case]") || !p.has(`[data-elsewhere=cases]`) {
		t.Fatal("it is in the page from the start")
	}
	p.section("cases")
	p.wait(`document.querySelector('#cases [data-case]')?.checkVisibility() ?? false`)
	p.wait(`document.querySelector('#model .prose') !== null && !document.querySelector('[data-elsewhere]')`)
	const opener = `[data-case] a[href*="="]`
	link := strings.TrimPrefix(p.attribute(opener, "href"), "#")
	says := eval[string](p, `document.querySelector('#cases').textContent`)

	q := newPage(t, desktop)
	q.visit(h.root + "reading/")
	if there := eval[string](q, `document.querySelector('[data-reading=cases]').textContent`); there != says {
		t.Error("the page of its own says something else")
	}
	if to := eval[string](q, `document.querySelector(%s).href`, opener); to != h.root+"#"+link {
		t.Errorf("from there a case opens at %s", to)
	}
	q.fits("what there is to read")
	source, err := os.ReadFile(axeSource)
	if err != nil {
		t.Fatal(err)
	}
	q.do(chromedp.Evaluate(string(source), nil))
	q.accessible("what there is to read")
	q.click(`[data-case] summary`)
	q.click(opener)
	q.across(`location.pathname === '/deep/'`)
	q.live()
	q.agrees(link, explain(t, link)[0])
}
