package carry_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"strings"
	"testing"

	"goodenough/app/carry"
	"goodenough/app/dom"
	"goodenough/model/scenario"
)

const link = "https://example.org/tools/#v=1&cust=consumer&ops=4m&name=caf%C3%A9%20%26%20metadata"

// picture is a real PNG file.
func picture(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewRGBA(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func carrying(t testing.TB, link string) []byte {
	t.Helper()
	file, err := carry.PNG(picture(t), link)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func finds(t *testing.T, what string, file []byte, want string) {
	t.Helper()
	if got, ok := carry.LinkIn(file); got != want || ok != (want != "") {
		t.Errorf("%s: found %q, %v, want %q", what, got, ok, want)
	}
}

func TestPNGCarriesItsLink(t *testing.T) {
	file := carrying(t, link)
	finds(t, "a PNG", file, link)
	if _, err := png.Decode(bytes.NewReader(file)); err != nil { // which compares the check sums
		t.Error(err)
	}
	again, err := carry.PNG(file, "#v=1")
	if err != nil {
		t.Fatal(err)
	}
	finds(t, "another link in its place", again, "#v=1")
	if bytes.Contains(again, []byte("consumer")) {
		t.Error("the first link is still there")
	}
	finds(t, "a PNG without a link", picture(t), "")
}

// Some programs write what is all ASCII as a tEXt chunk.
func TestPNGSavedAnew(t *testing.T) {
	text := "tEXtgoodenough link\x00" + link
	part := binary.BigEndian.AppendUint32(nil, uint32(len(text)-4))
	part = binary.BigEndian.AppendUint32(append(part, text...), crc32.ChecksumIEEE([]byte(text)))
	whole := picture(t)
	finds(t, "a tEXt chunk", append(append(bytes.Clone(whole[:33]), part...), whole[33:]...), link)
}

func TestPNGNeedsAPNG(t *testing.T) {
	whole := picture(t)
	for _, file := range [][]byte{nil, []byte("<svg></svg>"), []byte("\x89PNG\r\n\x1a\n"), whole[:20], whole[:len(whole)-1]} {
		if got, err := carry.PNG(file, link); err == nil {
			t.Errorf("%q became %q", file, got)
		}
	}
}

func TestSVGCarriesItsLink(t *testing.T) {
	svg := func(inside string) []byte {
		return []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">` + inside + `<text>https://example.org/tools/#v=1&amp;cust=con</text></svg>`)
	}
	escaped := strings.ReplaceAll(link, "&", "&amp;")
	for what, inside := range map[string]string{
		"as written":             carry.Element(link).HTML(),
		"attributes and blanks":  "<metadata\n  id=\"m1\">\n    " + escaped + "\n  </metadata >",
		"a prefix":               "<svg:metadata>" + escaped + "</svg:metadata>",
		"another's metadata":     `<metadata><rdf:RDF><a href="#x"/></rdf:RDF></metadata>` + carry.Element(link).HTML(),
		"beside another's":       "<metadata><rdf:RDF/>" + escaped + "<b/></metadata>",
		"character references":   "<metadata>" + strings.ReplaceAll(link, "&", "&#38;") + "</metadata>",
		"text that is no markup": "<metadata><![CDATA[" + link + "]]></metadata>",
	} {
		finds(t, what, svg(inside), link)
	}
	finds(t, "a file cut short", []byte("<svg><metadata>"+escaped), "")
	for what, inside := range map[string]string{
		"no metadata":           "",
		"metadata without link": "<metadata>v=1</metadata>",
		"empty metadata":        "<metadata/>",
		"closed metadata":       "<metadata></metadata>",
		"too long":              "<metadata>#v=1&amp;name=" + strings.Repeat("x", 1<<16) + "</metadata>",
	} {
		if got, ok := carry.LinkIn(svg(inside)); ok {
			t.Errorf("%s: found %.80q", what, got)
		}
	}
}

// TestReportsCarryTheirLink: in our attribute, and where other software leaves none, as the only scenario in the file.
func TestReportsCarryTheirLink(t *testing.T) {
	escaped := strings.ReplaceAll(link, "&", "&amp;")
	const other = "https://example.org/tools/#v=1&cust=payments"
	page := func(inside string) string {
		return `<!doctype html><html lang="en"><head><title>x</title></head><body><svg><text>https://example.org/#</text></svg>` + inside + `</body></html>`
	}
	for what, file := range map[string]string{
		"attribute":       page(`<article data-goodenough="` + escaped + `"><p><a href="` + other + `">another</a></article>`),
		"no attribute":    page(`<p>To be moved: <a href="` + escaped + `">` + escaped + `</a></p>`),
		"single quotes":   page(`<p><a href='` + escaped + `'>Open</a></p>`),
		"saved from":      "<!-- saved from url=(0060)" + other[:26] + " -->" + page(`<p><a href="`+escaped+`">Open</a></p>`),
		"Markdown":        "# Report\n\n- a\n\nThese numbers: <" + link + ">\n",
		"Markdown's link": "[open](" + link + ") and ![a](b.png)",
		"a mail":          "\ufeffSee " + link + "\r\nYours",
		"in a table":      "| a | " + link + " |",
	} {
		finds(t, what, []byte(file), link)
	}
	const fragment, newest = "#v=1&cust=consumer", "https://example.org/tools/#cust=consumer&ops=4m"
	finds(t, "no whole address", []byte("see `"+fragment+"`"), fragment)
	finds(t, "of the newest defaults", []byte("see https://example.org/#/tools/ <"+newest+">"), newest)
	framed := page(`<iframe src="https://example.org/tools/embed/?view=curve` + escaped[len("https://example.org/tools/"):] + `"></iframe><p><a href="` + escaped + `">Open</a></p>`)
	finds(t, "a frame and its address", []byte(framed), "https://example.org/tools/embed/?view=curve"+link[len("https://example.org/tools/"):])
	for what, file := range map[string]string{
		"two scenarios":            page(`<a href="` + escaped + `">1</a><a href="` + other + `">2</a>`),
		"two scenarios in a text":  link + " and " + other,
		"two attributes":           page(`<div data-goodenough="` + escaped + `"></div><div data-goodenough="` + other + `"></div>`),
		"escaped for a script":     `<script>open("https://example.org/#v=1\u0026cust=consumer")</script>`,
		"a picture with a caption": `<?xml version="1.0"?><!-- x --><svg:svg><text>` + other + `</text></svg:svg>`,
		"none":                     page("<p>#tag v=1</p>"),
		"nothing":                  "",
		"too long":                 "#v=1&name=" + strings.Repeat("x", 1<<16),
	} {
		finds(t, what, []byte(file), "")
	}
}

func TestOutcomesCarryTheirLink(t *testing.T) {
	for file, want := range map[string]string{
		`{"link":"v=1\u0026cust=consumer","problems":[]}` + "\n":        "v=1&cust=consumer",
		`{ "problems": [], "link": "https:\/\/h\/#v=1&ops=4m" }`:        "https://h/#v=1&ops=4m",
		"\ufeff" + `{"link":"v=1"}`:                                     "v=1",
		`{"link":"v=1&cust=consumer"}` + "\n" + `{"link":"v=1&ops=4m"}`: "", // a scenario a line
		`{"link":"https://example.org/"}`:                               "",
		`{"link":7}`:                                                    "", `{"link":"v=1&cu`: "", `{}`: "", `["v=1"]`: "",
	} {
		finds(t, file, []byte(file), want)
	}
}

func TestKinds(t *testing.T) {
	for begins, want := range map[string]string{
		"\x89PNG\r\n\x1a\n...": "PNG", "\xff\xd8\xff\xe0": "JPEG", "RIFF\x10\x00\x00\x00WEBPVP8 ": "WebP", "GIF89a": "GIF", "BM\x10\x00\x00\x00\x00\x00\x00\x006": "BMP",
		"II*\x00": "TIFF", "MM\x00*": "TIFF", "%PDF-1.7": "PDF", "\x00\x00\x00\x1cftypavif": "AVIF", "\x00\x00\x00\x1cftypheic": "HEIC",
		"": "", "BM": "", "BMW spends": "", "RIFF\x10\x00\x00\x00WAVE": "", "<svg></svg>": "", "PK\x03\x04": "",
	} {
		if got := carry.Kind([]byte(begins)); got != want {
			t.Errorf("%q is called %q, want %q", begins, got, want)
		}
	}
}

func TestLinksOfEveryCharacterReturn(t *testing.T) {
	s := scenario.Newest.Of("consumer")
	s.Name = "\"<&amp;>' #v=2 ] é 漢"
	want := "#" + s.Link()
	finds(t, "SVG", []byte("<svg>"+carry.Element(want).HTML()+"</svg>"), want)
	finds(t, "PNG", carrying(t, want), want)
}

// FuzzLinkIn: whatever is dropped on the page, nothing breaks, and what a picture is given it gives back.
func FuzzLinkIn(f *testing.F) {
	whole := carrying(f, link)
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(append(bytes.Clone(whole[:33]), 0xff, 0xff, 0xff, 0xff, 'i', 'T', 'X', 't'))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x14iTXtgoodenough link\x00\x00\x00\x00\x00abcd"))
	f.Add([]byte("<svg>" + carry.Element(link).HTML() + "</svg>"))
	f.Add([]byte("<metadata><metadata></metadata>#v=<metadata>"))
	f.Add([]byte(`<p data-goodenough="` + link + `"><a href="` + link + `">#v=1</a>`))
	f.Add([]byte(`{"link":"v=1\u0026cust=consumer"}`))
	f.Add([]byte("see #v=1&cust=payments#v=1, <#v=2>"))
	f.Fuzz(func(t *testing.T, file []byte) {
		found, ok := carry.LinkIn(file)
		if ok != (found != "") || len(found) > 1<<16 {
			t.Errorf("found %q, %v", found, ok)
		}
		scenario.Parse(found)
		carry.Kind(file)
		again, err := carry.PNG(file, link)
		if err != nil {
			return
		}
		if found, _ := carry.LinkIn(again); found != link {
			t.Errorf("gave it %q, found %q", link, found)
		}
	})
}

// TestLinksOutliveOtherSoftware: what ImageMagick and svgo leave of a picture still opens its scenario.
func TestLinksOutliveOtherSoftware(t *testing.T) {
	file := carrying(t, link)
	if !bytes.Contains(file, []byte("tEXtgoodenough link\x00"+link)) || bytes.Contains(file, []byte("iTXt")) {
		t.Error("an address in ASCII is no plain text")
	}
	const abroad = "https://example.org/büro/#v=1&cust=consumer"
	if file := carrying(t, abroad); !bytes.Contains(file, []byte("iTXt")) {
		t.Error("an address that is not ASCII is plain text, which PNG reads as Latin-1")
	}
	finds(t, "an address that is not ASCII", carrying(t, abroad), abroad)
	svg := dom.El("svg", dom.A("xmlns", "http://www.w3.org/2000/svg"), dom.A("width", "3"), carry.Attribute(link), dom.El("g", "#v=9&cust=payments")).HTML()
	for what, text := range map[string]string{
		"without metadata":        svg,
		"in single quotes":        strings.ReplaceAll(svg, `"`, "'"),
		"with entities of others": strings.ReplaceAll(svg, "&amp;", "&#38;"),
		"attribute alone":         `<svg data-goodenough="` + strings.ReplaceAll(link, "&", "&amp;") + `"/>`,
	} {
		finds(t, what, []byte(text), link)
	}
	for what, text := range map[string]string{
		"an attribute of somebody else": `<svg data-other="` + link + `"/>`,
		"an empty one":                  `<svg data-goodenough="" data-other="#v=1&amp;cust=consumer"/>`,
		"one without an end":            `<svg data-goodenough="#v=1&amp;cust=consumer`,
		"the name in a text":            `<svg><text>data-goodenough="#v=1&amp;cust=consumer"</text></svg>`,
	} {
		finds(t, what, []byte(text), "")
	}
}

// TestShown: pictures, papers and pages are no incidents, whatever stands before their first element; feeds and tables may be.
func TestShown(t *testing.T) {
	for file, want := range map[string]bool{
		"\x89PNG\r\n\x1a\n": true, "%PDF-1.7": true, "<svg/>": true, "\ufeff<?xml version=\"1.0\"?>\n<!-- a --><svg>": true, "<!doctype html>\n<html lang=en>": true, "<HTML>": true,
		"<?xml version=\"1.0\"?><feed xmlns=\"a\">": false, "start,end\n": false, "{\"svg\": 1}": false, "": false, "a <html>": false,
	} {
		if got := carry.Shown([]byte(file)); got != want {
			t.Errorf("%q: %v", file, got)
		}
	}
}
