package app

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Study is what is known of how far the answer can be trusted: the last answer of the engine, and how far the next is.
type Study struct {
	Link     string // the scenario it belongs to
	Answer   *compute.Answer
	Done, Of int // draws of the rung under way; equal at rest
	Problem  string
}

// Refining tells whether a finer answer is on its way.
func (s Study) Refining() bool { return s.Done < s.Of }

// hear takes a reply of the engine. A refined answer replaces a coarser one of the same scenario only where it differs beyond
// the coarser's error: digits that were honest do not flicker.
func (s Study) hear(link string, reply compute.Reply) Study {
	s.Done, s.Of = reply.Done, reply.Of
	if reply.Last {
		s.Done = s.Of
	}
	switch {
	case reply.Problem != "":
		return Study{Link: link, Problem: reply.Problem}
	case reply.Answer == nil:
		return s
	case s.Answer == nil || s.Link != link:
		s.Answer = reply.Answer
	default:
		steady := steadied(*s.Answer, *reply.Answer)
		s.Answer = &steady
	}
	s.Link, s.Problem = link, ""
	return s
}

// steadied is what replaces a coarser answer by a finer one of the same scenario. As long as every headline percentile agrees
// within two standard errors the coarser stays, and only gains what took longer; else the finer takes its place whole.
func steadied(coarse, fine compute.Answer) compute.Answer {
	agrees := true
	hold := func(was, now, e uncertainty.Band) {
		for _, p := range [][3]model.Number{{was.P5, now.P5, e.P5}, {was.P50, now.P50, e.P50}, {was.P95, now.P95, e.P95}} {
			if p[0].Known() != p[1].Known() || p[0].Known() && p[2].Known() && math.Abs(float64(p[0]-p[1])) > 2*float64(p[2]) {
				agrees = false
			}
		}
	}
	e := &coarse.Picture.Errors
	hold(coarse.Minimum, fine.Minimum, e.Minimum)
	hold(coarse.Optimum, fine.Optimum, e.Optimum)
	hold(coarse.Waste, fine.Waste, e.Waste)
	hold(coarse.Net, fine.Net, e.Net)
	if !agrees {
		return fine
	}
	coarse.Samples, coarse.Moved, coarse.Unreachable = fine.Samples, fine.Moved, fine.Unreachable
	coarse.Total, coarse.Exceedance = fine.Total, fine.Exceedance
	return coarse
}

// Within writes an amount in no more digits than its standard error leaves honest.
func (l Locale) Within(v, e model.Number) string {
	if !v.Known() {
		return "out of reach"
	}
	x := float64(v)
	if e.Known() && x != 0 && float64(e) > 0 {
		// One digit more than the error allows would be noise.
		digits := int(math.Floor(math.Log10(math.Abs(x)/(2*float64(e))))) + 1
		if digits < 1 {
			return "about " + l.Money(math.Copysign(math.Pow(10, math.Floor(math.Log10(math.Abs(x)))), x))
		}
		if digits < 3 {
			x = roundTo(x, digits)
		}
	}
	return l.Money(x)
}

func roundTo(x float64, digits int) float64 {
	if x == 0 {
		return 0
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))-float64(digits-1))
	return math.Round(x/unit) * unit
}

// Chances are today's spend's chances in words, the likeliest first word for word.
func (l Locale) chance(p float64) string {
	switch {
	case p < .005:
		return "hardly ever"
	case p > .995:
		return "nearly always"
	}
	return fmt.Sprintf("%.0f%s%%", math.Round(p*100), nbsp)
}

// Sureness says how sure the answer is, in sentences.
func Sureness(s *State) []Part {
	a, l := s.Study.Answer, s.Locale
	if a == nil {
		return nil
	}
	e := a.Picture.Errors
	between := func(name string, b, err uncertainty.Band) []Part {
		return []Part{
			{Text: l.Within(b.P5, err.P5), Output: "uncertainty." + name + ".p5", Value: b.P5}, say(" and "),
			{Text: l.Within(b.P95, err.P95), Output: "uncertainty." + name + ".p95", Value: b.P95},
		}
	}
	parts := []Part{say("Nine times in ten the best spend lies between ")}
	parts = append(parts, between("optimum", a.Optimum, e.Optimum)...)
	parts = append(parts, say(", and the spend that keeps customers content between "))
	parts = append(parts, between("minimum", a.Minimum, e.Minimum)...)
	parts = append(parts, say(". Today’s "+l.Money(s.Spend)+" is too little with "),
		chancePart(l, "too_little", a.Chance.TooLittle), say(", about right with "), chancePart(l, "right", a.Chance.Right),
		say(", a waste with "), chancePart(l, "waste", a.Chance.Waste), say("."))
	return parts
}

