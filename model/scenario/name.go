package scenario

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"goodenough/model"
)

// CleanText makes text safe to show anywhere: no control or direction characters, single blanks, at most so many characters.
func CleanText(text string, longest int) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.C, r) || r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > longest {
		text = strings.TrimSpace(string(runes[:longest]))
	}
	return text
}

// clip shortens text from a link for a message.
func clip(text string) string {
	text = CleanText(text, 80)
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:39]) + "…"
	}
	return text
}

// isFree tells whether a key is that of a text that anybody writes.
func isFree(key string) bool {
	f, ok := model.FieldOf(key)
	return ok && f.Unit == model.Text
}
