package state

// Hurried tells whether messages come from a moving hand, of which many more will follow. An answer of the engine, its
// absence, or a hand that comes changes nothing about that.
func Hurried(msgs []Msg, moving bool) bool {
	for _, msg := range msgs {
		switch msg.(type) {
		case Slide, SetSpread, Explore, Divide, Point, SetYears, SetUpkeep, MoveStep:
			moving = true
		case Hear, Overdue, Grasp:
		default:
			return false
		}
	}
	return moving
}

// Evenly divides the answers that were heard into those that this frame shows and those for later. The engine answers each frame of
// a moving hand, but out of step with it: by chance two answers meet in one frame and the next has none. So the last of several
// is kept for the next frame, and what the hand moves moves evenly, a frame later at most.
func Evenly(heard []Msg, moving bool) (now, later []Msg) {
	last := len(heard)
	if moving && last > 1 {
		last--
	}
	return heard[:last:last], heard[last:]
}

// Stands tells whether messages leave the page as its document has it: a hand came, or went, and moved nothing, or the window is another,
// for which it has a layout.
func Stands(msgs []Msg) bool {
	for _, msg := range msgs {
		switch msg := msg.(type) {
		case Grasp, Release, Rest, Overdue, SetLayout:
		case Point:
			if msg.Hover.On {
				return false
			}
		default:
			return false
		}
	}
	return true
}
