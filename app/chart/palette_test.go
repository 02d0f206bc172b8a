package chart

import (
	"cmp"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil || len(colour) != 7 {
		t.Fatalf("colour %q", colour)
	}
	sum := 0.0
	for i, weight := range [...]float64{.0722, .7152, .2126} {
		v := float64(n>>(8*i)&255) / 255
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// TestContrast holds the palettes to WCAG 2.2: 4.5 for text, 3 for what carries meaning, against what it stands on.
func TestContrast(t *testing.T) {
	least := func(p Palette, what, a, b string, ratio float64) {
		t.Helper()
		if got := contrast(t, a, b); got < ratio {
			t.Errorf("palette %d: %s: %s on %s has a contrast of %.2f, want %.1f", p, what, a, b, got, ratio)
		}
	}
	for _, p := range []Palette{Light, Dark} {
		look := func(class string) Look { return role(class).Look(p) }
		paper := look("paper").Fill
		var areas []Role
		for _, r := range Roles {
			l := r.Look(p)
			kind, _, _ := strings.Cut(r.Class, "-")
			switch {
			case r.Class == "bar-end":
				least(p, r.Class, l.Text, look("bar").Fill, 4.5)
			case strings.HasPrefix(r.Class, "cross-") && l.Text != "":
				least(p, r.Class, l.Text, look("cross-box").Fill, 4.5)
			case kind == "zone" && l.Text != "":
				least(p, r.Class, l.Text, l.Fill, 4.5)
			case l.Text != "":
				least(p, r.Class, l.Text, paper, 4.5)
			}
			switch {
			case kind == "a":
				areas = append(areas, r)
			case strings.HasSuffix(r.Class, "-edge"):
				least(p, r.Class, l.Stroke, paper, 3)
			case (kind == "l" || kind == "line" || kind == "rule" || kind == "mark" || kind == "total") && l.Stroke != "":
				least(p, r.Class, l.Stroke, paper, 3)
			}
		}
		for i, a := range areas {
			l := a.Look(p)
			least(p, a.Class+" edge on its own fill", l.Stroke, l.Fill, 3)
			least(p, a.Class+" edge on paper", l.Stroke, paper, 3)
			if i+1 < len(areas) {
				least(p, a.Class+" edge under "+areas[i+1].Class, l.Stroke, areas[i+1].Look(p).Fill, 3)
			}
			for _, over := range []string{"mark", "mark-today", "mark-explored", "total"} {
				least(p, over+" over "+a.Class, look(over).Stroke, l.Fill, 3)
			}
		}
		least(p, "knob", look("knob").Fill, paper, 3)
		least(p, "chevron", look("chevron").Stroke, look("knob").Fill, 3)
	}
}

// TestWasteIsNotSuccess: the zone of too much spending has hardly any hue, least of all green.
func TestWasteIsNotSuccess(t *testing.T) {
	for _, p := range []Palette{Light, Dark} {
		for _, class := range []string{"zone-waste", "zone-waste-edge"} {
			l := role(class).Look(p)
			n, err := strconv.ParseUint(cmp.Or(l.Fill, l.Stroke)[1:], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			r, g, b := int(n>>16), int(n>>8&255), int(n&255)
			if g > max(r, b) || max(r, g, b)-min(r, g, b) > 24 {
				t.Errorf("%s is %06x", class, n)
			}
		}
	}
}

// TestCSSKnowsEveryProperty: each var() is set in each of the themes.
func TestCSSKnowsEveryProperty(t *testing.T) {
	css := CSS()
	blocks := regexp.MustCompile(`:root[^{]*\{([^}]*)\}`).FindAllStringSubmatch(css, -1)
	if len(blocks) != 5 {
		t.Fatalf("%d blocks of custom properties, want light, dark twice, print, forced", len(blocks))
	}
	for _, use := range regexp.MustCompile(`var\((--[a-z-]+)\)`).FindAllStringSubmatch(css, -1) {
		for _, block := range blocks {
			if !strings.Contains(block[1], use[1]+":") {
				t.Errorf("%s is used and not set in %.60s", use[1], block[0])
			}
		}
	}
	if strings.Count(css, "{") != strings.Count(css, "}") {
		t.Error("braces don't match")
	}
}