func chancePart(l Locale, name string, p float64) Part {
	return Part{Text: l.chance(p), Output: "uncertainty.chance." + name, Value: model.Number(p)}
}

// worth is what measuring one input may be worth.
type worth struct {
	field model.Field
	value float64
}

// worths ranks the inputs by what knowing them may be worth a year.
func worths(a *compute.Answer) []worth {
	var list []worth
	for key, v := range a.EVPPI.All() {
		f, _ := model.FieldOf(key)
		list = append(list, worth{f, math.Max(0, float64(v))})
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].value > list[j].value })
	return list
}

// Measuring says what is worth measuring before arguing on, and what is not.
func Measuring(a *compute.Answer, l Locale) []string {
	var said []string
	list := worths(a)
	negligible := func(w worth) bool {
		return w.value <= 2*float64(a.Picture.Errors.EVPI) || w.value < .02*float64(a.EVPI)
	}
	for i, w := range list {
		if i == 4 || negligible(w) {
			break
		}
		said = append(said, fmt.Sprintf("Measuring the %s is worth up to %s a year.", w.field.Name, l.Money(w.value)))
	}
	var idle []string
	for i := len(list) - 1; i >= 0 && len(idle) < 3; i-- {
		if negligible(list[i]) {
			idle = append(idle, "the "+list[i].field.Name)
		}
	}
	switch {
	case len(list) == 0:
		return []string{"Nothing is uncertain here: give a number a range, as 25 to 35, to see what it changes."}
	case len(said) == 0:
		said = append(said, "No measurement can change what to do enough to pay for itself.")
	case len(idle) > 0:
		said = append(said, "Measuring "+strings.Join(idle, " or ")+" cannot change the decision.")
	}
	return said
}

// SureView is how far the answer can be trusted, and what to measure before arguing on.
func SureView(s *State, r *Result, v *Sight) dom.Node {
	l := s.Locale
	points := []dom.Attr{dom.A("type", "checkbox"), dom.A("id", "ranges"), dom.A("data-setting", "ranges")}
	if !s.Points {
		points = append(points, dom.A("checked", ""))
	}
	head := dom.El("div", dom.Class("sure-head"),
		dom.El("h2", "How sure is this?"),
		dom.El("span", dom.Class("switch"), dom.El("input", points), dom.El("label", dom.A("for", "ranges"), "count the ranges")),
		s.progressView())
	a := s.Study.Answer
	switch {
	case s.Points:
		return dom.El("div", dom.Class("sure-body"), head, dom.El("p", dom.Class("says"), "Every number counts as if it were certain."))
	case r.Outcome == nil || v == nil:
		return dom.El("div", dom.Class("sure-body"), head)
	case s.Study.Problem != "":
		return dom.El("div", dom.Class("sure-body"), head, dom.El("p", dom.Class("says"), sentence(s.Study.Problem)))
	case a == nil:
		return dom.El("div", dom.Class("sure-body"), head, dom.El("p", dom.Class("says"), "Working it out…"))
	}
	measuring := Measuring(a, l)
	items := make([]dom.Node, len(measuring))
	for i, m := range measuring {
		items[i] = dom.El("li", m)
	}
	return dom.El("div", dom.Class("sure-body"), head,
		dom.El("p", dom.Class("sureness"), sentenceView(Sureness(s))),
		chanceView(a.Chance, l),
		dom.El("div", dom.Class("sure-columns"),
			dom.El("div", dom.Class("measure"), dom.El("h3", "What is worth measuring"), dom.El("ul", items),
				dom.El("p", dom.Class("says"), "Knowing everything would be worth ", dom.El("b", output("uncertainty.evpi", a.EVPI.String()), l.Money(math.Max(0, float64(a.EVPI)))), " a year. ",
					"If you must choose now, ", dom.El("b", output("uncertainty.robust", a.Robust.String()), l.Money(float64(a.Robust))), " loses least on average.")),
			s.flipsView(a)),
		s.fold("sure", "data sure-pictures", dom.El("summary", "What it depends on, in pictures and numbers"), func() dom.Node { return v.sureDetails(a) }),
	)
}

