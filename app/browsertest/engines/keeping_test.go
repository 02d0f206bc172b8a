package engines

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"errors"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"time"

	"goodenough/app/browsertest/engines/webdriver"
)

var keeping = []check{
	{"one's own incidents are read, by the clocks of a zone", func(p *page) {
		p.open(serve(p, hosting{}).root + "#v=2&cust=b2b-saas")
		p.click(`[data-action="import"]`)
		p.wait(`document.getElementById('import-dialog').open`)
		p.run(`(() => {
			const box = document.getElementById('import-paste');
			box.value = 'start,end\n2026-11-01 00:30,2026-11-01 03:00\n2026-07-01 12:00,2026-07-01 13:00\n2026-09-01 12:00,2026-09-01 13:00\n';
			box.dispatchEvent(new Event('input', { bubbles: true }));
		})()`)
		p.wait(`document.querySelector('[data-imported="sentence"]')?.textContent.startsWith('3 of 3 rows used')`)
		p.run(`(() => {
			const zone = document.querySelector('[data-import="zone"]');
			zone.value = 'America/New_York';
			zone.dispatchEvent(new Event('change', { bubbles: true }));
		})()`)
		read := `[...document.querySelectorAll('[data-imported="samples"] tbody tr:first-child td')].map((cell) => cell.textContent).slice(2, 4).join(' to ')`
		p.wait(read + ` === '2026-11-01 04:30:00 to 2026-11-01 08:00:00'`) // over the hour that came twice
		p.click(`[data-action="use-import"]`)
		p.wait(`!document.getElementById('import-dialog').open && location.hash.includes('mttr=')`)
		p.untroubled()
	}},
	{"choices are weighed, and a found value is opened", func(p *page) {
		p.open(serve(p, hosting{}).root + "#v=2&cust=b2b-saas")
		p.draws(65536)
		p.click(`[data-action="choices-backlog"]`)
		p.wait(`document.querySelector('#choices-screen .cut-line') && document.getElementById('choices-status').textContent === ''`)
		if above := p.text("#choices-screen tbody tr"); !strings.HasPrefix(above, "Roll back with one command") {
			p.Errorf("the first of the backlog is %q", above)
		}
		p.click(`[data-action="press-out-0"]`)
		p.wait(`document.getElementById('choices-screen').textContent.includes('you decided against it')`)
		p.click(`#choices-screen [data-action="choices-seek"]`)
		p.wait(`document.querySelector('[data-choice="target"]')`)
		p.focus(`[data-choice="target"]`)
		p.press("3M" + string(webdriver.Tab))
		p.wait(`document.getElementById('choices-screen').textContent.includes('with time to fix at 1.88 hours')`)
		p.click(`#choices-screen [data-action^="open-"]`)
		p.wait(`!document.getElementById('choices-dialog').open && location.hash.includes('mttr=1.8')`)
		p.untroubled()
	}},
	{"back, forward and reload", func(p *page) {
		p.open(serve(p, hosting{}).root + "#" + theirs)
		p.typeInto("ops", "3m")
		p.wait(`location.hash.includes('ops=3m')`)
		mine := p.link()
		p.must(p.Reload())
		p.live()
		p.shows(mine)
		if got := p.value("ops"); got != "$3M" {
			p.Errorf("after a reload today's spend is %s", got)
		}
		p.draws(65536) // answers move what is below them
		p.whole()
		p.unfold()
		p.click(`[data-case] a[href*="="]`)
		p.wait(`location.hash !== %s`, "#"+mine)
		p.frame()
		worked := p.link()
		p.shows(worked)
		p.must(p.Travel(-1))
		p.across(`location.hash === ` + fill("%s", []any{"#" + mine}))
		p.shows(mine)
		p.must(p.Travel(1))
		p.across(`location.hash === ` + fill("%s", []any{"#" + worked}))
		p.shows(worked)
	}},
	{"a link is copied, and pasted", func(p *page) {
		h := serve(p, hosting{})
		p.open(h.root + "#" + theirs)
		p.typeInto("ops", "3m") // what was edited a moment ago is copied as well
		p.click(action("copy-link"))
		p.wait(`document.querySelector('.notice').textContent.includes('copied')`)
		p.run(`document.querySelector('main').append(Object.assign(document.createElement('textarea'), { id: 'paste' }))`)
		p.focus("#paste")
		p.chord(webdriver.Control, 'v')
		p.wait(`document.getElementById('paste').value !== ''`)
		if pasted, shown := eval[string](p, `document.getElementById('paste').value`), eval[string](p, `location.href`); pasted != shown || explain(p, pasted).Link != explain(p, strings.Replace(theirs, "4m", "3m", 1)).Link {
			p.Errorf("copied %q, the address is %q", pasted, shown)
		}
	}},
	{"pictures and data are saved, and a picture opens its scenario", func(p *page) {
		h := serve(p, hosting{})
		p.open(h.root + "#" + theirs)
		p.draws(4096)
		p.share()
		p.wait(`document.getElementById('share-preview').contentDocument?.documentElement?.dataset.ready === 'true'`)
		if shared := eval[string](p, `document.getElementById('shared-link').value`); explain(p, shared).Link != explain(p, theirs).Link {
			p.Errorf("the link shared is %q", shared)
		}
		svg := p.saved("svg", "good-enough-curve.svg")
		image := p.saved("png", "good-enough-curve.png")
		p.drawn(image)
		if rows, err := csv.NewReader(bytes.NewReader(p.saved("csv", "good-enough-curve.csv"))).ReadAll(); err != nil || len(rows) < 10 || len(rows[0]) < 2 {
			p.Errorf("the data are %v, %v", rows, err)
		}
		var data explanation
		if err := json.Unmarshal(p.saved("json", "good-enough.json"), &data); err != nil || explain(p, data.Link).Link != explain(p, theirs).Link {
			p.Errorf("the JSON is of %q: %v", data.Link, err)
		}
		p.click("dialog " + action("copy-svg"))
		p.wait(`document.querySelector('[data-shared=notice]').textContent.includes('copied')`)
		p.press(string(webdriver.Escape))
		p.wait(`!document.getElementById('share-dialog').open`)

		for name, picture := range map[string][]byte{"good-enough-curve.svg": svg, "good-enough-curve.png": image} {
			p.must(p.Open("about:blank"))
			p.open(h.root + "#v=1&cust=payments&rev=80m")
			p.run(`(() => {
				const files = new DataTransfer();
				files.items.add(new File([Uint8Array.from(atob(%s), (c) => c.charCodeAt(0))], %s));
				document.querySelector('h1').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
			})()`, base64.StdEncoding.EncodeToString(picture), name)
			p.wait(`location.hash.includes('b2b-saas')`)
			p.shows(theirs)
			if got := p.link(); explain(p, got).Link != explain(p, theirs).Link {
				p.Errorf("%s opens %q", name, got)
			}
		}
	}},
	{"on paper", func(p *page) {
		p.open(serve(p, hosting{}).root + "#" + theirs)
		pdf, err := p.Print()
		if errors.Is(err, webdriver.ErrNoPrinter) {
			p.Skip(err)
		}
		p.must(err)
		if !bytes.HasPrefix(pdf, []byte("%PDF-")) || len(pdf) < 10_000 {
			p.Errorf("the paper is %d bytes, which begin with %.20q", len(pdf), pdf)
		}
	}},
}

