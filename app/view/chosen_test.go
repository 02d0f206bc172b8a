package view

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// chosenPage is a page with what is told of its choices, as a frame has it or not.
func chosenPage(t *testing.T, query string, told state.Told) *Page {
	t.Helper()
	s := state.Open("v=2&to=end&cust=b2b-saas&choices=1abc&end=1")
	told.Of = s.Link()
	s.Choices.Told = told
	if query != "" {
		display := state.ParseDisplay(query)
		s.Embed, s.Share = &display, display
	}
	return Of(s)
}

// accountNamed is an account as a program aside gives it, with rows of a table.
func accountNamed(t *testing.T, tool string, rows int) json.RawMessage {
	t.Helper()
	var list []dom.Node
	for range rows {
		list = append(list, dom.El("tr", dom.El("th", "An improvement of some name"), dom.El("td", "+$27k"), dom.El("td", "brings $83k a year and costs $56k; leaving it out costs $21k a year")))
	}
	picture := dom.El("svg", dom.Class("chart"), dom.A("viewBox", "0 0 800 400"), dom.El("rect", dom.Class("area a-sales"), dom.A("width", "3"), dom.A("height", "4")))
	return aside.Drawn(dom.El("article", dom.Class("report-page"), dom.A(aside.AccountMark, tool), dom.A(aside.HeightMark, strconv.Itoa(200+30*rows)), dom.El("h1", "What of "+tool+", <b>?"), dom.El("p", dom.Class(aside.AboutClass), "Of whom."),
		dom.El("p", dom.Class(aside.AnswerClass), "That of "+tool+"."), dom.El("div", dom.Class("scroll"), dom.El("table", dom.El("thead", dom.El("tr", dom.El("td"), dom.El("th", "adds"), dom.El("th", "why"))), dom.El("tbody", list))), dom.El("figure", picture)))
}

// TestReportHoldsItsChoices under headings of their own, with pictures as on paper.
func TestReportHoldsItsChoices(t *testing.T) {
	told := state.Told{Accounts: []json.RawMessage{accountNamed(t, "backlog", 3), accountNamed(t, "seek", 0)}}
	html := chosenPage(t, "", told).Report("").HTML()
	for _, want := range []string{"<h2>What of backlog, &lt;b&gt;?</h2><p><strong>That of backlog.</strong></p>", "<h2>What of seek", "<rect"} {
		if !strings.Contains(html, want) {
			t.Errorf("the report lacks %q:\n%s", want, html)
		}
	}
	if strings.Contains(html, "Of whom.") || strings.Contains(html, `class="area`) || strings.Count(html, "<h1") != 1 {
		t.Errorf("the report says twice whose it is, or needs a style sheet that it has not:\n%s", html)
	}
	if text := chosenPage(t, "", state.Told{Failed: true}).Report("").PlainText(); !strings.Contains(text, untellable) {
		t.Errorf("without the program it says %s", text)
	}
	if text := Of(state.Open("v=2&cust=b2b-saas")).Report("").PlainText(); strings.Contains(text, "hoices") {
		t.Errorf("without choices it says %s", text)
	}
}

// TestFrameShowsChoices: those asked for, or why there are none; a frame grows with what is in it.
func TestFrameShowsChoices(t *testing.T) {
	backlog, seek := accountNamed(t, "backlog", 3), accountNamed(t, "seek", 30)
	told := state.Told{Accounts: []json.RawMessage{backlog, seek}}
	says := func(query string, told state.Told) string { return chosenPage(t, query, told).embedView().PlainText() }
	if text := says("?view=choices", told); !strings.Contains(text, "That of backlog.") || strings.Contains(text, "That of seek.") || !strings.Contains(text, "Open in Good Enough") {
		t.Errorf("it says %s", text)
	}
	if text := says("?view=choices&tool=seek", told); !strings.Contains(text, "That of seek.") {
		t.Errorf("of seek it says %s", text)
	}
	if text := says("?view=choices&tool=portfolio", told); !strings.Contains(text, "That of backlog.") {
		t.Errorf("of what nobody chose it says %s", text)
	}
	if text := says("?view=choices", state.Told{Failed: true}); !strings.Contains(text, untellable) {
		t.Errorf("without the program it says %s", text)
	}
	if text := says("?view=choices", state.Told{}); !strings.Contains(text, unchosen) {
		t.Errorf("of choices that say nothing it says %s", text)
	}
	display := state.ParseDisplay("?view=choices")
	s := state.Open("v=2&cust=b2b-saas")
	s.Embed = &display
	if text := Of(s).embedView().PlainText(); !strings.Contains(text, unchosen) {
		t.Errorf("without choices it says %s", text)
	}
	s = state.Open("v=2&to=end&cust=b2b-saas&choices=1abc&end=1")
	s.Embed = &display
	if text := Of(s).embedView().PlainText(); !strings.Contains(text, "Working it out.") {
		t.Errorf("before it is told it says %s", text)
	}
	low, high := chosenPage(t, "?view=choices", told).FrameHeight(), chosenPage(t, "?view=choices&tool=seek", told).FrameHeight()
	if high-low != 27*30 || low < 290 {
		t.Errorf("the frames are %d and %d px high", low, high)
	}
}
