package uncertainty

import (
	"math"

	"goodenough/model"
)

// Run draws the study's ranges samples times, a power of two from 64 to 2^20, and sums up. yield is asked every 256 draws, and where it
// says no the run ends with ErrCancelled. Any other error says what is wrong with the study: a *RangeError, a *MedianError, or that a key
// is no input or samples no such number.
//
// The same study and samples give the same numbers. The draws of an input depend on its own range and the seed alone.
func (r *Runner) Run(s Study, samples int, yield Yield) (*Result, error) {
	res := new(Result)
	if err := r.RunInto(res, s, samples, yield); err != nil {
		return nil, err
	}
	return res, nil
}

// RunInto is Run into a Result that exists already. After an error res is not to be read.
func (r *Runner) RunInto(res *Result, s Study, samples int, yield Yield) error {
	if err := r.prepare(s, samples); err != nil {
		return err
	}
	*res = Result{Samples: samples}
	if len(r.inputs) == 0 {
		return r.point(res, yield)
	}
	r.layLadder(s)
	m, asked := &r.memory, r.question(s, samples)
	known := m.recall(asked, r.restores)
	if m.asked == asked.butExplored() {
		*res = m.result
		return r.explore(res, known, yield)
	}
	if s.Depth == Headlines {
		return r.headlines(res, asked, known, yield)
	}
	m.forget(known)
	if !r.evaluate(res, s.Depth, known, yield) || !r.sumUp(res, s.Depth, yield) || !yield.goesOn(samples, samples) {
		return ErrCancelled
	}
	m.keep(asked, res)
	return nil
}

// evaluate takes every draw through the model, notes what it says by draw, and adds up its nets and costs. It is false where yield
// stopped it.
func (r *Runner) evaluate(res *Result, depth Depth, known recollection, yield Yield) bool {
	r.sums = [blocks]curve{}
	clear(r.bins)
	r.emptyCosts()
	samples, batch, unreachable := res.Samples, min(together, res.Samples/blocks), 0
	for i := range samples {
		if !yield.goesOnAt(i, samples) {
			return false
		}
		values, moved := r.valuesOf(i, known)
		if moved {
			res.Moved++
		}
		r.note(i, values)
		if math.IsInf(r.minimum[i], 1) {
			unreachable++
		}
		r.lay(values, &r.nets[i%batch])
		if i%batch == batch-1 {
			r.addUp(i+1-batch, i+1, depth)
		}
	}
	if known.draws {
		res.Moved = r.memory.moved
	}
	res.Unreachable = float64(unreachable) / float64(samples)
	return true
}

// valuesOf prepares r.draw for the i-th draw and gives what spends are worth on the ladder, as far as possible from memory. moved tells
// whether a draw that is new had to be moved.
func (r *Runner) valuesOf(i int, known recollection) (values *curve, moved bool) {
	m := &r.memory
	if known.draws {
		r.retake(i)
	} else {
		moved = r.take(i)
		r.draw.appraised()
		if known.room {
			m.draws[i] = r.draw
		}
	}
	values = &r.values
	if known.room {
		values = &m.values[i]
	}
	if !known.values {
		r.draw.values(&r.ladder, values)
	}
	return values, moved
}

// note writes down what the draw at hand, the i-th, says by itself.
func (r *Runner) note(i int, values *curve) {
	d := &r.draw
	optimum, waste := r.peaksOf(values, ofMany)
	r.optimum[i], r.waste[i], r.minimum[i], r.height[i] = optimum.spend, waste.spend, d.minimum(), optimum.net
	r.low[i], r.wasted[i] = d.today < optimum.spend, d.today >= waste.spend
	r.netToday[i] = d.worth - d.hurdle*d.today
	r.net[i] = r.netToday[i]
	if r.base.Explored != model.Unset {
		r.net[i] = d.net(r.base.Explored / r.unit)
	}
}

// addUp adds the nets of the draws from one up to another, which lie in one block.
func (r *Runner) addUp(from, to int, depth Depth) {
	rungs, sum := r.ladder.rungs, &r.sums[from*blocks/len(r.optimum)]
	for j := range to - from {
		sum.add(&r.nets[j], rungs)
	}
	if depth == Verdicts {
		return
	}
	for n, c := range r.inputs {
		r.bins[n].add(c.points[from:to], r.nets[:], rungs)
	}
}

// sumUp turns what evaluate left into the result, as deep as asked. It is false where yield stopped it.
func (r *Runner) sumUp(res *Result, depth Depth, yield Yield) bool {
	r.summarise(res)
	if depth < Verdicts {
		r.reasons(res)
	}
	if depth < Reasons {
		r.tornado(res)
		return r.firstOrder(res, yield)
	}
	return true
}

// headlines makes no more of a run than the name says. It takes from memory what it can; where there are too many draws for that, it goes on where
// the run before left off, if that was of the first draws of this.
func (r *Runner) headlines(res *Result, asked question, known recollection, yield Yield) error {
	m, from := &r.memory, 0
	if known.room {
		m.forget(known)
	} else if m.noted.samples <= res.Samples && m.noted.ofFirst() == asked.ofFirst() {
		from, res.Moved = m.noted.samples, m.shifts
	}
	m.noted = question{}
	for i := from; i < res.Samples; i++ {
		if !yield.goesOnAt(i, res.Samples) {
			return ErrCancelled
		}
		values, moved := &r.values, false
		if known.room {
			values, moved = r.valuesOf(i, known)
		} else {
			moved = r.take(i)
			r.draw.worth = r.draw.value(r.draw.today)
			r.draw.values(&r.ladder, values)
		}
		if moved {
			res.Moved++
		}
		r.note(i, values)
	}
	if known.draws {
		res.Moved = m.moved
	}
	unreachable := 0
	for _, minimum := range r.minimum {
		if math.IsInf(minimum, 1) {
			unreachable++
		}
	}
	res.Unreachable = float64(unreachable) / float64(res.Samples)
	r.bands(res)
	r.chances(res)
	if !yield.goesOn(res.Samples, res.Samples) {
		return ErrCancelled
	}
	m.keep(asked, res)
	return nil
}

// explore makes the result of a run that of one which explores another spend.
func (r *Runner) explore(res *Result, known recollection, yield Yield) error {
	p := &res.Picture
	res.Net, p.Errors.Net = p.NetToday, p.Errors.NetToday
	if r.base.Explored == model.Unset {
		return nil
	}
	r.memory.noted = question{}
	for i := range r.net {
		if !yield.goesOnAt(i, len(r.net)) {
			return ErrCancelled
		}
		if known.draws {
			r.retake(i)
		} else {
			r.take(i)
		}
		r.net[i] = r.draw.net(r.base.Explored / r.unit)
	}
	res.Net, p.Errors.Net = r.band(r.net, money)
	return nil
}

// question is the one at hand, with the ends of the ladder that is laid.
func (r *Runner) question(s Study, samples int) question {
	q := question{in: r.base, seed: s.Seed, samples: samples, depth: s.Depth}
	if rungs := r.ladder.rungs; rungs > 0 {
		q.low, q.high = r.ladder.spends[1], r.ladder.spends[rungs-1]
	}
	for _, c := range r.inputs {
		q.ranges[c.dimension] = c.given
	}
	return q
}
