package app

import (
	"math"
	"strconv"
	"strings"

	"goodenough/app/chart"
	"goodenough/model"
)

// measure is one thing to follow along time. Its name stands in the links of embeds and is never renamed.
type measure struct {
	Name, Label string
	title, axis string
	log         bool
	// of gives a way's numbers, in the unit of the axis.
	of func(v *Sight, way *model.Timeline) []float64
}

// Measures lists what the picture along time can show; the first goes without saying.
var Measures = []measure{
	{"downtime", "downtime", "How long customers will be hit", "hours down a year", true, func(_ *Sight, way *model.Timeline) []float64 {
		return scaled(way.Downtime, model.HoursPerYear)
	}},
	{"customers", "customers", "What customers are worth, as they stay or leave", "revenue a year", false, func(_ *Sight, way *model.Timeline) []float64 { return way.Revenue }},
	{"incidents", "incidents", "How often customers will be hit", "incidents a year", true, func(_ *Sight, way *model.Timeline) []float64 { return way.Incidents }},
	{"value", "value a year", "What is earned, less all that downtime and operations cost", "dollars a year", false, func(_ *Sight, way *model.Timeline) []float64 { return way.Value }},
	{"worth", "value in all", "What it adds up to, against staying", "dollars in all, today’s worth", false, func(v *Sight, way *model.Timeline) []float64 {
		stay := v.future().Plan("today")
		ahead := make([]float64, len(way.Present))
		for i := range ahead {
			ahead[i] = way.Present[i] - stay.Present[i]
		}
		return ahead
	}},
}

func scaled(series []float64, factor float64) []float64 {
	list := make([]float64, len(series))
	for i, v := range series {
		list[i] = factor * v
	}
	return list
}

func measureOf(name string) (measure, bool) {
	for _, m := range Measures {
		if m.Name == name {
			return m, true
		}
	}
	return Measures[0], name == ""
}

// write is how the measure's values are said.
func (m measure) write(l Locale) func(float64) string {
	switch m.Name {
	case "downtime":
		return l.Duration
	case "incidents":
		return func(v float64) string { return l.figure(v, 2) }
	case "worth":
		return func(v float64) string { return signed(l, v) }
	}
	return l.Money
}

// futureSizes are the nominal sizes of the pictures along time, and of the plan below them, by Layout, in px.
var futureSizes = map[Layout]struct{ width, height, plan float64 }{Wide: {800, 330, 190}, Medium: {560, 320, 190}, Narrow: {340, 300, 190}}

// alongTime starts a picture along time. All of them share the crosshair.
func (v *Sight) alongTime(id, title, desc string, width, height float64) chart.Chart {
	l := v.State.Locale
	c := chart.Chart{ID: id, Title: title, Desc: desc, Width: width, Height: height}
	step, horizon := 1, v.State.Horizon() // whole years that leave room for their labels
	for _, wider := range []int{2, 5} {
		if float64(horizon/step) > width/48 {
			step = wider
		}
	}
	c.X = chart.Axis{Name: "years from now", Unit: "years", Max: float64(horizon), Ticks: horizon/step + 1, Format: func(t float64) string {
		if t == math.Trunc(t) {
			return strconv.Itoa(int(t))
		}
		return l.Years(t)
	}}
	if h := v.State.Hover; h.On && isAlongTime(h.Chart) {
		c.Cross = &chart.Cross{At: h.At}
	}
	return c
}

// isAlongTime tells whether a picture's horizontal axis is time.
func isAlongTime(id string) bool {
	return strings.HasPrefix(id, "time-") || strings.HasPrefix(id, "plan-")
}

