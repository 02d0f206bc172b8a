package browsertest

import (
	"strings"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// typeInto replaces what is in a box, key by key.
func (p *page) typeInto(key, text string) {
	p.Helper()
	p.unfold()
	p.click(boxOf(key))
	p.run(`document.activeElement.select()`)
	p.press(text)
}

// paste replaces what is in a box all at once.
func (p *page) paste(key, text string) {
	p.Helper()
	p.typeInto(key, kb.Delete)
	p.do(input.InsertText(text))
	p.frame()
}

// leave moves on to the next control.
func (p *page) leave() { p.Helper(); p.press(kb.Tab) }

// unfold opens everything that is folded.
func (p *page) unfold() {
	p.Helper()
	p.run(`document.querySelectorAll('details').forEach((d) => { d.open = true; })`)
	p.frame()
}

// section goes to a part of the page by the menu, and so finds it open.
func (p *page) section(id string) {
	p.Helper()
	p.click(`.sections a[href="#` + id + `-section"]`)
	p.frame()
}

// TestLeaderTypesNumbersAsPeopleWriteThem types each into its box: it counts at once, and on leaving shows in its own form.
func TestLeaderTypesNumbersAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	for _, typed := range []struct{ key, text, fact, shows string }{
		{"rev", "12m", "rev=12m", "$12M"},
		{"ops", "$4.5M", "ops=4.5m", "$4.5M"},
		{"tol", "0.1%", "tol=0.001", "0.1"},
		{"tol", "0.2", "tol=0.002", "0.2"},
		{"tol", "3h", "tol=3h", "0.0342"},
		{"mttr", "90min", "", "1.5"}, // the preset's own
		{"mttr", "45 min", "mttr=0.75", "0.75"},
		{"margin", "61 %", "margin=0.61", "61"},
		{"half", "18mo", "half=1.5", "1.5"},
		{"nine", "7x", "nine=7", "7"},
	} {
		p.typeInto(typed.key, typed.text)
		if got := p.value(typed.key); got != typed.text {
			t.Errorf("%s: while %q was typed the box became %q", typed.key, typed.text, got)
		}
		if typed.fact != "" {
			p.waitFact(typed.fact)
		}
		p.leave()
		if got := p.value(typed.key); got != typed.shows {
			t.Errorf("%s: after typing %q the box shows %q, not %q", typed.key, typed.text, got, typed.shows)
		}
		if p.attribute(boxOf(typed.key), "aria-invalid") != "" {
			t.Errorf("%s: %q is called invalid", typed.key, typed.text)
		}
	}
	p.agrees(p.link(), explain(t, p.link())[0])
}

// TestLeaderMistypes is told what is wrong where it is wrong, keeps the text while correcting it, and the last good answer stays;
// who leaves it wrong has the value before, and is told on.
func TestLeaderMistypes(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	for _, typed := range []struct{ key, name, text, rule string }{
		{"rev", "revenue that depends on it", "abc", "not a number"},
		{"rev", "revenue that depends on it", "1,000", "comma"},
		{"margin", "margin on extra sales", "150", "between"},
		{"mttr", "time to fix", "5 parsecs", "unit"},
		{"inc", "incidents", "-3", "between"},
		{"tol", "downtime customers tolerate", "", "not a number"},
	} {
		before, headline, value := p.output("net"), p.headline(), p.value(typed.key)
		p.paste(typed.key, typed.text) // typed key by key, what comes first may be a good number
		if got := p.value(typed.key); got != typed.text {
			t.Errorf("%s: the box holds %q, typed was %q", typed.key, got, typed.text)
		}
		if got := p.attribute(boxOf(typed.key), "aria-invalid"); got != "true" {
			t.Errorf("%s: %q is not marked invalid", typed.key, typed.text)
		}
		message := p.describedBy(typed.key)
		for what, part := range map[string]string{"input": typed.name, "rule": typed.rule, "value": typed.text} {
			if !strings.Contains(strings.ToLower(message), part) {
				t.Errorf("%s: the message about %q doesn't name the %s: %q", typed.key, typed.text, what, message)
			}
		}
		if p.output("net") != before || p.headline() != headline {
			t.Errorf("%s: %q changed the answer", typed.key, typed.text)
		}
		p.leave()
		if got := p.value(typed.key); got != value || p.attribute(boxOf(typed.key), "aria-invalid") != "" {
			t.Errorf("%s: after leaving the box holds %q, before it was %q", typed.key, got, value)
		}
		if after := p.describedBy(typed.key); after != message {
			t.Errorf("%s: after leaving the page says %q, not %q", typed.key, after, message)
		}
		p.click(actionOf("reset-" + typed.key))
		if after := p.describedBy(typed.key); after != "" {
			t.Errorf("%s: reset leaves %q", typed.key, after)
		}
	}
}

