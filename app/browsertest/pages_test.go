package browsertest

import (
	"context"
	"strings"
	"sync"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestReaderOpensAPage of a preset or a case: it has its own title and answer from the first paint on, until another
// scenario comes.
func TestReaderOpensAPage(t *testing.T) {
	for _, c := range []struct{ under, path, title, fact string }{
		{"/", "presets/payments/", "Payments", "cust=payments"},
		{"/a/with space/", "cases/slack-2019/", "Slack, May to July 2019", "name=Slack"},
	} {
		t.Run(c.path, func(t *testing.T) {
			t.Parallel()
			h := serve(t, hosting{under: c.under, hold: true})
			p := newPage(t, desktop)
			p.do(onEveryDocument(noRefining))
			p.visit(h.root + c.path)
			if title := eval[string](p, `document.title`); !strings.HasPrefix(title, c.title) {
				t.Errorf("the title is %q", title)
			}
			first, shape := p.headline(), p.shape()
			h.release()
			p.ready()
			link := eval[string](p, `goodenough.link`)
			if !strings.Contains(link, c.fact) {
				t.Errorf("it opens with %q", link)
			}
			if now := p.headline(); now != first {
				t.Errorf("first it said %q, then %q", first, now)
			}
			if live := p.shape(); live != shape {
				t.Errorf("the live page is not the pre-rendered one:\n%s", firstDifference(shape, live))
			}
			if home, embed := eval[string](p, `goodenough.home`), eval[string](p, `goodenough.embed`); home != h.root || embed != h.root+"embed/" {
				t.Errorf("the program is told that the site is at %q and its page for frames at %q", home, embed)
			}

			p = open(t, desktop, h.root+c.path)
			p.agrees(link, explain(t, link)[0])
			p.visit(h.root + c.path + "#v=1&cust=marketplace")
			p.wait(`document.querySelector('[data-input=cust]').value === 'marketplace'`)
			p.agrees("the address wins", explain(t, "v=1&cust=marketplace")[0])
			p.run(`history.back()`)
			p.wait(`document.querySelector('[data-input=cust]').value !== 'marketplace'`)
			p.agrees("back", explain(t, link)[0])
			p.visit("about:blank")
			p.visit(h.root + c.path + "#v=1&cust=marketplace")
			p.live()
			p.agrees("the address wins from the start", explain(t, "v=1&cust=marketplace")[0])
		})
	}
}

// TestReaderGoesToAnotherPage by a link: that is a document of its own, and Back returns to this one.
func TestReaderGoesToAnotherPage(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{under: "/deep/"})
	p := open(t, desktop, h.root+"cases/slack-2019/")
	p.run(`document.querySelector('main').insertAdjacentHTML('afterbegin', '<a id="other" href="../../presets/payments/">Payments</a>')`)
	p.departs(`document.getElementById('other').click()`)
	if at := eval[string](p, `location.pathname`); at != "/deep/presets/payments/" {
		t.Fatalf("the link leads to %s", at)
	}
	p.live()
	p.agrees("the other page", explain(t, "cust=payments")[0])
	p.back()
	if at := eval[string](p, `location.pathname`); at != "/deep/cases/slack-2019/" {
		t.Fatalf("back leads to %s", at)
	}
	p.live()
	p.agrees("back", explain(t, eval[string](p, `goodenough.link`))[0])
}

// back goes to the document before this one. The browser may load it anew or may have kept it as it was left, which it decides by
// how busy it is: for a reader there is no difference.
func (p *page) back() {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	there := make(chan struct{})
	arrive := sync.OnceFunc(func() { close(there) })
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*cdppage.EventFrameNavigated); ok && e.Frame.ParentID == "" {
			arrive()
		}
	})
	p.run(`setTimeout(() => history.back())`) // once this is answered: a page that is left answers no more
	select {
	case <-there:
	case <-ctx.Done():
		p.Fatal("Back leads nowhere")
	}
}

// departs runs what leads to another document, and waits until that has come: in between there is no page to ask anything. The script
// runs once this call to the page is answered, for a page that is left answers no more.
func (p *page) departs(script string) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if _, err := chromedp.RunResponse(ctx, chromedp.Evaluate(`setTimeout(() => {`+script+`})`, nil)); err != nil {
		p.Fatalf("no other document came: %v", err)
	}
}