// Future is a measure along time, for each way of spending.
func (v *Sight) Future(layout Layout) chart.Chart {
	l := v.State.Locale
	m, _ := measureOf(v.State.Measure)
	size := futureSizes[layout]
	c := v.alongTime("time-"+layout.String(), m.title, Plain(join(v.Stopping(), []Part{say(" ")}, v.Asking())), size.width, size.height)
	c.MarkRows = 2
	for _, way := range ways {
		line := v.future().Plan(way.name)
		if line == nil || way.name == "explored" && line.Spend == model.Number(v.State.Spend) {
			continue
		}
		name := way.label
		if way.name != "nothing" && way.name != "plan" {
			name += ", " + l.Money(float64(line.Spend))
		}
		c.Lines = append(c.Lines, chart.Line{Class: way.class, Name: name, Short: way.label, X: v.future().Years, Y: m.of(v, line), Format: m.write(l)})
	}
	c.Bands = v.bands(m)
	c.Y = v.upright(m, c.Lines, c.Bands)
	line := v.State.AcceptableDowntime()
	name := "upset from "
	if v.State.Accept != model.Unset {
		name = "promised, "
	}
	switch m.Name {
	case "downtime":
		c.Rules = []chart.Rule{{At: line * model.HoursPerYear, Class: "rule-line", Label: name + l.Downtime(line)}}
	case "incidents":
		often := v.Result.System.Incidents(line)
		c.Rules = []chart.Rule{{At: often, Class: "rule-line", Label: name + l.figure(often, 2)}}
	case "worth":
		c.Rules = []chart.Rule{{At: 0, Class: "rule", Label: "staying at " + l.Money(v.State.Spend)}}
	}
	c.Marks = v.moments(m)
	return c
}

// banded is the way whose ranges the picture shows: the one chosen, while there is one of that name, or what is asked. Going on
// as today is no question, and its downtime is known: there, what stopping leads to.
func (v *Sight) banded() string {
	if v.future().Plan(v.State.Banded) != nil {
		return v.State.Banded
	}
	if v.asked() == nil {
		return "nothing"
	}
	return v.lookedAt()
}

// bands are how far one way may lie from its line; all of them at once would hide each other.
func (v *Sight) bands(m measure) []chart.Band {
	way, years := v.ranged(v.banded())
	if way == nil {
		return nil
	}
	factor, of := 1.0, way.Downtime
	switch m.Name {
	case "downtime":
		factor = model.HoursPerYear
	case "incidents": // as many for a downtime in every draw, or else it is not known
		for _, key := range []string{"mttr", "blast"} {
			if hasRange(v.State.Scenario, mustField(key)) {
				return nil
			}
		}
		factor = v.Result.System.Incidents(1)
	case "customers":
		of = way.Revenue
	case "value":
		of = way.Value
	case "worth":
		of = way.Present
	}
	wide := false
	for i, lo := range of.P5 {
		wide = wide || of.P95[i]-lo > 1e-3*math.Abs(of.P50[i])
	}
	if !wide { // staying, against staying, or downtime that stays as it was given
		return nil
	}
	return []chart.Band{{Name: called(way.Name) + ", nine times in ten", X: years, Lo: scaled(of.P5, factor), Hi: scaled(of.P95, factor)}}
}

// upright is the vertical axis that shows the lines of a measure: all of them, but of what nothing leads to no more than what
// makes its fall plain, where the others would lie flat beside it, and of bands no more than twice as much again.
func (v *Sight) upright(m measure, lines []chart.Line, bands []chart.Band) chart.Axis {
	l := v.State.Locale
	a := chart.Axis{Name: m.axis, Unit: l.Currency, Format: l.Amount}
	lo, hi, gain := math.Inf(1), math.Inf(-1), 0.0
	for _, line := range lines {
		falls := line.Class == "l-nothing" && m.Name == "worth"
		for _, y := range line.Y {
			hi = math.Max(hi, y)
			if falls {
				gain = math.Max(gain, y)
			} else {
				lo = math.Min(lo, y)
			}
		}
	}
	from, to := lo-2*(hi-lo), hi+2*(hi-lo)
	for _, b := range bands {
		for i := range b.X {
			lo, hi = math.Min(lo, math.Max(from, b.Lo[i])), math.Max(hi, math.Min(to, b.Hi[i]))
		}
	}
	switch {
	case m.log:
		a.Unit, a.Format = "hours", l.figure3
		if m.Name == "incidents" {
			a.Unit = "incidents"
		}
		at := v.State.AcceptableDowntime() * model.HoursPerYear
		if m.Name == "incidents" {
			at = v.Result.System.Incidents(v.State.AcceptableDowntime())
		}
		a.Log, a.Min, a.Max = true, math.Min(lo, at)/1.5, math.Max(hi, at)*1.5
	case m.Name == "worth":
		lo = math.Min(lo, -gain)
		if lo == 0 && hi == 0 {
			lo, hi = -v.State.Spend, v.State.Spend
		}
		pad := .1 * (hi - lo)
		a.Min, a.Max = lo-pad, hi+pad
	default:
		a.Min, a.Max = math.Min(0, 1.1*lo), 1.1*math.Max(0, hi)
	}
	return a
}