// describedBy is what a screen reader says of an error of an input: the elements that describe it, but for its help.
func (p *page) describedBy(key string) string {
	p.Helper()
	return eval[string](p, `document.querySelector(%s).getAttribute('aria-describedby').split(' ').filter((id) => !id.startsWith('help-'))
		.map((id) => document.getElementById(id)).filter((e) => e.checkVisibility()).map((e) => e.textContent).join(' ')`, boxOf(key))
}

// TestTypingIsNeverDisturbed corrects a number in its middle: the page repaints with every key and the caret stays.
func TestTypingIsNeverDisturbed(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.typeInto("rev", "120m")
	p.run(`document.activeElement.setSelectionRange(1, 1)`)
	for i, key := range []string{"5", ".", "7"} {
		p.press(key)
		if caret := eval[int](p, `document.activeElement.selectionStart`); caret != 2+i {
			t.Errorf("after key %d the caret is at %d", i+1, caret)
		}
	}
	if got := p.value("rev"); got != "15.720m" {
		t.Errorf("the box holds %q", got)
	}
	p.press(kb.Backspace + kb.Backspace)
	if got := p.value("rev"); got != "1520m" {
		t.Errorf("the box holds %q", got)
	}
	p.waitLink(`link === ` + quote(explain(t, "rev=1520m")[0].Link))
}

// TestLeaderNamesTheScenario finds the name in the title and the link.
func TestLeaderNamesTheScenario(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.typeInto("name", "Checkout, next year")
	p.waitFact("name=Checkout%2C%20next%20year")
	if title := eval[string](p, `document.title`); !strings.Contains(title, "Checkout, next year") {
		t.Errorf("the title is %q", title)
	}
}

// untouched fails if an edit has left a trace in the address, the answer or the history.
func (p *page) untouched(when, link, net string) {
	p.Helper()
	p.wait(`%s.includes(location.hash.slice(1))`, []string{link, explain(p, link)[0].Link}) // as it came, or as it is written
	if now := p.output("net"); now != net {
		p.Errorf("%s net is %s, before it was %s", when, now, net)
	}
	if !eval[bool](p, `document.querySelector(%s).disabled`, actionOf("undo")) {
		p.Errorf("%s there is something to undo", when)
	}
}

