package browsertest

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
)

// argument is what the staff engineer sends: a firm of $6M, incidents of its own, a what-if, a name and a reason.
const argument = "v=2&to=end&cust=b2b-saas&rev=6m&inc=60&mttr=2&try=468k&name=Checkout&why=A%20second%20engineer%20on%20call%20pays&end=1"

// TestWalkOfAStaffEngineer who argues for a second engineer on call: enters what hurts, tries the spending, writes the reason, and sends a
// link that says all of it to whoever opens it.
func TestWalkOfAStaffEngineer(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#v=2&cust=b2b-saas&rev=6m")
	p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.permit("clipboard-write", cdpbrowser.PermissionSettingGranted)
	calm := p.number("loss.churn")
	p.enters("inc", "5 a month")
	p.enters("mttr", "2")
	today, loss := p.number("net"), p.number("loss.churn")
	if loss <= calm || !p.shown(`.losses [data-output="loss.churn"]`) {
		t.Errorf("more and longer incidents cost %v of customers a year, before %v", loss, calm)
	}
	p.enters("try", "468k")
	gain := p.number("net") - today
	headline := p.headline()
	if m := regexp.MustCompile(`^From \$300k to \$468k: worth (\$\S+) a year`).FindStringSubmatch(headline); m == nil || gain <= 0 || !about(dollars(t, m[1]), gain) {
		t.Errorf("the move is worth %v, and the headline says %q", gain, headline)
	}
	p.typeInto("name", "Checkout")
	p.typeInto("why", "A second engineer on call pays")
	p.waitFact("why=A%20second%20engineer%20on%20call%20pays")
	p.click(actionOf("copy-link"))
	p.wait(`document.querySelector(%s).textContent !== ''`, notice)
	copied := p.clipboard()
	if _, link, _ := strings.Cut(copied, "#"); link != argument {
		t.Errorf("the link is %s", copied)
	}

	// A chat shows no numbers of a link, which the dialog says beside the picture to post with it.
	p.share(actionOf("share"))
	if says := p.text("#share-dialog"); !strings.Contains(says, "chat shows no numbers") || !p.shown(`#share-dialog `+actionOf("save-png")) {
		t.Errorf("the dialog says %.600q", says)
	}

	boss := open(t, desktop, copied)
	if boss.headline() != headline || boss.text(".whose b") != "Checkout" || !strings.Contains(boss.text(".note"), "A second engineer on call pays") || !boss.shown(".note") {
		t.Errorf("who opens it reads %q, %q, %q", boss.text(".whose"), boss.text(".note"), boss.headline())
	}
	boss.agrees(argument, explain(t, argument)[0])
}

// TestWalkOfACFO who opens that link on a phone: sees who sent it, what was changed, what is asked and what it brings, without a look
// elsewhere; keeps the answer in sight further down; and reads the options.
func TestWalkOfACFO(t *testing.T) {
	t.Parallel()
	p := open(t, phone, serve(t, hosting{}).root+"#"+argument)
	p.rests()
	end := 0.
	for _, part := range []string{".whose", ".note", "#headline", ".flags", ".changed", `[data-picture=curve]`, ".losses"} {
		at := p.stands(part)
		if !p.shown(part) || at.Top < end {
			t.Errorf("%s stands at %v, and what is before it ends at %v", part, at.Top, end)
		}
		if at.Left < 0 || at.Left+at.Width > float64(phone.width)+.5 {
			t.Errorf("%s sticks out of the phone: %+v", part, at)
		}
		end = at.Top + at.Height - .5
		if part == "#headline" {
			if first := p.stands("#headline .moved, #headline").Top; first > float64(phone.height)*.6 {
				t.Errorf("the answer begins at %v", first)
			}
		}
	}
	changed := p.text(".changed")
	for _, fact := range []string{"$6M", "60", "2 hours"} {
		if !strings.Contains(strings.ReplaceAll(changed, "\u00a0", " "), fact) {
			t.Errorf("of what was changed the page says %q, without %s", changed, fact)
		}
	}

	p.run(`document.querySelector('.losses').scrollIntoView()`)
	p.wait(lineShown)
	line := eval[string](p, wholeLine)
	for _, fact := range []string{"what-if $468k", "best $", "down"} {
		if !strings.Contains(line, fact) {
			t.Errorf("the line lacks %q: %s", fact, line)
		}
	}
	if high := p.stands(lineOf).Height; high > 60 {
		t.Errorf("the line takes %v px of the phone", high)
	}

	p.section("time")
	p.unfold()
	const options = ".ways"
	p.place(options)
	if says := p.text(options + " caption"); !strings.Contains(says, "compared with no change") {
		t.Errorf("the options are %q", says)
	}
	caption, region := p.stands(options+" caption"), p.stands(options)
	if caption.Left < region.Left-1 || caption.Left+caption.Width > region.Left+region.Width+1 {
		t.Errorf("the options’ caption is cut: %+v in %+v", caption, region)
	}
	if hint := eval[string](p, `getComputedStyle(document.querySelector(%s)).backgroundImage`, options); !strings.Contains(hint, "gradient") {
		t.Errorf("nothing shows that the options go on: %s", hint)
	}
	p.run(`document.querySelector(%s).scrollLeft = 1e4`, options)
	p.frame()
	for _, cell := range eval[[]string](p, `[...document.querySelectorAll('.ways tbody tr')].filter((tr) => {
		const region = document.querySelector('.ways').getBoundingClientRect(), of = (e) => e.getBoundingClientRect();
		return of(tr.firstChild).left < region.left - 1 || of(tr.lastChild).right > region.right + 1 || of(tr.lastChild).left < of(tr.firstChild).right;
	}).map((tr) => tr.innerText)`) {
		t.Errorf("at the end of its columns an option can’t be read with its name: %q", cell)
	}
	p.fits("a CFO’s phone")
}

