package view

import (
	"strings"

	"goodenough/app/chart"
)

// Caption is what a saved picture says around it: the answer, whose it is, and the address that opens the scenario, which is
// whole or begins with "#".
func (p *Page) Caption(address string) chart.Caption {
	a := p.Answer()
	return chart.Caption{Headline: Plain(a.Headline), Text: strings.TrimSuffix(Plain(a.Situation), ":") + ".", Link: address}
}
