package app

import (
	"math"
	"strconv"
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/chart"
	"goodenough/model/scenario"
)

// drag is the hand on a picture's handle or on one of its knobs.
type drag struct {
	on   bool
	svg  safejs.Value
	id   string // of the picture
	knob bool   // not the handle but
	step int    // this step of the plan
}

// listen attaches the page's listeners, one for each kind of event, to the document: elements come and go beneath them.
func (l *live) listen() {
	on := func(target safejs.Value, event string, handle func(event, target safejs.Value), options ...any) {
		f := browser.Function(func(args []safejs.Value) { handle(args[0], browser.Get(args[0], "target")) })
		browser.Must(target.Call("addEventListener", append([]any{event, f}, options...)...))
	}
	on(l.document, "input", func(_, target safejs.Value) { l.onInput(target) })
	on(l.document, "click", func(event, target safejs.Value) { l.onClick(target) })
	on(l.document, "keydown", l.onKey)
	on(l.document, "toggle", func(_, target safejs.Value) {
		if name := attributeOf(target, "data-fold"); name != "" {
			l.send(Fold{name, truthy(browser.Get(target, "open"))})
		}
	}, true) // it does not bubble
	on(l.document, "focusin", func(_, target safejs.Value) {
		if _, ok := boxOf(target); ok {
			showExactly(target)
		}
	})
	on(l.document, "focusout", func(_, target safejs.Value) {
		l.send(Release{})
		if key, ok := boxOf(target); ok {
			l.send(Leave{Key: key})
		}
	})
	on(l.document, "change", func(_, target safejs.Value) {
		l.onChange(target)
		l.send(Rest{}) // a slider was let go, or stepped by a key
	})
	on(l.document, "scroll", func(_, _ safejs.Value) { l.scrolled = true }, true)
	on(l.document, "pointerdown", l.onPointerDown)
	on(l.document, "pointermove", l.onPointerMove)
	on(l.document, "pointerup", func(_, _ safejs.Value) { l.release() })
	on(l.document, "pointercancel", func(_, _ safejs.Value) { l.release() })
	on(l.document, "pointerleave", func(_, _ safejs.Value) { l.hover(Hover{}) })
	on(l.window, "goodenough:link", func(_, _ safejs.Value) {
		l.forget(&l.linkTimer) // an edit that was about to be written would overwrite the address that has just come
		l.send(OpenLink{l.facts(l.state.Site)})
	})
	l.listenToShare(on)
	on(l.window, "beforeprint", func(_, _ safejs.Value) { l.leaveBox() })
	on(l.window, "goodenough:flush", func(_, _ safejs.Value) { l.flushAll() })
	on(l.window, "pagehide", func(event, _ safejs.Value) {
		l.flushAll()
		if truthy(browser.Get(event, "isTrusted")) && !truthy(browser.Get(event, "persisted")) {
			l.engine.End()
		}
	})
	for _, query := range []string{narrowQuery, mediumQuery, besideQuery} {
		on(browser.Must(l.window.Call("matchMedia", query)), "change", func(_, _ safejs.Value) { l.send(SetLayout{l.layout()}) })
	}
	l.linkTimer = safejs.Undefined()
	l.writeLink = browser.Function(func([]safejs.Value) { l.flushLink() })
}

// position is where a slider stands.
func position(slider safejs.Value) (at int, ok bool) {
	v := number(browser.Get(slider, "valueAsNumber"))
	return int(v), v == v
}

// attributeOf reads an attribute of an event's target, which may be the document.
func attributeOf(target safejs.Value, name string) string {
	if browser.Type(browser.Get(target, "getAttribute")) != safejs.TypeFunction {
		return "" // the window, a document
	}
	return attribute(target, name)
}

// closest finds the element at or above target that matches.
func closest(target safejs.Value, selector string) (safejs.Value, bool) {
	if browser.Type(browser.Get(target, "closest")) != safejs.TypeFunction {
		return safejs.Null(), false
	}
	found := browser.Must(target.Call("closest", selector))
	return found, truthy(found)
}

