package state

import (
	"slices"
	"strconv"
	"strings"

	"goodenough/app/aside"
	"goodenough/model"
)

// Display is how a scenario is shown outside of the whole page: what the share dialog chooses, and what the query of an
// embed says.
type Display struct {
	View    string   // name of one of Views
	Measure string   // of the view along time: name of one of Measures, empty for the first
	Tool    string   // of the view of choices: name of the screen, empty for the first that there is
	Inputs  []string // keys of the inputs that a reader may move, in the order of model.Fields
	Theme   string   // one of themes
	Height  int      // of the frame, px, where one was chosen; not in the query
	Live    bool     // follow the newest defaults instead of today's; not in the query but in the facts
	Parent  string   // origin of the page around the frame, which may set facts and hears of answers
}

// themes lists the looks; the first is the reader's own and goes without saying.
var themes = []string{"auto", "light", "dark"}

// Heights of a frame that can be chosen, px.
const (
	MinHeight = 120
	MaxHeight = 4000
)

// inputsHeight is what two inputs beside each other need at most, px.
const inputsHeight = 180

// FrameHeight is the height of a frame, px: the one chosen, or what its words need, its view and the inputs that go with it.
func (d Display) FrameHeight(words int) int {
	if d.Height > 0 {
		return d.Height
	}
	v, _ := viewNamed(d.View)
	return words + v.Height + inputsHeight*((len(d.Inputs)+1)/2)
}

// ParseDisplay reads the query of an embed. What it does not know it leaves at its default: presentation is never worth an
// error.
func ParseDisplay(query string) Display {
	d := Display{View: Views[0].Name, Theme: themes[0]}
	for part := range strings.SplitSeq(strings.TrimPrefix(query, "?"), "&") {
		key, value, _ := strings.Cut(strings.TrimPrefix(part, "amp;"), "=") // of an ampersand escaped twice
		value = strings.ReplaceAll(value, "%2C", ",")
		switch key {
		case "view", "theme", "measure", "tool":
			d = d.with(key, value)
		case "in":
			for input := range strings.SplitSeq(value, ",") {
				d = d.shows(input, true)
			}
		}
	}
	return d
}

// with is d with one choice made, by its name; a value that is none changes nothing, but that there is no parent.
func (d Display) with(name, value string) Display {
	switch name {
	case "view":
		if _, ok := viewNamed(value); ok {
			d.View = value
		}
	case "theme":
		if slices.Contains(themes, value) {
			d.Theme = value
		}
	case "measure":
		if _, ok := MeasureNamed(value); ok {
			d.Measure = value
		}
	case "tool":
		if slices.ContainsFunc(aside.Tools, func(t aside.Tool) bool { return t.Name == value }) {
			d.Tool = value
		}
	case "live":
		d.Live = value == "live"
	case "parent":
		d.Parent = ""
		if isOrigin(value) {
			d.Parent = value
		}
	case "height":
		if height, err := strconv.ParseUint(value, 10, 0); err == nil && height >= MinHeight && height <= MaxHeight {
			d.Height = int(height)
		} else if value == "" {
			d.Height = 0
		}
	}
	return d
}

// shows is d with an input shown or not.
func (d Display) shows(key string, shown bool) Display {
	var inputs []string
	for _, f := range model.Fields {
		if f.Key == key && shown && f.Unit != model.Text || f.Key != key && slices.Contains(d.Inputs, f.Key) {
			inputs = append(inputs, f.Key)
		}
	}
	d.Inputs = inputs
	return d
}

// Query is the query of an embed that shows d.
func (d Display) Query() string {
	query := "view=" + d.View
	if d.View == "time" && d.Measure != "" && d.Measure != Measures[0].Name {
		query += "&measure=" + d.Measure
	}
	if d.View == ChoicesView && d.Tool != "" {
		query += "&tool=" + d.Tool
	}
	if len(d.Inputs) > 0 {
		query += "&in=" + strings.Join(d.Inputs, ",")
	}
	if d.Theme != themes[0] {
		query += "&theme=" + d.Theme
	}
	if d.Parent != "" {
		query += "&parentOrigin=" + d.Parent
	}
	return query
}

// isOrigin tells whether text is the origin of a web page: a scheme and a host, with a port at most.
func isOrigin(text string) bool {
	rest, ok := strings.CutPrefix(text, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(text, "http://")
	}
	if !ok || rest == "" {
		return false
	}
	for _, c := range rest {
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == ':') {
			return false
		}
	}
	return true
}
