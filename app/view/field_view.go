package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// fieldAtHand is fieldView, but while a hand moves another input and nothing is wrong with this one it stays as it was drawn.
func (p *Page) fieldAtHand(f model.Field) dom.Node {
	if p.Hurry && !p.AtHand(f.Key) && !p.Result.blames(f.Key) {
		return dom.Node{Tag: "div", Kept: true}
	}
	return p.fieldView(f)
}

// fieldView is one input: its name, what it is set with, a sentence, its default and where that comes from.
func (p *Page) fieldView(f model.Field) dom.Node {
	draft, drafted := p.Drafts[f.Key]
	edited := p.Edited(f)
	attrs := []dom.Attr{dom.Class("field"), dom.A("data-field", f.Key)}
	if edited {
		attrs = append(attrs, dom.A("data-edited", ""))
	}
	if p.Result.blames(f.Key) || draft.Shown() {
		attrs = append(attrs, dom.A("data-error", ""))
	}
	name := dom.El("label", dom.A("for", state.BoxID(f.Key)), words.Capital(f.Name))
	help := dom.El("p", dom.Class("help"), dom.A("id", helpID(f)), f.Help, p.note(f), dom.El("span", dom.Class("source"), " "+p.source(f)))
	message := p.draftView(f.Key)
	if f.Unit == model.Choice {
		return dom.El("div", attrs,
			dom.El("div", dom.Class("field-head"), name, p.resetButton(f, edited && f.Key != "cust")),
			p.choiceView(f), help, message)
	}
	fits := p.Locale.Fitting(f, p.Number(f)) // which takes several tries, so that it is asked once
	return dom.El("div", attrs,
		dom.El("div", dom.Class("field-head"), name, p.resetButton(f, edited || drafted), p.rangeButton(f), p.numberBox(f, fits, drafted)),
		p.sliderView(f, fits), p.rangeView(f), help, message)
}

func helpID(f model.Field) string { return "help-" + f.Key }

// numberBox is the box of an input, with its unit. Fits is what the box has room for.
func (p *Page) numberBox(f model.Field, fits string, drafted bool) dom.Node {
	described := helpID(f)
	if drafted {
		described += " " + state.MessageID(f.Key)
	}
	box := p.boxShowing(f, f.Key, fits, p.Locale.Box(f, p.Number(f)), []dom.Attr{dom.A("inputmode", "text"), control(state.InputBox, f.Key), dom.A("aria-describedby", described)})
	return dom.El("span", dom.Class("box"), box, dom.El("span", dom.Class("unit"), scenario.UnitAfter(f, fits)))
}

func (p *Page) sliderView(f model.Field, fits string) dom.Node {
	slider, v := p.Slider(f), p.Number(f)
	says := words.SpokenAs(f, v, fits)
	if p.unknown(f) {
		says = "not given"
	}
	return dom.El("input", dom.A("type", "range"), control(state.InputSlider, f.Key), dom.A("min", "0"), dom.A("max", strconv.Itoa(slider.Max())), dom.A("step", "1"),
		dom.A("value", strconv.Itoa(slider.Position(v))), dom.A("aria-label", words.Capital(f.Name)), dom.A("aria-valuetext", says))
}

func (p *Page) resetButton(f model.Field, shown bool) dom.Node {
	attrs := []dom.Attr{dom.A("type", "button"), dom.Class("reset"), control(state.ResetButton, f.Key), dom.A("aria-label", "Reset "+f.Name), dom.A("title", "Back to the example")}
	if !shown {
		attrs = append(attrs, dom.A("hidden", ""))
	}
	return dom.El("button", attrs, "↺")
}

func (p *Page) choiceView(f model.Field) dom.Node {
	var options []dom.Node
	if f.Key == "cust" {
		for _, preset := range scenario.Presets {
			options = append(options, option(preset.ID, preset.Name, preset.ID == p.Customer))
		}
	} else {
		for _, schedule := range model.Schedules {
			options = append(options, option(schedule.ID, words.Capital(schedule.Name), schedule.ID == p.Schedule))
		}
	}
	return dom.El("select", dom.A("id", state.BoxID(f.Key)), control(state.InputBox, f.Key), dom.A("aria-describedby", helpID(f)), options)
}

// note adds what the value means here, where the bare number does not say.
func (p *Page) note(f model.Field) string {
	l := p.Locale
	switch {
	case p.FromData(f):
		return " From your incidents."
	case f.Unit == model.ShareOfTime:
		if v := p.Number(f); v <= .5 { // as promises are made
			if f.Key == "accept" {
				return " That is " + l.Downtime(v) + " down a year."
			}
			return " That is " + l.Downtime(v) + " a year: " + l.Uptime(v) + " uptime."
		}
		return " That is " + l.Downtime(p.Number(f)) + " a year."
	case f.Key == "ops" && p.Edition().Scales && !p.Edited(f) && p.Revenue != p.Preset().Revenue:
		return " That is the example’s share of your revenue, until you give your own figure."
	case f.Key == "mttr":
		if v := p.Number(f); v < 1 || v >= 72 {
			return " That is " + l.Duration(v) + "."
		}
	case f.Key == "nine" && p.Result.Outcome != nil:
		return " From today’s spending it is " + l.Figure(p.Result.System.NineFromToday(), 2) + " times."
	case f.Key == "trend" && p.Result.Outcome != nil:
		return " At most " + l.Percent(p.Result.System.MaxTrend()) + " here: as fast as with no upkeep at all."
	}
	return ""
}

// source says what the default is and where it comes from.
func (p *Page) source(f model.Field) string {
	if f.Key == "cust" {
		return "Sets every number you don’t."
	}
	preset := p.Preset()
	source := preset.SourceOf(f.Key)
	if f.Key == "sla" {
		if schedule, ok := model.ScheduleOf(p.Schedule); ok && schedule.Source != "" {
			return "Source: " + schedule.Source + "."
		}
		return ""
	}
	_, said := preset.Sources[f.Key]
	switch {
	case p.unknown(f):
		return "Not given."
	case f.Key == "team":
		return ""
	case f.Group == model.YourSystem && f.Source == "" && !said:
		return "Example value: " + p.Locale.Spoken(f, p.DefaultNumber(f)) + "."
	}
	return "Default " + p.Locale.Spoken(f, p.DefaultNumber(f)) + ": " + source + "."
}
