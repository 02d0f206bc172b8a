package workbook

import (
	"fmt"
	"strings"

	"goodenough/app/words"
)

// chart is a picture of series over one scale of spendings, which goes by factors.
type chart struct {
	title, across string // what it shows, and what its horizontal axis counts
	series        []series
}

// series is a column over another, as other sheets call them: a line, or a mark where it is one point.
type series struct {
	name, x, y, color string
	mark              bool
}

// curve is a sheet of its own, for what spending is worth.
func (p *pages) curve() *sheet {
	s := p.sheet("Chart")
	s.widths = []int{14, 22, 22}
	s.row(text(p.title(), look{ink: title}))
	for range 34 { // which the picture lies over
		s.row()
	}
	s.broad = 9
	return s
}

// draw fills it, given where the spendings stand. No point may lie at zero, for which a scale by factors has no place.
func (p *pages) draw(s, spendings *sheet, at map[string]string) {
	of := func(name string) string { return spendings.at(at[name]) }
	s.drawing = &chart{"Net a year: what is left after what downtime costs and what the spending could earn in growth", "spending a year, $",
		[]series{{"net", of("grid_spend"), of("grid_net"), "1F3A5F", false}}}
	s.row(text("point", head), text("spending a year, drawn", head), text("net a year", head))
	for _, point := range []struct{ label, name, color string }{{"today", "now", "B00020"}, {words.WhatIf, "asked", "E08A00"}, {words.Best, "top", "1B7F3B"}} {
		row := s.row(text(point.label, look{}), p.formula("MAX(m_low,"+point.name+"_spend)", look{shape: dollars}), p.formula(point.name+"_net", look{shape: dollars}))
		s.drawing.series = append(s.drawing.series, series{point.label, s.at(fmt.Sprintf("$B$%d", row)), s.at(fmt.Sprintf("$C$%d", row)), point.color, true})
	}
}

const drawings = "http://schemas.openxmlformats.org/drawingml/2006/"

// frame is where on its sheet it lies.
func (c *chart) frame() string {
	return `<xdr:wsDr xmlns:xdr="` + drawings + `spreadsheetDrawing" xmlns:a="` + drawings + `main"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
		`<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>34</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart" descr="` + escape(c.title) +
		`"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="` + drawings + `chart"><c:chart xmlns:c="` + drawings +
		`chart" xmlns:r="` + relationships + `" r:id="chart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
}

func (c *chart) xml() string {
	var b strings.Builder
	b.WriteString(`<c:chartSpace xmlns:c="` + drawings + `chart" xmlns:a="` + drawings + `main"><c:chart>` + label(c.title) + `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>`)
	for i, s := range c.series {
		ink := `<a:solidFill><a:srgbClr val="` + s.color + `"/></a:solidFill>`
		line, mark := `<a:ln w="28575">`+ink+`</a:ln>`, `<c:marker><c:symbol val="none"/></c:marker>`
		if s.mark {
			line, mark = `<a:ln w="28575"><a:noFill/></a:ln>`, `<c:marker><c:symbol val="circle"/><c:size val="9"/><c:spPr>`+ink+`</c:spPr></c:marker>`
		}
		fmt.Fprintf(&b, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:v>%s</c:v></c:tx><c:spPr>%s</c:spPr>%s<c:xVal><c:numRef><c:f>%s</c:f></c:numRef></c:xVal><c:yVal><c:numRef><c:f>%s</c:f></c:numRef></c:yVal><c:smooth val="0"/></c:ser>`,
			i, i, escape(s.name), line, mark, escape(s.x), escape(s.y))
	}
	axis := func(id, crosses int, position, scale, title, format string) {
		fmt.Fprintf(&b, `<c:valAx><c:axId val="%d"/><c:scaling>%s<c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="%s"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDDDDD"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>%s<c:numFmt formatCode="%s" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="%d"/><c:crosses val="min"/></c:valAx>`,
			id, scale, position, title, escape(format), crosses)
	}
	b.WriteString(`<c:axId val="1"/><c:axId val="2"/></c:scatterChart>`)
	axis(1, 2, "b", `<c:logBase val="10"/>`, label(c.across), shapes[dollars])
	axis(2, 1, "l", "", "", shapes[dollars])
	b.WriteString(`</c:plotArea><c:legend><c:legendPos val="b"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`)
	return b.String()
}

func label(text string) string {
	return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr><a:r><a:rPr lang="en-US" sz="1000"/><a:t>` + escape(text) + `</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}
