package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A workbook is a zip of parts in XML (ECMA-376, part 1). This file knows that and nothing of what is in it. No formula is written with a
// result: a spreadsheet would believe a wrong one.

// book is a file in the making.
type book struct {
	sheets []*sheet
	names  strings.Builder // what the sheets define, as XML
	looks  looks
}

// sheet is one of its sheets, written row by row.
type sheet struct {
	title   string // at most 31 letters, of ours
	index   int
	rows    strings.Builder
	last    int // row written
	broad   int // columns written
	widths  []int
	frozen  int // rows that stay in sight
	repeat  int // of them, the first that is printed on every page; 0: none
	tall    bool
	rules   strings.Builder // on what may be entered
	ruled   int
	links   []hyperlink
	drawing *chart
	book    *book
}

type hyperlink struct{ cell, target string }

// cell is what stands in one place.
type cell struct {
	text   string // of a person, or a formula
	number float64
	kind   kind
	look   look
}

type kind int

const (
	nothing kind = iota
	prose
	figure
	formula
)

func (b *book) sheet(title string) *sheet {
	s := &sheet{title: title, index: len(b.sheets), book: b}
	b.sheets = append(b.sheets, s)
	return s
}

// row writes cells beside each other, and returns the number of their row, from 1.
func (s *sheet) row(cells ...cell) int {
	s.last++
	s.broad = max(s.broad, len(cells))
	if len(cells) == 0 {
		return s.last
	}
	fmt.Fprintf(&s.rows, `<row r="%d" ht="%d" customHeight="1">`, s.last, s.height(cells))
	for i, c := range cells {
		if c.kind == nothing && c.look == (look{}) {
			continue
		}
		fmt.Fprintf(&s.rows, `<c r="%s%d" s="%d"`, column(i), s.last, s.book.looks.number(c.look))
		switch c.kind {
		case nothing:
			s.rows.WriteString("/>")
		case prose:
			s.rows.WriteString(` t="inlineStr"><is><t xml:space="preserve">` + escape(c.text) + `</t></is></c>`)
		case figure:
			s.rows.WriteString("><v>" + digits(c.number) + "</v></c>")
		case formula:
			s.rows.WriteString("><f>" + escape(c.text) + "</f></c>")
		}
	}
	s.rows.WriteString("</row>")
	return s.last
}

// height is that of a row in points. Spreadsheets that open a file don’t all see for themselves how many lines a text takes.
func (s *sheet) height(cells []cell) int {
	lines := 1
	for i, c := range cells {
		if c.look.ink == title {
			return 22
		}
		if c.look.broken && i < len(s.widths) {
			room := s.widths[i]
			if c.look.ink == faint { // which is smaller
				room += room / 4
			}
			lines = max(lines, (utf8.RuneCountInString(c.shown())+room-1)/room)
		}
	}
	return 14 * lines
}

// shown is the text of a cell that says the same whatever is entered.
func (c cell) shown() string {
	if c.kind == prose {
		return c.text
	}
	return ""
}

// define gives cells a name that formulas know them by.
func (s *sheet) define(name, cells string) { s.book.define(name, s.at(cells), "") }

// at is what other sheets call cells of this one.
func (s *sheet) at(cells string) string { return "'" + s.title + "'!" + cells }

func (b *book) define(name, cells, attributes string) {
	b.names.WriteString(`<definedName name="` + name + `"` + attributes + `>` + escape(cells) + `</definedName>`)
}

// between lets a cell take numbers only, in a range. What is refused says why.
func (s *sheet) between(cell string, low, high float64, title, why string) {
	fmt.Fprintf(&s.rules, `<dataValidation type="decimal" allowBlank="0" showErrorMessage="1" errorTitle="%s" error="%s" sqref="%s"><formula1>%s</formula1><formula2>%s</formula2></dataValidation>`,
		escape(cut(title, 32)), escape(cut(why, 225)), cell, digits(low), digits(high))
	s.ruled++
}

// oneOf lets a cell take only what stands in a list of cells, and offers it.
func (s *sheet) oneOf(cell, list, title, why string) {
	fmt.Fprintf(&s.rules, `<dataValidation type="list" allowBlank="0" showErrorMessage="1" errorTitle="%s" error="%s" sqref="%s"><formula1>%s</formula1></dataValidation>`,
		escape(cut(title, 32)), escape(cut(why, 225)), cell, escape(list))
	s.ruled++
}

// longestTarget is the longest address that Excel opens.
const longestTarget = 2079

