package browsertest

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp/kb"
)

// chosenFacts are a scenario with choices that go with it: a backlog, systems, a link to compare with, and a goal.
const chosenFacts = "v=2&to=end&cust=b2b-saas&choices=16G9XZrnLvAC08WF3ntQuzc9yKJRNWNzxO7xDKs81uXFC6QhpirCW2toDnQBcSrHZqC02otLKC2a433247GWbD6F4FvlJDWEd8zE0j2Exm23AhiEdIeBx2z11A9HLLl70LRaa000H31&name=Checkout&end=1"

// toolsTaken are the screens of which something is taken along, and what brings an answer onto those that have none of their own.
var toolsTaken = []struct{ name, choice, text, says string }{
	{"backlog", "", "", "Below this line: not worth doing"},
	{"portfolio", "", "", "its team"},
	{"compare", "pins", "#v=2&cust=b2b-saas&mttr=4", "the whole change"},
	{"seek", "target", "1.5M", "The best spending is $1.5M a year"},
}

// TestChoicesAreTakenAlong from each screen: saved as a page, CSV, JSON and pictures, copied as Markdown and as embed code, by keyboard too.
func TestChoicesAreTakenAlong(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{})
	p := newPage(t, desktop)
	p.visit(h.root + "#v=2&to=end&cust=b2b-saas&name=Checkout&end=1")
	p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.live()
	p.checks()
	dir := p.downloads()
	said := func(words string) {
		p.wait(`document.getElementById('choices-status').textContent.includes(%s)`, words)
	}
	for _, tool := range toolsTaken {
		p.decide(tool.name)
		if tool.choice != "" {
			p.chooses(tool.choice, tool.text)
		}
		name := "good-enough-" + tool.name
		page := string(p.saved(dir, "save-chosen", name+".html"))
		said("Saved as " + name + ".html")
		if !strings.Contains(page, tool.says) || !strings.Contains(page, "<style>") || !strings.Contains(page, "Open this scenario") || strings.Contains(page, "<button") || strings.Contains(page, "<script") {
			t.Errorf("%s is saved as\n%.3000s", tool.name, page)
		}
		if rows := string(p.saved(dir, "press-csv", name+".csv")); strings.Count(rows, "\r\n") < 2 {
			t.Errorf("%s has the rows\n%s", tool.name, rows)
		}
		p.wait(`document.getElementById('choices-status').textContent.includes('Saved as')`)
		if object := p.saved(dir, "press-json", name+".json"); object[0] != '{' || bytes.Contains(object, []byte(`\u0026`)) {
			t.Errorf("%s is the object\n%s", tool.name, object)
		}
		p.focus("dialog " + actionOf("copy-chosen"))
		p.press(kb.Enter)
		said("Report copied.")
		if copied := p.clipboard(); !strings.Contains(copied, strings.ReplaceAll(tool.says, "$", `\$`)) || !strings.Contains(copied, "Open this scenario: <"+h.root+"#") {
			t.Errorf("%s is copied as\n%s", tool.name, copied)
		}
		p.click("dialog " + actionOf("copy-overlay"))
		said("Embed code copied.")
		if code := p.clipboard(); !strings.Contains(code, "?view=choices&amp;tool="+tool.name) || strings.Contains(code, "<svg") != (tool.name == "compare") {
			t.Errorf("%s has the embed code\n%s", tool.name, code)
		}
		if tool.name == "compare" {
			if picture := string(p.saved(dir, "save-overlay", name+".svg")); !strings.Contains(picture, "B: business software") || !strings.Contains(picture, h.root+"#") || strings.Contains(picture, `class="l-`) {
				t.Errorf("the picture is\n%.2000s", picture)
			}
			if picture := p.saved(dir, "save-overlay-png", name+".png"); !bytes.HasPrefix(picture, []byte("\x89PNG")) || !bytes.Contains(picture, []byte(h.root+"#")) {
				t.Errorf("the picture is no PNG with its link")
			}
		}
		p.accessible(tool.name)
		p.look(screen{width: 360, height: 740})
		p.fits(tool.name)
		p.look(desktop)
		p.press(kb.Escape)
		p.wait(`!` + deciding)
	}
}

