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

// chanceWords are those of today's spend in words: too little, about right, a waste.
func chanceWords(c uncertainty.Chance) (texts [3]string) {
	for i, percent := range words.Percents(c.TooLittle, c.Right, c.Waste) {
		switch percent {
		case 0:
			texts[i] = "hardly ever"
		case 100:
			texts[i] = "nearly always"
		default:
			texts[i] = strconv.Itoa(percent) + words.NBSP + "%"
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
	parts := slices.Concat([]Part{say("Nine times in ten the best spend ")}, p.span("optimum", "lies between ", "lies at ", a.Optimum, e.Optimum))
	ends := []Part{{Output: "uncertainty.minimum.p5", Value: a.Minimum.P5}, {Output: "uncertainty.minimum.p95", Value: a.Minimum.P95}}
	switch {
	case !a.Minimum.P5.Known():
		if unreachable.Text += " "; a.Unreachable == 1 {
			unreachable.Text = ""
		}
		parts = slices.Concat(parts, []Part{say("; "), unreachable, say("no spend holds your line" + p.whyUnreachable() + ".")}, ends)
	case !a.Minimum.P95.Known():
		ends[0].Text = l.Within(a.Minimum.P5, e.Minimum.P5)
		parts = slices.Concat(parts, []Part{say(", and the spend that keeps customers content from "), ends[0], say(" up; "), unreachable, say(" no spend is enough" + p.whyUnreachable() + "."), ends[1]})
	default:
		parts = slices.Concat(parts, []Part{say(", and the spend that keeps customers content ")}, p.span("minimum", "between ", "at ", a.Minimum, e.Minimum), []Part{say(".")})
		if a.Unreachable >= rarelyUnreachable {
			unreachable.Text = words.Capital(unreachable.Text)
			parts = append(parts, say(" "), unreachable, say(" no spend here holds your line"+p.whyUnreachable()+"."))
		}
	}
	texts := chanceWords(a.Chance)
	parts = append(parts, say(" Today’s "+l.Money(p.Spend)+" is too little with "), chancePart("too_little", texts[0], a.Chance.TooLittle),
		say(", about right with "), chancePart("right", texts[1], a.Chance.Right), say(", "+p.wasted()+" with "), chancePart("waste", texts[2], a.Chance.Waste), say("."))
	if moved := float64(a.Moved) / float64(a.Samples); moved > rarelyMoved {
		parts = append(parts, say(" "+words.Capital(words.Often(moved))+" the ranges lead where the model has no answer: such a case was moved to where it has one."))
	}
	return parts
}

// whyUnreachable adds why no spend may hold the line: what is depended on, as far as that alone would explain it.
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
		return ": it would cost more than anybody has"
	}
	return ": what you depend on is down for longer"
}

// wasted is what spending past the return is called: below the line it may be a promise, and nobody is told of waste.
func (p *Page) wasted() string {
	if model.Number(p.Spend) < p.Study.Answer.Minimum.P50 {
		return "past what returns"
	}
	return "a waste"
}

func chancePart(name, text string, p float64) Part {
	return Part{Text: text, Output: "uncertainty.chance." + name, Value: model.Number(p)}
}
