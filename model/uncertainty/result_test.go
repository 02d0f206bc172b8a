package uncertainty_test

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// faultOf says what is wrong with the numbers of a result: every one finite, or +Inf where that is a rule.
func faultOf(res *uncertainty.Result) string {
	var fault string
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			if b, ok := v.Addr().Interface().(*uncertainty.ByInput); ok {
				for key, n := range b.All() {
					if math.IsNaN(float64(n)) || math.IsInf(float64(n), 0) && !strings.Contains(path, "Flip") && !strings.Contains(path, "Optimum") {
						fault = path + "." + key + " is not finite"
					}
				}
				return
			}
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(path, v.Index(i))
			}
		case reflect.Float64:
			f := v.Float()
			never := strings.Contains(path, "Minimum") // and errors of it
			if math.IsNaN(f) || math.IsInf(f, 0) && !never {
				fault = path + " is not finite"
			}
		}
	}
	walk("", reflect.ValueOf(res).Elem())
	if fault != "" {
		return fault
	}
	p := &res.Picture
	if sum := res.Chance.TooLittle + res.Chance.Right + res.Chance.Waste; math.Abs(sum-1) > 1e-12 {
		return "chances don't add up to 1"
	}
	for _, b := range []uncertainty.Band{res.Minimum, res.Optimum, res.Waste, res.Net} {
		if !(b.P5 <= b.P50 && b.P50 <= b.P95) {
			return "a band is out of order"
		}
	}
	if res.EVPI < 0 || res.Robust < 0 {
		return "negative EVPI or robust spend"
	}
	for _, v := range res.EVPPI.All() {
		if v < 0 || v > res.EVPI {
			return "EVPPI outside of 0..EVPI"
		}
	}
	for l := range p.Spends {
		c := &p.Cost
		if !(c.P5[l] <= c.P50[l] && c.P50[l] <= c.P95[l]) {
			return "the fan is out of order"
		}
		if l > 0 && p.Spends[l] <= p.Spends[l-1] || float64(p.Regret[l]) < 0 {
			return "spends don't ascend, or regret is negative"
		}
		if p.Regret[l] < float64(res.EVPI)*(1-1e-9)-1e-9*math.Abs(p.Net[l]) {
			return "some spend is regretted less than not knowing costs"
		}
	}
	return ""
}

func TestJSONNames(t *testing.T) {
	var r uncertainty.Runner
	res := run(t, &r, standard(scenario.Version1.Presets[4].Inputs), 512)
	text, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"samples", "moved", "unreachable", "minimum", "optimum", "waste", "net", "chance", "robust", "evpi", "evppi", "evppi_error", "first_order", "total", "flip"} {
		if _, ok := tree[name]; !ok {
			t.Errorf("no %s in %s", name, text)
		}
		delete(tree, name)
	}
	if len(tree) > 0 {
		t.Errorf("unknown names: %v", tree)
	}
	var back uncertainty.Result
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	back.Picture = res.Picture
	if back != *res {
		t.Errorf("%+v comes back as %+v", res, back)
	}
}
