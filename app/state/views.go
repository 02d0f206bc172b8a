package state

import "strings"

// View is one way to look at a scenario: a picture, or the answer in words.
type View struct {
	Name   string // in the links of embeds, in the names of saved files, and the id of its picture; never renamed
	Label  string // in the list of what can be taken elsewhere; empty for what makes sense on the page only
	Axis   Axis   // what its horizontal axis counts
	Host   string // the part of the page where its picture stands; empty for words
	Large  bool   // laid out for each width of the page, not for one
	Tabbed bool   // shares its place on the page with the others of which this is said

	Height int // of a frame that shows it alone, px, but for its words: what it needs in a wiki's column, from 688 px on
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
	{"curve", "What each level of spending really costs", BySpend, AnswerHost, true, false, 585},
	{"marginal", "What one more dollar brings back", BySpend, MoreHost, false, true, 500},
	{"downtime", "Downtime", BySpend, MoreHost, false, true, 500},
	{"customers", "Customers who leave because of downtime", BySpend, MoreHost, false, true, 500},
	{"tolerance", "How much downtime customers tolerate", Apart, MoreHost, false, false, 500},
	{"uncertainty", "The cost of guessing wrong", BySpend, SureHost, false, false, 590},
	{"exceedance", "What one year’s incidents may cost", Apart, SureHost, false, false, 515},
	{"tornado", "What matters most", Apart, SureHost, false, false, 630},
	{"growth", "Operations vs. growth", BySpend, GrowthHost, true, false, 590},
	{"people", "Team", BySpend, TeamHost, true, false, 400},
	{"time", "Over the years", AlongTime, TimeHost, true, false, 600},
	{"plan", "", AlongTime, TimeHost, true, false, 0},
	{"trap", "Where firefighting eats the budget", Apart, TimeHost, false, false, 540},
	{"verdict", "The answer in words", Apart, "", false, false, 85},
	{ChoicesView, "The choices that go with it", Apart, "", false, false, 60},
}

// ChoicesView is the name of the view that a program aside draws.
const ChoicesView = "choices"

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
	{"worth", "total value"},
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
