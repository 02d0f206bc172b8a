package browsertest

import (
	"strings"
	"testing"
)

// strictest is the least that lets a program run at all: no worker, no style in the page, no picture but from files.
const strictest = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

// TestEmbedRunsWhereverItIsPut: in any folder, from hosts that know little, and under the strictest policy.
func TestEmbedRunsWhereverItIsPut(t *testing.T) {
	for name, hosted := range map[string]hosting{
		"a folder with a blank": {under: "/a/b c/"},
		"a wrong type":          {wasmType: "application/octet-stream"},
		"the strictest policy":  {policy: strictest},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := serve(t, hosted)
			p := newPage(t, screen{width: 800, height: 800})
			if hosted.policy != "" {
				p.tolerate("worker-src") // the worker that was tried
				p.tolerate("inline")     // the script that stands in the document
				p.tolerate("blob:")
			}
			p.visit(h.root + embedQuery + "#" + embedLink)
			p.works(h.root, embedLink)
			if back := p.attribute(".home a", "href"); !strings.HasPrefix(back, h.root+"#v=1&") || !strings.Contains(back, "&cust=consumer&") {
				t.Errorf("it leads back to %s", back)
			}
		})
	}
}

// TestEveryDocumentRunsInAFolder, with its scenario, and leads back to where it lies.
func TestEveryDocumentRunsInAFolder(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{under: "/a/b c/"})
	p := newPage(t, desktop)
	for _, path := range []string{"", "embed/?in=ops", "presets/payments/", "cases/slack-2019/"} {
		p.visit(h.root + path)
		link := eval[string](p, `goodenough.link`)
		if link == "" {
			link = explain(t, "cust=consumer")[0].Link
		}
		p.works(h.root, link)
		if home, embed := eval[string](p, `goodenough.home`), eval[string](p, `goodenough.embed`); home != h.root || embed != h.root+"embed/" {
			t.Errorf("%s: the site is at %s, its page for frames at %s", path, home, embed)
		}
	}
}

// TestSharingUnderTheStrictestPolicy: what can be made without an inline picture is made, the rest is said to be forbidden.
func TestSharingUnderTheStrictestPolicy(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{policy: strictest})
	p := newPage(t, desktop)
	p.tolerate("worker-src")
	p.tolerate("inline")
	p.tolerate("blob:")
	p.tolerate("img-src") // the picture that a PNG is made of
	p.tolerate("data:image/svg+xml")
	p.visit(h.root + "#" + embedLink)
	p.works(h.root, embedLink)
	dir := p.downloads()
	p.share(actionOf("share"))
	p.wait(preview + `?.documentElement?.dataset.ready === 'true'`)
	if svg := p.saved(dir, "save-svg", "good-enough-curve.svg"); !strings.Contains(string(svg), "<metadata>") {
		t.Error("the picture has no link")
	}
	p.click("dialog " + actionOf("save-png"))
	p.wait(`document.querySelector('[data-shared=notice]').textContent.includes('take the SVG')`)
	p.chooseShared("view", "tornado")
	p.wait(preview + `?.querySelector('.embed-body')?.dataset.view === 'tornado'`)
}

// TestEmbedGoesOffline with the whole page: whoever has seen one has both.
func TestEmbedGoesOffline(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{under: "/b c/"})
	p := open(t, desktop, h.root+embedQuery)
	p.run(`navigator.serviceWorker.ready.then(() => true)`)
	h.close()
	p.tolerate("sw.js") // asking whether there is a newer version fails, as it must
	for _, path := range []string{embedQuery, "", "embed/index.html?view=curve&in=ops"} {
		p.visit("about:blank")
		p.visit(h.root + path + "#" + embedLink)
		p.works(h.root, embedLink)
	}
}

// TestEmbedWithoutWebAssembly shows the answer for the example, and says what is missing.
func TestEmbedWithoutWebAssembly(t *testing.T) {
	t.Parallel()
	for _, path := range []string{embedQuery, "?view=curve"} {
		p := newPage(t, screen{width: 800, height: 560})
		p.do(onEveryDocument(`delete window.WebAssembly`))
		p.visit(serve(t, hosting{}).root + path + "#" + embedLink)
		p.wait(`/WebAssembly to recalculate; what you see is the answer for the example/.test(document.querySelector('[data-boot-message]').textContent)`)
		p.saysWhy("WebAssembly") // and stays faded, as an example that is not the link's
	}
}
