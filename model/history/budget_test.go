package history_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/scenario"
)

func system(t *testing.T, change func(*model.Inputs)) model.System {
	t.Helper()
	s, _ := scenario.Parse("v=2&cust=b2b-saas")
	if change != nil {
		change(&s.Inputs)
	}
	built, problems := model.Build(s.Inputs)
	if model.Stopped(problems) {
		t.Fatal(problems)
	}
	return built
}

// TestBudgetByHand: in a year 0.1 % are 8.76 hours; three hours that hit a third and ten that hit half use 6.
func TestBudgetByHand(t *testing.T) {
	s := system(t, func(in *model.Inputs) { in.Tolerance, in.Accept = .001, .0005 })
	rec := history.Settle([]history.Spell{
		{Start: epoch.Add(hours(100)), End: epoch.Add(hours(103)), Affected: 1. / 3, Kind: history.Outage},
		{Start: epoch.Add(hours(31*24 - 2)), End: epoch.Add(hours(31*24 + 8)), Affected: .5, Kind: history.Outage},
	}, window(1), 1)
	b := rec.Budgets(&s)
	if got := b.Tolerated; math.Abs(got.Hours-8.76) > 1e-9 || math.Abs(got.Used-6) > 1e-9 || math.Abs(got.Left-2.76) > 1e-9 || math.Abs(got.Burnt-6/8.76) > 1e-9 {
		t.Errorf("%+v", got)
	}
	if got := b.Promised; got == nil || math.Abs(got.Left+1.62) > 1e-9 || !(got.Worth < 0) {
		t.Errorf("promised %+v", got)
	}
	months := b.Tolerated.Months
	if len(months) != 12 { // 2024 is a leap year: 8,760 hours end on the morning of the 31st of December
		t.Fatalf("%d months", len(months))
	}
	if jan, feb := months[0], months[1]; math.Abs(jan.Down-2) > 1e-9 || math.Abs(feb.Down-4) > 1e-9 || math.Abs(jan.Burnt-2/8.76) > 1e-9 || math.Abs(feb.Burnt-6/8.76) > 1e-9 || math.Abs(jan.Even-744./8760) > 1e-9 {
		t.Errorf("%+v\n%+v", jan, feb)
	}
	if last := months[11]; math.Abs(last.Even-1) > 1e-9 || math.Abs(last.Burnt-b.Tolerated.Burnt) > 1e-9 {
		t.Errorf("%+v", last)
	}
}

// TestBudgetsAddUp: months hold all hours there are, and time of which nothing is known leaves no budget.
func TestBudgetsAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	s := system(t, nil)
	for range 50 {
		rec := world{rate: 100, clusters: 1, years: .2 + 2*r.Float64(), length: logNormal(2.5), reach: betaDraw(.3, 2)}.record(r)
		var spells []history.Spell
		for _, in := range rec.Incidents {
			in.Affected, in.Kind = history.Share(in.Share), history.Outage
			if r.IntN(10) == 0 {
				in.End = in.End.AddDate(30, 0, 0)
			}
			spells = append(spells, in.Spell)
		}
		w := rec.Window
		w.Unknown = []history.Stretch{{From: w.From.Add(hours(100)), To: w.From.Add(hours(400))}}
		rec = history.Settle(spells, w, 1)
		down, watched, all := 0., 0., 0.
		for _, m := range rec.Months() {
			down += m.Down
			watched += m.Watched
			all += m.Hours
		}
		_, want := rec.Hours()
		if math.Abs(down-want) > 1e-6*want || math.Abs(watched-rec.Years*8760) > 1e-6 || all < watched+300 {
			t.Fatalf("%v hours down in months, %v altogether; %v watched of %v, %v", down, want, watched, all, rec.Years*8760)
		}
		if b := rec.Budgets(&s).Tolerated; math.Abs(b.Hours-b.Line*watched) > 1e-9*b.Hours {
			t.Fatalf("%+v", b)
		}
	}
}

// TestMonthsWithoutUnknown: a month has what was watched of it, also where a hole reaches from one into the next.
func TestMonthsWithoutUnknown(t *testing.T) {
	w := window(.2)
	w.Unknown = []history.Stretch{{From: epoch.Add(hours(744 - 48)), To: epoch.Add(hours(744 + 24))}, {From: epoch.Add(hours(1000)), To: epoch.Add(hours(1010))}}
	rec := history.Settle(nil, w, 1)
	months := rec.Months()
	for i, want := range []float64{744 - 48, 29*24 - 24 - 10, 1752 - 744 - 29*24} {
		if got := months[i].Watched; math.Abs(got-want) > 1e-9 {
			t.Errorf("%v: %v hours watched, want %v", months[i].From, got, want)
		}
	}
}

// TestHourCosts: an hour costs what value falls by from one downtime to the next, and what is left of a budget is worth its hours.
func TestHourCosts(t *testing.T) {
	s := system(t, nil)
	rec := at(1, evenly(3, 1))
	b := rec.Budgets(&s)
	spend := s.Inputs().Spend
	a, c := s.At(spend*.9999), s.At(spend*1.0001)
	want := (c.Value - a.Value) / (a.Downtime - c.Downtime) / 8760
	if math.Abs(b.HourCosts/want-1) > 1e-3 || !(want > 0) {
		t.Errorf("an hour costs %v, by differences %v", b.HourCosts, want)
	}
	if got := b.Tolerated; math.Abs(got.Worth-got.Left*b.HourCosts) > 1e-9*math.Abs(got.Worth) || !got.Reached || math.Abs(got.Saves-(spend-s.ContentFrom())) > 1e-6 {
		t.Errorf("%+v", got)
	}
	twice := system(t, func(in *model.Inputs) {
		in.Revenue, in.Spend, in.Wage, in.Fine = in.Revenue*2, in.Spend*2, in.Wage*2, in.Fine*2
	})
	if got := rec.Budgets(&twice); math.Abs(got.HourCosts/b.HourCosts-2) > 1e-6 {
		t.Errorf("%v with twice the dollars, %v", got.HourCosts, b.HourCosts)
	}
	unreachable := system(t, func(in *model.Inputs) { in.Accept = 1e-9; in.Floor = 1e-6 })
	if p := rec.Budgets(&unreachable).Promised; p.Reached || p.Saves != 0 || math.IsInf(p.Worth, 0) || math.IsNaN(p.Worth) {
		t.Errorf("%+v", p)
	}
}
