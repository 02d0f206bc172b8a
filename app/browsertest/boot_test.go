package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

const (
	bootMessage = "[data-boot-message]"
	theirs      = "v=1&cust=b2b-saas&ops=4m"
)

// saysWhy requires that a page which cannot be live can be read, says why, and lets nobody take its example for the scenario of the link.
func (p *page) saysWhy(why string) {
	p.Helper()
	p.wait(`document.querySelector('[data-boot-message]').textContent.includes(%s)`, why)
	if p.headline() == "" || !p.shown("figure svg") || !p.shown(bootMessage) {
		p.Error("the page is not readable")
	}
	linked := eval[bool](p, `location.hash.includes('=')`)
	if said := p.text(bootMessage); strings.Contains(said, "not for your link") != linked || p.has(`html[data-pending="failed"]`) != linked {
		p.Errorf("opened with a link: %v; it says %q, and the answer is faded: %v", linked, said, p.has(`html[data-pending="failed"]`))
	}
	p.reads(why)
}

// TestBrowserWithoutWebAssembly shows the answer for the example, and says what is missing.
func TestBrowserWithoutWebAssembly(t *testing.T) {
	t.Parallel()
	for _, facts := range []string{"", "#" + theirs} {
		p := newPage(t, desktop)
		p.do(onEveryDocument(`delete window.WebAssembly`))
		p.visit(serve(t, hosting{}).root + facts)
		p.saysWhy("needs a browser with WebAssembly")
	}
}

// TestProgramIsMissing: the host is gone before it has sent the program, and is there again when its reader tries.
func TestProgramIsMissing(t *testing.T) {
	t.Parallel()
	a := releaseIn(t, siteDir)
	program := a["web/app.wasm"]
	delete(a, "web/app.wasm")
	h := shelve(t, a)
	p := newPage(t, desktop)
	p.tolerate("could not be loaded")
	p.tolerate("404")
	p.tolerate("integrity") // of what came in the program's place
	p.visit(h.root + "#" + theirs)
	p.saysWhy("could not be fetched")
	a = a.with(a)
	a["web/app.wasm"] = program
	h.deploy(a)
	p.click(bootMessage + " button")
	p.live()
	p.agrees(theirs, explain(t, theirs)[0])
	if p.shown(bootMessage) || p.has("html[data-pending]") {
		t.Error("it still says that there is no program")
	}
}

// TestFrameThatIsRefusedItsProgram is in a sandbox, and its host does not let everybody fetch its files.
func TestFrameThatIsRefusedItsProgram(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	_, p := framedBy(t, h, frameOf(h.root+embedQuery+"#"+embedLink, `sandbox="allow-scripts allow-popups"`))
	p.tolerate("could not be loaded")
	p.tolerate("CORS")
	p.tolerate("net::ERR_FAILED")
	p.saysWhy("does not let its program run")
	if way := p.attribute(bootMessage+" a", "href"); way != h.root+embedQuery+"#"+embedLink || p.attribute(bootMessage+" a", "target") != "_blank" {
		t.Errorf("it leads to %s", way)
	}
}

// TestHostForbidsPrograms, and no other window would help.
func TestHostForbidsPrograms(t *testing.T) {
	t.Parallel()
	p := newPage(t, desktop)
	for _, trouble := range []string{"could not be loaded", "inline", "wasm-eval", "worker-src", "Content Security Policy"} {
		p.tolerate(trouble)
	}
	p.visit(serve(t, hosting{policy: "default-src 'self'"}).root + "#" + theirs)
	p.saysWhy("does not let its program run")
	if p.has(bootMessage + " a") {
		t.Error("it offers a way that leads nowhere")
	}
}

// TestPageThatIsRestoredWhileItLoads: some browsers show a page again as it was when it was left, and what it was loading never comes.
func TestPageThatIsRestoredWhileItLoads(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{hold: true})
	p := newPage(t, desktop)
	p.visit(h.root + "#" + theirs)
	p.run(`window.restored = true; setTimeout(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))`)
	p.across(`window.restored === undefined`)
	h.release()
	p.across(`document.documentElement.dataset.ready === 'true'`)
	p.live()
	p.agrees(theirs, explain(t, theirs)[0])
	p.run(`window.restored = true; dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`)
	p.frame()
	if !eval[bool](p, `restored`) {
		t.Error("a page that is live is loaded again")
	}
}

// TestPageWithoutItsScripts says at once that it shows an example: where they are off, and where the host has lost them.
func TestPageWithoutItsScripts(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		host hosting
		off  bool
	}{"off": {hosting{}, true}, "lost": {hosting{lost: "web/boot.js"}, false}, "all lost": {hosting{lost: "s"}, false}} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, c.host)
			p := newPage(t, desktop)
			p.tolerate("404")
			p.do(emulation.SetScriptExecutionDisabled(c.off))
			p.visit(h.root + "#" + theirs)
			if !p.shown(bootMessage) || !strings.Contains(p.text(bootMessage), "not those of your link") {
				t.Errorf("it says %q, shown: %v", p.text(bootMessage), p.shown(bootMessage))
			}
			if top := eval[float64](p, `document.querySelector('[data-boot-message]').getBoundingClientRect().top`); top > 1000 {
				t.Errorf("it says so at %v, where nobody looks", top)
			}
			if c.host.lost == "s" {
				p.isADrawing()
			}
		})
	}
}

// isADrawing looks at pictures without a style sheet: of each there is one layout, and none is a black shape.
func (p *page) isADrawing() {
	p.Helper()
	if n := eval[int](p, `[...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0)`); n > 0 {
		p.Fatalf("there are %d rules of style", n)
	}
	for _, picture := range eval[[]struct {
		Name   string
		Layers int
		Black  int
	}](p, `[...document.querySelectorAll('[data-picture]')].filter((e) => e.checkVisibility()).map((e) => ({
		Name: e.dataset.picture, Layers: [...e.querySelectorAll('.canvas')].filter((c) => c.checkVisibility()).length,
		Black: [...e.querySelectorAll('svg :is(rect, path, circle)')].filter((s) => getComputedStyle(s).fill !== 'none').length }))`) {
		if picture.Layers != 1 || picture.Black > 0 {
			p.Errorf("%s: %d layouts show, with %d black shapes", picture.Name, picture.Layers, picture.Black)
		}
	}
}

// TestNobodySeesThatScriptsAreMissing while they are on their way.
func TestNobodySeesThatScriptsAreMissing(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{hold: true, held: "web/boot.js"})
	p := newPage(t, desktop)
	p.visit(h.root + "404.html") // a document of the same host that waits for nothing
	p.run(`location.href = %s`, h.root+"#"+theirs)
	p.across(`document.querySelector('[data-progress]') !== null && document.readyState === 'interactive'`)
	if p.shown(bootMessage) {
		t.Errorf("it says %q", p.text(bootMessage))
	}
	h.release()
	p.across(`document.documentElement.dataset.ready === 'true'`)
	p.live()
	if p.shown(bootMessage) || p.has("html[data-starting]") {
		t.Error("it still says so")
	}
}
