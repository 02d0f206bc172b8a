package app

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/scenario"
)

// FactsView is the panel of inputs: what a leader gives, then what we assume, folded.
func FactsView(s *State, r *Result) dom.Node {
	var facts []dom.Node
	assumed, edited := 0, 0
	for _, f := range model.Fields {
		switch {
		case f.Group == model.Facts:
			facts = append(facts, s.fieldAtHand(f, r))
		case f.Group != model.Asked:
			assumed++
			if _, drafted := s.Drafts[f.Key]; drafted || s.edited(f) {
				edited++
			}
		}
	}
	note := strconv.Itoa(assumed) + " numbers, each with its source"
	if edited > 0 {
		note += "; " + strconv.Itoa(edited) + " yours"
	}
	return dom.El("div", dom.Class("facts-body"),
		dom.El("div", dom.Class("fields"), facts),
		s.fold("assumed", "assumed",
			dom.El("summary", dom.El("span", dom.Class("summary-title"), "What we assume about your customers and systems"), dom.El("span", dom.Class("summary-note"), note)),
			func() dom.Node { return dom.El("div", dom.Class("groups"), s.groups(r)) }),
		s.nameView(),
		dom.El("div", dom.Class("panel-foot"),
			dom.El("button", dom.A("type", "button"), dom.A("data-action", "reset"), "Reset all"),
			dom.El("label", dom.A("for", "currency"), "Currency"),
			s.currencyView(),
		),
	)
}

// groups are the assumptions by what they are about.
func (s *State) groups(r *Result) []dom.Node {
	var groups []dom.Node
	var last model.Group
	for _, f := range model.Fields {
		if f.Group == model.Facts || f.Group == model.Asked {
			continue
		}
		if f.Group != last {
			last = f.Group
			groups = append(groups, dom.El("fieldset", dom.El("legend", string(f.Group))))
		}
		g := &groups[len(groups)-1]
		g.Kids = append(g.Kids, s.fieldAtHand(f, r))
	}
	return groups
}

// fold is a part of the page that opens. While a hand moves and it is closed, what is in it is not drawn.
func (s *State) fold(name, class string, summary dom.Node, content func() dom.Node) dom.Node {
	body := dom.Node{Tag: "div", Kept: true}
	if !s.Hurry || s.Unfolded[name] {
		body = content()
	}
	return dom.El("details", dom.Class(class), dom.A("data-fold", name), summary, body)
}

func (s *State) currencyView() dom.Node {
	options := make([]dom.Node, len(Currencies))
	for i, sign := range Currencies {
		options[i] = option(sign, sign, sign == s.Locale.Currency)
	}
	return dom.El("select", dom.A("id", "currency"), dom.A("data-setting", "currency"), options)
}

func option(value, label string, selected bool) dom.Node {
	attrs := []dom.Attr{dom.A("value", value)}
	if selected {
		attrs = append(attrs, dom.A("selected", ""))
	}
	return dom.El("option", attrs, label)
}

func (s *State) nameView() dom.Node {
	return dom.El("div", dom.Class("field name-field"), dom.A("data-field", "name"),
		dom.El("div", dom.Class("field-head"), dom.El("label", dom.A("for", "in-name"), "Name of this scenario")),
		dom.El("input", dom.A("id", "in-name"), dom.A("type", "text"), dom.A("data-input", "name"), dom.A("value", s.Name),
			dom.A("maxlength", strconv.Itoa(model.MaxName)), dom.A("autocomplete", "off"), dom.A("placeholder", "e.g. checkout, next year")),
	)
}

// fieldAtHand is fieldView, but while a hand moves another input and nothing is wrong with this one it stays as it was drawn.
func (s *State) fieldAtHand(f model.Field, r *Result) dom.Node {
	if s.Hurry && f.Key != s.gesture && !r.blames(f.Key) {
		return dom.Node{Tag: "div", Kept: true}
	}
	return s.fieldView(f, r)
}

// fieldView is one input: its name, a box to type in, a slider, a sentence, its default and where that comes from.
func (s *State) fieldView(f model.Field, r *Result) dom.Node {
	attrs := []dom.Attr{dom.Class("field"), dom.A("data-field", f.Key)}
	draft, drafted := s.Drafts[f.Key]
	edited := s.edited(f)
	if edited {
		attrs = append(attrs, dom.A("data-edited", ""))
	}
	if r.blames(f.Key) || draft.shown() {
		attrs = append(attrs, dom.A("data-error", ""))
	}
	id := "in-" + f.Key
	described := "help-" + f.Key
	if drafted {
		described += " error-" + f.Key
	}
	name := dom.El("label", dom.A("for", id), capital(f.Name))
	help := dom.El("p", dom.Class("help"), dom.A("id", "help-"+f.Key), f.Help, s.note(f, r), dom.El("span", dom.Class("source"), " "+s.source(f)))
	message := s.draftView(f.Key)
	if f.Unit == model.Choice {
		return dom.El("div", attrs,
			dom.El("div", dom.Class("field-head"), name, s.resetButton(f, edited && f.Key != "cust")),
			s.choiceView(f, id), help, message)
	}

	v := s.number(f)
	box := s.boxView(f, f.Key, v, []dom.Attr{dom.A("inputmode", "text"), dom.A("data-input", f.Key), dom.A("aria-describedby", described)})
	slider := s.slider(f)
	return dom.El("div", attrs,
		dom.El("div", dom.Class("field-head"), name,
			s.resetButton(f, edited || drafted), s.rangeButton(f),
			dom.El("span", dom.Class("box"), box, dom.El("span", dom.Class("unit"), BoxUnit(f)))),
		dom.El("input", dom.A("type", "range"), dom.A("data-slider", f.Key), dom.A("min", "0"), dom.A("max", strconv.Itoa(slider.max())), dom.A("step", "1"),
			dom.A("value", strconv.Itoa(slider.position(v))), dom.A("aria-label", capital(f.Name)), dom.A("aria-valuetext", s.Locale.Spoken(f, v))),
		s.rangeView(f), help, message)
}

