package uncertainty

import "goodenough/model"

// memory is what a run leaves for the next one. While a hand moves an input, most of what was found still holds: draws are the same
// at so many times today's spend whatever that is, and so is what spends are worth there, which growth returns do not change either;
// a spend explored changes nothing but its own net.
type memory struct {
	draws  []draw
	moved  int // of them
	drawn  question
	values []curve // on the ladder, by draw
	valued question
	result Result
	asked  question // that result answers
	laid   question // of the ladder
	flips  ByInput  // of ranges, on that
	noted  question // of what stands by draw: the first so many of a finer run are the same
	shifts int      // of these, that were moved
}

// mostKept is the number of draws up to which they are kept: those of a study while a hand moves, in 3 MB. Finer ones come when it rests.
const mostKept = 4096

// question is all that a run's numbers depend on: they are the same where it is.
type question struct {
	in        model.Inputs
	ranges    [inputs]Range
	seed      uint64
	samples   int
	depth     Depth
	low, high float64 // of the ladder
}

// butExplored is q for numbers that have nothing to do with the spend explored.
func (q question) butExplored() question {
	q.in.Explored = model.Unset
	return q
}

// ofFirst is q for what the first draws say, however many there are.
func (q question) ofFirst() question {
	q.depth, q.samples = Whole, 0
	return q
}

// ofLadder is q for the spends that draws are evaluated at.
func (q question) ofLadder() question {
	q = q.ofFirst().butExplored()
	q.low, q.high = 0, 0
	return q
}

// ofDraws is q for draws, in units of today's spend.
func (q question) ofDraws() question {
	q = q.butExplored()
	q.depth, q.low, q.high = Whole, 0, 0
	if q.ranges[opsAt] == (Range{}) {
		q.in.Spend = 0
	}
	return q
}

// ofValues is q for what spends are worth on the ladder.
func (q question) ofValues() question {
	low, high := q.low, q.high
	q = q.ofDraws()
	q.low, q.high = low, high
	q.in.GrowthROI, q.ranges[growthAt] = 0, Range{}
	q.in.Accept, q.ranges[acceptAt] = model.Unset, Range{}
	return q
}

// Dimensions.
var opsAt, growthAt, acceptAt = dimensionOf("ops"), dimensionOf("growth"), dimensionOf("accept")

// recollection tells whether the draws and the values of a question stand in the memory, and whether there is room for them.
type recollection struct{ draws, values, room bool }

// recall tells what of a question is remembered. Draws that share a curve of credits, which changes with the time to restore, are no
// values of their own.
func (m *memory) recall(q question, shared bool) recollection {
	if q.samples > mostKept {
		return recollection{}
	}
	grow(&m.draws, q.samples)
	grow(&m.values, q.samples)
	return recollection{m.drawn == q.ofDraws() && !shared, m.valued == q.ofValues(), true}
}

// forget tells that draws or values are about to be replaced: until all are there they stand for nothing.
func (m *memory) forget(known recollection) {
	m.noted = question{}
	if !known.draws {
		m.drawn = question{}
	}
	if !known.values {
		m.valued = question{}
	}
}

// keep tells that draws, values and the result stand for q.
func (m *memory) keep(q question, res *Result) {
	if q.samples <= mostKept {
		m.moved, m.drawn, m.valued = res.Moved, q.ofDraws(), q.ofValues()
	}
	m.asked, m.result = q.butExplored(), *res
	m.noted, m.shifts = q, res.Moved
}
