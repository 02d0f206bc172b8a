package browsertest

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"testing"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// onDisk is the address of the one file.
func onDisk() string { return (&url.URL{Scheme: "file", Path: oneFile}).String() }

// alone fails if the page has asked for anything: what the browser lists are its own resources at most.
func (p *page) alone() {
	p.Helper()
	if asked := eval[[]string](p, `performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !/^(data|blob):/.test(name))`); len(asked) > 0 {
		p.Errorf("the file asked for %q", asked)
	}
}

// TestReaderOpensTheFileFromADisk does with the one file what people do with the page.
func TestReaderOpensTheFileFromADisk(t *testing.T) {
	t.Parallel()
	address := onDisk()
	if info, err := os.Stat(oneFile); err != nil || info.Size() > 4_000_000 {
		t.Errorf("%d bytes are more than wikis and mail servers are known to take: %v", info.Size(), err)
	}
	p := open(t, desktop, address)
	p.agrees("the start", explain(t, "cust=consumer")[0])
	p.draws(65536) // a worker answers: the page itself would stop sooner

	before := p.glance("rev")
	p.drag(p.thumb("rev", p.along("rev")), p.thumb("rev", .9))
	if after := p.glance("rev"); after == before {
		t.Errorf("nothing followed the slider: %v", after)
	}
	mine := p.waitLink(`link.includes('rev=')`)
	p.reload()
	p.agrees(mine, explain(t, mine)[0])

	const theirs = "v=1&cust=payments&ops=4m&tol=0.1%"
	p.visit(address + "#" + theirs)
	p.wait(`document.querySelector('[data-input=ops]').value === '$4M'`)
	p.agrees(theirs, explain(t, theirs)[0])
	p.run(`history.back()`)
	p.wait(`document.querySelector('[data-input=ops]').value !== '$4M'`)
	p.agrees(mine, explain(t, mine)[0])
	p.run(`history.forward()`)
	p.wait(`document.querySelector('[data-input=ops]').value === '$4M'`)
	p.agrees(theirs, explain(t, theirs)[0])
	p.alone()

	if home, embed := eval[string](p, `goodenough.home`), eval[string](p, `goodenough.embed`); home != eval[string](p, `location.href.split('#')[0]`) || embed != "" {
		t.Errorf("the program is told that the page is %q, and that frames find it at %q", home, embed)
	}
	p.click(actionOf("share")) // which frames the file once more, as its policy lets it
	p.wait(`document.getElementById('share-preview').src.startsWith('file:')`)
}

// wiki serves the one file as an attachment, with the headers of a wiki that trusts nobody and the wrong encoding, and a page
// that frames it.
func wiki(t *testing.T, sandbox string) (root string) {
	t.Helper()
	content, err := os.ReadFile(oneFile)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write([]byte(`<!doctype html><title>Wiki</title><link rel="icon" href="data:,"><iframe sandbox="` + sandbox +
				`" src="/attachments/the%20file.html?version=3#v=1&amp;cust=payments" width="1200" height="900"></iframe>`))
		case "/attachments/the file.html":
			w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
			_, _ = w.Write(content)
		default:
			t.Errorf("somebody asked for %s", r.URL)
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// within is the page in the only frame of p, which a browser keeps in a process of its own when it is sandboxed.
func (p *page) within() *page {
	p.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		targets, err := target.GetTargets().Do(ofBrowser())
		if err != nil {
			p.Fatal(err)
		}
		for _, found := range targets {
			if found.Type != "iframe" || found.BrowserContextID != p.profile {
				continue
			}
			ctx, cancel := chromedp.NewContext(browser, chromedp.WithTargetID(found.TargetID))
			framed := &page{TB: p.TB, ctx: ctx, profile: p.profile, host: hostOf(p, found.URL)}
			p.Cleanup(func() {
				cancel()
				framed.report()
			})
			chromedp.ListenTarget(ctx, framed.watch)
			if err := chromedp.Run(ctx); err != nil {
				p.Fatal(err)
			}
			return framed
		}
	}
	p.Fatal("there is no frame")
	return nil
}

// TestReaderOpensTheFileInAWiki looks at it in a frame without an origin, where nothing can be stored.
func TestReaderOpensTheFileInAWiki(t *testing.T) {
	t.Parallel()
	root := wiki(t, "allow-scripts")
	outer := newPage(t, desktop)
	outer.visit(root + "/page")
	p := outer.within()
	p.live()
	if origin := eval[string](p, `origin`); origin != "null" {
		t.Fatalf("the frame has the origin %s", origin)
	}
	p.agrees("framed", explain(t, "v=1&cust=payments")[0])
	p.draws(65536)
	p.typeInto("rev", "80m")
	p.wait(`location.hash.includes('rev=80m')`)
	p.agrees("typed", explain(t, "v=1&cust=payments&rev=80m")[0])
	p.run(`document.querySelector('[data-case] a[href*="="]').click()`)
	p.wait(`location.hash.includes('name=')`)
	p.frame()
	p.agrees("a case", explain(t, p.link())[0])
	p.alone()
	if embed := eval[string](p, `goodenough.embed`); embed != root+"/attachments/the%20file.html" {
		t.Errorf("frames are said to find the file at %q", embed)
	}
}

// TestFileInAnOldBrowser stays readable, and says what is missing.
func TestFileInAnOldBrowser(t *testing.T) {
	t.Parallel()
	for _, missing := range []string{"WebAssembly", "DecompressionStream"} {
		for _, query := range []string{"", "?view=curve"} {
			p := newPage(t, desktop)
			p.tolerate("could not be loaded")
			p.do(onEveryDocument(`delete window.` + missing))
			p.visit(onDisk() + query)
			p.wait(`/WebAssembly/.test(document.querySelector('[data-boot-message]').textContent)`)
			if p.headline() == "" || !p.shown(".picture svg") || !p.shown("[data-boot-message]") {
				t.Errorf("without %s the page is not readable", missing)
			}
		}
	}
}

// TestOneViewIsNotTheWholePage: asked for one view, the page that is painted already is not shown.
func TestOneViewIsNotTheWholePage(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{hold: true})
	p := newPage(t, desktop)
	p.visit(h.root + "?view=curve#v=1&cust=payments")
	p.wait(`window.goodenough && goodenough.page === 'embed'`)
	if p.shown("h1") {
		t.Error("the whole page is shown")
	}
	h.release()
	p.live()
	if !p.shown("h1") || !p.has("#page.embedded") {
		t.Error("the view is not shown")
	}
	p.visit(onDisk() + "?view=curve#v=1&cust=payments")
	p.live()
	if !p.shown("h1") || !p.has("#page.embedded") {
		t.Error("the view is not shown by the one file")
	}
}
