package browsertest

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	deciding = `document.getElementById('choices-dialog').open`
	decided  = `document.querySelector('#choices-screen .choice-tabs') && document.getElementById('choices-status').textContent === ''`
)

// decide opens a screen of choices by its button.
func (p *page) decide(tool string) { p.Helper(); p.goesTo(tool, actionOf("choices-"+tool)) }

// turns goes from one screen to another.
func (p *page) turns(tool string) {
	p.Helper()
	p.goesTo(tool, "#choices-screen "+actionOf("choices-"+tool))
}

func (p *page) goesTo(tool, button string) {
	p.Helper()
	p.click(button)
	p.wait(deciding+` && document.querySelector('#choices-screen [aria-current]')?.dataset.action === 'choices-' + %s && (`+decided+`)`, tool)
}

// chooses types or chooses something on the screen, and waits for the screen that follows.
func (p *page) chooses(name, text string) {
	p.Helper()
	p.fillIn("data-choice", name, text)
	p.wait(decided)
}

// presses presses a button of the screen, and waits likewise.
func (p *page) presses(name string) {
	p.Helper()
	p.click(actionOf("press-" + name))
	p.wait(decided)
}

// checks loads what accessible asks.
func (p *page) checks() {
	p.Helper()
	source, err := os.ReadFile(axeSource)
	if err != nil {
		p.Fatal(err)
	}
	p.do(chromedp.Evaluate(string(source), nil)) // the policy forbids a script element
}

func (p *page) screen() string { p.Helper(); return p.text("#choices-screen") }

// TestScenariosSideBySide: one is pinned, numbers change, both stand side by side with what each difference is worth and in every picture; a
// colleague's is pasted, and opened; what was pinned is still there, also while it is no longer the page's.
func TestScenariosSideBySide(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.decide("compare")
	p.presses("pin")
	if pins := eval[string](p, `document.querySelector('[data-choice="pins"]').value`); pins != "#v=2&cust=b2b-saas" {
		t.Errorf("pinned: %q", pins)
	}
	p.press(kb.Escape)
	p.wait(`!` + deciding)
	p.typeInto("mttr", "3 hours")
	p.leave()
	p.waitFact("mttr=3")
	p.decide("compare")
	p.focus(`#choices-screen [aria-current]`)
	p.pressWith(input.ModifierCtrl, "z")
	p.frame()
	if now := p.value("mttr"); now != "3" {
		t.Errorf("a shortcut in the dialog undid the page below: %s hours", now)
	}
	says := p.screen()
	for _, want := range []string{"time to fix", "3 hours", "1.25 hours", "the best spending falls by", "the whole change"} {
		if !strings.Contains(says, want) {
			t.Errorf("the screen lacks %q: %.2000s", want, says)
		}
	}
	for _, view := range []string{"curve", "marginal", "downtime", "customers", "tolerance", "time", "growth"} {
		p.chooses("picture", view)
		if lines := eval[int](p, `document.querySelectorAll('#choices-screen svg .lines path').length`); lines != 2 {
			t.Errorf("the picture of %s has %d lines", view, lines)
		}
	}
	p.checks()
	p.accessible("scenarios side by side")
	p.chooses("pins", "https://wiki.test/good-enough/#v=2&cust=consumer&ops=1m&name=Theirs\n")
	if says := p.screen(); !strings.Contains(says, "B: Theirs") {
		t.Errorf("a colleague’s link is %.600q", says)
	}
	p.click(`#choices-screen [data-action^="open-v=2"]`)
	p.wait(`!` + deciding)
	p.waitLink(`link.includes('name=Theirs')`)
	p.decide("compare")
	if says := p.screen(); !strings.Contains(says, "Nothing differs") {
		t.Errorf("the same scenario twice: %.600q", says)
	}
	p.press(kb.Escape)
	p.wait(`!` + deciding)
	p.click(actionOf("undo"))
	p.waitFact("mttr=3")
}

// TestAValueIsFound: what somebody wants leads to the value of an input, and that into the page; what can't be read or reached says so.
func TestAValueIsFound(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.decide("seek")
	p.chooses("target", "3M")
	if says := p.screen(); !strings.Contains(says, "The best spending is $3.0M a year with time to fix at 1.88 hours.") {
		t.Errorf("it says %q", says)
	}
	p.checks()
	p.accessible("a value is found")
	p.fits("a value is found")
	p.chooses("target", "a lot")
	if says := p.screen(); !strings.Contains(says, "“a lot”: it is not a number") {
		t.Errorf("it says %q", says)
	}
	p.chooses("target", "3M")
	p.click(`#choices-screen [data-action^="open-"]`)
	link := p.waitLink(`link.includes('mttr=1.8')`)
	if best, ok := explain(p, link)[0].Outcome["optimum"].(float64); !ok || best < 2.9999e6 || best > 3.0001e6 {
		t.Errorf("with what was found the best spending is %v", best)
	}
}

