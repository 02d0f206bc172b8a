package chart

// CSV writes rows of cells as the files of pictures have them (RFC 4180): no cell is a formula to a spreadsheet.
func CSV(rows [][]string) string {
	var t csvRows
	for _, cells := range rows {
		t.row(cells)
	}
	return t.String()
}

// Number writes a value as the files of pictures have it: to 12 digits, and nothing for none.
func Number(v float64) string { return number(v) }
