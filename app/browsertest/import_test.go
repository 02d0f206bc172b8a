package browsertest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Files of incidents that are read elsewhere too, and what is known to come of them.
var incidentFiles = filepath.Join(repository, "app", "records", "testdata")

const (
	importing     = `document.getElementById('import-dialog').open`
	imported      = `document.querySelector('#import-screen [data-imported="sentence"]')`
	importRefused = `document.querySelector('#import-screen .alarm')`
)

// beginImport opens the dialog by its button.
func (p *page) beginImport() {
	p.Helper()
	p.click(actionOf("import"))
	p.wait(importing)
}

// give chooses files in the dialog, and waits until they are read.
func (p *page) give(names ...string) {
	p.Helper()
	p.hand("import-files", names...)
	p.wait(imported + ` || ` + importRefused)
}

// hand chooses files where an element of this id asks for some.
func (p *page) hand(id string, names ...string) {
	p.Helper()
	paths := make([]string, len(names))
	for i, name := range names {
		path, err := filepath.Abs(name)
		if err != nil {
			p.Fatal(err)
		}
		paths[i] = path
	}
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		input, _, err := runtime.Evaluate(`document.getElementById('` + id + `')`).Do(ctx)
		if err != nil {
			return err
		}
		return dom.SetFileInputFiles(paths).WithObjectID(input.ObjectID).Do(ctx)
	}))
}

// fillIn has a control of a screen that a program beside the page draws hold a text, by the mark and the name of what it says.
func (p *page) fillIn(mark, name, text string) {
	p.Helper()
	p.run(`(() => {
		const choice = document.querySelector('[' + %s + '="' + %s + '"]');
		choice.value = %s;
		choice.dispatchEvent(new Event('change', { bubbles: true }));
	})()`, mark, name, text)
	p.frame()
}

// chooseImport answers a question of the screen, and waits for the screen that follows.
func (p *page) chooseImport(name, text string) {
	p.Helper()
	p.fillIn("data-import", name, text)
	p.wait(`document.getElementById('import-status').textContent === ''`)
}

func (p *page) importSays() string {
	p.Helper()
	return eval[string](p, imported+`?.textContent ?? ''`)
}

// TestIncidentsBecomeInputs: a file is chosen, what is left open is answered, the numbers are taken, and one undo brings the old ones back.
// Nothing of the file stays or goes anywhere.
func TestIncidentsBecomeInputs(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	before := eval[string](p, `location.hash`)
	p.beginImport()
	p.give(filepath.Join(incidentFiles, "pagerduty-analytics.csv"))
	if says := p.importSays(); !strings.HasPrefix(says, "7 of 9 rows used, 2 refused") {
		t.Errorf("it says %q", says)
	}
	if rows := eval[int](p, `document.querySelectorAll('#import-screen [data-estimate]').length`); rows != 5 {
		t.Errorf("%d estimates", rows)
	}
	p.chooseImport("from", "2026-01-01")
	p.chooseImport("to", "2026-06-30")
	p.chooseImport("affected", "40%")
	if says := p.importSays(); !strings.Contains(says, "January 1, 2026 to June 30, 2026. ") || !strings.Contains(says, "if each affected 40% of customers") {
		t.Errorf("after three answers it says %q", says)
	}
	p.click(actionOf("use-import"))
	p.wait(`!` + importing + ` && location.hash.includes('inc=')`)
	link := eval[string](p, `location.hash`)
	for _, want := range []string{"inc=", "to", "mttr=", "blast=0.4"} {
		if !strings.Contains(link, want) {
			t.Errorf("the link %s has no %s", link, want)
		}
	}
	for _, key := range []string{"inc", "mttr", "blast"} {
		if help := eval[string](p, `document.getElementById('help-' + %s).textContent`, key); !strings.Contains(help, "From your incidents.") {
			t.Errorf("%s says %q", key, help)
		}
	}
	kept := eval[string](p, `JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state])`) + eval[string](p, `document.documentElement.outerHTML`)
	for _, secret := range []string{"Checkout errors", "Login down", "pagerduty-analytics"} {
		if strings.Contains(kept, secret) {
			t.Errorf("%q of the file is still in the page", secret)
		}
	}
	p.click(actionOf("undo"))
	p.wait(`location.hash === %s`, before)
}

