package state

import "strings"

// View is one way to look at a scenario: a picture, or the answer in words.
type View struct {
	Name  string // in the links of embeds, in the names of saved files, and the id of its picture; never renamed
	Label string // in the list of what can be taken elsewhere; empty for what makes sense on the page only
	Axis  Axis   // what its horizontal axis counts
	Host  string // the part of the page where its picture stands; empty for words
	Large bool   // laid out for each width of the page, not for one

	Height int // of a frame that shows it alone, px: what it needs in a wiki's column, from 688 px on
}

// Axis is what the horizontal axis of a picture counts. Pictures that count the same share the crosshair.
type Axis int

// The axes.
const (
	Apart     Axis = iota // what no other picture counts: its crosshair is its own
	BySpend               // what operations get, $ a year
	AlongTime             // years from now
)

// Views lists them; the first is what is shown where none is chosen. How each is drawn stands in package view.
var Views = []View{
	{"curve", "What a year costs in all, by spend", BySpend, AnswerHost, true, 620},
	{"marginal", "What the next dollar brings back", BySpend, MoreHost, false, 590},
	{"downtime", "How long customers are hit", BySpend, MoreHost, false, 590},
	{"customers", "Who leaves because of it", BySpend, MoreHost, false, 590},
	{"tolerance", "What customers put up with", Apart, MoreHost, false, 610},
	{"uncertainty", "How sure the answer is", BySpend, SureHost, false, 700},
	{"exceedance", "What one year’s incidents may cost", Apart, SureHost, false, 560},
	{"tornado", "What moves the best spend", Apart, SureHost, false, 650},
	{"growth", "What the next dollar brings in operations and in growth", BySpend, GrowthHost, true, 750},
	{"people", "Who keeps the lights on, fights fires and builds", BySpend, GrowthHost, true, 680},
	{"time", "What a cut or a plan leads to, over the years", AlongTime, TimeHost, true, 810},
	{"plan", "", AlongTime, TimeHost, true, 0},
	{"trap", "Where fires eat the budget", Apart, TimeHost, false, 630},
	{"verdict", "The answer in words", Apart, "", false, 310},
}

// Drawn tells whether the view is a picture that can be taken elsewhere.
func (v View) Drawn() bool { return v.Host != "" && v.Label != "" }

// viewNamed finds a view that can be taken elsewhere.
func viewNamed(name string) (View, bool) {
	for _, v := range Views {
		if v.Name == name && v.Label != "" {
			return v, true
		}
	}
	return View{}, false
}

// PictureID is the id of a view's picture in a layout.
func (v View) PictureID(l Layout) string {
	if v.Large {
		return v.Name + "-" + l.String()
	}
	return v.Name
}

// Pictured finds the view that a picture is of by its id, and in which layout it is.
func Pictured(id string) (View, Layout, bool) {
	name, layout, _ := strings.Cut(id, "-")
	for _, v := range Views {
		if v.Name != name {
			continue
		}
		for _, l := range []Layout{Wide, Medium, Narrow} {
			if v.Large && layout == l.String() || id == v.Name {
				return v, l, true
			}
		}
	}
	return View{}, Everywhere, false
}

// Measure is one thing to follow in the view along time.
type Measure struct{ Name, Label string } // the name stands in the links of embeds and is never renamed

// Measures lists them; the first goes without saying. How each is drawn stands in package view.
var Measures = []Measure{
	{"downtime", "downtime"},
	{"customers", "customers"},
	{"incidents", "incidents"},
	{"value", "value a year"},
	{"worth", "value in all"},
}

// MeasureNamed finds a measure. Without a name it is the first, which is also what stands in for one that is none.
func MeasureNamed(name string) (Measure, bool) {
	for _, m := range Measures {
		if m.Name == name {
			return m, true
		}
	}
	return Measures[0], name == ""
}
