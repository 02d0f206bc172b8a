package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp/kb"
)

// elsewhere serves a page of somebody else: to the browser, localhost is another site than the 127.0.0.1 of every host of ours.
func elsewhere(t *testing.T, body string) (address string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(`<!doctype html><html lang="en"><title>Wiki</title><link rel="icon" href="data:,"><h1>Wiki</h1>` + body))
	}))
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

// framedBy opens a page of somebody else that frames one of ours, and returns both.
func framedBy(t *testing.T, h host, body string) (outer, inner *page) {
	t.Helper()
	outer = newPage(t, desktop)
	outer.tolerate("request to another host: " + h.root) // the frame is another host's, as it should be
	outer.visit(elsewhere(t, body))
	inner = outer.within()
	inner.do(network.Enable())
	return outer, inner
}

// frameOf is the frame that a page writes for one of ours.
func frameOf(address, attributes string) string {
	return `<iframe src="` + strings.ReplaceAll(address, "&", "&amp;") + `" width="800" height="800" style="border:0" ` + attributes + `></iframe>`
}

// asksOnly fails if the document has asked anybody but its host for anything, from its beginning on.
func (p *page) asksOnly(root string) {
	p.Helper()
	if asked := eval[[]string](p, `performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !/^(data|blob):/.test(name) && !name.startsWith(%s))`, root); len(asked) > 0 {
		p.Errorf("the page asked for %q", asked)
	}
}

// embedOf is an embed of the curve with the spend beside it.
const (
	embedQuery = "embed/?view=curve&in=ops,tol"
	embedLink  = "v=1&to=end&cust=consumer&ops=4m&name=Checkout&end=1"
)

// works requires what a page must do wherever it is: show the scenario of its link, follow a slider, say how sure it is, and ask
// nobody but its host. It returns the link that it shows then.
func (p *page) works(root, link string) string {
	p.Helper()
	p.live()
	if shown := p.agreesSoFar(link, explain(p, link)[0]); len(shown) == 0 {
		p.Errorf("%s: the page shows no number", link)
	}
	before := p.headline()
	p.run(`document.querySelector(%s).scrollIntoView({ block: 'center' })`, sliderOf("ops"))
	p.focus(sliderOf("ops"))
	p.press(kb.PageDown)
	p.wait(`location.hash.includes('ops=') && location.hash !== %s`, "#"+link)
	moved := p.link()
	p.agreesSoFar(moved, explain(p, moved)[0])
	if p.headline() == before {
		p.Errorf("the headline stayed %q", before)
	}
	p.draws(4096)
	p.asksOnly(root)
	return moved
}

// TestFrameOfAnotherSite is what a wiki page gets that pastes the frame's code.
func TestFrameOfAnotherSite(t *testing.T) {
	t.Parallel()
	for name, path := range map[string]string{"embed": embedQuery, "whole": ""} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, hosting{})
			_, p := framedBy(t, h, frameOf(h.root+path+"#"+embedLink, ""))
			p.works(h.root, embedLink)
			if eval[bool](p, `navigator.serviceWorker.controller !== null`) {
				t.Error("a frame of somebody else keeps the site for offline use")
			}
		})
	}
}

// TestFrameWithoutAnOrigin has scripts and nothing else: looking at storage throws, and so does a worker from an address.
func TestFrameWithoutAnOrigin(t *testing.T) {
	t.Parallel()
	for name, path := range map[string]string{"embed": embedQuery, "whole": ""} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, hosting{anybody: true})
			_, p := framedBy(t, h, frameOf(h.root+path+"#"+embedLink, `sandbox="allow-scripts"`))
			p.works(h.root, embedLink)
			if origin := eval[string](p, `origin`); origin != "null" {
				t.Fatalf("the frame has the origin %s", origin)
			}
		})
	}
}

// TestFrameInASandboxThatForbids: whatever a person asks for there either happens or is said to be forbidden, with what to do.
func TestFrameInASandboxThatForbids(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{anybody: true})
	outer, p := framedBy(t, h, frameOf(h.root+embedQuery+"#"+embedLink, `sandbox="allow-scripts"`))
	outer.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.live()
	p.tolerate("allow-popups") // the browser's own words on a window that it did not open
	p.tolerate(noClipboard)
	p.click(".home a")
	p.click(actionOf("copy-link"))
	p.wait(`/copied/.test(document.querySelector('.notice').textContent)`)
	if copied := outer.clipboard(); copied != h.root+"#"+embedLink {
		t.Errorf("copied %q", copied)
	}
}