// TestIncidentsAreTakenAlong: a report and the time line are saved and copied, without titles unless these are wanted; each opens the scenario
// that the estimates fill, and nothing of it stays.
func TestIncidentsAreTakenAlong(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#v=2&cust=b2b-saas")
	p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.permit("clipboard-write", cdpbrowser.PermissionSettingGranted)
	dir := p.downloads()
	p.beginImport()
	p.give(filepath.Join(incidentFiles, "pagerduty-analytics.csv"))
	p.chooseImport("to", "2026-06-30")
	p.click(`[data-imported="along"] summary`)
	for _, named := range []bool{false, true} {
		if named {
			p.chooseImport("names", "in it")
		}
		report := string(p.saved(dir, "save-incidents", "good-enough-incidents.html"))
		p.wait(`document.getElementById('import-status').textContent.startsWith('Saved as good-enough-incidents.html')`)
		picture := p.saved(dir, "save-timeline", "good-enough-incidents.svg")
		wellFormed(t, "the time line", picture)
		p.click("dialog " + actionOf("copy-incidents"))
		p.wait(`document.getElementById('import-status').textContent === 'Report copied.'`)
		markdown := p.clipboard()
		p.click("dialog " + actionOf("copy-timeline"))
		p.wait(`document.getElementById('import-status').textContent === 'Embed code copied.'`)
		code := p.clipboard()
		for name, text := range map[string]string{"report": report, "time line": string(picture), "Markdown": markdown, "embed code": code} {
			if !strings.Contains(text, "inc=") || !strings.Contains(text, h.root) {
				t.Errorf("the %s leads to no estimates:\n%s", name, text)
			}
			if has, wanted := strings.Contains(text, "Login down"), named && (name == "report" || name == "Markdown"); has != wanted {
				t.Errorf("the %s names incidents: %v, wanted: %v", name, has, wanted)
			}
		}
		if !strings.Contains(code, "<rect") || !strings.Contains(code, "<iframe") {
			t.Errorf("the embed code is %s", code)
		}
		q := open(t, desktop, h.root+"#v=2&cust=payments")
		q.drop("report.html", []byte(report))
		q.wait(`location.hash.includes('inc=') && location.hash.includes('b2b-saas')`)
	}
	p.click(actionOf("close-import"))
	p.wait(`!` + importing)
	kept := eval[string](p, `JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state])`) + eval[string](p, `document.documentElement.outerHTML`)
	if strings.Contains(kept, "Login down") || strings.Contains(kept, "April 30, 2026") {
		t.Error("what was taken along is still in the page")
	}
}

// TestAReloadKnowsWhatIsFromIncidents, of inputs that are as they were; whoever gets the link has other incidents.
func TestAReloadKnowsWhatIsFromIncidents(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#v=2&cust=b2b-saas")
	p.beginImport()
	p.give(filepath.Join(incidentFiles, "pagerduty-analytics.csv"))
	p.click(actionOf("use-import"))
	p.wait(`!` + importing + ` && location.hash.includes('mttr=')`)
	isFrom := func(key string) bool {
		t.Helper()
		return strings.Contains(p.text("#help-"+key), "From your incidents.")
	}
	p.focus(`[data-slider="inc"]`)
	p.press(kb.ArrowRight)
	p.wait(`!document.getElementById('help-inc').textContent.includes('From your')`)
	link := p.waitLink(`true`)
	p.reload()
	if !isFrom("mttr") || isFrom("inc") || isFrom("ops") {
		t.Errorf("after a reload, from incidents are time to fix: %v, incidents: %v, spending: %v", isFrom("mttr"), isFrom("inc"), isFrom("ops"))
	}
	q := open(t, desktop, h.root+"#"+link)
	if strings.Contains(q.text("#help-mttr"), "From your incidents.") {
		t.Error("who opens the link is told that it is from their incidents")
	}
}

