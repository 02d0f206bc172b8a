//go:build !js

// Package raster draws the SVG trees that app/chart makes as PNG files, without a browser. It knows what those trees hold and
// no more of SVG: shapes of straight lines, cubic curves and circles, texts, dashes, opacity, groups moved about, rectangles that
// clip. A tree that holds anything else is refused, so that no picture is silently wrong.
//
// Coverage comes from golang.org/x/image/vector, glyphs from the Go fonts beside it: no system font and no C.
package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/vector"

	"goodenough/app/dom"
)

// Largest is how many pixels a picture may have in all.
const Largest = 64 << 20

// PNG draws an svg element of an explicit width and height, scale pixels for a unit.
func PNG(svg dom.Node, scale float64) ([]byte, error) {
	img, err := Draw(svg, scale)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&b, paletted(img)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Draw draws an svg element as PNG does.
func Draw(svg dom.Node, scale float64) (*image.RGBA, error) {
	p := painter{attrs: map[string]string{}}
	width, height := p.with(svg).number("width"), p.with(svg).number("height")
	w, h := math.Ceil(width*scale), math.Ceil(height*scale)
	if !(w >= 1 && h >= 1 && w*h <= Largest) {
		return nil, fmt.Errorf("raster: no picture is %g × %g pixels", w, h)
	}
	p.image = image.NewRGBA(image.Rect(0, 0, int(w), int(h)))
	p.clip, p.clips = p.image.Bounds(), map[string]dom.Node{}
	p.scale = scale
	p.failed = new(error)
	p.paint(svg)
	return p.image, *p.failed
}

// painter draws the nodes of a tree, with what they inherit. It is a value: what a node sets holds for what is in it.
type painter struct {
	image  *image.RGBA
	clip   image.Rectangle     // in pixels
	clips  map[string]dom.Node // by id
	at     point               // where the origin of the group stands, in pixels
	scale  float64             // pixels for a unit of the group
	attrs  map[string]string   // of the node
	failed *error              // the first thing that could not be drawn
}

func (p painter) with(n dom.Node) painter {
	p.attrs = map[string]string{}
	for _, a := range n.Attrs {
		p.attrs[a.Name] = a.Value
	}
	return p
}

func (p painter) fail(format string, args ...any) {
	if *p.failed == nil {
		*p.failed = fmt.Errorf("raster: "+format, args...)
	}
}

// number is a length or share among the attributes; 0 where there is none.
func (p painter) number(name string) float64 {
	text, ok := p.attrs[name]
	if !ok {
		return 0
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		p.fail("%s is %q", name, text)
		return 0
	}
	return v
}

func (p painter) paint(n dom.Node) {
	p = p.with(n)
	if p.attrs["visibility"] == "hidden" {
		return
	}
	switch n.Tag {
	case "svg", "g", "defs":
		p.group(n)
	case "clipPath":
		p.clips["url(#"+p.attrs["id"]+")"] = n
	case "title", "desc", "metadata":
	case "rect":
		r := p.rect()
		p.shape(rounded(r, p.number("rx")))
	case "circle":
		p.shape(circle(point{p.number("cx"), p.number("cy")}, p.number("r")))
	case "line":
		p.shape([]line{{points: []point{{p.number("x1"), p.number("y1")}, {p.number("x2"), p.number("y2")}}}})
	case "path":
		lines, err := parse(p.attrs["d"])
		if err != nil {
			p.fail("%v", err)
		}
		p.shape(lines)
	case "text":
		p.text(n.PlainText())
	default:
		p.fail("a %s cannot be drawn", n.Tag)
	}
}

func (p painter) group(n dom.Node) {
	if move, ok := p.attrs["transform"]; ok {
		by, times := point{}, 1.0
		if read, _ := fmt.Sscanf(move, "translate(%g,%g) scale(%g)", &by.x, &by.y, &times); read < 2 || !(times > 0) {
			p.fail("a group is moved by %q", move)
		}
		p.at, p.scale = p.pixels(by), p.scale*times
	}
	if name, ok := p.attrs["clip-path"]; ok {
		window, known := p.clips[name]
		if !known || len(window.Kids) != 1 || window.Kids[0].Tag != "rect" {
			p.fail("a group is clipped by %q", name)
			return
		}
		r := p.with(window.Kids[0]).rect()
		from, to := p.pixels(point{r.x, r.y}), p.pixels(point{r.x + r.w, r.y + r.h})
		p.clip = p.clip.Intersect(image.Rect(int(from.x+.5), int(from.y+.5), int(to.x+.5), int(to.y+.5)))
	}
	for _, kid := range n.Kids {
		p.paint(kid)
	}
}

type rect struct{ x, y, w, h float64 }

func (p painter) rect() rect {
	return rect{p.number("x"), p.number("y"), p.number("width"), p.number("height")}
}

// pixels is where a point of the group stands in the image.
func (p painter) pixels(u point) point {
	return point{p.at.x + u.x*p.scale, p.at.y + u.y*p.scale}
}

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
