package workbook

import (
	"strconv"
	"strings"

	"goodenough/model/scenario"
)

// pages are the sheets of one scenario.
type pages struct {
	*scenario.Scenario
	book   *book
	base   string
	number int // among several; 0: the only one
}

var head = look{ink: white, fill: header, broken: true}

func text(text string, l look) cell        { return cell{kind: prose, text: text, look: l} }
func number(v float64, l look) cell        { return cell{kind: figure, number: v, look: l} }
func (p *pages) sheet(title string) *sheet { return p.book.sheet(p.numbered(title, " ")) }

func (p *pages) numbered(name, with string) string {
	if p.number == 0 {
		return name
	}
	return name + with + strconv.Itoa(p.number)
}

// define names cells of this scenario.
func (p *pages) define(s *sheet, name, cells string) { s.define(p.numbered(name, "_"), cells) }

// formula is a cell that answers.
func (p *pages) formula(text string, l look) cell {
	return cell{kind: formula, text: p.names(text), look: l}
}

// names puts the scenario's number behind the names in a formula: behind each word with an underscore that stands outside of quotes and is
// no function.
func (p *pages) names(formula string) string {
	if p.number == 0 {
		return formula
	}
	var b strings.Builder
	quoted, from := false, -1
	for i := 0; i <= len(formula); i++ {
		c := byte(' ')
		if i < len(formula) {
			c = formula[i]
		}
		isName := !quoted && (c == '_' || c == '.' || '0' <= c && c <= '9' || 'a' <= c|' ' && c|' ' <= 'z')
		switch {
		case isName && from < 0:
			from = i
		case !isName && from >= 0:
			word := formula[from:i]
			b.WriteString(word)
			if strings.Contains(word, "_") && c != '(' {
				b.WriteString("_" + strconv.Itoa(p.number))
			}
			from = -1
		}
		if c == '"' {
			quoted = !quoted
		}
		if from < 0 && i < len(formula) {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// link is the way back to the page, to be clicked where it is known where that is.
func (p *pages) link(s *sheet, cell string) (shown string, l look) {
	link := "#" + p.Link()
	if target := p.base + link; p.base != "" && len(target) <= longestTarget {
		s.links = append(s.links, hyperlink{cell, target})
		return target, look{ink: linked}
	}
	return p.base + link, look{}
}
