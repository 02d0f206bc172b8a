package engines

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"goodenough/app/browsertest/engines/webdriver"
)

// page is the tab in which a check is done.
type page struct {
	testing.TB
	webdriver.Browser
	engine    string
	downloads string // the folder the browser saves into
	tolerated []string
}

// start starts a browser.
func start(t testing.TB, engine string, s webdriver.Settings) *page {
	t.Helper()
	// Not t.TempDir: a browser that ends writes for a moment longer.
	dir, err := os.MkdirTemp("", "engines-"+engine+"-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	s.Dir = dir
	downloads := filepath.Join(dir, "downloads")
	if err := os.Mkdir(downloads, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, e := range webdriver.Engines {
		if e.Name == engine {
			b, err := e.Start(s)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := b.Close(); err != nil {
					t.Log(err)
				}
			})
			return &page{TB: t, Browser: b, engine: engine, downloads: downloads}
		}
	}
	t.Fatalf("there is no %s", engine)
	return nil
}

// calm fails the check for what the page complained of.
func (p *page) calm() {
	p.Helper()
next:
	for _, said := range p.Complaints() {
		for _, text := range p.tolerated {
			if strings.Contains(said, text) {
				continue next
			}
		}
		p.Errorf("the page complains: %s", said)
	}
}

// tolerate accepts complaints that hold a text: those a check provokes.
func (p *page) tolerate(texts ...string) { p.tolerated = append(p.tolerated, texts...) }

func (p *page) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

// open shows an address and waits until the page is live.
func (p *page) open(address string) {
	p.Helper()
	p.must(p.Open(address))
	p.live()
}

// live is the condition that the program runs the page.
const live = `document.documentElement?.dataset.ready === 'true'`

func (p *page) live() { p.Helper(); p.wait(live) }

// whole waits until what there is to read has come as well, and nothing sleeps: what comes alive later may move what is below it.
func (p *page) whole() {
	p.Helper()
	p.wait(`!document.querySelector('[data-elsewhere], html[data-waking]')`)
}

// fill puts values, as JavaScript writes them, into an expression.
func fill(expression string, values []any) string {
	if len(values) == 0 {
		return expression
	}
	written := make([]any, len(values))
	for i, v := range values {
		text, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		written[i] = string(text)
	}
	return fmt.Sprintf(expression, written...)
}

// eval is what an expression, or the promise it is, comes to. Each %s in it is replaced by a value.
func eval[T any](p *page, expression string, values ...any) (result T) {
	p.Helper()
	got, err := p.Eval(fill(expression, values))
	if err == nil {
		err = json.Unmarshal(got, &result)
	}
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return result
}

// run is eval for what it does.
func (p *page) run(expression string, values ...any) {
	p.Helper()
	if _, err := p.Eval(fill(expression, values)); err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
}

// patience is how long anything on a page may take: far above what a busy machine needs.
const patience = time.Minute

// wait looks once a frame whether a condition holds.
func (p *page) wait(condition string, values ...any) {
	p.Helper()
	condition = fill(condition, values)
	if !eval[bool](p, `new Promise((done) => {
		setTimeout(() => done(false), %s);
		const look = () => { if (`+strings.ReplaceAll(condition, "%", "%%")+`) done(true); else requestAnimationFrame(look); };
		look();
	})`, patience.Milliseconds()) {
		p.Fatalf("waited in vain for %s", condition)
	}
}

// frame waits until the page has painted what it was told before.
func (p *page) frame() {
	p.Helper()
	if state := eval[string](p, `new Promise((done) => {
		setTimeout(() => done('after ' + performance.now() + ' ms it is ' + document.visibilityState), %s);
		requestAnimationFrame(() => requestAnimationFrame(() => done('')));
	})`, patience.Milliseconds()); state != "" {
		p.Fatalf("the page is not painted any more: %s", state)
	}
}

// ---- what can be read

func (p *page) text(selector string) string {
	p.Helper()
	return strings.Join(strings.Fields(eval[string](p, `document.querySelector(%s)?.textContent ?? ''`, selector)), " ")
}

func (p *page) headline() string { p.Helper(); return p.text("h1") }

func (p *page) attribute(selector, name string) string {
	p.Helper()
	return eval[string](p, `[...document.querySelectorAll(%s)].find((e) => e.getClientRects().length)?.getAttribute(%s) ?? ''`, selector, name)
}

// value is what the box of an input holds.
func (p *page) value(key string) string {
	p.Helper()
	return eval[string](p, `document.querySelector(%s).value`, box(key))
}

