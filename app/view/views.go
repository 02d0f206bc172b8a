package view

import (
	"iter"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/state"
	"goodenough/model"
)

// drawings are how the views of package state are drawn, by their names.
var drawings = map[string]func(*Page, state.Layout) chart.Picture{
	"curve":       inLayouts((*Page).curvePicture),
	"marginal":    inOne((*Page).marginalPicture),
	"downtime":    inOne((*Page).downtimePicture),
	"customers":   inOne((*Page).customersPicture),
	"tolerance":   inOne((*Page).tolerancePicture),
	"uncertainty": whenSure((*Page).regretPicture),
	"exceedance":  whenSure((*Page).exceedancePicture),
	"tornado":     whenSure((*Page).tornadoPicture),
	"growth":      inLayouts((*Page).growthPicture),
	"people":      onceCounted((*Page).peoplePicture),
	"time":        inLayouts((*Page).futurePicture),
	"plan":        inLayouts((*Page).planPicture),
	"trap":        inOne((*Page).trapPicture),
}

func inLayouts(draw func(*Page, state.Layout) chart.Chart) func(*Page, state.Layout) chart.Picture {
	return func(p *Page, l state.Layout) chart.Picture { return draw(p, l) }
}

func inOne(draw func(*Page) chart.Chart) func(*Page, state.Layout) chart.Picture {
	return func(p *Page, _ state.Layout) chart.Picture { return draw(p) }
}

// onceCounted is for pictures of the team: nil until it is known how many there are.
func onceCounted(draw func(*Page, state.Layout) chart.Chart) func(*Page, state.Layout) chart.Picture {
	return func(p *Page, l state.Layout) chart.Picture {
		if p.Team == model.Unset {
			return nil
		}
		return draw(p, l)
	}
}

// whenSure is for pictures of how sure the answer is: nil until that is known.
func whenSure(draw func(*Page, *compute.Answer) chart.Picture) func(*Page, state.Layout) chart.Picture {
	return func(p *Page, _ state.Layout) chart.Picture {
		if a := p.Study.Answer; a != nil && !p.Points {
			return draw(p, a)
		}
		return nil
	}
}

// Picture is the picture of a view with all that is in it, as files have it; false for words, and for what is not known yet.
func (p *Page) Picture(name string) (chart.Picture, bool) {
	if name == "curve" {
		return p.layeredCurve(state.Wide), true
	}
	return p.pictureIn(name, state.Wide)
}

func (p *Page) pictureIn(name string, l state.Layout) (chart.Picture, bool) {
	draw := drawings[name]
	if draw == nil {
		return nil, false
	}
	picture := draw(p, l)
	return picture, picture != nil
}

// ChartWithID is the chart of an id, as it is drawn.
func (p *Page) ChartWithID(id string) (c chart.Chart, ok bool) {
	v, layout, ok := state.Pictured(id)
	if !ok {
		return c, false
	}
	picture, _ := p.pictureIn(v.Name, layout)
	c, ok = picture.(chart.Chart)
	return c, ok
}

// picturesIn are the pictures of one layout in a part of the page that have a place of their own, by the names of their views, as far as
// they are known.
func (p *Page) picturesIn(host string) iter.Seq2[string, chart.Picture] {
	return func(yield func(string, chart.Picture) bool) {
		for _, v := range state.Views {
			if v.Host != host || v.Large || v.Tabbed {
				continue
			}
			if picture, ok := p.Picture(v.Name); ok && !yield(v.Name, picture) {
				return
			}
		}
	}
}
