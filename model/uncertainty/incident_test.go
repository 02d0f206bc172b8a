package uncertainty_test

import (
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// TestAnIncidentCostsTheSameEverywhere: whichever input says what an incident costs or an outage exposes, moving it moves the steady
// state, the end of a path in time, a draw and the mean of many years by the same amount. What is forgotten in one of the four shows.
func TestAnIncidentCostsTheSameEverywhere(t *testing.T) {
	years := 4096
	if testing.Short() {
		years = 256
	}
	for _, id := range []string{"b2b-saas", "consumer", "payments"} {
		for _, c := range []struct {
			key string
			big float64
		}{{"hours", 0}, {"wage", 0}, {"quits", 0}, {"replace", 0}, {"defer", 0}, {"fine", 0},
			{"hours", 4}, {"wage", 4}, {"quits", 4}, {"replace", 4}, {"defer", 4}, {"fine", 4}, {"bigfine", 4}} {
			key := c.key
			f, _ := model.FieldOf(key)
			in := presetInputs(t, id)
			in.Big, in.BigHours, in.Forgiven = c.big, 2, 1 // who leaves after one costs a little less a year than so many times one
			in.Fine, in.BigFine = 1e-5*in.Revenue, 1e-3*in.Revenue
			in.Discount, in.Deferred, in.DurationSpread = 0, .2, 0 // the end of a path is the steady state without discount
			in.Incidents, in.TimeToRestore = 40*in.Incidents, in.TimeToRestore/40
			moved := in
			*f.Number(&moved) = 3 * *f.Number(&in)
			was, is := costsOf(t, in, years), costsOf(t, moved, years)
			steady := is.steady - was.steady
			if !(math.Abs(steady) > 1e-3*was.toil) {
				t.Fatalf("%s: %s hardly changes what downtime costs: %v", id, key, steady)
			}
			// A year's incidents number n ± sqrt(n), and both systems live through the same years.
			chance := 5 / math.Sqrt(is.incidents*float64(years))
			if c.big > 0 {
				chance = 5 / math.Sqrt(c.big*float64(years))
			}
			for _, place := range []struct {
				name      string
				change    float64
				tolerance float64
			}{
				{"a path's end", is.path - was.path, 1e-6},
				{"a draw", is.draw - was.draw, 1e-6},
				{"the mean of many years", is.years - was.years, chance},
			} {
				if !(math.Abs(place.change-steady) <= place.tolerance*math.Abs(steady)+1e-9*in.Revenue) {
					t.Errorf("%s: three times %s costs %v more in %s, %v in the steady state", id, key, place.change, place.name, steady)
				}
			}
		}
	}
}

// costs are what downtime costs a year at today's spend, as four parts of the program have it, each but for a constant.
type costs struct{ steady, path, draw, years, toil, incidents float64 }

func costsOf(t *testing.T, in model.Inputs, years int) costs {
	t.Helper()
	system, problems := model.Build(in)
	if model.Stopped(problems) {
		t.Fatal(problems)
	}
	p := system.At(in.Spend)
	course := &model.Course{Value: make([]float64, 1)}
	system.Follow(model.Plan{Base: in.Spend}, []float64{300 / in.Churn}, course, nil)
	r, ok := uncertainty.Prepared(in)
	if !ok {
		t.Fatalf("no draw of %s", link(in))
	}
	e, err := new(uncertainty.Runner).LossExceedance(uncertainty.Study{In: in, Seed: 5}, years, nil)
	if err != nil {
		t.Fatal(err)
	}
	return costs{steady: -p.Value, path: -course.Value[0], draw: -r.Value(in.Spend), years: e.Mean,
		toil: p.Loss.IncidentWork + p.Loss.Attrition, incidents: system.Incidents(p.Downtime)}
}

// TestOneIncidentTimesTheirNumber: the losses of the steady state are so many times what one incident costs, in every preset.
func TestOneIncidentTimesTheirNumber(t *testing.T) {
	for _, preset := range presets() {
		in := preset.Inputs
		in.Fine = 1e4
		system, _ := model.Build(in)
		p := system.At(in.Spend)
		if got, want := p.Loss.IncidentWork+p.Loss.Attrition+p.Loss.Fines, in.Incidents*in.IncidentCost().Sum(); math.Abs(got-want) > 1e-12*want {
			t.Errorf("%s: incidents cost %v, %v times one is %v", preset.ID, got, in.Incidents, want)
		}
	}
}
