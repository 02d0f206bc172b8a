//go:build !js

package raster_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
	"goodenough/app/dom"
	"goodenough/app/raster"
)

// svg is a picture of 100 by 50 units on white.
func svg(kids ...dom.Node) dom.Node {
	white := dom.El("rect", dom.A("width", "100"), dom.A("height", "50"), dom.A("fill", "#ffffff"))
	return dom.El("svg", dom.A("width", "100"), dom.A("height", "50"), white, kids)
}

func shape(tag string, attrs ...string) dom.Node {
	n := dom.El(tag)
	for i := 0; i < len(attrs); i += 2 {
		n.Attrs = append(n.Attrs, dom.A(attrs[i], attrs[i+1]))
	}
	return n
}

func drawn(t *testing.T, n dom.Node, scale float64) image.Image {
	t.Helper()
	file, err := raster.PNG(n, scale)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// at is the colour of a pixel as charts write it.
func at(img image.Image, x, y int) string {
	const digits = "0123456789abcdef"
	c := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
	text := []byte("#")
	for _, v := range []uint8{c.R, c.G, c.B} {
		text = append(text, digits[v>>4], digits[v&15])
	}
	return string(text)
}

// TestShapes looks at a few pixels of each kind of thing that charts hold.
func TestShapes(t *testing.T) {
	type pixel struct {
		x, y int
		want string
	}
	const red, blue, white = "#c80000", "#0000c8", "#ffffff"
	clip := dom.El("defs", dom.El("clipPath", dom.A("id", "c"), shape("rect", "x", "0", "y", "0", "width", "50", "height", "50")))
	all := shape("rect", "x", "0", "y", "0", "width", "100", "height", "50", "fill", red)
	for name, tt := range map[string]struct {
		nodes  []dom.Node
		scale  float64
		pixels []pixel
	}{
		"rect":         {[]dom.Node{shape("rect", "x", "10", "y", "10", "width", "20", "height", "20", "fill", red)}, 1, []pixel{{9, 20, white}, {10, 20, red}, {29, 29, red}, {30, 20, white}}},
		"stroke":       {[]dom.Node{shape("rect", "x", "10", "y", "10", "width", "20", "height", "20", "fill", red, "stroke", blue, "stroke-width", "2")}, 1, []pixel{{9, 9, blue}, {10, 10, blue}, {11, 11, red}, {30, 30, blue}, {31, 31, white}}},
		"no fill":      {[]dom.Node{shape("rect", "x", "10", "y", "10", "width", "20", "height", "20", "fill", "none", "stroke", blue, "stroke-width", "2")}, 1, []pixel{{20, 20, white}, {9, 20, blue}}},
		"round":        {[]dom.Node{shape("rect", "x", "10", "y", "10", "width", "20", "height", "20", "rx", "6", "fill", red)}, 1, []pixel{{10, 10, white}, {20, 10, red}, {13, 13, red}}},
		"circle":       {[]dom.Node{shape("circle", "cx", "20", "cy", "20", "r", "10", "fill", red)}, 1, []pixel{{20, 11, red}, {28, 20, red}, {11, 11, white}, {20, 31, white}}},
		"line":         {[]dom.Node{shape("line", "x1", "10", "x2", "30", "y1", "20", "y2", "20", "stroke", red, "stroke-width", "4")}, 1, []pixel{{9, 20, white}, {10, 18, red}, {29, 21, red}, {20, 22, white}}},
		"dashes":       {[]dom.Node{shape("line", "x1", "10", "x2", "90", "y1", "20", "y2", "20", "stroke", red, "stroke-width", "4", "stroke-dasharray", "7 3")}, 1, []pixel{{10, 20, red}, {16, 20, red}, {18, 20, white}, {20, 20, red}, {88, 20, white}}},
		"path":         {[]dom.Node{shape("path", "d", "M10,10H30V30L10,30Z", "fill", red)}, 1, []pixel{{11, 11, red}, {29, 29, red}, {31, 20, white}}},
		"curve":        {[]dom.Node{shape("path", "d", "M10,40C10,0 90,0 90,40", "fill", red)}, 1, []pixel{{50, 11, red}, {50, 8, white}, {12, 12, white}}},
		"corner":       {[]dom.Node{shape("path", "d", "M10,40L30,10L50,40", "fill", "none", "stroke", red, "stroke-width", "8")}, 1, []pixel{{30, 5, red}, {30, 25, white}, {12, 39, red}}},
		"opacity":      {[]dom.Node{shape("rect", "x", "10", "y", "10", "width", "20", "height", "20", "fill", "#000000", "fill-opacity", ".5")}, 1, []pixel{{20, 20, "#7f7f7f"}}},
		"hidden":       {[]dom.Node{shape("rect", "width", "100", "height", "50", "fill", red, "visibility", "hidden")}, 1, []pixel{{20, 20, white}}},
		"clip":         {[]dom.Node{clip, dom.El("g", dom.A("clip-path", "url(#c)"), all)}, 1, []pixel{{49, 20, red}, {50, 20, white}}},
		"moved":        {[]dom.Node{dom.El("g", dom.A("transform", "translate(50,10)"), dom.El("g", dom.A("transform", "translate(10,0) scale(2)"), shape("rect", "width", "10", "height", "10", "fill", red)))}, 1, []pixel{{59, 10, white}, {60, 10, red}, {79, 29, red}, {80, 20, white}}},
		"scale":        {[]dom.Node{shape("rect", "x", "10", "y", "10", "width", "20", "height", "20", "fill", red)}, 2, []pixel{{19, 40, white}, {20, 40, red}, {59, 59, red}, {60, 40, white}}},
		"unknown text": {[]dom.Node{dom.El("title", "not drawn"), dom.El("metadata", "#v=1")}, 1, []pixel{{20, 20, white}}},
	} {
		img := drawn(t, svg(tt.nodes...), tt.scale)
		if want := image.Rect(0, 0, int(100*tt.scale), int(50*tt.scale)); img.Bounds() != want {
			t.Errorf("%s: the picture is %v", name, img.Bounds())
		}
		for _, p := range tt.pixels {
			if got := at(img, p.x, p.y); got != p.want {
				t.Errorf("%s: %d,%d is %s, want %s", name, p.x, p.y, got, p.want)
			}
		}
	}
}

// inked is the smallest rectangle around what is not white, and how many pixels of it are not.
func inked(img image.Image) (r image.Rectangle, n int) {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if at(img, x, y) != "#ffffff" {
				n++
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r, n
}

func word(text string, attrs ...string) dom.Node {
	n := shape("text", append([]string{"x", "50", "y", "30", "font-size", "12", "fill", "#000000"}, attrs...)...)
	n.Kids = []dom.Node{{Text: text}}
	return n
}

func TestText(t *testing.T) {
	start, thin := inked(drawn(t, svg(word("Hello")), 1))
	middle, _ := inked(drawn(t, svg(word("Hello", "text-anchor", "middle")), 1))
	end, _ := inked(drawn(t, svg(word("Hello", "text-anchor", "end")), 1))
	_, thick := inked(drawn(t, svg(word("Hello", "font-weight", "650")), 1))
	if start.Min.X < 49 || start.Min.X > 53 || start.Max.Y != 31 || start.Dx() < 20 || start.Dx() > 40 || start.Dy() < 8 || start.Dy() > 12 {
		t.Errorf("from 50,30 a text covers %v", start)
	}
	if end.Max.X < 47 || end.Max.X > 51 || middle.Min.X+middle.Max.X < 97 || middle.Min.X+middle.Max.X > 103 {
		t.Errorf("to 50 a text covers %v, around it %v", end, middle)
	}
	if thick <= thin {
		t.Errorf("bold covers %d pixels, regular %d", thick, thin)
	}
	// A halo keeps the curve behind away from the letters.
	behind := shape("rect", "width", "100", "height", "50", "fill", "#000000")
	_, dark := inked(drawn(t, svg(behind, word("Hello", "stroke", "#ffffff", "stroke-width", "3", "paint-order", "stroke")), 1))
	if light := 100*50 - dark; light < 100 {
		t.Errorf("a halo clears %d pixels", light)
	}
}

// TestEveryLetterThatChartsUse, in both weights, and as money is written anywhere.
func TestEveryLetterThatChartsUse(t *testing.T) {
	for _, weight := range []string{"400", "650"} {
		for _, r := range "$€£¥₹₩₺₽₪₫₱₴₦฿−–—’‘“”…×·≥≤→←↑½²éßŁя" {
			if _, n := inked(drawn(t, svg(word(string(r), "font-weight", weight)), 4)); n == 0 || raster.Lacks(string(r)) != "" {
				t.Errorf("%c cannot be drawn", r)
			}
		}
	}
	if _, n := inked(drawn(t, svg(word("\u00a0\u202f\u2009\t \u200b\u200e\ufe0f")), 1)); n > 0 {
		t.Error("a blank is drawn")
	}
}

// TestNoBoxes: a letter that the fonts lack is named, and no picture is made with a box in its place.
func TestNoBoxes(t *testing.T) {
	for text, want := range map[string]string{
		"Checkout": "", "Café №5, Ωмега": "", "": "", "決済 決済": "決済", "שלום": "שלום", "مرحبا": "مرحبا", "a 😀": "😀", "नमस्ते": "नमस्ते", "e\u0301": "\u0301", "\ufffd\U0010fffd": "\U0010fffd",
	} {
		got := raster.Lacks(text)
		if got != want {
			t.Errorf("of %q the fonts lack %q, want %q", text, got, want)
		}
		if _, err := raster.PNG(svg(word(text)), 1); (err != nil) != (got != "") || err != nil && !strings.Contains(err.Error(), fmt.Sprintf("%q", got)) {
			t.Errorf("%q is drawn: %v", text, err)
		}
	}
}

// TestUnknownIsRefused: a picture is whole, or none.
func TestUnknownIsRefused(t *testing.T) {
	for name, n := range map[string]dom.Node{
		"element":   svg(shape("ellipse", "rx", "3")),
		"colour":    svg(shape("rect", "width", "5", "height", "5", "fill", "red")),
		"number":    svg(shape("rect", "width", "5px", "height", "5", "fill", "#000000")),
		"not":       svg(shape("rect", "width", "NaN", "height", "5", "fill", "#000000")),
		"path":      svg(shape("path", "d", "M1,1Q3,3 4,4", "fill", "#000000")),
		"no start":  svg(shape("path", "d", "L1,1", "fill", "#000000")),
		"move":      svg(shape("g", "transform", "rotate(3)")),
		"clip":      svg(shape("g", "clip-path", "url(#none)")),
		"dash":      svg(shape("line", "x2", "5", "stroke", "#000000", "stroke-dasharray", "0")),
		"no size":   dom.El("svg"),
		"letter":    svg(word("決")),
		"too large": dom.El("svg", dom.A("width", "1e9"), dom.A("height", "1e9")),
	} {
		if _, err := raster.PNG(n, 1); err == nil || !strings.HasPrefix(err.Error(), "raster: ") {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}

// TestEveryChart: whatever charts are made of can be drawn, in both palettes, and their areas have their colours.
func TestEveryChart(t *testing.T) {
	caption := chart.Caption{Headline: "You spend too much.", Text: "A consumer app.", Link: "#v=1&cust=consumer"}
	for i, p := range []chart.Palette{chart.Light, chart.Dark} {
		for _, c := range gallery.Charts() {
			if img, err := raster.Draw(c.File(p, caption), 1); err != nil {
				t.Errorf("%s: %v", c.ID, err)
			} else if got, want := at(img, 1, 1), []string{"#fbfaf7", "#15171c"}[i]; got != want {
				t.Errorf("%s: the paper is %s, want %s", c.ID, got, want)
			}
		}
		for _, b := range gallery.Bars() {
			if _, err := raster.Draw(b.File(p, caption), 1); err != nil {
				t.Errorf("%s: %v", b.ID, err)
			}
		}
	}
	valley := gallery.Charts()[0]
	img := drawn(t, chart.Standalone(valley.Node(), chart.Light), 1)
	if got := at(img, 675, 270); got != "#b9c6e2" {
		t.Errorf("what is spent, where that is $5M, is %s", got)
	}
}

// TestManyColours: a file holds 256 colours, and every other one becomes one that looks like it.
func TestManyColours(t *testing.T) {
	var kids []dom.Node
	colour := func(i int) string { return fmt.Sprintf("#%02x%02x80", i%100*2, i/100*5) }
	for i := range 5000 {
		kids = append(kids, shape("rect", "x", fmt.Sprint(i%100), "y", fmt.Sprint(i/100), "width", "1", "height", "1", "fill", colour(i)))
	}
	img := drawn(t, svg(kids...), 1).(*image.Paletted)
	if n := len(img.Palette); n > 256 || n < 100 {
		t.Errorf("%d colours", n)
	}
	for i := range 5000 {
		r, g, _, _ := img.At(i%100, i/100).RGBA()
		if dr, dg := int(r>>8)-i%100*2, int(g>>8)-i/100*5; dr*dr+dg*dg > 50*50 {
			t.Fatalf("%s became %s", colour(i), at(img, i%100, i/100))
		}
	}
}

func BenchmarkPNG(b *testing.B) {
	file := gallery.Charts()[0].File(chart.Light, chart.Caption{})
	for b.Loop() {
		if _, err := raster.PNG(file, 2); err != nil {
			b.Fatal(err)
		}
	}
}
