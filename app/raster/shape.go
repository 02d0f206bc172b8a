//go:build !js

package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/vector"
)

// shape fills lines and strokes them.
func (p painter) shape(lines []line) {
	if ink, ok := p.ink("fill", "fill-opacity"); ok {
		p.cover(lines, ink)
	}
	if ink, ok := p.ink("stroke", "stroke-opacity"); ok {
		p.cover(outlines(dashed(lines, p.dashes()), p.width()), ink)
	}
}

// width is that of a stroke.
func (p painter) width() float64 {
	if _, ok := p.attrs["stroke-width"]; ok {
		return p.number("stroke-width")
	}
	return 1
}

// ink is the colour of a fill or a stroke; false for none.
func (p painter) ink(name, opacity string) (color.NRGBA, bool) {
	text := p.attrs[name]
	if text == "" || text == "none" {
		return color.NRGBA{}, false
	}
	rgb, err := strconv.ParseUint(strings.TrimPrefix(text, "#"), 16, 32)
	if err != nil || len(text) != 7 {
		p.fail("%s is %q", name, text)
		return color.NRGBA{}, false
	}
	share := 1.0
	if _, ok := p.attrs[opacity]; ok {
		share = min(max(p.number(opacity), 0), 1)
	}
	return color.NRGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), uint8(255*share + .5)}, true
}

func (p painter) dashes() []float64 {
	var list []float64
	for _, text := range strings.FieldsFunc(p.attrs["stroke-dasharray"], func(r rune) bool { return r == ' ' || r == ',' }) {
		v, err := strconv.ParseFloat(text, 64)
		if err != nil || !(v > 0) {
			p.fail("a dash is %q", text)
			return nil
		}
		list = append(list, v)
	}
	if len(list)%2 == 1 {
		list = append(list, list...)
	}
	return list
}

// cover paints what lies within closed lines.
func (p painter) cover(lines []line, ink color.NRGBA) {
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, l := range lines {
		for _, u := range l.points {
			u = p.pixels(u)
			lo, hi = point{min(lo.x, u.x), min(lo.y, u.y)}, point{max(hi.x, u.x), max(hi.y, u.y)}
		}
	}
	// Only the pixels about the shape are gone through: most shapes are small.
	about := p.clip.Intersect(image.Rect(floor(lo.x), floor(lo.y), floor(hi.x)+1, floor(hi.y)+1))
	if about.Empty() {
		return
	}
	r := vector.NewRasterizer(about.Dx(), about.Dy())
	for _, l := range lines {
		for i, u := range l.points {
			u = p.pixels(u)
			x, y := float32(u.x-float64(about.Min.X)), float32(u.y-float64(about.Min.Y))
			if i == 0 {
				r.MoveTo(x, y)
			} else {
				r.LineTo(x, y)
			}
		}
		r.ClosePath()
	}
	r.DrawOp = draw.Over
	r.Draw(p.image, about, image.NewUniform(ink), image.Point{})
}

func floor(v float64) int { return int(math.Floor(min(max(v, -1e6), 1e6))) }
