package chart_test

import (
	"encoding/binary"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
	"goodenough/app/dom"
)

// walk visits n and everything below.
func walk(n dom.Node, visit func(dom.Node)) {
	visit(n)
	for _, kid := range n.Kids {
		walk(kid, visit)
	}
}

var number = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// numeric lists the attributes that hold one number.
var numeric = map[string]bool{"x": true, "y": true, "x1": true, "x2": true, "y1": true, "y2": true, "cx": true, "cy": true, "r": true,
	"width": true, "height": true, "aria-valuemin": true, "aria-valuemax": true, "aria-valuenow": true}

// pathShape is a path of absolute commands to a tenth of a unit.
var pathShape = regexp.MustCompile(`^([ML]-?[0-9]+(\.[0-9])?,-?[0-9]+(\.[0-9])?|[HV]-?[0-9]+(\.[0-9])?|Z)*$`)

// sound fails the test where the tree holds what no browser should be given.
func sound(t *testing.T, tree dom.Node) {
	t.Helper()
	ids := map[string]bool{}
	walk(tree, func(n dom.Node) {
		for _, a := range n.Attrs {
			switch {
			case numeric[a.Name]:
				if !number.MatchString(a.Value) {
					t.Errorf("%s of a %s is %q", a.Name, n.Tag, a.Value)
				}
				v, _ := strconv.ParseFloat(a.Value, 64)
				if (a.Name == "width" || a.Name == "height") && v < 0 || !strings.HasPrefix(a.Name, "aria") && math.Abs(v) > 20000 {
					t.Errorf("%s of a %s is %q", a.Name, n.Tag, a.Value)
				}
			case a.Name == "d" && n.Tag == "path":
				if v, _ := n.Attr("class"); v != "chevron" && !pathShape.MatchString(a.Value) {
					t.Errorf("path of %s: %.200s", v, a.Value)
				}
				if long := regexp.MustCompile(`[0-9]{6}`).FindString(a.Value); long != "" {
					t.Errorf("path with %s…", long)
				}
			case a.Name == "style":
				t.Errorf("style on a %s: the page's policy forbids it", n.Tag)
			case a.Name == "id":
				if ids[a.Value] {
					t.Errorf("id %q twice", a.Value)
				}
				ids[a.Value] = true
			}
			if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
				t.Errorf("%s of a %s is %.200q", a.Name, n.Tag, a.Value)
			}
		}
	})
}

func everything(c chart.Chart) []dom.Node {
	return []dom.Node{c.Node(), c.Legend(), c.Table(), c.File(chart.Light, caption), c.File(chart.Dark, chart.Caption{})}
}

func TestGalleryIsSound(t *testing.T) {
	ids := map[string]bool{}
	for _, c := range gallery.Charts() {
		for _, tree := range everything(c) {
			sound(t, tree)
		}
		walk(c.Node(), func(n dom.Node) {
			if id, ok := n.Attr("id"); ok {
				if ids[id] {
					t.Errorf("id %q in two charts", id)
				}
				ids[id] = true
			}
		})
	}
}