// file puts it all together.
func (b *book) file() ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	var failed error
	write := func(path, content string) {
		w, err := z.Create(path)
		if err == nil {
			_, err = w.Write([]byte(declaration + content))
		}
		if failed == nil {
			failed = err
		}
	}
	var types, related, listed strings.Builder
	charts := 0
	for i, s := range b.sheets {
		n := i + 1
		fmt.Fprintf(&listed, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escape(s.title), n, n)
		fmt.Fprintf(&related, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n, relationships, n)
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%s.worksheet+xml"/>`, n, spreadsheet)
		write(fmt.Sprintf("xl/worksheets/sheet%d.xml", n), s.xml())
		var rels strings.Builder
		for j, l := range s.links {
			fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s/hyperlink" Target="%s" TargetMode="External"/>`, j+1, relationships, escape(l.target))
		}
		if s.drawing != nil {
			charts++
			fmt.Fprintf(&rels, `<Relationship Id="drawing" Type="%s/drawing" Target="../drawings/drawing%d.xml"/>`, relationships, charts)
			write(fmt.Sprintf("xl/drawings/drawing%d.xml", charts), s.drawing.frame())
			write(fmt.Sprintf("xl/drawings/_rels/drawing%d.xml.rels", charts), relations(fmt.Sprintf(`<Relationship Id="chart" Type="%s/chart" Target="../charts/chart%d.xml"/>`, relationships, charts)))
			write(fmt.Sprintf("xl/charts/chart%d.xml", charts), s.drawing.xml())
			fmt.Fprintf(&types, `<Override PartName="/xl/drawings/drawing%d.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`, charts)
			fmt.Fprintf(&types, `<Override PartName="/xl/charts/chart%d.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`, charts)
		}
		if rels.Len() > 0 {
			write(fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", n), relations(rels.String()))
		}
		s.prints()
	}
	fmt.Fprintf(&related, `<Relationship Id="styles" Type="%s/styles" Target="styles.xml"/>`, relationships)
	write("xl/styles.xml", b.looks.xml())
	write("xl/workbook.xml", `<workbook xmlns="`+main+`" xmlns:r="`+relationships+`"><bookViews><workbookView/></bookViews><sheets>`+listed.String()+
		`</sheets><definedNames>`+b.names.String()+`</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`)
	write("xl/_rels/workbook.xml.rels", relations(related.String()))
	write("_rels/.rels", relations(`<Relationship Id="book" Type="`+relationships+`/officeDocument" Target="xl/workbook.xml"/>`))
	write("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="`+spreadsheet+`.sheet.main+xml"/>`+
		`<Override PartName="/xl/styles.xml" ContentType="`+spreadsheet+`.styles+xml"/>`+types.String()+`</Types>`)
	if err := z.Close(); failed == nil {
		failed = err
	}
	return out.Bytes(), failed
}

const (
	declaration   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	main          = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	spreadsheet   = "application/vnd.openxmlformats-officedocument.spreadsheetml"
)

func relations(list string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list + `</Relationships>`
}

// prints says which cells are printed, and which rows on every page.
func (s *sheet) prints() {
	local := fmt.Sprintf(` localSheetId="%d"`, s.index)
	s.book.define("_xlnm.Print_Area", s.at(fmt.Sprintf("$A$1:$%s$%d", column(s.broad-1), s.last)), local)
	if s.repeat > 0 {
		s.book.define("_xlnm.Print_Titles", s.at(fmt.Sprintf("$%d:$%d", s.repeat, s.frozen)), local)
	}
}

// xml is the sheet's part. Its pieces have an order.
func (s *sheet) xml() string {
	var b strings.Builder
	b.WriteString(`<worksheet xmlns="` + main + `" xmlns:r="` + relationships + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"`)
	if s.index == 0 {
		b.WriteString(` tabSelected="1"`)
	}
	b.WriteString(">")
	if s.frozen > 0 {
		fmt.Fprintf(&b, `<pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/>`, s.frozen, s.frozen+1)
	}
	b.WriteString("</sheetView></sheetViews><cols>")
	for i, width := range s.widths {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	b.WriteString("</cols><sheetData>" + s.rows.String() + "</sheetData>")
	if s.ruled > 0 {
		fmt.Fprintf(&b, `<dataValidations count="%d">%s</dataValidations>`, s.ruled, s.rules.String())
	}
	if len(s.links) > 0 {
		b.WriteString("<hyperlinks>")
		for i, l := range s.links {
			fmt.Fprintf(&b, `<hyperlink ref="%s" r:id="rId%d"/>`, l.cell, i+1)
		}
		b.WriteString("</hyperlinks>")
	}
	orientation := "landscape"
	if s.tall {
		orientation = "portrait"
	}
	b.WriteString(`<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="` + orientation +
		`" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`)
	if s.drawing != nil {
		b.WriteString(`<drawing r:id="drawing"/>`)
	}
	return b.String() + "</worksheet>"
}

// column is the letters of a column, from 0.
func column(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return column(i/26-1) + column(i%26)
}

// digits writes a number so that it reads back as it is, without an exponent where a person would not use one.
func digits(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		panic("a number of ours that is none")
	}
	if a := math.Abs(v); v == 0 || a >= 1e-5 && a < 1e15 {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return strconv.FormatFloat(v, 'E', -1, 64)
}

// longestText is the most that a cell holds, in characters.
const longestText = 32767

func cut(text string, longest int) string {
	if utf8.RuneCountInString(text) <= longest {
		return text
	}
	return string([]rune(text)[:longest-1]) + "…"
}

// escape makes text safe in XML: what that has no place for is dropped, and what a spreadsheet would take for a character by its number,
// _x000D_, is kept as it is.
func escape(text string) string {
	var b strings.Builder
	for i, r := range cut(text, longestText) {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '_' && isCharacter(text[i:]):
			b.WriteString("_x005F_")
		case r < ' ', r == utf8.RuneError, r == 0xFFFE, r == 0xFFFF, r == 0x7F:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isCharacter tells whether text begins with _xHHHH_.
func isCharacter(text string) bool {
	if len(text) < 7 || text[1] != 'x' && text[1] != 'X' || text[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(text[2:6], 16, 16)
	return err == nil
}
