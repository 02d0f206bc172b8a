package view

import (
	"encoding/json"

	"goodenough/app/aside"
	"goodenough/app/carry"
	"goodenough/app/chart"
	"goodenough/app/dom"
)

// IncidentFile is a form of the account of somebody's own incidents, by its name: the report to be saved, or copied as Markdown; the picture
// along time, or copied the code of a frame below it. The scenario in each is that of the page. It is false where there is no such account.
func (p *Page) IncidentFile(name string, copied bool) (File, bool) {
	var account dom.Node
	if err := json.Unmarshal(p.Import.Account, &account); err != nil || len(account.Kids) < 2 {
		return File{}, false
	}
	title, sentence := account.Kids[0].PlainText(), account.Kids[1].PlainText()
	figure := account.Find(func(n *dom.Node) bool { return n.Tag == "figure" })
	framed := func(title string, look chart.Palette, caption chart.Caption) dom.Node {
		return chart.Framed(figure.Kids[0], aside.TimelineWidth, aside.TimelineHeight, title, look, caption)
	}
	switch {
	case name == aside.AccountName:
		if figure != nil {
			figure.Kids[0] = framed("", chart.Light, chart.Caption{})
		}
		account.Attrs = append(account.Attrs, carry.Attribute(p.Address()))
		account.Kids = append(account.Kids, p.linkView())
		if copied {
			return File{Text: Markdown(account)}, true
		}
		return File{"good-enough-incidents.html", "text/html", ReportDocument(account)}, true
	case figure == nil:
		return File{}, false
	case copied:
		picture := framed(title, p.palette(), chart.Caption{})
		picture.Attrs[1], picture.Attrs[2] = dom.A("role", "img"), dom.A("aria-label", title) // in the place of a width and a height: as wide as there is room
		return File{Text: "<figure>" + pageMarks.Replace(picture.HTML()+dom.El("figcaption", sentence).HTML()) + "</figure>\n" + p.ShareTexts()["iframe"]}, true
	}
	picture := framed(title, p.palette(), chart.Caption{Text: sentence, Link: p.Address()})
	return File{"good-enough-incidents.svg", "image/svg+xml", picture.HTML()}, true
}
