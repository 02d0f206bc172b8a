package chart

import "math"

// placed is a mark with its label's place.
type placed struct {
	mark   Mark
	label  string
	beyond int     // -1 and 1 for a mark beyond the left and right end of the axis, which has no line
	x      float64 // of the line
	width  float64 // of the label
	lo, hi float64 // what the label covers
	left   bool    // the label stands left of the line
	above  bool    // the label stands above the line, which ends below it
	row    int     // 0 is next to the strip
}

const (
	labelGap = 9.0 // between labels in a row
	beside   = 5.0 // between a line and its label
	clearing = 4.5 // between a label and a line that is not its own
)

// placeMarks gives every label a side and a row so that no two labels overlap, no line crosses a label, and all stay in
// the picture; as few rows as can be beyond the reserved ones, then beside their lines, low, and right. It returns the number of rows.
func placeMarks(marks []Mark, s scale, width float64, reserved int) (list []placed, rows int) {
	list = make([]placed, 0, len(marks))
	for _, m := range marks {
		if !math.IsNaN(m.At) {
			list = append(list, m.measured(s, width))
		}
	}
	if way, ok := bestSides(list, width, reserved); ok {
		setSides(list, way, width)
		setRows(list)
	} else {
		// No sides keep every line off every label: a row for each keeps at least the labels apart.
		for i := range list {
			list[i].row = i
		}
	}
	for _, p := range list {
		rows = max(rows, p.row+1)
	}
	return list, rows
}

// measured is the mark with its line in place, and the size of its label.
func (m Mark) measured(s scale, width float64) placed {
	p := placed{mark: m, label: m.Label, x: s.within(m.At)}
	if !s.holds(m.At) {
		if p.x == s.lower {
			p.beyond, p.label = -1, "← "+m.Label
		} else {
			p.beyond, p.label = 1, m.Label+" →"
		}
	}
	size := markSize
	if role(m.Class).Bold {
		size *= boldWider
	}
	p.label = cut(p.label, size, width-2)
	p.width = TextWidth(p.label, size)
	return p
}

// bestSides tries all ways to put labels left and right of their lines. It fails where none keeps every line off every label.
func bestSides(list []placed, width float64, reserved int) (best int, ok bool) {
	const tried = 6 // marks for which all sides are tried: 64 ways
	least := math.MaxInt
	for way := range 1 << min(len(list), tried) {
		setSides(list, way, width)
		if !setRows(list) {
			continue
		}
		if price := priceOf(list, reserved); price < least {
			best, ok, least = way, true, price
		}
	}
	return best, ok
}

// setSides puts the label of each mark whose bit is set in way left of its line, the others right. What would leave the picture is
// moved back above its line, which then ends below it.
func setSides(list []placed, way int, width float64) {
	for i := range list {
		p := &list[i]
		p.left = way>>i&1 == 1
		if p.left {
			p.lo = max(p.x-beside-p.width, 1)
		} else {
			p.lo = min(p.x+beside, width-1-p.width)
		}
		p.hi = p.lo + p.width
		p.above = p.lo < p.x && p.x < p.hi
	}
}

// setRows gives every label the lowest row where nothing is in its way. It fails where two lines would each have to end below
// the other's label.
func setRows(list []placed) (ok bool) {
	for i := range list {
		list[i].row = 0
	}
	for {
		// Lines first: they say which label must be the higher one. Where they don't, it is the earlier mark's.
		low := blocked(list, func(a, b *placed) bool {
			reaches := b.beyond == 0 && (a.row < b.row || a.row == b.row && !b.above)
			return reaches && b.x > a.lo-clearing && b.x < a.hi+clearing && (b.x < a.x-1 || b.x > a.x+1)
		})
		if low == nil {
			low = blocked(list, func(a, b *placed) bool {
				return a.row == b.row && a.lo < b.hi+labelGap && b.lo < a.hi+labelGap
			})
		}
		if low == nil {
			return true
		}
		if low.row++; low.row > len(list) {
			return false
		}
	}
}

// priceOf is how far from ideal the labels stand.
func priceOf(list []placed, reserved int) int {
	rows, sum, lefts, aboves := 0, 0, 0, 0
	for _, p := range list {
		rows, sum = max(rows, p.row+1), sum+p.row
		if p.left {
			lefts++
		}
		if p.above && p.beyond == 0 {
			aboves++
		}
	}
	return 1000*max(rows, reserved) + 10*sum + 25*aboves + lefts
}

// blocked is the first mark whose label another one stops from standing in its row.
func blocked(list []placed, by func(a, b *placed) bool) *placed {
	for i := range list {
		for j := range list {
			if i != j && by(&list[i], &list[j]) {
				return &list[i]
			}
		}
	}
	return nil
}

// freeRow is the lowest row in which 0..width is crossed by no label and no line.
func freeRow(list []placed, width float64) int {
	for row := 0; ; row++ {
		free := true
		for _, p := range list {
			if p.row == row && p.lo < width+labelGap || p.beyond == 0 && p.row >= row && p.x < width+clearing {
				free = false
			}
		}
		if free {
			return row
		}
	}
}
