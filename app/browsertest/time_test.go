package browsertest

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The controls of the section about time.
const (
	futurePicture = `[data-picture="time"]`
	planPicture   = `[data-picture="plan"]`
	horizonSlider = `[data-setting="years"]`
	trapSwitch    = `[data-setting="trap"]`
)

func knobOf(step string) string     { return planPicture + ` [data-knob="` + step + `"]` }
func stepBox(step, b string) string { return `[data-step="` + step + `"][data-box="` + b + `"]` }

// drawn is the line of a way of spending, as it is drawn.
func (p *page) drawn(class string) string {
	p.Helper()
	return p.attribute(futurePicture+" svg .line."+class, "d")
}

// set chooses an entry of a list that is no input.
func (p *page) set(setting, value string) {
	p.Helper()
	p.run(`(() => { const list = document.querySelector('[data-setting="' + %s + '"]'); list.value = %s; list.dispatchEvent(new Event('input', { bubbles: true })); })()`, setting, value)
	p.frame()
}

// TestLeaderLooksAhead reads when nobody notices any more, asks for other measures and other horizons, and whether it is getting worse.
func TestLeaderLooksAhead(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer")
	p.section("time")
	if says := p.text("#time"); !strings.Contains(says, "no one would notice for 11 months") || !strings.Contains(says, "in 10 years, 76") {
		t.Errorf("it says %.300q", says)
	}
	if !p.shown(futurePicture+" svg") || !strings.Contains(p.text(futurePicture), "unnoticed for 11 months") {
		t.Error("the picture does not mark the runway")
	}
	const upright = `[...document.querySelectorAll('[data-picture="time"] svg .axis-name')].at(-1)?.textContent`
	seen := []string{""}
	for _, measure := range eval[[]string](p, `[...document.querySelector('[data-setting=measure]').options].map((o) => o.value)`) {
		p.set("measure", measure)
		p.wait(`!%s.includes(`+upright+`)`, seen) // hours and incidents draw the same line, to scales of their own
		if p.drawn("l-nothing") == "" {
			t.Errorf("nothing is drawn of %s", measure)
		}
		seen = append(seen, eval[string](p, upright))
	}
	if link := p.link(); strings.Contains(link, "measure") {
		t.Errorf("what is looked at is no fact: %s", link)
	}

	before := p.drawn("l-nothing")
	p.run(`document.querySelector(%s).scrollIntoView({ block: 'center' })`, horizonSlider)
	p.focus(horizonSlider)
	p.press(kb.ArrowRight)
	p.press(kb.ArrowRight)
	link := p.waitFact("years=12")
	if p.drawn("l-nothing") == before || !strings.Contains(p.text("#time"), "in 12 years") {
		t.Error("another horizon shows the same")
	}
	p.agrees(link, explain(t, link)[0])
	p.press(kb.Home)
	p.waitFact("years=1")
	p.leave()
	p.click(actionOf("undo"))
	p.wait(`!location.hash.includes('years')`)

	p.set("trend", "10")
	link = p.waitFact("trend=0.1")
	if says := p.text("#time"); !strings.Contains(says, "getting worse") || p.value("trend") != "10" {
		t.Errorf("it says %.400q, and the input %s", says, p.value("trend"))
	}
	p.agrees(link, explain(t, link)[0])
}