func (l *live) onInput(target safejs.Value) {
	value := text(browser.Get(target, "value"))
	at, isSlider := position(target)
	kind := text(browser.Get(target, "type"))
	if kind == "range" && !isSlider || (kind == "range" || kind == "text") && l.untouched(target, value) {
		return
	}
	l.touched = target
	if name := attributeOf(target, "data-share"); name == "in" {
		l.send(ShareInput{value, truthy(browser.Get(target, "checked"))})
	} else if name != "" {
		l.send(ChooseShare{name, value})
	} else if key := attributeOf(target, "data-spread"); key != "" {
		l.send(Spread{key, at})
	} else if attributeOf(target, "data-split") != "" {
		l.send(Divide{at})
	} else if key := attributeOf(target, "data-slider"); key != "" {
		l.send(Slide{key, at})
	} else if key := attributeOf(target, "data-input"); key != "" {
		if text(browser.Get(target, "localName")) == "select" {
			l.send(Choose{key, value})
		} else {
			l.send(Type{key, value})
		}
	} else if setting := attributeOf(target, "data-setting"); setting == "currency" {
		l.send(SetCurrency{value})
	} else if setting == "ranges" {
		l.send(SetPoints{!truthy(browser.Get(target, "checked"))})
	} else if setting == "trap" {
		l.send(SetTrap{truthy(browser.Get(target, "checked"))})
	} else if setting == "banded" {
		l.send(SetBanded{value})
	} else if setting == "measure" {
		l.send(SetMeasure{value})
	} else if setting == "trend" {
		l.send(Type{"trend", value}, Leave{Key: "trend"})
	} else if setting == "years" {
		l.send(SetYears{at})
	} else if step, box, ok := stepBox(target); ok && box == "amount" {
		l.send(TypeStep{step, box, value})
	}
}

// untouched tells whether a control holds what the page wrote there, which may be rounded and is no edit, whoever says that there was
// one. What it held since the last frame counts for nothing, nor what it may have held beside a message.
func (l *live) untouched(control safejs.Value, value string) bool {
	written := browser.Must(control.Call("getAttribute", "value"))
	return !control.Equal(l.touched) && len(l.state.Drafts) == 0 && browser.Type(written) == safejs.TypeString && text(written) == value
}

// onChange takes what counts only when it is complete: a year typed by halves would move a step of the plan past others.
func (l *live) onChange(target safejs.Value) {
	if step, box, ok := stepBox(target); ok {
		switch value := text(browser.Get(target, "value")); box {
		case "year":
			l.send(TypeStep{step, box, value})
		case "kind":
			l.send(TurnStep{step, value == "once"})
		}
	}
	if key, ok := boxOf(target); ok { // Enter, or the focus is about to go
		l.send(Leave{key, true})
	}
}

// boxOf is the key of a box that text is typed into.
func boxOf(target safejs.Value) (key string, ok bool) {
	if attributeOf(target, "type") != "text" {
		return "", false
	}
	return strings.CutPrefix(attributeOf(target, "id"), "in-")
}

// stepBox tells which box of which step of the plan a control is.
func stepBox(target safejs.Value) (step int, box string, ok bool) {
	box = attributeOf(target, "data-box")
	step, err := strconv.Atoi(attributeOf(target, "data-step"))
	return step, box, box != "" && err == nil
}

