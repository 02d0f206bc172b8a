package app

import (
	"slices"

	"goodenough/app/chart"
)

// File is a form of a scenario that can be saved.
type File struct{ Name, Type, Text string }

// Exported is the file of a name: the picture of the view that the share dialog shows (svg, csv), the outcome (json), the
// figures (table) or the report; false where there is none. The link is in the picture as data and to be read.
func Exported(s *State, r *Result, v *Sight, name string) (File, bool) {
	switch name {
	case "table":
		return File{s.fileName("md"), "text/markdown", Markdown(numbersTable(s, r))}, true
	case "report":
		return File{"good-enough-report.html", "text/html", ReportDocument(Report(s, r, v, s.Today))}, true
	}
	if name == "json" {
		written, err := Explain(&s.Scenario, append(slices.Clone(s.Problems), r.Problems...), r, s.Uncertain()).JSON()
		return File{"good-enough.json", "application/json", string(written)}, err == nil
	}
	if v == nil {
		return File{}, false
	}
	v.State.Hover = Hover{} // nobody points at a file
	if s.sure() == nil {
		v.State.Study = Study{}
	}
	p, ok := v.Picture(s.Share.View)
	if !ok {
		return File{}, false
	}
	switch name {
	case "svg":
		return File{s.fileName("svg"), "image/svg+xml", p.File(s.palette(), v.Caption(s.address())).HTML()}, true
	case "csv":
		return File{s.fileName("csv"), "text/csv", p.CSV()}, true
	}
	return File{}, false
}

// palette is that of the theme chosen; on paper and in mail, light unless asked otherwise.
func (s *State) palette() chart.Palette {
	if s.Share.Theme == "dark" {
		return chart.Dark
	}
	return chart.Light
}
