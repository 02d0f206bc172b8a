package history_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"goodenough/model"
	"goodenough/model/history"
)

func moment(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func schedule(t *testing.T, id string) model.Schedule {
	t.Helper()
	s, ok := model.ScheduleOf(id)
	if !ok {
		t.Fatal(id)
	}
	return s
}

// TestCreditsByHand: three months under 99.9, 99 and 95 %, which owe 10, 25 and 100 % of the bill. January has 744 hours: its lines are at 0.744,
// 7.44 and 37.2 hours of downtime.
func TestCreditsByHand(t *testing.T) {
	w := history.Window{Stretch: history.Stretch{From: moment(t, "2026-01-01 00:00"), To: moment(t, "2026-04-01 00:00")}, How: "given"}
	spell := func(start, end string, share history.Share) history.Spell {
		return history.Spell{Start: moment(t, start), End: moment(t, end), Affected: share, Kind: history.Outage}
	}
	for _, c := range []struct {
		name   string
		spells []history.Spell
		credit [3]float64
		most   [3]float64
		alike  [3]float64
	}{
		{"none", nil, [3]float64{}, [3]float64{}, [3]float64{}},
		{"an hour", []history.Spell{spell("2026-01-10 10:00", "2026-01-10 11:00", 1)}, [3]float64{.1}, [3]float64{.1}, [3]float64{.1}},
		{"just within", []history.Spell{spell("2026-01-10 10:00", "2026-01-10 10:44", 1)}, [3]float64{}, [3]float64{}, [3]float64{}},
		{"eight and forty hours", []history.Spell{spell("2026-02-10 10:00", "2026-02-10 18:00", 1), spell("2026-03-10 00:00", "2026-03-11 16:00", 1)}, [3]float64{0, .25, 1}, [3]float64{0, .25, 1}, [3]float64{0, .25, 1}},
		{"over the end of a month", []history.Spell{spell("2026-01-31 23:00", "2026-02-01 09:00", 1)}, [3]float64{.1, .25}, [3]float64{.1, .25}, [3]float64{.1, .25}},
		// A tenth for ten hours: that tenth is owed 25 %; if all had been down for one hour, they would be owed 10 %.
		{"a tenth", []history.Spell{spell("2026-01-10 10:00", "2026-01-10 20:00", .1)}, [3]float64{.025}, [3]float64{.25}, [3]float64{.1}},
		// Two of 4 hours that hit half each: a quarter had both and is owed 25 %, half had one and is owed 10 %.
		{"two halves", []history.Spell{spell("2026-01-10 10:00", "2026-01-10 14:00", .5), spell("2026-01-20 10:00", "2026-01-20 14:00", .5)},
			[3]float64{.25*.25 + .5*.1}, [3]float64{.25}, [3]float64{.1}},
	} {
		rec := history.Settle(c.spells, w, 1)
		owed := rec.Credits(schedule(t, "s3"))
		bills, missed := 0., 0
		for i, m := range owed.Months {
			if math.Abs(m.Credit-c.credit[i]) > 1e-12 || m.Most != c.most[i] || m.Alike != c.alike[i] || !m.Whole || m.Watched != m.Hours {
				t.Errorf("%s: %+v, want %v, %v and %v", c.name, m, c.credit[i], c.most[i], c.alike[i])
			}
			bills += m.Credit
			if m.Credit > 0 {
				missed++
			}
		}
		if len(owed.Months) != 3 || math.Abs(owed.Bills-bills) > 1e-12 || owed.Missed != missed {
			t.Errorf("%s: %+v", c.name, owed)
		}
	}
}

// TestCreditOnTheLine: uptime of exactly what is promised keeps it, whatever the rounding, and a second less does not.
func TestCreditOnTheLine(t *testing.T) {
	for month := 1; month <= 12; month++ {
		from := time.Date(2026, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
		w := history.Window{Stretch: history.Stretch{From: from, To: from.AddDate(0, 1, 0)}}
		for _, line := range []float64{.001, .003, .005, .01, .02, .05} {
			own, err := history.OwnSchedule([]model.Tier{{Line: line, Credit: .1}})
			if err != nil {
				t.Fatal(err)
			}
			for _, more := range []time.Duration{0, time.Second} {
				whole := hours(w.Hours()*line).Round(time.Millisecond) + more
				var spells []history.Spell
				for i := range 3 { // sums don't come out round
					start := from.Add(hours(24 * float64(5+i)))
					spells = append(spells, history.Spell{Start: start, End: start.Add(whole / 3), Affected: 1, Kind: history.Outage})
				}
				rec := history.Settle(spells, w, 1)
				owed := rec.Credits(own)
				if want := map[bool]float64{true: 0, false: .1}[more == 0]; owed.Bills != want || owed.Alike != want {
					t.Errorf("month %d, %v down of %v allowed: %+v, want %v", month, whole, line, owed, want)
				}
			}
		}
	}
}

// TestCreditsBySimulation: what customers are owed on average is what many of them are who each had or escaped each outage. Also with
// so many outages that kinds of customers have to be put together.
func TestCreditsBySimulation(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	few := world{exactly: 12, years: 1. / 12, length: logNormal(1.5), reach: betaDraw(.3, 2)}
	many := world{exactly: 300, years: 1. / 12, length: func(r *rand.Rand) float64 { return .05 + .01*r.Float64() }, reach: betaDraw(.5, 1000)}
	for _, c := range []struct {
		world
		tiers     []model.Tier
		customers int
	}{{few, schedule(t, "ec2-region").Tiers, 100_000}, {few, schedule(t, "s3").Tiers, 100_000}, {few, schedule(t, "dynamodb-global").Tiers, 100_000},
		{many, []model.Tier{{Line: .011, Credit: .5}, {Line: .012, Credit: 1}}, 20_000}} {
		rec := c.record(r)
		rec.Window.To = epoch.AddDate(0, 1, 0)
		owed := rec.Credits(model.Schedule{Tiers: c.tiers}).Months[0].Credit
		sum, squares := 0., 0.
		for range c.customers {
			down, owed := 0., 0.
			for _, in := range rec.Incidents {
				if r.Float64() < in.Share {
					down += inMonth(&rec, &in)
				}
			}
			for _, tier := range c.tiers {
				if down/744 > tier.Line {
					owed = tier.Credit
				}
			}
			sum += owed
			squares += owed * owed
		}
		n := float64(c.customers)
		mean := sum / n
		if off := math.Sqrt((squares/n - mean*mean) / n); math.Abs(owed-mean) > 4*off || mean == 0 {
			t.Errorf("%v is owed, and customers are owed %v, give or take %v", owed, mean, off)
		}
	}
}

// inMonth is how much of an incident, as recorded, lies in January 2024.
func inMonth(rec *history.Record, in *history.Incident) float64 {
	end := in.End
	if end.After(rec.Window.To) {
		end = rec.Window.To
	}
	return in.Hours * end.Sub(in.Start).Hours() / math.Max(end.Sub(in.Start).Hours(), 1e-9)
}

func TestOwnSchedule(t *testing.T) {
	for _, c := range []struct {
		tiers []model.Tier
		says  string
	}{
		{nil, "need 1 to 12 tiers, not 0"},
		{make([]model.Tier, 13), "not 13"},
		{[]model.Tier{{Line: 0, Credit: .1}}, "tier 1 of service credits must begin below 100% and above 0% of uptime, not at 100%"},
		{[]model.Tier{{Line: math.NaN(), Credit: .1}}, "not at NaN%"},
		{[]model.Tier{{Line: .001, Credit: 1.5}}, "tier 1 of service credits must owe more than 0% and at most 100% of the bill, not 150%"},
		{[]model.Tier{{Line: .001, Credit: .1}, {Line: .001, Credit: .2}}, "tier 2 of service credits must begin at less uptime than the one before, 99.9%, not at 99.9%"},
		{[]model.Tier{{Line: .001, Credit: .25}, {Line: .01, Credit: .1}}, "tier 2 of service credits must owe more than the one before, 25%, not 10%"},
		{[]model.Tier{{Line: .001, Credit: .1}, {Line: .01, Credit: .25}}, ""},
	} {
		s, err := history.OwnSchedule(c.tiers)
		if c.says == "" {
			if err != nil || len(s.Tiers) != 2 {
				t.Errorf("%v: %v", c.tiers, err)
			}
		} else if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v: %v, want %q", c.tiers, err, c.says)
		}
	}
	for _, s := range model.Schedules[1:] {
		if _, err := history.OwnSchedule(s.Tiers); err != nil {
			t.Errorf("%s: %v", s.ID, err)
		}
	}
}

func BenchmarkCredits(b *testing.B) {
	rec := world{exactly: 10_000, years: 1. / 12, length: func(r *rand.Rand) float64 { return .002 * r.Float64() }, reach: betaDraw(.3, 2)}.record(rand.New(rand.NewPCG(1, 2)))
	s := model.Schedules[2]
	for b.Loop() {
		rec.Credits(s)
	}
}