// progressView shows how far a finer answer is, and stops it.
func (s *State) progressView() dom.Node {
	if s.Points || !s.Study.Refining() {
		return dom.El("span", dom.Class("progress"), dom.A("hidden", ""))
	}
	return dom.El("span", dom.Class("progress"),
		dom.El("progress", dom.A("max", "1"), dom.A("value", dom.Num(float64(s.Study.Done)/float64(s.Study.Of))), dom.A("aria-label", "Refining with more draws")),
		dom.El("button", dom.A("type", "button"), dom.A("data-action", "stop"), "Stop"))
}

// chanceView is the chance of each verdict on today's spend as parts of one bar, each with its words.
func chanceView(c uncertainty.Chance, l Locale) dom.Node {
	const width = 600.0
	x := 0.0
	var parts []dom.Node
	var words []dom.Node
	for _, p := range []struct {
		share        float64
		class, label string
	}{{c.TooLittle, "zone-bad", "too little"}, {c.Right, "zone-growth", "about right"}, {c.Waste, "zone-waste", "a waste"}} {
		w := math.Max(0, p.share) * width
		parts = append(parts, dom.El("rect", dom.Class("zone "+p.class), dom.A("x", dom.Num(x)), dom.A("y", "0"), dom.A("width", dom.Num(w)), dom.A("height", "14")),
			dom.El("rect", dom.Class("zone-edge "+p.class+"-edge"), dom.A("x", dom.Num(x)), dom.A("y", "11"), dom.A("width", dom.Num(w)), dom.A("height", "3")))
		words = append(words, dom.El("li", dom.El("b", l.chance(p.share)), " "+p.label))
		x += w
	}
	return dom.El("div", dom.Class("chances"),
		dom.El("svg", dom.Class("swatch chance-bar"), dom.A("viewBox", "0 0 600 14"), dom.A("preserveAspectRatio", "none"), dom.A("aria-hidden", "true"), parts),
		dom.El("ul", words))
}

// flipsView lists what would have to be otherwise for the advice on today's spend to change.
func (s *State) flipsView(a *compute.Answer) dom.Node {
	var items []dom.Node
	none := 0
	for key, v := range a.Flip.All() {
		f, _ := model.FieldOf(key)
		if !v.Known() {
			none++
			continue
		}
		word := "rises to"
		if float64(v) < s.number(f) {
			word = "falls to"
		}
		items = append(items, dom.El("li", output("uncertainty.flip."+key, v.String()), capital(f.Name)+" "+word+" "+s.Locale.SpokenShort(f, float64(v))))
	}
	parts := []any{dom.Class("flips"), dom.El("h3", "What would change the advice"), dom.El("ul", items)}
	if none > 0 {
		parts = append(parts, dom.El("p", dom.Class("says"), fmt.Sprintf("%d other inputs would not change it, however wrong they are, alone.", none)))
	}
	return dom.El("div", parts...)
}

// SpokenShort writes an input as Spoken does, in two digits.
func (l Locale) SpokenShort(f model.Field, v float64) string {
	return l.Spoken(f, scenario.Round(roundTo(v, 2)))
}

// sureDetails are the pictures and the table behind how sure the answer is.
func (v *Sight) sureDetails(a *compute.Answer) dom.Node {
	tornado := v.Tornado(a)
	figures := []dom.Node{
		dom.El("figure", dom.Class("picture small"), dom.El("h3", tornado.Title), dom.El("p", dom.Class("says"), tornado.Desc), dom.El("div", dom.Class("canvas"), tornado.Node())),
	}
	for _, c := range v.sureCharts(a) {
		figures = append(figures, dom.El("figure", dom.Class("picture small"), dom.El("h3", c.Title), dom.El("p", dom.Class("says"), c.Desc), dom.El("div", dom.Class("canvas"), c.Node())))
	}
	return dom.El("div", dom.Class("sure-details"), dom.El("div", dom.Class("figures"), figures), v.sensitivityTable(a),
		dom.El("p", dom.Class("says"), v.samplingNote(a)))
}

