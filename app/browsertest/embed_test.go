package browsertest

import (
	"fmt"
	"html"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// aspects are the views of an embed, and whether each is a picture. The names stand in other people's pages: none ever changes.
var aspects = map[string]bool{
	"curve": true, "marginal": true, "downtime": true, "customers": true, "tolerance": true, "uncertainty": true, "exceedance": true, "tornado": true, "growth": true, "people": true, "time": true, "trap": true, "verdict": false,
}

// TestEveryViewOpensByItself: with its answer and its picture, readable by everybody, in a wide frame and in a narrow one.
func TestEveryViewOpensByItself(t *testing.T) {
	t.Parallel()
	checker, err := os.ReadFile(axeSource)
	if err != nil {
		t.Fatal(err)
	}
	h := serve(t, hosting{})
	for _, s := range []screen{{width: 800, height: 560}, {width: 360, height: 560}} {
		for _, theme := range []string{"light", "dark"} {
			t.Run(fmt.Sprintf("%d %s", s.width, theme), func(t *testing.T) {
				p := newPage(t, s)
				for view, drawn := range aspects {
					p.visit(h.root + "embed/?view=" + view + "&theme=" + theme + "&in=ops,tol#v=1&cust=consumer&ops=4m&team=25")
					p.live()
					p.wait(`document.querySelector('figure svg text') !== null || !%v`, drawn)
					if !strings.Contains(p.headline(), "less a year") {
						t.Errorf("%s: the headline is %q", view, p.headline())
					}
					if p.has("figure svg text") != drawn || drawn && !p.shown("figure svg") {
						t.Errorf("%s: there is a picture: %v, want %v", view, !drawn, drawn)
					}
					if got := p.attribute(".embed-body", "data-view"); got != view {
						t.Errorf("%s: it shows %s", view, got)
					}
					p.fits(view)
					p.do(chromedp.Evaluate(string(checker), nil))
					p.accessible(view)
					p.reads(view)
				}
				paper := eval[string](p, `getComputedStyle(document.body).backgroundColor`)
				if want := map[string]string{"light": "rgb(251, 250, 247)", "dark": "rgb(21, 23, 28)"}[theme]; paper != want {
					t.Errorf("the paper is %s, want %s", paper, want)
				}
				p.asksOnly(h.root)
			})
		}
	}
}

// TestReaderMovesWhatAnEmbedOffers: those inputs and no others, and the numbers follow.
func TestReaderMovesWhatAnEmbedOffers(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, screen{width: 800, height: 700}, h.root+"embed/?view=verdict&in=tol,ops#v=1&to=end&cust=consumer&ops=4m&end=1")
	if keys := eval[[]string](p, `[...document.querySelectorAll('[data-input]')].map((e) => e.dataset.input)`); strings.Join(keys, " ") != "ops tol" {
		t.Errorf("the inputs are %q", keys)
	}
	values := func() string {
		return eval[string](p, `[...document.querySelectorAll('[data-output]')].map((e) => e.dataset.output + ' ' + e.dataset.value).join(', ')`)
	}
	for _, key := range []string{"ops", "tol"} {
		before := values()
		p.focus(sliderOf(key))
		p.press(kb.PageDown)
		if after := values(); after == before {
			t.Errorf("%s was moved, and the numbers are still %s", key, after)
		}
		link := p.waitLink(`link.includes(` + quote(key+"=") + `) && link !== 'v=1&to=end&cust=consumer&ops=4m&end=1'`)
		p.agreesSoFar(link, explain(t, link)[0])
	}
	if search := eval[string](p, `location.search`); search != "?view=verdict&in=tol,ops" {
		t.Errorf("the query became %s", search)
	}
}

