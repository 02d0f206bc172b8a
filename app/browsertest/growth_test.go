package browsertest

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	splitHandle  = `[data-chart^="growth-"] [data-handle]`
	splitSurface = `[data-surface^="growth-"]`
	splitSlider  = `[data-split]`
)

// number reads an output, which the section shows in more than one place.
func (p *page) number(name string) float64 {
	p.Helper()
	all := eval[[]string](p, `[...document.querySelectorAll('[data-output="' + %s + '"]')].map((e) => e.dataset.value)`, name)
	if len(all) == 0 {
		p.Fatalf("%s is nowhere on the page", name)
	}
	for _, text := range all {
		if text != all[0] {
			p.Errorf("%s is %v in different places", name, all)
		}
	}
	v, err := strconv.ParseFloat(all[0], 64)
	if err != nil {
		p.Fatal(err)
	}
	return v
}

// TestLeaderSplitsTheBudget by the picture's handle, by the slider and by keyboard: the split, the headline and the link follow, and each is one
// step of undo.
func TestLeaderSplitsTheBudget(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.section("growth")
	today, best := p.number("growth.present.operations"), p.number("growth.best.operations")
	if cost := p.number("growth.cost_of_split"); today <= best || cost <= 0 {
		t.Fatalf("%v in operations, best %v, gives up %v", today, best, cost)
	}
	from := p.settled(splitHandle + " .knob").middle()
	p.drag(from, point{from.X - 80, from.Y})
	if now := p.number("growth.present.operations"); now >= today || now != p.explored() {
		t.Errorf("dragged left, operations get %v, and the main picture explores %v", now, p.explored())
	}
	if sum := p.number("growth.present.operations") + p.number("growth.present.growth"); sum != p.number("growth.budget") {
		t.Errorf("both parts are %v together", sum)
	}
	link := p.waitLink(`link.includes('try=')`)
	p.agrees(link, explain(t, link)[0])
	p.click(actionOf("undo"))
	if now := p.number("growth.present.operations"); now != today {
		t.Errorf("undone, operations get %v", now)
	}

	p.run(`document.querySelector(%s).scrollIntoView({ block: 'center' })`, splitSlider)
	p.focus(splitSlider)
	p.press(kb.Home)
	if now := p.number("growth.present.operations"); now != 0 {
		t.Errorf("at the left end of the slider operations get %v", now)
	}
	p.press(kb.End)
	if now := p.number("growth.present.growth"); now != 0 {
		t.Errorf("at the right end of the slider growth gets %v", now)
	}
	link = p.waitLink(`link.includes('try=6m')`)
	p.agrees(link, explain(t, link)[0])

	p.focus(splitHandle)
	p.press(kb.Home)
	if now := p.number("growth.present.operations"); now != 0 {
		t.Errorf("Home brings the handle to %v", now)
	}
	p.press(kb.ArrowRight)
	if now := p.number("growth.present.operations"); !(now > 0 && now < 1e5) {
		t.Errorf("one step from there it is at %v", now)
	}
	p.press(kb.Escape)
	if now := p.number("growth.present.operations"); now != today {
		t.Errorf("Escape brings it to %v, not to today's", now)
	}

	at := p.settled(splitSurface).at(.9, .5)
	p.hover(at)
	if said := p.text(`[data-chart^="growth-"] .cross`); !strings.Contains(said, "in operations") || !strings.Contains(said, "in growth") {
		t.Errorf("under the pointer it says %q", said)
	}
	p.mouse("mousePressed", at)
	p.mouse("mouseReleased", at)
	p.frame()
	if now := p.number("growth.present.operations"); math.Abs(now-5.4e6) > .2e6 {
		t.Errorf("pressed at nine tenths, operations get %v", now)
	}
}

// TestLeaderGivesABudget: then advertising is derived; and says how much growth can bring, and takes it back.
func TestLeaderGivesABudget(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.section("growth")
	if p.has(`[data-output="growth.advertising_roi"]`) {
		t.Error("without a budget nobody said what is spent on growth")
	}
	p.typeInto("budget", "5m")
	link := p.waitLink(`link.includes('budget=5m')`)
	p.agrees(link, explain(t, link)[0])
	if roi := p.number("growth.advertising_roi"); roi <= 0 {
		t.Errorf("the next dollar of advertising returns %v", roi)
	}

	p.click("[data-fold=adbudg] summary")
	constant := p.number("growth.best.operations")
	p.typeInto("gmax", "9m")
	link = p.waitLink(`link.includes('gmax=9m')`)
	p.agrees(link, explain(t, link)[0])
	if now := p.number("growth.best.operations"); now <= constant {
		t.Errorf("with growth that saturates the best split has %v in operations, with constant returns %v", now, constant)
	}
	if a, b := p.number("growth.best.operations_return"), p.number("growth.best.growth_return"); math.Abs(a-b) > 1e-4*a {
		t.Errorf("at the best split the next dollars bring %v and %v", a, b)
	}
	p.draws(4096)
	p.wait(`document.querySelector('[data-output="uncertainty.splits.cost_of_split.p95"]') !== null`)
	p.click(actionOf("reset-gmax"))
	p.waitLink(`!link.includes('gmax=')`)
	if now := p.number("growth.best.operations"); now != constant {
		t.Errorf("back to constant returns the best split has %v in operations, not %v", now, constant)
	}

	p.click("[data-fold=upkeep] summary")
	p.typeInto("team", "40")
	link = p.waitLink(`link.includes('team=40')`)
	p.agrees(link, explain(t, link)[0])
	if p.number("people.team") != 40 || p.number("people.today.building") < 20 {
		t.Errorf("of %v engineers %v build", p.number("people.team"), p.number("people.today.building"))
	}
}

// TestSplitInAFrame works as on the page, in a wide frame and in a narrow one, and readable by everybody.
func TestSplitInAFrame(t *testing.T) {
	t.Parallel()
	checker, err := os.ReadFile(axeSource)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []screen{{width: 800, height: 700}, {width: 360, height: 700, dark: true}} {
		p := open(t, s, serve(t, hosting{}).root+"embed/?view=growth&in=budget,gmax#v=1&cust=consumer&budget=5m")
		before := p.number("growth.present.operations")
		width := p.settled(splitSurface).Width
		from := p.settled(splitHandle + " .knob").middle()
		p.drag(from, point{from.X - .4*width, from.Y})
		if now := p.number("growth.present.operations"); math.Abs(before-now-.4*5e6) > .1e6 {
			t.Errorf("dragged by two fifths, operations get %v, before %v", now, before)
		}
		p.typeInto("gmax", "9m")
		p.waitLink(`link.includes('gmax=9m') && link.includes('try=')`)
		p.do(chromedp.Evaluate(string(checker), nil))
		p.accessible("a frame of the split")
		p.reads("a frame of the split")
	}
}

// TestGrowthIsAccessible with everything in the section unfolded and a crosshair in the picture.
func TestGrowthIsAccessible(t *testing.T) {
	t.Parallel()
	checker, err := os.ReadFile(axeSource)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []screen{{width: 1280, height: 1000}, {width: 360, height: 740, dark: true}} {
		p := open(t, s, serve(t, hosting{}).root+"#v=1&cust=consumer&budget=5m&gmax=9m&try=2m&team=25")
		p.run(`for (const d of document.querySelectorAll('#growth details, #team details')) d.open = true`)
		p.hover(p.settled(splitSurface).middle())
		p.do(chromedp.Evaluate(string(checker), nil))
		p.accessible("the section unfolded")
		p.fits("the section unfolded")
	}
}
