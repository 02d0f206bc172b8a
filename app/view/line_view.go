package view

import (
	"goodenough/app/dom"
)

// lineView is the answer in a line, for while it is out of sight: it sticks to the top then. It is for the eye alone: whoever can't see it
// is told of the answer elsewhere, and reads it in its place.
func (p *Page) lineView() dom.Node {
	a := p.Answer()
	verdict, _ := opening(a.Short)
	parts := []any{dom.Class("line-body"), dom.A("data-tone", string(a.Tone)), dom.A("href", "#answer-section"), dom.A("tabindex", "-1"), dom.A("aria-hidden", "true"),
		dom.El("span", dom.Class("line-verdict"), dom.A("data-line", "verdict"), Plain(verdict))}
	if o := p.Result.Outcome; o != nil {
		l, you, down := p.Locale, p.you()+" ", o.DowntimeToday // as the answer has it
		if p.ExploredSpend() != p.Spend {
			you, down = "what-if ", o.Downtime
		}
		fact := func(name, label, text string) dom.Node {
			return dom.El("span", dom.A("data-line", name), label, dom.El("b", text))
		}
		parts = append(parts, dom.El("span", dom.Class("line-facts"),
			fact("spending", you, l.Money(p.ExploredSpend())), " ",
			fact("best", "best ", l.Money(float64(o.Optimum))), " ",
			fact("downtime", "down ", l.Downtime(float64(down)))))
	}
	return dom.El("a", parts...)
}
