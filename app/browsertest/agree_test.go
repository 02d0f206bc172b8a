package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// agree fails where a control shows something else than what the page says, in its attributes as in its answer.
func (p *page) agree(when string) {
	p.Helper()
	for _, control := range eval[[]string](p, `[...document.querySelectorAll('.host :is(input, option)')].filter((e) =>
		e.localName === 'option' ? e.selected !== (e.defaultSelected || e.closest('dialog') !== null && e === e.parentNode.firstChild)
			: e.type === 'checkbox' ? e.checked !== e.defaultChecked : e.value !== e.defaultValue)
		.map((e) => [e.localName, e.closest('[id], select')?.outerHTML.slice(0, 60), e.value, e.checked ?? e.selected].join(' '))`) {
		p.Errorf("%s a control shows something else than the page: %s", when, control)
	}
	p.agrees(when, explain(p, p.link())[0])
}

// TestControlsShowWhatThePageSays after a reload and on the way back, whatever the browser had kept of the controls: what is not in
// the link is as at first, what is in it as it was.
func TestControlsShowWhatThePageSays(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for _, kept := range []bool{true, false} { // the page as it was left, or its address alone
		p := open(t, desktop, h.root+"#v=1")
		disturb := func() {
			p.set("measure", "customers")
			if p.has("[data-setting=banded]") { // which goes with the ranges
				p.set("banded", "nothing")
			}
			p.choose("cust", "b2b-saas")
			p.run(`(() => { const list = document.querySelector("[data-share=theme]"); list.value = %s; list.dispatchEvent(new Event("input", { bubbles: true })); })()`, "dark")
			p.drag(p.thumb("ops", p.along("ops")), p.thumb("ops", .9))
			if !p.has("#ranges:not(:checked)") {
				p.click("#ranges")
			}
		}
		disturb()
		link := p.waitLink(`link.includes('ops=') && link.includes('points=1')`)
		p.reload()
		p.agree("after a reload")
		if p.link() != link {
			t.Errorf("after a reload the link is %s, not %s", p.link(), link)
		}

		disturb()
		if !kept { // who has opened a window is not kept
			p.do(chromedp.Evaluate(`void open('about:blank')`, nil, func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithUserGesture(true) }))
		}
		p.run(`window.left = true`)
		p.visit(h.root + "embed/")
		p.live()
		p.back()
		p.live()
		if !kept && eval[bool](p, `'left' in window`) {
			t.Fatal("the page was kept")
		}
		if eval[bool](p, `'left' in window`) { // then so is what was chosen
			p.run(`(() => { const list = document.querySelector("[data-share=theme]"); list.value = %s; list.dispatchEvent(new Event("input", { bubbles: true })); })()`, "auto")
		}
		p.agree("on the way back")
	}
}

// TestBackShowsInTheBoxThatHasTheFocus the number of the scenario gone back to, whether something was typed into it or not.
func TestBackShowsInTheBoxThatHasTheFocus(t *testing.T) {
	t.Parallel()
	for _, typed := range []string{"", kb.End + "00"} {
		p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&ops=4m&rev=48731250")
		p.run(`location.hash = 'v=1&cust=consumer&ops=4m&rev=60m'`)
		p.wait(`document.querySelector('[data-input=rev]').value === '$60M'`)
		p.typeInto("ops", "5m")
		p.waitFact("ops=5m")
		p.click(boxOf("rev"))
		p.press(typed)
		p.run(`history.back()`)
		p.wait(`!location.hash.includes('60m')`)
		p.frame()
		if got := p.value("rev"); got != "$48731250" {
			t.Errorf("after typing %q and going back the box holds %q", typed, got)
		}
		p.leave()
		p.agree("after leaving the box")
	}
}
