package browsertest

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// draws waits until the page shows how sure it is of the very scenario in its link, from at least so many draws.
func (p *page) draws(least int) {
	p.Helper()
	p.wait(fmt.Sprintf(`Number(document.documentElement.dataset.draws) >= %d`, least))
}

// TestPageAndCommandLineAreEquallySure: the same link gives the same ranges in the worker and natively, once the page is at rest: from
// the same draws, whose last digits differ with the processor's functions.
func TestPageAndCommandLineAreEquallySure(t *testing.T) {
	t.Parallel()
	links := []string{"cust=consumer", "cust=b2b-saas&inc=6~24&try=3m", "cust=cloud-platform&tol=0.00001&leave=1e-4~2e-4~8e-4", "cust=email-batch&growth=0~0.2~0.9"}
	answers := explain(t, links...)
	p := open(t, desktop, serve(t, hosting{}).root)
	for i, link := range links {
		p.follow(link)
		p.draws(65536)
		for _, name := range []string{"optimum.p5", "optimum.p95", "minimum.p5", "minimum.p95", "robust", "chance.too_little", "chance.right", "chance.waste"} {
			var want any = answers[i].Uncertainty
			for step := range strings.SplitSeq(name, ".") {
				want = want.(map[string]any)[step]
			}
			got := eval[string](p, fmt.Sprintf(`document.querySelector('[data-output="uncertainty.%s"]').dataset.value`, name))
			value, err := strconv.ParseFloat(got, 64)
			number := want.(float64)
			allowed := 1e-6 * math.Abs(number)
			if strings.HasPrefix(name, "chance") { // two draws that lie at an edge
				allowed = 2. / 4096
			}
			if err != nil || math.Abs(value-number) > allowed {
				t.Errorf("%s: %s is %s on the page, %v on the command line", link, name, got, number)
			}
		}
	}
}

// TestLeaderGivesARange types one, widens it with the second handle, takes it back and switches all ranges off and on.
func TestLeaderGivesARange(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.draws(4096)
	p.typeInto("inc", "25 to 35")
	p.wait(`location.hash.includes('inc=25to35')`)
	spread := `document.querySelector('[data-spread=inc]')`
	p.wait(spread + ` !== null`)
	words := eval[string](p, spread+`.getAttribute('aria-valuetext')`)
	p.focus("[data-spread=inc]")
	p.press(kb.ArrowRight)
	p.wait(spread + `.getAttribute('aria-valuetext') !== ` + strconv.Quote(words))
	p.click("[data-action=range-inc]")
	p.wait(spread + ` === null && !location.hash.includes('25to35')`)

	p.click("#ranges")
	p.wait(`location.hash.includes('points=1')`)
	if eval[int](p, `document.querySelectorAll('[data-output^="uncertainty."]').length`) > 0 {
		t.Error("ranges are off, and the page still says how sure it is")
	}
	p.click("#ranges")
	p.wait(`!location.hash.includes('points') && document.querySelectorAll('[data-output^="uncertainty."]').length > 0`)
}

// TestReaderSeesWhatItDependsOn opens the pictures behind the ranges and finds every one drawn, with the slow indices in place.
func TestReaderSeesWhatItDependsOn(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.click("[data-fold=sure] summary")
	for _, id := range []string{"tornado", "uncertainty", "exceedance"} {
		p.wait(fmt.Sprintf(`document.querySelector('[data-chart=%s] path, [data-chart=%s] rect') !== null`, id, id))
	}
	p.wait(`document.querySelector('[data-output="uncertainty.total.tol"]') !== null`)
	for _, id := range []string{"uncertainty", "exceedance"} {
		p.run(`document.querySelector('[data-surface=` + id + `]').scrollIntoView({ block: 'center' })`)
		p.hover(p.place(`[data-surface=` + id + `]`).middle())
		if said := p.text(`[data-chart=` + id + `] .cross`); said == "" {
			t.Errorf("%s says nothing under the pointer", id)
		}
	}
	p.draws(65536)
	p.reads("cust=consumer")
}

// TestAfterADragThePageSaysWhatANewOneDoes, though it left things out while the hand moved.
func TestAfterADragThePageSaysWhatANewOneDoes(t *testing.T) {
	t.Parallel()
	root := serve(t, hosting{}).root
	p := open(t, screen{width: desktop.width, height: 1400}, root)
	p.draws(65536)
	p.drag(p.thumb("ops", .5), p.thumb("ops", .3))
	p.draws(65536)
	q := open(t, desktop, root+"#"+p.link())
	q.draws(65536)
	for _, part := range []string{".sureness", ".measure", ".flips"} {
		if got, want := p.text(part), q.text(part); got != want {
			t.Errorf("%s says %q, on a new page %q", part, got, want)
		}
	}
}

// openWith opens the page with a script of ours run before any of its own.
func openWith(t *testing.T, s screen, address, script string) *page {
	t.Helper()
	p := readyWith(t, s, address, script)
	p.live()
	return p
}

// readyWith is openWith, but waits no longer than until the page answers.
func readyWith(t *testing.T, s screen, address, script string) *page {
	t.Helper()
	p := newPage(t, s)
	p.do(onEveryDocument(script))
	p.visit(address)
	p.ready()
	return p
}

// TestWorkerThatCannotStart falls back to the page's own thread, and one that dies is replaced and said so.
func TestWorkerThatCannotStart(t *testing.T) {
	t.Parallel()
	p := openWith(t, desktop, serve(t, hosting{}).root, `window.Worker = class { constructor() { throw new Error('no workers here'); } };`)
	p.typeInto("ops", "4m")
	p.draws(16384)

	q := openWith(t, desktop, serve(t, hosting{}).root, `const Real = Worker; window.workers = []; window.Worker = class extends Real { constructor(...a) { super(...a); workers.push(this); } };`)
	q.draws(65536) // from the worker: the page itself starts with fewer
	q.run(`workers[0].dispatchEvent(new ErrorEvent('error'))`)
	q.wait(`document.querySelector('.notice').textContent.includes('started again')`)
	q.typeInto("ops", "5m")
	q.draws(4096)
	if n := eval[int](q, `workers.length`); n != 2 {
		t.Errorf("%d workers were started, want 2", n)
	}
}
