package browsertest

import (
	"fmt"
	"strings"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// firstName is what stands in the cell of a backlog's first row.
const firstName = `document.querySelector('[data-choice="cell-0-0"]')?.value`

// shut closes the dialog.
func (p *page) shut() {
	p.Helper()
	p.press(kb.Escape)
	p.wait(`!` + deciding)
}

// notesQuestions has the page note, in asked-anew, that there is no answer to its scenario for a moment.
func (p *page) notesQuestions() {
	p.Helper()
	p.run(`(() => {
		const root = document.documentElement;
		new MutationObserver(() => { if (root.dataset.draws === '0') root.dataset.askedAnew = ''; }).observe(root, { attributeFilter: ['data-draws'] });
	})()`)
}

// TestABacklogOutlivesThePage: what was typed stands in the address, and is there after a reload; the page says that it has it, and asks
// nothing anew of the engine meanwhile.
func TestABacklogOutlivesThePage(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.surely()
	p.notesQuestions()
	if p.shown("#brought") {
		t.Error("a page without choices says that it has some")
	}
	p.decide("backlog")
	p.chooses("cell-0-0", "Alarms that count")
	p.chooses("paid", "100k")
	p.waitLink(`link.includes('&choices=1')`)
	if p.has("[data-asked-anew]") {
		t.Error("a backlog that was edited has the page answer anew")
	}
	p.fits("a backlog that goes with the link")
	p.reload()
	p.wait(`!document.getElementById('brought').hidden`)
	if eval[bool](p, deciding) {
		t.Error("the dialog opens by itself, and nobody has asked for it")
	}
	p.click(`#brought button`)
	p.wait(deciding + ` && (` + decided + `)`)
	if name, paid := eval[string](p, firstName), eval[string](p, `document.querySelector('[data-choice="paid"]').value`); name != "Alarms that count" || paid != "100k" {
		t.Errorf("after a reload the table begins with %q, for %q", name, paid)
	}
	link := p.link()
	p.shut()
	p.agrees(link, explain(t, link)[0])
	p.surely()
	p.notesQuestions()
	p.typeInto("mttr", "3 hours")
	p.leave()
	if !p.has("[data-asked-anew]") {
		t.Error("nobody would have noticed an answer to another question")
	}
	if now := p.waitFact("mttr=3"); !strings.Contains(now, eval[string](p, `/&choices=\w+/.exec(%s)[0]`, link)) {
		t.Errorf("an edit leaves %s", now)
	}
}

// TestALinkToAScreen: copied by keyboard, it opens the dialog where it was, for somebody who has never been here; the address does not.
func TestALinkToAScreen(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#v=2&cust=b2b-saas")
	p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.permit("clipboard-write", cdpbrowser.PermissionSettingGranted)
	p.decide("seek")
	p.run(`(() => { const box = document.querySelector('[data-choice="target"]'); box.focus(); })()`)
	p.press("3M")
	p.run(`document.querySelector('[data-action="link-choices"]').focus()`) // which leaves the box
	p.press(kb.Enter)
	p.wait(`/^Link copied/.test(document.getElementById('choices-status').textContent)`)
	copied := eval[string](p, `navigator.clipboard.readText()`)
	if !strings.Contains(copied, "&choices=seek1") || strings.Contains(p.link(), "choices=seek") {
		t.Errorf("copied %s, while the address is %s", copied, p.link())
	}
	q := open(t, phone, copied)
	q.wait(deciding + ` && (` + decided + `)`)
	if says := q.screen(); !strings.Contains(says, "The best spending is $3.0M a year with time to fix at 1.88 hours.") {
		t.Errorf("opened elsewhere, it says %q", says)
	}
	q.fits("a link to a screen")
	q.checks()
	q.accessible("a link to a screen")
	q.shut()
	if q.text("#brought") == "" || !q.shown("#brought") {
		t.Error("closed, the page does not say that choices go with it")
	}
}

// TestClearedComesBack: by the button, and by Ctrl and Z, which leaves the page below as it is.
func TestClearedComesBack(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.typeInto("mttr", "3 hours")
	p.leave()
	p.decide("backlog")
	p.chooses("cell-0-0", "Alarms that count")
	p.presses("drop-1")
	p.presses("clear")
	if got := eval[string](p, firstName); got != "New 1" {
		t.Fatalf("cleared, the table begins with %q", got)
	}
	rows := `document.querySelectorAll('#choices-screen [data-action^="press-drop-"]').length`
	p.click(actionOf("undo-choices"))
	p.wait(rows + ` === 6`)
	p.focus(`#choices-screen [aria-current]`)
	p.pressWith(input.ModifierCtrl, "z")
	p.wait(rows + ` === 7`)
	p.pressWith(input.ModifierCtrl, "z")
	p.wait(firstName + ` === 'Roll back with one command'`)
	p.pressWith(input.ModifierCtrl, "z")
	p.wait(`/Nothing more was done here/.test(document.getElementById('choices-status').textContent)`)
	if now := p.value("mttr"); now != "3" {
		t.Errorf("undo in the dialog has gone beyond it: %s hours", now)
	}
	p.click(actionOf("redo-choices"))
	p.wait(firstName + ` === 'Alarms that count'`)
}

// TestTooLongForALink: that is said, with a file that has all of it: dropped on the page of somebody else it opens the scenario and the screen.
func TestTooLongForALink(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, phone, h.root+"#v=2&to=end&cust=b2b-saas&rev=12m&end=1")
	dir := p.downloads()
	p.decide("compare")
	var long strings.Builder
	for i, at := 0, uint32(1); i < 700; i++ {
		at = at*1664525 + 1013904223
		fmt.Fprintf(&long, "#v=2&cust=payments&ops=%d&name=Service%%20%08x%08x\n", 1_000_000+at%1_000_000, at, at*2654435761)
	}
	p.chooses("pins", long.String())
	if says := p.screen(); !strings.Contains(says, "too long for a link") || !strings.Contains(says, "Left out at the end: 697 lines") {
		t.Errorf("the screen says %.300q … %.300q", says, says[max(0, len(says)-300):])
	}
	if link := p.link(); strings.Contains(link, "choices=") {
		t.Errorf("the address has %d characters", len(link))
	}
	p.fits("too long for a link")
	p.click(actionOf("link-choices"))
	p.wait(`/too long for a link/.test(document.getElementById('choices-status').textContent)`)
	content := p.saved(dir, "press-file", "good-enough-choices.json")
	q := open(t, desktop, h.root)
	q.drop("good-enough-choices.json", content)
	q.wait(deciding + ` && (` + decided + `)`)
	if says := q.screen(); !strings.Contains(says, "Left out at the end: 697 lines") || !strings.Contains(says, "too long for a link") {
		t.Errorf("dropped elsewhere, the screen says %.300q", says)
	}
	if got := eval[string](q, `document.querySelector('[data-choice="pins"]').value`); strings.TrimSpace(got) != strings.TrimSpace(long.String()) {
		t.Errorf("the file brings %d characters, not %d", len(got), long.Len())
	}
	q.waitFact("rev=12m")
}

