package view

import (
	"math"

	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// rangeView is the range of an input: a small picture of the belief, the second handle, and the range in words.
func (p *Page) rangeView(f model.Field) dom.Node {
	r, ranged := p.RangeOf(f)
	if !ranged || p.Points {
		return dom.El("div", dom.Class("range"), dom.A("hidden", ""))
	}
	said := p.spokenRange(f, r)
	return dom.El("div", dom.Class("range"),
		beliefPicture(f, r),
		dom.El("input", dom.A("type", "range"), dom.Class("spread"), control(state.SpreadSlider, f.Key), dom.A("min", "0"), dom.A("max", "40"), dom.A("step", "1"),
			dom.A("value", dom.Num(float64(min(state.SpreadPosition(r, f), state.SpreadMax)))), dom.A("aria-label", "How uncertain: "+f.Name), dom.A("aria-valuetext", said)),
		dom.El("span", dom.Class("range-words"), said+" ("+words.Likely90+")"))
}

// rangeButton turns a number into a range and back.
func (p *Page) rangeButton(f model.Field) dom.Node {
	attrs := []dom.Attr{dom.A("type", "button"), dom.Class("ranger"), control(state.RangeButton, f.Key), dom.A("aria-label", "Range for "+f.Name),
		dom.A("title", "Exact number, or a range around it")}
	_, ranged := p.RangeOf(f)
	if p.Points || !uncertainty.CanRange(f) {
		attrs = append(attrs, dom.A("hidden", ""))
	}
	pressed := "false"
	if ranged {
		pressed = "true"
	}
	return dom.El("button", append(attrs, dom.A("aria-pressed", pressed)), "±")
}

// beliefPicture draws how likely each value is, across the middle 98 %, on the scale of the slider.
func beliefPicture(f model.Field, r uncertainty.Range) dom.Node {
	b, err := uncertainty.Believe(f, r)
	if err != nil {
		return dom.El("span")
	}
	place := func(v float64) float64 {
		if f.Log {
			return math.Log(v)
		}
		return v
	}
	const points = 33
	from, to := place(b.Quantile(.01)), place(b.Quantile(.99))
	xs, ys := make([]float64, points), make([]float64, points)
	top := 0.0
	for i := range xs {
		p := .01 + .98*float64(i)/(points-1)
		const step = .004
		xs[i] = (place(b.Quantile(p)) - from) / (to - from)
		ys[i] = 2 * step / (place(b.Quantile(p+step)) - place(b.Quantile(p-step)))
		top = math.Max(top, ys[i])
	}
	for i := range ys {
		ys[i] /= top
	}
	return chart.Shape(xs, ys, (place(b.Quantile(.05))-from)/(to-from), (place(b.Quantile(.95))-from)/(to-from), 72, 22)
}
