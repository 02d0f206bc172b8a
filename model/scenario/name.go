package scenario

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"goodenough/model"
)

// CleanName makes text safe to show anywhere: no control or direction characters, single blanks, at most MaxName characters.
func CleanName(text string) string {
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
	if runes := []rune(text); len(runes) > model.MaxName {
		text = strings.TrimSpace(string(runes[:model.MaxName]))
	}
	return text
}

// clip shortens text from a link for a message.
func clip(text string) string {
	text = CleanName(text)
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:39]) + "…"
	}
	return text
}
