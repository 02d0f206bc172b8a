package view

import (
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
	return strings.ReplaceAll(b.String(), words.NBSP, " ")
}

func say(text string) Part { return Part{Text: text} }

func strong(text string) Part { return Part{Text: text, Strong: true} }

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
