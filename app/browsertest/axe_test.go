package browsertest

import (
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// axeSource is the accessibility checker, as npm ci installs it.
const axeSource = "node_modules/axe-core/axe.min.js"

// accessible requires that the checker finds nothing.
func (p *page) accessible(state string) {
	p.Helper()
	violations := eval[[]struct {
		ID, Help string
		Places   int
		First    string
	}](p, `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
		.then((r) => r.violations.map((v) => ({ ID: v.id, Help: v.help, Places: v.nodes.length,
			First: v.nodes[0].target.join(' ') + ': ' + v.nodes[0].failureSummary })))`)
	for _, v := range violations {
		p.Errorf("%s: %s: %s, in %d places, the first %s", state, v.ID, v.Help, v.Places, v.First)
	}
}

// TestCheckerFindsNothing looks at the page as it opens, without an answer, and with all
// unfolded and everything wrong at once.
func TestCheckerFindsNothing(t *testing.T) {
	source, err := os.ReadFile(axeSource)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []screen{{width: 1280, height: 1000}, {width: 1280, height: 1000, dark: true}, {width: 360, height: 740}, {width: 360, height: 740, dark: true}} {
		t.Run(fmt.Sprintf("%d dark %v", s.width, s.dark), func(t *testing.T) {
			t.Parallel()
			p := open(t, s, serve(t, hosting{}).root)
			p.do(chromedp.Evaluate(string(source), nil)) // the policy forbids a script element
			p.accessible("as it opens")

			p.follow("v=1&inc=100k&mttr=24")
			p.accessible("without an answer")

			p.follow("v=1&colour=blue&margin=7&rev=12m&ops=lots&try=650k&name=Checkout&sla=generic&cover=1&claim=.3")
			p.typeInto("inc", "abc")
			p.hover(p.place(surface).middle())
			p.accessible("unfolded, with problems, an input in error, and a crosshair")
		})
	}
}
