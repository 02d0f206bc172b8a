package chart

import (
	"math"
	"strings"
)

// Text sizes in units of the viewBox.
const (
	tickSize  = 11.5
	zoneSize  = 12
	crossSize = 12
	markSize  = 12.5
)

// TextWidth estimates how wide a text is drawn, from above: a page's fonts differ, and a gap too wide is better than letters
// that touch. The shares of the size are those of DejaVu Sans, the widest of the usual system fonts.
func TextWidth(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		w += runeWidth(r)
	}
	return w * size
}

func runeWidth(r rune) float64 {
	switch {
	case r == ' ' || r == 'i' || r == 'j' || r == 'l' || r == '.' || r == ',' || r == ':' || r == ';' || r == '\'' || r == '’' || r == '!' || r == '|':
		return .33
	case r == 'f' || r == 't' || r == 'r' || r == '(' || r == ')' || r == '-' || r == '/':
		return .42
	case r == 'm' || r == '%' || r == 'W':
		return .98
	case r == 'w' || r == 'M' || r == 'O' || r == 'Q' || r == '→' || r == '←' || r == '+' || r == '=':
		return .86
	case r >= 'A' && r <= 'Z':
		return .7
	case r < 0x300:
		return .64
	case r == '…' || r >= 0x1100:
		return 1
	}
	return .7
}

const boldWider = 1.1

// fitting is how many bytes of a text fit into room; those of one letter at least.
func fitting(s string, size, room float64) int {
	w := 0.0
	for i, r := range s {
		if w += runeWidth(r) * size; w > room && i > 0 {
			return i
		}
	}
	return len(s)
}

// cut shortens a text that is wider than room, ending it in an ellipsis.
func cut(s string, size, room float64) string {
	if TextWidth(s, size) <= room {
		return s
	}
	return strings.TrimRight(s[:fitting(s, size, room-size)], " ,") + "…"
}

// Wrap breaks a text into lines of at most room units, at spaces, and in the middle of a word that is wider than a line.
func Wrap(s string, size, room float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if longer := strings.TrimPrefix(line+" "+word, " "); line == "" || TextWidth(longer, size) <= room {
			line = longer
		} else {
			lines = append(lines, line)
			line = word
		}
		for n := fitting(line, size, room); n < len(line); n = fitting(line, size, room) {
			lines = append(lines, line[:n])
			line = line[n:]
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// finite tells a number from NaN and the infinities.
func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
