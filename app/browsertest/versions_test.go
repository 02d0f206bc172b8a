package browsertest

import (
	"bytes"
	"context"
	"maps"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// release is what a host is given: files by their names.
type release map[string][]byte

func releaseIn(t testing.TB, dir string) release {
	t.Helper()
	files := release{}
	if err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = content
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return files
}

// first is what was built for all tests, and second the same site with another program: a section is added that none reads.
var (
	first  = sync.OnceValues(func() (string, error) { return siteDir, nil })
	second = sync.OnceValues(func() (string, error) {
		dir := filepath.Join(filepath.Dir(siteDir), "second")
		wasm, err := os.ReadFile(filepath.Join(siteDir, "web", "app.wasm"))
		if err != nil {
			return "", err
		}
		file := dir + ".wasm"
		if err := os.WriteFile(file, append(wasm, 0, 6, 5, 'l', 'a', 't', 'e', 'r'), 0o644); err != nil {
			return "", err
		}
		return dir, command(repository, program, "site", "-wasm", file, "-o", dir)
	})
)

func releases(t testing.TB) (a, b release) {
	t.Helper()
	for _, r := range []struct {
		of   func() (string, error)
		into *release
	}{{first, &a}, {second, &b}} {
		dir, err := r.of()
		if err != nil {
			t.Fatal(err)
		}
		*r.into = releaseIn(t, dir)
	}
	return a, b
}

// with is a release of which some files are another's.
func (r release) with(other release, names ...string) release {
	mix := maps.Clone(r)
	for name := range other {
		for _, wanted := range names {
			if strings.HasSuffix(name, wanted) {
				mix[name] = other[name]
			}
		}
	}
	return mix
}

// shelf is a host that is given one release after the other.
type shelf struct {
	root  string
	mu    sync.Mutex
	files release
	cache string // how long it lets files be kept
	down  bool
	asked map[string]int
}

func shelve(t testing.TB, files release) *shelf {
	t.Helper()
	s := &shelf{files: files, cache: "no-cache", asked: map[string]int{}}
	server := httptest.NewServer(s)
	t.Cleanup(func() { server.CloseClientConnections(); server.Close() })
	s.root = server.URL + "/"
	return s
}

func (s *shelf) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	s.asked[name]++
	content, ok := s.files[name]
	switch {
	case s.down:
		panic(http.ErrAbortHandler)
	case !ok:
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	w.Header().Set("Cache-Control", s.cache)
	_, _ = w.Write(content)
}

func (s *shelf) set(change func(*shelf)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(s)
}

func (s *shelf) deploy(files release) { s.set(func(s *shelf) { s.files = files }) }

// version is that of a release, as its documents say.
func (r release) version() string {
	_, rest, _ := bytes.Cut(r["index.html"], []byte(`data-version="`))
	version, _, _ := bytes.Cut(rest, []byte(`"`))
	return string(version)
}

const versionOfPage = `document.querySelector('script[data-version]').dataset.version`

func (p *page) isOf(r release) {
	p.Helper()
	if got := eval[string](p, versionOfPage); got != r.version() {
		p.Errorf("the page is of version %s, want %s", got, r.version())
	}
}

// across waits for what comes with another document: what is waited for in the one before goes with it.
func (p *page) across(condition string, values ...any) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	for ; ctx.Err() == nil; time.Sleep(50 * time.Millisecond) {
		var holds bool
		if err := chromedp.Run(ctx, chromedp.Evaluate(fill(condition, values), &holds)); err == nil && holds {
			return
		}
	}
	p.Fatalf("waited in vain for %s", fill(condition, values))
}

// becomes waits for another version.
func (p *page) becomes(r release) {
	p.Helper()
	p.across(versionOfPage+` === %s`, r.version())
	p.live()
}

// kept visits the site until it is there offline.
func (p *page) kept(address string) {
	p.Helper()
	p.visit(address)
	p.live()
	p.run(`navigator.serviceWorker.ready.then(() => true)`)
	p.wait(`navigator.serviceWorker.controller !== null`)
}

// again is a later visit.
func (p *page) again(address string) {
	p.Helper()
	p.visit("about:blank")
	p.visit(address)
	p.live()
}

const newer = `[data-newer] button[data-action="reload"]`

// update has the browser look for a new version, and tells what became of it: installed, or redundant where it was refused.
func (p *page) update() string {
	p.Helper()
	return eval[string](p, `navigator.serviceWorker.ready.then((r) => new Promise((done) => {
		const follow = (w) => { if (!w) return; const look = () => { if (['installed', 'redundant'].includes(w.state)) done(w.state); }; w.addEventListener('statechange', look); look(); };
		r.addEventListener('updatefound', () => follow(r.installing));
		follow(r.waiting);
		follow(r.installing); // that the page has asked for itself
		const ask = () => r.update().catch(() => {}).then(() => r.installing || setTimeout(ask, 50));
		ask();
	}))`)
}

