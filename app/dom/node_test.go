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

// HTML unescapes nothing in a style, so that nothing is escaped there. Nobody hears it.
func TestRawTextStandsAsItIs(t *testing.T) {
	const sheet = `p > a[title="x & y"]::before { content: "<b>"; }`
	n := El("head", El("title", "a > b"), El("style", A("title", `"`), sheet))
	if got, want := n.HTML(), `<head><title>a &gt; b</title><style title="&#34;">`+sheet+`</style></head>`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := n.PlainText(); got != "a > b" {
		t.Errorf("as text: %s", got)
	}
	if got := El("p", sheet).HTML(); strings.Contains(got, "<b>") {
		t.Errorf("raw in a paragraph: %s", got)
	}
	// Within an svg a style is an element like others, whose text is unescaped.
	if got, want := El("svg", El("style", "a > b")).HTML(), "<svg><style>a &gt; b</style></svg>"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRawTextThatWouldEndEarlyIsRefused(t *testing.T) {
	for name, n := range map[string]Node{
		"the end of the element": El("style", "a{}</style><script>alert(1)"),
		"its end in capitals":    El("script", "</SCRIPT >"),
		"a comment":              El("script", "x = '<!--<script>'"),
		"an element":             El("style", El("b", "c")),
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was written", name)
				}
			}()
			n.HTML()
		}()
	}
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
