package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// TestLeaderWritesCommas uses the page where the decimal mark is a comma: shown and read so, never in links or raw values.
func TestLeaderWritesCommas(t *testing.T) {
	t.Parallel()
	p := newPage(t, desktop)
	p.do(emulation.SetLocaleOverride().WithLocale("de-DE"))
	p.visit(serve(t, hosting{}).root + "#v=1&rev=12.5m&tol=0.15%")
	p.live()
	if p.value("rev") != "$12,5M" || p.value("tol") != "0,15" {
		t.Errorf("revenue is shown as %s, the tolerance line as %s", p.value("rev"), p.value("tol"))
	}
	p.agrees("with commas", explain(t, p.link())[0])
	p.typeInto("ops", "1,5M")
	link := p.waitFact("ops=1.5m")
	p.leave()
	if got := p.value("ops"); got != "$1,5M" {
		t.Errorf("the spend is shown as %s", got)
	}
	p.agrees(link, explain(t, link)[0])

	p.paste("ops", "1.000.000") // thousands, twice: nothing else it could be
	p.waitFact("ops=1m")
	p.paste("ops", "120.000")
	if message := p.describedBy("ops"); !strings.Contains(message, "120.000") {
		t.Errorf("about 120.000 the page says %q", message)
	}
	p.click(eval[string](p, `'[data-action="' + [...document.querySelectorAll('[data-action^="take-ops-"]')].find((e) => e.textContent === '120000').dataset.action + '"]'`))
	link = p.waitFact("ops=120k")
	p.agrees(link, explain(t, link)[0])
}

// TestLeaderChoosesACurrency changes the sign everywhere, and keeps it in the query, where presentation stands.
func TestLeaderChoosesACurrency(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&rev=12m")
	net := p.output("net")
	p.run(`(() => { const list = document.getElementById('currency'); list.value = '€'; list.dispatchEvent(new Event('input', { bubbles: true })); })()`)
	p.wait(`new URLSearchParams(location.search).get('currency') === '€'`)
	if dollars := eval[int](p, `document.getElementById('answer').innerText.split('$').length - 1`); dollars > 0 || !strings.Contains(p.value("rev"), "€") {
		t.Errorf("with € chosen the answer holds %d dollar signs, revenue is %s", dollars, p.value("rev"))
	}
	if p.output("net") != net || p.link() != "v=1&to=end&cust=consumer&rev=12m&end=1" {
		t.Errorf("the sign changed the number %s or the link %s", p.output("net"), p.link())
	}
	p.reload()
	if got := p.value("rev"); got != "€12M" {
		t.Errorf("after a reload revenue is %s", got)
	}
}