// TestWalkOfAnEmbedder who has a wiki page to fill: one button for the frame, which is as high as what it shows and says whose system it is,
// why, and where the whole is.
func TestWalkOfAnEmbedder(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#"+argument)
	p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.permit("clipboard-write", cdpbrowser.PermissionSettingGranted)
	p.share(actionOf("share"))
	if !p.shown("#shared-iframe") { // before anything is unfolded
		t.Error("the code is folded away")
	}
	p.click(`#share-dialog .shared ` + actionOf("copy-iframe"))
	p.wait(`/copied/.test(document.querySelector('[data-shared=notice]').textContent)`)
	code := strings.ReplaceAll(p.clipboard(), "\r\n", "\n")
	if code != p.shared("iframe") || !strings.Contains(code, `width="100%"`) || !strings.Contains(code, "Checkout") {
		t.Fatalf("copied is %q", code)
	}
	outer, inner := framedBy(t, h, `<div style="width: 700px">`+code+`</div>`)
	inner.live()
	inner.draws(4096)
	whose, note := inner.text(".whose"), inner.text(".note")
	if !inner.shown(".whose") || !strings.Contains(whose, "Checkout") || !strings.Contains(whose, "business software") || !strings.Contains(note, "second engineer") || !inner.shown(".note") {
		t.Errorf("the frame is about %q, and says why: %q", whose, note)
	}
	if inner.headline() != p.headline() {
		t.Errorf("the frame says %q, the page %q", inner.headline(), p.headline())
	}
	if home := inner.attribute(".home a", "href"); home != h.root+"#"+argument || outer.attribute("p a", "href") != h.root+"#"+argument {
		t.Errorf("the whole is at %s, and below the frame at %s", home, outer.attribute("p a", "href"))
	}
}

// TestFramesFitWhatTheySay: an answer of many words, a promise, a reason and a warning take more room than the example’s, in every view.
func TestFramesFitWhatTheySay(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p, q := newPage(t, desktop), newPage(t, desktop)
	p.tolerate("Fetch API cannot load") // previews that give way to the next
	for _, link := range []string{argument, "v=2&cust=b2b-saas", "v=2&cust=cloud-platform", "v=2&cust=swappable-infra&team=80", "v=2&cust=locked-in&points=1",
		"v=2&to=end&cust=b2b-saas&ops=9m&accept=0.01%25&end=1", "v=2&to=end&cust=b2b-saas&rev=6m&ops=2m&try=468k&trend=0.1&team=12&end=1"} {
		p.visit("about:blank")
		p.visit(h.root + "#" + link)
		p.live()
		p.share(actionOf("share"))
		p.unfold()
		for _, view := range []string{"curve", "downtime", "verdict", "time", "growth", "people"} {
			if view == "people" && !strings.Contains(link, "team=") {
				continue // there is no picture
			}
			p.chooseShared("view", view)
			m := regexp.MustCompile(`<iframe[^>]* height="(\d+)"`).FindStringSubmatch(p.shared("iframe"))
			height, err := strconv.ParseInt(m[1], 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			q.look(screen{width: 688, height: height})
			q.visit("about:blank")
			q.visit(h.root + "embed/?view=" + view + "#" + link)
			q.live()
			if !strings.Contains(link, "points") {
				q.draws(4096)
			}
			if over := eval[float64](q, `document.documentElement.scrollHeight - innerHeight`); over > 0 {
				t.Errorf("%s of %s is %v px too high for its frame of %d", view, link, over, height)
			}
			if bare := eval[float64](q, `innerHeight - document.querySelector('.home').getBoundingClientRect().bottom`); bare > 190 {
				t.Errorf("%s of %s leaves %v px of its frame of %d empty", view, link, bare, height)
			}
		}
	}
}
