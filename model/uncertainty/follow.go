package uncertainty

import (
	"math"

	"goodenough/model"
)

// Outlook is what a Future is asked about.
type Outlook struct {
	Steps   []model.Step // of the plan that begins with the spend explored
	Horizon int          // years, from 1 to model.MaxYears
	PerYear int          // moments, at least 1
}

// Future follows today's spend and what is asked in so many draws, a power of two as for Run, from the draw's own capital and
// today's customers, by the model's own Follow. Today's spend and the plan face the same draws, so that what is ahead is compared like
// with like. yield and errors are as for Run.
func (r *Runner) Future(s Study, o Outlook, samples int, yield Yield) (*Future, error) {
	if err := r.prepare(s, samples); err != nil {
		return nil, err
	}
	f := &Future{Samples: samples, Years: model.Plan{Steps: o.Steps}.Moments(o.Horizon, o.PerYear)}
	moments := len(f.Years)
	ways := r.ways(o.Steps)
	for _, w := range ways {
		w.makeRoom(moments, samples)
	}
	total := samples + moments*len(ways) // draws, and then percentiles
	walk := walk{r: r, years: f.Years, horizon: float64(o.Horizon), each: 1 / Digit(samples), credit: r.creditAt}
	for i := range samples {
		if !yield.goesOnAt(i, total) {
			return nil, ErrCancelled
		}
		walk.follow(i, ways)
	}
	for k, w := range ways {
		for b := range bandsOfWay {
			w.spread(b)
			if !yield.goesOn(samples+k*moments+(b+1)*moments/bandsOfWay, total) {
				return nil, ErrCancelled
			}
		}
		f.Prospects = append(f.Prospects, w.Prospect)
	}
	return f, nil
}

// ways are those to follow, today's first. The minimum is that of the inputs as they stand: who asks has one spend in mind, not one
// for each draw.
func (r *Runner) ways(steps []model.Step) (ways []*way) {
	add := func(name string, p model.Plan) {
		ways = append(ways, &way{Prospect: Prospect{Name: name}, plan: p})
	}
	add("today", model.Plan{Base: r.base.Spend})
	switch {
	case len(steps) > 0:
		add("plan", model.Plan{Base: r.base.ExploredSpend(), Steps: steps})
	case r.base.Explored != model.Unset:
		add("explored", model.Plan{Base: r.base.Explored})
	}
	if system, problems := model.Build(r.base); !model.Stopped(problems) {
		if minimum := system.Minimum(); !math.IsInf(minimum, 1) {
			add("minimum", model.Plan{Base: minimum})
		}
	}
	add("nothing", model.Plan{})
	return ways
}

// walk follows ways of spending draw by draw.
type walk struct {
	r       *Runner
	system  model.System // of the draw at hand
	years   []float64
	horizon float64 // years
	each    Digit   // what one draw counts
	credit  func(downtime float64) (credit, slope float64)
}

// follow takes the i-th draw along every way.
func (w *walk) follow(i int, ways []*way) {
	r := w.r
	r.take(i)
	var ok bool
	if w.system, ok = model.BuildDraw(r.in); !ok { // by a hair: draws are held to the same rules
		r.takeMedians()
		w.system, _ = model.BuildDraw(r.in)
	}
	credit := w.credit
	if r.draw.credits == nil && r.draw.drawnCredits == nil {
		credit = nil
	}
	stay := ways[0]
	stay.plan.Base = r.in.Spend // spends may have a range as well
	if name := ways[1].Name; name == "plan" || name == "explored" {
		ways[1].plan.Base = r.in.ExploredSpend()
	}
	for _, way := range ways {
		way.begin(i)
		w.system.Follow(way.plan, w.years, &way.course, credit)
		if runway, _ := w.system.PlanRunway(way.plan); runway <= w.horizon {
			way.Passes += w.each
		}
		if way != stay {
			ahead := way.course.Present
			for t := range ahead {
				ahead[t] -= stay.course.Present[t]
			}
			if ahead[len(ahead)-1] >= 0 {
				way.Pays += w.each
			}
		}
		way.end(i)
	}
}

// creditAt is E[credit] of the draw at hand and its slope at a downtime, where there are credits.
func (r *Runner) creditAt(downtime float64) (credit, slope float64) {
	if r.draw.credits != nil {
		return r.draw.credits.slopeAt(downtime)
	}
	return r.draw.drawnCredits.slopeAt(downtime)
}
