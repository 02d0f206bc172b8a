package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// whoseView says whose numbers these are, and on the whole page leads to where they are changed.
func (p *Page) whoseView() dom.Node {
	example, own := p.Preset().Noun, p.ownNumbers()
	whose, says, change := "example", "Example: "+example+". ", "Use my numbers"
	if own > 0 {
		whose, change = "own", "Change the numbers"
		says = p.Locale.Count(float64(own), "number") + " of its own, the rest from the example: " + example + ". "
	}
	var name []dom.Node
	if p.Name != "" {
		whose, change = "named", "Change the numbers"
		name = []dom.Node{dom.El("b", p.Name), {Text: ": "}}
		if own == 0 {
			says = "the numbers of the example, " + example + ". "
		}
	}
	parts := []any{dom.Class("whose"), dom.A("data-whose", whose), name, says}
	if p.Embed == nil {
		parts = append(parts, dom.El("a", dom.Class("use-mine"), dom.A("href", "#"+state.BoxID("cust")), change))
	}
	return dom.El("p", parts...)
}

// ownNumbers is how many numbers are not those of the example. What is only asked is none.
func (p *Page) ownNumbers() (n int) {
	for _, f := range model.Fields {
		if f.Group != model.Asked && f.Key != "cust" && p.Edited(f) {
			n++
		}
	}
	return n
}
