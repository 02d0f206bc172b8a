package model_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
)

// bigs is what big outages do at a downtime, as the contract writes it, for the tests to hold the model to.
type bigs struct {
	rate, leaving, hazard  float64 // a year; of one; together, 1/yr
	progress, month        float64 // chance that one is in progress; that a month has one
	tier, each, lump, cost float64 // credit; $ of one, and of it at once; $/yr
	work, attrition        float64 // of cost
}

func plainBig(s model.Inside, downtime float64) (b bigs) {
	in := s.Inputs()
	surely := s.LeavingShare(in.BigHours / 8760)
	once := 0.
	if surely > 0 {
		once = (1 - in.Forgiven) * surely / ((1 - in.Forgiven) + in.Forgiven*surely)
	}
	b.rate = in.Big * downtime / s.DowntimeToday()
	b.leaving = in.BigReach * once
	b.hazard = b.rate * b.leaving
	b.progress = 1 - math.Exp(-b.rate*in.BigReach*in.BigHours/8760)
	b.month = 1 - math.Exp(-b.rate*in.BigReach/12)
	schedule, _ := model.ScheduleOf(in.Schedule)
	for _, tier := range schedule.Tiers {
		if tier.Line*730 < in.BigHours {
			b.tier = tier.Credit
		}
	}
	if b.lump = in.BigFine; b.lump == model.Unset {
		b.lump = in.Fine
	}
	b.work, b.attrition = in.WorkPerIncident*in.BigHours/in.TimeToRestore*in.Wage/1800, in.Quits/100*in.Replacement*in.Wage
	b.each = b.work + b.attrition + b.lump
	b.cost = b.rate * b.each
	return b
}

// allOn are so many drawn systems with lump costs and big outages.
func allOn(seed uint64, count int) []subject {
	rng := rand.New(rand.NewPCG(seed, 9))
	var all []subject
	for _, c := range drawn(seed, 2*count) {
		if withBig(rng, &c.in); len(all) < count {
			if _, problems := model.Build(c.in); !model.Stopped(problems) {
				all = append(all, c)
			}
		}
	}
	return all
}

// lawSeeds are those that laws of big outages are tried with.
var lawSeeds = []uint64{41, 42, 43}

// everyOne tries a law on systems of each seed, and says which one broke it.
func everyOne(t *testing.T, law func(s model.Inside, in model.Inputs) string) {
	t.Helper()
	for _, seed := range lawSeeds {
		all := allOn(seed, 200)
		if len(all) < 15 {
			t.Errorf("seed %d: only %d systems", seed, len(all))
		}
		for _, c := range all {
			if fault := law(build(t, c.in), c.in); fault != "" {
				t.Errorf("seed %d: %+v: %s", seed, c.in, fault)
			}
		}
	}
}

// TestWhoIsDrivenAwayByOne, of those whom as much every year would drive away.
func TestWhoIsDrivenAwayByOne(t *testing.T) {
	for _, c := range []struct{ surely, forgive, want float64 }{
		{.05, .9, .034482758620689655}, {.3, .98, .019108280254777087}, {.002, .98, .0018214936247723135}, {1, .98, .02}, {.3, 0, .3}, {.3, 1, 0}, {0, 1, 0}, {0, .5, 0},
	} {
		in := model.Inputs{Forgiven: c.forgive, BigReach: 1}
		b := in.BigOutage(1e-3, c.surely)
		if !near(b.Leaving, c.want, 1e-14) {
			t.Errorf("of %v, %v forgive: %v leave, want %v", c.surely, c.forgive, b.Leaving, c.want)
		}
	}
}

