package desk

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"goodenough/app/aside"
	"goodenough/app/dom"
)

var update = flag.Bool("update", false, "write the golden files")

// places is Go's own table of zones.
type places struct{ t *testing.T }

func (places) Here() string { return "America/New_York" }

func (places) East(place string) (func(time.Time) int, error) {
	location, err := time.LoadLocation(place)
	if err != nil || place == "" {
		return nil, fmt.Errorf("no time zone is called %q: write one such as Europe/Zurich, or UTC", place)
	}
	return func(utc time.Time) int {
		_, seconds := utc.In(location).Zone()
		return seconds
	}, nil
}

// answered is what is answered about files, by name and content.
func answered(t *testing.T, q aside.Request, files ...aside.File) (screen dom.Node, last aside.Reply) {
	t.Helper()
	d := New(places{t}, func(r aside.Reply) { last = r })
	d.Take(files)
	d.Answer(q)
	if err := json.Unmarshal(last.Screen, &screen); err != nil {
		t.Fatalf("the last reply holds no screen: %v", err)
	}
	return screen, last
}

func file(name, content string) aside.File {
	return aside.File{Name: name, Size: int64(len(content)), Read: func() ([]byte, error) { return []byte(content), nil }}
}

// noNumber is what is written of a number that is none.
var noNumber = regexp.MustCompile(`\bNaN\b|\bInf\b`)

const samples = "../../records/testdata"

// TestScreens: what is shown of each sample file, as a person reads it.
func TestScreens(t *testing.T) {
	entries, err := os.ReadDir(samples)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, entry := range entries {
		if entry.IsDir() || strings.HasSuffix(entry.Name(), ".md") || strings.HasSuffix(entry.Name(), "expected.json") {
			continue
		}
		content, err := os.ReadFile(filepath.Join(samples, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		screen, last := answered(t, aside.Request{Link: "v=2&cust=b2b-saas"}, file(entry.Name(), string(content)))
		fmt.Fprintf(&b, "== %s\n", entry.Name())
		lines(&b, screen)
		for _, e := range last.Estimates {
			fmt.Fprintf(&b, "-> %s=%s\n", e.Key, e.Text)
		}
		b.WriteString("\n")
		if html := screen.HTML(); noNumber.MatchString(html) || strings.Contains(html, " style=") || strings.Contains(html, "<script") {
			t.Errorf("%s: the screen holds what no screen may", entry.Name())
		}
	}
	golden := filepath.Join("testdata", "screens.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the screens differ from %s: look at them with -update and git diff", golden)
	}
}

// lines writes the texts of a screen, a line for each row, item and paragraph.
func lines(b *strings.Builder, n dom.Node) {
	if _, hidden := n.Attr("hidden"); hidden {
		return
	}
	switch n.Tag {
	case "svg":
		fmt.Fprintf(b, "(picture of %d bars)\n", strings.Count(n.HTML(), "a-sales"))
		return
	case "p", "li", "h3", "summary", "tr":
		var cells []string
		for _, kid := range n.Kids {
			cells = append(cells, kid.PlainText())
		}
		separator := ""
		if n.Tag == "tr" {
			separator = " | "
		}
		b.WriteString(strings.Join(cells, separator) + "\n")
		return
	case "label", "option":
		return
	}
	if value, ok := n.Attr(aside.ChoiceMark); ok {
		says, _ := n.Attr("value")
		var options []string
		for _, kid := range n.Kids {
			text := kid.PlainText()
			if _, chosen := kid.Attr("selected"); chosen {
				text = "[" + text + "]"
			}
			options = append(options, text)
		}
		fmt.Fprintf(b, "  ? %s: %s%s\n", value, says, strings.Join(options, ", "))
		return
	}
	for _, kid := range n.Kids {
		lines(b, kid)
	}
}
