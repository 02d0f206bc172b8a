package app

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/model"
)

// TimeView is what spending one way or another leads to along time, the plan of a spend that changes, and the capability trap.
func TimeView(s *State, r *Result, v *Sight) dom.Node {
	parts := []any{dom.Class("time-body"), dom.El("h2", "For ever")}
	if v == nil {
		return dom.El("div", parts...)
	}
	if r.Outcome == nil {
		parts = append(parts, dom.A("data-stale", ""))
	}
	return dom.El("div", append(parts, v.timeWords(),
		dom.El("p", dom.Class("coasting"), sentenceView(v.Coasting()), " ", s.erosionView(v)),
		s.futureView(v), s.planView(v), v.waysView(), s.trapView(v))...)
}

// timeWords say when a cut stops looking free, and what is asked.
func (v *Sight) timeWords() dom.Node {
	return dom.El("div", dom.Class("outlook"),
		dom.El("p", dom.Class("stopping"), sentenceView(v.Stopping())),
		dom.El("p", dom.Class("asking"), sentenceView(v.Asking())),
		dom.El("p", dom.Class("says"), sentenceView(v.Chances())))
}

// erosion are answers to whether it is getting worse.
var erosion = []struct {
	trend float64
	label string
}{{-.1, "no, better: 10 % a year"}, {0, "no, it holds"}, {.05, "slowly: 5 % a year"}, {.1, "yes: 10 % a year"}, {.2, "fast: 20 % a year"}, {.4, "very fast: 40 % a year"}}

// erosionView asks whether today's spend holds what it bought; the input itself takes any number.
func (s *State) erosionView(v *Sight) dom.Node {
	var options []dom.Node
	known := false
	for _, e := range erosion {
		if e.trend < v.Result.System.MaxTrend() || e.trend == s.Trend {
			options = append(options, option(strconv.FormatFloat(e.trend*100, 'g', -1, 64), e.label, e.trend == s.Trend))
			known = known || e.trend == s.Trend
		}
	}
	if !known {
		options = append(options, option(strconv.FormatFloat(s.Trend*100, 'g', -1, 64), s.Locale.Percent(s.Trend)+" a year", true))
	}
	return dom.El("label", dom.Class("asks"), "Is it getting worse at today’s spend? ", dom.El("select", dom.A("data-setting", "trend"), options))
}

// futureView is the picture along time, and what it shows.
func (s *State) futureView(v *Sight) dom.Node {
	m, _ := measureOf(s.Measure)
	heading := "h3"
	if s.Embed != nil { // where no section's heading stands above
		heading = "h2"
	}
	return dom.El("div",
		dom.El("div", dom.Class("time-head"), dom.El(heading, m.title), s.measureView(), v.bandedView(), s.yearsView()),
		s.pictureView("time", v.Future))
}

func (s *State) measureView() dom.Node {
	now, _ := measureOf(s.Measure)
	options := make([]dom.Node, len(Measures))
	for i, m := range Measures {
		options[i] = option(m.Name, m.Label, m.Name == now.Name)
	}
	return dom.El("label", dom.Class("asks"), "Show ", dom.El("select", dom.A("data-setting", "measure"), options))
}

// bandedView chooses whose ranges are shown.
func (v *Sight) bandedView() dom.Node {
	if v.State.Points {
		return dom.El("label", dom.A("hidden", ""))
	}
	var options []dom.Node
	for _, w := range ways {
		if v.future().Plan(w.name) != nil && (w.name != "explored" || v.lookedAt() == w.name) {
			options = append(options, option(w.name, w.label, w.name == v.banded()))
		}
	}
	return dom.El("label", dom.Class("asks"), "ranges of ", dom.El("select", dom.A("data-setting", "banded"), options))
}

func (s *State) yearsView() dom.Node {
	horizon := s.Horizon()
	words := s.Locale.count(float64(horizon), "year")
	return dom.El("label", dom.Class("asks look-ahead"), "Look ahead ",
		dom.El("input", dom.A("type", "range"), dom.A("data-setting", "years"), dom.A("min", "1"), dom.A("max", strconv.Itoa(model.MaxYears)), dom.A("step", "1"),
			dom.A("value", strconv.Itoa(horizon)), dom.A("aria-label", "Years to look ahead"), dom.A("aria-valuetext", words)),
		dom.El("b", words))
}

// planView is the plan: its picture, and a row of boxes for each step.
func (s *State) planView(v *Sight) dom.Node {
	canvases, picture := s.canvases(v.Plan)
	button := func(name, label string, enabled bool) dom.Node {
		attrs := []dom.Attr{dom.A("type", "button"), dom.Class("quiet"), dom.A("data-action", "plan-"+name)}
		if !enabled {
			attrs = append(attrs, dom.A("disabled", ""))
		}
		return dom.El("button", attrs, label)
	}
	room := len(s.Plan) < model.MaxSteps
	rows := []dom.Node{dom.El("li", dom.Class("step"), "Now ", s.stepBox(baseStep, "amount"), " a year", s.draftView(headOfPlan))}
	for i, step := range s.Plan {
		rows = append(rows, s.stepView(i, step))
	}
	return dom.El("section", dom.Class("plan"), dom.A("aria-label", "A spend that changes"),
		dom.El("h3", "A spend that changes"),
		dom.El("div", dom.Class("plan-buttons"), button("cut", "Cut now, restore in year 2", true), button("clean", "One-off clean-up", room),
			button("add", "Add a step", room), button("none", "No plan", len(s.Plan) > 0)),
		dom.El("figure", dom.Class("picture"), dom.A("data-picture", "plan"), canvases),
		dom.El("ol", dom.Class("steps"), dom.A("aria-label", picture.Title), rows))
}

