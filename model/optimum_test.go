package model_test

import (
	"fmt"
	"math"
	"testing"

	"goodenough/model"
)

// bruteForce is the best net over 0 and a fine log grid of spends, and a finer one within 1 % of where the answer is said to be.
func bruteForce(s model.Inside, hurdle, said float64, count int) (spend, net float64) {
	net = math.Inf(-1)
	top := max((s.Inputs().Margin*s.RevenueFloor()-s.At(0).Value)/hurdle, s.Sigma())
	grid := logGrid(1e-6*min(s.Sigma(), top), 1.1*top, count)
	if said > 0 {
		grid = append(grid, logGrid(.99*said, 1.01*said, 500)...)
	}
	for _, at := range grid {
		if n := s.At(at).Value - hurdle*at; n > net {
			spend, net = at, n
		}
	}
	return spend, net
}

// sharpened are c's system, and the ones that are hardest to search near it: a tolerance curve steep as a wall, schedules of
// credits on all revenue, margins that credits exceed, and costs per nine at both ends.
func sharpened(c subject) []subject {
	var all []subject
	add := func(name string, change func(*model.Inputs)) {
		in := c.in
		change(&in)
		if _, problems := model.Build(in); !model.Stopped(problems) {
			all = append(all, subject{c.name + ", " + name, in})
		}
	}
	add("as it is", func(*model.Inputs) {})
	for _, ratio := range []float64{1.05, 1.001, 1.00001} {
		add(fmt.Sprint("walk-away at ", ratio, " x tolerance"), func(in *model.Inputs) { in.WalkAway = ratio * in.Tolerance })
	}
	for _, schedule := range model.Schedules[1:] {
		add("credits "+schedule.ID, func(in *model.Inputs) { in.Schedule, in.Cover, in.Claim = schedule.ID, 1, 1 })
		add("thin margin, credits "+schedule.ID, func(in *model.Inputs) {
			in.Schedule, in.Cover, in.Claim, in.Margin = schedule.ID, 1, 1, .02
		})
		add("steep, many short outages, credits "+schedule.ID, func(in *model.Inputs) {
			in.Schedule, in.Cover, in.Claim, in.WalkAway = schedule.ID, 1, .5, 1.05*in.Tolerance
			in.Incidents, in.TimeToRestore = in.Incidents*300, in.TimeToRestore/300
		})
	}
	add("no margin", func(in *model.Inputs) { in.Margin = 0 })
	add("a tenth per nine", func(in *model.Inputs) { in.CostPerNine = 1.2 })
	add("x1000 per nine", func(in *model.Inputs) { in.CostPerNine = 1000 })
	return all
}

// checkOptimum holds the answer against brute force. The grid is too coarse to find the peak itself, so the answer must be at
// least its equal to rounding.
func checkOptimum(t *testing.T, c subject, count int) {
	t.Helper()
	s := build(t, c.in)
	for _, hurdle := range []float64{s.GrowthHurdle(), s.Hurdle(0)} {
		best := s.Best(hurdle)
		net := s.At(best).Value - hurdle*best
		at, brute := bruteForce(s, hurdle, best, count)
		rounding := 1e-12 * (c.in.Margin*s.RevenueFloor() + math.Abs(s.At(0).Value))
		if !(net >= brute-rounding) {
			t.Errorf("%s, hurdle %.3f: the best spend is %v with net %v, but %v has %v, %.2g more", c.name, hurdle, best, net, at, brute, brute-net)
		}
	}
}

// TestOptimumIsGlobal: no spend of a fine log grid, 0 included, does better.
func TestOptimumIsGlobal(t *testing.T) {
	check := func(c subject, count int) {
		if testing.Short() {
			count /= 20
		}
		checkOptimum(t, c, count)
	}
	for _, c := range subjects(t) {
		check(c, 20000)
	}
	for _, c := range presets() {
		for _, hard := range sharpened(c) {
			check(hard, 2500)
		}
	}
	for i, c := range drawn(11, 60) {
		check(c, 2500)
		if i%6 == 0 {
			for _, hard := range sharpened(c) {
				check(hard, 1000)
			}
		}
	}
}