// TestReaderIsOfferedANewerVersion after a deploy, and loses nothing by taking it.
func TestReaderIsOfferedANewerVersion(t *testing.T) {
	t.Parallel()
	a, b := releases(t)
	h := shelve(t, a)
	const link = "v=1&cust=b2b-saas&inc=17"
	p := newPage(t, desktop)
	p.kept(h.root + "#" + link)
	if p.has(newer) {
		t.Error("a first visit is offered a newer version")
	}
	h.deploy(b)
	p.again(h.root + "#" + link)
	p.wait(`document.querySelector(%s) !== null`, newer)
	p.isOf(a)
	if said := p.text("[data-newer]"); said != "A newer version is available: reload" || p.attribute("[data-newer]", "role") != "status" {
		t.Errorf("it says %q, as %q", said, p.attribute("[data-newer]", "role"))
	}
	p.typeInto("ops", "7m") // and the link does not say so yet
	p.typeInto("rev", "12 parsecs")
	p.run(`document.activeElement.setSelectionRange(3, 7)`)
	p.click(newer)
	p.becomes(b)
	p.frame()
	if got := p.waitFact("ops=7m"); !strings.Contains(got, "inc=17") || strings.Contains(got, "rev=") {
		t.Errorf("the link is %q", got)
	}
	if got := eval[string](p, `[document.activeElement.dataset.input, document.activeElement.value, document.activeElement.selectionStart, document.activeElement.selectionEnd].join()`); got != "rev,12 parsecs,3,7" {
		t.Errorf("what was typed half way is now %q", got)
	}
	p.agreesSoFar(p.link(), explain(t, p.link())[0])
	if p.has(newer) {
		t.Error("the newest version offers itself")
	}
	h.set(func(s *shelf) { s.down = true })
	p.tolerate("sw.js")
	p.reload()
	p.isOf(b)
	p.agreesSoFar(p.link(), explain(t, p.link())[0])
}

// TestNewerVersionByKeyboard, in a small view of the page, too.
func TestNewerVersionByKeyboard(t *testing.T) {
	t.Parallel()
	a, b := releases(t)
	h := shelve(t, a)
	p := newPage(t, phone)
	p.kept(h.root + "embed/?view=curve&in=ops#v=1&cust=b2b-saas")
	h.deploy(b)
	p.again(h.root + "embed/?view=curve&in=ops#v=1&cust=b2b-saas")
	p.wait(`document.querySelector(%s) !== null`, newer)
	for range 40 {
		p.leave()
		if eval[bool](p, `document.activeElement.matches(%s)`, newer) {
			break
		}
	}
	p.press(" ")
	p.becomes(b)
	p.agreesSoFar(p.link(), explain(t, p.link())[0])
}

// TestTwoPagesAndOneReload: the other page goes on, whole as it is, until it is reloaded itself.
func TestTwoPagesAndOneReload(t *testing.T) {
	t.Parallel()
	a, b := releases(t)
	h := shelve(t, a)
	p := newPage(t, desktop)
	p.kept(h.root + "#v=1&cust=b2b-saas")
	q := p.beside()
	q.do(onEveryDocument(`const Real = Worker; window.workers = []; window.Worker = class extends Real { constructor(...a) { super(...a); workers.push(this); } };`))
	q.visit(h.root + "#v=1&cust=consumer")
	q.live()
	q.draws(16384)
	h.deploy(b)
	if state := p.update(); state != "installed" {
		t.Fatalf("the new version is %s", state)
	}
	for _, tab := range []*page{p, q} {
		tab.wait(`document.querySelector(%s) !== null`, newer)
		tab.isOf(a)
	}
	p.click(newer)
	p.becomes(b)

	q.isOf(a)
	q.run(`workers[0].dispatchEvent(new ErrorEvent('error'))`) // its successor needs the loader of this version
	q.typeInto("ops", "30m")
	link := q.waitFact("ops=30m")
	q.draws(65536)
	q.agrees(link, explain(t, link)[0])
	q.click(newer)
	q.becomes(b)
	if got := q.link(); got != link {
		t.Errorf("the other page had %q, and has %q", link, got)
	}
}

