package view

import (
	"math"
	"sort"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/words"
	"goodenough/model"
)

// tornadoPicture is the best spend with one input at a time at its low and its high end.
func (p *Page) tornadoPicture(a *compute.Answer) chart.Picture {
	l, optimum := p.Locale, float64(p.Result.Outcome.Optimum)
	b := chart.Bars{ID: "tornado", Title: "What matters most", Width: smallWidth, Middle: optimum, MiddleLabel: words.Best + ": " + l.Money(optimum),
		Desc: "Each bar: the best spending when this number is at the low or high end of its range."}
	b.Rows = p.tornadoRows(a)
	lo, hi := optimum, optimum
	for _, row := range b.Rows {
		lo, hi = min(lo, row.Low, row.Hi), max(hi, row.Low, row.Hi)
	}
	pad := .25 * (hi - lo)
	b.X = chart.Axis{Name: "best spending a year", Unit: l.Currency, Min: math.Max(0, lo-pad), Max: hi + pad, Format: l.Amount}
	return b
}

// tornadoRows are the inputs with a best spend at both ends of their range, the one that moves it most first.
func (p *Page) tornadoRows(a *compute.Answer) []chart.Bar {
	var rows []chart.Bar
	for key, low := range a.Picture.LowOptimum.All() {
		high, _ := a.Picture.HighOptimum.Get(key)
		f, _ := model.FieldOf(key)
		r, ranged := p.RangeOf(f)
		if !low.Known() || !high.Known() || !ranged {
			continue
		}
		rows = append(rows, chart.Bar{Label: words.Capital(f.Name), Low: float64(low), Hi: float64(high),
			LowLabel: p.Locale.SpokenShort(f, r.Low), HiLabel: p.Locale.SpokenShort(f, r.High)})
	}
	moves := func(b chart.Bar) float64 { return math.Abs(b.Hi - b.Low) }
	sort.SliceStable(rows, func(i, j int) bool { return moves(rows[i]) > moves(rows[j]) })
	return rows
}

// regretPicture is what each spend gives up on average against knowing better.
func (p *Page) regretPicture(a *compute.Answer) chart.Picture {
	l := p.Locale
	drawn := &a.Picture
	regret := p.bySpend("uncertainty", "The cost of guessing wrong",
		"Spending "+l.Money(p.ExploredSpend())+" loses "+l.Money(math.Max(0, at(drawn.Spends[:], drawn.Regret[:], p.ExploredSpend())))+" a year on average compared with perfect information; "+l.Money(float64(a.Robust))+" loses least.")
	regret.Width, regret.Height = smallWidth, smallHeight
	least, most := float64(a.EVPI), at(drawn.Spends[:], drawn.Regret[:], p.Spend)
	regret.Y = chart.Axis{Name: "average loss a year", Unit: l.Currency, Max: math.Max(4*least, 1.3*most), Format: l.Amount}
	regret.Lines = []chart.Line{{Class: "l-today", Name: "average loss from not knowing better", Short: "loss", X: drawn.Spends[1:], Y: drawn.Regret[1:], Format: l.Money}}
	regret.Marks = append(p.fewMarks(), chart.Mark{At: float64(a.Robust), Key: "robust", Class: "mark-minimum", Label: "safest"})
	return regret
}

// exceedancePicture is the chance that a year's incidents cost more than an amount; nil where they cost nothing.
func (p *Page) exceedancePicture(a *compute.Answer) chart.Picture {
	l, e := p.Locale, a.Exceedance
	if e == nil || len(e.Loss) < 2 || e.Loss[len(e.Loss)-1] <= 0 {
		return nil
	}
	n := len(e.Loss)
	lo := e.Loss[n-1] / 1e3
	for _, x := range e.Loss {
		if x > 0 {
			lo = math.Max(x, lo)
			break
		}
	}
	c := p.apart("exceedance", "What one year’s incidents may cost",
		"In a bad year (1 in 20), incidents cost more than "+l.Money(at(e.Probability, e.Loss, .05))+"; an average year costs "+l.Money(e.Mean)+".",
		chart.Axis{Name: "loss in a year", Unit: l.Currency, Min: lo, Max: e.Loss[n-1], Log: true, Format: l.Amount})
	c.Y = chart.Axis{Name: "chance of losing more", Unit: "share", Max: 1, Format: l.Percent}
	c.Lines = []chart.Line{{Class: "l-today", Name: "chance of losing more in a year", Short: "chance", X: e.Loss, Y: e.Probability, Format: l.Percent}}
	c.Marks = []chart.Mark{{At: e.Mean, Key: "mean", Class: "mark-optimum", Label: "average " + l.Money(e.Mean)}}
	if once := float64(p.Result.Outcome.Big.LossOnce); p.Big > 0 {
		c.Marks = append(c.Marks, chart.Mark{At: once, Key: "big", Class: "mark-waste", Label: "one big outage, " + l.Money(once), Name: "what one big outage costs, its future included"})
		c.Desc += " One big outage costs " + l.Money(once) + "."
	}
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
