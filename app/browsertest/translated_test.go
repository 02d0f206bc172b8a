package browsertest

import "testing"

// translate does to a page what browsers do that translate it: elements of their own take the place of texts.
const translate = `(() => {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) =>
		text.nodeValue.trim() && !text.parentNode.closest('script, style, textarea, font') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
	const texts = [];
	while (walker.nextNode()) texts.push(walker.currentNode);
	for (const text of texts) {
		const font = document.createElement('font');
		font.appendChild(document.createElement('font')).textContent = '«' + text.nodeValue + '»';
		text.replaceWith(font);
	}
	return texts.length;
})()`

// says is what a part of the page says, translated or not.
func (p *page) says(host string) string {
	p.Helper()
	return eval[string](p, `document.getElementById(%s).textContent.replace(/[«»]/g, '')`, host)
}

// TestTranslatedPageSaysWhatIsSo moves numbers on a page that the browser has translated, again and again: each text that changes is
// painted, whatever stands where it stood, and none is left of the answer before.
func TestTranslatedPageSaysWhatIsSo(t *testing.T) {
	t.Parallel()
	root := serve(t, hosting{}).root
	p, plain := open(t, desktop, root+"#v=1"), open(t, desktop, root+"#v=1")
	for _, q := range []*page{p, plain} {
		q.unfold()
	}
	same := func(when string) {
		t.Helper()
		for _, host := range []string{"facts", "answer", "sure", "time", "growth", "more"} {
			if translated, as := p.says(host), plain.says(host); translated != as {
				t.Errorf("%s, %s says\n%s\nand untranslated\n%s", when, host, translated, as)
			}
		}
	}
	for _, q := range []*page{p, plain} {
		q.rests()
	}
	if n := eval[int](p, translate); n < 500 {
		t.Fatalf("only %d texts were translated", n)
	}
	headline := p.headline()
	for _, q := range []*page{p, plain} {
		q.drag(q.thumb("ops", q.along("ops")), q.thumb("ops", .9))
		q.rests()
	}
	if p.headline() == headline {
		t.Errorf("the headline is still %q", headline)
	}
	same("after a drag")
	if !p.has("#facts font") {
		t.Error("what did not change is not translated any more")
	}
	for _, c := range []struct {
		link string
		sure bool
	}{{"v=1&cust=b2b-saas&rev=12m&ops=400k&try=650k&plan=2m@1,1m@3", true}, {"v=1&inc=100k&mttr=24", false}, {"v=1&cust=cloud-platform&points=1&name=Checkout", false}, {"v=1", true}} {
		p.run(translate)
		for _, q := range []*page{p, plain} {
			if q.follow(c.link); c.sure {
				q.rests()
			}
		}
		same(c.link)
	}
}
