package dom

import (
	"math"
	"strings"
	"testing"
)

func TestHTMLEscapesWhatAReaderMayHaveWritten(t *testing.T) {
	n := El("p", A("title", `"><script>`), "a < b & ", El("b", `"c"`))
	if got, want := n.HTML(), `<p title="&#34;&gt;&lt;script&gt;">a &lt; b &amp; <b>&#34;c&#34;</b></p>`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := n.PlainText(); got != `a < b & "c"` {
		t.Errorf("as text: %s", got)
	}
}

// A browser that parses the HTML must find the very nodes of the tree, or the live page could not adopt them.
func TestTextsThatTouchAreOne(t *testing.T) {
	n := El("p", "a", "", "b", El("br"), "", "c")
	if len(n.Kids) != 3 || n.Kids[0].Text != "ab" || n.Kids[2].Text != "c" {
		t.Errorf("kids are %+v", n.Kids)
	}
	if got := n.HTML(); got != "<p>ab<br/>c</p>" {
		t.Errorf("HTML is %s", got)
	}
}

func TestElRefusesWhatItCannotHold(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a number became part of an element")
		}
	}()
	El("p", 1)
}

func TestNumIsShortAndNeverNegativeZero(t *testing.T) {
	for x, want := range map[float64]string{0: "0", 1: "1", 1.5: "1.5", 2.004: "2", 100: "100", -0.001: "0", -3.14159: "-3.14", math.Copysign(0, -1): "0"} {
		if got := Num(x); got != want {
			t.Errorf("%v is %q, want %q", x, got, want)
		}
	}
}

func TestFindAndAttr(t *testing.T) {
	n := El("div", El("p", A("id", "x"), "first"), El("p", A("id", "y"), "second"))
	found := n.Find(func(n *Node) bool { id, _ := n.Attr("id"); return id == "y" })
	if found == nil || found.PlainText() != "second" {
		t.Errorf("found %+v", found)
	}
	if _, ok := found.Attr("class"); ok {
		t.Error("an attribute that is not there was found")
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("title", "<&\">")
	f.Add("x\u0000y", "\u202e")
	f.Fuzz(func(t *testing.T, value, text string) {
		html := El("p", A("title", value), text).HTML()
		for mark, want := range map[string]int{"<": 2, ">": 2, `"`: 2, "'": 0} {
			if got := strings.Count(html, mark); got != want {
				t.Errorf("%q has %d of %s, want %d", html, got, mark, want)
			}
		}
	})
}
