package browsertest

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The walks are what eight readers did with the page, step by step: a director with three minutes, a staff engineer who argues, the CFO
// who is sent the argument, an embedder, whoever uses the keyboard alone, whoever listens, whoever does what the page says, and whoever
// reads about other people's outages. What a terminal's user did is in app/command.

// enters types a number as a person does who unfolds nothing: its box is in sight.
func (p *page) enters(key, text string) {
	p.Helper()
	if !p.shown(boxOf(key)) {
		p.Fatalf("the box of %s is folded away", key)
	}
	p.click(boxOf(key))
	p.run(`document.activeElement.select()`)
	p.press(text)
	p.leave()
}

// dollars reads an amount as the page writes it.
func dollars(t testing.TB, text string) float64 {
	t.Helper()
	m := regexp.MustCompile(`\$([\d.]+)([kMBT]?)`).FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("there is no amount in %q", text)
	}
	v, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		t.Fatal(err)
	}
	return v * map[string]float64{"": 1, "k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}[m[2]]
}

// about tells whether two amounts are the same to a reader: a page that rounds says so of either.
func about(a, b float64) bool { return math.Abs(a-b) <= .06*math.Max(math.Abs(a), math.Abs(b)) }

// offered is the spending that the page offers to try for what it earns, not for what it keeps; 0 where it offers none.
func (p *page) offered() float64 {
	p.Helper()
	name := eval[string](p, `[...document.querySelectorAll('.tries [data-action^="try-"]')].find((e) => !e.textContent.includes(':'))?.dataset.action.slice(4) ?? '0'`)
	v, err := strconv.ParseFloat(name, 64)
	if err != nil {
		p.Fatal(err)
	}
	return v
}

// saysOneThing holds all that speaks of more or less money to one answer: the sign, the best spending, the tone, what is worth trying, the
// split and the chances.
func (p *page) saysOneThing(when string, spend float64) {
	p.Helper()
	p.rests()
	pays := p.attribute(`.flags [data-output=money]`, "data-value") == "pays"
	tone := p.attribute(".answer-body", "data-tone")
	if best := p.number("optimum"); pays != (best > spend) {
		p.Errorf("%s: more pays is %v at %v, and the best is %v", when, pays, spend, best)
	}
	if tone == "short" && !pays {
		p.Errorf("%s: it looks short where more doesn’t pay", when)
	}
	if try := p.offered(); try != 0 && pays != (try > spend) {
		p.Errorf("%s: more pays is %v at %v, and %v is to be tried", when, pays, spend, try)
	}
	if split := p.number("growth.best.operations"); pays && split < spend*.999 || !pays && split > spend*1.001 {
		p.Errorf("%s: more pays is %v at %v, and the best split has %v", when, pays, spend, split)
	}
	if past := p.number("uncertainty.chance.waste"); tone == "short" && past > .5 {
		p.Errorf("%s: it looks short, and is too much with %v", when, past)
	}
	if line := p.text(lineOf); !strings.Contains(line, strings.TrimSuffix(p.text("h1 strong"), ".")) {
		p.Errorf("%s: the line says %q, and the headline %q", when, line, p.headline())
	}
}