// TestAPageInOneFileHasNoChoices: nothing leads to a program that is not there.
func TestAPageInOneFileHasNoChoices(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, onDisk())
	if p.shown("#decide-section") || p.shown(`nav [href="#decide-section"]`) {
		t.Error("a page without the program leads to choices")
	}
}

// TestABacklogHasItsLine: the example is ranked at once, the message in a tunnel below the line; a cell is typed, a row decided and taken
// back, a table pasted; a bad cell is named and costs no other row; all of it is still there after the dialog was closed.
func TestABacklogHasItsLine(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.decide("backlog")
	above := func() string {
		p.Helper()
		return eval[string](p, `(() => {
			const names = [];
			for (const row of document.querySelectorAll('#choices-screen tbody tr')) {
				if (row.classList.contains('cut-line')) break;
				names.push(row.firstChild.textContent);
			}
			return names.join(', ');
		})()`)
	}
	if got := above(); got != "Roll back with one command, Release to 5% of customers first, Alarms that name the culprit" {
		t.Errorf("above the line: %s", got)
	}
	if says := p.screen(); !strings.Contains(says, "nobody would notice") {
		t.Errorf("why the message in a tunnel is not worth it: %.2000s", says)
	}
	p.checks()
	p.accessible("a backlog")
	p.chooses("paid", "60k")
	if got := above(); got != "Roll back with one command" {
		t.Errorf("with $60k a year, above the line: %s", got)
	}
	p.presses("out-0")
	if got, says := above(), p.screen(); strings.Contains(got, "Roll back") || !strings.Contains(says, "you decided against it") || !strings.Contains(says, "What you decided yourself costs") {
		t.Errorf("decided against, above the line: %s; it says %.2000s", got, says)
	}
	p.presses("free-0")
	p.chooses("cell-0-1", "lots")
	if says := p.screen(); !strings.Contains(says, "row 2, one_off “lots”: it is not a number") || eval[string](p, `document.querySelector('[data-choice="cell-0-1"]').value`) != "lots" {
		t.Errorf("a cell that can’t be read: %.1000s", says)
	}
	p.run(`document.querySelector('#choices-screen details').open = true`)
	p.chooses("items", "Item\tYearly cost\tincidents\nFewer alarms\t1k\t30%..50%\nNothing much\t1m\t1%\n")
	p.chooses("paid", "")
	if got := above(); got != "Fewer alarms" {
		t.Errorf("of a pasted table above the line: %s", got)
	}
	p.press(kb.Escape)
	p.wait(`!` + deciding)
	p.decide("backlog")
	if got := above(); got != "Fewer alarms" {
		t.Errorf("opened again, above the line: %s", got)
	}
	p.chooses("cell-0-0", "Alarms that count")
	p.presses("clear")
	if name := eval[string](p, `document.querySelector('[data-choice="cell-0-0"]').value`); name != "New 1" {
		t.Errorf("after the table was cleared its first cell shows %q", name)
	}
}

