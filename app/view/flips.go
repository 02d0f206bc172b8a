package view

import (
	"fmt"
	"math"

	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
)

// flipsView lists what would have to be otherwise for the advice on today's spend to change.
func (p *Page) flipsView(a *compute.Answer) dom.Node {
	var items []dom.Node
	var certain []worth // by how near the flip is: inputs without a range, but for the spend that the advice is on
	none := 0
	for key, v := range a.Flip.All() {
		f, _ := model.FieldOf(key)
		switch _, ranged := p.RangeOf(f); {
		case ranged && !v.Known():
			none++
		case ranged:
			items = append(items, p.flipView(f, v))
		case v.Known() && key != "ops":
			certain = append(certain, worth{field: f, value: -p.away(f, float64(v))})
		}
	}
	parts := []any{dom.Class("flips"), dom.El("h3", "What would change the answer"), dom.El("ul", items)}
	if none > 0 {
		parts = append(parts, dom.El("p", dom.Class("says"), others(none)))
	}
	nearest := dom.Node{Tag: "div", Kept: a.Flip.Len() == a.EVPPI.Len()} // those without a range come with a later answer
	if len(certain) > 0 {
		var list []dom.Node
		for _, w := range ranked(certain)[:min(3, len(certain))] {
			v, _ := a.Flip.Get(w.field.Key)
			list = append(list, p.flipView(w.field, v))
		}
		nearest = dom.El("div", dom.El("p", dom.Class("says"), "Of the exact numbers, these are closest to changing it:"), dom.El("ul", list))
	}
	return dom.El("div", append(parts, nearest)...)
}

// flipView says at which value of an input the advice changes.
func (p *Page) flipView(f model.Field, v model.Number) dom.Node {
	word := "above"
	if float64(v) < p.Number(f) {
		word = "below"
	}
	return dom.El("li", output("uncertainty.flip."+f.Key, v.String()), words.Capital(f.Name)+" "+word+" "+p.Locale.SpokenShort(f, float64(v)))
}

// away is how far an input's value is from v: as a factor where its slider moves so, else in parts of its range.
func (p *Page) away(f model.Field, v float64) float64 {
	now := p.Number(f)
	if f.Log {
		return math.Abs(math.Log(v / now))
	}
	return math.Abs(v-now) / (f.Max - f.Min)
}

func others(n int) string {
	if n == 1 {
		return "The other one wouldn’t change it on its own, at any value in its range."
	}
	return fmt.Sprintf("On their own, the other %d wouldn’t change it at any value in their range.", n)
}