// TestADateTypedCountsWhole: a date is asked about once it stands, and not with each digit of its year.
func TestADateTypedCountsWhole(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.run(`(() => {
		const post = Worker.prototype.postMessage;
		window.asked = [];
		Worker.prototype.postMessage = function (message, ...rest) {
			if (Array.isArray(message)) window.asked.push(JSON.parse(message[0]).choices?.from ?? '');
			return post.call(this, message, ...rest);
		};
	})()`)
	p.beginImport()
	p.give(filepath.Join(incidentFiles, "pagerduty-analytics.csv"))
	p.focus(`#import-from`)
	p.press("12312025") // December 31, 2025, as an American browser asks for it
	p.wait(`document.getElementById('import-from').value === '2025-12-31'`)
	p.press(kb.Tab + kb.Tab + kb.Tab) // past what else is in the box
	p.wait(imported + `?.textContent.includes('December 31, 2025 to ')`)
	if asked := eval[string](p, `window.asked.join(' ')`); strings.TrimSpace(asked) != "2025-12-31" {
		t.Errorf("asked about %q", asked)
	}
	p.focus(`#import-from`)
	p.press("01012026" + kb.Enter)
	p.wait(imported + `?.textContent.includes('January 1, 2026 to ')`)
	p.focus(`#import-affected`)
	p.focus(`#import-from`) // its first part again
	p.press("02302026" + kb.Tab + kb.Tab + kb.Tab)
	p.wait(`document.querySelector('#import-screen .import-question .alarm')?.textContent.startsWith('There is no such day')`)
	if shown := eval[string](p, `document.getElementById('import-from').value`); shown != "2026-01-05" {
		t.Errorf("beside what was taken instead of February 30 stands %q", shown)
	}
}

// TestIncidentsArriveByEveryWay: dropped anywhere on the page, pasted, and several files at once.
func TestIncidentsArriveByEveryWay(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.run(`(() => {
		const data = new DataTransfer();
		data.items.add(new File(['start,end,affected\n2026-01-01T00:00:00Z,2026-01-01T01:00:00Z,50%%\n'], 'a.csv'));
		document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
	})()`)
	p.wait(importing + ` && ` + imported)
	if says := p.importSays(); !strings.HasPrefix(says, "1 of 1 row used") {
		t.Errorf("dropped, it says %q", says)
	}
	p.run(`(() => {
		const box = document.getElementById('import-paste');
		box.value = 'start,end,affected\n2026-02-01T00:00:00Z,2026-02-01T01:00:00Z,1\n2026-03-01T00:00:00Z,2026-03-01T01:00:00Z,1\n';
		box.dispatchEvent(new Event('input', { bubbles: true }));
	})()`)
	p.wait(imported + `?.textContent.startsWith('2 of 2 rows used')`)
	p.give(filepath.Join(incidentFiles, "jira-jsm.csv"), filepath.Join(incidentFiles, "pagerduty-analytics.csv"))
	p.wait(imported + `?.textContent.startsWith('11 of 15 rows used')`)
	if files := eval[int](p, `document.querySelectorAll('#import-screen .import-file').length`); files != 2 {
		t.Errorf("%d files are named", files)
	}
}

// TestTheLastOfManyIsRead: while one text is read, or the program is on its way, others come; what stands there in the end is of the last.
func TestTheLastOfManyIsRead(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.beginImport()
	for _, rows := range []int{40, 7} { // without the program, and with it
		p.run(`(async () => {
			const box = document.getElementById('import-paste');
			box.value = 'start,end\n';
			for (let i = 1; i <= %v; i++) {
				const day = new Date(Date.UTC(2026, 0, i)).toISOString().slice(0, 11);
				box.value += day + '08:00:00Z,' + day + '09:00:00Z\n';
				box.dispatchEvent(new Event('input', { bubbles: true }));
				if (i %% 3 === 0) await new Promise(requestAnimationFrame);
			}
		})()`, rows)
		p.wait(imported+`?.textContent.startsWith(%s)`, fmt.Sprintf("%d of %[1]d rows used", rows))
		p.wait(`document.getElementById('import-status').textContent === ''`)
		if says := p.importSays(); !strings.HasPrefix(says, fmt.Sprintf("%d of %[1]d rows used", rows)) {
			t.Errorf("in the end it says %q", says)
		}
	}
}

