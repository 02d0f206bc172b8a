package app

import (
	"math"

	"goodenough/app/chart"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Domain is the part of the plane that the pictures show: spends from X0 to X1, costs up to Y1, all in $ a year.
type Domain struct{ X0, X1, Y1 float64 }

// DomainOf frames what matters: the marks, with room on both sides, and the valley of the total cost filling the height.
func DomainOf(in model.Inputs, r *Result) Domain {
	o := r.Outcome
	lo, hi := math.Inf(1), 0.0
	for _, v := range []float64{float64(o.Minimum), float64(o.Optimum), float64(o.Waste), in.Spend, in.ExploredSpend()} {
		if v > 0 && v <= model.OutOfReach {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	}
	d := Domain{X0: lo / 3.2, X1: hi * 2.4}
	if optimum := float64(o.Optimum); optimum == 0 {
		d.X0 = lo / 10
	}
	total := func(spend float64) float64 { p := r.System.At(spend); return r.System.TotalCost(p) }
	d.Y1 = math.Max(2*total(float64(o.Optimum)), 1.12*math.Max(total(in.Spend), total(in.ExploredSpend())))
	if o.Minimum.Known() {
		d.Y1 = math.Max(d.Y1, 1.12*total(float64(o.Minimum)))
	}
	return d
}

// samples is how many spends a curve is drawn through: more than the eye can tell apart.
const samples = 97

// Sight is the system seen along the spends of a domain: what all pictures are drawn from.
type Sight struct {
	State  State
	Result *Result
	Domain Domain
	Points []model.Point
	spends []float64
	said   string // the answer in words, for who does not see the picture

	ceiling   float64      // of the picture of a plan, $/yr
	followed  *model.Time  // what the ways of spending lead to, once somebody asked ...
	horizonOf int          // ... so many years ahead ...
	planOf    []model.Step // ... with this plan

	against  *against  // the one budget, once asked
	staffing *staffing // who does what, once asked
}

// Look evaluates the model along the domain.
func Look(s State, r *Result, d Domain) *Sight {
	v := &Sight{State: s, Result: r, Domain: d, ceiling: planCeiling(&s, r), Points: make([]model.Point, samples), spends: make([]float64, samples)}
	step := math.Log(d.X1/d.X0) / (samples - 1)
	for i := range v.Points {
		v.spends[i] = d.X0 * math.Exp(step*float64(i))
		v.Points[i] = r.System.At(v.spends[i])
	}
	return v
}

// Show sets the state that the pictures are drawn in. Their inputs stay those that were looked at: while the page's own
// contradict each other, the last answer is what is shown.
func (v *Sight) Show(s State) {
	s.Inputs = v.Result.System.Inputs()
	v.State, v.said = s, ""
}

func (v *Sight) series(f func(model.Point) float64) []float64 {
	ys := make([]float64, len(v.Points))
	for i, p := range v.Points {
		ys[i] = f(p)
	}
	return ys
}

// x is the axis that all pictures share.
func (v *Sight) x() chart.Axis {
	return chart.Axis{Name: "operations spend a year", Unit: v.State.Locale.Currency, Min: v.Domain.X0, Max: v.Domain.X1, Log: true, Zero: v.showsZero(), Format: v.State.Locale.Amount}
}

// showsZero tells whether spending nothing is worth a place: when it is an answer, or what is explored.
func (v *Sight) showsZero() bool {
	o := v.Result.Outcome
	return o.Optimum == 0 || o.Minimum == 0 || v.State.ExploredSpend() < v.Domain.X0
}

func (v *Sight) base(id, title, desc string) chart.Chart {
	c := chart.Chart{ID: id, Title: title, Desc: desc, X: v.x(), Xs: v.spends}
	if h := v.State.Hover; h.On && !isApart(h.Chart) {
		c.Cross = &chart.Cross{At: h.At} // in all pictures at once: they share the axis
	}
	return c
}

// apart starts a small picture whose horizontal axis is its own, and no spend.
func (v *Sight) apart(id, title, desc string, x chart.Axis) chart.Chart {
	c := chart.Chart{ID: id, Title: title, Desc: desc, Width: smallWidth, Height: smallHeight, X: x}
	if h := v.State.Hover; h.On && h.Chart == id {
		c.Cross = &chart.Cross{At: h.At}
	}
	return c
}

// isApart tells whether a picture's horizontal axis is no spend.
func isApart(id string) bool {
	return id == "exceedance" || id == "tolerance" || id == "trap" || isAlongTime(id)
}

// zones are the answers that each spend gets.
func (v *Sight) zones() []chart.Zone {
	o := v.Result.Outcome
	minimum, optimum, waste := float64(o.Minimum), float64(o.Optimum), float64(o.Waste)
	var zones []chart.Zone
	from := math.Inf(-1)
	add := func(to float64, class, label string) {
		if to > from {
			zones = append(zones, chart.Zone{From: from, To: to, Class: class, Label: label})
			from = to
		}
	}
	switch {
	case !o.Minimum.Known():
		add(math.Inf(1), "zone-bad", "not good enough")
	case minimum > 0:
		add(math.Min(minimum, optimum), "zone-bad", "not good enough")
		add(minimum, "zone-promise", "not good enough: a promise")
	}
	add(optimum, "zone-good", "worth it")
	add(math.Max(waste, minimum), "zone-growth", "growth pays better")
	add(math.Inf(1), "zone-waste", "waste")
	return zones
}

// marks are the spends that have a name.
func (v *Sight) marks() []chart.Mark {
	o, l := v.Result.Outcome, v.State.Locale
	today := v.State.Spend
	marks := []chart.Mark{
		{At: float64(o.Minimum), Key: "minimum", Class: "mark-minimum", Label: "customers content from " + l.Money(float64(o.Minimum))},
		{At: float64(o.Optimum), Key: "optimum", Class: "mark-optimum", Label: "best spend " + l.Money(float64(o.Optimum))},
		{At: float64(o.Waste), Key: "waste", Class: "mark-waste", Label: "waste from " + l.Money(float64(o.Waste))},
		{At: today, Key: "today", Class: "mark-today", Label: "you, " + l.Money(today)},
	}
	if o.Minimum > o.Waste { // below the line nobody is told of waste
		marks[2].Label = "comes back up to " + l.Money(float64(o.Waste))
	}
	if o.Waste == o.Optimum {
		marks = append(marks[:2], marks[3:]...)
	}
	if !o.Minimum.Known() {
		marks = marks[1:]
	}
	if spend := v.State.ExploredSpend(); spend != today {
		marks = append(marks, chart.Mark{At: spend, Key: "explored", Class: "mark-explored", Label: "explored, " + l.Money(spend)})
	}
	return marks
}

// fewMarks are the marks of the small pictures.
func (v *Sight) fewMarks() []chart.Mark {
	var few []chart.Mark
	for _, m := range v.marks() {
		switch m.Key {
		case "optimum":
			m.Label = "best"
		case "today":
			m.Label = "you"
		case "explored":
			m.Label = "explored"
		default:
			continue
		}
		few = append(few, m)
	}
	return few
}

// chartOf finds the picture with that id, as drawn.
func (v *Sight) chartOf(id string) (chart.Chart, bool) {
	for _, layout := range []Layout{Wide, Medium, Narrow} {
		switch id {
		case "curve-" + layout.String():
			return v.Curve(layout), true
		case "time-" + layout.String():
			return v.Future(layout), true
		case "plan-" + layout.String():
			return v.Plan(layout), true
		case "growth-" + layout.String():
			return v.Growth(layout), true
		case "people-" + layout.String():
			return v.People(layout), true
		}
	}
	charts := v.Small()
	if v.State.Trap {
		charts = append(charts, v.Trap())
	}
	if a := v.State.Study.Answer; a != nil {
		charts = append(charts, v.sureCharts(a)...)
	}
	for _, c := range charts {
		if c.ID == id {
			return c, true
		}
	}
	return chart.Chart{}, false
}

// CurveSizes are the nominal sizes of the main picture by Layout, in px.
var CurveSizes = map[Layout][2]float64{Wide: {800, 372}, Medium: {560, 350}, Narrow: {340, 330}}

// Curve is the one picture: the yearly cost of everything, stacked, against spend.
func (v *Sight) Curve(layout Layout) chart.Chart {
	l, o := v.State.Locale, v.Result.Outcome
	c := v.base("curve-"+layout.String(), "What a year costs in all, by operations spend", v.describe())
	c.Width, c.Height = CurveSizes[layout][0], CurveSizes[layout][1]
	c.Y = chart.Axis{Name: "cost a year", Unit: l.Currency, Max: v.Domain.Y1, Format: l.Amount}
	c.Zones, c.Marks, c.MarkRows = v.zones(), v.marks(), 3
	hurdle := float64(o.Hurdle)
	c.Areas = []chart.Area{
		{Class: "a-spend", Name: "operations, at what the money would earn in growth", Short: "operations", Y: v.series(func(p model.Point) float64 { return hurdle * p.Spend }), Format: l.Money},
		{Class: "a-churn", Name: "customers who leave", Short: "customers who leave", Y: v.series(func(p model.Point) float64 { return p.Loss.Churn }), Format: l.Money},
		{Class: "a-sales", Name: "sales lost in outages", Short: "sales lost", Y: v.series(func(p model.Point) float64 { return p.Loss.LostSales }), Format: l.Money},
		{Class: "a-people", Name: "engineers’ time and resignations", Short: "engineers", Y: v.series(func(p model.Point) float64 { return p.Loss.IncidentWork + p.Loss.Attrition }), Format: l.Money},
	}
	if v.State.Owed() > 0 && v.State.Schedule != "none" {
		credits := chart.Area{Class: "a-credits", Name: "service credits", Y: v.series(func(p model.Point) float64 { return p.Loss.Credits }), Format: l.Money}
		c.Areas = append(c.Areas[:3], credits, c.Areas[3])
	}
	c.Total = "in all"
	if a := v.State.Study.Answer; a != nil && !v.State.Points {
		p := &a.Picture
		c.Bands = []chart.Band{{Name: "in all, nine times in ten", X: p.Spends[1:], Lo: p.Cost.P5[1:], Hi: p.Cost.P95[1:]}}
		span := func(key string, b uncertainty.Band) chart.Span {
			return chart.Span{From: float64(b.P5), To: float64(b.P95), Class: "span-" + key, Key: key}
		}
		c.Spans = []chart.Span{span("minimum", a.Minimum), span("optimum", a.Optimum), span("waste", a.Waste)}
	}
	spend := v.State.ExploredSpend()
	least := v.Domain.X0
	if c.X.Zero {
		least = 0
	}
	c.Handle = &chart.Handle{Key: "try", Label: "spend explored", At: spend, Min: least, Max: v.Domain.X1, Text: l.Money(spend) + " a year"}
	return c
}

// describe is the picture in words.
func (v *Sight) describe() string {
	if v.said == "" {
		a := Say(v.State.Inputs, v.Result, v.State.Locale)
		v.said = Plain(a.Headline) + " " + Plain(a.Reasons)
	}
	return v.said
}

const (
	smallWidth  = 400
	smallHeight = 270
)

// Marginal is the return of the next dollar, held against what it has to return.
func (v *Sight) Marginal() chart.Chart {
	l, o := v.State.Locale, v.Result.Outcome
	c := v.base("marginal", "What the next dollar brings back",
		"At "+l.Money(v.State.ExploredSpend())+" the next dollar returns "+l.Cents(float64(o.MarginalReturn))+" and has to return "+l.Cents(float64(o.Hurdle))+".")
	c.Width, c.Height = smallWidth, smallHeight
	hurdle := float64(o.Hurdle)
	c.Y = chart.Axis{Name: "dollars back for a dollar", Unit: l.Currency, Max: math.Max(3*hurdle, 1.1*math.Min(float64(o.MarginalReturn), 6*hurdle)), Format: l.figure3}
	c.Lines = []chart.Line{{Class: "l-return", Name: "return of the next dollar of operations", Short: "returns", X: v.spends,
		Y: v.series(func(p model.Point) float64 { return p.Marginal }), Format: l.Cents}}
	c.Rules = []chart.Rule{{At: hurdle, Class: "rule-hurdle", Label: "what it has to return, " + l.Cents(hurdle)}}
	if plain := v.Result.System.Hurdle(0); plain < hurdle {
		c.Rules = append(c.Rules, chart.Rule{At: plain, Class: "rule", Label: "to break even, " + l.Cents(plain)})
	}
	c.Marks = v.fewMarks()
	return c
}

// Downtime is hours down a year against spend, with the line customers draw.
func (v *Sight) Downtime() chart.Chart {
	l, o := v.State.Locale, v.Result.Outcome
	line := v.State.AcceptableDowntime()
	c := v.base("downtime", "How long customers are hit",
		"Down "+l.Downtime(float64(o.Downtime))+" a year at "+l.Money(v.State.ExploredSpend())+"; acceptable is "+l.Downtime(line)+".")
	c.Width, c.Height = smallWidth, smallHeight
	hours := func(share float64) float64 { return share * model.HoursPerYear }
	top, bottom := hours(v.Points[0].Downtime), hours(v.Points[len(v.Points)-1].Downtime)
	c.Y = chart.Axis{Name: "hours down a year", Unit: "hours", Log: true, Min: math.Min(bottom, hours(line)) / 1.5, Max: math.Max(top, hours(line)) * 1.5, Format: l.figure3}
	c.Lines = []chart.Line{{Class: "l-today", Name: "hours down a year, in the long run", Short: "down", X: v.spends,
		Y: v.series(func(p model.Point) float64 { return hours(p.Downtime) }), Format: l.Duration}}
	name := "upset from "
	if v.State.Accept != model.Unset {
		name = "promised, "
	}
	c.Rules = []chart.Rule{{At: hours(line), Class: "rule-line", Label: name + l.Downtime(line)}}
	c.Marks = v.fewMarks()
	return c
}

// Customers is the share of customers who leave within a year because of downtime, against spend.
func (v *Sight) Customers() chart.Chart {
	l, o := v.State.Locale, v.Result.Outcome
	c := v.base("customers", "Who leaves because of it",
		l.Percent(float64(o.LeavingShare))+" of customers a year leave because of downtime at "+l.Money(v.State.ExploredSpend())+".")
	c.Width, c.Height = smallWidth, smallHeight
	today := v.Result.System.LeavingShare(float64(o.DowntimeToday))
	top := math.Max(4*today, 1.3*math.Max(float64(o.LeavingShare), v.Result.System.LeavingShare(float64(o.DowntimeAtOptimum))))
	c.Y = chart.Axis{Name: "share of customers a year", Unit: "share", Max: math.Min(1, top), Format: l.Percent}
	c.Lines = []chart.Line{{Class: "l-today", Name: "customers who leave within a year because of downtime", Short: "leave", X: v.spends,
		Y: v.series(func(p model.Point) float64 { return p.LeavingShare }), Format: l.Percent}}
	c.Rules = []chart.Rule{{At: v.State.Churn, Class: "rule", Label: "leave anyway, " + l.Percent(v.State.Churn)}}
	c.Marks = v.fewMarks()
	return c
}

// Tolerance is how many customers go within a year if downtime stays at a level, whatever keeps it there.
func (v *Sight) Tolerance() chart.Chart {
	l, o := v.State.Locale, v.Result.Outcome
	hours := func(share float64) float64 { return share * model.HoursPerYear }
	c := v.apart("tolerance", "What customers put up with",
		"At "+l.Downtime(v.State.Tolerance)+" down a year they start to be upset; at "+l.Downtime(v.State.WalkAway)+" nearly all of them are gone. Today it is "+l.Downtime(float64(o.DowntimeToday))+".",
		chart.Axis{Name: "hours down a year", Unit: "hours", Min: hours(math.Min(v.State.Tolerance, math.Min(float64(o.DowntimeToday), float64(o.Downtime))) / 3), Max: hours(math.Min(1, 2*v.State.WalkAway)), Log: true, Format: l.figure3})
	line := chart.Line{Class: "l-today", Name: "customers who leave within a year", Short: "leave", X: make([]float64, samples), Y: make([]float64, samples), Format: l.Percent}
	step := math.Log(c.X.Max/c.X.Min) / (samples - 1)
	for i := range line.X {
		line.X[i] = c.X.Min * math.Exp(step*float64(i))
		line.Y[i] = v.Result.System.LeavingShare(line.X[i] / model.HoursPerYear)
	}
	c.Lines = []chart.Line{line}
	c.Y = chart.Axis{Name: "share of customers a year", Unit: "share", Max: 1, Format: l.Percent}
	c.Rules = []chart.Rule{{At: v.State.Churn, Class: "rule", Label: "leave anyway, " + l.Percent(v.State.Churn)}}
	c.Marks = []chart.Mark{
		{At: hours(v.State.Tolerance), Key: "tol", Class: "mark-minimum", Label: "upset"},
		{At: hours(float64(o.DowntimeToday)), Key: "today", Class: "mark-today", Label: "you"},
		{At: hours(v.State.WalkAway), Key: "exit", Class: "mark-waste", Label: "gone"},
	}
	if v.State.ExploredSpend() != v.State.Spend {
		c.Marks = append(c.Marks, chart.Mark{At: hours(float64(o.Downtime)), Key: "explored", Class: "mark-explored", Label: "explored"})
	}
	return c
}

// Small are the pictures below the main one.
func (v *Sight) Small() []chart.Chart {
	return []chart.Chart{v.Marginal(), v.Downtime(), v.Customers(), v.Tolerance()}
}