// beside is another tab of the same person.
func (p *page) beside() *page {
	p.Helper()
	tab, err := target.CreateTarget("about:blank").WithBrowserContextID(p.profile).WithNewWindow(true).Do(ofBrowser())
	if err != nil {
		p.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithTargetID(tab))
	q := &page{TB: p.TB, ctx: ctx, profile: p.profile}
	p.Cleanup(func() {
		cancel()
		q.report()
	})
	chromedp.ListenTarget(ctx, q.watch)
	if err := chromedp.Run(ctx); err != nil {
		p.Fatal(err)
	}
	q.do(css.Disable(), dom.Disable(), network.Enable(), onEveryDocument(watchPolicy))
	q.look(desktop)
	return q
}

// TestHalfADeployIsNotKept: some files of the new version and some of the old, or one cut short, are no version. The old one goes on,
// offline as well, until the whole new one is there.
func TestHalfADeployIsNotKept(t *testing.T) {
	t.Parallel()
	a, b := releases(t)
	short := b.with(b)
	short["web/app.wasm"] = short["web/app.wasm"][:len(short["web/app.wasm"])/2]
	wordy := b.with(b)
	wordy["web/app.css"] = append(bytes.Clone(wordy["web/app.css"]), '\n')
	h := shelve(t, a)
	p := newPage(t, desktop)
	for _, trouble := range []string{"sw.js", "integrity", "ServiceWorker"} {
		p.tolerate(trouble)
	}
	address := h.root + "#v=1&cust=b2b-saas&ops=4m"
	p.kept(address)
	for name, mix := range map[string]release{
		"the worker first": a.with(b, "sw.js"), "the program last": b.with(a, "app.wasm"), "the documents last": b.with(a, ".html"),
		"a program cut short": short, "another style": wordy,
	} {
		h.deploy(mix)
		p.again(address)
		if state := p.update(); state != "redundant" {
			t.Errorf("%s: it is %s", name, state)
		}
		p.isOf(a)
		if p.has(newer) {
			t.Errorf("%s: half a version is offered", name)
		}
		h.set(func(s *shelf) { s.down = true })
		p.again(address)
		p.isOf(a)
		p.agrees(name, explain(t, p.link())[0])
		h.set(func(s *shelf) { s.down = false })
	}
	h.deploy(b)
	p.again(address)
	p.wait(`document.querySelector(%s) !== null`, newer)
	p.click(newer)
	p.becomes(b)
	p.agrees("the whole of it", explain(t, p.link())[0])
}

// TestNoMixedPageRuns, where no service worker has anything to say: the first visit, with a host that had half of a deploy and told the
// browser to keep it for a year. The page says so, can be read, and runs as soon as the whole is there.
func TestNoMixedPageRuns(t *testing.T) {
	t.Parallel()
	a, b := releases(t)
	broken := b.with(b)
	broken["web/app.wasm"] = broken["web/app.wasm"][:1<<20]
	ahead := b.with(b)
	ahead["web/ahead.js"] = []byte("window.goodenoughAhead = { of: 'another time' };\n")
	styled := b.with(b)
	styled["web/chart.css"] = append(bytes.Clone(styled["web/chart.css"]), '\n')
	for name, c := range map[string]struct {
		mix   release
		first string
	}{
		"an old program": {b.with(a, "app.wasm"), ""}, "an old program, and no way to tell": {b.with(a, "app.wasm"), `Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });`},
		"a program cut short": {broken, ""}, "another style": {styled, ""}, "another script ahead": {ahead, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := shelve(t, c.mix)
			h.cache = "public, max-age=31536000, immutable"
			p := newPage(t, desktop)
			p.do(onEveryDocument(c.first))
			p.tolerate("could not be loaded")
			p.tolerate("integrity")
			p.visit(h.root + "#v=1&cust=b2b-saas")
			p.across(`document.querySelector('[data-boot-message]')?.textContent.includes('being renewed')`)
			if p.has("html[data-ready]") || p.headline() == "" || !p.has(`html[data-pending="failed"]`) { // an example, not the link's scenario
				t.Errorf("live: %v, the headline is %q, faded: %v", p.has("html[data-ready]"), p.headline(), p.has("html[data-pending]"))
			}
			h.set(func(s *shelf) {
				if n := s.asked["web/app.wasm"]; n > 8 {
					t.Errorf("the program was asked for %d times", n)
				}
			})
			h.deploy(b)
			p.visit("about:blank")
			p.visit(h.root + "#v=1&cust=b2b-saas")
			p.across(`document.documentElement.dataset.ready === 'true'`)
			p.live()
			p.agrees(name, explain(t, "v=1&cust=b2b-saas")[0])
		})
	}
}
