package browsertest

import (
	"strings"
	"testing"
)

// TestReaderGoesOffline loads the page once, and has it for good: with the host off the network.
func TestReaderGoesOffline(t *testing.T) {
	for _, under := range []string{"/", "/with space/"} {
		t.Run(under, func(t *testing.T) {
			t.Parallel()
			h := serve(t, hosting{under: under})
			p := open(t, desktop, h.root)
			p.run(`navigator.serviceWorker.ready.then(() => true)`)
			h.close()
			p.tolerate("sw.js") // asking whether there is a newer version fails, as it must

			for _, address := range []string{"", "?currency=%E2%82%AC&ops=1m#v=1&rev=34m", "index.html#v=1&rev=56m"} {
				p.visit("about:blank")
				p.visit(h.root + address)
				p.live()
				p.agrees(address, explain(t, h.root+address)[0])
			}
			p.reload()
			if got := p.value("rev"); got != "$56M" {
				t.Errorf("after a reload offline revenue is %s", got)
			}
		})
	}
}

// TestReaderGoesOfflineOnAPage: a page that opens with a case is kept once it has been visited, before there was a worker or
// after, and the others are not downloaded for nobody.
func TestReaderGoesOfflineOnAPage(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{under: "/deep/"})
	p := open(t, desktop, h.root+"cases/slack-2019/")
	p.run(`navigator.serviceWorker.ready.then(() => true)`)
	p.wait(`navigator.serviceWorker.controller !== null`)
	p.visit(h.root + "presets/payments/")
	p.live()
	kept := `caches.keys().then((names) => caches.open(names[0])).then((cache) => cache.keys()).then((keys) => keys.map((key) => key.url.slice(%s.length)))`
	all := strings.Join(eval[[]string](p, kept, h.root), " ")
	for name, want := range map[string]bool{"cases/slack-2019/": true, "presets/payments/": true, "embed/": true, "cases/tsb-2018/": false, "preview.png": false} {
		if strings.Contains(all, name) != want {
			t.Errorf("kept %s: %v; %s", name, !want, all)
		}
	}

	h.close()
	p.tolerate("sw.js")
	for _, address := range []string{"cases/slack-2019/", "presets/payments/index.html", "embed/", ""} {
		p.visit("about:blank")
		p.visit(h.root + address)
		p.live()
		if link := eval[string](p, `goodenough.link`); link != "" {
			p.agrees(address, explain(t, link)[0])
		}
	}

	// One that was never visited is opened in what is kept, with its own scenario or that of its address.
	p.visit(h.root + "cases/slack-2019/")
	const theirs = "v=1&cust=b2b-saas&ops=4m"
	for address, link := range map[string]string{
		"presets/b2b-saas/": "cust=b2b-saas", "presets/b2b-saas/index.html?currency=%E2%82%AC": "cust=b2b-saas", "presets/marketplace/": "cust=marketplace",
		"presets/b2b-saas/#" + theirs: theirs, "presets/consumer/#answer-section": "cust=consumer",
	} {
		p.visit("about:blank")
		p.visit(h.root + address)
		p.live()
		p.agrees(address, explain(t, link)[0])
		if currency := strings.Contains(address, "currency"); strings.Contains(p.headline(), "€") != currency {
			t.Errorf("%s: the headline is %q", address, p.headline())
		}
	}
}
