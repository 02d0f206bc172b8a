package chart_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodenough/app/chart"
)

var update = flag.Bool("update", false, "write the goldens in testdata anew")

// TestGoldens compares every chart of the gallery with its picture in testdata, and the other shapes of one of them.
// Look at the pictures after `go test ./app/chart -update`.
func TestGoldens(t *testing.T) {
	for _, c := range chart.Gallery() {
		golden(t, c.ID+".svg", lines(c.File(chart.Light).HTML()))
	}
	dark := chart.Gallery()[0]
	golden(t, dark.ID+"-dark.svg", lines(dark.File(chart.Dark).HTML()))
	live := chart.Gallery()[3]
	golden(t, "live.html", lines(live.Node().HTML()+live.Legend().HTML()+live.Table().HTML()))
	for _, b := range chart.GalleryBars() {
		golden(t, b.ID+".svg", lines(chart.Standalone(b.Node(), chart.Light).HTML()))
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