// TestFrameEscapedTwice is what TiddlyWiki makes of the frame's code: it reads no entities in attributes.
func TestFrameEscapedTwice(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{anybody: true})
	for name, sandbox := range map[string]string{"plain": "", "sandbox": `sandbox="allow-scripts"`} {
		t.Run(name, func(t *testing.T) {
			code := frameOf(h.root+embedQuery+"&theme=dark&currency=£#"+embedLink, sandbox)
			_, p := framedBy(t, h, strings.ReplaceAll(code, "&amp;", "&amp;amp;"))
			p.live()
			p.agreesSoFar(embedLink, explain(t, embedLink)[0])
			if keys := eval[[]string](p, `[...document.querySelectorAll('[data-input]')].map((e) => e.dataset.input)`); strings.Join(keys, " ") != "ops tol" {
				t.Errorf("the inputs are %q", keys)
			}
			if !p.has("html[data-theme=dark]") || p.value("ops") != "£4M" {
				t.Errorf("it is not dark, or not in pounds: %s", p.value("ops"))
			}
		})
	}
}

// TestLinkThatCannotBeCopiedIsShown in a frame, whose address bar is somebody else's.
func TestLinkThatCannotBeCopiedIsShown(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{first: `document.execCommand = () => false; Object.defineProperty(navigator, 'clipboard', { value: undefined });`})
	for path, says := range map[string]string{embedQuery: "The link: " + h.root + "#" + embedLink, "": "select the link under “Share”"} {
		_, p := framedBy(t, h, frameOf(h.root+path+"#"+embedLink, ""))
		p.live()
		p.click(actionOf("copy-link"))
		p.wait(`document.querySelector('.notice').textContent.includes(%s)`, says)
		p.fits(path)
	}
}

// noClipboard is what the browser says of the first of two ways to copy.
const noClipboard = "The Clipboard API has been blocked because"

// TestSharingInASandbox is the same for every action of the share dialog.
func TestSharingInASandbox(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{anybody: true})
	outer, p := framedBy(t, h, frameOf(h.root+"#"+embedLink, `sandbox="allow-scripts"`))
	outer.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.live()
	p.draws(4096)
	p.tolerate(noClipboard)
	p.tolerate("allow-downloads") // and on a file
	p.tolerate("allow-modals")    // and on printing
	p.share(actionOf("share"))
	p.run(`document.querySelectorAll('dialog details').forEach((d) => { d.open = true; })`)
	says := `document.querySelector('[data-shared=notice]').textContent`
	for action, words := range map[string]string{
		"copy-link": "copied", "copy-paragraph": "copied", "copy-iframe": "copied", "copy-markdown": "copied", "copy-prose": "copied", "copy-svg": "copied",
		"copy-csv": "copied", "copy-table": "copied", "copy-report": "copied", "copy-embed-address": "copied", "copy-mediawiki": "copied",
		"copy-png": "did not allow it: take the SVG, or copy", "save-svg": "copy instead", "save-png": "copy instead", "save-csv": "copy instead",
		"save-table": "copy instead", "save-report": "copy instead",
	} {
		p.run(says + ` = ''`) // the last notice is not taken for this one
		p.click("dialog " + actionOf(action))
		p.wait(says+`.includes(%s)`, words)
		if words == "copied" && outer.clipboard() == "" {
			t.Errorf("%s copied nothing", action)
		}
	}
	p.click("dialog " + actionOf("copy-link"))
	p.wait(says+`.includes(%s)`, "Link copied")
	if copied := outer.clipboard(); copied != h.root+"#"+embedLink {
		t.Errorf("the link copied is %q", copied)
	}
	p.click("dialog " + actionOf("print-report"))
	p.wait(`document.querySelector('.notice').textContent.includes('did not allow printing')`)
	if p.has("html[data-printing]") || p.has("#report h1") {
		t.Error("the page waits for a printer")
	}
}

// clipboard is what has been copied.
func (p *page) clipboard() string {
	p.Helper()
	return eval[string](p, `navigator.clipboard.readText()`)
}

// throwing is how Chromium answers who looks at storage while all of a site's data is blocked.
const throwing = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { configurable: true,
	get() { throw new DOMException("Failed to read the '" + name + "' property from 'Window': Access is denied for this document.", 'SecurityError'); } });
Object.defineProperty(document, 'cookie', { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); }, set() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });`

// TestFrameWithoutStorage is a frame of another site in a browser that blocks the data of such sites.
func TestFrameWithoutStorage(t *testing.T) {
	t.Parallel()
	for name, path := range map[string]string{"embed": embedQuery, "whole": ""} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, hosting{first: throwing})
			_, p := framedBy(t, h, frameOf(h.root+path+"#"+embedLink, ""))
			p.works(h.root, embedLink)
		})
	}
}