func (l *live) onClick(target safejs.Value) {
	if _, ok := closest(target, `a[href*="="]`); ok {
		l.flushPending() // before another scenario takes the address
		return
	}
	button, ok := closest(target, "[data-action]")
	if !ok {
		return
	}
	switch action := attribute(button, "data-action"); action {
	case "undo":
		l.send(Undo{})
	case "redo":
		l.send(Redo{})
	case "reset":
		l.send(ResetAll{})
	case "dismiss":
		l.send(Dismiss{})
	case "stop":
		l.send(Stop{})
	case "share":
		l.send(OpenShare{"", l.today()})
	case "close-share":
		l.send(CloseShare{})
	case "copy-link":
		l.send(CopyLink{})
	case "print-report":
		l.send(CloseShare{}, PrintReport{})
	default:
		if name, ok := strings.CutPrefix(action, "share-"); ok {
			l.send(OpenShare{name, l.today()})
		} else if name, ok := strings.CutPrefix(action, "copy-"); ok {
			l.send(Export{Name: name, Copy: true})
		} else if name, ok := strings.CutPrefix(action, "save-"); ok {
			l.send(Export{Name: name})
		} else if key, ok := strings.CutPrefix(action, "reset-"); ok {
			l.send(Reset{key})
		} else if offer, ok := strings.CutPrefix(action, "take-"); ok {
			at := max(0, strings.LastIndexByte(offer, '-'))
			if i, err := strconv.Atoi(offer[at:]); err == nil {
				l.send(TakeOffer{offer[:at], -i})
			}
		} else if key, ok := strings.CutPrefix(action, "range-"); ok {
			l.send(ToggleRange{key})
		} else if name, ok := strings.CutPrefix(action, "plan-"); ok {
			l.send(MakePlan{name})
		} else if text, ok := strings.CutPrefix(action, "drop-"); ok {
			if step, err := strconv.Atoi(text); err == nil {
				l.send(RemoveStep{step})
			}
		}
	}
}

// onKey moves the handle, and undoes outside of boxes, which have an undo of their own; there, Escape takes back what was typed.
func (l *live) onKey(event, target safejs.Value) {
	key := text(browser.Get(event, "key"))
	if box, ok := boxOf(target); ok && key == "Escape" && !truthy(browser.Get(event, "isComposing")) {
		l.send(Cancel{box})
		return
	}
	if truthy(browser.Get(event, "ctrlKey")) || truthy(browser.Get(event, "metaKey")) {
		if tag := text(browser.Get(target, "localName")); tag == "input" && text(browser.Get(target, "type")) == "text" || tag == "textarea" {
			return
		}
		shift := truthy(browser.Get(event, "shiftKey"))
		switch {
		case strings.EqualFold(key, "z") && !shift:
			l.send(Undo{})
		case strings.EqualFold(key, "z"), strings.EqualFold(key, "y"):
			l.send(Redo{})
		default:
			return
		}
		browser.Must(event.Call("preventDefault"))
		return
	}
	if step, ok := knobOf(target); ok && moves(key) {
		browser.Must(event.Call("preventDefault"))
		l.send(NudgeStep{step, key})
		return
	}
	if _, ok := closest(target, "[data-handle]"); !ok || l.sight == nil {
		return
	}
	svg, _ := closest(target, "svg")
	c, ok := l.sight.chartOf(attribute(svg, "data-chart"))
	if !ok {
		return
	}
	next, ok := stepSpend(l.state.ExploredSpend(), key, l.state.Spend, c)
	if !ok {
		return
	}
	browser.Must(event.Call("preventDefault"))
	l.send(Explore{next})
}

// stepSpend is where a key moves the spend explored on a picture: arrows to the next number of two digits, page keys by a
// quarter, Home and End to the ends of the picture, Escape back to today's.
func stepSpend(spend float64, key string, today float64, c chart.Chart) (float64, bool) {
	least := c.X.Min // above zero
	if !c.X.Log {
		least = c.X.Max / 100
	}
	by := func(steps int) float64 {
		if spend <= 0 {
			if steps < 0 {
				return 0
			}
			return scenario.RoundTo(least, 2)
		}
		next := twoDigits(int(math.Round(twoDigitIndex(spend))) + steps)
		if next < least && c.Handle.Min == 0 {
			return 0
		}
		return next
	}
	switch key {
	case "ArrowRight", "ArrowUp":
		return by(1), true
	case "ArrowLeft", "ArrowDown":
		return by(-1), true
	case "PageUp":
		return scenario.RoundTo(math.Max(spend, least)*1.25, 2), true
	case "PageDown":
		return scenario.RoundTo(spend/1.25, 2), true
	case "Home":
		if !c.X.Log {
			return c.X.Min, true
		}
		return twoDigits(int(math.Ceil(twoDigitIndex(least)))), true
	case "End":
		return twoDigits(int(math.Floor(twoDigitIndex(c.X.Max)))), true
	case "Escape":
		return today, true
	}
	return 0, false
}

