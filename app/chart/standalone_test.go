package chart_test

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
	"goodenough/app/dom"
)

// TestStandalone: a file is well-formed XML, has no class and no script's hooks, and every shape says how it looks.
func TestStandalone(t *testing.T) {
	shapes := map[string]bool{"path": true, "line": true, "rect": true, "circle": true, "text": true}
	for _, c := range gallery.Charts() {
		for _, p := range []chart.Palette{chart.Light, chart.Dark} {
			for _, file := range []dom.Node{c.File(p, caption), chart.Standalone(c.Node(), p)} {
				decoder := xml.NewDecoder(strings.NewReader(file.HTML()))
				for {
					if _, err := decoder.Token(); err == io.EOF {
						break
					} else if err != nil {
						t.Fatalf("%s: %v", c.ID, err)
					}
				}
				walkOutside(file, "clipPath", func(n dom.Node) {
					for _, name := range []string{"class", "tabindex", "style", "data-mark", "data-surface", "pointer-events"} {
						if v, ok := n.Attr(name); ok && (name != "pointer-events" || n.Tag == "rect") {
							t.Errorf("%s: %s=%q on a %s", c.ID, name, v, n.Tag)
						}
					}
					fill, stroke := attr(n, "fill"), attr(n, "stroke")
					if shapes[n.Tag] && (fill == "" || fill == "none") && (stroke == "" || stroke == "none") {
						t.Errorf("%s: a %s has neither fill nor stroke: %s", c.ID, n.Tag, n.HTML())
					}
					if n.Tag == "path" && fill == "" {
						t.Errorf("%s: a path without fill is black: %.200s", c.ID, n.HTML())
					}
					if n.Tag == "text" && attr(n, "font-size") == "" {
						t.Errorf("%s: a text without size: %s", c.ID, n.HTML())
					}
				})
				for _, name := range []string{"xmlns", "width", "height", "viewBox", "font-family"} {
					if attr(file, name) == "" {
						t.Errorf("%s: no %s", c.ID, name)
					}
				}
			}
		}
	}
}

// walkOutside visits n and everything below that is not in an element of the tag.
func walkOutside(n dom.Node, tag string, visit func(dom.Node)) {
	if n.Tag == tag {
		return
	}
	visit(n)
	for _, kid := range n.Kids {
		walkOutside(kid, tag, visit)
	}
}

// TestClassesHaveRoles: no chart of the gallery uses a class that no role explains.
func TestClassesHaveRoles(t *testing.T) {
	known := map[string]bool{"surface": true, "hit": true, "clip": true}
	for _, r := range chart.Roles {
		if known[r.Class] {
			t.Errorf("role %q twice", r.Class)
		}
		known[r.Class] = true
	}
	for _, c := range gallery.Charts() {
		walk(c.Node(), func(n dom.Node) {
			if n.Tag == "g" || n.Tag == "svg" {
				return
			}
			for _, class := range strings.Fields(attr(n, "class")) {
				if !known[class] {
					t.Errorf("%s: class %q of a %s is in no role", c.ID, class, n.Tag)
				}
			}
		})
	}
}
