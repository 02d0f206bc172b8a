package browsertest

import (
	"strings"
	"testing"
)

// listening is a page that notes all it is told by frames, and its frames' events.
const listening = `<script>
	const told = [], answers = [];
	addEventListener('message', (e) => told.push(typeof e.data === 'string' ? e.data : JSON.stringify(e.data)));
	addEventListener('goodenough', (e) => answers.push(e.detail));
	const others = (type) => told.filter((text) => !text.includes('embed-size') && !text.includes('iframe.resize'));
</script>`

// heard is what a frame's window has been sent, counted by the frame itself: after this the program has seen it as well.
func (p *page) heard(n int) {
	p.Helper()
	p.wait(`window.heard >= %v`, n)
	p.frame()
}

func (p *page) countMessages() {
	p.Helper()
	p.run(`window.heard = 0; addEventListener('message', () => { window.heard++; })`)
}

const set = `frames[0].postMessage({ type: 'goodenough:set', facts: %s }, '*')`

// TestFrameTellsItsHeight to everybody, and nothing else to anybody.
func TestFrameTellsItsHeight(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	outer, p := framedBy(t, h, listening+frameOf(h.root+"embed/?view=curve&in=ops#v=1&cust=consumer&ops=4m&name=Secret", ""))
	p.live()
	p.draws(4096)
	outer.wait(`told.filter((text) => text.includes('embed-size')).length > 0`)
	type heights struct {
		Sentinel, Type, Src, Context string
		Height                       float64
	}
	amp := eval[heights](outer, `JSON.parse(told.findLast((text) => text.includes('embed-size')))`)
	medium := eval[heights](outer, `JSON.parse(told.findLast((text) => text.includes('iframe.resize')))`)
	if amp.Sentinel != "amp" || amp.Type != "embed-size" || medium.Context != "iframe.resize" || medium.Src != h.root+"embed/" {
		t.Errorf("it said %+v and %+v", amp, medium)
	}
	high := eval[float64](p, `document.body.getBoundingClientRect().height`)
	if amp.Height < high || amp.Height > high+1 || medium.Height != amp.Height {
		t.Errorf("it said %v and %v, and is %v px high", amp.Height, medium.Height, high)
	}

	p.countMessages()
	p.typeInto("ops", "3m")
	outer.run(set, "ops=1m")
	p.heard(1)
	if p.value("ops") != "3m" {
		t.Errorf("somebody who is not named moved the spend to %s", p.value("ops"))
	}
	for _, text := range eval[[]string](outer, `told`) {
		for _, fact := range []string{"consumer", "ops", "4m", "3m", "Secret", "#", "spend"} {
			if strings.Contains(text, fact) {
				t.Errorf("it told everybody %q", text)
			}
		}
	}
}

// asHighAs waits until the only frame is as high as the page in it.
func (p *page) asHighAs(inner *page) {
	p.Helper()
	p.wait(`Math.abs(document.querySelector('iframe').getBoundingClientRect().height - %v) <= 1`, eval[float64](inner, `document.body.getBoundingClientRect().height`))
}

