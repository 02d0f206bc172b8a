package uncertainty

import (
	"math"
	"strconv"

	"goodenough/model"
)

// Future is how far what ways of spending lead to along time may lie from where it stands. Its JSON names are a contract.
type Future struct {
	Samples int          `json:"samples"`
	Years   Digits       `json:"years"` // ascending; twice where a plan turns: before and after
	Plans   []FuturePlan `json:"plans"`
}

// FuturePlan is one way of spending.
type FuturePlan struct {
	Name     string `json:"name"`              // as of model.Time: today, explored or plan where asked, minimum where there is one, nothing
	Downtime Bands  `json:"downtime"`          // share of time
	Revenue  Bands  `json:"revenue"`           // customers, as revenue run-rate, $/yr
	Value    Bands  `json:"value"`             // cash flow at that instant, $/yr
	Present  Bands  `json:"present"`           // but for today: what it is ahead of staying at today's spend, at present value, $
	Passes   Digit  `json:"chance_of_passing"` // that downtime passes the line by the horizon, or has passed it already
	Pays     Digit  `json:"chance_of_paying"`  // that it is ahead of staying at the horizon
}

// Bands is the 5th, 50th and 95th percentile at each of the years.
type Bands struct {
	P5  Digits `json:"p5"`
	P50 Digits `json:"p50"`
	P95 Digits `json:"p95"`
}

// Digits are numbers that JSON carries to five digits: more than a picture shows, and than draws are good for.
type Digits []float64

// Digit is one such number.
type Digit float64

const digits = 5

// MarshalJSON writes the numbers.
func (d Digits) MarshalJSON() ([]byte, error) {
	text := append(make([]byte, 0, 8*len(d)+2), '[')
	for i, v := range d {
		if i > 0 {
			text = append(text, ',')
		}
		text = strconv.AppendFloat(text, v, 'g', digits, 64)
	}
	return append(text, ']'), nil
}

// MarshalJSON writes the number.
func (d Digit) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(d), 'g', digits, 64), nil
}

// Plan finds a way of spending by its name, or nil.
func (f *Future) Plan(name string) *FuturePlan {
	if f == nil {
		return nil
	}
	for i := range f.Plans {
		if f.Plans[i].Name == name {
			return &f.Plans[i]
		}
	}
	return nil
}

// Outlook is what a Future is asked about.
type Outlook struct {
	Steps   []model.Step // of the plan that begins with the spend explored
	Horizon int          // years
	PerYear int          // moments
}

const futureMeasures = 4 // of FuturePlan

// futureTile is how many draws are kept as they come before they are laid beside those at the same moment: a stretch of memory at a
// time, where number by number would miss the cache.
const futureTile = 16

// futureColumns are the draws of a way of spending by measure and moment, and the last of them as they came.
type futureColumns struct {
	moments, samples int
	all              [futureMeasures][]float64 // [moment*samples + draw]
	tile             [futureMeasures][]float64 // [draw*moments + moment]
}

func newFutureColumns(moments, samples int) *futureColumns {
	c := &futureColumns{moments: moments, samples: samples}
	for m := range c.all {
		c.all[m], c.tile[m] = make([]float64, moments*samples), make([]float64, moments*futureTile)
	}
	return c
}

// course is where the i-th draw is to be followed into.
func (c *futureColumns) course(i int) model.Course {
	part := func(m int) []float64 { return c.tile[m][i%futureTile*c.moments:][:c.moments] }
	return model.Course{Downtime: part(0), Revenue: part(1), Value: part(2), Present: part(3)}
}

// lay puts the tile whose last draw is the i-th into its place.
func (c *futureColumns) lay(i int) {
	for m := range c.all {
		for t := range c.moments {
			to := (*[futureTile]float64)(c.all[m][t*c.samples+i+1-futureTile:])
			for k, at := 0, t; k < futureTile; k, at = k+1, at+c.moments {
				to[k] = c.tile[m][at]
			}
		}
	}
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

// slopeAt is E[credit] and its slope at a downtime, share of time.
func (c *creditCurve) slopeAt(downtime float64) (credit, slope float64) {
	root := math.Sqrt(downtime)
	x := c.perRoot * root
	if i := int(x); uint(i) < uint(len(c.cells)) && root > 0 {
		x -= float64(i)
		k := &c.cells[i]
		return k[0] + x*(k[1]+x*(k[2]+x*k[3])), (k[1] + x*(2*k[2]+x*3*k[3])) * c.perRoot / (2 * root)
	}
	return c.full, 0
}

// slopeAt is E[credit] and its slope at a downtime, share of time.
func (c *tierCurves) slopeAt(downtime float64) (credit, slope float64) {
	root := math.Sqrt(downtime)
	if root == 0 {
		return c.at(0), 0
	}
	perUnit := c.perRoot * tierSteps / (2 * root)
	for i := range c.tiers {
		t := &c.tiers[i]
		x := (c.perRoot*root - t.root + tierReach) * tierSteps
		switch cell := int(x); {
		case x < 0:
		case cell >= tierCells:
			credit += t.more
		default:
			if !t.known[cell] {
				t.know(cell)
			}
			x -= float64(cell)
			k := &t.cells[cell]
			credit += t.more * (k[0] + x*(k[1]+x*(k[2]+x*k[3])))
			slope += t.more * (k[1] + x*(2*k[2]+x*3*k[3])) * perUnit
		}
	}
	return credit, slope
}
