package view

import (
	"math"
	"reflect"

	"goodenough/app/words"
	"goodenough/model"
)

// Output is one number of the outcome as people read it.
type Output struct {
	Name  string // the JSON name, nested ones with a dot
	Label string
	Write func(words.Locale, float64) string
}

// Outputs lists every number of the outcome, in the order of a table.
var Outputs = []Output{
	{"minimum", "keeping the promise, or customers satisfied where none is set, in the long run, a year", words.Locale.Money},
	{"restore", "getting back to that in time, a year", words.Locale.Money},
	{"cleanup", "getting back to that at once: a one-time cleanup", words.Locale.Money},
	{"content_from", "keeping customers satisfied, in the long run, a year", words.Locale.Money},
	{"optimum", "best: the most profitable spending, a year", words.Locale.Money},
	{"waste", "break-even: beyond it a dollar doesn’t come back, a year", words.Locale.Money},
	{"downtime_today", "downtime today, a year", words.Locale.Downtime},
	{"downtime", "downtime in the long run, a year", words.Locale.Downtime},
	{"downtime_at_optimum", "downtime at the best spending, a year", words.Locale.Downtime},
	{"downtime_neglected", "downtime after years of neglect, a year", words.Locale.Downtime},
	{"leaving_share", "customers who leave within a year because of downtime", words.Locale.Percent},
	{"leaving_hazard", "the same as a yearly rate", words.Locale.Percent},
	{"revenue", "steady revenue worth as much as what lies ahead, a year", words.Locale.Money},
	{"value", "contribution left after what downtime costs, a year", words.Locale.Money},
	{"net", "the same, less what the spending could have earned in growth, a year", words.Locale.Money},
	{"regret", "lost compared with the best spending, a year", words.Locale.Money},
	{"marginal_return", "what one more dollar brings back, after wear", words.Locale.Cents},
	{"hurdle", "what it would bring back in growth", words.Locale.Cents},
	{"runway_years", "time until customers are unhappy, or the promise broken", writeRunway},
	{"recovery_years", "time until customers are satisfied, or the promise kept, again", words.Locale.Years},
	{"npv_10y", "worth of the switch over ten years, in today’s money", words.Locale.Signed},
	{"npv_forever", "worth of the switch with every later year and the lost growth", words.Locale.Signed},
	{"loss.churn", "customers who leave, a year", words.Locale.Money},
	{"loss.lost_sales", "sales lost in outages, a year", words.Locale.Money},
	{"loss.credits", "service credits, a year", words.Locale.Money},
	{"loss.incident_work", "incident work, a year", words.Locale.Money},
	{"loss.attrition", "replacing engineers who quit, a year", words.Locale.Money},
	{"loss.fines", "fines and compensation, a year", words.Locale.Money},
	{"big.rate", "big outages a year", words.Locale.Figure3},
	{"big.leaving", "customers who leave after one big outage", words.Locale.Percent},
	{"big.loss", "what big outages cost, a year", words.Locale.Money},
	{"big.loss_once", "what one big outage costs, its future included", words.Locale.Money},
	{"beta", "exponent of the power law", words.Locale.Figure3},
	{"sigma", "spending that sets its scale, a year", words.Locale.Money},
	{"tolerance_slope", "slope of the curve of leaving", words.Locale.Figure3},
	{"tolerance_median", "downtime at which half leave, a year", words.Locale.Downtime},
}

func writeRunway(l words.Locale, years float64) string {
	if years == 0 {
		return "now"
	}
	return l.Years(years)
}

// Text writes the value, or says that there is none. What a dollar brings is written after wear.
func (out Output) Text(l words.Locale, o *model.Outcome, s *model.System) (string, model.Number) {
	v := out.Value(o)
	switch out.Name {
	case "marginal_return":
		return dollarOf(o, s).hereIn(l).Text, v
	case "hurdle":
		return dollarOf(o, s).growthIn(l).Text, v
	}
	if v.Known() || out.Name == "runway_years" || out.Name == "recovery_years" {
		return out.Write(l, float64(v)), v
	}
	if out.Name == "npv_forever" && math.IsInf(float64(v), 1) {
		return "no bound without discounting", v
	}
	if v-v == 0 { // finite, beyond what a number of JSON says
		return out.Write(l, float64(v)), v
	}
	return words.Unreachable, v
}

// Value finds the number in an outcome.
func (out Output) Value(o *model.Outcome) model.Number {
	v := reflect.ValueOf(o).Elem()
	for _, step := range outputPaths[out.Name] {
		v = v.Field(step)
	}
	return v.Interface().(model.Number)
}

// outputPaths leads from a JSON name to its field, so that the names stand in one place, the tags of model.Outcome.
var outputPaths = func() map[string][]int {
	paths := map[string][]int{}
	var walk func(t reflect.Type, prefix string, path []int)
	walk = func(t reflect.Type, prefix string, path []int) {
		for i := range t.NumField() {
			f := t.Field(i)
			here := append(path[:len(path):len(path)], i)
			if f.Type.Kind() == reflect.Struct {
				walk(f.Type, prefix+f.Tag.Get("json")+".", here)
			} else if f.Type == reflect.TypeFor[model.Number]() {
				paths[prefix+f.Tag.Get("json")] = here
			}
		}
	}
	walk(reflect.TypeFor[model.Outcome](), "", nil)
	return paths
}()

// line is one of the two lines that downtime is held against, and whether it holds.
type line struct {
	name, label string // as in JSON, and for people
	holds       bool
	unsaid      bool // of a promise that nobody made: only programs ask
}

// lines are what customers tolerate and what is promised, in the long run and today.
func (p *Page) lines() []line {
	o, unsaid := p.Numbers(), p.Accept == model.Unset
	return []line{
		{"content", "customers are satisfied in the long run", o.Content, false},
		{"content_today", "customers are satisfied today", o.ContentToday, false},
		{"promised", "your promise is kept in the long run", o.Promised, unsaid},
		{"promised_today", "your promise is kept today", o.PromisedToday, unsaid},
	}
}
