package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// patience is the deadline of every wait: far above what a busy machine needs.
const patience = time.Minute

// screen is what a person looks at.
type screen struct {
	width, height int64
	dark, touch   bool
}

var (
	desktop = screen{width: 1280, height: 1000}
	phone   = screen{width: 360, height: 800, touch: true}
)

// page is a tab in a profile of its own, watched for everything that must never happen: an error in the console, an
// uncaught exception, a request to another host, a violation of the security policy.
type page struct {
	testing.TB
	ctx     context.Context
	profile cdp.BrowserContextID

	mu        sync.Mutex
	troubles  []string
	tolerated []string
	host      string
}

// open shows an address of the site on a screen, and waits until the page is live.
func open(t testing.TB, s screen, address string) *page {
	t.Helper()
	p := newPage(t, s)
	p.visit(address)
	p.live()
	return p
}

// watchPolicy makes the policy's violations console errors, which the watch counts.
const watchPolicy = `addEventListener('securitypolicyviolation', (e) =>
	e.isTrusted && console.error('policy violated: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));`

func newPage(t testing.TB, s screen) *page {
	t.Helper()
	tab, profile, err := newTab()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithTargetID(tab))
	p := &page{TB: t, ctx: ctx, profile: profile}
	t.Cleanup(func() {
		cancel()
		ctx, cancel := context.WithTimeout(ofBrowser(), patience) // while a page is being left, Chromium was seen never to answer
		defer cancel()
		if err := target.DisposeBrowserContext(profile).Do(ctx); err != nil {
			t.Error(err)
		}
		p.report()
	})
	chromedp.ListenTarget(ctx, p.watch)
	if err := chromedp.Run(ctx); err != nil {
		t.Fatal(err)
	}
	p.do(
		css.Disable(), dom.Disable(), // nobody here asks for nodes, and telling of each change slows the page down
		network.Enable(),
		emulation.SetFocusEmulationEnabled(true), // each page behaves as the one in front
		onEveryDocument(watchPolicy),
	)
	p.look(s)
	return p
}

// newTab opens a window of its own: a new profile has none that a tab could be in, and chromedp asks for a tab.
func newTab() (target.ID, cdp.BrowserContextID, error) {
	profile, err := target.CreateBrowserContext().Do(ofBrowser())
	if err != nil {
		return "", "", err
	}
	tab, err := target.CreateTarget("about:blank").WithBrowserContextID(profile).WithNewWindow(true).Do(ofBrowser())
	return tab, profile, err
}

// ofBrowser is the context of commands to the browser, not to a page.
func ofBrowser() context.Context {
	return cdp.WithExecutor(browser, chromedp.FromContext(browser).Browser)
}

func onEveryDocument(script string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := cdppage.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	})
}

// look changes the screen. Motion is reduced, so that nothing is tested while it glides.
func (p *page) look(s screen) {
	p.Helper()
	scheme := "light"
	if s.dark {
		scheme = "dark"
	}
	p.do(
		emulation.SetDeviceMetricsOverride(s.width, s.height, 1, false),
		emulation.SetTouchEmulationEnabled(s.touch),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}),
	)
}

func (p *page) watch(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		p.trouble("exception: " + e.ExceptionDetails.Error())
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError || e.Type == runtime.APITypeAssert {
			var said []string
			for _, arg := range e.Args {
				said = append(said, string(arg.Value)+arg.Description)
			}
			p.trouble("console: " + strings.Join(said, " "))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError {
			p.trouble("log: " + e.Entry.Text + " " + e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(e.Request.URL); err == nil && strings.HasPrefix(u.Scheme, "http") && u.Host != p.host {
			p.trouble("request to another host: " + e.Request.URL)
		}
	}
}

func (p *page) trouble(what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.troubles = append(p.troubles, what)
}

// tolerate accepts troubles that hold a text: those a test provokes.
func (p *page) tolerate(text string) { p.tolerated = append(p.tolerated, text) }

func (p *page) report() {
	p.mu.Lock()
	defer p.mu.Unlock()
next:
	for _, trouble := range p.troubles {
		for _, text := range p.tolerated {
			if strings.Contains(trouble, text) {
				continue next
			}
		}
		p.Errorf("the page had trouble: %s", trouble)
	}
}

// do carries out steps before the deadline.
func (p *page) do(actions ...chromedp.Action) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Run(ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// visit loads a document, or follows an address to another fragment of the present one.
func (p *page) visit(address string) {
	p.Helper()
	host := hostOf(p, address)
	p.mu.Lock()
	p.host = host
	p.mu.Unlock()
	p.do(chromedp.Navigate(address))
}

func hostOf(t testing.TB, address string) string {
	t.Helper()
	u, err := url.Parse(strings.SplitN(address, "#", 2)[0])
	if err != nil {
		t.Fatal(err)
	}
	return u.Host
}

func (p *page) reload() { p.Helper(); p.do(chromedp.Reload()); p.live() }

// ready waits until the page answers.
func (p *page) ready() { p.Helper(); p.wait(`document.documentElement?.dataset.ready === 'true'`) }

// live waits until all of the page is drawn, also what nobody sees yet: it asks for that as who is led to a section does.
func (p *page) live() {
	p.Helper()
	p.ready()
	p.run(`window.dispatchEvent(new CustomEvent('goodenough:wake'))`)
	p.wait(`document.documentElement?.dataset.ready === 'true' && !('waking' in document.documentElement.dataset) && (origin === 'null' || !document.querySelector('[data-elsewhere]'))`)
}

// quote writes a value as JavaScript does.
func quote(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// eval returns what an expression, or the promise it is, comes to. Each %s or %v in it is replaced by a quoted value.
func eval[T any](p *page, expression string, values ...any) T {
	p.Helper()
	var result T
	p.do(chromedp.Evaluate(fill(expression, values), &result, awaited))
	return result
}

// run is eval for what it does.
func (p *page) run(expression string, values ...any) {
	p.Helper()
	p.do(chromedp.Evaluate(fill(expression, values), nil, awaited))
}

func fill(expression string, values []any) string {
	if len(values) == 0 {
		return expression
	}
	quoted := make([]any, len(values))
	for i, v := range values {
		quoted[i] = quote(v)
	}
	return fmt.Sprintf(expression, quoted...)
}

func awaited(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }

// wait looks once a frame whether a condition holds.
func (p *page) wait(condition string, values ...any) {
	p.Helper()
	condition = fill(condition, values)
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Run(ctx, chromedp.Evaluate(`new Promise((done) => {
		const look = () => { if (`+condition+`) done(); else requestAnimationFrame(look); };
		look();
	})`, nil, awaited)); err != nil {
		p.Fatalf("waited in vain for %s: %v", condition, err)
	}
}

// frame waits until the page has painted what it was told before: it paints in the animation frame it asked for then. A document that is
// left for another paints no more.
func (p *page) frame() {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Run(ctx, chromedp.Evaluate(`new Promise((done) => requestAnimationFrame(() => done()))`, nil, awaited)); err != nil && !strings.Contains(err.Error(), "navigated or closed") {
		p.Fatal(err)
	}
}
