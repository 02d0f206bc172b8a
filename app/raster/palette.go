//go:build !js

package raster

import (
	"cmp"
	"image"
	"image/color"
	"maps"
	"math"
	"slices"
)

// paletted is the picture in at most 256 colours: a third of the bytes of a file in all of them. Charts are flat; what goes
// beyond the commonest colours are shades along edges, which become the nearest that is kept.
func paletted(img *image.RGBA) *image.Paletted {
	count := map[color.RGBA]int{}
	for i := 0; i < len(img.Pix); i += 4 {
		count[rgba(img.Pix[i:])]++
	}
	all := slices.Collect(maps.Keys(count))
	slices.SortFunc(all, func(a, b color.RGBA) int {
		return cmp.Or(count[b]-count[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	kept, fit := spaced(all, 0)
	for gap := 4; !fit; gap += gap / 2 {
		kept, fit = spaced(all, gap)
	}
	index := make(map[color.RGBA]uint8, len(all))
	for _, c := range all {
		i, _ := nearest(c, kept)
		index[c] = uint8(i)
	}
	colours := make(color.Palette, len(kept))
	for i, c := range kept {
		colours[i] = c
	}
	out := image.NewPaletted(img.Bounds(), colours)
	for i := range out.Pix {
		out.Pix[i] = index[rgba(img.Pix[4*i:])]
	}
	return out
}

// spaced keeps each colour that is farther than a gap from all that are kept before it, and tells whether a palette holds them.
func spaced(all []color.RGBA, gap int) (kept []color.RGBA, fit bool) {
	for _, c := range all {
		if _, distance := nearest(c, kept); distance > gap*gap {
			kept = append(kept, c)
		}
		if len(kept) > 256 {
			return nil, false
		}
	}
	return kept, true
}

// nearest is the place of the colour most like c, and how far off it is, squared.
func nearest(c color.RGBA, among []color.RGBA) (place, distance int) {
	distance = math.MaxInt
	for i, k := range among {
		r, g, b := int(c.R)-int(k.R), int(c.G)-int(k.G), int(c.B)-int(k.B)
		if d := r*r + g*g + b*b; d < distance {
			place, distance = i, d
		}
	}
	return place, distance
}

func rgba(pix []uint8) color.RGBA { return color.RGBA{pix[0], pix[1], pix[2], pix[3]} }
