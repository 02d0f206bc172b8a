package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
)

// Trees are everything live on the page: a tree for each host, by its id.
type Trees map[string]dom.Node

// Draw makes the page's live part. While a hand moves, hosts out of sight are left out.
func (p *Page) Draw() Trees {
	if p.Embed != nil {
		return Trees{state.EmbedHost: p.embedView()}
	}
	view := Trees{}
	draw := func(host string, tree func() dom.Node) {
		if !p.Hurry || !p.Away[host] {
			view[host] = tree()
		}
	}
	told := func(host string, tree func() dom.Node) { draw(host, func() dom.Node { return p.told(tree()) }) }
	draw(state.BarHost, p.barView)
	draw(state.InputsHost, p.inputsView)
	draw(state.AnswerHost, p.answerView)
	told(state.SureHost, p.sureView)
	told(state.TimeHost, p.timeView)
	told(state.GrowthHost, p.growthView)
	told(state.TeamHost, p.teamView)
	told(state.MoreHost, p.moreView)
	draw(state.LineHost, p.lineView)
	draw(state.ReportHost, p.reportView)
	return view
}
