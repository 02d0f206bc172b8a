package backlog_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/backlog"
	"goodenough/model/scenario"
)

// question is one drawn around the presets: credits, big outages, steep curves and downtime from vendors in some, and items some of which are
// worth it.
func question(rng *rand.Rand, items int) backlog.Question {
	for {
		in := scenario.Version1.Presets[rng.IntN(len(scenario.Version1.Presets))].Inputs
		for _, f := range model.Fields {
			if f.Number != nil && !f.Optional {
				v := f.Number(&in)
				*v = f.Clamp(*v * math.Pow(2, 2*rng.Float64()-1))
			}
		}
		if in.Schedule = model.Schedules[rng.IntN(len(model.Schedules))].ID; in.Schedule != "none" {
			in.Cover, in.Claim = 1, rng.Float64()
		}
		switch rng.IntN(4) {
		case 0:
			in.WalkAway, in.Leavers = 1.3*in.Tolerance, .2*rng.Float64()
		case 1:
			in.Big, in.BigHours, in.BigReach, in.BigFine = rng.Float64(), 48*rng.Float64()+1, rng.Float64(), .1*in.Revenue*rng.Float64()
		case 2:
			in.Floor = .5 * in.Incidents * in.TimeToRestore * in.BlastRadius / 8760
		}
		s, problems := model.Build(in)
		if model.Stopped(problems) {
			continue
		}
		q := backlog.Question{System: &s, Budget: math.Inf(1)}
		loss := math.Max(1e3, s.At(0).Loss.Sum()*math.Pow(10, -2*rng.Float64()))
		for k := range items {
			item := backlog.Usual(fmt.Sprint("item ", k))
			for _, effect := range []*backlog.Amount{&item.Incidents, &item.TimeToFix, &item.Affected, &item.Floor} {
				if rng.IntN(2) == 0 {
					effect.Value = .9 * rng.Float64() * rng.Float64()
				}
			}
			item.OneOff.Value, item.Life.Value = loss*rng.Float64(), 1+9*rng.Float64()
			if rng.IntN(3) == 0 {
				item.Yearly.Value = .1 * loss * rng.Float64()
			}
			if rng.IntN(3) == 0 {
				item.Chance.Value = rng.Float64()
			}
			q.Items = append(q.Items, item)
		}
		if rng.IntN(2) == 0 {
			all := make([]bool, items)
			for k := range all {
				all[k] = true
			}
			_, paid := backlog.Gain(q, all)
			q.Budget = paid * rng.Float64()
		}
		return q
	}
}

// everySet is the best of all sets within the budget that agree with what was decided, and what each set is worth, by the bits of its number.
func everySet(q backlog.Question) (best float64, any bool) {
	best = math.Inf(-1)
	n := len(q.Items)
	chosen := make([]bool, n)
sets:
	for bits := range 1 << n {
		for k := range chosen {
			chosen[k] = bits>>k&1 == 1
			if q.Decided != nil && (q.Decided[k] == backlog.In && !chosen[k] || q.Decided[k] == backlog.Out && chosen[k]) {
				continue sets
			}
		}
		if net, paid := backlog.Gain(q, chosen); paid <= q.Budget {
			best, any = math.Max(best, net), true
		}
	}
	return best, any
}

func rounds(n int) int {
	if testing.Short() {
		return (n + 9) / 10
	}
	return n
}
