package backlog_test

import (
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/backlog"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

func ranged(t *testing.T, key string, low, high float64) backlog.Amount {
	t.Helper()
	for _, c := range backlog.Columns {
		if c.Key == key {
			a, err := c.Ranged(uncertainty.Range{Low: low, High: high})
			if err != nil {
				t.Fatal(err)
			}
			return a
		}
	}
	t.Fatal(key)
	return backlog.Amount{}
}

// TestChance of one item whose cost alone is in doubt: that of its cost being below what it returns. What another item, or another number,
// is drawn as does not change it.
func TestChance(t *testing.T) {
	p, _ := scenario.Version1.Preset("b2b-saas")
	system, _ := model.Build(p.Inputs)
	one := item("one", 0, 0, .1, 0, 0)
	q := backlog.Question{System: &system, Budget: math.Inf(1), Items: []backlog.Item{one}}
	returns, _ := backlog.Gain(q, []bool{true})
	most := returns / (1 + p.Inputs.GrowthROI) // a yearly cost at which it is worth nothing
	q.Items[0].Yearly = ranged(t, "yearly", most/3, most*2)
	belief, err := uncertainty.Believe(model.Field{Key: "yearly", Min: 0, Max: 1e12, Group: "test", Number: func(*model.Inputs) *float64 { return nil }}, q.Items[0].Yearly.Range)
	if err != nil {
		t.Fatal(err)
	}
	want := 0.
	for want < 1 && belief.Quantile(want+.0001) < most {
		want += .0001
	}
	var r uncertainty.Runner
	chance := func(q backlog.Question) (share, deviation float64) {
		a := weigh(t, q)
		if err := a.Draw(q, uncertainty.Study{In: p.Inputs}, 1024, &r); err != nil {
			t.Fatal(err)
		}
		for _, s := range a.Items {
			if s.Name == "one" {
				return float64(*s.Chance), float64(*s.ChanceError)
			}
		}
		return
	}
	got, deviation := chance(q)
	if math.Abs(got-want) > 3*deviation || deviation > .02 {
		t.Errorf("it is above the line in %v (± %v) of draws, want %v", got, deviation, want)
	}
	other := item("of no use", 1e9, 0, .001, 0, 0)
	other.Incidents = ranged(t, "incidents", .0005, .002)
	q.Items = append([]backlog.Item{other}, q.Items...)
	if again, _ := chance(q); again != got {
		t.Errorf("with another item that is never chosen it is %v, not %v", again, got)
	}
}

// TestChanceOfPoints: without ranges an item is above the line or not, and the ranges of a scenario alone leave some in doubt.
func TestChanceOfPoints(t *testing.T) {
	p, _ := scenario.Version1.Preset("b2b-saas")
	system, _ := model.Build(p.Inputs)
	q := backlog.Question{System: &system, Budget: math.Inf(1)}
	for _, cost := range []float64{1e3, 1e6, 3e6, 1e9} {
		q.Items = append(q.Items, item(string(rune('a'+len(q.Items))), cost, 0, .3, 0, 0))
	}
	var r uncertainty.Runner
	a := weigh(t, q)
	if err := a.Draw(q, uncertainty.Study{In: p.Inputs}, 64, &r); err != nil {
		t.Fatal(err)
	}
	for _, one := range a.Items {
		if want := map[bool]model.Number{true: 1}[one.Chosen]; *one.Chance != want {
			t.Errorf("%s is above the line in %v of cases, and chosen %v", one.Name, *one.Chance, one.Chosen)
		}
	}
	s, _ := scenario.Parse("v=1&cust=b2b-saas")
	if err := a.Draw(q, s.Study(), 256, &r); err != nil {
		t.Fatal(err)
	}
	doubt := 0
	for _, one := range a.Items {
		if *one.Chance > 0 && *one.Chance < 1 {
			doubt++
		}
	}
	if doubt == 0 || a.Samples != 256 {
		t.Errorf("of %d draws none leaves a doubt", a.Samples)
	}
}
