package engines

import (
	"fmt"
	"net/url"
	"time"
)

// theirs is a scenario that somebody sent.
const theirs = "v=1&cust=b2b-saas&ops=4m&inc=6~10~24&tol=0.001"

var arriving = []check{
	{"a link opens its scenario", func(p *page) {
		h := serve(p, hosting{})
		p.open(h.root + "#" + theirs)
		p.shows(theirs)
		if got := p.value("ops"); got != "$4M" {
			p.Errorf("today's spend is %s", got)
		}
		p.draws(65536)
		p.untroubled()
	}},
	{"nothing moves when the program comes", func(p *page) {
		h := serve(p, hosting{hold: true, first: noWorker})
		p.must(p.Open(h.root))
		before := eval[map[string]area](p, boxes)
		if len(before) < 60 || p.headline() == "" {
			p.Fatalf("before the program there are %d things to see, and the headline is %q", len(before), p.headline())
		}
		// What moves for a frame only counts as well.
		p.run(`(() => {
			const first = ` + boxes + `;
			window.moved = {};
			const look = () => {
				for (const [name, at] of Object.entries(` + boxes + `)) if (JSON.stringify(at) !== JSON.stringify(first[name])) moved[name] = [first[name], at];
				requestAnimationFrame(look);
			};
			look();
		})()`)
		h.release()
		p.live()
		p.frame()
		moved := eval[map[string][]*area](p, `window.moved`)
		for name, at := range moved {
			p.Errorf("%d things moved, %s from %+v to %+v", len(moved), name, at[0], at[1])
			break
		}
		p.untroubled()
	}},
	{"left while it loads, it loads when one comes back", func(p *page) {
		h := serve(p, hosting{hold: true})
		p.must(p.Open(h.root + "#" + theirs))
		p.must(p.Open(elsewhere(p, "", "")))
		h.release()
		p.must(p.Travel(-1))
		p.across(live)
		p.shows(theirs)
		if said := p.text("[data-boot-message]"); said != "" {
			p.Errorf("the page says %q", said)
		}
		p.tolerate("could not be loaded", "Error in input stream") // said while leaving, by Firefox
	}},
	{"a worker does the work", func(p *page) {
		p.open(serve(p, hosting{first: countWorkers}).root + "#" + theirs)
		p.draws(65536)
		if n := eval[int](p, `workers`); n != 1 {
			p.Errorf("%d workers were started", n)
		}
	}},
	{"without workers the page does the work", func(p *page) {
		p.open(serve(p, hosting{first: throwingWorker}).root + "#" + theirs)
		p.draws(4096)
		p.shows(theirs)
		p.untroubled()
	}},
	{"the one file opens from a disk", func(p *page) {
		file := (&url.URL{Scheme: "file", Path: oneFile}).String()
		p.open(file + "#" + theirs)
		p.shows(theirs)
		p.draws(65536) // by a worker: the page itself would stop sooner
		p.typeInto("ops", "3m")
		p.wait(`location.hash.includes('ops=3m')`)
		mine := p.link()
		p.must(p.Reload())
		p.live()
		p.shows(mine)
	}},
	{"it opens without a network", func(p *page) {
		h := serve(p, hosting{})
		p.open(h.root)
		p.run(`navigator.serviceWorker.ready.then(() => true)`)
		p.wait(`navigator.serviceWorker.controller !== null`)
		h.close()
		p.tolerate("sw.js") // asking whether there is a newer version fails, as it must
		for _, path := range []string{"", "index.html", "embed/?view=curve"} {
			p.must(p.Open("about:blank"))
			p.open(h.root + path + "#" + theirs)
			p.shows(theirs)
		}
		p.must(p.Reload())
		p.live()
		p.shows(theirs)
	}},
	{"on a phone, in light", func(p *page) {
		p.narrow(serve(p, hosting{}), 360, theirs)
		p.shows(theirs)
		p.fits()
		p.unfold()
		p.fits()
	}},
	{"the share dialog at 320 px", func(p *page) {
		p.narrow(serve(p, hosting{}), 320, "v=1")
		p.share()
		p.unfold()
		if over := eval[[]string](p, `(() => {
			const dialog = document.getElementById('share-dialog'), edge = dialog.getBoundingClientRect().left + dialog.clientLeft + dialog.clientWidth;
			return dialog.scrollWidth <= dialog.clientWidth ? [] : [...dialog.querySelectorAll('*')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > edge + .5).map((e) => e.outerHTML.slice(0, 100));
		})()`); len(over) > 0 {
			p.Errorf("the dialog scrolls sideways: %q", over)
		}
	}},
}

