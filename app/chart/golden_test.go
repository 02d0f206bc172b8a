package chart_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
)

var update = flag.Bool("update", false, "write the goldens in testdata anew")

// caption is that of the files.
var caption = chart.Caption{Headline: "You spend $0.8M a year too much.",
	Text: "A consumer app that earns $100M and spends $3.0M on operations.",
	Link: "https://example.org/good-enough/#v=1&cust=consumer&rev=100m&inc=6~24&ops=3.1m&tol=.25%&leave=1%&name=A%20name%20that%20takes%20more%20than%20a%20line&try=2.15m"}

// TestGoldens compares every chart of the gallery with its picture in testdata, and the other shapes of one of them.
// Look at the pictures after `go test ./app/chart -update`.
func TestGoldens(t *testing.T) {
	for _, c := range gallery.Charts() {
		golden(t, c.ID+".svg", lines(c.File(chart.Light, chart.Caption{}).HTML()))
	}
	dark := gallery.Charts()[0]
	golden(t, dark.ID+"-dark.svg", lines(dark.File(chart.Dark, caption).HTML()))
	live := gallery.Charts()[3]
	golden(t, "live.html", lines(live.Node().HTML()+live.Legend().HTML()+live.Table().HTML()))
	stairs := gallery.Charts()[len(gallery.Charts())-1]
	golden(t, "stairs.html", lines(stairs.Node().HTML()))
	for _, b := range gallery.Bars() {
		golden(t, b.ID+".svg", lines(b.File(chart.Light, chart.Caption{}).HTML()))
	}
	golden(t, "../../../web/chart.css", chart.CSS()) // the page is served this very file
}

// lines puts every element on a line of its own. Texts stay as they are.
func lines(markup string) string { return strings.ReplaceAll(markup, "><", ">\n<") + "\n" }

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; go test ./app/chart -update writes it", err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Errorf("%s:%d: got %.300s\nwant %.300s\nif that is meant, go test ./app/chart -update", path, i+1, g[i], w[i])
			return
		}
	}
	t.Errorf("%s: %d lines, want %d", path, len(g), len(w))
}
