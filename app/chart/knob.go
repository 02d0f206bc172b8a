package chart

import "goodenough/app/dom"

// Knob is what a person drags along both axes: a slider to a screen reader, of its place on the horizontal one. As a Handle, it
// stands outside of the image; the page moves it.
type Knob struct {
	Key      string  // its node carries it as HookKnob
	Label    string  // what it sets, and how keys move it
	X, Y     float64 // where it stands, in data units
	Min, Max float64 // of the slider: where X may go; equal for a knob that moves up and down alone
	Text     string  // where it stands, as read aloud
}

func (c Chart) knobs(l layout) []dom.Node {
	nodes := make([]dom.Node, len(c.Knobs))
	for i, k := range c.Knobs {
		class := "handle free"
		least, most := clamp(k.Min, -largest, largest), clamp(k.Max, -largest, largest)
		if most = max(least, most); most == least {
			class = "handle upright"
		}
		nodes[i] = element("g", []dom.Attr{
			dom.Class(class), dom.A("role", "slider"), dom.A("tabindex", "0"), dom.A(HookKnob, k.Key), dom.A("aria-label", k.Label),
			dom.A("aria-valuemin", plain(least)), dom.A("aria-valuemax", plain(most)), dom.A("aria-valuenow", plain(clamp(k.X, least, most))), dom.A("aria-valuetext", k.Text),
			dom.A("transform", "translate("+units(l.x.within(k.X))+","+units(l.y.within(k.Y))+")"),
		},
			sensor(Rect{-16, -16, 32, 32}, "hit"),
			circle("focus", 0, 0, knobRadius+4),
			circle("knob", 0, 0, knobRadius),
			curve("chevron", arrows(most > least)),
		)
	}
	return nodes
}

// arrows point to where a knob moves: up and down, and also to the sides.
func arrows(sideways bool) string {
	if sideways {
		return "M-4,-2l-2,2l2,2M4,-2l2,2l-2,2M-2,-4l2,-2l2,2M-2,4l2,2l2,-2"
	}
	return "M-3,-2l3,-3l3,3M-3,2l3,3l3,-3"
}
