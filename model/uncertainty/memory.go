package uncertainty

import "goodenough/model"

// memory is what a run leaves for the next one. While a hand moves an input, most of what was found still holds: what a spend is
// worth at so many times today's does not change with today's, nor with what growth returns, and a spend explored changes nothing
// but its own net.
type memory struct {
	values []curve // on the ladder, by draw
	of     question
	result Result
	asked  question // that result answers
}

// mostKept is the number of draws up to which values are kept: those of a study while a hand moves, in 2 MB. Finer ones come when it rests.
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

// question is the one at hand, once its ladder is laid.
func (r *Runner) question(s Study, samples int) question {
	q := question{in: r.base, seed: s.Seed, samples: samples, depth: s.Depth, low: r.ladder.spends[1], high: r.ladder.spends[r.ladder.rungs-1]}
	for _, c := range r.inputs {
		q.ranges[c.field] = c.given
	}
	return q
}

// butExplored is q for numbers that have nothing to do with the spend explored.
func (q question) butExplored() question {
	q.in.Explored = model.Unset
	return q
}

// ofValues is q for what spends are worth, in units of today's.
func (q question) ofValues() question {
	q = q.butExplored()
	q.depth = Whole
	q.in.Growth, q.ranges[growthAt] = 0, Range{}
	q.in.Accept, q.ranges[acceptAt] = model.Unset, Range{}
	if q.ranges[opsAt] == (Range{}) {
		q.in.Spend = 0
	}
	return q
}

// Places in model.Fields.
var opsAt, growthAt, acceptAt = fieldAt("ops"), fieldAt("growth"), fieldAt("accept")

// recall gives room for the values of a run's draws, and tells whether they stand there already. Without room there is no
// remembering them.
func (m *memory) recall(q question) (values []curve, known bool) {
	if q.samples > mostKept {
		return nil, false
	}
	if m.of == q.ofValues() {
		return m.values, true
	}
	m.of = question{} // until all are there: see keep
	grow(&m.values, q.samples)
	return m.values, false
}

// keep tells that the values and the result stand for q.
func (m *memory) keep(q question, res *Result) {
	if q.samples <= mostKept {
		m.of = q.ofValues()
	}
	m.asked, m.result = q.butExplored(), *res
}
