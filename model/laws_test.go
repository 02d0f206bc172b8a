package model_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"goodenough/model"
)

// numbers are the numbers of an outcome by their names, nested ones with a dot, null as +Inf.
func numbers(t testing.TB, o *model.Outcome) map[string]float64 {
	t.Helper()
	text, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	all := map[string]float64{}
	var walk func(prefix string, tree map[string]any)
	walk = func(prefix string, tree map[string]any) {
		for name, v := range tree {
			switch v := v.(type) {
			case float64:
				all[prefix+name] = v
			case nil:
				all[prefix+name] = math.Inf(1)
			case map[string]any:
				walk(prefix+name+".", v)
			}
		}
	}
	walk("", tree)
	return all
}

// dollars are the outputs in money; the other outputs have none in their unit.
var dollars = map[string]bool{"sigma": true, "revenue": true, "value": true, "net": true, "minimum": true, "optimum": true, "waste": true,
	"loss.churn": true, "loss.lost_sales": true, "loss.credits": true, "loss.incident_work": true, "loss.attrition": true, "loss.fines": true,
	"restore": true, "cleanup": true, "content_from": true, "big.loss": true, "big.loss_once": true,
	"regret": true, "npv_10y": true, "npv_forever": true}

// TestDoublingEveryDollarDoublesEveryDollar and leaves all else alone: no number of dollars is built in.
func TestDoublingEveryDollarDoublesEveryDollar(t *testing.T) {
	for _, c := range append(subjects(t), drawn(1, 40)...) {
		twice := c.in
		for _, f := range model.Fields {
			if f.Unit.IsMoney() && *f.Number(&twice) != model.Unset {
				*f.Number(&twice) *= 2
			}
		}
		small, large := build(t, c.in).Outcome(), build(t, twice).Outcome()
		if small.Money != large.Money || small.Acceptable != large.Acceptable {
			t.Errorf("%s: %v, %v turns into %v, %v", c.name, small.Money, small.Acceptable, large.Money, large.Acceptable)
		}
		before := numbers(t, small)
		for name, got := range numbers(t, large) {
			want, allowed := before[name], 1e-9*math.Abs(before[name])
			if dollars[name] {
				want *= 2
			}
			switch {
			case strings.HasPrefix(name, "npv_"):
				allowed = 1e-6 * max(math.Abs(want), twice.Revenue) // its stated accuracy
			case name == "regret": // a difference of two nets
				allowed = 1e-9 * math.Abs(float64(large.Value))
			case name == "optimum" || name == "waste" || name == "downtime_at_optimum":
				allowed = 1e-7 * math.Abs(want) // where net is level to rounding
			}
			if got != want && !(math.Abs(got-want) <= allowed) {
				t.Errorf("%s: %s = %v, want %v", c.name, name, got, want)
			}
		}
	}
}

// TestMoreIncidentsNeverCostLess: at today's spend the losses together don't fall and value doesn't rise, and holding the line
// costs no less. (Credits alone may fall, with a trend that drives away the customers they would have gone to.)
func TestMoreIncidentsNeverCostLess(t *testing.T) {
	for _, c := range append(subjects(t), drawn(2, 100)...) {
		c.in.Explored = model.Unset
		var last *model.Outcome
		for range 20 {
			o, _ := solve(c.in)
			if o == nil {
				break // too many for an answer
			}
			if last != nil {
				sum := func(o *model.Outcome) model.Number {
					return o.Loss.Churn + o.Loss.LostSales + o.Loss.Credits + o.Loss.IncidentWork + o.Loss.Attrition
				}
				slack := model.Number(1e-12 * c.in.Revenue)
				if sum(o) < sum(last)-slack || o.Value > last.Value+slack || o.Minimum < last.Minimum*(1-1e-12) ||
					o.Loss.Churn < last.Loss.Churn-slack || o.Loss.IncidentWork < last.Loss.IncidentWork || o.Loss.Attrition < last.Loss.Attrition {
					t.Errorf("%s: at %v incidents something gets cheaper: %+v, then %+v", c.name, c.in.Incidents, *last, *o)
				}
			}
			last = o
			c.in.Incidents *= 1.15
		}
	}
}

