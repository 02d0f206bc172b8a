package view

import (
	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// pictureView is a large picture, in the layouts that the style sheet chooses from, with its legend and numbers.
func (p *Page) pictureView(name string, draw func(state.Layout) chart.Chart) dom.Node {
	canvases, picture := p.canvases(draw)
	figure := []any{dom.Class("picture"), dom.A("data-picture", name), canvases, picture.Legend()}
	if p.Embed == nil {
		figure = append(figure, p.tableView(name, picture))
	}
	return dom.El("figure", figure...)
}

// canvases hold a picture in those layouts; the second result is the last of those drawn.
func (p *Page) canvases(draw func(state.Layout) chart.Chart) ([]dom.Node, chart.Chart) {
	var picture chart.Chart
	var list []dom.Node
	for _, layout := range []state.Layout{state.Wide, state.Medium, state.Narrow} {
		canvas := dom.El("div", dom.Class("canvas "+layout.String()), dom.A("data-layout", layout.String()))
		if layout != state.Wide {
			canvas.Attrs = append(canvas.Attrs, dom.A("hidden", "")) // until the style sheet chooses
		}
		if p.Layout == layout || p.Layout == state.Everywhere {
			picture = draw(layout)
			canvas.Kids = []dom.Node{picture.Node()}
		}
		list = append(list, canvas)
	}
	return list, picture
}

// tableView folds the picture's numbers under it, and the way to take it elsewhere.
func (p *Page) tableView(name string, c chart.Chart) dom.Node {
	return p.fold("table-"+name, "data", numbersSummary, func() dom.Node { return numbersBehind(name, c) })
}

var numbersSummary = dom.El("summary", "The numbers behind it")

func numbersBehind(name string, c chart.Chart) dom.Node {
	return dom.El("div", shareButton(name), scroll("scroll", "Numbers: "+c.Title, c.Table()))
}

// smallView is what stands in the figure of a picture of one layout: its heading, what it says, itself, and the numbers behind it, or else
// the way to take it elsewhere.
func (p *Page) smallView(heading, name string, picture chart.Picture) []dom.Node {
	title, desc := picture.Words()
	under := shareButton(name)
	if c, is := picture.(chart.Chart); is {
		under = p.tableView(name, c)
	}
	return []dom.Node{dom.El(heading, title), dom.El("p", dom.Class("says"), desc), dom.El("div", dom.Class("canvas"), picture.Node()), under}
}

// shareButton opens the share dialog with a picture.
func shareButton(name string) dom.Node {
	return dom.El("button", dom.A("type", "button"), control(state.ShareViewButton, name), dom.Class("quiet"), "Share this picture")
}