// TestOnceInTenYears: the numbers of an independent program.
func TestOnceInTenYears(t *testing.T) {
	for _, c := range []struct {
		id                      string
		leaving, loss, lossOnce float64
		optimum                 float64
	}{
		{"b2b-saas", .004687460493212567, 104265.36287981404, 1043416.3855640272, 2727080},
		{"locked-in", .0016488893355209636, 125990.14629626948, 1259902.9620575176, 6211850},
		{"cloud-platform", .017648555722829008, 17201755.966557804, 172068565.04582593, 74499600},
	} {
		in := preset(t, c.id)
		without := build(t, in).Outcome()
		in.Big = .1
		o := build(t, in).Outcome()
		if !near(float64(o.Big.Leaving), c.leaving, 1e-9) || !near(float64(o.Big.Loss), c.loss, 1e-9) || !near(float64(o.Big.LossOnce), c.lossOnce, 1e-9) ||
			!near(float64(o.Optimum), c.optimum, 1e-5) || !near(float64(o.Big.Rate), .1, 1e-12) {
			t.Errorf("%s: %+v, optimum %v", c.id, o.Big, o.Optimum)
		}
		if without.Big.Rate != 0 || without.Big.Loss != 0 || !near(float64(without.Big.LossOnce), c.lossOnce, 1e-9) {
			t.Errorf("%s without any: %+v", c.id, without.Big)
		}
	}

	in := preset(t, "b2b-saas")
	in.Big = .1
	s := build(t, in)
	p, b := s.At(in.Spend), plainBig(s, s.DowntimeToday())
	credit, _ := s.ExpectedCredit(p.Downtime)
	for name, pair := range map[string][2]float64{
		"hb0": {b.hazard, .0004687460493212567}, "Ub": {b.progress, .00013697691917489716}, "tier": {b.tier, .25}, "E": {credit, .04025347512589402},
		"added": {b.month * (b.tier - credit), .0017406250299429307}, "work": {b.work, 31288.88888888889}, "attrition": {b.attrition, 1760},
		"V":            {p.Value, 36882477.73542583},
		"R at 3M":      {s.At(3e6).Revenue, 50966358.723362185},
		"V at 3M":      {s.At(3e6).Value, 37712213.10410398},
		"B_crit":       {float64(s.Trap(s.TrapBudget()).CriticalBudget), 1447087.61},
		"work, a year": {p.Loss.IncidentWork, 30*40*176000./1800 + .1*b.work},
		"credits":      {p.Loss.Credits, p.Revenue * in.Owed() * (credit + b.month*(b.tier-credit))},
	} {
		if !near(pair[0], pair[1], 1e-8) {
			t.Errorf("%s = %v, want %v", name, pair[0], pair[1])
		}
	}

	in = preset(t, "b2b-saas")
	in.Fine = 20000
	if o := build(t, in).Outcome(); !near(float64(o.Loss.Fines), 600000, 1e-12) || !near(float64(o.Optimum), 2841902, 1e-6) {
		t.Errorf("fines %v, optimum %v", o.Loss.Fines, o.Optimum)
	}
}

// TestFewBigOnesAreNone: the rarer they are the nearer is the best spend to the one without any, and the yearly loss to as many times one.
func TestFewBigOnesAreNone(t *testing.T) {
	in := preset(t, "b2b-saas")
	none := float64(build(t, in).Outcome().Optimum)
	for _, c := range []struct{ big, above, below float64 }{{.1, 0, 7.3e-4}, {.001, 8.4e-5, 7.3e-6}, {1e-6, 8.4e-8, 0}} {
		in.Big = c.big
		o := build(t, in).Outcome()
		if above := float64(o.Optimum)/none - 1; c.above > 0 && !near(above, c.above, .02) {
			t.Errorf("big=%v: the best spend is %v above that without, want %v", c.big, above, c.above)
		}
		if below := 1 - float64(o.Big.Loss)/(c.big*float64(o.Big.LossOnce)); c.below > 0 && !near(below, c.below, .01) {
			t.Errorf("big=%v: a year loses %v less than so many times one, want %v", c.big, below, c.below)
		}
	}
}

// TestLossesSumToWhatIsMissing: the table of losses is what lies between the floor and value, with everything on.
func TestLossesSumToWhatIsMissing(t *testing.T) {
	everyOne(t, func(s model.Inside, in model.Inputs) string {
		for _, spend := range []float64{0, .3 * in.Spend, in.Spend, 5 * in.Spend} {
			p := s.At(spend)
			all := in.Margin * s.Revenue(in.Floor)
			if miss := p.Loss.Sum() + p.Value - all; math.Abs(miss) > 1e-14*(all+p.Loss.Sum()) {
				return fmt.Sprintf("at %v losses sum to %v more than is missing of %v", spend, miss, all)
			}
		}
		return ""
	})
}

// TestLossOfBigOnesIsADifference: what value would be more without them, and today's customers as they are.
func TestLossOfBigOnesIsADifference(t *testing.T) {
	everyOne(t, func(s model.Inside, in model.Inputs) string {
		without := model.WithoutBig(s)
		for _, spend := range []float64{in.Spend, .2 * in.Spend, 4 * in.Spend} {
			p, q := s.At(spend), without.At(spend)
			b := plainBig(s, p.Downtime)
			loss, once := s.BigCost(p)
			if want := q.Value - p.Value; math.Abs(loss-want) > 1e-12*(in.Margin*in.Revenue+p.Loss.Sum()) {
				return fmt.Sprintf("at %v big outages cost %v, value falls by %v", spend, loss, want)
			}
			if loss > b.rate*once*(1+1e-12) {
				return fmt.Sprintf("at %v a year costs %v, more than %v times %v", spend, loss, b.rate, once)
			}
			if d := p.Loss.LostSales / (in.Exposed() * p.Revenue); in.Exposed() > 0 && !(d <= 1) {
				return fmt.Sprintf("at %v it is down for %v of the time", spend, d)
			}
		}
		return ""
	})
}

// TestTodayIsInBalance: with big outages too, today's customers are replaced by as many.
func TestTodayIsInBalance(t *testing.T) {
	everyOne(t, func(s model.Inside, in model.Inputs) string {
		if got := s.Revenue(s.DowntimeToday()); !near(got, in.Revenue, 1e-12) {
			return fmt.Sprintf("revenue at today's downtime is %v, not %v", got, in.Revenue)
		}
		return ""
	})
}

