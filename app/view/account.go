package view

import (
	"encoding/json"
	"strconv"
	"strings"

	"goodenough/app/aside"
	"goodenough/app/carry"
	"goodenough/app/chart"
	"goodenough/app/dom"
)

// Taken is a form of what the page shows, to be saved or copied, by the name that its buttons have: of the scenario, of somebody's own
// incidents, or of the screen of choices.
func (p *Page) Taken(name string, copied bool) (File, bool) {
	switch name {
	case aside.AccountName, aside.TimelineName:
		return Of(p.State.Filled()).AccountFile(p.Import.Account, name, copied)
	case aside.ChosenName, aside.OverlayName:
		return p.AccountFile(p.Choices.Account, name, copied)
	}
	if copied {
		if written, known := p.ShareTexts()[name]; known {
			return File{Text: written}, true
		} else if name == "report" {
			return File{Text: Markdown(p.Report(p.Today))}, true
		}
	}
	return p.File(name)
}

// AccountFile is a form of the account that a program beside the page gives, by its name: the report to be saved, or copied as Markdown; the
// picture in it, or copied the code of a frame below that. The scenario in each is that of the page. It is false where there is no such account.
func (p *Page) AccountFile(given json.RawMessage, name string, copied bool) (File, bool) {
	account, ok := accountOf(given)
	if !ok {
		return File{}, false
	}
	of, _ := account.Attr(aside.AccountMark)
	title, sentence := account.Kids[0].PlainText(), answerIn(&account)
	figure := account.Find(func(n *dom.Node) bool { return n.Tag == "figure" })
	switch {
	case name == aside.AccountName || name == aside.ChosenName:
		printed(figure)
		account.Attrs = append(account.Attrs, carry.Attribute(p.Address()))
		account.Kids = append(account.Kids, p.linkView())
		if copied {
			return File{Text: Markdown(account)}, true
		}
		return File{"good-enough-" + of + ".html", "text/html", ReportDocument(account)}, true
	case figure == nil:
		return File{}, false
	case copied:
		picture := framedAs(figure, title, p.palette(), chart.Caption{})
		picture.Attrs[1], picture.Attrs[2] = dom.A("role", "img"), dom.A("aria-label", title) // in the place of a width and a height: as wide as there is room
		return File{Text: "<figure>" + pageMarks.Replace(picture.HTML()+dom.El("figcaption", sentence).HTML()) + "</figure>\n" + p.ShareTexts()["iframe"]}, true
	}
	picture := framedAs(figure, title, p.palette(), chart.Caption{Text: sentence, Link: p.Address()})
	return File{"good-enough-" + of + ".svg", "image/svg+xml", picture.HTML()}, true
}

// accountOf is the tree that a program sent; false for none.
func accountOf(given json.RawMessage) (account dom.Node, ok bool) {
	err := json.Unmarshal(given, &account)
	return account, err == nil && len(account.Kids) > 1
}

// answerIn is the sentence of an account that answers.
func answerIn(account *dom.Node) string {
	answer := account.Find(func(n *dom.Node) bool { class, _ := n.Attr("class"); return class == "report-answer" })
	if answer == nil {
		return ""
	}
	return answer.PlainText()
}

// printed gives the picture of an account, if it has one, the colors of paper, where there is no style sheet for its roles.
func printed(figure *dom.Node) {
	if figure != nil {
		figure.Kids[0] = framedAs(figure, "", chart.Light, chart.Caption{})
	}
}

// framedAs is the picture of an account as a document of its own.
func framedAs(figure *dom.Node, title string, look chart.Palette, caption chart.Caption) dom.Node {
	picture := figure.Kids[0]
	box, _ := picture.Attr("viewBox")
	var size [4]float64
	for i, side := range strings.Fields(box) {
		if i < len(size) {
			size[i], _ = strconv.ParseFloat(side, 64)
		}
	}
	return chart.Framed(picture, size[2], size[3], title, look, caption)
}
