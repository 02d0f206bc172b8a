package workbook

import (
	"fmt"
	"slices"
	"strings"
)

// look is how a cell is shown.
type look struct {
	shape  shape
	ink    ink
	fill   fill
	broken bool // into lines where it is long
	apart  bool // from the number to its left
}

// shape is how a number is written.
type shape int

const (
	general shape = iota
	dollars
	cents
	percents
	finePercents
	decimals
	wholes
	yesNo
)

var shapes = []string{general: "General", dollars: `"$"#,##0;-"$"#,##0`, cents: `"$"0.00;-"$"0.00`, percents: "0.0##%", finePercents: "0.000##%", decimals: "#,##0.00##", wholes: "#,##0", yesNo: `"yes";"yes";"no"`}

type ink int

const (
	plain ink = iota
	bold
	title
	entered // may be changed
	linked
	faint
	white
	alarm
)

var inks = []string{
	plain:   `<sz val="10"/><name val="Arial"/>`,
	bold:    `<b/><sz val="10"/><name val="Arial"/>`,
	title:   `<b/><sz val="14"/><name val="Arial"/>`,
	entered: `<sz val="10"/><color rgb="FF0000C0"/><name val="Arial"/>`,
	linked:  `<u/><sz val="10"/><color rgb="FF0563C1"/><name val="Arial"/>`,
	faint:   `<sz val="9"/><color rgb="FF595959"/><name val="Arial"/>`,
	white:   `<b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/>`,
	alarm:   `<b/><sz val="10"/><color rgb="FFB00020"/><name val="Arial"/>`,
}

type fill int

const (
	clear   fill = iota
	gray125      // the second fill of a file is this one, whatever it says
	field        // where something may be entered
	header
	group
)

var fills = []string{
	clear:   `<patternFill patternType="none"/>`,
	gray125: `<patternFill patternType="gray125"/>`,
	field:   `<patternFill patternType="solid"><fgColor rgb="FFFFF9DB"/></patternFill>`,
	header:  `<patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/></patternFill>`,
	group:   `<patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill>`,
}

// looks are those that a book uses, by their numbers in it.
type looks []look

func (l *looks) number(of look) int {
	if len(*l) == 0 {
		*l = looks{{}}
	}
	i := slices.Index(*l, of)
	if i < 0 {
		i = len(*l)
		*l = append(*l, of)
	}
	return i
}

// ownShape is the first number that a file may give to a shape of its own.
const ownShape = 164

func (l *looks) xml() string {
	l.number(look{})
	var b strings.Builder
	list := func(name string, n int, each func(i int) string) {
		fmt.Fprintf(&b, `<%s count="%d">`, name, n)
		for i := range n {
			b.WriteString(each(i))
		}
		b.WriteString("</" + name + ">")
	}
	b.WriteString(`<styleSheet xmlns="` + main + `">`)
	list("numFmts", len(shapes)-1, func(i int) string {
		return fmt.Sprintf(`<numFmt numFmtId="%d" formatCode="%s"/>`, ownShape+i, escape(shapes[i+1]))
	})
	list("fonts", len(inks), func(i int) string { return "<font>" + inks[i] + "</font>" })
	list("fills", len(fills), func(i int) string { return "<fill>" + fills[i] + "</fill>" })
	b.WriteString(`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`)
	list("cellXfs", len(*l), func(i int) string {
		k, shape := (*l)[i], 0
		if k.shape != general {
			shape = ownShape + int(k.shape) - 1
		}
		wrap := ""
		if k.broken {
			wrap = ` wrapText="1"`
		}
		if k.apart {
			wrap += ` horizontal="left" indent="1"`
		}
		return fmt.Sprintf(`<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"%s/></xf>`,
			shape, k.ink, k.fill, wrap)
	})
	b.WriteString(`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`)
	return b.String() + "</styleSheet>"
}
