package app

import (
	"fmt"
	"math"

	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

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
	return dom.El("div", dom.Class("sure-body"), head,
		dom.El("p", dom.Class("sureness"), sentenceView(Sureness(s))),
		chanceView(a.Chance, wasted(s), l),
		s.reasonsView(a),
		s.fold("sure", "data sure-pictures", dom.El("summary", "What it depends on, in pictures and numbers"), func() dom.Node { return v.sureDetails(a) }),
	)
}

// reasonsView is what is said of single inputs. While answers leave these out, it stays.
func (s *State) reasonsView(a *compute.Answer) dom.Node {
	l := s.Locale
	if s.Hurry && s.Study.shallow > 0 {
		return dom.Node{Tag: "div", Kept: true}
	}
	measuring := Measuring(a, l)
	items := make([]dom.Node, len(measuring))
	for i, m := range measuring {
		items[i] = dom.El("li", m)
	}
	return dom.El("div", dom.Class("sure-columns"),
		dom.El("div", dom.Class("measure"), dom.El("h3", "What is worth measuring"), dom.El("ul", items),
			dom.El("p", dom.Class("says"), "Knowing everything would be worth ", dom.El("b", output("uncertainty.evpi", a.EVPI.String()), l.Money(math.Max(0, float64(a.EVPI)))), " a year. ",
				"If you must choose now, ", dom.El("b", output("uncertainty.robust", a.Robust.String()), l.Money(float64(a.Robust))), " loses least on average.")),
		s.flipsView(a))
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
func chanceView(c uncertainty.Chance, wasted string, l Locale) dom.Node {
	const width = 600.0
	x := 0.0
	var parts []dom.Node
	var words []dom.Node
	texts := l.chances(c)
	for i, p := range []struct {
		share        float64
		class, label string
	}{{c.TooLittle, "zone-bad", "too little"}, {c.Right, "zone-growth", "about right"}, {c.Waste, "zone-waste", wasted}} {
		w := math.Max(0, p.share) * width
		parts = append(parts, dom.El("rect", dom.Class("zone "+p.class), dom.A("x", dom.Num(x)), dom.A("y", "0"), dom.A("width", dom.Num(w)), dom.A("height", "14")),
			dom.El("rect", dom.Class("zone-edge "+p.class+"-edge"), dom.A("x", dom.Num(x)), dom.A("y", "11"), dom.A("width", dom.Num(w)), dom.A("height", "3")))
		words = append(words, dom.El("li", dom.El("b", texts[i]), " "+p.label))
		x += w
	}
	return dom.El("div", dom.Class("chances"),
		dom.El("svg", dom.Class("swatch chance-bar"), dom.A("viewBox", "0 0 600 14"), dom.A("preserveAspectRatio", "none"), dom.A("aria-hidden", "true"), parts),
		dom.El("ul", words))
}

// flipsView lists what would have to be otherwise for the advice on today's spend to change.
func (s *State) flipsView(a *compute.Answer) dom.Node {
	var items []dom.Node
	var certain []worth // by how near the flip is: inputs without a range, but for the spend that the advice is on
	none := 0
	for key, v := range a.Flip.All() {
		f, _ := model.FieldOf(key)
		switch _, ranged := s.RangeOf(f); {
		case ranged && !v.Known():
			none++
		case ranged:
			items = append(items, s.flipView(f, v))
		case v.Known() && key != "ops":
			certain = append(certain, worth{field: f, value: -s.away(f, float64(v))})
		}
	}
	parts := []any{dom.Class("flips"), dom.El("h3", "What would change the advice"), dom.El("ul", items)}
	if none > 0 {
		parts = append(parts, dom.El("p", dom.Class("says"), others(none)+" would not change it, however wrong, alone."))
	}
	nearest := dom.Node{Tag: "div", Kept: a.Flip.Len() == a.EVPPI.Len()} // those without a range come with a later answer
	if len(certain) > 0 {
		var list []dom.Node
		for _, w := range ranked(certain)[:min(3, len(certain))] {
			v, _ := a.Flip.Get(w.field.Key)
			list = append(list, s.flipView(w.field, v))
		}
		nearest = dom.El("div", dom.El("p", dom.Class("says"), "Of the numbers without a range, these come nearest to it:"), dom.El("ul", list))
	}
	return dom.El("div", append(parts, nearest)...)
}

// flipView says at which value of an input the advice changes.
func (s *State) flipView(f model.Field, v model.Number) dom.Node {
	word := "rises to"
	if float64(v) < s.number(f) {
		word = "falls to"
	}
	return dom.El("li", output("uncertainty.flip."+f.Key, v.String()), capital(f.Name)+" "+word+" "+s.Locale.SpokenShort(f, float64(v)))
}

// away is how far an input's value is from v: as a factor where its slider moves so, else in parts of its range.
func (s *State) away(f model.Field, v float64) float64 {
	now := s.number(f)
	if f.Log {
		return math.Abs(math.Log(v / now))
	}
	return math.Abs(v-now) / (f.Max - f.Min)
}

func others(n int) string {
	if n == 1 {
		return "One other input"
	}
	return fmt.Sprintf("%d other inputs", n)
}

// SpokenShort writes an input as Spoken does, in two digits.
func (l Locale) SpokenShort(f model.Field, v float64) string {
	return l.Spoken(f, scenario.RoundTo(v, 2))
}
