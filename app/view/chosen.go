package view

import (
	"encoding/json"
	"slices"
	"strconv"

	"goodenough/app/aside"
	"goodenough/app/dom"
)

// What goes with a scenario, a backlog and such, is told by a program aside: the page has it as trees, and knows only what parts they have.

// Why choices are not told.
const (
	untellable = "Choices go with this link, and they could not be worked out here: open it on the page."
	unchosen   = "No choices go with this link: no backlog, systems, comparison or goal. They are made under “Decide” on the page."
)

// chosenReport are the choices that go with the scenario, as parts of its report.
func (p *Page) chosenReport() []dom.Node {
	told, ok := p.ChoicesTold()
	switch {
	case !ok:
		return nil
	case told.Failed:
		return []dom.Node{dom.El("h2", "Choices"), dom.El("p", untellable)}
	}
	var parts []dom.Node
	for _, given := range told.Accounts {
		account, ok := accountOf(given)
		if !ok {
			continue
		}
		printed(account.Find(isFigure))
		parts = append(parts, beginning("h2", account)...)
	}
	return parts
}

// beginning are the parts of an account under a heading of a kind, where it is said already whose it is.
func beginning(heading string, account dom.Node) []dom.Node {
	parts := []dom.Node{dom.El(heading, account.Kids[0].Kids)}
	for _, part := range account.Kids[1:] {
		switch class, _ := part.Attr("class"); class {
		case aside.AboutClass:
		case aside.AnswerClass:
			parts = append(parts, dom.El("p", dom.El("strong", part.Kids)))
		default:
			parts = append(parts, part)
		}
	}
	return parts
}

// chosenView is what a frame shows of the choices, or why there is nothing. While a hand moves it stays as it was.
func (p *Page) chosenView() dom.Node {
	given, why := p.chosen()
	if p.Hurry {
		return dom.Node{Tag: "article", Kept: true}
	}
	account, ok := accountOf(given)
	if !ok {
		return dom.El("article", dom.Class("chosen"), dom.El("p", dom.A("role", "status"), why))
	}
	of, _ := account.Attr(aside.AccountMark)
	return dom.El("article", dom.Class("chosen"), dom.A(aside.AccountMark, of), beginning("h1", account))
}

// chosen is the account that a frame shows, the one asked for or else the first, or why there is none.
func (p *Page) chosen() (given json.RawMessage, why string) {
	told, ok := p.ChoicesTold()
	switch {
	case p.Packed == "":
		return nil, unchosen
	case !ok:
		return nil, "Working it out."
	case told.Failed:
		return nil, untellable
	case len(told.Accounts) == 0:
		return nil, unchosen
	}
	tool := p.Share.Tool
	if p.Embed != nil {
		tool = p.Embed.Tool
	}
	at := slices.IndexFunc(told.Accounts, func(given json.RawMessage) bool {
		account, _ := accountOf(given)
		of, _ := account.Attr(aside.AccountMark)
		return of == tool
	})
	return told.Accounts[max(0, at)], ""
}

// chosenHeight is how high the account in a frame is, px, as its program reckons; 0 where there is none.
func (p *Page) chosenHeight() float64 {
	given, _ := p.chosen()
	if p.Choices.Open {
		given = p.Choices.Account // the frame is of the screen that is shown
	}
	account, _ := accountOf(given)
	text, _ := account.Attr(aside.HeightMark)
	height, _ := strconv.Atoi(text)
	return float64(height)
}