func (v *Sight) samplingNote(a *compute.Answer) string {
	note := fmt.Sprintf("From %d draws of every range at once (scrambled Sobol’ points, seed %d: the same link gives the same numbers).", a.Samples, v.State.Seed)
	if a.Moved > 0 {
		note += fmt.Sprintf(" %d of them fell where the model has no answer and were moved to where it has.", a.Moved)
	}
	if a.Unreachable > 0 {
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
	b.X = chart.Axis{Min: math.Max(0, lo-pad), Max: hi + pad, Format: l.Amount}
	return b
}

// sureCharts are the expected regret of each spend, and one year's losses.
func (v *Sight) sureCharts(a *compute.Answer) []chart.Chart {
	l := v.State.Locale
	p := &a.Picture
	regret := v.base("regret", "What a wrong choice costs on average",
		"The spend explored gives up "+l.Money(math.Max(0, at(p.Spends[:], p.Regret[:], v.State.ExploredSpend())))+" a year on average against knowing better; "+l.Money(float64(a.Robust))+" gives up least.")
	regret.Width, regret.Height = smallWidth, smallHeight
	least, most := float64(a.EVPI), at(p.Spends[:], p.Regret[:], v.State.Spend)
	regret.Y = chart.Axis{Name: "expected regret a year", Max: math.Max(4*least, 1.3*most), Format: l.Amount}
	regret.Lines = []chart.Line{{Class: "l-today", Name: "expected regret", Short: "regret", X: p.Spends[1:], Y: p.Regret[1:], Format: l.Money}}
	regret.Marks = append(v.fewMarks(), chart.Mark{At: float64(a.Robust), Key: "robust", Class: "mark-minimum", Label: "loses least"})
	charts := []chart.Chart{regret}
	if e := a.Exceedance; e != nil && len(e.Loss) > 1 && e.Loss[len(e.Loss)-1] > 0 {
		n := len(e.Loss)
		lo := e.Loss[n-1] / 1e3
		for _, x := range e.Loss {
			if x > 0 {
				lo = math.Max(x, lo)
				break
			}
		}
		c := chart.Chart{ID: "exceedance", Title: "What one year’s incidents may cost", Width: smallWidth, Height: smallHeight,
			Desc:  "In one year of twenty, work, resignations and lost sales pass " + l.Money(at(e.Probability, e.Loss, .05)) + "; on average they are " + l.Money(e.Mean) + ".",
			X:     chart.Axis{Name: "loss in a year", Min: lo, Max: e.Loss[n-1], Log: true, Format: l.Amount},
			Y:     chart.Axis{Name: "chance that it is more", Max: 1, Format: l.Percent},
			Lines: []chart.Line{{Class: "l-today", Name: "chance that a year’s loss is more", Short: "chance", X: e.Loss, Y: e.Probability, Format: l.Percent}},
			Marks: []chart.Mark{{At: e.Mean, Key: "mean", Class: "mark-optimum", Label: "average " + l.Money(e.Mean)}}}
		charts = append(charts, c)
	}
	return charts
}

// at reads a curve between its points; xs ascend or descend.
func at(xs, ys []float64, x float64) float64 {
	for i := 1; i < len(xs); i++ {
		if lo, hi := xs[i-1], xs[i]; (lo <= x && x <= hi || hi <= x && x <= lo) && lo != hi {
			return ys[i-1] + (ys[i]-ys[i-1])*(x-lo)/(hi-lo)
		}
	}
	if len(ys) == 0 {
		return math.NaN()
	}
	return ys[len(ys)-1]
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
			cell("first_order", &a.FirstOrder, share), cell("total", &a.Total, share),
			cell("evppi", &a.EVPPI, func(x float64) string { return l.Money(math.Max(0, x)) }),
		))
	}
	columns := []dom.Node{header("input"), header("range, nine in ten"), header("share of the spread, alone"), header("with the others"), header("worth measuring, a year")}
	return dom.El("div", dom.Class("scroll"), dom.A("tabindex", "0"), dom.A("role", "region"), dom.A("aria-label", "Which inputs matter"),
		dom.El("table", dom.Class("chart-data"), dom.El("caption", "Which inputs the best spend depends on"), dom.El("thead", dom.El("tr", columns)), dom.El("tbody", rows)))
}