// TestLeaderDragsAPlan begins with a button, then moves the steps by mouse and by keys.
func TestLeaderDragsAPlan(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer")
	p.section("time")
	p.click(actionOf("plan-cut"))
	link := p.waitLink(`link.includes('try=1.5m&plan=3m@2')`)
	p.agrees(link, explain(t, link)[0])
	if says := p.text("#time"); !strings.Contains(says, "Your plan") || p.drawn("l-plan") == "" {
		t.Errorf("it says %.300q", says)
	}

	from := p.settled(knobOf("0") + " .knob").middle()
	p.drag(from, point{from.X + 150, from.Y + 20})
	link = p.waitLink(`link.includes('plan=') && !link.includes('plan=3m@2')`)
	p.agrees(link, explain(t, link)[0])
	at := eval[[]float64](p, `(() => { const [amount, at] = location.hash.match(/plan=([^&]+)/)[1].split('@'); return [parseFloat(amount), parseFloat(at)]; })()`)
	if at[0] >= 3 || at[1] <= 3 {
		t.Errorf("dragged right and down, the step is %v", at)
	}
	if year := eval[string](p, `document.querySelector(%s).value`, stepBox("0", "year")); year != fmt.Sprint(at[1]) {
		t.Errorf("the box says year %s, the link %v", year, at[1])
	}
	p.click(actionOf("undo"))
	p.waitLink(`link.includes('plan=3m@2')`)

	from = p.settled(knobOf("-1") + " .knob").middle()
	p.drag(from, point{from.X + 40, from.Y - 15})
	p.waitLink(`link.includes('plan=3m@2') && !link.includes('try=1.5m')`)
	p.click(actionOf("undo"))

	p.focus(knobOf("0"))
	p.press(kb.ArrowRight)
	p.press(kb.ArrowDown)
	p.waitLink(`link.includes('plan=2.9m@2.25')`)
	if says := p.attribute(knobOf("0"), "aria-valuetext"); !strings.Contains(says, "year 2.25") || !strings.Contains(says, "$2.9M") {
		t.Errorf("the knob is read as %q", says)
	}
	p.click(actionOf("plan-none"))
	p.waitLink(`!link.includes('plan')`)
	if p.has(futurePicture + " .l-plan") {
		t.Error("a plan is drawn that is none")
	}
}

// TestKnobStaysUnderTheHand while the picture of a plan is redrawn.
func TestKnobStaysUnderTheHand(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#cust=consumer&plan=6m@4")
	p.section("time")
	from := p.settled(knobOf("0") + " .knob").middle()
	p.mouse("mouseMoved", from)
	p.mouse("mousePressed", from)
	for _, at := range between(from, point{from.X - 120, from.Y + 40}) {
		p.dragging(at)
		p.frame()
		knob := eval[box](p, `(() => { const r = document.querySelector(%s).getBoundingClientRect(); return { Left: r.left, Top: r.top, Width: r.width, Height: r.height }; })()`, knobOf("0")+" .knob").middle()
		if dx, dy := knob.X-at.X, knob.Y-at.Y; dx*dx > 15*15 || dy*dy > 5*5 { // quarters of a year stand 20 px apart
			t.Errorf("the hand is at %v, the knob at %v", at, knob)
		}
	}
	p.mouse("mouseReleased", from)
}

// TestLeaderTypesAPlan adds steps, types years and amounts, makes one a clean-up, and removes one.
func TestLeaderTypesAPlan(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.section("time")
	typeInto := func(step, box, text string) {
		p.click(stepBox(step, box))
		p.run(`document.activeElement.select()`)
		p.press(text)
	}
	p.click(actionOf("plan-add"))
	p.waitLink(`link.includes('plan=1.5m@1')`)
	typeInto("0", "amount", "2m")
	p.waitLink(`link.includes('plan=2m@1')`) // an amount counts as it is typed
	typeInto("0", "year", "1.5")
	p.leave()
	p.waitLink(`link.includes('plan=2m@1.5')`) // a year when it is complete
	p.click(actionOf("plan-add"))
	p.waitLink(`link.includes('plan=2m@1.5,3m@2.5')`)
	p.run(`(() => { const list = document.querySelector(%s); list.value = 'once'; list.dispatchEvent(new Event('change', { bubbles: true })); })()`, stepBox("1", "kind"))
	link := p.waitLink(`link.includes('plan=2m@1.5,plus3m@2.5')`)
	p.agrees(link, explain(t, link)[0])

	typeInto("0", "amount", "lots")
	if p.attribute(stepBox("0", "amount"), "aria-invalid") != "true" || !strings.Contains(p.text("#error-plan-0-amount"), "not a number") {
		t.Error("nobody says what is wrong with the amount")
	}
	if p.link() != link {
		t.Errorf("nonsense changed the link to %s", p.link())
	}
	p.leave()
	p.click(actionOf("drop-0"))
	p.waitLink(`link.includes('plan=plus3m@2.5')`)
	if value := eval[string](p, `document.querySelector(%s).value`, stepBox("0", "amount")); value != "$3M" {
		t.Errorf("the box of the step that is left says %q", value)
	}
	typeInto("-1", "amount", "1.2m")
	p.waitLink(`link.includes('try=1.2m')`)
}