// TestBigOnesDriveMoreAway: more of them, longer, or wider, drive more away, and so do those who forgive less; the line and what holds
// it stay.
func TestBigOnesDriveMoreAway(t *testing.T) {
	for _, seed := range lawSeeds {
		for _, c := range allOn(seed, 200) {
			was := build(t, c.in).Outcome()
			for key, more := range map[string]func(in *model.Inputs){
				"bigh":    func(in *model.Inputs) { in.BigHours = math.Min(8760, 1.1*in.BigHours) },
				"bigx":    func(in *model.Inputs) { in.BigReach = math.Min(1, 1.1*in.BigReach) },
				"forgive": func(in *model.Inputs) { in.Forgiven *= .99 },
			} {
				in := c.in
				more(&in)
				o, _ := solve(in)
				if o == nil {
					continue
				}
				if o.Big.Leaving < was.Big.Leaving*(1-1e-12) {
					t.Errorf("seed %d: %+v: more %s drives fewer away: %v, then %v", seed, c.in, key, was.Big.Leaving, o.Big.Leaving)
				}
				if o.Minimum != was.Minimum || o.Restore != was.Restore || o.LeavingShare != was.LeavingShare || o.Downtime != was.Downtime {
					t.Errorf("seed %d: %+v: %s moves the line", seed, c.in, key)
				}
			}
		}
	}
}

// TestBigOnesThatCannotBe: what would have driven most customers away is refused, and one that hits less than a routine incident is doubted.
func TestBigOnesThatCannotBe(t *testing.T) {
	in := preset(t, "b2b-saas")
	in.Big, in.BigHours, in.Forgiven = 10, 8760, .5
	o, problems := solve(in)
	if o != nil || len(problems) != 1 || problems[0].Key != "big" || strings.Join(problems[0].Also, " ") != "bigh bigx forgive" ||
		!strings.HasPrefix(problems[0].Message, "big outages this often would already have driven most customers away") {
		t.Errorf("%v, %+v", o, problems)
	}
	if in.Forgiven = 1; build(t, in).Outcome().Big.Leaving != 0 {
		t.Error("all forgive and some leave")
	}
	// On the edge: h0 + hb0 = ln 2.
	in.Forgiven = .5
	s := build(t, preset(t, "b2b-saas"))
	in.Big = (math.Ln2 - s.LeavingHazard(s.DowntimeToday())) / (.5 / 1)
	leaving := plainBigOf(t, in)
	in.Big = (math.Ln2 - s.LeavingHazard(s.DowntimeToday())) / leaving
	for _, c := range []struct {
		share float64
		stops bool
	}{{1 - 1e-9, false}, {1 + 1e-9, true}} {
		edge := in
		edge.Big *= c.share
		if _, problems := model.Build(edge); model.Stopped(problems) != c.stops {
			t.Errorf("%v of the most there can be: %v", c.share, problems)
		}
	}

	in = preset(t, "b2b-saas")
	in.Big, in.BigHours, in.BigReach = .1, 1, .2
	if o, problems := solve(in); o == nil || len(problems) != 1 || problems[0].Key != "bigh" || strings.Join(problems[0].Also, " ") != "bigx mttr blast" ||
		problems[0].Message != "a big outage hits less than a routine one: 1 hour for 20% of customers, and a routine one takes 1.5 hours for 30%" {
		t.Errorf("%v", problems)
	}
	for what, big := range map[string]func(*model.Inputs){"hits everybody": func(in *model.Inputs) { in.BigReach = 1 }, "is paid dearly": func(in *model.Inputs) { in.BigFine = 1e6 }} {
		short := in
		big(&short)
		if o, problems := solve(short); o == nil || len(problems) > 0 {
			t.Errorf("a short one that %s: %v", what, problems)
		}
	}
	in.Big, in.BigHours, in.Forgiven = 2, 4380, 1
	if problems := second(solve(in)); slices.ContainsFunc(problems, func(p model.Problem) bool { return p.Key == "big" }) {
		t.Errorf("a whole year of them is more than one: %v", problems)
	}
	in.BigHours = 4400
	if o, problems := solve(in); o == nil || problems[0].Key != "big" || problems[0].Also[0] != "bigh" ||
		problems[0].Message != "big outages take more than the whole year, which has 8760 hours: 2 a year, each of 4400 hours, are 8800 hours" {
		t.Errorf("%v", problems)
	}
	in.BigHours = 1
	if in.Big = 0; len(second(solve(in))) > 0 {
		t.Error("there are none, and one is too short")
	}
}

func second(_ *model.Outcome, problems []model.Problem) []model.Problem { return problems }

// plainBigOf is the share that one drives away in b2b-saas with these inputs.
func plainBigOf(t *testing.T, in model.Inputs) float64 {
	small := in
	small.Big = 1e-6
	s := build(t, small)
	return plainBig(s, s.DowntimeToday()).leaving
}
