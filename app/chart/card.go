package chart

import "goodenough/app/dom"

// Card is a picture for previews of links, which are shown small and beside a title: few and large words, and the curve.
type Card struct {
	Brand, Question string // whose it is, and what is asked
	Situation       string // who asks
	Headline        string // the answer
	Picture         Chart  // its size is the card's to choose
}

// The card, in px: what the places that preview links ask for.
const (
	cardWidth, cardHeight = 1200.0, 630.0
	cardMargin            = 64.0
	cardRoom              = cardWidth - 2*cardMargin
	cardScale             = 1.65 // of the picture, so that its words can be read in a preview
)

// emblem is the brand's: a valley, and a ball at rest short of its floor.
const emblem = "M2,5C6,19 12,21 15,15C18,9 20,6 22,5"

// File is the card as a document of its own, in light colours.
func (c Card) File() dom.Node {
	p := cardPage{root: Standalone(dom.El("svg", dom.A("viewBox", "0 0 "+units(cardWidth)+" "+units(cardHeight))), Light), y: 82}
	p.add(moved(cardMargin, 25, 2,
		dom.El("path", dom.A("d", emblem), dom.A("fill", "none"), dom.A("stroke", accent), dom.A("stroke-width", "2.2")),
		dom.El("circle", dom.A("cx", "13.6"), dom.A("cy", "17.2"), dom.A("r", "2.6"), dom.A("fill", accent))))
	p.text(cardMargin+60, 60, 30, "start", accent, "700", c.Brand)
	p.text(cardWidth-cardMargin, 60, 26, "end", soft, "400", c.Question)
	p.lines(26, soft, "400", few(c.Situation, 26, 2))
	size := 58.0
	for size > 44 && TextWidth(c.Headline, size*boldWider) > cardRoom || size > 26 && len(Wrap(c.Headline, size*boldWider, cardRoom)) > 2 {
		size -= 2
	}
	p.lines(size, ink, "700", few(c.Headline, size*boldWider, 3))
	if c.Picture.ID != "" {
		p.picture(c.Picture)
	}
	return p.root
}

// cardPage is a card being written from top to bottom.
type cardPage struct {
	root dom.Node
	y    float64 // below what is there
}

func (p *cardPage) add(nodes ...dom.Node) { p.root.Kids = append(p.root.Kids, nodes...) }

func (p *cardPage) text(x, y, size float64, anchor, colour, weight, said string) {
	p.add(dom.El("text", dom.A("x", units(x)), dom.A("y", units(y)), dom.A("text-anchor", anchor),
		dom.A("fill", colour), dom.A("font-size", units(size)), dom.A("font-weight", weight), said))
}

func (p *cardPage) lines(size float64, colour, weight string, list []string) {
	for _, line := range list {
		p.y += 1.2 * size
		p.text(cardMargin, p.y, size, "start", colour, weight, line)
	}
	p.y += 12
}

// picture fills what is left with a chart and its legend.
func (p *cardPage) picture(c Chart) {
	legend := sheet{width: cardRoom / cardScale}
	legend.legend(c.areaEntries())
	c.Width, c.Height = legend.width, (cardHeight-20-p.y)/cardScale-legend.y
	_, height := c.Size()
	p.add(moved(cardMargin, p.y, cardScale, Standalone(c.Node(), Light).Kids...),
		moved(cardMargin, p.y+height*cardScale, cardScale, resolvedAll(legend.kids, Light)...))
}

// few breaks a text into lines about as long as one another, and as few as can be; what is beyond the most is cut off.
func few(s string, size float64, most int) []string {
	lines := Wrap(s, size, cardRoom)
	if len(lines) > most {
		return append(lines[:most-1], cut(lines[most-1]+" "+lines[most], size, cardRoom))
	}
	for room := cardRoom - 20; ; room -= 20 {
		narrower := Wrap(s, size, room)
		if len(narrower) > len(lines) || len(lines) < 2 || TextWidth(narrower[len(narrower)-1], size) > room {
			return lines
		}
		lines = narrower
	}
}

// areaEntries are the areas by their short names.
func (c Chart) areaEntries() []entry {
	var entries []entry
	for _, s := range c.all()[:len(c.Areas)] {
		entries = append(entries, entry{s.short, func(x, y float64) dom.Node { return swatch(s, x, y) }})
	}
	return entries
}

func moved(x, y, scale float64, kids ...dom.Node) dom.Node {
	return element("g", []dom.Attr{dom.A("transform", "translate("+units(x)+","+units(y)+") scale("+dom.Num(scale)+")")}, kids...)
}
