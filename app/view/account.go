package view

import (
	"encoding/json"

	"goodenough/app/aside"
	"goodenough/app/carry"
	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// Taken is a form of what the page shows, to be saved or copied, by the name that its buttons have: of the scenario, of somebody's own
// incidents, or of the screen of choices.
func (p *Page) Taken(name string, copied bool) (File, bool) {
	switch name {
	case aside.AccountName, aside.TimelineName:
		return Of(p.State.Filled()).AccountFile(p.Import.Account, name, copied)
	case aside.ChosenName, aside.OverlayName:
		s := *p.State // whose frame shows what this screen does
		s.Share.View, s.Share.Tool = state.ChoicesView, s.Choices.Texts[aside.ToolChoice]
		return NewPage(&s, p.Result, p.Sight).AccountFile(p.Choices.Account, name, copied)
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
	figure := account.Find(isFigure)
	if figure != nil {
		if own := figure.Find(func(n *dom.Node) bool { return n.Tag == "title" }); own != nil {
			title = own.PlainText()
		}
	}
	switch {
	case name == aside.AccountName || name == aside.ChosenName:
		printed(figure)
		account.Attrs = append(account.Attrs, carry.Attribute(p.Address()))
		account.Kids = append(account.Kids, p.linkView())
		if copied {
			return File{Text: Markdown(account)}, true
		}
		return File{"good-enough-" + of + ".html", "text/html", ReportDocument(account)}, true
	case figure == nil && copied && name == aside.OverlayName:
		return File{Text: p.ShareTexts()["iframe"]}, true
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
