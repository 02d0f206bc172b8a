package words

import (
	"unicode"
	"unicode/utf8"
)

// Sentence starts a message with a capital and ends it with a stop.
func Sentence(message string) string { return Capital(message) + "." }

// Capital starts text with a capital, where its script has any.
func Capital(text string) string { return begin(text, unicode.ToTitle) }

// Uncapital starts text without a capital, as within a sentence.
func Uncapital(text string) string { return begin(text, unicode.ToLower) }

// begin turns the first character of text: not its first byte, which may be a part of one.
func begin(text string, turn func(rune) rune) string {
	first, size := utf8.DecodeRuneInString(text)
	if first == utf8.RuneError { // nothing, or bytes that are none of ours to mend
		return text
	}
	return string(turn(first)) + text[size:]
}
