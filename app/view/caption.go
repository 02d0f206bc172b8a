package view

import (
	"goodenough/app/chart"
)

// Caption is what a saved picture says around it: the answer, whose it is, and the address that opens the scenario, which is
// whole or begins with "#".
func (p *Page) Caption(address string) chart.Caption { return caption(p.Answer(), address) }

// Nameless is the caption of a picture whose font lacks letters of the scenario's name.
func (p *Page) Nameless(address string) chart.Caption {
	in := p.Inputs
	in.Name = ""
	c := caption(Say(in, p.Result, p.Locale), address)
	c.Text += " The name is left out: its letters are not in this picture’s font."
	return c
}

func caption(a Answer, address string) chart.Caption {
	return chart.Caption{Headline: a.Said(), Text: Plain(a.Situation), Link: address}
}
