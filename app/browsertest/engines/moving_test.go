package engines

import (
	"math"
	"strconv"
	"strings"

	"goodenough/app/browsertest/engines/webdriver"
)

var moving = []check{
	{"a slider by mouse, and undone", func(p *page) {
		p.open(serve(p, hosting{}).root)
		start := p.glance()
		track := p.place(slider("rev"))
		along := eval[float64](p, `(() => { const s = document.querySelector(%s); return s.value / s.max; })()`, slider("rev"))
		p.drag(point{track.Left + 8 + along*(track.Width-16), track.at(.5, .5).Y}, track.at(.92, .5))
		moved := p.glance()
		if moved.box == start.box || moved.headline == start.headline || moved.optimum == start.optimum {
			p.Errorf("not everything followed the slider: %+v, then %+v", start, moved)
		}
		p.wait(`location.hash.includes('rev=')`)
		link := p.link()
		p.shows(link)

		p.click(action("undo"))
		p.is("undo", start)
		p.click(action("redo"))
		p.is("redo", moved)
		p.focus(slider("ops"))
		p.chord(webdriver.Control, 'z')
		p.is("Ctrl+Z", start)
		p.chord(webdriver.Control, webdriver.Shift, 'z')
		p.is("Ctrl+Shift+Z", moved)
		p.chord(webdriver.Control, 'z')
		p.chord(webdriver.Control, 'y')
		p.is("Ctrl+Y", moved)
		p.wait(`location.hash === %s`, "#"+link)
	}},
	{"the handle of the picture by mouse", func(p *page) {
		p.open(serve(p, hosting{}).root)
		today, start := p.explored(), p.glance()
		from := p.place("[data-handle] .knob").at(.5, .5)
		p.mouse(webdriver.Move(from.X, from.Y), webdriver.Press())
		for _, by := range []float64{-20, -80, -150} {
			p.mouse(webdriver.Move(from.X+by, from.Y))
			p.frame()
			at := eval[float64](p, `(() => { const r = document.querySelector('[data-handle] .knob').getBoundingClientRect(); return r.left + r.width / 2; })()`)
			if off := math.Abs(at - from.X - by); off > 2 {
				p.Errorf("%v px from its start the handle is %.1f px beside the pointer", by, off)
			}
		}
		p.mouse(webdriver.Release())
		p.wait(`location.hash.includes('try=')`)
		if now := p.glance(); p.explored() >= today || now.headline == start.headline {
			p.Errorf("the handle went from %v to %v, the headline says %q", today, p.explored(), now.headline)
		}
		p.shows(p.link())
		p.click(action("undo"))
		p.is("undo", start)
		// A press on the picture brings the handle there, and the keyboard to the handle.
		at := p.place(`[data-surface^="curve-"]`).at(.3, .5)
		p.mouse(webdriver.Move(at.X, at.Y), webdriver.Press(), webdriver.Release())
		p.frame()
		p.wait(`location.hash.includes('try=') && document.activeElement.matches('[data-handle]')`)
		p.shows(p.link())
	}},
	{"ranges and units as people type them", func(p *page) {
		p.open(serve(p, hosting{}).root)
		for _, typed := range []struct{ key, text, shows string }{
			{"ops", "12m", "$12M"},
			{"inc", "6 to 24", "12"},
			{"mttr", "3h", "3"},
			{"tol", "0.1%", "0.1"},
			{"margin", "61 %", "61"},
			{"inc", "6~10~24", "10"},
		} {
			link := p.link()
			p.typeInto(typed.key, typed.text)
			if got := p.value(typed.key); got != typed.text {
				p.Errorf("%s: while %q was typed the box became %q", typed.key, typed.text, got)
			}
			p.wait(`location.hash.slice(1) !== %s`, link)
			p.shows(p.link())
			p.press(string(webdriver.Tab))
			if got := p.value(typed.key); got != typed.shows {
				p.Errorf("%s: %q is shown as %q, not %q", typed.key, typed.text, got, typed.shows)
			}
		}
		mine := p.link()
		if meant, same := explain(p, mine).Link, explain(p, "ops=12m&inc=6~10~24&mttr=3&tol=0.001&margin=0.61").Link; meant != same {
			p.Errorf("typed was %s, not %s", meant, same)
		}
		for refused, says := range map[string]string{"1,500": "comma", "abc": "not a number", "-3": "between"} {
			p.typeInto("inc", refused)
			if said := p.text("[data-field=inc] .field-error"); !strings.Contains(said, says) || p.attribute(box("inc"), "aria-invalid") != "true" {
				p.Errorf("of %q the page says %q", refused, said)
			}
			p.press(string(webdriver.Escape))
			if got := p.value("inc"); got != "10" {
				p.Errorf("after %q and Escape the box holds %q", refused, got)
			}
		}
		if now := p.link(); now != mine {
			p.Errorf("what was refused led to %s", now)
		}
	}},
	{"keys on a slider", func(p *page) {
		p.open(serve(p, hosting{}).root + "#v=1&cust=consumer")
		p.keys(slider("ops"), func() float64 { return eval[float64](p, `Number(document.querySelector(%s).value)`, slider("ops")) }, func(end string) float64 {
			return eval[float64](p, `Number(document.querySelector(%s)[%s])`, slider("ops"), end)
		})
		p.wait(`location.hash.includes('ops=')`)
		p.shows(p.link())
	}},
	{"keys on the handle", func(p *page) {
		p.open(serve(p, hosting{}).root)
		today := p.explored()
		p.keys("[data-handle]", p.explored, func(end string) float64 {
			most, err := strconv.ParseFloat(p.attribute("[data-handle]", "aria-value"+end), 64)
			p.must(err)
			return most
		})
		p.wait(`location.hash.includes('try=')`)
		p.shows(p.link())
		p.press(string(webdriver.Escape))
		if now := p.explored(); now != today {
			p.Errorf("Escape leaves the handle at %v, today is %v", now, today)
		}
		p.wait(`!location.hash.includes('try=')`)
	}},
	{"the keyboard stays when Stop goes", func(p *page) {
		h := serve(p, hosting{first: `{
			let once = true;
			new MutationObserver(() => {
				const stop = document.querySelector('[data-action=stop]');
				if (once && stop) { once = false; stop.focus(); window.stood = document.activeElement === stop; }
			}).observe(document, { subtree: true, childList: true });
		}`})
		p.open(h.root)
		p.draws(65536)
		p.wait(`window.stood && document.querySelector('[data-action=stop]') === null`)
		p.frame()
		if here := eval[string](p, `document.activeElement.id || document.activeElement.localName`); here != "ranges" {
			p.Errorf("the focus is on %s", here)
		}
	}},
}

