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
	{"minimum", "least spend that keeps customers content for ever, a year", words.Locale.Money},
	{"optimum", "best spend: above it growth pays better, a year", words.Locale.Money},
	{"content_from", "least spend that keeps customers content in the long run, a year", words.Locale.Money},
	{"restore", "least spend that has your line held again in time, and ever after, a year", words.Locale.Money},
	{"cleanup", "what has to be made good at once before the least spend holds your line", words.Locale.Money},
	{"waste", "spend from which a dollar doesn’t come back, a year", words.Locale.Money},
	{"downtime_today", "downtime today, a year", words.Locale.Downtime},
	{"downtime", "downtime in the long run, a year", words.Locale.Downtime},
	{"downtime_at_optimum", "downtime at the best spend, a year", words.Locale.Downtime},
	{"downtime_neglected", "downtime if neglected for years, a year", words.Locale.Downtime},
	{"leaving_share", "customers who leave within a year because of downtime", words.Locale.Percent},
	{"leaving_hazard", "the same as a yearly rate", words.Locale.Percent},
	{"revenue", "level revenue worth as much as the path from here, a year", words.Locale.Money},
	{"value", "contribution left after what downtime costs, a year", words.Locale.Money},
	{"net", "value less what the spend would earn in growth, a year", words.Locale.Money},
	{"regret", "net given up against the best spend, a year", words.Locale.Money},
	{"marginal_return", "what the next dollar returns", words.Locale.Cents},
	{"hurdle", "what it has to return", words.Locale.Cents},
	{"runway_years", "time until the line is passed", writeRunway},
	{"recovery_years", "time until customers are content again", words.Locale.Years},
	{"npv_10y", "worth of moving there, over ten years, today", words.Locale.Signed},
	{"npv_forever", "worth of moving there for ever, with growth forgone, today", words.Locale.Signed},
	{"loss.churn", "customers who leave, a year", words.Locale.Money},
	{"loss.lost_sales", "sales lost in outages, a year", words.Locale.Money},
	{"loss.credits", "service credits, a year", words.Locale.Money},
	{"loss.incident_work", "work on incidents, a year", words.Locale.Money},
	{"loss.attrition", "resignations, a year", words.Locale.Money},
	{"loss.fines", "lump costs of incidents and big outages, a year", words.Locale.Money},
	{"big.rate", "big outages a year", words.Locale.Figure3},
	{"big.leaving", "customers whom one big outage drives away", words.Locale.Percent},
	{"big.loss", "what big outages cost, a year", words.Locale.Money},
	{"big.loss_once", "what one big outage costs, its future included", words.Locale.Money},
	{"beta", "exponent of the power law", words.Locale.Figure3},
	{"sigma", "spend that sets its scale, a year", words.Locale.Money},
	{"tolerance_slope", "slope of the tolerance curve", words.Locale.Figure3},
	{"tolerance_median", "downtime at which half leave, a year", words.Locale.Downtime},
}

func writeRunway(l words.Locale, years float64) string {
	if years == 0 {
		return "past it already"
	}
	return l.Years(years)
}

// Text writes the value, or says that there is none.
func (out Output) Text(l words.Locale, o *model.Outcome) (string, model.Number) {
	v := out.Value(o)
	if v.Known() || out.Name == "runway_years" || out.Name == "recovery_years" {
		return out.Write(l, float64(v)), v
	}
	if out.Name == "npv_forever" && math.IsInf(float64(v), 1) {
		return "no bound without discounting", v
	}
	if v-v == 0 { // finite, beyond what a number of JSON says
		return out.Write(l, float64(v)), v
	}
	return "out of reach", v
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
}

// lines are what customers tolerate and what is promised, in the long run and today.
func lines(o *model.Outcome) []line {
	return []line{
		{"content", "customers are content in the long run", o.Content},
		{"promised", "your line holds in the long run", o.Promised},
		{"content_today", "customers are content today", o.ContentToday},
		{"promised_today", "your line holds today", o.PromisedToday},
	}
}
