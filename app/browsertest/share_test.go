package browsertest

import (
	"fmt"
	"html"
	"os"
	"strings"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	sharing = `document.getElementById('share-dialog').open`
	preview = `document.getElementById('share-preview').contentDocument`
)

// share opens the dialog by a button and waits until it is filled.
func (p *page) share(button string) {
	p.Helper()
	p.click(button)
	p.wait(sharing + ` && document.getElementById('shared-link').value !== ''`)
}

// shared is a text of the dialog.
func (p *page) shared(name string) string {
	p.Helper()
	return eval[string](p, `(() => { const e = document.querySelector('[data-shared=%[1]v]'.replaceAll('"', '')); return e.value ?? e.textContent; })()`, name)
}

// chooseShared makes a choice of the dialog.
func (p *page) chooseShared(name, value string) {
	p.Helper()
	p.run(`(() => {
		const choice = document.querySelector('[data-share="' + %s + '"]');
		choice.value = %s;
		for (const kind of ['input', 'change']) choice.dispatchEvent(new Event(kind, { bubbles: true }));
	})()`, name, value)
	p.frame()
}

// TestShareDialogOpensAndCloses by mouse and keyboard, from each of its buttons, and the keyboard goes on from there.
func TestShareDialogOpensAndCloses(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.unfold()
	for _, opener := range []string{actionOf("share"), actionOf("share-curve"), actionOf("share-marginal")} {
		for _, close := range []func(){func() { p.press(kb.Escape) }, func() { p.click(actionOf("close-share")) }} {
			p.share(opener)
			if !eval[bool](p, `document.getElementById('share-dialog').contains(document.activeElement)`) {
				t.Errorf("%s: the focus is on %+v", opener, p.at())
			}
			close()
			p.wait(`!` + sharing)
			if here := eval[string](p, `document.activeElement.dataset.action ?? document.activeElement.localName`); opener != actionOf(here) {
				t.Errorf("after %s the focus is on %s", opener, here)
			}
		}
	}
	if view := eval[string](p, `document.querySelector('[data-share=view]').value`); view != "marginal" {
		t.Errorf("the picture that was shared last is %s", view)
	}
	p.focus(actionOf("share"))
	p.press(kb.Enter)
	p.wait(sharing)
}

// TestCheckerFindsNothingInTheShareDialog with all of it unfolded.
func TestCheckerFindsNothingInTheShareDialog(t *testing.T) {
	t.Parallel()
	checker, err := os.ReadFile(axeSource)
	if err != nil {
		t.Fatal(err)
	}
	h := serve(t, hosting{})
	for _, s := range []screen{{width: 1280, height: 1000}, {width: 1280, height: 1000, dark: true}, {width: 360, height: 740}, {width: 360, height: 740, dark: true}} {
		t.Run(fmt.Sprintf("%d dark %v", s.width, s.dark), func(t *testing.T) {
			p := open(t, s, h.root)
			p.do(chromedp.Evaluate(string(checker), nil))
			p.share(actionOf("share"))
			p.run(`document.querySelectorAll('dialog details').forEach((d) => { d.open = true; })`)
			p.wait(preview + `?.documentElement?.dataset.ready === 'true'`)
			p.accessible("the share dialog")
			if over := eval[[]string](p, `(() => {
				const dialog = document.getElementById('share-dialog'), frame = dialog.getBoundingClientRect();
				return [...dialog.querySelectorAll('*')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > frame.right + 1).map((e) => e.outerHTML.slice(0, 80));
			})()`); len(over) > 0 {
				t.Errorf("these stick out of the dialog: %q", over)
			}
		})
	}
}

// TestEveryCopyButtonCopiesWhatItShows, by the browser's clipboard, and by the old way where that is refused.
func TestEveryCopyButtonCopiesWhatItShows(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	for name, setting := range map[string]cdpbrowser.PermissionSetting{"allowed": cdpbrowser.PermissionSettingGranted, "refused": cdpbrowser.PermissionSettingDenied} {
		t.Run(name, func(t *testing.T) {
			p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&ops=4m&name=Checkout")
			p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
			p.permit("clipboard-write", setting)
			p.share(actionOf("share"))
			p.unfold()
			for _, text := range []string{"link", "paragraph", "iframe", "markdown", "prose"} {
				p.click(`dialog .shared ` + actionOf("copy-"+text))
				p.wait(`/copied/.test(document.querySelector('[data-shared=notice]').textContent)`)
				// Clipboards end lines as the system does.
				if copied := strings.ReplaceAll(p.clipboard(), "\r\n", "\n"); copied != p.shared(text) || copied == "" {
					t.Errorf("%s: copied %q, shown is %q", text, copied, p.shared(text))
				}
			}
			for button, holds := range map[string]string{"svg": "<metadata>", "csv": ",", "table": "| --- |", "report": "## Decision", "embed-address": "/embed/?view=curve#v=1", "mediawiki": "{{#widget:Iframe|url=http"} {
				p.click("dialog " + actionOf("copy-"+button))
				p.wait(`navigator.clipboard.readText().then((text) => { window.clip = text; }) && (window.clip ?? '').includes(%s)`, holds)
			}
			if p.has("dialog > textarea.offscreen") {
				t.Error("copying left something behind")
			}
		})
	}
}

