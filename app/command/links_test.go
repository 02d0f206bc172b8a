//go:build !js

package command

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"

	"goodenough/model"
	"goodenough/model/scenario"
)

// names are what scenarios are called; none of it is ours to break.
var names = []string{"", "", "Checkout", "ﬁnance", "über", "支付", "ǆungla", "🛒 cart", "“12 parsecs”", "نظام", "é"}

// anyScenario is a link at random: mostly near a preset, at times at the edges of what is allowed.
func anyScenario(random *rand.Rand) string {
	edition := []*scenario.Edition{scenario.Version1, scenario.Version2}[random.IntN(2)]
	preset := edition.Presets[random.IntN(len(edition.Presets))]
	link := fmt.Sprintf("v=%d&cust=%s", edition.Version, preset.ID)
	far := math.Exp(4 * random.Float64() * random.Float64()) // how far this one is from the preset
	for range 1 + random.IntN(8) {
		f := model.Fields[random.IntN(len(model.Fields))]
		switch {
		case f.Key == "name":
			link += "&name=" + names[random.IntN(len(names))]
			continue
		case f.Key == "sla":
			link += "&sla=" + model.Schedules[random.IntN(len(model.Schedules))].ID + "&cover=" + written(random.Float64()) + "&claim=" + written(random.Float64())
			continue
		case f.Number == nil:
			continue
		}
		link += "&" + f.Key + "=" + anyNumber(random, f, &preset.Inputs, far)
	}
	if random.IntN(2) == 0 {
		link += "&try=" + written(preset.Inputs.Spend*math.Exp(2*random.NormFloat64()))
	}
	if random.IntN(4) == 0 {
		link += "&plan=" + written(preset.Inputs.Spend*2*random.Float64()) + "@" + written(5*random.Float64()) + ",%2B500k@1"
	}
	if random.IntN(6) == 0 {
		link += "&trap=1"
	}
	if random.IntN(10) == 0 {
		link += "&points=1"
	}
	return link
}

// anyNumber is a number or a range for an input, so far from what is usual.
func anyNumber(random *rand.Rand, f model.Field, usual *model.Inputs, far float64) string {
	v := *f.Number(usual)
	if f.Optional {
		if v = usual.Spend; f.Unit == model.ShareOfTime {
			v = usual.Tolerance
		} else if f.Unit != model.DollarsPerYear {
			v = 1 + 10*random.Float64()
		}
	}
	switch random.IntN(12) {
	case 0:
		v = []float64{f.Min, f.Max}[random.IntN(2)]
	case 1:
		v = f.Min + (f.Max-f.Min)*random.Float64()
	default:
		if v *= math.Exp(random.NormFloat64() * math.Log(1+far) / 2); v == 0 {
			v = random.Float64() * math.Min(1, f.Max)
		}
	}
	v = math.Min(math.Max(v, f.Min), f.Max)
	text := written(v)
	if random.IntN(4) == 0 && v > 0 {
		if wide := 1 + 3*random.Float64(); v*wide < f.Max {
			text = written(v/wide) + "~" + written(v*wide)
		}
	}
	return text
}

// written is a number as links have it.
func written(v float64) string { return strconv.FormatFloat(scenario.RoundTo(v, 3), 'g', -1, 64) }

// chosen are links that people start from, and each input of each customer type at its edges.
func chosen(corners bool) (links []string) {
	for _, c := range scenario.Cases() {
		links = append(links, c.Link)
	}
	for _, p := range scenario.Presets {
		links = append(links, "cust="+p.ID)
		for _, f := range model.Fields {
			if f.Number != nil && corners {
				for _, v := range []float64{f.Min, f.Max} {
					links = append(links, fmt.Sprintf("cust=%s&%s=%g", p.ID, f.Key, v))
				}
			}
		}
	}
	return append(links, "cust=consumer&accept=0.01%", "cust=b2b-saas&floor=0.0008", "cust=consumer&churn=5&leave=0.5&exit=0.003", "cust=b2b-saas&ops=300m", "cust=consumer&margin=0",
		"cust=consumer&inc=1e6&mttr=0.001", "cust=payments&name=%E2%80%9C12%20parsecs%E2%80%9D", "cust=b2b-saas&accept=0.003&try=0&plan=3m@2", "cust=cloud-platform&discount=0.11&try=7.6e12", "cust=email-batch&rev=1k&hours=0&quits=0&points=1")
}