// TestMoreDowntimeNeverCostsLess: along the whole curve of one system every loss but one rises with downtime. Lost sales and
// credits are shares of revenue, and fall where the customers are gone; with the churn they follow from they don't.
func TestMoreDowntimeNeverCostsLess(t *testing.T) {
	for _, c := range append(subjects(t), drawn(3, 100)...) {
		s := build(t, c.in)
		var last model.Point
		for i, spend := range logGrid(1e-3*s.Sigma(), 1e4*s.Sigma(), 400) {
			p := s.At(spend)
			slack := 1e-9 * (c.in.Revenue + p.Loss.Sum())
			if i > 0 && (p.Downtime > last.Downtime || p.Revenue < last.Revenue-slack || p.Loss.Churn > last.Loss.Churn+slack ||
				p.Loss.IncidentWork > last.Loss.IncidentWork || p.Loss.Attrition > last.Loss.Attrition) {
				t.Errorf("%s: from %v to %v $/yr something gets worse: %+v, then %+v", c.name, last.Spend, spend, last, p)
				break
			}
			last = p
		}
	}
}

// TestTotalCostIsNetUpsideDown: what people are shown adds up to the same constant with net at every spend, so that the lowest
// point of the one is the highest of the other.
func TestTotalCostIsNetUpsideDown(t *testing.T) {
	for _, c := range append(subjects(t), drawn(4, 100)...) {
		s := build(t, c.in)
		want := c.in.Margin * s.RevenueFloor()
		optimum := s.Best(s.GrowthHurdle())
		lowest := s.TotalCost(s.At(optimum))
		for _, spend := range append(logGrid(1e-3*s.Sigma(), 1e3*s.Sigma(), 300), optimum, c.in.Spend) {
			p := s.At(spend)
			cost := s.TotalCost(p)
			slack := 1e-9 * (want + cost)
			if got := cost + p.Value - s.GrowthHurdle()*spend; math.Abs(got-want) > slack {
				t.Errorf("%s: at %v cost and net add up to %v, want %v", c.name, spend, got, want)
			}
			if cost < lowest-slack {
				t.Errorf("%s: total cost %v at %v is below %v at the optimum %v", c.name, cost, spend, lowest, optimum)
			}
		}
	}
}

// TestMarginalReturnIsTheSlopeOfValue, against a 5-point finite difference.
func TestMarginalReturnIsTheSlopeOfValue(t *testing.T) {
	for _, c := range append(subjects(t), drawn(5, 200)...) {
		s := build(t, c.in)
		for _, share := range []float64{.01, .1, .5, 1, 3, 10} {
			spend := share * c.in.Spend
			h := spend * 1e-3
			if c.in.WalkAway/c.in.Tolerance < 1.2 {
				h = spend * 2e-5 // a curve this steep bends within a thousandth
			}
			value := func(spend float64) float64 { return s.At(spend).Value }
			want := (value(spend-2*h) - 8*value(spend-h) + 8*value(spend+h) - value(spend+2*h)) / (12 * h)
			p := s.At(spend)
			// Rounding of the five values, and the rule's own error of (h/spend)^4 times the power of the curve.
			rounding := 4e-16 * (math.Abs(p.Value) + p.Loss.Sum() + c.in.Margin*s.RevenueFloor()) / h
			credits := 0.
			if c.in.Cover*c.in.Claim > 0 { // whose sums are good to 1e-10, and to rounding of 1e-13 from step to step
				credits = 1e-13 * c.in.Revenue * c.in.Cover * c.in.Claim / h
			}
			if math.Abs(p.Marginal-want) > 1e-6*math.Abs(want)+rounding+credits {
				t.Errorf("%s at %v: marginal return %v, finite difference %v", c.name, spend, p.Marginal, want)
			}
		}
	}
}

