package browsertest

import (
	"strings"
	"testing"
)

// TestWhereItMissesStaysWithAnOpenCase: beside the answer, from the first paint of its document on, with its outage as often as the
// reader takes it to come, and until another number makes it a system of the reader's.
func TestWhereItMissesStaysWithAnOpenCase(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{hold: true})
	p := newPage(t, desktop)
	p.visit(h.root + "cases/tsb-2018/")
	const note = `.answer [data-opened="tsb-2018"]`
	if !p.shown(note) {
		t.Error("nothing is said before the program runs")
	}
	said := p.text(note)
	h.release()
	p.live()
	if now := p.text(note); now != said || !strings.Contains(said, "Where the model misses") {
		t.Errorf("first it said %q, then %q", said, now)
	}
	links := eval[[]string](p, `[...document.querySelectorAll('[data-case="tsb-2018"] a[href*="big="]')].map((a) => a.getAttribute('href').slice(1))`)
	if len(links) != 3 {
		t.Fatalf("the case opens as %q", links)
	}
	for _, link := range links {
		p.follow(link)
		if p.link() != link || p.text(note) != said {
			t.Errorf("%s says %q", link, p.text(note))
		}
	}
	p.typeInto("rev", "80m")
	p.leave()
	p.waitFact("rev=80m")
	if p.has(note) || p.shown(`.answer .case-note`) {
		t.Error("it stays with another system")
	}
}

// TestTheTableOfEventsFitsAPhone: it scrolls in its place, by finger and by key, and the page does not grow wider.
func TestTheTableOfEventsFitsAPhone(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root)
	p.run(`document.querySelector('[data-calibration]').open = true`)
	for what, condition := range map[string]string{
		"the page is wider than the phone": `document.documentElement.scrollWidth <= innerWidth`,
		"the table does not scroll":        `((s) => s.scrollWidth > s.clientWidth && s.tabIndex === 0)(document.querySelector('[data-calibration] [role=region]'))`,
		"the events leave with the first scroll": `((s) => { s.scrollLeft = 200; const of = (e) => e.getBoundingClientRect().left;
			return of(s.querySelector('tbody th')) >= of(s) - 1; })(document.querySelector('[data-calibration] [role=region]'))`,
	} {
		if !eval[bool](p, condition) {
			t.Error(what)
		}
	}
}
