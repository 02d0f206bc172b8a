package view

import (
	"slices"
	"strings"

	"goodenough/app/words"
	"goodenough/model"
)

// Part is a piece of a sentence. Numbers of the outcome carry their name, so that scripts find them.
type Part struct {
	Text   string
	Strong bool
	Output string // name of the output whose value Text shows
	Value  model.Number
	Input  string // key of the input whose value Text shows
}

// Plain joins parts into text.
func Plain(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return words.Unglued(b.String())
}

// opening is the first sentence, and the others.
func opening(parts []Part) (first, rest []Part) {
	for i, p := range parts {
		if at := strings.Index(p.Text, ". "); at >= 0 {
			before, after := p, p
			before.Text, after.Text = p.Text[:at+1], p.Text[at+2:]
			return append(slices.Clone(parts[:i]), before), append([]Part{after}, parts[i+1:]...)
		}
		if strings.HasSuffix(p.Text, ".") && i+1 < len(parts) && strings.HasPrefix(parts[i+1].Text, " ") {
			rest = slices.Clone(parts[i+1:])
			rest[0].Text = rest[0].Text[1:]
			return parts[:i+1], rest
		}
	}
	return parts, nil
}

func say(text string) Part { return Part{Text: text} }

func strong(text string) Part { return Part{Text: text, Strong: true} }

// either is how the line is spoken of that these inputs hold downtime to: what customers put up with, or what was promised.
func either(in *model.Inputs, customers, promise string) string {
	if in.Accept != model.Unset {
		return promise
	}
	return customers
}

// amount is money under its output's name.
func amount(l words.Locale, name string, v model.Number) Part {
	return Part{Text: l.Money(float64(v)), Strong: true, Output: name, Value: v}
}

// boldly fills a sentence with strong texts.
func boldly(sentence string, texts ...string) []Part {
	parts := make([]Part, len(texts))
	for i, text := range texts {
		parts[i] = strong(text)
	}
	return fill(sentence, parts...)
}

// fill puts parts into a sentence where {} stands, in their order.
func fill(sentence string, parts ...Part) []Part {
	var filled []Part
	for _, p := range parts {
		before, after, _ := strings.Cut(sentence, "{}")
		filled = append(filled, say(before), p)
		sentence = after
	}
	return append(filled, say(sentence))
}
