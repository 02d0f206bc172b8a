package gallery

import (
	"math"
	"strconv"
)

// consumer is an app used by consumers, worked out elsewhere and written down here as plain formulas: a year's cost in dollars
// of spending so much on operations.
type consumer struct{}

const consumerRevenue, consumerMargin = 100e6, .5

// down is the share of time it is down: a power law from neglect to the floor that its dependencies set.
func (consumer) down(spend float64) float64 {
	return 2e-4 + .06124/math.Pow(1+spend/283e3, 1.4306766)
}

// revenue is what customers bring at a downtime: they leave by a log-logistic tolerance.
func (consumer) revenue(down float64) float64 {
	const churn, discount = .35, .1
	k := 7.539559 / math.Log(.2/.003)
	leaving := func(down float64) float64 { return math.Pow(down/(.2*math.Exp(-2.944439/k)), k) }
	today, now := leaving(.0020548), leaving(down)
	return consumerRevenue * ((churn+math.Log1p(today))*(1+today)/(1+now) + discount) / (churn + math.Log1p(now) + discount)
}

func (consumer) cost(spend float64) float64 { return 1.68 * spend }

func (s consumer) churn(spend float64) float64 {
	return consumerMargin * (s.revenue(2e-4) - s.revenue(s.down(spend)))
}

func (s consumer) sales(spend float64) float64 {
	return consumerMargin * s.revenue(s.down(spend)) * .8 * s.down(spend)
}

func (s consumer) credits(spend float64) float64 { return 30e6 * s.down(spend) }

// people is engineers' work on incidents and the cost of those who leave.
func (s consumer) people(spend float64) float64 {
	incidents := 8760 * s.down(spend) / (1.5 * .3)
	return incidents * (30*176e3/1800 + .01*176e3)
}

// returned is what the next dollar brings back.
func (s consumer) returned(spend float64) float64 {
	loss := func(spend float64) float64 { return s.churn(spend) + s.sales(spend) + s.people(spend) }
	h := spend / 1000
	return (loss(spend-h) - loss(spend+h)) / (2 * h)
}

// spends are n spends from lo to hi, evenly spaced on a logarithmic axis.
func spends(lo, hi float64, n int) []float64 {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = lo * math.Pow(hi/lo, float64(i)/float64(n-1))
	}
	return xs
}

func each(xs []float64, f func(float64) float64) []float64 {
	ys := make([]float64, len(xs))
	for i, x := range xs {
		ys[i] = f(x)
	}
	return ys
}

// dollars writes an amount as people say it: "$2.5M".
func dollars(v float64) string {
	sign := "$"
	if v < 0 {
		sign, v = "−$", -v
	}
	unit := ""
	for _, u := range [...]string{"k", "M", "B", "T"} {
		if v < 999.5 {
			break
		}
		v, unit = v/1000, u
	}
	return sign + strconv.FormatFloat(v, 'g', 3, 64) + unit
}

func percent(v float64) string { return strconv.FormatFloat(v*100, 'g', 3, 64) + " %" }
