package history_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model/history"
)

// TestCompareByHand: 40 incidents a year become 4, with lengths and shares alike, for twice the money: a nine costs about 2.
func TestCompareByHand(t *testing.T) {
	before, after := at(1, evenly(400, 1)), at(1, evenly(40, 1))
	c := history.Compare(&before, &after, 1e6, 2e6, 0)
	if math.Abs(float64(c.Incidents.P50)-.1) > .003 || math.Abs(float64(c.Downtime.P50)-.1) > .01 || c.Alike {
		t.Errorf("%+v", c)
	}
	n := c.Nine
	if n.Kept || n.Why != history.Implied || math.Abs(float64(n.P50)-2) > .1 || !(n.P5 < n.P50 && n.P50 < n.P95) {
		t.Errorf("%+v", n)
	}
	// What vendors do can't be bought off: where it is 0.3 of what was down, and downtime halves, the rest fell from 0.7 to 0.2.
	half := at(1, evenly(200, 1))
	c = history.Compare(&before, &half, 1e6, 2e6, .3*before.Estimate(own()).Measured)
	if want := math.Pow(2, 1/math.Log10(.7/.2)); c.Nine.Kept || math.Abs(float64(c.Nine.P50)/want-1) > .08 {
		t.Errorf("%+v, want %v", c.Nine, want)
	}
}

// TestCompareRates: the ratio of two rates of ten each is that of two Gammas of shape 10.5, which is F with 21 and 21 degrees: 95 % lie below
// 2.084.
func TestCompareRates(t *testing.T) {
	a, b := at(.9, evenly(10, .9)), at(.9, evenly(10, .9))
	if c := history.Compare(&a, &b, 1, 2, 0).Incidents; math.Abs(float64(c.P95)/2.084-1) > .01 || math.Abs(float64(c.P5)*2.084-1) > .01 || math.Abs(float64(c.P50)-1) > .01 {
		t.Errorf("%+v", c)
	}
}

// TestCompareCannotTell: and says why.
func TestCompareCannotTell(t *testing.T) {
	many, some, few, none := at(1, evenly(60, 1)), at(1, evenly(20, 1)), at(1, evenly(1, 1)), at(1, nil)
	unwatched := at(0, nil)
	for _, c := range []struct {
		name          string
		before, after *history.Record
		spent         [2]float64
		why           history.Reason
		alike         bool
	}{
		{"alike", &some, &some, [2]float64{1, 2}, history.EitherWay, false},
		{"worse", &some, &many, [2]float64{1, 2}, history.WrongWay, false},
		{"cut, and worse", &some, &many, [2]float64{2, 1}, history.Implied, false},
		{"same spending", &many, &some, [2]float64{1, 1.001}, history.SameSpending, false},
		{"no spending", &many, &some, [2]float64{0, 1}, history.SameSpending, false},
		{"none after", &many, &none, [2]float64{1, 2}, history.Implied, true},
		{"hardly any", &few, &none, [2]float64{1, 2}, history.TooFewAtAll, true},
		{"not watched", &few, &unwatched, [2]float64{1, 2}, history.NotWatched, false},
	} {
		got := history.Compare(c.before, c.after, c.spent[0], c.spent[1], 0)
		if got.Nine.Why != c.why || got.Alike != c.alike || got.Nine.Kept != (c.why != history.Implied) || got.Nine.Kept && got.Nine.P50 != 0 {
			t.Errorf("%s: %+v", c.name, got)
		}
		for _, n := range []float64{float64(got.Downtime.P5), float64(got.Downtime.P95), float64(got.Incidents.P50), float64(got.Nine.P95)} {
			if math.IsNaN(n) || math.IsInf(n, 0) {
				t.Errorf("%s: %+v", c.name, got)
			}
		}
	}
	if both := history.Compare(&many, &none, 1, 2, 0); math.Abs(float64(both.Downtime.P5/both.Incidents.P5)-1) > 1e-9 {
		t.Errorf("with lengths and shares alike, downtime changes as incidents do: %+v", both)
	}
}

// TestCompareTurnedAround: after and before, with spending turned too, imply the same.
func TestCompareTurnedAround(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	w := world{rate: 80, clusters: 1, years: 1, length: logNormal(.8), reach: betaDraw(.3, 8)}
	before := w.record(r)
	w.rate = 10
	after := w.record(r)
	a, b := history.Compare(&before, &after, 1e6, 3e6, 0), history.Compare(&after, &before, 3e6, 1e6, 0)
	if a.Nine.Kept || b.Nine.Kept || math.Abs(float64(a.Nine.P50/b.Nine.P50)-1) > .02 || math.Abs(float64(a.Downtime.P50*b.Downtime.P50)-1) > .02 {
		t.Errorf("%+v\n%+v", a, b)
	}
}

// TestCompareWithoutShares: where nobody said whom incidents hit, what is assumed of both cancels out, and the rest can be told.
func TestCompareWithoutShares(t *testing.T) {
	records := func(share float64) (both [2]history.Record) {
		for i := range both {
			both[i] = at(1, evenly(40, 1))
			for k := range both[i].Incidents {
				in := &both[i].Incidents[k]
				in.Share, in.Unasked = share, true
				in.Hours /= float64(1 + 3*i)
			}
		}
		return both
	}
	all, half := records(1), records(.5)
	a := history.Compare(&all[0], &all[1], 1e6, 2e6, 0)
	b := history.Compare(&half[0], &half[1], 1e6, 2e6, 0)
	if a.Nine.Kept || !(a.Downtime.P5 < .25 && .25 < a.Downtime.P95) {
		t.Errorf("downtime %v times what it was, nine %+v", a.Downtime, a.Nine)
	}
	if a.Downtime != b.Downtime || a.Nine.Band != b.Nine.Band {
		t.Errorf("half of the customers: %v and %v, all: %v and %v", b.Downtime, b.Nine.Band, a.Downtime, a.Nine.Band)
	}
}
