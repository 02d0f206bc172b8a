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

func TestLinksOfEveryCharacterReturn(t *testing.T) {
	s := scenario.Scenario{Inputs: scenario.Defaults("consumer")}
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
	f.Fuzz(func(t *testing.T, file []byte) {
		if found, ok := carry.LinkIn(file); ok != (found != "") {
			t.Errorf("found %q, %v", found, ok)
		}
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