// share opens the dialog.
func (p *page) share() {
	p.Helper()
	p.click(action("share"))
	p.wait(`document.getElementById('share-dialog').open && document.getElementById('shared-link').value !== ''`)
}

// saved presses a button of the share dialog and returns the file that the browser saves.
func (p *page) saved(format, name string) []byte {
	p.Helper()
	p.click("dialog " + action("save-"+format))
	p.wait(`document.querySelector('[data-shared=notice]').textContent.startsWith('Saved as ' + %s)`, name)
	file := filepath.Join(p.downloads, name)
	for end := time.Now().Add(patience); time.Now().Before(end); p.frame() {
		if content, err := os.ReadFile(file); err == nil && len(content) > 0 {
			p.must(os.Remove(file))
			return content
		}
	}
	p.Fatalf("no %s was saved", name)
	return nil
}

// drawn looks at a picture: light paper at its corners, and much on it.
func (p *page) drawn(content []byte) {
	p.Helper()
	picture, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		p.Fatal(err)
	}
	b := picture.Bounds()
	paper := color.NRGBA{0xfb, 0xfa, 0xf7, 0xff} // of web/app.css
	for _, at := range [][2]int{{b.Min.X, b.Min.Y}, {b.Max.X - 1, b.Min.Y}, {b.Min.X, b.Max.Y - 1}, {b.Max.X - 1, b.Max.Y - 1}} {
		if c := color.NRGBAModel.Convert(picture.At(at[0], at[1])); c != paper {
			p.Errorf("in a corner of the picture there is %v", c)
		}
	}
	colours := map[color.Color]int{}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			colours[picture.At(x, y)]++
		}
	}
	if len(colours) < 50 || colours[picture.At(b.Min.X, b.Min.Y)] < b.Dx()*b.Dy()/4 {
		p.Errorf("the picture has %d colours, and %d of %d pixels of its paper", len(colours), colours[picture.At(b.Min.X, b.Min.Y)], b.Dx()*b.Dy())
	}
}