// TestWasteBeginsAtTheOptimumOrLater, because the hurdle without growth is the lower one.
func TestWasteBeginsAtTheOptimumOrLater(t *testing.T) {
	for _, c := range append(subjects(t), drawn(6, 100)...) {
		for _, growth := range []float64{-.9, 0, .01, .3, 5, 20} {
			in := c.in
			in.GrowthROI = growth
			s := build(t, in)
			optimum, waste := s.Best(s.GrowthHurdle()), s.Best(s.Hurdle(0))
			if waste < optimum*(1-1e-9) || growth <= 0 && waste != optimum {
				t.Errorf("%s, growth %v: waste from %v, optimum %v", c.name, growth, waste, optimum)
			}
		}
	}
}

// TestMinimumHoldsTheLine: the spend found for a downtime leads to that downtime, and a little less does not.
func TestMinimumHoldsTheLine(t *testing.T) {
	for _, c := range append(subjects(t), drawn(7, 200)...) {
		s := build(t, c.in)
		line := c.in.AcceptableDowntime()
		minimum := s.SpendFor(line)
		if minimum == 0 || math.IsInf(minimum, 1) {
			continue
		}
		if got := s.Downtime(minimum); !near(got, line, 1e-12) {
			t.Errorf("%s: minimum %v leads to %v, not to the line %v", c.name, minimum, got, line)
		}
		if got := s.Downtime(.99 * minimum); got <= line {
			t.Errorf("%s: 1 %% less than the minimum %v holds the line too: %v at %v", c.name, minimum, got, line)
		}
	}
}

// TestTodayIsOnTheCurve: today's capital gives today's downtime; with no trend today's spend keeps it, and with one, downtime
// above the floor moves by the trend.
func TestTodayIsOnTheCurve(t *testing.T) {
	for _, c := range append(subjects(t), drawn(8, 200)...) {
		s := build(t, c.in)
		if got := s.DowntimeAt(s.CapitalToday()); !near(got, s.DowntimeToday(), 1e-9) {
			t.Errorf("%s: today's capital gives %v, today has %v", c.name, got, s.DowntimeToday())
		}
		if got := s.Downtime(c.in.Spend); c.in.Trend == 0 && !near(got, s.DowntimeToday(), 1e-9) {
			t.Errorf("%s: today's spend leads to %v, today has %v", c.name, got, s.DowntimeToday())
		}
		// d ln(U-floor)/dt = -beta K'/(kappa+K), K' = s - delta K.
		k, kappa := s.CapitalToday(), s.Sigma()/s.Delta()
		if got := -s.Beta() * (c.in.Spend - s.Delta()*k) / (kappa + k); math.Abs(got-c.in.Trend) > 1e-9 {
			t.Errorf("%s: trend %v, want %v", c.name, got, c.in.Trend)
		}
		if r := s.Revenue(s.DowntimeToday()); !near(r, c.in.Revenue, 1e-12) {
			t.Errorf("%s: revenue at today's downtime %v, want today's %v", c.name, r, c.in.Revenue)
		}
	}
}

// TestToleranceCurvePassesItsTwoPoints: those who leave at the line, and 95 % at the walk-away point.
func TestToleranceCurvePassesItsTwoPoints(t *testing.T) {
	for _, c := range append(subjects(t), drawn(9, 200)...) {
		s := build(t, c.in)
		if got := s.LeavingShare(c.in.Tolerance); !near(got, c.in.Leavers, 1e-9) {
			t.Errorf("%s: %v leave at the line, want %v", c.name, got, c.in.Leavers)
		}
		if got := s.LeavingShare(c.in.WalkAway); !near(got, .95, 1e-9) {
			t.Errorf("%s: %v leave at the walk-away point, want .95", c.name, got)
		}
		if got, want := s.LeavingHazard(c.in.Tolerance), -math.Log1p(-c.in.Leavers); !near(got, want, 1e-9) {
			t.Errorf("%s: hazard at the line %v, want %v", c.name, got, want)
		}
	}
}