// link is the scenario in the address, once an edit that is on its way has come there.
func (p *page) link() string {
	p.Helper()
	return eval[string](p, `dispatchEvent(new CustomEvent('goodenough:flush')) && location.hash.slice(1)`)
}

// shows requires what the page or frame says of the outcome to be what the command line says of a link.
func (p *page) shows(link string) {
	p.Helper()
	want := explain(p, link)
	p.wait(`((want) => {
		const same = (value, shown) => typeof value === 'number' ? Math.abs(Number(shown) - value) <= 1e-6 * Math.abs(value) : String(value) === shown;
		const said = [...document.querySelectorAll('[data-output]')].filter((e) => e.dataset.output in want).map((e) => [want[e.dataset.output], e.dataset.value]);
		return said.length > 0 && said.every(([value, shown]) => same(value, shown));
	})(%s)`, want.Outcome)
	if said := p.headline(); !strings.Contains(said, want.headline) {
		p.Errorf("%s: the page says %q, the command line %q", link, said, want.headline)
	}
}

// draws waits until the page says how sure it is, from at least so many draws.
func (p *page) draws(least int) {
	p.Helper()
	p.wait(`Number(document.documentElement.dataset.draws) >= %s`, least)
}

func box(key string) string       { return `[data-input="` + key + `"]` }
func slider(key string) string    { return `[data-slider="` + key + `"]` }
func action(action string) string { return `[data-action="` + action + `"]` }

// ---- what hands do

type point struct{ X, Y float64 }

// area is where an element lies in the window.
type area struct{ Left, Top, Width, Height float64 }

func (a area) at(x, y float64) point { return point{a.Left + x*a.Width, a.Top + y*a.Height} }

// place scrolls an element into the middle of the window and says where it is.
func (p *page) place(selector string) area {
	p.Helper()
	return eval[area](p, `(() => {
		const element = [...document.querySelectorAll(%s)].find((e) => e.getClientRects().length);
		element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
		const r = element.getBoundingClientRect();
		return { Left: r.left, Top: r.top, Width: r.width, Height: r.height };
	})()`, selector)
}

func (p *page) mouse(steps ...webdriver.Action) {
	p.Helper()
	p.must(p.Act(webdriver.Mouse(steps...)))
}

// click follows an element until it stands still, as a hand does: an answer that arrives meanwhile moves what is below it.
func (p *page) click(selector string) {
	p.Helper()
	for at := p.place(selector).at(.5, .5); ; {
		p.mouse(webdriver.Move(at.X, at.Y))
		p.frame()
		now := p.place(selector).at(.5, .5)
		if now == at {
			break
		}
		at = now
	}
	p.mouse(webdriver.Press(), webdriver.Release())
	p.frame()
}

// drag takes hold at one place and lets go at another, passing a few between.
func (p *page) drag(from, to point) {
	p.Helper()
	p.mouse(webdriver.Move(from.X, from.Y), webdriver.Press())
	const steps = 6
	for i := 1.; i <= steps; i++ {
		p.mouse(webdriver.Move(from.X+(to.X-from.X)*i/steps, from.Y+(to.Y-from.Y)*i/steps))
		p.frame()
	}
	p.mouse(webdriver.Release())
	p.frame()
}

// press types keys one after the other.
func (p *page) press(keys string) {
	p.Helper()
	for _, key := range keys {
		p.must(p.Act(webdriver.Keyboard(webdriver.KeyDown(key), webdriver.KeyUp(key))))
	}
	p.frame()
}

// chord holds all keys but the last while that is pressed.
func (p *page) chord(keys ...rune) {
	p.Helper()
	var steps []webdriver.Action
	for _, key := range keys {
		steps = append(steps, webdriver.KeyDown(key))
	}
	for i := range keys {
		steps = append(steps, webdriver.KeyUp(keys[len(keys)-1-i]))
	}
	p.must(p.Act(webdriver.Keyboard(steps...)))
	p.frame()
}

func (p *page) focus(selector string) {
	p.Helper()
	p.run(`[...document.querySelectorAll(%s)].find((e) => e.getClientRects().length).focus()`, selector)
}

// typeInto replaces what is in a box, key by key.
func (p *page) typeInto(key, text string) {
	p.Helper()
	p.unfold()
	p.click(box(key))
	p.run(`document.activeElement.select()`)
	p.press(text)
}

// unfold opens everything that is folded.
func (p *page) unfold() {
	p.Helper()
	p.run(`document.querySelectorAll('details').forEach((d) => { d.open = true; })`)
	p.frame()
}