// moments are when something turns: the line is passed, customers are content again, a way pays back or backfires.
func (v *Sight) moments(m measure) []chart.Mark {
	l, horizon := v.State.Locale, float64(v.State.Horizon())
	var marks []chart.Mark
	add := func(at model.Number, key, class, label string) {
		if t := float64(at); t > 0 && t <= horizon {
			marks = append(marks, chart.Mark{At: t, Key: key, Class: class, Label: label + l.Years(t)})
		}
	}
	stop, way := v.future().Plan("nothing"), v.asked()
	if m.Name == "worth" {
		if way == nil {
			way = stop
		}
		add(way.BreakEven, "break-even", "mark-explored", "pays back after ")
		add(way.Backfire, "backfire", "mark-explored", "ahead for ")
		return marks
	}
	if way == nil || way.Spend > 0 || way.Steps != nil {
		add(stop.RunwayYears, "runway", "mark-waste", "with nothing, nobody notices for ")
	}
	if way != nil {
		add(way.RunwayYears, "asked-runway", "mark-explored", "past the line after ")
		add(way.RecoveryYears, "asked-recovery", "mark-minimum", "content again after ")
	}
	return marks
}

// Plan is the spend along time, with a knob on every turn.
func (v *Sight) Plan(layout Layout) chart.Chart {
	l, horizon := v.State.Locale, float64(v.State.Horizon())
	spend := v.State.ExploredSpend()
	size := futureSizes[layout]
	c := v.alongTime("plan-"+layout.String(), "The spend, year by year", v.State.planWords(), size.width, size.plan)
	c.Y = chart.Axis{Name: "spend a year", Unit: l.Currency, Max: v.ceiling, Format: l.Amount, Ticks: 4}
	c.Knobs = []chart.Knob{{Key: strconv.Itoa(baseStep), Label: "spend at first: up and down", Y: spend, Text: l.Money(spend) + " a year"}}
	c.Xs = []float64{0}
	ys := []float64{spend}
	for i, step := range v.State.Plan {
		if step.At > horizon {
			break
		}
		if step.Once {
			c.Lines = append(c.Lines, chart.Line{Class: "l-plan", Name: "once, " + l.Money(step.Amount), X: []float64{step.At, step.At}, Y: []float64{0, step.Amount}})
		} else {
			c.Xs, ys = append(c.Xs, step.At, step.At), append(ys, spend, step.Amount)
			spend = step.Amount
		}
		from, to := v.State.room(i)
		c.Knobs = append(c.Knobs, chart.Knob{Key: strconv.Itoa(i), Label: "step " + strconv.Itoa(i+1) + ": sideways for its year, up and down for its amount",
			X: step.At, Y: step.Amount, Min: from, Max: to, Text: v.State.stepWords(step)})
	}
	c.Xs, ys = append(c.Xs, horizon), append(ys, spend)
	c.Areas = []chart.Area{{Class: "a-spend", Name: "spend a year", Y: ys, Format: l.Money}}
	c.Rules = []chart.Rule{{At: v.State.Spend, Class: "rule", Label: "today, " + l.Money(v.State.Spend)}}
	if minimum := v.Result.Outcome.Minimum; minimum.Known() {
		c.Rules = append(c.Rules, chart.Rule{At: float64(minimum), Class: "rule-line", Label: "enough for ever, " + l.Money(float64(minimum))})
	}
	return c
}

// planCeiling is how high the picture of a plan reaches: room above all that is spent, to drag into.
func planCeiling(s *State, r *Result) float64 {
	top := math.Max(s.Spend, s.ExploredSpend())
	for _, step := range s.Plan {
		top = math.Max(top, step.Amount)
	}
	if minimum := float64(r.Outcome.Minimum); minimum < 3*top {
		top = math.Max(top, minimum)
	}
	return 1.4 * top
}

// planWords is the plan as people say it.
func (s *State) planWords() string {
	words := s.Locale.Money(s.ExploredSpend()) + " a year"
	for _, step := range s.Plan {
		words += "; " + s.stepWords(step)
	}
	return words + "."
}