// FuzzSound feeds any numbers at all to every part of a chart.
func FuzzSound(f *testing.F) {
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, -1, 1, 1e308, -1e308, 5e-324, 3e6, 1e-9}
	for shift := range odd {
		var seed []byte
		for i := range 60 {
			seed = binary.LittleEndian.AppendUint64(seed, math.Float64bits(odd[(i*(shift+1)+i/7)%len(odd)]))
		}
		f.Add(seed, uint8(shift*37))
	}
	f.Fuzz(func(t *testing.T, data []byte, flags uint8) {
		next := func() float64 {
			if len(data) < 8 {
				return float64(len(data))
			}
			v := math.Float64frombits(binary.LittleEndian.Uint64(data))
			data = data[8:]
			return v
		}
		row := func() []float64 {
			ys := make([]float64, 6)
			for i := range ys {
				ys[i] = next()
			}
			return ys
		}
		c := chart.Chart{
			ID: "f", Title: "t", Width: 560, Height: 300,
			X:        chart.Axis{Min: next(), Max: next(), Log: flags&1 > 0, Zero: flags&2 > 0, Name: "x"},
			Y:        chart.Axis{Min: next(), Max: next(), Log: flags&4 > 0, Name: "y"},
			Zones:    []chart.Zone{{From: next(), To: next(), Class: "zone-bad", Label: "bad"}, {From: next(), To: next(), Label: "x"}},
			Marks:    []chart.Mark{{At: next(), Key: "a", Label: "first"}, {At: next(), Key: "b", Class: "mark-today", Label: "second"}},
			Rules:    []chart.Rule{{At: next(), Label: "rule"}},
			Handle:   &chart.Handle{At: next(), Min: next(), Max: next()},
			Cross:    &chart.Cross{At: next()},
			Knobs:    []chart.Knob{{X: next(), Y: next(), Min: next(), Max: next()}},
			Xs:       row(),
			Areas:    []chart.Area{{Class: "a-spend", Y: row()}, {Class: "a-churn", Y: row()[:4]}},
			Lines:    []chart.Line{{Class: "l-today", X: row(), Y: row()}},
			Total:    "all",
			MarkRows: int(flags >> 6),
		}
		if flags&8 > 0 {
			c.Width, c.Height = next(), next()
		}
		for _, tree := range everything(c) {
			sound(t, tree)
		}
		if x, y := c.Pick(next(), next()); math.IsNaN(x+y) || math.IsInf(x, 0) || math.IsInf(y, 0) {
			t.Errorf("Pick gives %g and %g", x, y)
		}
		if v := c.ValueAt(next()); math.IsNaN(v) || math.IsInf(v, 0) {
			t.Errorf("ValueAt gives %g", v)
		}
	})
}

// TestShape holds the outline of the tree to one shape, whatever the chart: a painter compares index by index.
func TestShape(t *testing.T) {
	outline := func(c chart.Chart) string {
		var b strings.Builder
		n := c.Node()
		for _, kid := range n.Kids {
			class, _ := kid.Attr("class")
			b.WriteString(kid.Tag + "." + class + " ")
			if role, _ := kid.Attr("role"); role == "img" {
				for _, kid := range kid.Kids {
					class, _ := kid.Attr("class")
					b.WriteString(kid.Tag + "." + class + " ")
				}
			}
		}
		return b.String()
	}
	list := gallery.Charts()
	want := outline(list[0])
	for _, c := range list {
		if got := outline(c); got != want {
			t.Errorf("%s: %s\nwant %s", c.ID, got, want)
		}
	}
}

