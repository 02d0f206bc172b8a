package engines

import (
	"net"
	"net/http"
	"os/exec"
	"strings"

	"goodenough/app/browsertest/engines/webdriver"
)

const embed = "embed/?view=curve&in=ops,tol#" + theirs

var framed = []check{
	{"a frame of a page with a strict policy", func(p *page) {
		h := serve(p, hosting{})
		p.must(p.Open(elsewhere(p, "default-src 'none'; img-src data:; frame-src "+h.root, frameOf(h.root+embed, `width="800" height="600" loading="lazy"`))))
		p.enter()
		p.works()
	}},
	{"a frame in a sandbox, of the program's own server", func(p *page) {
		p.sandboxed(ownServer(p))
	}},
	{"a frame in a sandbox, of a site that knows its address", func(p *page) {
		p.sandboxed(knownSite(p))
	}},
	{"a frame in a sandbox, of a site that doesn't know its address", func(p *page) {
		p.must(p.Open(elsewhere(p, "", frameOf(serve(p, hosting{}).root+embed, `sandbox="allow-scripts" width="800" height="600"`))))
		p.must(p.Enter())
		p.across(live + ` || location.href !== 'about:blank' && document.readyState === 'complete' && !window.goodenough`)
		if eval[bool](p, live) {
			p.works()
			return
		}
		// WebKit loads neither script nor style sheet there: what comes is readable, and says what it is.
		if n := eval[int](p, pictures); n != 1 {
			p.Errorf("the picture is there %d times", n)
		}
		if black := eval[[]string](p, `[...document.querySelectorAll('svg[data-chart^="curve-"]')].filter((svg) => svg.checkVisibility())
			.flatMap((svg) => [...svg.querySelectorAll('path, rect')]).filter((e) => getComputedStyle(e).fill === 'rgb(0, 0, 0)').map((e) => e.outerHTML.slice(0, 80))`); len(black) > 0 {
			p.Errorf("black are %q", black)
		}
		if said := p.text("[data-boot-message]"); !strings.Contains(said, "example") {
			p.Errorf("the page says %q", said)
		}
	}},
	{"the whole page in a sandbox", func(p *page) {
		root := ownServer(p)
		p.must(p.Open(elsewhere(p, "", frameOf(root+"#"+theirs, `sandbox="allow-scripts" width="1100" height="800"`))))
		p.enter()
		p.works()
	}},
}

// pictures is how many layouts of the main picture are shown.
const pictures = `[...document.querySelectorAll('svg[data-chart^="curve-"]')].filter((svg) => svg.checkVisibility()).length`

func (p *page) sandboxed(root string) {
	p.Helper()
	p.must(p.Open(elsewhere(p, "", frameOf(root+embed, `sandbox="allow-scripts" width="800" height="600"`))))
	p.enter()
	p.works()
	if origin := eval[string](p, `origin`); origin != "null" {
		p.Fatalf("the frame has the origin %s", origin)
	}
}

// works requires what a page must do wherever it is: show the scenario of its link, follow a slider, say how sure it is.
func (p *page) works() {
	p.Helper()
	p.shows(theirs)
	if n := eval[int](p, pictures); n != 1 {
		p.Errorf("the picture is there %d times", n)
	}
	before := p.headline()
	at := p.place(slider("ops")).at(.3, .5)
	p.mouse(webdriver.Move(at.X, at.Y), webdriver.Press(), webdriver.Release())
	p.wait(`location.hash.slice(1) !== %s`, theirs)
	p.shows(p.link())
	if p.headline() == before {
		p.Errorf("the headline stayed %q", before)
	}
	p.draws(4096)
}

// knownSite gives a site that was written for its address to a host that lets anybody fetch its files.
func knownSite(p *page) (root string) {
	p.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	p.must(err)
	root = "http://" + listener.Addr().String() + "/"
	dir := p.TempDir()
	cmd := exec.Command(program, "site", "-o", dir, "-base", root)
	cmd.Dir = repository
	if out, err := cmd.CombinedOutput(); err != nil {
		p.Fatalf("%v\n%s", err, out)
	}
	files := http.FileServer(http.Dir(dir))
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		files.ServeHTTP(w, r)
	})}
	go func() { _ = server.Serve(listener) }()
	p.Cleanup(func() { _ = server.Close() })
	return root
}