// TestWalkOfADirector with three minutes and five numbers: business software, $6M, four incidents a month of 45 minutes, a promise of 99.9%,
// 12 engineers who give a quarter of their time.
func TestWalkOfADirector(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.choose("cust", "b2b-saas")
	p.saysOneThing("the example", 2.5e6)

	p.enters("rev", "6m")
	if got := p.value("ops"); got != "$300k" {
		t.Errorf("the example’s spending is %s for a firm of $6M", got)
	}
	if help := p.text(`#help-ops`); !strings.Contains(help, "share of your revenue") {
		t.Errorf("nobody says whose spending that is: %q", help)
	}
	p.saysOneThing("the revenue", 300e3)

	p.enters("inc", "4 a month")
	p.waitFact("inc=48")
	if got := p.value("inc"); got != "48" || p.attribute(boxOf("inc"), "aria-invalid") != "" {
		t.Errorf("4 a month became %q", got)
	}
	p.enters("mttr", "45 min")
	p.waitFact("mttr=0.75")
	if down := p.number("downtime_today"); math.Abs(down*8760-9) > .01 {
		t.Errorf("48 incidents of 45 minutes for a quarter of the customers are %v hours", down*8760)
	}
	p.saysOneThing("the incidents", 300e3)

	p.enters("accept", "99.95")
	p.waitLink(`link.includes('accept=')`)
	if says := strings.ReplaceAll(p.describedBy("accept"), "\u00a0", " "); !strings.Contains(says, "4.4 hours") {
		t.Errorf("of 99.95 the page says %q", says)
	}
	if p.attribute(`.flags [data-output=acceptable]`, "data-value") != "false" {
		t.Error("nine hours keep a promise of four")
	}
	p.saysOneThing("the promise", 300e3)
	p.enters("accept", "99.9")
	p.waitLink(`!link.includes('accept')`) // the example's own

	p.click("[data-fold=upkeep] summary")
	p.enters("team", "12")
	p.drag(p.place("#upkeep-share").at(.15, .5), p.place("#upkeep-share").at(.25, .5))
	share, err := strconv.ParseFloat(eval[string](p, `document.querySelector('#upkeep-share').value`), 64)
	if err != nil || share < 22 || share > 28 {
		t.Fatalf("their time on upkeep is %v%%", share)
	}
	ops := dollars(t, p.value("ops"))
	if want := 12 * share / 100 * 176e3; !about(ops, want) {
		t.Errorf("%v%% of 12 engineers’ time is %v, not about %v", share, ops, want)
	}
	p.saysOneThing("the team", ops)

	lights, fighting, building := p.number("people.today.lights"), p.number("people.today.fighting"), p.number("people.today.building")
	if sum := lights + fighting + building; p.number("people.team") != 12 || math.Abs(sum-12) > 1e-9 {
		t.Errorf("of 12 engineers %v keep things running, %v fight fires, and %v build", lights, fighting, building)
	}
	if leaving := p.number("people.today.leaving"); leaving < 0 || leaving > 12 {
		t.Errorf("%v of 12 quit a year", leaving)
	}
	if whole := p.text("#team .splits-best"); !strings.Contains(whole, "12 engineers") {
		t.Errorf("of the team the page says %q", whole)
	}
	link := p.waitLink(`link.includes('ops=') && link.includes('team=12')`)
	p.agrees(link, explain(t, link)[0])
}

// TestWalkOfWhoDoesWhatItSays: tries what is offered, and is done; who changes the fact instead is asked what was meant.
func TestWalkOfWhoDoesWhatItSays(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, link := range []string{"v=2&cust=consumer", "v=2&cust=payments", "v=2&cust=swappable-infra", "v=2&cust=b2b-saas&rev=6m", "v=1&cust=locked-in"} {
		p := open(t, desktop, h.root+"#"+link)
		offered := p.offered()
		if offered == 0 {
			t.Fatalf("%s: nothing is offered", link)
		}
		today, net := p.value("ops"), p.number("net")
		p.click(actionOf("try-" + strconv.FormatFloat(offered, 'f', -1, 64)))
		if now := p.offered(); now != 0 {
			t.Errorf("%s: tried %v as told, and told to try %v: %s", link, offered, now, p.headline())
		}
		gain := p.number("net") - net
		if worth := dollars(t, p.text("#headline strong")); gain <= 0 || !about(worth, gain) {
			t.Errorf("%s: it is worth %v, and the headline says %s", link, gain, p.headline())
		}
		if p.value("ops") != today {
			t.Errorf("%s: what is tried became the fact %s", link, p.value("ops"))
		}
		p.agrees(link, explain(t, p.waitLink(`link.includes('try=')`))[0])
	}

	p := open(t, desktop, h.root+"#v=2&cust=consumer&ops=4m")
	p.enters("ops", "1.8m")
	const meant = `.tries .meant button`
	if !p.shown(meant) {
		t.Fatalf("nobody asks what was meant: %s", p.text(".tries"))
	}
	p.click(meant)
	if p.value("ops") != "$4M" || p.has(meant) {
		t.Errorf("what was only tried left the fact at %s", p.value("ops"))
	}
	p.waitFact("try=1.8m")
}

// TestWalkOfWhoReadsAboutOutages: each closed row has the lesson, never the reader; with one open, the company and where the model misses
// stand with the answer.
func TestWalkOfWhoReadsAboutOutages(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.section("cases")
	type row struct{ ID, Says string }
	rows := eval[[]row](p, `[...document.querySelectorAll('[data-case]')].filter((e) => !e.open).map((e) => ({ ID: e.dataset.case, Says: e.querySelector('.case-says').innerText.trim() }))`)
	if len(rows) < 15 {
		t.Fatalf("the closed rows are %v", rows)
	}
	you := regexp.MustCompile(`(?i)^you\b|\$`)
	for _, r := range rows {
		if r.Says == "" || you.MatchString(r.Says) {
			t.Errorf("%s says %q", r.ID, r.Says)
		}
	}
	p.click(`[data-case="tsb-2018"] summary`)
	if says := eval[string](p, `[...document.querySelectorAll('[data-case="tsb-2018"] p')].map((e) => e.innerText).find((s) => s.startsWith('What the model says about TSB'))`); strings.Contains(says, "You") {
		t.Errorf("the case says %q", says)
	}
	p.click(`[data-case="tsb-2018"] a[href*="big="]`)
	p.wait(`location.hash.includes('TSB')`)
	p.frame()
	note, whose := p.text(".answer .case-note"), p.text(".whose b")
	if !p.shown(".answer .case-note") || !strings.Contains(note, "TSB") || !strings.Contains(whose, "TSB") {
		t.Errorf("with the case open it is about %q, and beside the answer stands %q", whose, note)
	}
}

