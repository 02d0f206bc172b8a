package uncertainty

import (
	"errors"
	"fmt"
	"math"
	"math/bits"

	"goodenough/model"
)

// Runner runs studies. It owns everything a run needs, so that a second run of the same size allocates nothing but its Result,
// and keeps the draws of every input whose range did not change. One Runner serves one goroutine at a time, and is not to be copied
// once it ran: a copy would share those draws with it.
type Runner struct {
	own owner

	base     model.Inputs    // every input at its median
	unit     float64         // of all spends here, $/yr: today's
	in       model.Inputs    // of the draw at hand
	inputs   []*column       // the ranged ones, in the order of model.Fields
	kept     [inputs]*column // by dimension
	repairs  repairs         // that draws may need
	restores bool            // mttr is ranged, so that every draw has a curve of credits of its own

	ladder       grid
	scratch      grid
	draw         draw
	way          way
	credits      creditCurve
	drawnCredits tierCurves
	values       curve
	spare        curve           // for what a search evaluates
	nets         [together]curve // of the draws that are added up next

	optimum, waste, minimum, net, netToday, height []float64 // by draw
	work                                           []float64 // to be put in order
	low                                            []bool    // today's spend is below the optimum, by draw ...
	wasted                                         []bool    // ... is waste
	sums                                           [blocks]curve
	bins                                           []bins
	regression                                     regression
	costs                                          [Levels]histogram
	tails                                          tails
	memory                                         memory
}

// column holds the draws of one ranged input.
type column struct {
	dimension int
	given     Range
	belief    Belief
	min, max  float64
	slot      *float64  // where it stands in Runner.in
	halfway   float64   // to its median, of a draw that has no answer
	points    []uint32  // its Sobol' coordinate
	values    []float64 // what that stands for
	seed      uint64
}

const (
	leastSamples = 64
	mostSamples  = 1 << 20
	// yieldEvery is how many draws pass between calls of yield.
	yieldEvery = 256
	// together is how many draws are added up at once at most: as many as stay in the nearest cache.
	together = 32
	// pilot is how many draws are searched everywhere to find which spends matter.
	pilot = 64
	// blocks is how many parts of the points standard errors compare.
	blocks = 8
)

// ErrCancelled is what a run that yield stopped returns.
var ErrCancelled = errors.New("cancelled")

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