// TestTablesComeFromFiles: a table is chosen as a file, dropped as Excel writes it on a German machine, and one that is no table costs
// nothing that stands there; links come from a file as well.
func TestTablesComeFromFiles(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.decide("backlog")
	file := filepath.Join(t.TempDir(), "ideas.csv")
	if err := os.WriteFile(file, []byte("name,yearly,incidents\nFewer alarms,1k,40%\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.hand("choices-file", file)
	p.wait(decided + ` && document.querySelector('#choices-screen').textContent.includes('Read from “ideas.csv”')`)
	if says := p.screen(); !strings.Contains(says, "Fewer alarms") || strings.Contains(says, "tunnel") {
		t.Errorf("of the file stands here: %.600q", says)
	}
	drop := func(name, content, says string) {
		p.Helper()
		p.drop(name, []byte(content))
		p.wait(decided+` && document.querySelector('#choices-screen').textContent.includes(%s)`, says)
	}
	drop("Maßnahmen.csv", "name;yearly;incidents\r\nWeniger L\xe4rm;1000;40%\r\n", "Weniger Lärm")
	drop("ideas.xlsx", "PK\x03\x04 and so on", "“ideas.xlsx” was not read: this is a workbook")
	if says := p.screen(); !strings.Contains(says, "Weniger Lärm") {
		t.Errorf("after a file that can’t be read: %.600q", says)
	}
	p.checks()
	p.accessible("a table from a file")
	p.turns("seek")
	drop("ideas.csv", "name\n", "No file is read here")
	p.turns("compare")
	drop("theirs.txt", "#v=2&cust=consumer&name=Theirs\n", "B: Theirs")
	p.turns("backlog")
	if says := p.screen(); !strings.Contains(says, "Weniger Lärm") || strings.Contains(says, "Read from") {
		t.Errorf("back at the backlog: %.600q", says)
	}
}

// TestOneBudgetForSystems: the example, the page's own scenario among others, and two hundred systems.
func TestOneBudgetForSystems(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#v=2&cust=b2b-saas&name=Mine")
	p.decide("portfolio")
	if says := p.screen(); !strings.Contains(says, "Feed") || !strings.Contains(says, "asks for $522k more, and should get it") {
		t.Errorf("the example says %.1500s", says)
	}
	p.fits("one budget")
	p.chooses("systems", "#v=2&cust=payments&ops=4m&name=Checkout")
	p.presses("add-system")
	p.chooses("shared", "5M")
	if says := p.screen(); !strings.Contains(says, "$5.0M a year is too little for 2 systems") || !strings.Contains(says, "Mine") || !strings.Contains(says, "and is wrong") {
		t.Errorf("two systems: %.1500s", says)
	}
	p.chooses("systems", strings.Repeat("#v=2&cust=payments&ops=4m\n#v=2&cust=consumer&inc=90\n#v=2&cust=b2b-saas&mttr=4\n#v=2&cust=marketplace\n", 50))
	p.chooses("shared", "")
	if says := p.screen(); !strings.Contains(says, "for 200 systems") {
		t.Errorf("two hundred systems: %.600s", says)
	}
}

// TestAWorkbookIsSaved: a spreadsheet of the page's scenario and of what it is compared with, which opens as one.
func TestAWorkbookIsSaved(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	dir := p.downloads()
	p.decide("compare")
	p.chooses("pins", "#v=2&cust=consumer&name=Theirs")
	p.click(`#choices-screen [data-action="choices-workbook"]`)
	p.wait(`document.querySelector('#choices-screen [data-action="press-workbook"]')`)
	content := p.saved(dir, "press-workbook", "good-enough.xlsx")
	book, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	sheets := 0
	for _, file := range book.File {
		if strings.HasPrefix(file.Name, "xl/worksheets/sheet") {
			sheets++
		}
	}
	if sheets < 5 {
		t.Errorf("%d sheets of two scenarios", sheets)
	}
}

// TestTheFocusStays: whoever goes through the example by keyboard keeps what is being typed while an answer comes, and the row that something
// was decided of, wherever it is moved; what is gone gives the focus to the screen’s tab.
func TestTheFocusStays(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.decide("backlog")
	focused := func() string {
		p.Helper()
		return eval[string](p, `document.activeElement.getAttribute('aria-label') ?? document.activeElement.dataset.action`)
	}
	p.run(`(() => { const cell = document.querySelector('[data-choice="cell-0-1"]'); cell.focus(); cell.select(); })()`)
	p.press("500k")
	p.press(kb.Tab)
	p.press("7")
	p.wait(`!document.querySelector('#choices-screen').textContent.includes('An example')`)
	p.wait(decided)
	if got := focused(); got != "yearly cost, row 1" {
		t.Errorf("the focus is on %q", got)
	}
	p.press("7")
	if got := eval[string](p, `document.activeElement.value`); !strings.HasSuffix(got, "77") {
		t.Errorf("the cell holds %q", got)
	}
	p.run(`document.querySelector('[data-action="press-in-5"]').focus()`)
	p.press(kb.Enter)
	p.wait(`document.querySelector('[data-action="press-free-5"]')`)
	p.wait(decided)
	if got := focused(); got != "Undecide: A second region" {
		t.Errorf("the focus is on %q", got)
	}
	p.chooses("paid", "1k")
	p.run(`document.querySelector('[data-action="press-undecide"]').focus()`)
	p.press(kb.Enter)
	p.wait(`!document.querySelector('[data-action="press-undecide"]')`)
	p.wait(decided)
	if got := focused(); got != "choices-backlog" {
		t.Errorf("the focus is on %q", got)
	}
}

// TestWhatIsPinnedStays: beside what was typed into the box, and when the dialog is closed before the answer has come.
func TestWhatIsPinnedStays(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=2&cust=b2b-saas")
	p.decide("compare")
	p.run(`document.querySelector('[data-choice="pins"]').focus()`)
	p.press("#v=2&cust=consumer")
	p.presses("pin")
	p.wait(`document.querySelector('[data-choice="pins"]').value === '#v=2&cust=consumer\n#v=2&cust=b2b-saas'`)
	p.presses("unpin-0")
	p.wait(`document.querySelector('[data-choice="pins"]').value === '#v=2&cust=b2b-saas'`)
	p.presses("unpin-0")
	p.run(`document.querySelector('[data-action="press-pin"]').click(); document.querySelector('[data-action="close-choices"]').click();`)
	p.wait(`!` + deciding)
	p.typeInto("mttr", "3 hours")
	p.leave()
	p.waitFact("mttr=3")
	p.decide("compare")
	if says := p.screen(); !strings.Contains(says, "1.25 hours") {
		t.Errorf("the screen is %.800q", says)
	}
}