// boxView is a box to type a number in. It shows the number in a form that fits, and exactly while it has the focus: data-exact says
// so where the two differ.
func (s *State) boxView(f model.Field, key string, v float64, attrs []dom.Attr) dom.Node {
	exact := s.Locale.Box(f, v)
	text := s.Locale.Fitting(f, v)
	draft := s.Drafts[key]
	if draft.shown() {
		text = draft.Text
	}
	attrs = append(attrs, dom.A("id", "in-"+key), dom.A("type", "text"), dom.A("autocomplete", "off"), dom.A("spellcheck", "false"), dom.A("value", text))
	if s.Locale.broad(f) {
		attrs = append(attrs, dom.Class("broad"))
	}
	switch {
	case draft.shown():
		attrs = append(attrs, dom.A("aria-invalid", "true"))
	case exact != text:
		attrs = append(attrs, dom.A("data-exact", exact), dom.A("title", exact))
	}
	return dom.El("input", attrs)
}

// draftView is what there is to say of the text in a box, with the texts that it may mean as buttons.
func (s *State) draftView(key string) dom.Node {
	draft, drafted := s.Drafts[key]
	attrs := []dom.Attr{dom.Class("field-error"), dom.A("id", "error-"+key), dom.A("aria-live", "polite")}
	if !drafted {
		attrs = append(attrs, dom.A("hidden", ""))
	} else if draft.Message == "" {
		attrs[0] = dom.Class("field-note")
	}
	says := draft.Message
	if draft.Note != "" {
		says = "Taken as " + draft.Note + "."
	}
	parts := []any{attrs, says}
	for i, text := range draft.Offers {
		parts = append(parts, " ", dom.El("button", dom.A("type", "button"), dom.A("data-action", "take-"+key+"-"+strconv.Itoa(i)), text))
	}
	return dom.El("p", parts...)
}

func (s *State) resetButton(f model.Field, shown bool) dom.Node {
	attrs := []dom.Attr{dom.A("type", "button"), dom.Class("reset"), dom.A("data-action", "reset-"+f.Key), dom.A("aria-label", "Reset "+f.Name), dom.A("title", "Back to the default")}
	if !shown {
		attrs = append(attrs, dom.A("hidden", ""))
	}
	return dom.El("button", attrs, "↺")
}

func (s *State) choiceView(f model.Field, id string) dom.Node {
	var options []dom.Node
	if f.Key == "cust" {
		for _, p := range scenario.Presets {
			options = append(options, option(p.ID, p.Name, p.ID == s.Customer))
		}
	} else {
		for _, schedule := range model.Schedules {
			options = append(options, option(schedule.ID, capital(schedule.Name), schedule.ID == s.Schedule))
		}
	}
	return dom.El("select", dom.A("id", id), dom.A("data-input", f.Key), dom.A("aria-describedby", "help-"+f.Key), options)
}

// note adds what the value means here, where the bare number does not say.
func (s *State) note(f model.Field, r *Result) string {
	l := s.Locale
	switch {
	case f.Unit == model.ShareOfTime:
		if v := s.number(f); v <= .5 { // as promises are made
			return " That is " + l.Downtime(v) + " a year: " + l.Uptime(v) + " up."
		}
		return " That is " + l.Downtime(s.number(f)) + " a year."
	case f.Key == "mttr":
		if v := s.number(f); v < 1 || v >= 72 {
			return " That is " + l.Duration(v) + "."
		}
	case f.Key == "nine" && r.Outcome != nil:
		return " From today’s spend it is " + l.figure(r.System.NineFromToday(), 2) + " times."
	case f.Key == "trend" && r.Outcome != nil:
		return " At most " + l.Percent(r.System.MaxTrend()) + " here: what happens with no spend at all."
	}
	return ""
}

// source says what the default is and where it comes from.
func (s *State) source(f model.Field) string {
	p, _ := scenario.PresetOf(s.Customer)
	if f.Key == "cust" {
		return "It fills in everything you don’t change."
	}
	source := p.SourceOf(f.Key)
	if f.Key == "sla" {
		if schedule, ok := model.ScheduleOf(s.Schedule); ok && schedule.Source != "" {
			return "Source: " + schedule.Source + "."
		}
		return ""
	}
	if f.Group == model.Facts && f.Source == "" {
		source = "an example, yours will differ"
	}
	return "Default " + s.Locale.Spoken(f, s.defaultNumber(f)) + ": " + source + "."
}