// onPointerDown takes the handle: by itself, or by a press of mouse or pen on a picture that has one. A finger on the picture
// scrolls.
func (l *live) onPointerDown(event, target safejs.Value) {
	if number(browser.Get(event, "button")) != 0 || l.sight == nil {
		return
	}
	svg, ok := closest(target, "svg")
	if !ok {
		return
	}
	handle, onHandle := closest(target, "[data-handle],[data-knob]")
	if _, onSurface := closest(target, "[data-surface]"); onSurface && text(browser.Get(event, "pointerType")) != "touch" {
		handle = browser.Must(svg.Call("querySelector", "[data-handle]"))
	}
	if !truthy(handle) {
		return
	}
	l.drag = drag{on: true, svg: svg, id: attribute(svg, "data-chart")}
	l.drag.step, l.drag.knob = knobOf(handle)
	browser.Must(event.Call("preventDefault")) // no selection of text
	if !onHandle {
		l.explore(event)
	}
	browser.Must(handle.Call("focus", map[string]any{"preventScroll": true}))
	_, _ = svg.Call("setPointerCapture", browser.Get(event, "pointerId")) // a pointer that is gone already is no loss
	l.hover(Hover{})
}

func (l *live) onPointerMove(event, target safejs.Value) {
	if l.drag.on {
		if number(browser.Get(event, "buttons")) > 0 {
			l.explore(event)
		} else { // it was let go where nobody told us, or never held
			l.release()
		}
		return
	}
	surface, ok := closest(target, "[data-surface]")
	if !ok {
		l.hover(Hover{})
		return
	}
	svg, _ := closest(surface, "svg")
	id := attribute(surface, "data-surface")
	if at, ok := l.valueAt(event, svg, id); ok {
		l.hover(Hover{On: true, Chart: id, At: at})
	}
}

// hover sends a crosshair that differs from the last.
func (l *live) hover(h Hover) {
	if h != l.state.Hover {
		l.send(Point{h})
	}
}

// explore moves what is dragged under the pointer.
func (l *live) explore(event safejs.Value) {
	if l.drag.knob {
		if c, x, y, ok := l.under(event, l.drag.svg, l.drag.id); ok {
			at, amount := c.Pick(x, y)
			l.send(MoveStep{l.drag.step, at, amount})
		}
		return
	}
	if spend, ok := l.valueAt(event, l.drag.svg, l.drag.id); ok {
		l.send(Explore{scenario.RoundTo(spend, 3)})
	}
}

func (l *live) release() {
	if l.drag.on {
		l.drag, l.reframe = drag{}, true
	}
	l.send(Release{})
}

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
	if c, ok = l.sight.chartOf(id); !ok {
		return c, 0, 0, false
	}
	frame, err := svg.Call("getBoundingClientRect")
	if err != nil {
		return c, 0, 0, false // no picture
	}
	width, height := c.Size()
	x = (number(browser.Get(event, "clientX")) - number(browser.Get(frame, "left"))) / number(browser.Get(frame, "width")) * width
	y = (number(browser.Get(event, "clientY")) - number(browser.Get(frame, "top"))) / number(browser.Get(frame, "height")) * height
	return c, x, y, !math.IsNaN(x+y) && !math.IsInf(x+y, 0)
}

// knobOf tells which step of the plan a knob moves.
func knobOf(target safejs.Value) (step int, ok bool) {
	knob, ok := closest(target, "[data-knob]")
	if !ok {
		return 0, false
	}
	step, err := strconv.Atoi(attribute(knob, "data-knob"))
	return step, err == nil
}
