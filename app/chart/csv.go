package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// CSV is the picture as a file of comma-separated values (RFC 4180) for programs: plain numbers, the first column along the
// horizontal axis, then one for each series and two for each band. A row stands for each sample of a series and each mark, which
// the last column names; what has no sample there is read off its line, and what does not reach that far is empty.
func (c Chart) CSV() string {
	list := c.all()
	for _, b := range c.Bands {
		list = append(list, one{name: b.Name + ", low", x: b.X, y: b.Lo}, one{name: b.Name + ", high", x: b.X, y: b.Hi})
	}
	head := []string{c.X.unit(cmp.Or(c.X.Name, "at"))}
	for i := range list {
		head = append(head, c.Y.unit(cmp.Or(list[i].name, c.Y.Name)))
	}
	var t csvRows
	t.row(append(head, "mark"))
	l := c.layout()
	for _, x := range c.samples() {
		cells := append(make([]string, 0, len(head)+1), number(x))
		for i := range list {
			cells = append(cells, number(between(list[i].x, list[i].y, x, &l.x)))
		}
		names := ""
		for i := range c.Marks {
			if c.Marks[i].At == x {
				names += " " + c.Marks[i].Key
			}
		}
		t.row(append(cells, strings.TrimPrefix(names, " ")))
	}
	return t.String()
}

// samples are the values of the horizontal axis at which a series has a sample or a mark stands, ascending.
func (c Chart) samples() []float64 {
	var xs []float64
	if len(c.Areas) > 0 {
		xs = append(xs, c.Xs...)
	}
	for i := range c.Lines {
		xs = append(xs, c.Lines[i].X...)
	}
	for i := range c.Marks {
		xs = append(xs, c.Marks[i].At)
	}
	some := xs[:0]
	for _, x := range xs {
		if finite(x) {
			some = append(some, x)
		}
	}
	slices.Sort(some)
	return slices.Compact(some)
}

// CSV is the picture as a file of comma-separated values, as that of a Chart: a row for each bar.
func (b Bars) CSV() string {
	var t csvRows
	t.row([]string{"name", "low", "high", b.X.unit(b.X.Name + " at low"), b.X.unit(b.X.Name + " in the middle"), b.X.unit(b.X.Name + " at high")})
	for i := range b.Rows {
		r := &b.Rows[i]
		t.row([]string{r.Label, r.LowLabel, r.HiLabel, number(r.Low), number(b.Middle), number(r.Hi)})
	}
	return t.String()
}

// unit adds the axis' unit to the name of a column.
func (a Axis) unit(name string) string {
	if a.Unit == "" {
		return name
	}
	return name + " (" + a.Unit + ")"
}

// number writes a value for a program, and nothing for none: to the 12 digits that are the same wherever it is computed.
func number(v float64) string {
	if !finite(v) {
		return ""
	}
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64)
	return plain(v)
}

// csvRows writes rows of comma-separated values.
type csvRows struct{ strings.Builder }

func (t *csvRows) row(cells []string) { t.WriteString(CSVLine(cells)) }

// CSVLine is a row of comma-separated values (RFC 4180), with its end, as every file of ours has it: texts that a spreadsheet would run as
// formulas are made ones that it shows, and numbers stay as they are.
func CSVLine(cells []string) string {
	quotedCells := make([]string, len(cells))
	for i, cell := range cells {
		quotedCells[i] = quoted(cell)
	}
	return strings.Join(quotedCells, ",") + "\r\n"
}

// CSVNumber writes a value as a cell for a program: to 12 digits, without an exponent, and "" where there is none.
func CSVNumber(v float64) string { return number(v) }

// quoted is a cell as a table holds it. A text that a spreadsheet would run as a formula is made one that it shows; a number
// stays as it is. Semicolons and tabs stand between quotes as well: where a spreadsheet cuts at them, what is behind one would run.
func quoted(cell string) string {
	cell = strings.ReplaceAll(cell, "\u00a0", " ")
	if strings.IndexAny(cell, "=+@\t\r") == 0 || len(cell) > 1 && cell[0] == '-' && strings.Trim(cell[1:], "0123456789.") != "" {
		cell = "'" + cell
	}
	if strings.ContainsAny(cell, ",;\t\"\r\n") {
		return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
	}
	return cell
}