// Ways in which a browser is without workers, or with one that is counted.
const (
	noWorker       = `window.Worker = class { postMessage() {} terminate() {} };`
	throwingWorker = `window.Worker = class { constructor() { throw new DOMException('no workers here', 'SecurityError'); } };`
	countWorkers   = `window.workers = 0; { const Real = Worker; window.Worker = class extends Real { constructor(...a) { super(...a); window.workers++; } }; }`
)

// boxes says where each thing is that a reader looks at, by a name that outlives the element.
const boxes = `Object.fromEntries([...document.querySelectorAll('h1, h2, .situation, .reasons, .picture, .picture svg.chart, .legend, .cards, button, [data-input], [data-slider], .sureness, .knob')]
	.filter((e) => e.checkVisibility() && e.closest('main, header, .top')).map((e, i, all) => {
		const name = [e.localName, e.dataset.input, e.dataset.slider, e.dataset.action, e.getAttribute('class')].join(' ');
		const r = e.getBoundingClientRect();
		return [name + ' ' + all.slice(0, i).filter((f) => f.localName === e.localName).length, { Left: r.left, Top: r.top, Width: r.width, Height: r.height }];
	}))`

// untroubled asks the document itself, since not every driver tells.
func (p *page) untroubled() {
	p.Helper()
	if said := eval[[]string](p, `window.troubles`); len(said) > 0 {
		p.Errorf("the page has trouble: %q", said)
	}
}

// across waits for a condition while one document may give way to another.
func (p *page) across(condition string) {
	p.Helper()
	for end := time.Now().Add(patience); ; {
		got, err := p.Eval(`new Promise((done) => requestAnimationFrame(() => done(` + condition + `)))`)
		if string(got) == "true" {
			return
		}
		if time.Now().After(end) {
			p.Fatalf("waited in vain for %s: %v", condition, err)
		}
	}
}

// enter goes on in the frame of the page, once what it frames is live.
func (p *page) enter() {
	p.Helper()
	p.must(p.Enter())
	p.across(live)
}

// narrow shows a page in a frame as wide as a phone, where the check goes on: no window of WebKit's is as narrow.
func (p *page) narrow(h host, width int, link string) {
	p.Helper()
	p.must(p.Open(fmt.Sprintf("%snarrow?%d#%s", h.root, width, link)))
	p.enter()
	if got := eval[int](p, `innerWidth`); got != width {
		p.Fatalf("the frame is %d px wide", got)
	}
}

// fits looks for what sticks out: of the page, and out of a picture; and for pictures that are shown twice, or in a layout for others.
func (p *page) fits() {
	p.Helper()
	if over := eval[float64](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
		p.Errorf("the page is %v px too wide: %v", over, eval[[]string](p, `[...document.querySelectorAll('body *')]
			.filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, pre')).slice(0, 3).map((e) => e.outerHTML.slice(0, 120))`))
	}
	for _, text := range eval[[]string](p, `[...document.querySelectorAll('svg.chart')].filter((svg) => svg.getClientRects().length).flatMap((svg) => {
		const frame = svg.getBoundingClientRect();
		return [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() && text.checkVisibility()).filter((text) => {
			const r = text.getBoundingClientRect();
			return r.left < frame.left - 1.5 || r.right > frame.right + 1.5 || r.top < frame.top - 1.5 || r.bottom > frame.bottom + 1.5;
		}).map((text) => svg.dataset.chart + ': ' + text.textContent);
	})`) {
		p.Errorf("text sticks out of the picture %s", text)
	}
	if n := eval[int](p, pictures); n != 1 {
		p.Errorf("the picture is there %d times", n)
	}
}
