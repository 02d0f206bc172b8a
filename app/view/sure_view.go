package view

import (
	"math"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model/uncertainty"
)

// sureView is how far the answer can be trusted, and what to measure before arguing on.
func (p *Page) sureView() dom.Node {
	head := dom.El("div", dom.Class("sure-head"),
		dom.El("h2", "How sure are we?"),
		switchView(state.RangesSwitch, "ranges", "include uncertainty", !p.Points),
		p.progressView())
	a := p.Study.Answer
	switch {
	case p.Points:
		return dom.El("div", dom.Class("sure-body"), head, dom.El("p", dom.Class("says"), "Treating every number as exact."))
	case p.Result.Outcome == nil || p.Shown == nil:
		return dom.El("div", dom.Class("sure-body"), head)
	case p.Study.Problem != "":
		return dom.El("div", dom.Class("sure-body"), head, dom.El("p", dom.Class("says"), words.Sentence(p.Study.Problem)))
	case a == nil:
		return dom.El("div", dom.Class("sure-body"), head, dom.El("p", dom.Class("says"), "Calculating…"))
	}
	first, rest := opening(p.Sureness())
	return dom.El("div", dom.Class("sure-body"), head,
		dom.El("p", dom.Class("sureness"), sentenceView(first)),
		chanceView(a.Chance),
		p.rest("sure", "What to find out first, and what would change the answer", func() dom.Node {
			return dom.El("div", dom.El("p", dom.Class("sureness"), sentenceView(rest)), p.reasonsView(a), p.sureDetails(a))
		}))
}

// reasonsView is what is said of single inputs. While answers leave these out, it stays.
func (p *Page) reasonsView(a *compute.Answer) dom.Node {
	l := p.Locale
	if p.Hurry && !p.Study.ByInput() {
		return dom.Node{Tag: "div", Kept: true}
	}
	measuring := Measuring(a, l)
	items := make([]dom.Node, len(measuring))
	for i, m := range measuring {
		items[i] = dom.El("li", m)
	}
	return dom.El("div", dom.Class("sure-columns"),
		dom.El("div", dom.Class("measure"), dom.El("h3", "What to find out first"), dom.El("ul", items),
			dom.El("p", dom.Class("says"), "Perfect information would be worth ", dom.El("b", output("uncertainty.evpi", a.EVPI.String()), l.Money(math.Max(0, float64(a.EVPI)))), " a year. ",
				"If you have to decide now, ", dom.El("b", output("uncertainty.robust", a.Robust.String()), l.Money(float64(a.Robust))), " is the safest bet.")),
		p.flipsView(a))
}

// progressView shows how far a finer answer is, and stops it.
func (p *Page) progressView() dom.Node {
	if p.Points || !p.Study.Refining() {
		return dom.El("span", dom.Class("progress"), dom.A("hidden", ""))
	}
	return dom.El("span", dom.Class("progress"),
		dom.El("progress", dom.A("max", "1"), dom.A("value", dom.Num(float64(p.Study.Done)/float64(p.Study.Of))), dom.A("aria-label", "Calculating more exactly")),
		dom.El("button", dom.A("type", "button"), control(state.StopButton, ""), "Stop"))
}

// chanceView is the chance of each verdict on today's spend as parts of one bar, each with its words.
func chanceView(c uncertainty.Chance) dom.Node {
	const width = 600.0
	x := 0.0
	var parts []dom.Node
	var words []dom.Node
	texts := chanceWords(c)
	for i, p := range []struct {
		share        float64
		class, label string
	}{{c.TooLittle, "zone-bad", tooLittle}, {c.Right, "zone-growth", aboutRightWords}, {c.Waste, "zone-waste", tooMuch}} {
		w := math.Max(0, p.share) * width
		parts = append(parts, dom.El("rect", dom.Class("zone "+p.class), dom.A("x", dom.Num(x)), dom.A("y", "0"), dom.A("width", dom.Num(w)), dom.A("height", "14")),
			dom.El("rect", dom.Class("zone-edge "+p.class+"-edge"), dom.A("x", dom.Num(x)), dom.A("y", "11"), dom.A("width", dom.Num(w)), dom.A("height", "3")))
		words = append(words, dom.El("li", dom.El("b", texts[i]), " "+p.label))
		x += w
	}
	return dom.El("div", dom.Class("chances"),
		dom.El("svg", dom.Class("swatch chance-bar"), dom.A("viewBox", "0 0 600 14"), dom.A("preserveAspectRatio", "none"), dom.A("aria-hidden", "true"), chart.Outlined, chart.InInk, parts),
		dom.El("ul", words))
}
