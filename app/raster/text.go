//go:build !js

package raster

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The two weights that charts use.
var (
	regular = sync.OnceValues(func() (*sfnt.Font, error) { return sfnt.Parse(goregular.TTF) })
	bold    = sync.OnceValues(func() (*sfnt.Font, error) { return sfnt.Parse(gobold.TTF) })
)

// signs are what money is called where its sign has no letter.
var signs = strings.NewReplacer("₹", "Rs ", "₩", "KRW ", "₺", "TRY ", "₽", "RUB ", "₪", "ILS ", "₫", "VND ", "₱", "PHP ", "₴", "UAH ", "₦", "NGN ", "฿", "THB ")

// respelled writes what the fonts have no letter for with those they have. What is seen in no font is left out.
func respelled(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
			return -1
		}
		return r
	}, signs.Replace(text))
}

// Lacks are the letters of a text that no picture here can be given, each once: the fonts are for Latin, Greek and Cyrillic.
func Lacks(text string) string {
	f, err := regular()
	if err != nil {
		return text
	}
	var store sfnt.Buffer
	lacks := ""
	for _, r := range respelled(text) {
		if glyph, err := f.GlyphIndex(&store, r); (err != nil || glyph == 0) && !strings.ContainsRune(lacks, r) {
			lacks += string(r)
		}
	}
	return lacks
}

// text draws a text at its anchor, as outlines of its letters. The box that fonts have for any other is never drawn.
func (p painter) text(text string) {
	if text = respelled(text); text == "" {
		return
	}
	if lacks := Lacks(text); lacks != "" {
		p.fail("the picture's font has no letters for %q: an svg is drawn in the reader's", lacks)
		return
	}
	face := regular
	if p.number("font-weight") >= 600 {
		face = bold
	}
	f, err := face()
	if err != nil {
		p.fail("%v", err)
		return
	}
	lines, width := letters(f, text, p.number("font-size"))
	at := point{p.number("x"), p.number("y")}
	switch p.attrs["text-anchor"] {
	case "middle":
		at.x -= width / 2
	case "end":
		at.x -= width
	}
	p.at = p.pixels(at)
	if ink, ok := p.ink("stroke", "stroke-opacity"); ok { // always under the fill: paint-order says so wherever charts use it
		p.cover(halo(lines, p.width()), ink)
	}
	if ink, ok := p.ink("fill", "fill-opacity"); ok {
		p.cover(lines, ink)
	}
}

// letters are the outlines of a text that starts at the origin, and how far it reaches.
func letters(f *sfnt.Font, text string, size float64) (lines []line, width float64) {
	var store sfnt.Buffer
	units := fixed.I(int(f.UnitsPerEm())) // outlines come in the font's own units, exactly
	scaled := func(v fixed.Int26_6) float64 { return float64(v) / 64 * size / float64(f.UnitsPerEm()) }
	var before sfnt.GlyphIndex
	for i, r := range text {
		glyph, err := f.GlyphIndex(&store, r)
		if err != nil {
			continue
		}
		if i > 0 {
			if kern, err := f.Kern(&store, before, glyph, units, font.HintingNone); err == nil {
				width += scaled(kern)
			}
		}
		segments, err := f.LoadGlyph(&store, glyph, units, nil)
		if err != nil {
			continue
		}
		lines = outlined(lines, segments, func(u fixed.Point26_6) point { return point{width + scaled(u.X), scaled(u.Y)} })
		if advance, err := f.GlyphAdvance(&store, glyph, units, font.HintingNone); err == nil {
			width += scaled(advance)
		}
		before = glyph
	}
	return lines, width
}

// outlined adds the outline of a letter, whose points stand where at says.
func outlined(lines []line, segments sfnt.Segments, at func(fixed.Point26_6) point) []line {
	for _, s := range segments {
		if s.Op == sfnt.SegmentOpMoveTo {
			lines = append(lines, line{[]point{at(s.Args[0])}, true})
			continue
		}
		last := &lines[len(lines)-1]
		switch s.Op {
		case sfnt.SegmentOpLineTo:
			last.points = append(last.points, at(s.Args[0]))
		case sfnt.SegmentOpQuadTo: // the only curves of these fonts
			last.points = bend(last.points, at(s.Args[0]), at(s.Args[1]))
		}
	}
	return lines
}

// bend adds a quadratic curve to a line, as so many straight ones that at the sizes of texts nobody sees them.
func bend(points []point, by, to point) []point {
	from := points[len(points)-1]
	const n = 5
	for i := 1; i <= n; i++ {
		t := float64(i) / n
		points = append(points, between(between(from, by, t), between(by, to, t), t))
	}
	return points
}
