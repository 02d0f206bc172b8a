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
	"image/png"
	"math"
	"strconv"

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
