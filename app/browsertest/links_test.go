package browsertest

import (
	"context"
	"net/url"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// problem is what the page says was wrong with a part of the link.
func (p *page) problem(key string) string {
	p.Helper()
	return p.text(`[data-problem="` + key + `"]`)
}

// TestRecipientOpensLinks opens scenarios however they arrive.
func TestRecipientOpensLinks(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := newPage(t, desktop)
	for _, c := range []struct{ name, link, key, value string }{
		{"fragment", "#v=1&cust=b2b-saas&rev=12m&inc=6&ops=400k&try=650k&name=Checkout", "rev", "$12M"},
		{"query", "?v=1&cust=b2b-saas&rev=12m", "rev", "$12M"},
		{"both, the fragment wins", "?rev=12m&ops=1m#v=1&rev=34m", "rev", "$34M"},
		{"both, the query is read too", "?rev=12m&ops=1m#v=1&rev=34m", "ops", "$1M"},
		{"stray percent sign", "#v=1&tol=0.1%", "tol", "0.1"},
		{"stray percent sign in the middle, encoded name", "#v=1&tol=0.1%&name=a%20b%26c", "name", "a b&c"},
	} {
		p.visit("about:blank")
		p.visit(h.root + c.link)
		p.live()
		if got := p.value(c.key); got != c.value {
			t.Errorf("%s: %s is shown as %q, not %q", c.name, c.key, got, c.value)
		}
		if problems := p.text(".problems"); problems != "" {
			t.Errorf("%s: there are said to be problems: %s", c.name, problems)
		}
		p.agrees(c.name, explain(t, h.root+c.link)[0])
	}
}

// TestFactsMoveFromTheQueryOnTheFirstEdit leaves presentation where it stands.
func TestFactsMoveFromTheQueryOnTheFirstEdit(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"?theme=dark&rev=12m&utm=x")
	p.typeInto("ops", "1m")
	link := p.waitFact("ops=1m")
	if search := eval[string](p, `location.search`); search != "?theme=dark&utm=x" {
		t.Errorf("the query became %q", search)
	}
	if !strings.Contains(link, "rev=12m") {
		t.Errorf("the fragment became %q", link)
	}
}

// TestRecipientOfABadLinkIsTold names each problem and uses the rest.
func TestRecipientOfABadLinkIsTold(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#v=1&rev=12m&colour=blue&margin=700&ops=lots&inc=1,000&cust=aliens")
	for key, part := range map[string]string{"colour": "colour", "margin": "between", "ops": "lots", "inc": "comma", "cust": "aliens"} {
		if message := p.problem(key); !strings.Contains(message, part) {
			t.Errorf("about %s the page says %q", key, message)
		}
	}
	if p.value("rev") != "$12M" || p.value("margin") != "100" {
		t.Errorf("revenue is %s and margin %s", p.value("rev"), p.value("margin"))
	}
	p.typeInto("ops", "1m")
	if link := p.waitFact("ops=1m"); !strings.Contains(link, "colour=blue") {
		t.Errorf("what was not understood is lost from %q", link)
	}
}

// TestHostileLinksAreHarmless opens what nobody sends in good faith.
func TestHostileLinksAreHarmless(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root)
	elements := func() int {
		return eval[int](p, `document.querySelectorAll('img, iframe, object, embed, script:not([src*="web/"]), [onerror], [onload]').length`)
	}
	clean := elements()

	const markup = `"><img src=x onerror=alert(1)><script>alert(2)</script>`
	encoded := strings.ReplaceAll(url.QueryEscape(markup), "+", "%20")
	for _, link := range []string{"name=" + encoded, encoded + "=1", "rev=" + encoded, "cust=" + encoded, "sla=" + encoded, "v=" + encoded} {
		p.follow(link)
		if n := elements(); n != clean {
			t.Errorf("%s made %d elements", link, n-clean)
		}
		p.reads(link)
	}
	p.follow("name=" + encoded)
	if got := p.value("name"); got != markup {
		t.Errorf("the name is shown as %q", got)
	}

	p.follow("name=" + strings.Repeat("x", 1<<20))
	if message := p.problem("link"); !strings.Contains(message, "long") && !strings.Contains(message, "bytes") {
		t.Errorf("about a link of a megabyte the page says %q", message)
	}
	p.reads("a megabyte")
	p.follow("rev=" + strings.Repeat("9", 400) + "&ops=1e999&inc=-1e-999&mttr=nan&blast=inf&tol=0x10")
	p.reads("numbers without measure")
	p.follow("rev=12m")
	if got := p.value("rev"); got != "$12M" {
		t.Errorf("after that revenue is %s", got)
	}
}

