package backlog

import (
	"math"

	"goodenough/model"
)

// ceiling bounds what any set of items can be worth.
//
// With z for by how much, in the logarithm, a set lowers downtime U, and N for incidents, as the downtime they would make were they as long
// and as wide as today, value is at most
//
//	W(z) - toil N - fall (M - U)
//
// W being what is left of revenue at that downtime with big outages as few as so much downtime can have, and credits the least that any
// time to fix leaves that can go with it. M is N without what a faster fix makes more of incidents of vendors, and no more than downtime was.
// Where there are big outages, they are at least as many as go with M, and value falls with their number, ever less: at least as along the
// chord from what goes with U to what went with downtime before.
//
// z, -N and -M are concave in the logarithms of what items leave, which add up, and so is a concave curve above W. Planes that touch these
// turn the choice into knapsacks that may take parts of items, which are quickly solved.
type ceiling struct {
	step  float64   // of z
	worth []float64 // W, of each cell nowhere below
	next  []int     // of the concave curve above those from a cell on, the cell where its first edge ends
	ahead [][]int   // next, 2, 4, 8 … times
	count []int     // of edges from a cell to the end
	toil  float64   // $/yr for each unit of N
	fall  float64   // $/yr for each unit of M
}

// build evaluates W in so many cells, up to where all items together lead.
func (c *ceiling) build(s *model.System, spend float64, all model.Left, cells int) {
	in := s.Inputs()
	now := s.At(spend)
	c.toil = (now.Loss.IncidentWork + now.Loss.Attrition + now.Loss.Fines) / now.Downtime
	own, excess := in.Floor, now.Downtime-in.Floor
	reach := math.Log(now.Downtime / (all.Floor*own + all.Incidents*all.TimeToFix*all.Affected*excess))
	if reach <= 0 {
		reach, cells = 0, 1
	}
	c.step = reach / float64(cells)
	c.worth = make([]float64, cells)
	fall := math.Inf(1)
	for k := range c.worth {
		u := math.Exp(-c.step * float64(k+1))
		downtime := u * now.Downtime
		// Downtime can be so little only if the time to fix is no less than this.
		shortest := math.Min(1, math.Max(all.TimeToFix, (downtime-own)/excess))
		credit := in.Owed() * leastCredit(&in, downtime, shortest)
		keeps := keeping(s, spend, model.Left{Incidents: u, TimeToFix: 1, Affected: 1, Floor: u}, credit)
		if in.Big > 0 {
			as := keeping(s, spend, model.Left{Incidents: 1, TimeToFix: 1, Affected: u, Floor: u}, credit) // with as many as there were
			if as < 0 {                                                                                    // fewer of them would leave more customers to lose money on
				keeps, as = math.Max(0, keeps), math.Max(0, keeps)
			}
			if downtime < now.Downtime {
				fall = math.Min(fall, math.Max(0, (keeps-as)/(now.Downtime-downtime)))
			}
		}
		c.worth[k] = keeps
	}
	if in.Big == 0 || math.IsInf(fall, 1) {
		fall = 0
	}
	highest := math.Inf(-1)
	for k, keeps := range c.worth {
		near := math.Exp(-c.step*float64(k)) * now.Downtime
		highest = math.Max(highest, keeps+fall*near)
		c.worth[k] = highest
	}
	c.fall = fall
	c.hull()
}

// keeping is what is left of revenue, with credits of so much of it.
func keeping(s *model.System, spend float64, left model.Left, credit float64) float64 {
	improved := s.Improved(left)
	p := improved.At(spend)
	return p.Value + p.Loss.Credits + p.Loss.IncidentWork + p.Loss.Attrition + p.Loss.Fines - credit*p.Revenue
}

// leastCredit is the least that is owed for a month at a downtime, whatever the time to fix between today's and the shortest: of every
// tier's chance, which rises and then falls with it, the lower of both ends.
func leastCredit(in *model.Inputs, downtime, shortest float64) (credit float64) {
	schedule, _ := model.ScheduleOf(in.Schedule)
	if in.Owed() == 0 {
		return 0
	}
	before := 0.
	for _, tier := range schedule.Tiers {
		least := math.Inf(1)
		for _, left := range []float64{1, shortest} {
			each := model.HoursPerMonth / (in.TimeToRestore * left)
			p, _ := model.DowntimeExceeds(downtime*each, tier.Line*each)
			least = math.Min(least, p)
			if shortest == 1 {
				break
			}
		}
		credit += (tier.Credit - before) * least
		before = tier.Credit
	}
	return credit
}

// hull links each cell to the next of the concave curve above all that follow.
func (c *ceiling) hull() {
	n := len(c.worth)
	c.next, c.count = make([]int, n), make([]int, n)
	c.next[n-1] = n - 1
	for k := n - 2; k >= 0; k-- {
		to := k + 1
		for c.next[to] != to && c.rise(k, to) <= c.rise(to, c.next[to]) {
			to = c.next[to]
		}
		c.next[k], c.count[k] = to, c.count[to]+1
	}
	c.ahead = [][]int{c.next}
	for span := 2; span < n; span *= 2 {
		last := c.ahead[len(c.ahead)-1]
		twice := make([]int, n)
		for k := range twice {
			twice[k] = last[last[k]]
		}
		c.ahead = append(c.ahead, twice)
	}
}

func (c *ceiling) rise(a, b int) float64 {
	return (c.worth[b] - c.worth[a]) / (float64(b-a) * c.step)
}

// along is the cell so many edges on.
func (c *ceiling) along(k, edges int) int {
	for bit := 0; edges > 0; bit, edges = bit+1, edges/2 {
		if edges&1 == 1 {
			k = c.ahead[bit][k]
		}
	}
	return k
}

// line is a straight one that the curve above the cells from one on touches at z and is nowhere above: its height there, and how it rises.
func (c *ceiling) line(from int, z float64) (height, slope float64) {
	// The last edge that begins at or before z; the one at the end is level.
	low, high := 0, c.count[from]
	for low < high {
		if middle := (low + high + 1) / 2; float64(c.along(from, middle))*c.step <= z {
			low = middle
		} else {
			high = middle - 1
		}
	}
	a := c.along(from, low)
	if b := c.next[a]; b > a {
		slope = c.rise(a, b)
	}
	return c.worth[a] + slope*(z-float64(a)*c.step), slope
}

// cell is where a z lies.
func (c *ceiling) cell(z float64) int {
	if c.step == 0 {
		return 0
	}
	return min(max(0, int(z/c.step-1e-9)), len(c.worth)-1) // in doubt the one before, whose curve is above both
}
