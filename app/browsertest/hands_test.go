package browsertest

import (
	"context"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// point is a place in the window, in px.
type point struct{ X, Y float64 }

// box is where an element lies in the window.
type box struct{ Left, Top, Width, Height float64 }

// at is a place in the box, by shares of its width and height.
func (b box) at(x, y float64) point { return point{b.Left + x*b.Width, b.Top + y*b.Height} }

func (b box) middle() point { return b.at(.5, .5) }

// place scrolls an element into the middle of the window and says where it is.
func (p *page) place(selector string) box {
	p.Helper()
	return eval[box](p, `(() => {
		const element = [...document.querySelectorAll(%s)].find((e) => e.getClientRects().length);
		element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
		const r = element.getBoundingClientRect();
		return { Left: r.left, Top: r.top, Width: r.width, Height: r.height };
	})()`, selector)
}

// settled is where an element below the ranges stands once all of them are there: their sentences take room, and bands move a scale.
func (p *page) settled(selector string) box {
	p.Helper()
	p.rests()
	return p.place(selector)
}

// aim moves the pointer onto an element and follows it until it stands still, as a hand does: an answer that arrives meanwhile moves what is below it.
func (p *page) aim(selector string) point {
	p.Helper()
	for at := p.place(selector).middle(); ; {
		p.mouse(input.MouseMoved, at)
		p.frame()
		now := p.place(selector).middle()
		if now == at {
			return at
		}
		at = now
	}
}

func (p *page) mouse(kind input.MouseType, at point) {
	p.Helper()
	event := input.DispatchMouseEvent(kind, at.X, at.Y)
	if kind != input.MouseMoved {
		event = event.WithButton(input.Left).WithClickCount(1)
	}
	p.do(event)
}

// dragging moves the mouse with its button held.
func (p *page) dragging(at point) {
	p.Helper()
	p.do(input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y).WithButton(input.Left).WithButtons(1))
}

func (p *page) hover(at point) {
	p.Helper()
	p.mouse(input.MouseMoved, at)
	p.frame()
}

// click presses the mouse on the middle of an element.
func (p *page) click(selector string) {
	p.Helper()
	at := p.aim(selector)
	p.mouse(input.MousePressed, at)
	p.mouse(input.MouseReleased, at)
	p.frame()
}

// drag takes hold at one place and lets go at another, passing a few between.
func (p *page) drag(from, to point) {
	p.Helper()
	p.mouse(input.MouseMoved, from)
	p.mouse(input.MousePressed, from)
	for _, at := range between(from, to) {
		p.dragging(at)
		p.frame()
	}
	p.mouse(input.MouseReleased, to)
	p.frame()
}

// swipe is drag with a finger.
func (p *page) swipe(from, to point) {
	p.Helper()
	p.touch(input.TouchStart, from)
	for _, at := range between(from, to) {
		p.touch(input.TouchMove, at)
	}
	p.touch(input.TouchEnd)
}

// touch puts a finger down, moves it, or lifts it, which is nowhere then.
func (p *page) touch(kind input.TouchType, at ...point) {
	p.Helper()
	points := make([]*input.TouchPoint, len(at))
	for i, a := range at {
		points[i] = &input.TouchPoint{X: a.X, Y: a.Y}
	}
	p.do(input.DispatchTouchEvent(kind, points))
	p.frame()
}

func between(from, to point) []point {
	const steps = 8
	var way []point
	for i := 1.; i <= steps; i++ {
		way = append(way, point{from.X + (to.X-from.X)*i/steps, from.Y + (to.Y-from.Y)*i/steps})
	}
	return way
}

// press types keys: text, or the names of package kb.
func (p *page) press(keys string) { p.Helper(); p.pressWith(0, keys) }

func (p *page) pressWith(modifiers input.Modifier, keys string) {
	p.Helper()
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		for _, key := range keys {
			for _, event := range kb.Encode(key) {
				if modifiers&input.ModifierCtrl != 0 && event.Type == input.KeyChar {
					continue // a shortcut types nothing
				}
				event.Modifiers |= modifiers
				if err := event.Do(ctx); err != nil {
					return err
				}
			}
		}
		return nil
	}))
	p.frame()
}

// focus brings the keyboard to an element.
func (p *page) focus(selector string) {
	p.Helper()
	p.run(`[...document.querySelectorAll(%s)].find((e) => e.getClientRects().length).focus()`, selector)
}
