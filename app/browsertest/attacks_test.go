package browsertest

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// attacks are the links of testdata/attacks.txt, and some too long to stand there.
func attacks(t *testing.T) []string {
	t.Helper()
	content, err := os.ReadFile(repository + "/model/scenario/testdata/attacks.txt")
	if err != nil {
		t.Fatal(err)
	}
	var links []string
	for line := range strings.Lines(string(content)) {
		if strings.HasPrefix(line, "# ") {
			continue
		}
		link, err := strconv.Unquote(strings.TrimSuffix(line, "\n"))
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		links = append(links, link)
	}
	return append(links, "name="+strings.Repeat("<b>", 1<<18), strings.Repeat("&", 1<<20), strings.Repeat("rev=1m&", 1<<17), strings.Repeat("%", 1<<18))
}

// vocabulary learns what a page consists of, and later says what it consists of besides: elements, attributes, and where links
// lead.
const vocabulary = `
	window.wordsOf = () => [...document.querySelectorAll('*')].flatMap((e) => [e.localName, ...[...e.attributes].map((a) => a.name),
		...(e.hasAttribute('href') && !e.getAttribute('href').startsWith('#') ? ['href ' + new URL(e.href).origin] : [])]);
	window.known = new Set(['visibility']); // of a mark beyond the picture
	window.learn = () => { for (const word of wordsOf()) known.add(word); };
	window.strange = () => [...new Set(wordsOf().filter((word) => !known.has(word)))];
	window.mistakes = () => [document.title, ...[...document.querySelectorAll('body *:not(script, [data-problem], [data-problem] *)')].flatMap((e) => [
		...[...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.nodeValue),
		...[...e.attributes].filter((a) => a.name !== 'href').map((a) => a.value)])].filter((text) => /NaN|\bInf\b|Infinity|undefined|%!|\[object/.test(text));
	window.alert = window.confirm = window.prompt = () => { window.attacked = true; };
	true`

// TestHostileLinksInOnePage opens them one after the other: no element or attribute comes of any, no number is a mistake, and the
// page still works.
func TestHostileLinksInOnePage(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#v=1&colour=blue&margin=7&ops=4m&try=3m&name=Checkout&sla=generic&inc=6~24") // something of everything
	p.run(vocabulary)
	p.unfold()
	p.draws(4096)
	p.typeInto("hours", "abc")
	p.run(`learn()`)
	p.hover(p.place(surface).middle())
	p.run(`learn()`)
	for _, ordinary := range []string{"v=1&inc=100k&mttr=24", "v=1&rev=48731250&accept=0.0001", "v=1&spread=0", "v=1&cust=email-batch"} {
		p.follow(ordinary)
		p.run(`learn()`)
	}
	links := attacks(t)
	if len(links) < 200 {
		t.Fatalf("there are only %d attacks", len(links))
	}
	for _, link := range links {
		found := eval[struct {
			Strange, Mistakes []string
			Name, Said        string
		}](p, `new Promise((done) => {
			location.hash = %s;
			setTimeout(() => requestAnimationFrame(() => done({ strange: strange(), mistakes: mistakes(),
				name: document.querySelector('[data-input=name]').value, said: document.querySelector('h1').textContent })));
		})`, link)
		if len(found.Strange) > 0 {
			t.Errorf("%.120q: there are new things: %q", link, found.Strange)
		}
		for _, text := range found.Mistakes {
			if found.Name == "" || !strings.Contains(text, found.Name) {
				t.Errorf("%.120q: the page says %q", link, text)
			}
		}
		if found.Said == "" {
			t.Errorf("%.120q: there is no answer", link)
		}
	}
	p.follow("v=1&cust=consumer&ops=4m&name=Checkout")
	p.agreesSoFar("after the attacks", explain(t, "v=1&cust=consumer&ops=4m")[0])
	p.works(h.root, "v=1&cust=consumer&ops=4m&name=Checkout")
	if eval[bool](p, `window.attacked === true || Object.prototype.x !== undefined`) {
		t.Error("a link ran something")
	}
}

// TestHostileLinkOpens from the start, in the whole page and in a frame, and in the query.
func TestHostileLinkOpens(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := newPage(t, desktop)
	p.do(onEveryDocument(`window.alert = () => { window.attacked = true; }`))
	for _, address := range []string{
		"#" + hostileLink, "?" + hostileLink, "embed/?view=verdict#" + hostileLink, "embed/?view=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&in=%3Cb%3E&theme=%22%3E%3Cb%3E#" + hostileLink,
		"presets/payments/#name=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&__proto__=1&rev=nan", "#%", "#=", "#" + strings.Repeat("%F0", 3000),
	} {
		p.visit("about:blank")
		p.visit(h.root + address)
		p.live()
		if odd := eval[[]string](p, `[...document.querySelectorAll('[onclick], [onerror], [onload], img, h1 b, .situation b b, title > *')].map((e) => e.outerHTML)`); len(odd) > 0 {
			t.Errorf("%.120q: the page holds %q", address, odd)
		}
		for _, back := range eval[[]string](p, `[...document.querySelectorAll('a[href]')].map((a) => a.href).filter((href) => !href.startsWith(%s))`, h.root) {
			t.Errorf("%.120q: a link leads to %q", address, back)
		}
		if eval[bool](p, `window.attacked === true`) || p.headline() == "" {
			t.Errorf("%.120q: it did harm", address)
		}
		p.asksOnly(h.root)
	}
}