// TestOptimumWhereValueFalls: systems whose value falls with spend in places, since credits exceed their margin. A search that
// takes Value(b) for a bound of [a, b] throws the peak away in each and answers up to 4 % beside it.
func TestOptimumWhereValueFalls(t *testing.T) {
	for _, link := range []string{
		"cust=b2b-saas&rev=66.7m&margin=0&ops=1.17m&inc=77.4&mttr=.73&blast=.196&tol=.00127&leave=.00319&exit=.00134&churn=.0372&defer=.373&nine=5.43&neglect=19.5&half=1.74&floor=8.85e-5&hours=51.3&wage=305k&quits=2.69&replace=2.49&sla=s3&cover=.71&claim=.9&discount=.11",
		"cust=marketplace&rev=543190160&margin=.02&ops=13.6m&inc=79.6&mttr=1.3&blast=.33&growth=.1&tol=.00071&leave=.00496&exit=.144&churn=.193&defer=1&nine=14.8&neglect=83.4&half=1.33&floor=4.32e-5&hours=41.4&wage=497k&quits=1.3&replace=.615&sla=dynamodb&cover=1&claim=1&discount=.0626",
		"cust=email-batch&rev=16.1m&margin=.02&ops=269k&inc=34.8&mttr=7.54&growth=.74&tol=.0324&leave=.00312&exit=7402.2h&churn=.0641&defer=.925&nine=3.03&neglect=41.7&half=1.17&floor=.00109&hours=19.9&wage=123k&quits=.374&replace=.463&sla=dynamodb&cover=1&claim=1&discount=.0446",
	} {
		checkOptimum(t, subject{link, parse(t, link)}, 20000)
	}
}

// TestOptimumOfNothing: where no dollar pays, nothing is the answer, and one dollar less than it takes to pay is too.
func TestOptimumOfNothing(t *testing.T) {
	for _, c := range presets() {
		c.in.Revenue = 1e3 // a business too small for its operations
		s := build(t, c.in)
		c.in.WorkPerIncident, c.in.Quits = 0, 0
		if best := build(t, c.in).Best(s.GrowthHurdle()); best != 0 {
			t.Errorf("%s at $1000 a year: best spend %v, want none", c.name, best)
		}
	}
}

// TestOptimumIsAtTheSlope: an answer above nothing is a place where the slope equals the hurdle.
func TestOptimumIsAtTheSlope(t *testing.T) {
	for _, c := range append(subjects(t), drawn(12, 200)...) {
		s := build(t, c.in)
		best := s.Best(s.GrowthHurdle())
		if best == 0 {
			continue
		}
		if got := s.At(best).Marginal; !near(got, s.GrowthHurdle(), 1e-6) {
			t.Errorf("%s: at the optimum %v the next dollar brings %v, want %v", c.name, best, got, s.GrowthHurdle())
		}
	}
}

// TestValueCanFallOnlyWhereCreditsExceedTheMargin: what the search relies on. More spend never lowers value where a dollar of
// revenue keeps something after lost sales and credits. Where credits eat more than the margin, every customer won back
// is a loss and value can fall; the second half shows that this does happen, so the search must not rely on more.
func TestValueCanFallOnlyWhereCreditsExceedTheMargin(t *testing.T) {
	falls := func(c subject) (fell, keptSomething bool) {
		s := build(t, c.in)
		var last model.Point
		for i, spend := range logGrid(1e-4*s.Sigma(), 1e4*s.Sigma(), 1000) {
			p := s.At(spend)
			rounding := 1e-10 * (c.in.Margin*s.RevenueFloor() + p.Loss.Sum()) // 1e-10: the sums behind credits
			if i > 0 && p.Value < last.Value-rounding {
				fell = true
				if keeps := c.in.Margin*p.Revenue - p.Loss.LostSales - p.Loss.Credits; keeps >= 0 {
					keptSomething = true
				}
			}
			last = p
		}
		return fell, keptSomething
	}
	fell := 0
	for _, c := range append(presets(), drawn(13, 30)...) {
		for _, hard := range sharpened(c) {
			is, kept := falls(hard)
			if kept {
				t.Errorf("%s: value falls although revenue keeps something", hard.name)
			}
			if is {
				fell++
			}
		}
	}
	if fell == 0 {
		t.Error("no system here has a value that falls: this test shows nothing")
	}
	for _, c := range subjects(t) {
		if is, _ := falls(c); is {
			t.Errorf("%s: value falls", c.name)
		}
	}
}

// TestWhatIsKnownOnlySparesWork: a search that knows of a spend finds the same to the bit as one that knows of none, and with less work.
func TestWhatIsKnownOnlySparesWork(t *testing.T) {
	var told, untold, second, alone int
	for _, c := range append(subjects(t), drawn(3, 300)...) {
		for _, c := range sharpened(c) {
			s := build(t, c.in)
			optimum, waste := s.Peaks()
			first, n := s.BestUntold(s.GrowthHurdle())
			last, _ := s.BestUntold(s.Hurdle(0))
			if optimum != first || waste != math.Max(first, last) {
				t.Errorf("%s: the peaks are %v and %v, and looked for by themselves %v and %v", c.name, optimum, waste, first, last)
			}
			with, _ := s.Work()
			after, by := s.PeaksWork()
			told, untold, second, alone = told+with, untold+n, second+after, alone+by
		}
	}
	if told >= untold || second >= alone {
		t.Errorf("%d spends were looked at where one was known, %d where none was; %d after a search, %d without", told, untold, second, alone)
	}
	t.Logf("%d of %d spends, %d of %d", told, untold, second, alone)
}