// TestLeaderAsksAboutTheTrap by the switch: on which side, with its picture, in the link.
func TestLeaderAsksAboutTheTrap(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#cust=b2b-saas")
	p.section("time")
	if p.has(`[data-picture="trap"]`) {
		t.Error("the trap is shown unasked")
	}
	p.click(trapSwitch)
	link := p.waitFact("trap=1")
	if says := p.text("#time .trap"); !strings.Contains(says, "you can recover") || !p.shown(`[data-picture="trap"] svg`) {
		t.Errorf("it says %q", says)
	}
	p.agrees(link, explain(t, link)[0])
	p.click(actionOf("undo"))
	p.wait(`!document.querySelector('[data-picture="trap"]')`)
	if eval[bool](p, `document.querySelector(%s).checked`, trapSwitch) {
		t.Error("undone, the switch is on")
	}
}

// TestBandsComeWithTheRanges: how far the plan's line may lie off, and the chances, once they are known.
func TestBandsComeWithTheRanges(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#cust=consumer&try=1m&plan=3m@2")
	p.section("time")
	p.wait(`document.querySelector(%s + ' .band') !== null`, futurePicture)
	p.wait(`document.querySelector('[data-output="uncertainty.future.plan.chance_of_paying"]') !== null`)
	if says := p.text("#time"); !strings.Contains(says, "With uncertainty included") {
		t.Errorf("it says %.400q", says)
	}
	p.click(`[data-setting="ranges"]`)
	p.wait(`document.querySelector(%s + ' .band') === null`, futurePicture)
}

// TestFingerMovesAStep on a phone, where the section fits.
func TestFingerMovesAStep(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#cust=consumer&try=1m&plan=3m@2,%2B1m@4&trap=1")
	p.section("time")
	p.fits("with a plan")
	from := p.settled(knobOf("0") + " .knob").middle()
	p.swipe(from, point{from.X + 40, from.Y + 15})
	p.waitLink(`link.includes('plan=') && !link.includes('plan=3m@2,')`)
}

// TestCheckerFindsNothingAboutTime with a plan, an amount in error, the trap, bands and a crosshair.
func TestCheckerFindsNothingAboutTime(t *testing.T) {
	source, err := os.ReadFile(axeSource)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []screen{{width: 1280, height: 1000}, {width: 1280, height: 1000, dark: true}, {width: 360, height: 740}, {width: 360, height: 740, dark: true}} {
		t.Run(fmt.Sprintf("%d dark %v", s.width, s.dark), func(t *testing.T) {
			t.Parallel()
			p := open(t, s, serve(t, hosting{}).root+"#cust=consumer&try=1m&plan=3m@2,%2B1m@4&trap=1&trend=0.05")
			p.section("time")
			p.do(chromedp.Evaluate(string(source), nil))
			p.wait(`document.querySelector(%s + ' .band') !== null`, futurePicture)
			p.run(`(() => { const box = document.querySelector(%s); box.focus(); box.value = 'lots'; box.dispatchEvent(new Event('input', { bubbles: true })); })()`, stepBox("1", "amount"))
			p.frame()
			p.hover(p.settled(futurePicture + " [data-surface]").middle())
			p.accessible("about time")
			p.reads("about time")
		})
	}
}

// TestEmbedLooksAhead: the sentence, the picture of the measure chosen, and the choice.
func TestEmbedLooksAhead(t *testing.T) {
	t.Parallel()
	p := open(t, screen{width: 700, height: 560}, serve(t, hosting{}).root+"embed/?view=time&measure=worth#v=1&cust=consumer&try=1m&plan=3m@2")
	if says := p.text("#embed"); !strings.Contains(says, "no one would notice for 11 months") || !strings.Contains(says, "staying at $3.0M") {
		t.Errorf("it says %.400q", says)
	}
	before := p.drawn("l-nothing")
	p.set("measure", "downtime")
	if p.drawn("l-nothing") == before || p.has(planPicture) {
		t.Error("another measure shows the same, or there is a plan to move where none was offered")
	}
	p.fits("a frame")
}
