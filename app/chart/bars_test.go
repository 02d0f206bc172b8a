package chart

import (
	"fmt"
	"strconv"
	"testing"

	"goodenough/app/dom"
)

// Both ends of a bar are labelled: beside it where there is room, else within, and never across each other.
func TestBothEndsOfABarAreLabelled(t *testing.T) {
	for _, c := range []struct {
		what            string
		low, hi         float64
		outside, inside int
	}{
		{"room beside it", 4, 6, 2, 0}, {"from edge to edge", 0, 10, 0, 2}, {"no room at the left", 0.1, 6, 1, 1}, {"no room at the right, and turned", 9.9, 4, 1, 1}, {"a stub at the edge", 0, .2, 1, 0},
		{"room for one alone", 2.685, 7.315, 0, 1},
	} {
		width := 400.
		if c.what == "room for one alone" {
			width = 240
		}
		b := Bars{ID: "b", Width: width, X: Axis{Max: 10, Format: func(float64) string { return "" }}, Rows: []Bar{{Label: "what", Low: c.low, Hi: c.hi, LowLabel: "0.1% of time", HiLabel: "0.9% of time"}}}
		var outside, inside []dom.Node
		picture := b.Node()
		picture.Find(func(n *dom.Node) bool {
			switch class, _ := n.Attr("class"); {
			case n.PlainText() == "":
			case class == "tick":
				outside = append(outside, *n)
			case class == "bar-end":
				inside = append(inside, *n)
			}
			return false
		})
		if len(outside) != c.outside || len(inside) != c.inside {
			t.Errorf("%s: %d labels beside the bar and %d within, want %d and %d", c.what, len(outside), len(inside), c.outside, c.inside)
		}
	}
}

// The labels of the axis stay in the picture, at either end of it.
func TestLabelsOfTheAxisOfBarsStayInThePicture(t *testing.T) {
	b := Bars{ID: "b", Width: 400, X: Axis{Min: 0, Max: 50, Format: func(v float64) string { return fmt.Sprintf("$%.0f,000,000", v) }}}
	ticks := 0
	picture := b.Node()
	picture.Find(func(n *dom.Node) bool {
		if class, _ := n.Attr("class"); class == "tick" {
			ticks++
			text, _ := n.Attr("x")
			at, err := strconv.ParseFloat(text, 64)
			if half := TextWidth(n.PlainText(), tickSize) / 2; err != nil || at-half < -.1 || at+half > b.Width+.1 {
				t.Errorf("a label so wide as %v stands at %v of %v", 2*half, at, b.Width)
			}
		}
		return false
	})
	if ticks == 0 {
		t.Error("the axis has no labels")
	}
}
