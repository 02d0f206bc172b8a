package app

// study asks the engine how sure the answer is: quickly while a hand moves, as finely as it gets once it rests. It is asked before
// the frame is drawn, so that it works meanwhile, and its answer is there for the next.
func (l *live) study() {
	asks := l.result.Outcome != nil && !l.state.Points
	l.glanced = asks && l.state.Hurry
	l.unasked = false
	switch {
	case l.glanced:
		l.engine.Glance(l.asked, l.state.Depth())
	case asks:
		l.engine.Ask(l.asked)
	}
	if asks {
		l.await()
	}
}