// retake prepares r.draw for the i-th draw of the memory.
func (r *Runner) retake(i int) {
	r.draw = r.memory.draws[i]
	r.draw.priced(r.unit)
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

// prepare checks the study and fills the columns.
func (r *Runner) prepare(s Study, samples int) error {
	r.own.check()
	if samples < leastSamples || samples > mostSamples || bits.OnesCount(uint(samples)) != 1 {
		return fmt.Errorf("samples must be a power of two from %d to %d, not %d", leastSamples, mostSamples, samples)
	}
	r.inputs = r.inputs[:0]
	r.base = s.In
	r.repairs, r.restores = repairs{}, false
	known := 0
	for i := range model.Fields {
		f := &model.Fields[i]
		given, ok := s.Ranges[f.Key]
		if !ok {
			continue
		}
		known++
		if !CanRange(*f) {
			_, err := Believe(*f, given)
			return err
		}
		d := dimensionOf(f.Key)
		c := r.kept[d]
		if c == nil {
			c = &column{dimension: d}
			r.kept[d] = c
		}
		if c.given != given || c.belief.Key == "" {
			belief, err := Believe(*f, given)
			if err != nil {
				return err
			}
			c.given, c.belief = given, belief
			c.min, c.max = f.Min, f.Max
			c.values = c.values[:0]
		}
		*f.Number(&r.base) = c.belief.Median()
		if c.belief.IsPoint() {
			continue
		}
		c.slot = f.Number(&r.in)
		c.fill(samples, s.Seed)
		r.repairs.note(f.Key)
		r.restores = r.restores || f.Key == "mttr"
		r.inputs = append(r.inputs, c)
	}
	if known != len(s.Ranges) {
		for key := range s.Ranges {
			if _, ok := model.FieldOf(key); !ok {
				return fmt.Errorf("%q is not an input and has no range", key)
			}
		}
	}
	r.unit = r.base.Spend
	if err := r.checkMedians(); err != nil {
		return err
	}
	for _, column := range []*[]float64{&r.optimum, &r.waste, &r.minimum, &r.net, &r.netToday, &r.height, &r.work} {
		grow(column, samples)
	}
	grow(&r.low, samples)
	grow(&r.wasted, samples)
	grow(&r.bins, len(r.inputs))
	return nil
}

// grow gives a column a length, whatever it held.
func grow[T any](column *[]T, length int) {
	if cap(*column) < length {
		*column = make([]T, length)
	}
	*column = (*column)[:length]
}

// checkMedians holds the inputs, each at its median, to the rules of package model: what draws that break them are pulled to.
func (r *Runner) checkMedians() error {
	r.in = r.base
	whole := true
	for i := range model.Fields {
		f := &model.Fields[i]
		if f.Number != nil {
			v := *f.Number(&r.in)
			whole = whole && (v >= f.Min && v <= f.Max || f.Optional && v == model.Unset)
		}
	}
	if _, ok := model.ScheduleOf(r.in.Schedule); ok && whole && r.in.Tolerance > r.in.Floor && r.derive() {
		return nil
	}
	_, problems := model.Build(r.base)
	if err := medianError(problems); err != nil {
		return err
	}
	return errors.New("with every range at its median the model has no answer")
}

// medianError is the first of problems that stops, nil where none does.
func medianError(problems []model.Problem) error {
	for _, p := range problems {
		if p.Stops {
			return &MedianError{p}
		}
	}
	return nil
}

// MedianError is a problem of the inputs with every range at its median.
type MedianError struct{ model.Problem }

func (e *MedianError) Error() string { return "with every range at its median: " + e.Message }

// derive prepares r.draw for r.in.
func (r *Runner) derive() bool {
	d := &r.draw
	if !d.derive(&r.in, r.unit) {
		return false
	}
	d.credits, d.drawnCredits, d.way = nil, nil, &r.way
	switch {
	case d.owed == 0 || r.in.Schedule == "none":
		d.way = nil
	case r.restores:
		r.drawnCredits.set(r.in.Schedule, r.in.TimeToRestore)
		d.drawnCredits = &r.drawnCredits
	default:
		r.credits.set(r.in.Schedule, r.in.TimeToRestore)
		d.credits = &r.credits
	}
	return true
}

// fill draws the column, unless it holds those draws already.
func (c *column) fill(samples int, seed uint64) {
	same := c.seed == seed && len(c.points) == samples
	if !same {
		if cap(c.points) < samples {
			c.points, c.values = make([]uint32, samples), make([]float64, 0, samples)
		}
		c.points, c.seed = c.points[:samples], seed
		scrambled(c.points, coordinateOf(c.dimension), seed)
	}
	if same && len(c.values) == samples {
		return
	}
	c.values = c.values[:samples]
	c.belief.quantiles(c.points, c.values)
}

// take prepares r.draw for the i-th draw and tells whether it had to be moved: a value outside of its field's range to the range's
// edge, then as repairs say, and where the model still has no answer every ranged input halfway to its median, on its own scale, until
// it has.
func (r *Runner) take(i int) (moved bool) {
	given := &r.base // all else that differs between draws is ranged, and set here
	r.in.Tolerance, r.in.WalkAway, r.in.Floor, r.in.Trend = given.Tolerance, given.WalkAway, given.Floor, given.Trend
	for _, c := range r.inputs {
		v := c.values[i]
		switch {
		case !(v >= c.min):
			v, moved = c.min, true
		case v > c.max:
			v, moved = c.max, true
		}
		*c.slot = v
	}
	moved = r.repairs.mend(&r.in) || moved
	if r.derive() {
		return moved
	}
	for range 40 {
		for _, c := range r.inputs {
			s := c.belief.scale
			c.halfway = s.from((s.to(*c.slot) + c.belief.median) / 2)
		}
		r.in = r.base
		for _, c := range r.inputs {
			*c.slot = c.halfway
		}
		r.repairs.mend(&r.in)
		if r.derive() {
			return true
		}
	}
	r.takeMedians()
	return true
}

// takeMedians prepares r.draw for the medians.
func (r *Runner) takeMedians() {
	r.in = r.base
	if r.repairs.mend(&r.in); !r.derive() {
		r.in = r.base
		r.derive()
	}
}

// peaks evaluates the draw on the ladder, into r.values, and finds optimum and waste; closeBy is for peakOf.
func (r *Runner) peaks(closeBy float64) (optimum, waste peak) {
	r.draw.values(&r.ladder, &r.values)
	return r.peaksOf(&r.values, closeBy)
}

// peaksOf is peaks, given the draw's values on the ladder.
func (r *Runner) peaksOf(values *curve, closeBy float64) (optimum, waste peak) {
	d := &r.draw
	optimum, at := r.peakOn(&r.ladder, values, d.hurdle, 0, closeBy)
	if d.plain == d.hurdle {
		return optimum, optimum
	}
	waste, _ = r.peakOn(&r.ladder, values, d.plain, at, closeBy) // a lower hurdle never pays for less
	if waste.spend < optimum.spend {                             // by less than refining errs
		waste = optimum
	}
	return optimum, waste
}

// peakOn is peakOf, but searches everywhere where the peak may lie beyond the ladder.
func (r *Runner) peakOn(g *grid, values *curve, hurdle float64, from int, closeBy float64) (p peak, best int) {
	p, best, sure := r.draw.peakOf(g, values, hurdle, from, closeBy)
	if !sure {
		p = r.draw.search(&r.scratch, &r.spare, hurdle)
	}
	return p, best
}

// layLadder spaces the spends that every draw is evaluated at: from half of the least or less to twice the greatest that matters,
// seen in the first draws, a factor of at most 4096 or little more apart, and up to a half of an octave, so that moving an input a little
// moves none of them, and moving the spend explored none ever. What lies beyond is searched for draw by draw, and for their mean by
// best. It also empties the histograms of costs, which end where the same draws say.
func (r *Runner) layLadder(samples int) {
	const odd = .02 // share of the first draws left aside at either end
	n := min(pilot, samples)
	positive := r.work[:0]
	for i := range n {
		r.take(i)
		optimum := r.draw.search(&r.scratch, &r.values, r.draw.hurdle)
		waste := optimum
		if r.draw.plain < r.draw.hurdle {
			waste = r.draw.search(&r.scratch, &r.values, r.draw.plain)
		}
		r.optimum[i], r.waste[i], r.minimum[i] = optimum.spend, math.Max(waste.spend, optimum.spend), r.draw.minimum()
		if optimum.spend > 0 {
			positive = append(positive, optimum.spend)
		}
	}
	reach := append(r.nets[0][:0], percentile(r.waste[:n], 1-odd))
	if len(positive) > 0 {
		reach = append(reach, percentile(positive, odd))
	}
	low, high := 1., 1. // today's
	for _, spend := range reach {
		if spend > 0 {
			low, high = math.Min(low, spend), math.Max(high, spend)
		}
	}
	if middle := percentile(r.minimum[:n], .5); middle > 0 && middle < 4*high {
		low, high = math.Min(low, middle), math.Max(high, middle)
	}
	const parts = 2 // of an octave: all that moves the ladder, whose rungs are a fifth of one apart
	top := math.Ceil(parts*(log2(high)+1)) / parts
	rungs := rungsFor(math.Min(top-(log2(low)-1), 12))
	r.ladder.space(exp2(top-float64(rungs-2)/rungsOfOctave), exp2(top), rungs)

	dearest := &r.nets[0]
	*dearest = curve{}
	for i := range n {
		r.take(i)
		d := &r.draw
		d.values(&r.ladder, &r.values)
		d.appraised()
		for l, v := range r.values[:r.ladder.rungs] {
			dearest[l] = math.Max(dearest[l], d.best+d.hurdle*r.ladder.spends[l]-v)
		}
	}
	for l := range r.ladder.rungs {
		r.costs[l].clear(16 * math.Max(1, dearest[l]))
	}
}

// lay turns values into nets, the draw's at each level, and counts its total costs.
func (r *Runner) lay(values, nets *curve) {
	hurdle, best := r.draw.hurdle, r.draw.best
	for at := 0; at < r.ladder.rungs; at += 8 {
		s, v, n := (*[8]float64)(r.ladder.spends[at&eights:]), (*[8]float64)(values[at&eights:]), (*[8]float64)(nets[at&eights:])
		h := (*[8]histogram)(r.costs[at&eights:])
		n[0] = v[0] - hurdle*s[0]
		n[1] = v[1] - hurdle*s[1]
		n[2] = v[2] - hurdle*s[2]
		n[3] = v[3] - hurdle*s[3]
		n[4] = v[4] - hurdle*s[4]
		n[5] = v[5] - hurdle*s[5]
		n[6] = v[6] - hurdle*s[6]
		n[7] = v[7] - hurdle*s[7]
		h[0].add(best-n[0], &places[0])
		h[1].add(best-n[1], &places[1])
		h[2].add(best-n[2], &places[2])
		h[3].add(best-n[3], &places[3])
		h[4].add(best-n[4], &places[4])
		h[5].add(best-n[5], &places[5])
		h[6].add(best-n[6], &places[6])
		h[7].add(best-n[7], &places[7])
	}
}