func TestAccess(t *testing.T) {
	c := gallery.Charts()[3]
	tree := c.Node()
	if _, ok := tree.Attr("role"); ok {
		t.Error("a role on the svg itself hides the handle")
	}
	img := tree.Find(func(n *dom.Node) bool { r, _ := n.Attr("role"); return r == "img" })
	slider := tree.Find(func(n *dom.Node) bool { r, _ := n.Attr("role"); return r == "slider" })
	if img == nil || slider == nil {
		t.Fatal("no image or no slider")
	}
	if img.Find(func(n *dom.Node) bool { r, _ := n.Attr("role"); return r == "slider" }) != nil {
		t.Error("the slider stands in the image, where no screen reader finds it")
	}
	for name, want := range map[string]string{"aria-valuemin": "0", "aria-valuemax": "1000000000", "aria-valuenow": "3000000", "aria-valuetext": "$3M a year",
		"aria-label": "spend explored", "aria-orientation": "horizontal", "tabindex": "0", "data-handle": "ops"} {
		if got, _ := slider.Attr(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	labels, _ := img.Attr("aria-labelledby")
	for _, id := range strings.Fields(labels) {
		named := img.Find(func(n *dom.Node) bool { i, _ := n.Attr("id"); return i == id })
		if named == nil || named.PlainText() == "" {
			t.Errorf("the image is labelled by %q, which says nothing", id)
		}
	}
	cross := tree.Find(func(n *dom.Node) bool { k, _ := n.Attr("class"); return k == "cross" })
	if events, _ := cross.Attr("pointer-events"); events != "none" {
		t.Error("the crosshair takes pointers")
	}
	for _, m := range c.Marks {
		if tree.Find(func(n *dom.Node) bool { k, _ := n.Attr("data-mark"); return k == m.Key }) == nil {
			t.Errorf("no node for the mark %q", m.Key)
		}
	}
}

// TestTextsStayInside estimates the extent of every text of every picture at many widths.
func TestTextsStayInside(t *testing.T) {
	for _, c := range gallery.Charts() {
		for width := 320.0; width <= 900; width += 20 {
			c.Width = width
			_, height := c.Size()
			walk(c.Node(), func(n dom.Node) {
				if n.Tag != "text" || n.PlainText() == "" {
					return
				}
				x, _ := strconv.ParseFloat(attr(n, "x"), 64)
				y, _ := strconv.ParseFloat(attr(n, "y"), 64)
				w := .55 * 11.5 * float64(len([]rune(n.PlainText())))
				lo := x
				switch attr(n, "text-anchor") {
				case "middle":
					lo -= w / 2
				case "end":
					lo -= w
				}
				if lo < -3 || lo+w > width+3 || y < 8 || y > height {
					t.Errorf("%s, %g wide: %q at %g..%g, %g", c.ID, width, n.PlainText(), lo, lo+w, y)
				}
			})
		}
	}
}

func attr(n dom.Node, name string) string {
	v, _ := n.Attr(name)
	return v
}

// TestPlotStaysWhileAMarkMoves is why MarkRows exists.
func TestPlotStaysWhileAMarkMoves(t *testing.T) {
	for _, c := range gallery.Charts()[:3] {
		c.MarkRows = 4
		want := c.Plot()
		for at := 5e5; at < 9e6; at *= 1.01 {
			c.Marks[3].At = at
			if got := c.Plot(); got != want {
				t.Fatalf("%s: with today at %g the plot is %+v, was %+v", c.ID, at, got, want)
			}
		}
	}
}

func TestStackAdds(t *testing.T) {
	c := chart.Chart{ID: "s", Width: 500, Height: 300, X: chart.Axis{Max: 2}, Y: chart.Axis{Max: 10}, Xs: []float64{0, 1, 2}, Total: "all",
		Areas: []chart.Area{{Class: "a", Y: []float64{1, 2, 3}}, {Class: "b", Y: []float64{4, math.NaN(), -1}}}}
	tree := c.Node()
	outline := tree.Find(func(n *dom.Node) bool { return attr(*n, "class") == "total" })
	var want strings.Builder
	for i, sum := range []float64{5, 2, 3} {
		want.WriteString([]string{"M", "L", "L"}[i] + tenth(c.XOf(c.Xs[i])) + "," + tenth(c.YOf(sum)))
	}
	if got := attr(*outline, "d"); got != want.String() {
		t.Errorf("outline %s, want %s", got, want.String())
	}
}

func tenth(v float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(math.Floor(v*10+.5)/10, 'f', 1, 64), ".0")
}

func TestGapsBreakLines(t *testing.T) {
	c := chart.Chart{ID: "g", Width: 500, Height: 300, X: chart.Axis{Max: 4}, Y: chart.Axis{Max: 1},
		Lines: []chart.Line{{Class: "l-today", X: []float64{0, 1, 2, 3, 4}, Y: []float64{0, 1, math.NaN(), 1, math.Inf(1)}}}}
	tree := c.Node()
	d := attr(*tree.Find(func(n *dom.Node) bool { return attr(*n, "class") == "line l-today" }), "d")
	if strings.Count(d, "M") != 2 || strings.Count(d, "L") != 1 {
		t.Errorf("path %s: want two strokes, the second a single point", d)
	}
}

func BenchmarkChart(b *testing.B) {
	c := gallery.Charts()[3]
	b.ReportAllocs()
	for b.Loop() {
		c.Node()
	}
}

func BenchmarkLines(b *testing.B) {
	c := gallery.Charts()[6]
	b.ReportAllocs()
	for b.Loop() {
		c.Node()
	}
}

func BenchmarkValueAt(b *testing.B) {
	c := gallery.Charts()[3]
	for b.Loop() {
		c.ValueAt(300)
	}
}
