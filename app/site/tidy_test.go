//go:build !js

package site

import "testing"

func TestTidy(t *testing.T) {
	for _, c := range []struct{ what, html, want string }{
		{"white space between elements", "<p>\n  <b>one</b>\n  <i>two</i>\n</p>", "<p><b>one</b><i>two</i></p>"},
		{"a text keeps the blank it ends with", "<p>\n  one \n  <b>two</b>\n</p>", "<p>one <b>two</b></p>"},
		{"a text within a line is left alone", "<p>one  two</p>", "<p>one  two</p>"},
		{"attributes are sorted", `<a href="#x" class="c" id="i">x</a>`, `<a class="c" href="#x" id="i">x</a>`},
		{"attributes without value", `<input value="3" disabled data-input="ops">`, `<input data-input="ops" disabled value="3">`},
		{"a tag closed within", `<path fill="none" d="M0,0 L1,1"/>`, `<path d="M0,0 L1,1" fill="none"/>`},
		{"a tag closed after a blank", `<path fill="none" d="M0,0 L1,1" />`, `<path d="M0,0 L1,1" fill="none"/>`},
		{"signs within values", `<p title="a > b" class="x=y">a < b</p>`, `<p class="x=y" title="a > b">a < b</p>`},
		{"the first of a double stays first", `<p id="b" id="a">`, `<p id="b" id="a">`},
		{"one attribute", `<p id="a">`, `<p id="a">`},
	} {
		if got := Tidy(c.html); got != c.want {
			t.Errorf("%s: got %s, want %s", c.what, got, c.want)
		}
		if again := Tidy(c.want); again != c.want {
			t.Errorf("%s: tidying twice gives %s", c.what, again)
		}
	}
}