// TestWalkByKeyboard: from the top to the first input, through the numbers, onto the picture and back, with nothing but keys.
func TestWalkByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	stops := 0
	for here := p.at(); here.Name != "data-input=cust"; stops++ {
		p.press(kb.Tab)
		if here = p.at(); !here.Visible || stops == 6 {
			t.Fatalf("after %d stops the keyboard is at %+v", stops+1, here)
		}
	}
	before := p.value("cust")
	p.press(kb.ArrowUp) // to the type before
	p.wait(`document.querySelector('[data-input=cust]').value !== %s`, before)
	for p.at().Name != "data-input=rev" {
		if p.press(kb.Tab); p.at().Name == "data-input=inc" {
			t.Fatal("the keyboard passes the revenue")
		}
	}
	p.press("6m")
	p.press(kb.Tab)
	p.waitFact("rev=6m")
	if here := p.at(); here.Name != "data-slider=rev" {
		t.Errorf("after the box of the revenue comes %+v", here)
	}
	rev := p.value("rev")
	p.press(kb.ArrowRight)
	if p.value("rev") == rev {
		t.Error("a key moves nothing on the slider")
	}

	p.focus(".skip")
	p.press(kb.Tab + kb.Enter) // to the answer
	for stops = 0; !eval[bool](p, `document.activeElement.matches('[data-handle]')`); stops++ {
		if p.press(kb.Tab); stops > 25 {
			t.Fatalf("the keyboard doesn’t come from the answer to the handle: it is at %+v", p.at())
		}
	}
	p.reachesTheEye("the handle")
	today := p.explored()
	p.press(kb.ArrowRight)
	if p.explored() <= today {
		t.Errorf("a key to the right leads from %v to %v", today, p.explored())
	}
	p.press(kb.PageDown)
	if p.explored() >= today {
		t.Errorf("a page down leads from %v to %v", today, p.explored())
	}
	p.waitLink(`link.includes('try=')`)
	p.press(kb.Escape)
	if p.explored() != today {
		t.Errorf("Escape leads to %v, today is %v", p.explored(), today)
	}
}

// TestWalkOfWhoListens: a number is typed, the handle is moved, and each time the verdict is said once it rests, with the signs to be read.
func TestWalkOfWhoListens(t *testing.T) {
	t.Parallel()
	p := openWith(t, desktop, serve(t, hosting{}).root+"#v=2&cust=consumer", watchVerdict)
	p.rests()
	if live := eval[string](p, `[document.querySelector('#verdict').getAttribute('aria-live'), document.querySelector('#verdict').getAttribute('role')].join(' ')`); !strings.Contains(live, "polite") && !strings.Contains(live, "status") {
		t.Fatalf("the verdict is told by %q", live)
	}
	hears := func(when string) {
		t.Helper()
		p.rests()
		if early := eval[[]string](p, `told.splice(0)`); len(early) > 0 {
			t.Errorf("%s: before the hand rests it is said %q", when, early)
		}
		p.run(`pass()`)
		if now := eval[[]string](p, `told.splice(0)`); len(now) != 1 || strings.Join(strings.Fields(now[0]), " ") != p.headline() {
			t.Errorf("%s: said is %q, and the headline is %q", when, now, p.headline())
		}
	}
	p.enters("rev", "40m")
	hears("typed")
	p.focus(sliderOf("inc"))
	p.press(kb.PageUp + kb.PageUp)
	if says := p.attribute(sliderOf("inc"), "aria-valuetext"); !strings.Contains(says, "a year") {
		t.Errorf("the slider says %q", says)
	}
	hears("on a slider")
	p.focus(handle)
	p.press(kb.PageDown)
	hears("on the handle")
	// Each sign is a sentence of its own, in the order of the questions, and no color is needed to read it.
	signs := eval[[]string](p, `[...document.querySelectorAll('.flags .flag')].map((e) => e.textContent.replace(/\s+/g, ' '))`)
	if len(signs) != 2 || !strings.HasPrefix(signs[0], "Does more money pay? ") || !strings.HasPrefix(signs[1], "Are customers satisfied? ") {
		t.Errorf("the signs are %q", signs)
	}
}