// TestWhatIsRefusedLeavesNoTrace: a good number that a refused text begins with counts while it stands there alone.
func TestWhatIsRefusedLeavesNoTrace(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&ops=4m")
	link, net := p.link(), p.output("net")
	p.typeInto("inc", "9")
	p.waitFact("inc=9")
	if p.output("net") == net {
		t.Error("a number that is being typed doesn't count")
	}
	p.press(" parsecs")
	p.untouched("with a refused text in the box", link, net)
	if got := p.value("inc"); got != "9 parsecs" {
		t.Errorf("while it is typed the box holds %q", got)
	}
	p.press(kb.Enter)
	if got := p.value("inc"); got != "9 parsecs" || p.attribute(boxOf("inc"), "aria-invalid") != "true" {
		t.Errorf("after Enter the box holds %q", got)
	}
	p.leave()
	p.untouched("after leaving a refused text", link, net)
	if got := p.value("inc"); got != "40" {
		t.Errorf("after leaving a refused text the box shows %q, not the value before", got)
	}
	if message := p.describedBy("inc"); !strings.Contains(message, "“9 parsecs”") {
		t.Errorf("after leaving a refused text the page says %q", message)
	}
	p.typeInto("inc", "9 parsecs")
	for range " parsecs" {
		p.press(kb.Backspace)
	}
	p.waitFact("inc=9")
	if message := p.describedBy("inc"); message != "" {
		t.Errorf("about a corrected text the page says %q", message)
	}
}

// TestLeaderTakesBackWhatIsTyped by Escape, at once, and by undo, an edit at a time.
func TestLeaderTakesBackWhatIsTyped(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&rev=48731250&ops=4m")
	link, net := p.link(), p.output("net")
	for _, typed := range []string{"50m", "50 parsecs"} {
		p.typeInto("rev", typed)
		p.press(kb.Escape)
		p.untouched("after Escape", link, net)
		if got := p.value("rev"); got != "$48731250" || p.describedBy("rev") != "" {
			t.Errorf("after Escape the box holds %q, and the page says %q", got, p.describedBy("rev"))
		}
	}
	p.typeInto("name", "Checkout")
	p.press(kb.Escape)
	p.untouched("after Escape", link, net)
	if got := p.value("name"); got != "" {
		t.Errorf("after Escape the name is %q", got)
	}

	p.typeInto("rev", "50m")
	p.press(kb.Enter)
	if got := p.value("rev"); got != "$50M" {
		t.Errorf("after Enter the box holds %q", got)
	}
	p.run(`document.activeElement.select()`)
	p.press("60m")
	p.leave()
	p.waitFact("rev=60m")
	p.click(actionOf("undo"))
	p.waitFact("rev=50m")
	p.click(actionOf("undo"))
	p.untouched("after as many undos as edits", link, net)
}

// TestBoxesOfThePlanTakeTextsAsAWhole as all boxes do, and say what is wrong beside them.
func TestBoxesOfThePlanTakeTextsAsAWhole(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&plan=2m@1,48731250@3")
	p.section("time")
	link, net := p.link(), p.output("net")
	value := func(selector string) string { return eval[string](p, `document.querySelector(%s).value`, selector) }
	for _, c := range []struct{ step, what, prefix, fact, before, exact, name string }{
		{"1", "amount", "5m", "5m@3", "$48.7M", "$48731250", "Amount of step 2"},
		{"-1", "amount", "1m", "try=1m", "$3M", "$3M", "What-if spending"},
		{"0", "year", "2", "", "1", "1", "Year of step 1"},
	} {
		box, message := stepBox(c.step, c.what), "#error-plan-"+c.step+"-"+c.what
		p.click(box)
		if got := value(box); got != c.exact {
			t.Errorf("%s: with the focus the box holds %q, not %q", c.name, got, c.exact)
		}
		p.run(`document.activeElement.select()`)
		p.press(c.prefix)
		if c.fact != "" {
			p.waitLink(`link.includes(` + quote(c.fact) + `)`)
		}
		p.press(" parsecs")
		p.leave()
		p.untouched(c.name+": after a refused text", link, net)
		if got := value(box); got != c.before {
			t.Errorf("%s: after a refused text the box shows %q, not %q", c.name, got, c.before)
		}
		if says := p.text(message); !strings.Contains(says, c.name) || !strings.Contains(says, "“"+c.prefix+" parsecs”") {
			t.Errorf("%s: about a refused text the page says %q", c.name, says)
		}
		p.click(box)
		p.run(`document.activeElement.select()`)
		p.press(c.prefix + kb.Escape)
		p.untouched(c.name+": after Escape", link, net)
		if got, says := value(box), eval[string](p, `document.querySelector(%s).textContent`, message); got != c.exact || says != "" {
			t.Errorf("%s: after Escape the box holds %q, and the page says %q", c.name, got, says)
		}
	}
}