// glance is what a person watches while moving something.
type glance struct{ box, spoken, optimum, headline string }

func (p *page) glance() glance {
	p.Helper()
	return glance{p.value("rev"), p.attribute(slider("rev"), "aria-valuetext"), p.attribute(`[data-output="optimum"]`, "data-value"), p.headline()}
}

func (p *page) is(after string, want glance) {
	p.Helper()
	if got := p.glance(); got != want {
		p.Errorf("%s leads to %+v, not %+v", after, got, want)
	}
}

// explored is the spend at which the handle stands.
func (p *page) explored() float64 {
	p.Helper()
	value, err := strconv.ParseFloat(p.attribute("[data-handle]", "aria-valuenow"), 64)
	p.must(err)
	return value
}

// keys tries each key that a slider has.
func (p *page) keys(selector string, stands func() float64, end func(string) float64) {
	p.Helper()
	p.focus(selector)
	for _, key := range []struct {
		name  string
		key   rune
		right bool
	}{{"Right", webdriver.Right, true}, {"Up", webdriver.Up, true}, {"Left", webdriver.Left, false}, {"Down", webdriver.Down, false},
		{"PageUp", webdriver.PageUp, true}, {"PageDown", webdriver.PageDown, false}, {"Home", webdriver.Home, false}, {"End", webdriver.End, true}} {
		was, headline := stands(), p.headline()
		p.press(string(key.key))
		now := stands()
		if now == was || key.right != (now > was) {
			p.Errorf("%s moved it from %v to %v", key.name, was, now)
		}
		if p.headline() == headline {
			p.Errorf("%s left the headline %q", key.name, headline)
		}
		if want := map[string]string{"Home": "min", "End": "max"}[key.name]; want != "" && math.Abs(now-end(want)) > .051*math.Abs(now) {
			p.Errorf("%s leads to %v, the slider ends at %v", key.name, now, end(want))
		}
	}
}