// TestChoicesChangeWhatIsShared: the texts and what the reader of a frame will see.
func TestChoicesChangeWhatIsShared(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#v=1&to=end&cust=consumer&ops=4m&end=1")
	p.tolerate("Fetch API cannot load") // a preview that gives way to the next while it still holds its files to their fingerprints
	p.share(actionOf("share"))
	p.unfold()
	p.wait(preview + `?.documentElement?.dataset.ready === 'true'`)
	if link := p.shared("link"); link != h.root+"#v=1&to=end&cust=consumer&ops=4m&end=1" || p.shared("link-length") != fmt.Sprintf("%d characters", len(link)) {
		t.Errorf("the link is %q, said to have %s", link, p.shared("link-length"))
	}

	p.chooseShared("view", "verdict")
	p.chooseShared("theme", "dark")
	p.chooseShared("height", "432")
	p.chooseShared("parent", "https://wiki.example.com")
	p.click(`[data-share=in][value=tol]`)
	p.click(`[data-share=in][value=ops]`)
	const query = "embed/?view=verdict&in=ops,tol&theme=dark&parentOrigin=https://wiki.example.com#v=1&to=end&cust=consumer&ops=4m&end=1"
	want := `<iframe src="` + html.EscapeString(h.root+query) + `"`
	if code := p.shared("iframe"); !strings.HasPrefix(code, want) || !strings.Contains(code, ` height="432" `) {
		t.Errorf("the frame is %s, not %s…", code, want)
	}
	if code, link := p.shared("iframe"), `<p><a href="`+html.EscapeString(p.shared("link"))+`">Open this scenario</a></p>`; !strings.HasSuffix(code, "\n"+link) {
		t.Errorf("the frame's code does not end with %s: %s", link, code)
	}
	p.wait(preview + `?.querySelector('.embed-body')?.dataset.view === 'verdict' && ` + preview + `?.documentElement?.dataset.theme === 'dark' && ` +
		preview + `?.documentElement?.dataset.ready === 'true'`)
	if src, height := p.attribute("#share-preview", "src"), p.attribute("#share-preview", "height"); src != h.root+query || height != "432" {
		t.Errorf("the preview shows %s, %s px high", src, height)
	}
	if keys := eval[[]string](p, `[...`+preview+`.querySelectorAll('[data-input]')].map((e) => e.dataset.input)`); strings.Join(keys, " ") != "ops tol" {
		t.Errorf("the preview offers %q", keys)
	}
	for _, nonsense := range []string{"12", "99999", "-5", "1e3"} {
		p.chooseShared("height", nonsense)
		if code := p.shared("iframe"); !strings.Contains(code, ` height="432" `) {
			t.Errorf("with height %q the frame is %s", nonsense, code)
		}
	}
	p.chooseShared("height", "")
	if code := p.shared("iframe"); strings.Contains(code, ` height="432" `) {
		t.Errorf("with no height chosen the frame is %s", code)
	}
	for _, nonsense := range []string{"*", "null", "javascript:alert(1)", "https://wiki.example.com/page", `https://a"onload="x`, "data:text/html,x", "https://exämple.com"} {
		p.chooseShared("parent", nonsense)
		if code := p.shared("iframe"); strings.Contains(code, "parentOrigin") {
			t.Errorf("%q became an origin: %s", nonsense, code)
		}
	}
	p.click(`[data-share=in][value=tol]`)
	p.chooseShared("live", "live")
	if link := p.shared("link"); link != h.root+"#to=end&cust=consumer&ops=4m&end=1" {
		t.Errorf("the link that follows the newest defaults is %s", link)
	}
	if code := p.shared("iframe"); !strings.Contains(code, "in=ops&amp;theme=dark#to=end&amp;cust=consumer&amp;ops=4m&amp;end=1") || !strings.Contains(code, `<a href="`+h.root+"#to=end&amp;cust=consumer") {
		t.Errorf("the frame that follows the newest defaults is %s", code)
	}
	p.chooseShared("live", "pinned")
	if link := p.shared("link"); link != h.root+"#v=1&to=end&cust=consumer&ops=4m&end=1" {
		t.Errorf("pinned again the link is %s", link)
	}
}

// TestFramePastedElsewhereWorks takes the code as it is copied into a page of somebody else.
func TestFramePastedElsewhereWorks(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{under: "/a/b c/"})
	p := open(t, desktop, h.root+"#v=1&cust=consumer&ops=4m&name=%3Cb%3E%22Checkout%22%20%26%20more")
	p.share(actionOf("share"))
	p.unfold()
	shows := func(view string) { // one that gives way to the next while it loads would be trouble
		p.wait(preview + `?.querySelector('.embed-body')?.dataset.view === '` + view + `' && ` + preview + `.documentElement.dataset.ready === 'true'`)
	}
	shows("curve")
	p.chooseShared("view", "verdict")
	shows("verdict")
	p.click(`[data-share=in][value=ops]`)
	link := strings.TrimPrefix(p.shared("link"), h.root+"#")
	outer, inner := framedBy(t, h, p.shared("iframe"))
	inner.works(h.root, link)
	if title := outer.attribute("iframe", "title"); title != `<b>"Checkout" & more` && !strings.HasPrefix(title, `<b>"Checkout" & more`) {
		t.Errorf("the frame's title is %q", title)
	}
	if n := eval[int](outer, `document.body.querySelectorAll(':scope *').length`); n != 4 {
		t.Errorf("%d elements came of a heading, a frame, and a link in a paragraph", n)
	}
	if address := outer.attribute("p a", "href"); address != h.root+"#"+link {
		t.Errorf("the link below the frame leads to %s", address)
	}
}
