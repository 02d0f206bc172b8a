package uncertainty

import (
	"goodenough/model"
	"math"
)

// Outlook is what a Future is asked about.
type Outlook struct {
	Steps   []model.Step // of the plan that begins with the spend explored
	Horizon int          // years
	PerYear int          // moments
}

// Future follows today's spend and what is asked in so many draws, a power of two as for Run, from the draw's own capital and
// today's customers, by the model's own Follow. Today's spend and the plan face the same draws, so that what is ahead is compared like with like.
func (r *Runner) Future(s Study, o Outlook, samples int, yield func(done, total int) bool) (*Future, error) {
	if err := r.prepare(s, samples); err != nil {
		return nil, err
	}
	f := &Future{Samples: samples, Years: model.Plan{Steps: o.Steps}.Moments(o.Horizon, o.PerYear)}
	plans := r.ways(o.Steps, func(name string) { f.Plans = append(f.Plans, FuturePlan{Name: name}) })
	n := len(f.Years)
	columns := make([]*futureColumns, len(f.Plans))
	for w := range columns {
		columns[w] = newFutureColumns(n, samples)
	}
	var system model.System
	courses := make([]model.Course, len(f.Plans))
	credit := r.creditAt
	work := n * len(f.Plans) // of the percentiles, beside that of the draws
	for i := range samples {
		if i%yieldEvery == 0 && i > 0 && yield != nil && !yield(i, samples+work) {
			return nil, ErrCancelled
		}
		r.take(i)
		var ok bool
		if system, ok = model.BuildDraw(r.in); !ok { // by a hair: draws are held to the same rules
			r.takeMedians()
			system, _ = model.BuildDraw(r.in)
		}
		owed := credit
		if r.draw.credits == nil && r.draw.drawnCredits == nil {
			owed = nil
		}
		plans[0].Base = r.in.Spend // spends may have a range as well
		if name := f.Plans[1].Name; name == "plan" || name == "explored" {
			plans[1].Base = r.in.ExploredSpend()
		}
		for w := range f.Plans {
			way, c := &f.Plans[w], &courses[w]
			*c = columns[w].course(i)
			system.Follow(plans[w], f.Years, c, owed)
			if runway, _ := system.PlanRunway(plans[w]); runway <= float64(o.Horizon) {
				way.Passes += 1 / Digit(samples)
			}
			if w > 0 {
				for t := range c.Present {
					c.Present[t] -= courses[0].Present[t]
				}
				if c.Present[n-1] >= 0 {
					way.Pays += 1 / Digit(samples)
				}
			}
		}
		if i%futureTile == futureTile-1 {
			for w := range columns {
				columns[w].lay(i)
			}
		}
	}
	for w := range f.Plans {
		way := &f.Plans[w]
		measures := [futureMeasures]*Bands{&way.Downtime, &way.Revenue, &way.Value, &way.Present}
		if w == 0 {
			measures[3] = nil // of staying against staying nothing is to be said
		}
		for m, into := range measures {
			if into != nil {
				*into = Bands{make(Digits, n), make(Digits, n), make(Digits, n)}
				for t := range n {
					into.P5[t], into.P50[t], into.P95[t] = spread(columns[w].all[m][t*samples : (t+1)*samples])
				}
			}
			if yield != nil && !yield(samples+w*n+(m+1)*n/futureMeasures, samples+work) {
				return nil, ErrCancelled
			}
		}
	}
	return f, nil
}

// ways are the plans to follow, today's first, and name is told what each is called. The minimum is that of the inputs as they
// stand: who asks has one spend in mind, not one for each draw.
func (r *Runner) ways(steps []model.Step, name func(string)) (plans []model.Plan) {
	add := func(called string, p model.Plan) {
		plans = append(plans, p)
		name(called)
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
	return plans
}

// creditAt is E[credit] of the draw at hand and its slope at a downtime, where there are credits.
func (r *Runner) creditAt(downtime float64) (credit, slope float64) {
	if r.draw.credits != nil {
		return r.draw.credits.slopeAt(downtime)
	}
	return r.draw.drawnCredits.slopeAt(downtime)
}
