package uncertainty

import (
	"goodenough/model"
	"math"
)

// Run draws the study's ranges samples times, a power of two from 64 to 2^20, and sums up. yield, if not nil, is called every
// 256 draws; when it returns false the run ends with ErrCancelled. An error says what is wrong with the study.
//
// The same study and samples give the same numbers. The draws of an input depend on its own range and the seed alone.
func (r *Runner) Run(s Study, samples int, yield func(done, total int) bool) (*Result, error) {
	res := new(Result)
	if err := r.RunInto(res, s, samples, yield); err != nil {
		return nil, err
	}
	return res, nil
}

// RunInto is Run into a Result that exists already. After an error res is not to be read.
func (r *Runner) RunInto(res *Result, s Study, samples int, yield func(done, total int) bool) error {
	if err := r.prepare(s, samples); err != nil {
		return err
	}
	*res = Result{Samples: samples}
	if len(r.inputs) == 0 {
		return r.point(res, yield)
	}
	r.layLadder(samples)
	m, asked := &r.memory, r.question(s, samples)
	drawn, valued, room := m.recall(asked, r.restores)
	if m.asked == asked.butExplored() {
		*res = m.result
		return r.explore(res, drawn, yield)
	}
	m.forget(drawn, valued)
	r.sums = [blocks]curve{}
	clear(r.bins)
	rungs, batch := r.ladder.rungs, min(together, samples/blocks)

	values, unreachable := &r.values, 0
	for i := range samples {
		if i%yieldEvery == 0 && i > 0 && yield != nil && !yield(i, samples) {
			return ErrCancelled
		}
		d := &r.draw
		if drawn {
			r.retake(i)
		} else {
			if r.take(i) {
				res.Moved++
			}
			d.appraised()
			if room {
				m.draws[i] = *d
			}
		}
		if room {
			values = &m.values[i]
		}
		if !valued {
			d.values(&r.ladder, values)
		}
		optimum, waste := r.peaksOf(values, ofMany)
		r.optimum[i], r.waste[i], r.minimum[i], r.height[i] = optimum.spend, waste.spend, d.minimum(), optimum.net
		r.low[i], r.wasted[i] = d.today < optimum.spend, d.today >= waste.spend
		r.netToday[i] = d.worth - d.hurdle*d.today
		r.net[i] = r.netToday[i]
		if s.In.Explored != model.Unset {
			r.net[i] = d.net(s.In.Explored / r.unit)
		}
		if math.IsInf(r.minimum[i], 1) {
			unreachable++
		}
		k := i % batch
		r.lay(values, &r.nets[k])
		if k < batch-1 {
			continue
		}
		for j := range batch {
			r.sums[i*blocks/samples].add(&r.nets[j], rungs)
		}
		if s.Depth == Verdicts {
			continue
		}
		for n, c := range r.inputs {
			r.bins[n].add(c.points[i-k:i+1], r.nets[:], rungs)
		}
	}
	if drawn {
		res.Moved = m.moved
	}
	res.Unreachable = float64(unreachable) / float64(samples)
	r.summarise(res)
	if s.Depth < Verdicts {
		r.reasons(res)
	}
	if s.Depth < Reasons {
		r.tornado(res)
		if !r.shares(res, yield) {
			return ErrCancelled
		}
	}
	if yield != nil && !yield(samples, samples) {
		return ErrCancelled
	}
	m.keep(asked, res)
	return nil
}

// explore makes the result of a run that of one which explores another spend. drawn tells whether the memory has its draws.
func (r *Runner) explore(res *Result, drawn bool, yield func(done, total int) bool) error {
	p := &res.Picture
	res.Net, p.Errors.Net = p.NetToday, p.Errors.NetToday
	if r.base.Explored == model.Unset {
		return nil
	}
	for i := range r.net {
		if i%yieldEvery == 0 && i > 0 && yield != nil && !yield(i, len(r.net)) {
			return ErrCancelled
		}
		if drawn {
			r.retake(i)
		} else {
			r.take(i)
		}
		r.net[i] = r.draw.net(r.base.Explored / r.unit)
	}
	res.Net, p.Errors.Net = r.band(r.net, money)
	return nil
}

// question is the one at hand, once its ladder is laid.
func (r *Runner) question(s Study, samples int) question {
	q := question{in: r.base, seed: s.Seed, samples: samples, depth: s.Depth, low: r.ladder.spends[1], high: r.ladder.spends[r.ladder.rungs-1]}
	for _, c := range r.inputs {
		q.ranges[c.dimension] = c.given
	}
	return q
}
