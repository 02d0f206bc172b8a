package view

import (
	"slices"

	"goodenough/app/chart"
	"goodenough/app/state"
)

// File is a form of a scenario that can be saved.
type File struct{ Name, Type, Text string }

// File is the file of a name: the picture of the view that the share dialog shows (svg, csv), the outcome (json), the
// figures (table) or the report; false where there is none. The link is in the picture as data and to be read.
func (p *Page) File(name string) (File, bool) {
	switch name {
	case "table":
		return File{p.fileName("md"), "text/markdown", Markdown(p.figuresTable())}, true
	case "report":
		return File{"good-enough-report.html", "text/html", ReportDocument(p.Report(p.Today))}, true
	}
	if name == "json" {
		written, err := p.Explain(slices.Concat(p.Problems, p.Result.Problems)).JSON()
		return File{"good-enough.json", "application/json", string(written)}, err == nil
	}
	if p.Shown == nil {
		return File{}, false
	}
	still := p.still()
	picture, ok := still.Picture(p.Share.View)
	if !ok {
		return File{}, false
	}
	switch name {
	case "svg":
		return File{p.fileName("svg"), "image/svg+xml", picture.File(p.palette(), still.Caption(p.Address())).HTML()}, true
	case "csv":
		return File{p.fileName("csv"), "text/csv", picture.CSV()}, true
	}
	return File{}, false
}

// still is the page shown as a file keeps it: nobody points at it, and what is known of another scenario's ranges is left out.
func (p *Page) still() *Page {
	s := *p.Shown.State
	s.Hover = state.Hover{}
	if p.Sure() == nil {
		s.Study = state.Study{}
	}
	return NewPage(&s, p.Shown.Result, p.Sight)
}

// palette is that of the theme chosen; on paper and in mail, light unless asked otherwise.
func (p *Page) palette() chart.Palette {
	if p.Share.Theme == "dark" {
		return chart.Dark
	}
	return chart.Light
}