// TestNinesCost: ten times less downtime above the floor costs the cost per nine, in the long run.
func TestNinesCost(t *testing.T) {
	for _, c := range presets() {
		s := build(t, c.in)
		far := 1e9 * s.Sigma()
		again := s.SpendFor(c.in.Floor + (s.Downtime(far)-c.in.Floor)/10)
		// Above the floor, 1e9 times sigma leaves so little that subtracting the floor costs digits.
		if c.in.Floor == 0 && !near(again/far, c.in.CostPerNine, 1e-6) {
			t.Errorf("%s: the next nine costs x%v, want %v", c.name, again/far, c.in.CostPerNine)
		}
		in := c.in
		in.Floor = 0
		s = build(t, in)
		far = 1e9 * s.Sigma()
		if got := s.SpendFor(s.Downtime(far)/10) / far; !near(got, in.CostPerNine, 1e-6) {
			t.Errorf("%s without a floor: the next nine costs x%v, want %v", c.name, got, in.CostPerNine)
		}
		if got := s.NineFromToday(); got < in.CostPerNine*(1-1e-9) {
			t.Errorf("%s: the nine from today costs x%v, less than the long run's %v", c.name, got, in.CostPerNine)
		}
	}
}

// TestRegretIsAgainstTheOptimum: never negative, and none at the optimum itself.
func TestRegretIsAgainstTheOptimum(t *testing.T) {
	for _, c := range append(subjects(t), drawn(10, 50)...) {
		o, _ := solve(c.in)
		if o.Regret < 0 {
			t.Errorf("%s: regret %v", c.name, o.Regret)
		}
		c.in.Explored = min(float64(o.Optimum), model.OutOfReach)
		at, _ := solve(c.in)
		if float64(at.Regret) > 1e-9*math.Abs(float64(o.Value)) {
			t.Errorf("%s: regret %v at the optimum", c.name, at.Regret)
		}
		if at.Money == model.Pays {
			t.Errorf("%s: at the optimum more still %q", c.name, at.Money)
		}
		below := c.in
		if below.Explored *= .999; below.Explored > 0 {
			if o, _ := solve(below); o.Money != model.Pays {
				t.Errorf("%s: just below the optimum %q", c.name, o.Money)
			}
		}
	}
}

func ExampleSystem_Outcome() {
	system, problems := model.Build(model.Inputs{
		Revenue: 50e6, Margin: .75, Spend: 2.5e6, Incidents: 30, TimeToRestore: 1.5, BlastRadius: .3, GrowthROI: .3,
		Tolerance: .001, Leavers: .005, WalkAway: .1, Churn: .1, Deferred: .95,
		CostPerNine: 5, Neglect: 30, HalfLife: 2, Floor: .0001,
		WorkPerIncident: 40, Wage: 176000, Quits: 1, Replacement: 1,
		Schedule: "generic", Cover: .7, Claim: .3,
		Accept: model.Unset, Discount: .1, Explored: model.Unset,
		Within: 2, BigHours: 12, BigReach: 1, BigFine: model.Unset,
		Budget: model.Unset, GrowthMost: model.Unset, GrowthHalf: model.Unset, GrowthShape: model.Unset, Team: model.Unset,
	})
	outcome := system.Outcome()
	fmt.Println(len(problems), "problems")
	fmt.Printf("holding the line costs $%.2fM a year, the optimum is $%.2fM\n", outcome.Minimum/1e6, outcome.Optimum/1e6)
	fmt.Printf("$2.5M a year: acceptable %v, %s\n", outcome.Acceptable, outcome.Money)
	// Output:
	// 0 problems
	// holding the line costs $3.57M a year, the optimum is $2.70M
	// $2.5M a year: acceptable false, pays
}
