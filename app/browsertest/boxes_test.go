package browsertest

import (
	"context"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// longest are values of twelve digits.
const longest = "rev=123456789012&margin=0.123456789012&ops=98765432109.8&inc=12345.6789012&mttr=1234.56789012&blast=0.00123456789012" +
	"&growth=12.3456789012&tol=0.000123456789012&leave=0.0123456789012&exit=0.456789012345&churn=1.23456789012&defer=0.987654321098" +
	"&nine=123.456789012&neglect=12345.6789012&half=12.3456789012&floor=0.0000123456789012&trend=-0.123456789012&hours=123456.789012" +
	"&wage=1234567.89012&quits=12.3456789012&replace=1.23456789012&cover=0.123456789012&claim=0.987654321098&accept=0.0000000123456789012" +
	"&discount=0.123456789012&spread=1.23456789012&try=1234567890120&budget=9876543210980&gmax=48731250.1234&ghalf=12345678.9012" +
	"&gshape=1.23456789012&team=1234567.89012&plan=123456789012@1.23456789012,%2B98765432.1098@12.3456789012"

// TestEveryBoxHasRoomForWhatItShows, whatever that is: the least, the most and the longest of every input, in every currency.
func TestEveryBoxHasRoomForWhatItShows(t *testing.T) {
	t.Parallel()
	all := func(value string) string {
		var facts []string
		for _, key := range numberKeys {
			facts = append(facts, key+"="+value)
		}
		return strings.Join(facts, "&")
	}
	links := []string{all("-1e99") + "&plan=0@0,%2B1@0", all("1e99") + "&plan=10t@19,%2B10t@20", longest, "rev=48731250&ops=999999&inc=888888&team=8888888"}
	for _, s := range []screen{desktop, phone} {
		p := open(t, s, serve(t, hosting{}).root)
		p.unfold()
		currencies := eval[[]string](p, `[...document.getElementById('currency').options].map((o) => o.value)`)
		for _, link := range links {
			p.follow("cust=consumer&" + link)
			for _, sign := range currencies {
				p.run(`(() => { const list = document.getElementById('currency'); list.value = %s; list.dispatchEvent(new Event('input', { bubbles: true })); })()`, sign)
				p.frame()
				shown := eval[[]string](p, `[...document.querySelectorAll('.box input')].filter((e) => e.checkVisibility()).map((e) => e.value)`)
				if len(shown) < len(numberKeys) || !strings.Contains(strings.Join(shown, " "), sign) {
					t.Fatalf("%d boxes are shown: %q", len(shown), shown)
				}
				if cut := eval[[]string](p, `[...document.querySelectorAll('.box input')].filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth)
					.map((e) => e.id + ' ' + e.value + ': ' + e.scrollWidth + ' px in ' + e.clientWidth)`); len(cut) > 0 {
					t.Errorf("%d px, %s, %.20s…: cut off are %q", s.width, sign, link, cut)
				}
			}
		}
	}
}

// TestReaderLooksAtEveryDigit by coming to a box, and changes none by leaving it.
func TestReaderLooksAtEveryDigit(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&to=end&cust=consumer&rev=48731250&inc=6to24&tol=3h&end=1")
	p.unfold()
	link, net := p.link(), p.output("net")
	shows := func(when string, want map[string]string) {
		t.Helper()
		for key, text := range want {
			if got := p.value(key); got != text {
				t.Errorf("%s %s is shown as %q, not %q", when, key, got, text)
			}
		}
	}
	short := map[string]string{"rev": "$48.7M", "tol": "0.0342", "inc": "12"}
	shows("at first", short)
	if got := p.attribute(boxOf("rev"), "title"); got != "$48731250" {
		t.Errorf("pointed at, the box says %q", got)
	}
	for key, exact := range map[string]string{"rev": "$48731250", "tol": "0.0342465753425", "inc": "12"} {
		p.click(boxOf(key))
		shows("with the focus", map[string]string{key: exact})
		p.leave()
		p.frame()
		shows("after leaving", short)
		p.click(boxOf(key))
		p.press(kb.End + "1" + kb.Backspace) // a digit that is deleted again
		shows("with the focus", map[string]string{key: exact})
		p.leave()
		p.untouched("after looking at "+key, link, net)
		shows("after leaving", short)
	}
	p.focus(actionOf("range-rev"))
	p.leave() // on to the box: all of it is selected, as the keyboard selects it
	if got := eval[string](p, `document.activeElement.id + ' ' + getSelection().toString()`); got != "in-rev $48731250" {
		t.Errorf("by the keyboard, selected is %q", got)
	}

	// Nobody comes to a box on paper.
	p.run(`matchMedia('print').addEventListener('change', (e) => { if (e.matches) window.printed = document.getElementById('in-rev').value; })`)
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, err := cdppage.PrintToPDF().Do(ctx)
		return err
	}))
	if got := eval[string](p, `window.printed ?? ''`); got != "$48.7M" {
		t.Errorf("printed is %q", got)
	}
	p.untouched("after printing", link, net)
}