// TestChoicesOffline: the program that reads them is kept with the first use of it.
func TestChoicesOffline(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#v=2&cust=b2b-saas")
	p.run(`navigator.serviceWorker.ready.then(() => true)`)
	p.wait(`navigator.serviceWorker.controller !== null`)
	p.decide("backlog")
	p.chooses("cell-0-0", "Alarms that count")
	link := p.waitLink(`link.includes('&choices=1')`)
	p.wait(`caches.keys().then((names) => caches.open(names[0])).then((cache) => cache.keys()).then((keys) => keys.some((key) => key.url.includes('choices.wasm')))`)
	h.close()
	p.tolerate("sw.js")
	p.visit("about:blank")
	p.visit(h.root + "#" + link)
	p.live()
	p.decide("backlog")
	if got := eval[string](p, firstName); got != "Alarms that count" {
		t.Errorf("offline the table begins with %q", got)
	}
}

// TestALostProgram: a worker that is ended from outside says nothing; after a while the page does, and starts another.
func TestALostProgram(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.run(`(() => {
		const { aside } = goodenough;
		goodenough.aside = async (name) => {
			goodenough.aside = aside;
			const worker = await aside(name);
			worker.postMessage = () => worker.terminate();
			return worker;
		};
		const { setTimeout } = window;
		window.setTimeout = (f, ms) => setTimeout(f, ms === 20000 ? 50 : ms);
	})()`)
	p.click(actionOf("choices-backlog"))
	p.wait(`/longer than usual/.test(document.getElementById('choices-status').textContent)`)
	p.click(actionOf("again-choices"))
	p.wait(decided)
	if !strings.Contains(p.screen(), "Roll back with one command") {
		t.Errorf("started again, the screen is %.300q", p.screen())
	}
}