// TestReportTellsOfItsChoices: saved from the dialog it is the terminal's, and on paper they are as well.
func TestReportTellsOfItsChoices(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#"+chosenFacts)
	p.draws(4096)
	dir := p.downloads()
	p.share(actionOf("share"))
	report := html.UnescapeString(string(p.saved(dir, "save-report", "good-enough-report.html")))
	for _, want := range []string{"Which improvements are worth it?", "Below this line: not worth doing", "Several systems, one budget?", "Somebody sees it otherwise?", "What would it take?"} {
		if !strings.Contains(report, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
	out, err := exec.Command(program, "report", "-o", filepath.Join(dir, "native.html"), chosenFacts).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	written, err := os.ReadFile(filepath.Join(dir, "native.html"))
	if err != nil {
		t.Fatal(err)
	}
	native := html.UnescapeString(string(written))
	section := regexp.MustCompile(`(?s)<h2>Which improvements.*<h2>What this does not say`)
	if said, meant := section.FindString(report), section.FindString(native); said != meant || said == "" {
		t.Errorf("the page tells of the choices\n%s\nand the terminal\n%s", said, meant)
	}
	p.visit("about:blank")
	p.run(`document.open(), document.write(%s), document.close()`, report)
	p.look(screen{width: 360, height: 740})
	p.fits("the report")
}

// TestFrameOfChoices: a table with its line, what it says, and the way to the page, in a frame as high as the code says; it follows a hand.
func TestFrameOfChoices(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#"+chosenFacts)
	p.share(actionOf("share"))
	p.chooseShared("view", "choices")
	p.tolerate("Fetch API cannot load") // the preview, which gives way

	p.wait(`Number(/view=choices.* height="(\d+)"/.exec(document.querySelector('[data-shared=iframe]').value)?.[1]) > 300`) // once it is told what is in it
	code := regexp.MustCompile(`src="[^"]*(\?[^#]*)(#[^"]*)".* height="(\d+)"`).FindStringSubmatch(p.shared("iframe"))
	height, err := strconv.ParseInt(code[3], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	q := newPage(t, desktop)
	p.visit("about:blank") // its preview has no part in this
	for _, f := range []struct {
		width int64
		theme string
	}{{688, "light"}, {975, "dark"}, {500, "dark"}, {360, "light"}} {
		q.look(screen{width: f.width, height: height})
		q.visit("about:blank")
		q.visit(h.root + "embed/" + html.UnescapeString(code[1]) + "&theme=" + f.theme + html.UnescapeString(code[2]))
		q.live()
		q.wait(`document.querySelector('.chosen .cut-line') !== null`)
		where := fmt.Sprintf("%d px, %s", f.width, f.theme)
		if says := q.text(".embed-body"); !strings.Contains(says, "Checkout") || !strings.Contains(says, "Worth doing: 1 of 3") || !strings.Contains(says, "nobody would notice") || !strings.Contains(says, "Open in Good Enough") {
			t.Errorf("%s: it says %s", where, says)
		}
		q.fits(where)
		q.checks()
		q.accessible(where)
		if over := eval[float64](q, `document.documentElement.scrollHeight - innerHeight`); f.width > 600 && over > 0 {
			t.Errorf("%s: it is %v px too high for its frame of %d", where, over, height)
		}
		if left := eval[float64](q, `innerHeight - document.querySelector('.embed-body').getBoundingClientRect().bottom`); f.width == 688 && left > 150 {
			t.Errorf("%s: %v px are empty in its frame of %d", where, left, height)
		}
		q.asksOnly(h.root)
	}
	q.look(screen{width: 688, height: 900})
	for tool, says := range map[string]string{"portfolio": "its team", "compare": "the whole change", "seek": "The best spending is $1.5M a year"} {
		q.visit("about:blank")
		q.visit(h.root + "embed/?view=choices&tool=" + tool + "#" + chosenFacts)
		q.live()
		q.wait(`document.querySelector('.chosen').textContent.includes(%s)`, says)
		q.fits(tool)
	}
	for facts, says := range map[string]string{"v=2&cust=b2b-saas": "No choices go with this link", "v=2&to=end&cust=b2b-saas&choices=1zzzzzz&end=1": "cut or altered on their way"} {
		q.visit("about:blank")
		q.visit(h.root + "embed/?view=choices#" + facts)
		q.live()
		q.wait(`document.querySelector('.chosen').textContent.includes(%s)`, says)
	}
	q.visit("about:blank")
	q.visit(h.root + "embed/?view=choices&tool=seek&in=inc#" + chosenFacts)
	q.live()
	q.wait(`document.querySelector('.chosen')?.textContent.includes('Now it is')`)
	before := q.text(".chosen")
	q.focus(sliderOf("inc"))
	q.press(kb.PageDown)
	q.wait(`document.querySelector('.chosen').textContent !== %s`, before)
}
