package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
)

// Trees are everything live on the page: a tree for each host, by its id.
type Trees map[string]dom.Node

// Draw makes the page's live part. While a hand moves, hosts out of sight are left out.
func (p *Page) Draw() Trees {
	view := Trees{}
	for _, host := range state.Hosts(p.Embed != nil) {
		if !p.Hurry || !p.Away[host] {
			view[host] = p.DrawHost(host)
		}
	}
	return view
}

// DrawHost makes the tree of one host.
func (p *Page) DrawHost(host string) dom.Node {
	switch host {
	case state.EmbedHost:
		return p.embedView()
	case state.BarHost:
		return p.barView()
	case state.LineHost:
		return p.lineView()
	case state.AnswerHost:
		return p.answerView()
	case state.InputsHost:
		return p.inputsView()
	case state.SureHost:
		return p.told(p.sureView())
	case state.TimeHost:
		return p.told(p.timeView())
	case state.GrowthHost:
		return p.told(p.growthView())
	case state.TeamHost:
		return p.told(p.teamView())
	case state.MoreHost:
		return p.told(p.moreView())
	case state.ReportHost:
		return p.reportView()
	}
	panic("view: unknown host " + host)
}

// Sketched tells p whether to leave out what is folded: that comes once it is opened, or when nothing else is to be done.
func (p *Page) Sketched(is bool) *Page {
	p.sketch = is
	if p.Shown != nil {
		p.Shown.sketch = is
	}
	return p
}
