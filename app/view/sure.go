package view

import (
	"slices"
	"strconv"
	"strings"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// span says where a band lies: "between" and "at" say it of two ends and of one. Ends that look the same are one, and ends that
// rounding would put in the wrong order are rounded alike. Both stand under their output's name, whether or not they are seen.
func (p *Page) span(name, between, at string, b, err uncertainty.Band) []Part {
	l := p.Locale
	low, high := words.Honest(b.P5, err.P5), words.Honest(b.P95, err.P95)
	if scenario.RoundTo(float64(b.P5), max(1, low)) > scenario.RoundTo(float64(b.P95), max(1, high)) {
		low = min(low, high)
		high = low
	}
	from := Part{Text: l.InDigits(b.P5, low), Output: "uncertainty." + name + ".p5", Value: b.P5}
	to := Part{Text: l.InDigits(b.P95, high), Output: "uncertainty." + name + ".p95", Value: b.P95}
	about := strings.TrimPrefix(from.Text, "about ")
	if about != strings.TrimPrefix(to.Text, "about ") {
		return []Part{say(between), from, say(" and "), to}
	}
	if to.Text = ""; b.P5 != b.P95 {
		from.Text = "about " + about
	}
	return []Part{say(at), from, to}
}

// chanceWords are those of today's spending: too little, about right, too much.
func chanceWords(c uncertainty.Chance) (texts [3]string) {
	for i, percent := range words.Percents(c.TooLittle, c.Right, c.Waste) {
		switch percent {
		case 0:
			texts[i] = "under 1%"
		case 100:
			texts[i] = "over 99%"
		default:
			texts[i] = strconv.Itoa(percent) + "%"
		}
	}
	return texts
}

// What is too rare to be spoken of.
const (
	rarelyUnreachable = .005
	rarelyMoved       = .01
)

// Sureness says how sure the answer is, in sentences.
func (p *Page) Sureness() []Part {
	a, l := p.Study.Answer, p.Locale
	if a == nil {
		return nil
	}
	e := &a.Picture.Errors
	unreachable := Part{Text: words.Often(a.Unreachable), Output: "uncertainty.unreachable", Value: model.Number(a.Unreachable)}
	parts := slices.Concat([]Part{say("The most profitable spending is very likely ")}, p.span("optimum", "between ", "", a.Optimum, e.Optimum))
	ends := []Part{{Output: "uncertainty.minimum.p5", Value: a.Minimum.P5}, {Output: "uncertainty.minimum.p95", Value: a.Minimum.P95}}
	switch {
	case !a.Minimum.P5.Known():
		if unreachable.Text += " "; a.Unreachable == 1 {
			unreachable.Text = ""
		}
		parts = slices.Concat(parts, []Part{say("; "), unreachable, say("no spending " + p.keeps() + p.whyUnreachable() + ".")}, ends)
	case !a.Minimum.P95.Known():
		ends[0].Text = l.Within(a.Minimum.P5, e.Minimum.P5)
		unreachable.Text = words.Capital(unreachable.Text)
		parts = slices.Concat(parts, []Part{say("; " + p.keeping() + " takes at least "), ends[0], say(" (90% ranges). "), unreachable, say(" no spending is enough" + p.whyUnreachable() + "."), ends[1]})
	default:
		parts = slices.Concat(parts, []Part{say("; " + p.keeping() + " takes ")}, p.span("minimum", "between ", "", a.Minimum, e.Minimum), []Part{say(" (90% ranges).")})
		if a.Unreachable >= rarelyUnreachable {
			unreachable.Text = words.Capital(unreachable.Text)
			parts = append(parts, say(" "), unreachable, say(" no spending "+p.keeps()+p.whyUnreachable()+"."))
		}
	}
	texts := chanceWords(a.Chance)
	parts = append(parts, say(" Chances that today’s "+l.Money(p.Spend)+" is "+tooLittle+": "), chancePart("too_little", texts[0], a.Chance.TooLittle),
		say("; "+aboutRightWords+": "), chancePart("right", texts[1], a.Chance.Right), say("; "+tooMuch+": "), chancePart("waste", texts[2], a.Chance.Waste), say("."))
	if moved := float64(a.Moved) / float64(a.Samples); moved > rarelyMoved {
		parts = append(parts, say(" "+words.Capital(words.Often(moved))+" these ranges contradict each other: such a case was moved to the nearest that doesn’t."))
	}
	return parts
}

// keeping and keeps say what the least spending is for: the promise where one is set, else the customers.
func (p *Page) keeping() string {
	if p.Accept != model.Unset {
		return "keeping your promise"
	}
	return "keeping customers satisfied"
}

func (p *Page) keeps() string {
	if p.Accept != model.Unset {
		return "keeps your promise"
	}
	return "keeps customers satisfied"
}

// holding and failing are that in a mark.
func (p *Page) holding() string {
	if p.Accept != model.Unset {
		return words.Kept
	}
	return words.Satisfied
}

func (p *Page) failing() string {
	if p.Accept != model.Unset {
		return words.Broken
	}
	return words.Unhappy
}

// whyUnreachable adds why no spending may be enough: what is depended on, as far as that alone would explain it.
func (p *Page) whyUnreachable() string {
	line := mustField("accept")
	if p.Accept == model.Unset {
		line = mustField("tol")
	}
	lowest, highest := p.Inputs.AcceptableDowntime(), p.Floor
	if r, ranged := p.RangeOf(line); ranged {
		if b, err := uncertainty.Believe(line, r); err == nil {
			lowest = b.Quantile(min(max(p.Study.Answer.Unreachable, .001), .5))
		}
	}
	if r, ranged := p.RangeOf(mustField("floor")); ranged {
		highest = r.High
	}
	if lowest > 1.05*highest {
		return ": it would cost more than any company has"
	}
	return ": your vendors alone are down for longer"
}

// The three things that today's spending may be, by what it earns.
const (
	tooLittle       = "too little to earn the most"
	aboutRightWords = "about right"
	tooMuch         = "too much to pay for itself"
)

func chancePart(name, text string, p float64) Part {
	return Part{Text: text, Output: "uncertainty.chance." + name, Value: model.Number(p)}
}