// TestEmbedIgnoresWhatItDoesNotKnow: presentation is never worth an error.
func TestEmbedIgnoresWhatItDoesNotKnow(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := newPage(t, screen{width: 800, height: 560})
	for _, query := range []string{
		"?view=__proto__&in=constructor,toString&theme=hasOwnProperty", "?view=<b>&in=name,,&theme=light%22", "?view=&in=&theme=", "?view=CURVE&in=OPS", "", "?%", "?view=curve&in=%E0%A4%A",
	} {
		p.visit(h.root + "embed/" + query + "#v=1&cust=payments")
		p.live()
		if got := p.attribute(".embed-body", "data-view"); got != "curve" {
			t.Errorf("%s shows %s", query, got)
		}
		if p.has("[data-input]") || p.has("html[data-theme]") {
			t.Errorf("%s offers inputs or sets a theme", query)
		}
		p.agreesSoFar(query, explain(t, "v=1&cust=payments")[0])
	}
}

// wordy is a scenario with all that takes room in a frame: a name, a note as long as one may be, a what-if and a promise that is broken.
const wordy = "v=2&to=end&cust=b2b-saas&rev=6m&ops=600k&inc=48&mttr=0.75&try=420k&team=12&tools=100k" +
	"&name=Checkout%20and%20payments%20platform%20of%20the%20north%20and%20middle%20European%20business%20unit" +
	"&why=We%20asked%20whether%20the%20second%20on-call%20team%20pays.%20It%20doesn%E2%80%99t%20at%20today%E2%80%99s%20number%20of%20incidents%2C%20but%20the%20auditors%20want%20the%20promise%20kept%20in%20writing%3B" +
	"%20so%20this%20is%20what%20it%20costs%2C%20and%20what%20happens%20if%20we%20wait%20for%20two%20years%20and%20hope.%20Answer%20by%20Friday.&end=1"

// TestEmbedFitsItsDefaultHeight: the frames of the share dialog's code are as high as what they show in the columns of wikis, not much
// higher in the narrowest, and grow with nobody's help.
func TestEmbedFitsItsDefaultHeight(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	type frame struct {
		query, link string
		height      int64
	}
	var frames []frame
	framed := func(p *page, view string) {
		p.chooseShared("view", view)
		code := regexp.MustCompile(`src="[^"]*(\?[^#]*)(#[^"]*)".* height="(\d+)"`).FindStringSubmatch(p.shared("iframe"))
		height, err := strconv.ParseInt(code[3], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		frames = append(frames, frame{html.UnescapeString(code[1]), html.UnescapeString(code[2]), height})
	}
	for _, link := range []string{"#v=1&cust=consumer&ops=4m&team=25", "#" + wordy} {
		p := open(t, desktop, h.root+link)
		p.draws(4096)
		p.share(actionOf("share"))
		p.unfold()
		p.tolerate("Fetch API cannot load") // previews that give way to the next
		for view := range aspects {
			framed(p, view)
		}
		for _, input := range []string{"ops", "tol", "inc"} {
			p.click(`[data-share=in][value=` + input + `]`)
			framed(p, "curve")
		}
	}
	for _, width := range []int64{688, 975} {
		q := newPage(t, desktop)
		for _, f := range frames {
			q.look(screen{width: width, height: f.height})
			q.visit("about:blank")
			q.visit(h.root + "embed/" + f.query + f.link)
			q.live()
			q.draws(4096)
			q.wait(`document.querySelector('figure svg text') !== null || location.search.includes('view=verdict')`)
			if over := eval[float64](q, `document.documentElement.scrollHeight - innerHeight`); over > 0 {
				t.Errorf("%d px wide, %s is %v px too high for its frame of %d", width, f.query+f.link, over, f.height)
			}
			if left := eval[float64](q, `innerHeight - document.querySelector('.embed-body').getBoundingClientRect().bottom`); width == 688 && left > 150 && !strings.Contains(f.query, "in=") {
				t.Errorf("%d px wide, %s leaves %v px empty in its frame of %d", width, f.query+f.link, left, f.height)
			}
		}
	}
}
