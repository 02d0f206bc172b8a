package browsertest

import (
	"sync"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
)

// permit decides what this page may do.
func (p *page) permit(name string, setting cdpbrowser.PermissionSetting) {
	p.Helper()
	decide := cdpbrowser.SetPermission(&cdpbrowser.PermissionDescriptor{Name: name}, setting).
		WithOrigin(eval[string](p, `location.origin`)).WithBrowserContextID(p.profile)
	if err := decide.Do(ofBrowser()); err != nil {
		p.Fatalf("permission %s: %v", name, err)
	}
}

// theClipboard is one for all browsers of a machine: a test that looks at it keeps it to itself.
var theClipboard sync.Mutex

// keepClipboard waits for it, until the test ends.
func keepClipboard(t *testing.T) {
	t.Helper()
	theClipboard.Lock()
	t.Cleanup(theClipboard.Unlock)
}

// notice is what the page says has just happened.
const notice = `.notice[role=status]`

// TestLeaderCopiesTheLink finds the whole address on the clipboard, with what was edited a moment ago.
func TestLeaderCopiesTheLink(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"?currency=%E2%82%AC#v=1&cust=payments")
	p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.permit("clipboard-write", cdpbrowser.PermissionSettingGranted)
	p.typeInto("rev", "80m")
	p.click(actionOf("copy-link"))
	p.wait(`document.querySelector(%s).textContent !== ''`, notice)
	copied := eval[string](p, `navigator.clipboard.readText()`)
	if want := h.root + "?currency=%E2%82%AC#v=1&to=end&cust=payments&rev=80m&end=1"; copied != want {
		t.Errorf("copied %q, not %q", copied, want)
	}
	if now := eval[string](p, `location.href`); now != copied {
		t.Errorf("copied %q while the address is %q", copied, now)
	}
}

// TestLeaderMayNotCopy is helped by the old way of copying, or told where the link stands.
func TestLeaderMayNotCopy(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	p := open(t, desktop, serve(t, hosting{}).root)
	p.permit("clipboard-write", cdpbrowser.PermissionSettingDenied)
	p.typeInto("rev", "80m")
	p.click(actionOf("copy-link"))
	p.wait(`document.querySelector(%s).textContent !== ''`, notice)
	p.waitFact("rev=80m")

	// A browser that knows neither way.
	p.run(`document.execCommand = () => false`)
	p.typeInto("rev", "90m")
	p.click(actionOf("copy-link"))
	p.wait(`/select the link/.test(document.querySelector(%s).textContent)`, notice)
	p.waitFact("rev=90m")
	if p.has("textarea.offscreen") {
		t.Error("copying left something behind in the page")
	}
}
