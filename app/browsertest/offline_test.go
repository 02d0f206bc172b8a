package browsertest

import "testing"

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
