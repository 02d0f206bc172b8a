package browsertest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReaderSeesTheAnswerBeforeTheProgram holds the program back: the page is readable without it, and nothing moves, not
// by a pixel, when it comes.
func TestReaderSeesTheAnswerBeforeTheProgram(t *testing.T) {
	for _, s := range []screen{{width: 1280, height: 1000}, {width: 1280, height: 1000, dark: true}, {width: 360, height: 800}, {width: 360, height: 800, dark: true}} {
		t.Run(fmt.Sprintf("%dx%d dark %v", s.width, s.height, s.dark), func(t *testing.T) {
			t.Parallel()
			h := serve(t, hosting{hold: true})
			p := newPage(t, s)
			p.do(onEveryDocument(noRefining))
			p.visit(h.root)
			if p.headline() == "" || !p.shown(".picture svg") || !p.shown(boxOf("rev")) || !p.shown(sliderOf("ops")) {
				t.Errorf("before the program there is no headline, picture or input; headline %q", p.headline())
			}
			if p.has(`html[data-ready]`) {
				t.Error("the page is live before its program has arrived")
			}
			// What tells of loading goes when that ends, as it should.
			p.run(`document.querySelector('[data-progress]').style.visibility = 'hidden'`)
			before, shape := p.screenshot(), p.shape()
			h.release()
			p.ready()
			p.frame()
			if after := p.screenshot(); !bytes.Equal(before, after) {
				t.Errorf("the page looks different after the takeover: see %s and %s", keep(t, "before.png", before), keep(t, "after.png", after))
			}
			if live := p.shape(); live != shape {
				t.Errorf("the live page is not the pre-rendered one:\n%s", firstDifference(shape, live))
			}
		})
	}
}

// noRefining keeps later answers away while the takeover is looked at: they are no part of it.
const noRefining = `window.Worker = class { postMessage() {} terminate() {} }`

// shape writes the tree of the page in a normal form: attributes sorted, raw values rounded to 9 digits, since native and
// browser arithmetic differ in the last bits. Of the picture's layouts only the one shown counts: the live page keeps no other. What is
// folded nobody sees: it comes later.
func (p *page) shape() string {
	p.Helper()
	return eval[string](p, `(() => {
		const lines = [];
		const write = (node, depth) => {
			if (node.nodeType === Node.TEXT_NODE) { lines.push(' '.repeat(depth) + node.nodeValue); return; }
			if (node.nodeType !== Node.ELEMENT_NODE || node.matches('details:not([open]) > :not(summary)')) return;
			const attributes = [...node.attributes].map(({ name, value }) =>
				name + '=' + (name === 'data-value' && !Number.isNaN(Number(value)) ? Number(value).toPrecision(9) : value)).sort();
			lines.push(' '.repeat(depth) + '<' + [node.localName, ...attributes].join(' ') + '>');
			if (node.matches('.canvas[data-layout]') && !node.checkVisibility()) return;
			for (const kid of node.childNodes) write(kid, depth + 1);
		};
		write(document.getElementById('page'), 0);
		return lines.join('\n');
	})()`)
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return fmt.Sprintf("line %d\n- %s\n+ %s", i+1, as[i], bs[i])
		}
	}
	return fmt.Sprintf("%d lines and %d", len(as), len(bs))
}

// keep saves a picture of a failure for a person to look at.
func keep(t *testing.T, name string, png []byte) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "browsertest-failure-")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, png, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestWhatAReaderDidBeforeTheProgramStays types, scrolls and focuses while the program is still on its way.
func TestWhatAReaderDidBeforeTheProgramStays(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{hold: true})
	p := newPage(t, desktop)
	p.visit(h.root)
	p.click(boxOf("rev"))
	p.run(`document.activeElement.select()`)
	p.press("4.5M")
	h.release()
	p.live()
	if got := eval[string](p, `document.activeElement.dataset.input ?? ''`); got != "rev" {
		t.Errorf("the focus is on %q after the takeover", got)
	}
	if got := p.value("rev"); got != "4.5M" {
		t.Errorf("the box holds %q after the takeover", got)
	}
	p.waitFact("rev=4.5m")
}

// TestRecipientIsToldToWait opens a link while the program is still on its way: the example is not taken for the scenario.
func TestRecipientIsToldToWait(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{hold: true})
	p := newPage(t, desktop)
	p.visit(h.root + "#v=1&rev=12m")
	p.wait(`document.documentElement.dataset.pending === 'true'`)
	h.release()
	p.live()
	if p.has("html[data-pending]") || p.value("rev") != "$12M" {
		t.Errorf("once live the page shows revenue %s, still waiting: %v", p.value("rev"), p.has("html[data-pending]"))
	}
}
