package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/state"
	"goodenough/app/view"
)

// paintFrame is one frame: messages, model, picture, effects. One that fails leaves the page at the state it shows.
func (l *live) paintFrame() {
	l.scheduled = false
	queue, before := l.queue, l.shown
	l.queue = nil // a message that fails is not to come again
	defer func() { l.touched = safejs.Undefined() }()
	defer browser.Survive(func() {
		l.shown = before
		l.apologize()
	})
	idle := len(queue) == 0
	l.stands = l.stands && state.Stands(queue) && len(l.heard) == 0 && len(l.asleep) > 0
	effects := l.update(queue)
	moved, moves := before.state.Hurry, l.state.Hurry
	rests := moved && !moves
	if moves && l.state.Embed == nil && (!moved || l.scrolled) { // to look has the page laid out, before all that is to come
		l.scrolled = false
		l.state.Away = l.away(state.BarHost, state.InputsHost, state.AnswerHost, state.SureHost, state.TimeHost, state.GrowthHost, state.TeamHost, state.MoreHost)
	}
	if l.asked != before.asked || l.reframe {
		l.reframe = false
		l.recompute()
		l.study()
	} else if rests && l.glanced {
		l.study()
	}
	if rests {
		l.runs++ // what is folded away shows the result as well now
	}
	if before.state.Study.Refining() && !l.state.Study.Refining() {
		l.leaveStop()
	}
	if l.link != before.link || rests {
		l.tellChoices()
	}
	if !l.stands {
		l.paint(idle && !moves)
	}
	if moves {
		l.awaitRest()
	}
	for _, effect := range effects {
		l.carryOut(effect)
	}
	if rests {
		browser.Must(l.window.Call("setTimeout", l.collect, collectAfter))
	}
}

// update takes what happened, and of the engine's answers those that are for this frame.
func (l *live) update(queue []state.Msg) (effects []state.Effect) {
	l.state.Hurry = state.Hurried(queue, l.state.Hurry)
	var answers []state.Msg
	answers, l.heard = state.Evenly(l.heard, l.state.Hurry)
	for _, msg := range append(queue, answers...) {
		var more []state.Effect
		l.state, more = state.Update(l.state, msg)
		if hear, ok := msg.(state.Hear); ok && hear.Reply.Answer != nil {
			l.runs++
		}
		effects = append(effects, more...)
	}
	l.link, l.asked = l.state.Link(), l.state.Question()
	return effects
}

// restAfter is how long a hand is still before what it hurried past catches up, in ms: longer than a gap between two events
// of a busy browser, too short to be waited for.
const restAfter = 100

// collectAfter is how long after that garbage is collected, in ms, if the hand still rests: everything is drawn by then.
const collectAfter = 300

// awaitRest sends Rest once no frame hurries for a while. Letting a control go ends the wait: see Release.
func (l *live) awaitRest() {
	l.forget(&l.restTimer)
	l.restTimer = browser.Must(l.window.Call("setTimeout", l.rest, restAfter))
}

// recompute asks the model. While a hand or the keyboard is on the handle the domain stands still, or the ground would move
// under it.
func (l *live) recompute() {
	l.runs++
	l.result = view.Compute(l.state.Inputs)
	if l.result.Outcome == nil {
		return // the last answer stays in the picture, faded
	}
	domain := view.DomainOf(l.state.Inputs, l.result)
	if spend := l.state.ExploredSpend(); l.sight != nil && l.state.AtHand("try") && spend >= l.sight.Domain.X0 && spend <= l.sight.Domain.X1 {
		domain = l.sight.Domain
	}
	before := l.sight
	l.sight = view.Look(&l.state, l.result, domain).After(before)
	if l.drag.knob && before != nil {
		l.sight.Ceiling = before.Ceiling
	}
}

// wake has all that is behind painted at once, before something looks at the whole page.
func (l *live) wake() {
	l.asleep = nil
	l.paintFrame()
	for !l.state.Hurry && len(l.owed) > 0 {
		l.catchUp()
	}
}

// paint draws what is seen. Idle is a frame that no hand has asked for.
func (l *live) paint(idle bool) {
	page := l.page()
	l.paintHosts(page, idle)
	if l.state.Sharing {
		l.fillShare(page)
	}
	if l.state.Import.Open {
		l.fillImport()
	}
	if l.state.Choices.Open {
		l.fillChoices()
	}
	l.fillBrought()
	l.tell(page)
}

// tell says to whoever asks the page, or cannot see it, what it shows.
func (l *live) tell(page *view.Page) {
	stands := ""
	if !l.state.Hurry { // a title costs more than a picture
		l.setTitle(page.Title())
		stands = page.Headline()
		if l.state.Embed != nil {
			l.answered(l.state.Address(), page.Headline())
		}
	}
	l.announce(stands)
	l.sayWork()
}

// leaveStop brings whoever stands on the button that stops the study, which is about to go, to the switch beside it: else the keyboard
// would stand nowhere.
func (b *tab) leaveStop() {
	if attributeOf(browser.Get(b.document, "activeElement"), state.StopButton.Mark) == state.StopButton.Word {
		browser.Must(b.element("ranges").Call("focus"))
	}
}

// flushAll writes the address as it is once all that happened is counted.
func (l *live) flushAll() {
	if len(l.queue) > 0 {
		l.paintFrame()
	}
	l.flushPending()
}
