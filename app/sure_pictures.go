package app

import (
	"fmt"
	"math"
	"sort"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// sureDetails are the pictures and the table behind how sure the answer is.
func (v *Sight) sureDetails(a *compute.Answer) dom.Node {
	tornado := v.Tornado(a)
	figures := []dom.Node{
		dom.El("figure", dom.Class("picture small"), dom.El("h3", tornado.Title), dom.El("p", dom.Class("says"), tornado.Desc), dom.El("div", dom.Class("canvas"), tornado.Node()), shareButton(tornado.ID)),
	}
	for _, c := range v.sureCharts(a) {
		figures = append(figures, dom.El("figure", dom.Class("picture small"), dom.El("h3", c.Title), dom.El("p", dom.Class("says"), c.Desc), dom.El("div", dom.Class("canvas"), c.Node()), v.State.tableView(c.ID, c)))
	}
	return dom.El("div", dom.Class("sure-details"), dom.El("div", dom.Class("figures"), figures), v.sensitivityTable(a),
		dom.El("p", dom.Class("says"), v.samplingNote(a)))
}

func (v *Sight) samplingNote(a *compute.Answer) string {
	note := fmt.Sprintf("From %d draws of every range at once (scrambled Sobol’ points, seed %d: the same link gives the same numbers).", a.Samples, v.State.Seed)
	if a.Moved > 0 {
		note += fmt.Sprintf(" %d of them fell where the model has no answer and were moved to where it has.", a.Moved)
	}
	if a.Unreachable > 0 && a.Unreachable < rarelyUnreachable { // more is said above
		note += fmt.Sprintf(" In %s no spend holds the line.", v.State.Locale.Percent(a.Unreachable))
	}
	return note
}

// Tornado is the best spend with one input at a time at its low and its high end.
func (v *Sight) Tornado(a *compute.Answer) chart.Bars {
	l := v.State.Locale
	optimum := float64(v.Result.Outcome.Optimum)
	b := chart.Bars{ID: "tornado", Title: "What moves the best spend", Width: smallWidth, Middle: optimum, MiddleLabel: "best spend " + l.Money(optimum),
		Desc: "The best spend with each number at the low and the high end of its range, the others at their middle."}
	lo, hi := optimum, optimum
	for key, low := range a.Picture.LowOptimum.All() {
		high, _ := a.Picture.HighOptimum.Get(key)
		if !low.Known() || !high.Known() {
			continue
		}
		f, _ := model.FieldOf(key)
		r, ok := v.State.RangeOf(f)
		if !ok {
			continue
		}
		lo, hi = math.Min(lo, math.Min(float64(low), float64(high))), math.Max(hi, math.Max(float64(low), float64(high)))
		b.Rows = append(b.Rows, chart.Bar{Label: capital(f.Name), Low: float64(low), Hi: float64(high),
			LowLabel: l.SpokenShort(f, r.Low), HiLabel: l.SpokenShort(f, r.High)})
	}
	sort.SliceStable(b.Rows, func(i, j int) bool {
		return math.Abs(b.Rows[i].Hi-b.Rows[i].Low) > math.Abs(b.Rows[j].Hi-b.Rows[j].Low)
	})
	pad := .25 * (hi - lo)
	b.X = chart.Axis{Name: "best spend a year", Unit: l.Currency, Min: math.Max(0, lo-pad), Max: hi + pad, Format: l.Amount}
	return b
}

// sureCharts are the expected regret of each spend, and one year's losses where incidents cost anything.
func (v *Sight) sureCharts(a *compute.Answer) []chart.Chart {
	charts := []chart.Chart{v.Regret(a)}
	if e := a.Exceedance; e != nil && len(e.Loss) > 1 && e.Loss[len(e.Loss)-1] > 0 {
		charts = append(charts, v.Exceedance(e))
	}
	return charts
}

// Regret is what each spend gives up on average against knowing better.
func (v *Sight) Regret(a *compute.Answer) chart.Chart {
	l := v.State.Locale
	p := &a.Picture
	regret := v.base("uncertainty", "What a wrong choice costs on average",
		"The spend explored gives up "+l.Money(math.Max(0, at(p.Spends[:], p.Regret[:], v.State.ExploredSpend())))+" a year on average against knowing better; "+l.Money(float64(a.Robust))+" gives up least.")
	regret.Width, regret.Height = smallWidth, smallHeight
	least, most := float64(a.EVPI), at(p.Spends[:], p.Regret[:], v.State.Spend)
	regret.Y = chart.Axis{Name: "expected regret a year", Unit: l.Currency, Max: math.Max(4*least, 1.3*most), Format: l.Amount}
	regret.Lines = []chart.Line{{Class: "l-today", Name: "expected regret", Short: "regret", X: p.Spends[1:], Y: p.Regret[1:], Format: l.Money}}
	regret.Marks = append(v.fewMarks(), chart.Mark{At: float64(a.Robust), Key: "robust", Class: "mark-minimum", Label: "loses least"})
	return regret
}

// Exceedance is the chance that a year's incidents cost more than an amount.
func (v *Sight) Exceedance(e *uncertainty.Exceedance) chart.Chart {
	l := v.State.Locale
	n := len(e.Loss)
	lo := e.Loss[n-1] / 1e3
	for _, x := range e.Loss {
		if x > 0 {
			lo = math.Max(x, lo)
			break
		}
	}
	c := v.apart("exceedance", "What one year’s incidents may cost",
		"In one year of twenty, work, resignations and lost sales pass "+l.Money(at(e.Probability, e.Loss, .05))+"; on average they are "+l.Money(e.Mean)+".",
		chart.Axis{Name: "loss in a year", Unit: l.Currency, Min: lo, Max: e.Loss[n-1], Log: true, Format: l.Amount})
	c.Y = chart.Axis{Name: "chance that it is more", Unit: "share", Max: 1, Format: l.Percent}
	c.Lines = []chart.Line{{Class: "l-today", Name: "chance that a year’s loss is more", Short: "chance", X: e.Loss, Y: e.Probability, Format: l.Percent}}
	c.Marks = []chart.Mark{{At: e.Mean, Key: "mean", Class: "mark-optimum", Label: "average " + l.Money(e.Mean)}}
	return c
}

// at reads a curve between its points; xs ascend or descend. Past its last point it goes on as straight as it ends: beyond spends that
// matter each dollar is given up.
func at(xs, ys []float64, x float64) float64 {
	for i := 1; i < len(xs); i++ {
		if lo, hi := xs[i-1], xs[i]; (lo <= x && x <= hi || hi <= x && x <= lo) && lo != hi {
			return ys[i-1] + (ys[i]-ys[i-1])*(x-lo)/(hi-lo)
		}
	}
	last := len(ys) - 1
	if last < 1 {
		return math.NaN()
	}
	return ys[last] + (ys[last]-ys[last-1])*(x-xs[last])/(xs[last]-xs[last-1])
}

// across is the best spend at both ends of an input's range, as the tornado draws it.
func (v *Sight) across(a *compute.Answer, key string) string {
	low, lowKnown := a.Picture.LowOptimum.Get(key)
	high, highKnown := a.Picture.HighOptimum.Get(key)
	if !lowKnown || !highKnown || !low.Known() || !high.Known() {
		return "–"
	}
	return v.State.Locale.Money(float64(low)) + " to " + v.State.Locale.Money(float64(high))
}

// sensitivityTable has a row for each ranged input.
func (v *Sight) sensitivityTable(a *compute.Answer) dom.Node {
	l := v.State.Locale
	var rows []dom.Node
	for _, w := range worths(a) {
		key := w.field.Key
		r, ok := v.State.RangeOf(w.field)
		if !ok {
			continue // the answer is that of a moment ago
		}
		cell := func(name string, b *uncertainty.ByInput, write func(float64) string) dom.Node {
			n, ok := b.Get(key)
			if !ok {
				return dom.El("td", "…")
			}
			text := "–"
			if n.Known() {
				text = write(float64(n))
			}
			return dom.El("td", output("uncertainty."+name+"."+key, n.String()), text)
		}
		share := func(x float64) string { return l.Percent(math.Max(0, math.Round(x*1000)/1000)) }
		rows = append(rows, dom.El("tr", dom.El("th", dom.A("scope", "row"), capital(w.field.Name)),
			dom.El("td", l.SpokenShort(w.field, r.Low)+" to "+l.SpokenShort(w.field, r.High)),
			dom.El("td", v.across(a, key)),
			cell("first_order", &a.FirstOrder, share), cell("total", &a.Total, share),
			cell("evppi", &a.EVPPI, func(x float64) string { return l.Money(math.Max(0, x)) }),
		))
	}
	columns := []dom.Node{header("input"), header("range, nine in ten"), header("best spend across it"), header("share of the spread, alone"), header("with the others"), header("worth measuring, a year")}
	return dom.El("div", dom.Class("scroll"), dom.A("tabindex", "0"), dom.A("role", "region"), dom.A("aria-label", "Which inputs matter"),
		dom.El("table", dom.Class("chart-data"), dom.El("caption", "Which inputs the best spend depends on"), dom.El("thead", dom.El("tr", columns)), dom.El("tbody", rows)))
}
