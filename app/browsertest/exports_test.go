package browsertest

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
)

// hostileName is a scenario's name that would be markup in every format it stands in, if any let it.
const (
	hostileName    = `<b onclick=x>"Check'out" & [a](b) | *c* ]]> </title></textarea>`
	hostileNameURL = `%3Cb%20onclick%3Dx%3E%22Check%27out%22%20%26%20%5Ba%5D%28b%29%20%7C%20%2Ac%2A%20%5D%5D%3E%20%3C%2Ftitle%3E%3C%2Ftextarea%3E`
	hostileLink    = "v=1&to=end&cust=consumer&ops=4m&name=" + hostileNameURL + "&end=1"
)

// downloads lets the page save into a folder.
func (p *page) downloads() (dir string) {
	p.Helper()
	dir = p.TempDir()
	if err := cdpbrowser.SetDownloadBehavior(cdpbrowser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(dir).WithBrowserContextID(p.profile).Do(ofBrowser()); err != nil {
		p.Fatal(err)
	}
	return dir
}

// saved presses a button and returns the file that this saves.
func (p *page) saved(dir, button, name string) []byte {
	p.Helper()
	p.click("dialog " + actionOf(button))
	file := filepath.Join(dir, name)
	for end := time.Now().Add(patience); time.Now().Before(end); p.frame() {
		if content, err := os.ReadFile(file); err == nil && len(content) > 0 {
			if err := os.Remove(file); err != nil {
				p.Fatal(err)
			}
			return content
		}
	}
	p.Fatalf("%s saved no %s", button, name)
	return nil
}

// drop lets a file fall on the page.
func (p *page) drop(name string, content []byte) {
	p.Helper()
	p.run(`(() => {
		const files = new DataTransfer();
		files.items.add(new File([Uint8Array.from(atob(%s), (c) => c.charCodeAt(0))], %s));
		document.querySelector('h1').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
	})()`, content, name)
}

// TestPictureOpensItsScenarioAgain: saved as SVG and PNG, and dropped on another page of ours.
func TestPictureOpensItsScenarioAgain(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#"+hostileLink)
	dir := p.downloads()
	p.share(actionOf("share"))
	pictures := map[string][]byte{}
	for _, view := range []string{"curve", "tornado"} {
		p.chooseShared("view", view)
		for _, format := range []string{"svg", "png"} {
			name := "good-enough-" + view + "." + format
			pictures[name] = p.saved(dir, "save-"+format, name)
			p.wait(`document.querySelector('[data-shared=notice]').textContent.startsWith(%s)`, "Saved as "+name)
		}
	}
	p.click(actionOf("close-share"))
	p.wait(`!` + sharing)

	q := open(t, desktop, h.root+"#v=1&to=end&cust=payments&rev=80m&end=1")
	for name, picture := range pictures {
		if !bytes.Contains(picture, []byte(hostileNameURL)) {
			t.Errorf("%s doesn't carry its link", name)
		}
		if strings.HasSuffix(name, ".svg") {
			wellFormed(t, name, picture)
		}
		q.drop(name, picture)
		q.wait(`location.hash === %s`, "#"+hostileLink)
		q.agrees(name, explain(t, hostileLink)[0])
		if q.value("name") != hostileName {
			t.Errorf("%s opens the scenario %q", name, q.value("name"))
		}
		q.click(actionOf("undo"))
		q.wait(`location.hash === '#v=1&to=end&cust=payments&rev=80m&end=1'`)
		q.agrees("undone", explain(t, "v=1&cust=payments&rev=80m")[0])
	}

	for name, content := range map[string][]byte{"empty.png": {}, "text.svg": []byte("<svg><metadata>v=1</metadata></svg>"), "broken.png": pictures["good-enough-curve.png"][:40]} {
		q.drop(name, content)
		q.wait(`document.querySelector('.notice').textContent.includes('no scenario')`)
		if q.link() != "v=1&to=end&cust=payments&rev=80m&end=1" {
			t.Errorf("%s opened %s", name, q.link())
		}
	}
}

// TestSavedFilesOpenTheirScenario: the report, as it is saved, as a browser saves it again, without the attributes that sanitizers take
// away, and as Markdown; and the outcome. What carries none is called what it is.
func TestSavedFilesOpenTheirScenario(t *testing.T) {
	t.Parallel()
	keepClipboard(t)
	h := serve(t, hosting{})
	p := open(t, desktop, h.root+"#"+hostileLink)
	p.draws(4096)
	p.permit("clipboard-read", cdpbrowser.PermissionSettingGranted)
	p.permit("clipboard-write", cdpbrowser.PermissionSettingGranted)
	dir := p.downloads()
	p.share(actionOf("share"))
	link := strings.TrimPrefix(p.shared("link"), h.root+"#")
	report := string(p.saved(dir, "save-report", "good-enough-report.html"))
	file := filepath.Join(dir, "report.html")
	if err := os.WriteFile(file, []byte(report), 0o600); err != nil {
		t.Fatal(err)
	}
	reader := newPage(t, desktop)
	reader.visit("file://" + file)
	again := eval[string](reader, `document.documentElement.outerHTML`)
	p.click("dialog " + actionOf("copy-report"))
	p.wait(`navigator.clipboard.readText().then((text) => { window.clip = text; }) && (window.clip ?? '').includes('## Decision')`)
	files := map[string]string{
		"good-enough.json": string(p.saved(dir, "save-json", "good-enough.json")), "report.html": report, "saved again.html": again,
		"sanitized.html": strings.ReplaceAll(report, "data-goodenough=", "data-removed="), "report.md": p.clipboard(),
	}
	before := explain(t, "v=1&cust=payments&rev=80m")[0].Link
	q := open(t, desktop, h.root+"#"+before)
	for name, content := range files {
		q.drop(name, []byte(content))
		q.wait(`location.hash === %s`, "#"+link)
		q.agrees(name, explain(t, hostileLink)[0])
		q.click(actionOf("undo"))
		q.wait(`location.hash === %s`, "#"+before)
	}
	for kind, content := range map[string]string{"JPEG": "\xff\xd8\xff\xe0", "WebP": "RIFF\x10\x00\x00\x00WEBP", "PDF": "%PDF-1.7", "file, or more than one": report + strings.ReplaceAll(again, "ops=4m", "ops=5m")} {
		q.drop("picture", []byte(content))
		q.wait(`document.querySelector('.notice').textContent.includes(%s)`, "no scenario in that "+kind)
		if q.link() != before {
			t.Errorf("a %s opened %s", kind, q.link())
		}
	}
}

// TestNoPictureOfABrowserThatHidesIt: one that resists fingerprinting draws noise in place of what a page may read.
func TestNoPictureOfABrowserThatHidesIt(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{})
	for name, pixel := range map[string]string{"noise": `(i * 97 + 31) % 256`, "white": `255`} {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, desktop)
			p.do(onEveryDocument(`CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) => {
				const image = new ImageData(width, height);
				image.data.set(image.data.map((_, i) => ` + pixel + `));
				return image;
			}`))
			p.visit(h.root + "#v=1&cust=consumer&ops=4m")
			p.live()
			dir := p.downloads()
			p.share(actionOf("share"))
			for _, action := range []string{"save-png", "copy-png"} {
				p.run(`document.querySelector('[data-shared=notice]').textContent = ''`)
				p.click("dialog " + actionOf(action))
				p.wait(`document.querySelector('[data-shared=notice]').textContent === 'This browser can’t export images here: save the SVG instead.'`)
			}
			if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
				t.Errorf("saved %v, %v", files, err)
			}
			p.saved(dir, "save-svg", "good-enough-curve.svg")
		})
	}
}

