package scenario

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Marks that say what they are, whatever the language, in a folded text: capitals, since it has no others.
const (
	sureDecimal = 'D'
	sureGroup   = 'G'
	cellBreak   = '\n'
)

// fold writes the same what keyboards, spreadsheets and scripts write differently: small letters, one kind of blank, of minus, of
// apostrophe, the digits 0 to 9; marks that cannot be seen are dropped. Line ends and tabs, which separate cells, stay.
func fold(text string) string {
	if isFolded(text) {
		return strings.Trim(text, " ")
	}
	return strings.Trim(strings.Map(func(c rune) rune {
		if c >= '！' && c <= '～' { // full width
			c -= '！' - '!'
		}
		switch c {
		case '\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
			return cellBreak
		case '−', '–', '—', '‒', '‐', '‑', '﹣':
			return '-'
		case '’', '‘', 'ʼ':
			return '\''
		case '٫':
			return sureDecimal
		case '٬':
			return sureGroup
		case '٪', '﹪':
			return '%'
		case '×':
			return 'x'
		case '￥':
			return '¥'
		case '￡':
			return '£'
		}
		switch {
		case c < 0x80:
		case unicode.Is(unicode.Zs, c):
			return ' '
		case unicode.In(c, unicode.Cf, unicode.Variation_Selector):
			return -1
		case unicode.Is(unicode.Nd, c):
			return '0' + digitOf(c)
		}
		return unicode.ToLower(c)
	}, text), " \n")
}

// isFolded tells of nearly all that links have: letters, digits and marks that are what they are.
func isFolded(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	return true
}

// digitOf is what a decimal digit of any script counts: scripts have theirs in a row of ten.
func digitOf(c rune) rune {
	for _, r := range unicode.Nd.R16 {
		if c >= rune(r.Lo) && c <= rune(r.Hi) {
			return (c - rune(r.Lo)) % 10
		}
	}
	for _, r := range unicode.Nd.R32 {
		if c >= rune(r.Lo) && c <= rune(r.Hi) {
			return (c - rune(r.Lo)) % 10
		}
	}
	return 0
}