// TestPastedCellsAreNotOneNumber whatever stood between them, and the value before stays.
func TestPastedCellsAreNotOneNumber(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&ops=4m")
	p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.permit("clipboard-write", cdpbrowser.PermissionSettingGranted)
	link, net := p.link(), p.output("net")
	for _, cells := range []string{"12\n15", "12\t15", "6 24"} {
		p.typeInto("inc", kb.Delete)
		p.run(`navigator.clipboard.writeText(%s)`, cells)
		p.do(input.DispatchKeyEvent(input.KeyRawDown).WithKey("v").WithCode("KeyV").WithModifiers(input.ModifierCtrl).WithCommands([]string{"paste"}),
			input.DispatchKeyEvent(input.KeyUp).WithKey("v").WithCode("KeyV"))
		p.frame()
		if got := p.value("inc"); !strings.HasPrefix(got, cells[:1]) {
			t.Fatalf("pasting %q gives %q", cells, got)
		}
		if p.describedBy("inc") == "" {
			t.Errorf("%q is taken", cells)
		}
		p.leave()
		p.untouched("after pasting two cells", link, net)
		if got := p.value("inc"); got != "40" {
			t.Errorf("after pasting %q the box shows %q", cells, got)
		}
	}
}

// TestLeaderIsAskedWhatADoubtfulNumberMeans and answers with the keyboard; what is plain but not literal is said beside the box.
func TestLeaderIsAskedWhatADoubtfulNumberMeans(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&ops=4m")
	link, net := p.link(), p.output("net")
	p.typeInto("inc", "1,200")
	offers := eval[[]string](p, `[...document.querySelectorAll('[data-action^="take-inc-"]')].map((e) => e.textContent)`)
	if len(offers) != 2 || !strings.Contains(strings.Join(offers, " "), "1200") || !strings.Contains(strings.Join(offers, " "), "1.2") {
		t.Fatalf("offered are %q", offers)
	}
	for i := 0; eval[string](p, `document.activeElement.textContent`) != "1200"; i++ {
		if p.leave(); i > 4 {
			t.Fatal("the keyboard doesn't come to the offer")
		}
	}
	p.untouched("before an answer", link, net)
	p.press(kb.Enter)
	p.waitFact("inc=1200")
	if got := p.value("inc"); got != "1200" || p.describedBy("inc") != "" {
		t.Errorf("after the answer the box holds %q and the page says %q", got, p.describedBy("inc"))
	}
	if got := eval[string](p, `document.activeElement.id`); got != "in-inc" {
		t.Errorf("after the answer the focus is on %q", got)
	}
	p.click(actionOf("undo"))
	p.untouched("after undo", link, net)

	p.typeInto("accept", "99.9")
	p.leave()
	p.waitFact("accept=0.001")
	if says := strings.ReplaceAll(p.describedBy("accept"), "\u00a0", " "); p.value("accept") != "99.9" || !strings.Contains(says, "99.9% up, 8.8 hours down a year") {
		t.Errorf("of 99.9 the box shows %q and the page says %q", p.value("accept"), says)
	}
	p.follow("cust=consumer&accept=99.9%25")
	if says := strings.ReplaceAll(p.text(".problems"), "\u00a0", " "); !strings.Contains(says, "How this link was read") || !strings.Contains(says, "99.9% up") {
		t.Errorf("of a link with accept=99.9%% the page says %q", says)
	}
	p.follow("cust=consumer&accept=99.9%25&rev=abc")
	if says := p.text(".problems"); !strings.Contains(says, "could be used") {
		t.Errorf("of a link with rev=abc the page says %q", says)
	}
}
