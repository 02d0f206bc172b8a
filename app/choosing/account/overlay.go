package account

import (
	"cmp"
	"math"
	"slices"

	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/app/weighing"
)

// Overlay is a view with a line for each scenario, by the name of the view.
type Overlay struct {
	View  string
	Chart chart.Chart
}

// Overlays are all views that at least two of the scenarios can be seen in.
func (c *Compared) Overlays(layout state.Layout) []Overlay { return c.overlays(layout, "") }

// overlays are those, or the one of a view alone where a name is given.
func (c *Compared) overlays(layout state.Layout, only string) (all []Overlay) {
	var pins []pinned
	for i, s := range c.Sides {
		pins = append(pins, pinned{weighing.Who(i, s.Page.Scenario), s.Page})
	}
	pins = seen(pins)
	for _, o := range overlaid {
		if only != "" && o.view != only {
			continue
		}
		if drawn, ok := overlay(pins, o.view, o.class, layout); ok {
			all = append(all, Overlay{o.view, drawn})
		}
	}
	return all
}

// Overlay is the one of a view, else the first, as files have it; nil where there is none.
func (c *Compared) Overlay(name string) *chart.Chart {
	all := c.overlays(state.Wide, cmp.Or(name, overlaid[0].view))
	if len(all) == 0 {
		all = c.Overlays(state.Wide)
	}
	if len(all) == 0 {
		return nil
	}
	picture := &all[0].Chart
	picture.ID = "taken-" + picture.ID // the screen may have it as well
	return picture
}

// pinned is a scenario held beside others.
type pinned struct {
	name string // short, and its own among those beside it
	page *view.Page
}

// overlaid are the views that are laid over each other, each with the line that is taken of a picture, by its class; the first line where it is
// empty.
var overlaid = []struct{ view, class string }{
	{"curve", ""}, {"marginal", ""}, {"downtime", ""}, {"customers", ""}, {"tolerance", ""}, {"time", "l-explored"}, {"growth", "l-return"},
}

// strokes tell the lines apart, by their color and by their dashes.
var strokes = []string{"l-today", "l-plan", "l-nothing", "l-optimum"}

// seen are the pages of scenarios along the spendings of all of them. Those without an answer are left out.
func seen(pins []pinned) []pinned {
	pins = slices.DeleteFunc(slices.Clone(pins), func(p pinned) bool { return p.page.Sight == nil })
	if len(pins) == 0 {
		return nil
	}
	all := pins[0].page.Sight.Domain
	for _, p := range pins {
		d := p.page.Sight.Domain
		all.X0, all.X1, all.Y1 = math.Min(all.X0, d.X0), math.Max(all.X1, d.X1), math.Max(all.Y1, d.Y1)
	}
	for i, p := range pins {
		s := *p.page.State
		s.Layers = false
		pins[i].page = view.NewPage(&s, p.page.Result, view.Look(&s, p.page.Result, all))
	}
	return pins
}

// overlay is a view with a line for each scenario, without what speaks of the first alone.
func overlay(pins []pinned, name, class string, layout state.Layout) (chart.Chart, bool) {
	var all chart.Chart
	for _, p := range pins {
		one, ok := pictureOf(p.page, name, layout)
		if !ok {
			continue
		}
		at := max(0, slices.IndexFunc(one.Lines, func(l chart.Line) bool { return l.Class == class }))
		line := one.Lines[at]
		line.Class, line.Name, line.Short, line.Dashed, line.Behind = strokes[len(all.Lines)%len(strokes)], p.name, p.name, false, false
		if all.Lines == nil {
			all = chart.Chart{ID: "choice-" + one.ID, Title: one.Title, Width: one.Width, Height: one.Height, X: one.X, Y: one.Y}
		}
		all.X.Min, all.X.Max = math.Min(all.X.Min, one.X.Min), math.Max(all.X.Max, one.X.Max)
		all.Y.Min, all.Y.Max = math.Min(all.Y.Min, one.Y.Min), math.Max(all.Y.Max, one.Y.Max)
		all.Lines = append(all.Lines, line)
	}
	all.Desc = "A line for each scenario; the table below has its numbers."
	return all, len(all.Lines) > 1
}

// pictureOf is a view as one chart of lines.
func pictureOf(p *view.Page, name string, layout state.Layout) (chart.Chart, bool) {
	at := slices.IndexFunc(state.Views, func(v state.View) bool { return v.Name == name })
	c, ok := p.ChartWithID(state.Views[at].PictureID(layout))
	return c, ok && len(c.Lines) > 0
}