// TestAnAnswerJustGivenCounts: the numbers are taken in the same breath in which the last answer leaves its box.
func TestAnAnswerJustGivenCounts(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.beginImport()
	p.give(filepath.Join(incidentFiles, "pagerduty-analytics.csv"))
	p.run(`(() => {
		const share = document.querySelector('[data-import="affected"]');
		share.value = '40%';
		share.dispatchEvent(new Event('change', { bubbles: true }));
		document.querySelector('[data-action="use-import"]').click();
	})()`)
	p.wait(`!` + importing + ` && location.hash.includes('blast=0.4')`)
}

// TestClocksOfThreeZones: a file without a zone, over the night on which clocks were put back, read by the browser's own table of zones.
func TestClocksOfThreeZones(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.beginImport()
	p.give(filepath.Join(incidentFiles, "grafana-percent-newyork.csv"))
	for zone, want := range map[string]string{ // the first row stands at midnight, October 31 to November 1, 2026
		"America/New_York": "2026-11-01 04:30:00",
		"Europe/Zurich":    "2026-10-31 23:30:00",
		"Asia/Kolkata":     "2026-10-31 19:00:00",
	} {
		p.chooseImport("zone", zone)
		if got := eval[string](p, `document.querySelector('#import-screen [data-imported="samples"] tbody td:nth-child(3)').textContent`); got != want {
			t.Errorf("in %s the outage began at %s, want %s", zone, got, want)
		}
	}
	p.chooseImport("zone", "Atlantis")
	if says := eval[string](p, importRefused+`.textContent`); !strings.Contains(says, `"Atlantis"`) {
		t.Errorf("of a zone that there is not it says %q", says)
	}
}

// TestWhatCantBeRead says why, and leaves the page as it was.
func TestWhatCantBeRead(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	before := eval[string](p, `location.hash`)
	p.beginImport()
	p.give(filepath.Join(incidentFiles, "prometheus-errors.json"))
	if says := eval[string](p, importRefused+`.textContent`); !strings.Contains(says, "exceeded maximum resolution") {
		t.Errorf("it says %q", says)
	}
	hostile := filepath.Join(t.TempDir(), "<img src=x onerror=alert(1)>.csv")
	if err := os.WriteFile(hostile, []byte("start,end,title\n2026-01-01T00:00:00Z,2026-01-01T02:00:00Z,\"<script>alert(1)</script><img src=x onerror=alert(1)>\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	p.give(hostile)
	p.wait(imported)
	if made := eval[int](p, `document.querySelectorAll('#import-screen :is(img, script)').length`); made != 0 {
		t.Errorf("a file made %d elements", made)
	}
	p.click(actionOf("close-import"))
	p.wait(`!` + importing)
	if now := eval[string](p, `location.hash`); now != before {
		t.Errorf("the link is %s", now)
	}
}

// TestOneFileOffersNoImport: what reads incidents would make it too big to be attached, so that it doesn't speak of it.
func TestOneFileOffersNoImport(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, onDisk())
	if shown := eval[bool](p, `document.querySelector('[data-action="import"]').checkVisibility()`); shown {
		t.Error("the one file offers to read incidents")
	}
}

// TestImportOnAPhone: nothing hangs over, and a checker finds nothing.
func TestImportOnAPhone(t *testing.T) {
	source, err := os.ReadFile(axeSource)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []screen{phone, {width: 1280, height: 1000, dark: true}} {
		p := open(t, s, serve(t, hosting{}).root)
		p.beginImport()
		p.give(filepath.Join(incidentFiles, "plain.csv"))
		p.run(`for (const d of document.querySelectorAll('#import-screen details')) d.open = true`)
		if over := eval[float64](p, `(() => { const d = document.getElementById('import-dialog'); return d.scrollWidth - d.clientWidth; })()`); over > 0 {
			t.Errorf("at %d the dialog hangs over by %v", s.width, over)
		}
		p.do(chromedp.Evaluate(string(source), nil))
		p.accessible("the screen of an import")
	}
}