// stepView is one step of the plan in boxes.
func (s *State) stepView(i int, step model.Step) dom.Node {
	number := strconv.Itoa(i + 1)
	return dom.El("li", dom.Class("step"), "In year ", s.stepBox(i, "year"), " ", s.stepBox(i, "amount"), " ",
		dom.El("select", dom.A("data-step", strconv.Itoa(i)), dom.A("data-box", "kind"), dom.A("aria-label", "Kind of step "+number),
			option("on", "a year from then on", !step.Once), option("once", "once, to clean up", step.Once)),
		dom.El("button", dom.A("type", "button"), dom.Class("reset"), dom.A("data-action", "drop-"+strconv.Itoa(i)), dom.A("aria-label", "Remove step "+number), dom.A("title", "Remove this step"), "✕"),
		s.draftView(draftOf(i, "year")), s.draftView(draftOf(i, "amount")))
}

// stepBox is a box to type a step's year or amount in.
func (s *State) stepBox(step int, what string) dom.Node {
	f, at := s.stepField(step, what)
	key := draftOf(step, what)
	attrs := []dom.Attr{dom.A("data-step", strconv.Itoa(step)), dom.A("data-box", what), dom.A("aria-label", stepLabel(step, what))}
	if _, drafted := s.Drafts[key]; drafted {
		attrs = append(attrs, dom.A("aria-describedby", "error-"+key))
	}
	return dom.El("span", dom.Class("box"), s.boxView(f, key, *at, attrs))
}

// waysView holds every way of spending against the others, in numbers.
func (v *Sight) waysView() dom.Node {
	heads := []string{"way", "spend a year, at first", "line passed after", "content again after", "revenue gone by then", "worth today", "ahead", "cost of waiting a year"}
	columns := make([]dom.Node, len(heads))
	for i, head := range heads {
		columns[i] = header(head)
	}
	var rows []dom.Node
	for _, w := range ways {
		way := v.future().Plan(w.name)
		if way == nil || w.name == "explored" && way.Spend == model.Number(v.State.Spend) {
			continue
		}
		cells := []dom.Node{dom.El("th", dom.A("scope", "row"), capital(w.label))}
		for _, p := range v.numbers(way) {
			cells = append(cells, dom.El("td", output(p.Output, p.Value.String()), p.Text))
		}
		rows = append(rows, dom.El("tr", cells))
	}
	return dom.El("div", dom.Class("scroll ways"), dom.A("tabindex", "0"), dom.A("role", "region"), dom.A("aria-label", "Each way in numbers"),
		dom.El("table", dom.Class("chart-data"), dom.El("caption", "Each way over "+v.horizon()+", against staying"), dom.El("thead", dom.El("tr", columns)), dom.El("tbody", rows)))
}

// numbers are what a way comes to, in the order of the table.
func (v *Sight) numbers(way *model.Timeline) []Part {
	l := v.State.Locale
	runway, recovery, lost := v.passing(way)
	if way.RunwayYears == 0 {
		runway.Text = "already"
	}
	if way.RecoveryYears == 0 {
		recovery.Text = "–"
	}
	switch gone := float64(way.RevenueLost); {
	case gone < -99: // of hardly anything
		lost.Text = "over 100 times more"
	case gone < -hardlyAny:
		lost.Text = "+" + l.Percent(-gone)
	case gone < hardlyAny:
		lost.Text = "none"
	}
	ahead := told(way, "break_even_years", way.BreakEven, "never")
	switch {
	case way.Name == "today":
		ahead.Text = "–"
	case way.BreakEven == 0:
		ahead.Text = "all along"
	case way.BreakEven.Known():
		ahead.Text = "from " + l.Years(float64(way.BreakEven)) + " on"
	case v.leads(way):
		ahead = told(way, "backfire_years", way.Backfire, "for "+l.Years(float64(way.Backfire)))
	}
	return []Part{told(way, "spend", way.Spend, l.Money(float64(way.Spend))), runway, recovery, lost,
		told(way, "present_value", way.PresentValue, signed(l, float64(way.PresentValue))), ahead,
		told(way, "cost_of_waiting", way.Waiting, signed(l, float64(way.Waiting)))}
}

// trapView is the capability trap, when somebody asks about it.
func (s *State) trapView(v *Sight) dom.Node {
	attrs := []dom.Attr{dom.A("type", "checkbox"), dom.A("id", "trap-switch"), dom.A("data-setting", "trap")}
	if s.Trap {
		attrs = append(attrs, dom.A("checked", ""))
	}
	parts := []any{dom.Class("trap"), dom.A("aria-label", "The capability trap"),
		dom.El("span", dom.Class("switch"), dom.El("input", attrs), dom.El("label", dom.A("for", "trap-switch"), "fire-fighting comes out of the same budget"))}
	if s.Trap {
		c := v.Trap()
		parts = append(parts, dom.El("p", dom.Class("asking"), output("trap.side", string(v.trap().Side)), sentenceView(v.Trapped())),
			dom.El("figure", dom.Class("picture small"), dom.A("data-picture", "trap"), dom.El("h3", c.Title), dom.El("div", dom.Class("canvas"), c.Node()), c.Legend(), s.tableView("trap", c)))
	}
	return dom.El("section", parts...)
}