// wellFormed requires XML whose elements and attributes are those of a picture.
func wellFormed(t *testing.T, name string, content []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(content)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if start, ok := token.(xml.StartElement); ok {
			if !strings.Contains(" svg g path rect line circle text tspan title desc metadata defs clipPath ", " "+start.Name.Local+" ") {
				t.Errorf("%s holds <%s>", name, start.Name.Local)
			}
			for _, a := range start.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || strings.Contains(a.Name.Local, "href") || a.Name.Local == "style" {
					t.Errorf("%s holds %s=%q", name, a.Name.Local, a.Value)
				}
			}
		}
	}
}

// TestScenarioLeavesAsData: the numbers behind a picture, the figures, the report; a name is never markup in any of them.
func TestScenarioLeavesAsData(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#"+hostileLink)
	p.draws(4096)
	dir := p.downloads()
	p.share(actionOf("share"))

	rows, err := csv.NewReader(bytes.NewReader(p.saved(dir, "save-csv", "good-enough-curve.csv"))).ReadAll()
	if err != nil || len(rows) < 10 || len(rows[0]) < 2 {
		t.Errorf("the data are %v, %v", rows, err)
	}
	table := string(p.saved(dir, "save-table", "good-enough-curve.md"))
	if !strings.Contains(table, "| --- | --- |") || !strings.Contains(table, "$4.0M") {
		t.Errorf("the figures are %s", table)
	}
	var outcome explanation
	if err := json.Unmarshal(p.saved(dir, "save-json", "good-enough.json"), &outcome); err != nil {
		t.Error(err)
	}
	told := outcome.outputs()
	for name, want := range explain(t, hostileLink)[0].outputs() {
		got, ok := told[name].(float64)
		if number, isNumber := want.(float64); isNumber && ok && math.Abs(got-number) <= sameBest*math.Abs(number) || told[name] == want {
			continue
		}
		t.Errorf("the file says that %s is %v, the command line %v", name, told[name], want)
	}
	if outcome.Link != hostileLink || len(outcome.Uncertainty) == 0 {
		t.Errorf("the file is about %q, and as sure as %v", outcome.Link, outcome.Uncertainty)
	}
	report := p.saved(dir, "save-report", "good-enough-report.html")
	file := filepath.Join(dir, "report.html")
	if err := os.WriteFile(file, report, 0o600); err != nil {
		t.Fatal(err)
	}
	q := newPage(t, desktop)
	q.visit("file://" + file)
	if q.text("h1") != hostileName || eval[string](q, `document.title`) != hostileName {
		t.Errorf("the report is called %q, %q", q.text("h1"), eval[string](q, `document.title`))
	}
	if odd := eval[[]string](q, strayIn); len(odd) > 0 {
		t.Errorf("the report holds %q", odd)
	}
	if back := q.attribute(".report-link a", "href"); back != p.shared("link") {
		t.Errorf("the report leads back to %q", back)
	}
	if !q.shown(".report-page svg") || !strings.Contains(q.text(".report-page"), "Decision") {
		t.Error("the report lacks its picture or its decision")
	}

	for _, name := range []string{"markdown", "paragraph"} {
		if text := p.shared(name); name == "markdown" && (strings.Contains(text, "<b") || strings.Contains(text, "[a](b)")) || text == "" {
			t.Errorf("%s is %q", name, text)
		}
	}
	if odd := eval[[]string](p, strayIn); len(odd) > 0 {
		t.Errorf("the page holds %q", odd)
	}
	// The frame's code, read by a browser, is one frame and nothing else.
	if parts := eval[[]string](q, `[...new DOMParser().parseFromString(%s, 'text/html').querySelectorAll('head > *, body, body *')].map((e) => e.localName + [...e.attributes].map((a) => ' ' + a.name).join(''))`,
		p.shared("iframe")); strings.Join(parts, "; ") != "body; iframe src title width height style loading allow; p; a href" {
		t.Errorf("the frame's code is %q", parts)
	}
}

