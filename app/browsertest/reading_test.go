package browsertest

import (
	"context"
	"strings"

	"github.com/chromedp/chromedp"
)

// Names of elements by the hooks that scripts rely on.
func boxOf(key string) string       { return `[data-input="` + key + `"]` }
func sliderOf(key string) string    { return `[data-slider="` + key + `"]` }
func actionOf(action string) string { return `[data-action="` + action + `"]` }

const handle = `[data-handle]`

// text is what an element says, its white space evened out.
func (p *page) text(selector string) string {
	p.Helper()
	return strings.Join(strings.Fields(eval[string](p, `document.querySelector(%s)?.textContent ?? ''`, selector)), " ")
}

// shown tells whether an element can be seen.
func (p *page) shown(selector string) bool {
	p.Helper()
	return eval[bool](p, `[...document.querySelectorAll(%s)].some((e) => e.checkVisibility())`, selector)
}

func (p *page) attribute(selector, name string) string {
	p.Helper()
	return eval[string](p, `[...document.querySelectorAll(%s)].find((e) => e.getClientRects().length)?.getAttribute(%s) ?? ''`, selector, name)
}

func (p *page) has(selector string) bool {
	p.Helper()
	return eval[bool](p, `document.querySelector(%s) !== null`, selector)
}

// value is what the control of an input holds.
func (p *page) value(key string) string {
	p.Helper()
	return eval[string](p, `document.querySelector(%s).value`, boxOf(key))
}

func (p *page) headline() string { p.Helper(); return p.text("h1") }

// output is the raw value of a number of the outcome.
func (p *page) output(name string) string {
	p.Helper()
	return eval[string](p, `document.querySelector('[data-output="'+%s+'"]')?.dataset.value ?? ''`, name)
}

// link is the scenario in the address.
func (p *page) link() string {
	p.Helper()
	return eval[string](p, `location.hash.slice(1)`)
}

// waitLink waits for the address to follow, which it does with a delay, and requires it to be canonical.
func (p *page) waitLink(condition string) string {
	p.Helper()
	p.wait(`((link) => link && (` + condition + `))(location.hash.slice(1))`)
	link := p.link()
	if canonical := explain(p, link)[0].Link; link != canonical {
		p.Errorf("the address has %q, canonical is %q", link, canonical)
	}
	return link
}

// waitFact waits for a fact to be in the address.
func (p *page) waitFact(fact string) string {
	p.Helper()
	return p.waitLink(`link.split('&').includes(` + quote(fact) + `)`)
}

// follow puts a scenario into the address as a person does in the address bar, and waits until the page shows it.
func (p *page) follow(link string) {
	p.Helper()
	p.run(`new Promise((done) => {
		if (location.hash === '#' + %[1]s) { done(); return; }
		addEventListener('hashchange', () => requestAnimationFrame(() => done()), { once: true });
		location.hash = %[1]s;
	})`, link)
}

// screenshot is the whole page as a person would scroll through it.
func (p *page) screenshot() []byte {
	p.Helper()
	var png []byte
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		return chromedp.FullScreenshot(&png, 100).Do(ctx)
	}))
	return png
}
