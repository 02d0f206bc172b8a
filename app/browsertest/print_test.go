package browsertest

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// pageObject is a page in a PDF as Chromium writes it, uncompressed.
var pageObject = regexp.MustCompile(`/Type\s*/Page\b`)

// dateInWords is a date of the browser's in the locale of tests.
var dateInWords = regexp.MustCompile(`\b[A-Z][a-z]+ \d{1,2}, 20\d\d\b`)

// watchPrinting counts the main pictures that are on the paper. Paper has another width than the window, and the page has
// no frame in which to draw for it.
const watchPrinting = `matchMedia('print').addEventListener('change', (e) => {
	if (!e.matches) return;
	window.printed = [...document.querySelectorAll('svg[data-chart^="curve-"]')].filter((svg) => svg.getBoundingClientRect().width > 100).length;
	window.paper = document.querySelector('.paper')?.innerText ?? '';
	window.paperLink = document.querySelector('.paper a')?.href ?? '';
})`

// TestReaderPrintsThePage gets the answer, the pictures and the inputs on two sheets at most, from any window.
func TestReaderPrintsThePage(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.run(watchPrinting)
	for _, s := range []screen{desktop, {width: 1000, height: 800}, phone} {
		p.look(s)
		p.frame()
		for link, changed := range map[string]string{"v=1&cust=consumer": "Nothing: every number is the example’s", "v=1&cust=b2b-saas&rev=12m&ops=400k&try=650k&name=Checkout": "Operations spending now $400k a year (example "} {
			p.follow(link)
			for name, size := range map[string][2]float64{"A4": {8.27, 11.69}, "letter": {8.5, 11}} {
				what := fmt.Sprintf("%s on %s from a window of %d px", link, name, s.width)
				var pdf []byte
				p.do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
					pdf, _, err = cdppage.PrintToPDF().WithPaperWidth(size[0]).WithPaperHeight(size[1]).WithPreferCSSPageSize(true).Do(ctx)
					return err
				}))
				if n := len(pageObject.FindAll(pdf, -1)); n < 1 || n > 2 {
					t.Errorf("%s takes %d sheets: see %s", what, n, keep(t, "print.pdf", pdf))
				}
				if n := eval[int](p, `window.printed ?? -1`); n != 1 {
					t.Errorf("%s shows the picture %d times: see %s", what, n, keep(t, "print.pdf", pdf))
				}
				if to := eval[string](p, `paperLink`); !strings.HasSuffix(to, "?#"+explain(t, link)[0].Link) || !bytes.Contains(pdf, []byte("/URI ("+to+")")) {
					t.Errorf("%s has no link to %q: see %s", what, to, keep(t, "print.pdf", pdf))
				}
				if !dateInWords.MatchString(eval[string](p, `paper`)) {
					t.Errorf("%s doesn't say of when it is: %q", what, eval[string](p, `paper`))
				}
				p.wait(`document.querySelector('.paper') === null`) // which nobody sees on the screen
				if says := strings.ReplaceAll(eval[string](p, `paper`), "\u00a0", " "); !strings.Contains(says, changed) || !strings.Contains(says, "Changed from the example") {
					t.Errorf("%s says of what was changed: %q", what, says)
				}
			}
		}
	}
}