// TestReaderOpensACaseAndGoesBack returns to the numbers that were there before.
func TestReaderOpensACaseAndGoesBack(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.typeInto("rev", "80m")
	p.leave()
	mine := p.waitFact("rev=80m")
	p.section("cases")

	const opener = `[data-case] a[href*="="]`
	link := strings.TrimPrefix(p.attribute(opener, "href"), "#")
	p.click(opener)
	p.wait(`location.hash === %s`, "#"+link)
	p.frame()
	p.agrees(link, explain(t, link)[0])

	p.run(`history.back()`)
	p.wait(`location.hash === %s && document.querySelector('[data-input=rev]').value === '$80M'`, "#"+mine)
	p.agrees(mine, explain(t, mine)[0])

	p.run(`history.forward()`)
	p.wait(`location.hash === %s && document.querySelector('[data-input=rev]').value !== '$80M'`, "#"+link)
	p.agrees(link, explain(t, link)[0])
}

// TestReaderOfAnOldLinkMayAskTodaysDefaults: it keeps its version while it is edited, and says what the newest would answer, which is a click
// away, with what was given, and back.
func TestReaderOfAnOldLinkMayAskTodaysDefaults(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=b2b-saas&rev=60m")
	p.typeInto("ops", "4m")
	p.leave()
	old := p.waitFact("ops=4m")
	if !strings.HasPrefix(old, "v=1&") {
		t.Errorf("an edit made it %s", old)
	}
	const line = `[data-renewal] a`
	says := p.text(line)
	p.click(line)
	p.wait(`location.hash.startsWith('#v=2&')`)
	p.frame()
	link := p.link()
	if want := explain(t, "v=2&cust=b2b-saas&rev=60m&ops=4m")[0].Link; link != want {
		t.Errorf("it leads to %s, want %s", link, want)
	}
	p.agrees(link, explain(t, link)[0])
	if !strings.HasPrefix(says, "With today’s defaults: ") || !strings.HasSuffix(says, p.headline()) {
		t.Errorf("the line says %q, and there the answer is %q", says, p.headline())
	}
	if p.has(line) {
		t.Errorf("there it says %q", p.text(line))
	}
	p.run(`history.back()`)
	p.wait(`location.hash === %s`, "#"+old)
	p.agrees(old, explain(t, old)[0])
}

// TestReaderJumpsToASection scrolls there and keeps the scenario in the address.
func TestReaderJumpsToASection(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&rev=12m")
	address := eval[string](p, `location.href`)
	p.click(`.sections a[href="#model-section"]`)
	if top := eval[float64](p, `document.getElementById('model-section').getBoundingClientRect().top`); top < -2 || top > 900 {
		t.Errorf("the section is at %v px", top)
	}
	if now := eval[string](p, `location.href`); now != address {
		t.Errorf("the address became %s", now)
	}
	if p.value("rev") != "$12M" {
		t.Errorf("revenue became %s", p.value("rev"))
	}
}

// TestReaderEditsTheAddressBar types another fragment there, then reloads.
func TestReaderEditsTheAddressBar(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root)
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, _, _, err := cdppage.Navigate(h.root + "#rev=12m&tol=0.1%").Do(ctx)
		return err
	}))
	p.wait(`document.querySelector('[data-input=rev]').value === '$12M' && document.querySelector('[data-input=tol]').value === '0.1'`)
	p.typeInto("ops", "1m")
	p.waitFact("ops=1m")
	p.reload()
	if p.value("rev") != "$12M" || p.value("ops") != "$1M" {
		t.Errorf("after a reload revenue is %s and spend %s", p.value("rev"), p.value("ops"))
	}
}

// TestHastyReaderLosesNothing opens a case right after an edit, before the address could follow, and goes back to the edit.
func TestHastyReaderLosesNothing(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.run(`new Promise((done) => {
		const box = document.querySelector('[data-input=rev]');
		box.value = '80m';
		box.dispatchEvent(new Event('input', { bubbles: true }));
		requestAnimationFrame(() => { document.querySelector('[data-case] a[href*="="]').click(); done(); });
	})`)
	p.wait(`location.hash.includes('name=')`)
	p.run(`history.back()`)
	p.wait(`!location.hash.includes('name=')`)
	p.frame()
	if got := p.value("rev"); got != "$80M" {
		t.Errorf("back from a case opened right after an edit, revenue is %s", got)
	}
}
