package chart_test

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"goodenough/app/carry"
	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
	"goodenough/app/dom"
)

// TestFilesCarryTheirLink: the whole address stands in the caption, and in the data that opens the scenario again.
func TestFilesCarryTheirLink(t *testing.T) {
	long := caption
	long.Link = "#v=1&name=" + strings.Repeat("%C3%A9", 300) + "&ops=4m"
	for _, note := range []chart.Caption{caption, long} {
		for _, picture := range pictures() {
			for _, p := range []chart.Palette{chart.Light, chart.Dark} {
				file := picture.File(p, note)
				if link, ok := carry.LinkIn([]byte(file.HTML())); !ok || link != note.Link {
					t.Errorf("the file carries %q, want %q", link, note.Link)
				}
				said := ""
				walk(file, func(n dom.Node) {
					if n.Tag == "text" && attr(n, "font-size") == "11" {
						said += n.PlainText()
					}
				})
				if !strings.HasSuffix(said, note.Link) || !strings.HasPrefix(said, "A consumer app") {
					t.Errorf("the caption says %q", said)
				}
			}
		}
	}
}

// TestNamesStayInThePicture: one of many letters and no blank is broken, and nothing of it is lost.
func TestNamesStayInThePicture(t *testing.T) {
	for _, name := range []string{strings.Repeat("決", 80), strings.Repeat("W", 80), strings.Repeat("é", 300) + " b"} {
		note := caption
		note.Text = name
		for _, picture := range pictures() {
			file, said := picture.File(chart.Light, note), ""
			walk(file, func(n dom.Node) {
				if text := n.PlainText(); n.Tag == "text" && attr(n, "font-size") == "11" && !strings.HasPrefix(text, "#") {
					said += text
					if width, _ := strconv.ParseFloat(attr(file, "width"), 64); float64(utf8.RuneCountInString(text))*.64*11 > width {
						t.Errorf("a line of %d letters is wider than the picture", utf8.RuneCountInString(text))
					}
				}
			})
			if blank := strings.NewReplacer(" ", ""); !strings.HasPrefix(blank.Replace(said), blank.Replace(name)) {
				t.Errorf("of %.20q… there is %.20q…", name, said)
			}
		}
	}
}

// TestFilesAreImages: what an <img> and a canvas need, and nothing that is fetched.
func TestFilesAreImages(t *testing.T) {
	for _, picture := range pictures() {
		bare, file := picture.File(chart.Light, chart.Caption{}), picture.File(chart.Light, caption)
		if height(t, file) < height(t, bare)+30 || attr(file, "width") == "" {
			t.Error("there is no room for the caption")
		}
		if _, ok := carry.LinkIn([]byte(bare.HTML())); ok {
			t.Error("without a link one is carried")
		}
		walk(file, func(n dom.Node) {
			for _, a := range n.Attrs {
				if a.Name == "href" || strings.Contains(a.Value, "url(") && !strings.HasPrefix(a.Value, "url(#") {
					t.Errorf("%s=%q on a %s", a.Name, a.Value, n.Tag)
				}
			}
		})
	}
}

func pictures() []chart.Picture {
	var list []chart.Picture
	for _, c := range gallery.Charts() {
		list = append(list, c)
	}
	for _, b := range gallery.Bars() {
		list = append(list, b)
	}
	return list
}

func height(t *testing.T, n dom.Node) float64 {
	v, err := strconv.ParseFloat(attr(n, "height"), 64)
	if err != nil || math.IsNaN(v) {
		t.Errorf("the height is %q", attr(n, "height"))
	}
	return v
}
