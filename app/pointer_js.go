package app

import (
	"math"
	"strconv"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model/scenario"
)

// What pointers and keys find in pictures.
const (
	handles  = "[" + chart.HookHandle + "]"
	knobs    = "[" + chart.HookKnob + "]"
	surfaces = "[" + chart.HookSurface + "]"
)

// onPointerDown takes the handle: by itself, or by a press of mouse or pen on a picture that has one. A finger on the picture
// scrolls.
func (l *live) onPointerDown(event, target safejs.Value) {
	l.takeDate()
	if isFirst(event) {
		l.send(state.Grasp{})
	}
	if browser.Number(browser.Get(event, "button")) != 0 || l.sight == nil {
		return
	}
	svg, ok := closest(target, "svg")
	if !ok {
		return
	}
	handle, onHandle := closest(target, handles+","+knobs)
	if _, onSurface := closest(target, surfaces); onSurface && browser.Text(browser.Get(event, "pointerType")) != "touch" {
		handle = browser.Must(svg.Call("querySelector", handles))
	}
	if !browser.Truthy(handle) {
		return
	}
	l.drag = drag{on: true, svg: svg, id: attribute(svg, chart.HookChart)}
	l.drag.step, l.drag.knob = knobOf(handle)
	browser.Must(event.Call("preventDefault")) // no selection of text
	if !onHandle {
		l.explore(event)
	}
	browser.Must(handle.Call("focus", map[string]any{"preventScroll": true}))
	_, _ = svg.Call("setPointerCapture", browser.Get(event, "pointerId")) // a pointer that is gone already is no loss
	l.hover(state.Hover{})
}

func (l *live) onPointerMove(event, target safejs.Value) {
	if l.drag.on {
		if browser.Number(browser.Get(event, "buttons")) > 0 {
			l.explore(event)
		} else { // it was let go where nobody told us, or never held
			l.release()
		}
		return
	}
	surface, ok := closest(target, surfaces)
	if !ok {
		l.hover(state.Hover{})
		return
	}
	svg, _ := closest(surface, "svg")
	id := attribute(surface, chart.HookSurface)
	if at, ok := l.valueAt(event, svg, id); ok {
		l.hover(state.Hover{On: true, Chart: id, At: at})
	}
}

// hover sends a crosshair that differs from the last.
func (l *live) hover(h state.Hover) {
	if h != l.state.Hover {
		l.send(state.Point{Hover: h})
	}
}

// explore moves what is dragged under the pointer.
func (l *live) explore(event safejs.Value) {
	if l.drag.knob {
		if c, x, y, ok := l.under(event, l.drag.svg, l.drag.id); ok {
			at, amount := c.Pick(x, y)
			l.send(state.MoveStep{Step: l.drag.step, At: at, Amount: amount})
		}
		return
	}
	if spend, ok := l.valueAt(event, l.drag.svg, l.drag.id); ok {
		l.send(state.Explore{Spend: scenario.RoundTo(spend, 3)})
	}
}

func (l *live) release() {
	l.letGo()
	l.send(state.Release{})
}

func (l *live) letGo() {
	if l.drag.on {
		l.drag, l.reframe = drag{}, true
	}
}

// onPointerCancel hears that the browser takes a finger for itself, to scroll. A slider has followed it by then.
func (l *live) onPointerCancel(event, _ safejs.Value) {
	if l.letGo(); isFirst(event) {
		l.send(state.Withdraw{})
	}
}

// isFirst tells whether a pointer is no second finger beside another.
func isFirst(event safejs.Value) bool { return browser.Truthy(browser.Get(event, "isPrimary")) }

// valueAt is the value of a picture's horizontal axis under a pointer.
func (l *live) valueAt(event, svg safejs.Value, id string) (float64, bool) {
	c, x, _, ok := l.under(event, svg, id)
	if !ok {
		return 0, false
	}
	return c.ValueAt(x), true
}

// under is a picture and where in it, in its units, a pointer stands.
func (l *live) under(event, svg safejs.Value, id string) (c chart.Chart, x, y float64, ok bool) {
	if l.sight == nil {
		return c, 0, 0, false
	}
	if c, ok = l.page().Shown.ChartWithID(id); !ok {
		return c, 0, 0, false
	}
	frame, err := svg.Call("getBoundingClientRect")
	if err != nil {
		return c, 0, 0, false // no picture
	}
	width, height := c.Size()
	x = (browser.Number(browser.Get(event, "clientX")) - browser.Number(browser.Get(frame, "left"))) / browser.Number(browser.Get(frame, "width")) * width
	y = (browser.Number(browser.Get(event, "clientY")) - browser.Number(browser.Get(frame, "top"))) / browser.Number(browser.Get(frame, "height")) * height
	return c, x, y, !math.IsNaN(x+y) && !math.IsInf(x+y, 0)
}

// knobOf tells which step of the plan a knob moves.
func knobOf(target safejs.Value) (step int, ok bool) {
	knob, ok := closest(target, knobs)
	if !ok {
		return 0, false
	}
	step, err := strconv.Atoi(attribute(knob, chart.HookKnob))
	return step, err == nil
}