// TestWordsAroundAFrameMoveItsSliders by the script for pages around frames, which also makes the frame as high as its content.
func TestWordsAroundAFrameMoveItsSliders(t *testing.T) {
	t.Parallel()
	for name, form := range map[string]struct{ sandbox, link string }{
		"plain":   {"", `href="https://elsewhere.example/#v=1&amp;cust=consumer&amp;ops=9m&amp;try=1.5m" data-goodenough data-facts="try=1.5m&amp;tol=0.1%"`},
		"sandbox": {`sandbox="allow-scripts"`, `href="#try=1.5m&amp;tol=0.1%" data-goodenough`},
	} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, hosting{under: "/deep/", anybody: true})
			outer := newPage(t, desktop)
			outer.tolerate("request to another host: " + h.root)
			address := elsewhere(t, `<div id="place"></div><script src="`+h.root+`web/parent.js"></script><p>What if we spent <a `+form.link+`>half</a>?</p>`+listening)
			outer.visit(address)
			outer.run(`document.getElementById('place').innerHTML = ` + quote(frameOf(h.root+"embed/?view=verdict&in=ops&parentOrigin="+address+"#v=1&to=end&cust=consumer&ops=4m&end=1", form.sandbox)) + `; true`)
			p := outer.within()
			p.live()
			outer.wait(`answers.length > 0`)
			type answer struct{ Link, Headline string }
			if first := eval[answer](outer, `answers[0]`); first.Link != h.root+"#v=1&to=end&cust=consumer&ops=4m&end=1" || first.Headline != p.headline() {
				t.Errorf("the first answer is %+v, the frame says %q", first, p.headline())
			}
			p.draws(4096)
			p.run(`new Promise((done) => requestAnimationFrame(() => { window.parent.postMessage('seen', '*'); done(true); }))`)
			outer.wait(`told.includes('seen')`) // whatever else was sent before
			if n := eval[int](outer, `answers.length`); n != 1 {
				t.Errorf("nobody touched the frame, and it told %d answers", n)
			}
			outer.asHighAs(p) // before that, the words below it are still moving
			outer.click("[data-goodenough]")
			const link = "v=1&to=end&cust=consumer&ops=4m&tol=0.001&try=1.5m&end=1"
			p.wait(`location.hash === %s`, "#"+link)
			p.agreesSoFar(link, explain(t, link)[0])
			outer.wait(`answers.at(-1).link === %s`, h.root+"#"+link)
			if last := eval[answer](outer, `answers.at(-1)`); last.Headline != p.headline() || !strings.Contains(last.Headline, "1.5M") {
				t.Errorf("the last answer is %+v, the frame says %q", last, p.headline())
			}
			if again := eval[bool](outer, `answers.some((a, i) => i > 0 && a.link === answers[i - 1].link && a.headline === answers[i - 1].headline)`); again {
				t.Error("it told an answer twice")
			}
			if now := eval[string](outer, `location.href`); now != address+"/" {
				t.Errorf("the page around went to %s", now)
			}
			outer.asHighAs(p)
		})
	}
}

// TestFrameListensToNobodyElse: not to a page that its address does not name, nor to other frames of the one it names.
func TestFrameListensToNobodyElse(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for name, origin := range map[string]string{
		"nobody": "", "another": "https://wiki.example.com", "everybody": "*", "null": "null", "a page": "SELF/", "a path": "SELF/page", "a script": "javascript:alert(1)", "data": "data:text/html,x", "in capitals": "HTTP://LOCALHOST",
	} {
		t.Run(name, func(t *testing.T) {
			address := elsewhere(t, listening+`<div id="place"></div>`)
			outer := newPage(t, desktop)
			outer.tolerate("request to another host: " + h.root)
			outer.visit(address)
			named := "&parentOrigin=" + strings.ReplaceAll(origin, "SELF", address)
			outer.run(`document.getElementById('place').innerHTML = ` + quote(frameOf(h.root+"embed/?view=verdict&in=ops"+named+"#v=1&to=end&cust=consumer&ops=4m&end=1", "")) + `; true`)
			p := outer.within()
			p.live()
			p.countMessages()
			outer.run(set, "ops=1m")
			p.heard(1)
			if p.value("ops") != "$4M" {
				t.Errorf("the spend became %s", p.value("ops"))
			}
			p.draws(4096)
			outer.wait(`told.length > 0`)
			if more := eval[[]string](outer, `others()`); len(more) > 0 {
				t.Errorf("it told %q", more)
			}
		})
	}
}

// TestOnlyTheParentIsHeard: a second frame of the very page that is named may not move the numbers, the page itself may.
func TestOnlyTheParentIsHeard(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	address := elsewhere(t, listening+`<div id="place"></div>`)
	outer := newPage(t, desktop)
	outer.tolerate("request to another host: " + h.root)
	outer.visit(address)
	outer.run(`document.getElementById('place').innerHTML = ` + quote(frameOf(h.root+"embed/?view=verdict&in=ops&parentOrigin="+address+"#v=1&to=end&cust=consumer&ops=4m&end=1", "")+`<iframe src="about:blank"></iframe>`) + `; true`)
	p := outer.within()
	p.live()
	p.countMessages()
	outer.run(`frames[1].eval('parent.' + %s)`, strings.Replace(set, "%s", `"ops=1m"`, 1))
	p.heard(1)
	if p.value("ops") != "$4M" {
		t.Errorf("another frame made the spend %s", p.value("ops"))
	}
	for i, data := range []string{`null`, `'goodenough:set'`, `{ type: 'goodenough:set' }`, `{ type: 'goodenough:set', facts: {} }`, `{ type: 'goodenough:set', facts: '<b>=1&rev=x&cust=__proto__' }`} {
		outer.run(`frames[0].postMessage(` + data + `, '*')`)
		p.heard(2 + i)
	}
	p.reads("after messages without sense")
	outer.run(set, "ops=1m")
	p.wait(`document.querySelector('[data-input=ops]').value === '$1M'`)
}