func (s *State) stepWords(step model.Step) string {
	l := s.Locale
	if step.Once {
		return "once " + l.Money(step.Amount) + " in year " + l.figure3(step.At)
	}
	return "from year " + l.figure3(step.At) + " on " + l.Money(step.Amount) + " a year"
}

// Trap is what the budget leaves for prevention at each level of downtime: where it is missing, fires spread.
func (v *Sight) Trap() chart.Chart {
	l, system := v.State.Locale, &v.Result.System
	trap := v.trap()
	hours := func(share float64) float64 { return share * model.HoursPerYear }
	neglected := hours(float64(v.Result.Outcome.DowntimeNeglected))
	least := hours(math.Min(float64(v.Result.Outcome.DowntimeToday), float64(trap.RestDowntime)))
	c := v.apart("trap", "Where fires eat the budget", Plain(v.Trapped()),
		chart.Axis{Name: "hours down a year", Unit: "hours", Min: math.Max(least/1.6, hours(v.State.Floor)), Max: neglected, Log: true, Format: l.figure3})
	// From much capital to none, which downtime rises with: the axis ascends.
	delta := math.Ln2 / v.State.HalfLife
	most := 2.5 * math.Max(float64(trap.Capital), float64(trap.StableCapital))
	of := func(class, name string, budget float64) chart.Line {
		line := chart.Line{Class: class, Name: name, X: make([]float64, samples), Y: make([]float64, samples), Format: func(y float64) string { return signed(l, y) }}
		for i := range line.X {
			share := 1 - float64(i)/(samples-1)
			capital := most * share * share * share
			line.X[i], line.Y[i] = hours(system.Downtime(capital*delta)), system.TrapFlow(budget, capital)
		}
		return line
	}
	mine := of("l-today", "what "+l.Money(float64(trap.Budget))+" a year leaves", float64(trap.Budget))
	mine.Short = "is left"
	c.Lines = []chart.Line{mine}
	if trap.CriticalBudget.Known() {
		critical := of("l-minimum", "what the critical "+l.Money(float64(trap.CriticalBudget))+" would leave", float64(trap.CriticalBudget))
		critical.Short = "at the critical budget"
		c.Lines = append(c.Lines, critical)
	}
	lo, hi := 0.0, v.State.Spend/10
	for i, x := range mine.X {
		if x >= least {
			lo, hi = math.Min(lo, mine.Y[i]), math.Max(hi, mine.Y[i])
		}
	}
	pad := .2 * (hi - lo)
	c.Y = chart.Axis{Name: "left to prevent fires, a year", Unit: l.Currency, Min: lo - pad, Max: hi + pad, Format: l.Amount}
	c.Rules = []chart.Rule{{At: 0, Class: "rule", Label: "just keeps up"}}
	tipping := hours(float64(trap.TippingDowntime))
	switch {
	case trap.Side == model.Collapses:
		c.Zones = []chart.Zone{{From: math.Inf(-1), To: math.Inf(1), Class: "zone-bad", Label: "collapses"}}
	case trap.TippingDowntime.Known():
		c.Zones = []chart.Zone{{From: math.Inf(-1), To: tipping, Class: "zone-growth", Label: "recovers"}, {From: tipping, To: math.Inf(1), Class: "zone-bad", Label: "collapses"}}
		c.Marks = append(c.Marks, chart.Mark{At: tipping, Key: "tipping", Class: "mark-waste", Label: "tipping point"})
	default:
		c.Zones = []chart.Zone{{From: math.Inf(-1), To: math.Inf(1), Class: "zone-growth", Label: "recovers"}}
	}
	today, rest := float64(v.Result.Outcome.DowntimeToday), float64(trap.RestDowntime)
	c.Marks = append(c.Marks, chart.Mark{At: hours(today), Key: "today", Class: "mark-today", Label: "you"})
	if math.Abs(rest-today) > 1e-6*today {
		c.Marks = append(c.Marks, chart.Mark{At: hours(rest), Key: "rest", Class: "mark-minimum", Label: "comes to rest"})
	}
	return c
}

// trap is the capability trap at the budget that the spend explored and today's fires make.
func (v *Sight) trap() model.Trap {
	system := &v.Result.System
	return system.Trap(system.TrapBudget())
}
