package chart

import (
	"strconv"

	"goodenough/app/dom"
)

// Handle is what a person drags along the horizontal axis: a slider to a screen reader. It stands outside of the image, since
// what is inside an image is not reached, and takes the focus; the page moves it.
type Handle struct {
	Key      string  // its node carries it as HookHandle
	Label    string  // what it sets
	At       float64 // where it stands, in data units of the horizontal axis
	Min, Max float64 // of the slider, in the same
	Text     string  // At, as read aloud
}

const knobRadius = 9.0

func (c Chart) handles(l layout) dom.Node {
	knobs := c.knobs(l)
	if c.Handle == nil {
		return group("handles", knobs...)
	}
	h := *c.Handle
	least, most := clamp(h.Min, -largest, largest), clamp(h.Max, -largest, largest)
	most = max(least, most)
	now := clamp(h.At, least, most)
	base := l.plot.Y + l.plot.H
	chevron := units(base-3) + "l"
	handle := element("g", []dom.Attr{
		dom.Class("handle"), dom.A("role", "slider"), dom.A("tabindex", "0"), dom.A(HookHandle, h.Key),
		dom.A("aria-label", h.Label), dom.A("aria-orientation", "horizontal"),
		dom.A("aria-valuemin", plain(least)), dom.A("aria-valuemax", plain(most)), dom.A("aria-valuenow", plain(now)), dom.A("aria-valuetext", h.Text),
		dom.A("transform", "translate("+units(l.x.within(now))+",0)"),
	},
		sensor(Rect{-12, l.plot.Y, 24, l.plot.H}, "hit"),
		sensor(Rect{-22, base - 22, 44, 44}, "hit"),
		vertical("mark mark-explored", 0, l.plot.Y, base),
		circle("focus", 0, base, knobRadius+4),
		circle("knob", 0, base, knobRadius),
		curve("chevron", "M-2.5,"+chevron+"-3,3l3,3M2.5,"+chevron+"3,3l-3,3"),
	)
	return group("handles", append([]dom.Node{handle}, knobs...)...)
}

// plain writes a number without an exponent, as sliders want it.
func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