// strayIn lists the elements and attributes that no text of ours makes: those of hostile names.
const strayIn = `[...document.querySelectorAll('[onclick], [onerror], [onload], article b, h1 b[onclick], title > *, textarea > *')].map((e) => e.outerHTML)`

// TestOnlyTheReportIsPrinted when it is asked for, and the page again when that is done.
func TestOnlyTheReportIsPrinted(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=consumer&ops=4m&name=Checkout")
	// As browsers do: both events come before print returns, with the paper between them.
	p.run(`window.print = () => {
		dispatchEvent(new Event('beforeprint'));
		window.onPaper = document.querySelector('#report h1')?.textContent;
		window.finish = () => dispatchEvent(new Event('afterprint'));
	}`)
	p.share(actionOf("share"))
	p.click(actionOf("print-report"))
	p.wait(`window.onPaper === 'Checkout'`)
	p.do(emulation.SetEmulatedMedia().WithMedia("print"))
	if seen := eval[[]string](p, `[...document.querySelectorAll('#page > *, body > *')].filter((e) => e.id !== 'page' && e.checkVisibility()).map((e) => e.id || e.className || e.localName)`); strings.Join(seen, " ") != "report" {
		t.Errorf("on paper there are %q", seen)
	}
	if !p.shown("#report svg") || !p.shown("#report .decision") {
		t.Error("the report lacks its picture or its decision")
	}
	p.run(`finish()`)
	p.frame()
	if p.shown("#report h1") || !p.shown("#answer-section h1") {
		t.Error("printed again, the page is still the report")
	}
	p.do(emulation.SetEmulatedMedia().WithMedia("screen"))
	if p.has("html[data-printing]") || !p.shown("#answer-section h1") {
		t.Error("the page has not come back")
	}
}
