package view

import (
	"math"

	"goodenough/app/words"
	"goodenough/model"
)

// RareOutage says how often a big outage comes and what it costs, or what one would cost where none is counted.
func (p *Page) RareOutage() []Part {
	o := p.Result.Outcome
	if o == nil {
		return nil
	}
	l, big := p.Locale, &o.Big
	told := func(name string, v model.Number, text string) Part {
		return Part{Text: text, Strong: true, Output: "big." + name, Value: v}
	}
	once := told("loss_once", big.LossOnce, l.Money(float64(big.LossOnce)))
	if p.Big == 0 {
		hit := ""
		if p.BigReach < 1 {
			hit = " for " + l.Percent(p.BigReach) + " of customers"
		}
		return fill("One outage of {}"+hit+" would cost {}.", Part{Text: l.Duration(p.BigHours), Strong: true, Input: "bigh"}, once)
	}
	promise := ""
	if p.Accept != model.Unset {
		promise = " or your promise"
	}
	return fill("{} at this spending (chance within ten years: {}). Each costs {}, {} a year on average; {} of all customers would leave after one. "+
		"They don’t count against what customers tolerate"+promise+", which is for routine downtime.",
		told("rate", big.Rate, words.Capital(l.OnceIn(float64(big.Rate)))), strong(words.Likely(-math.Expm1(-10*float64(big.Rate)))),
		once, told("loss", big.Loss, l.Money(float64(big.Loss))), told("leaving", big.Leaving, l.Percent(float64(big.Leaving))))
}

// Rarely is RareOutage where big outages count.
func (p *Page) Rarely() []Part {
	if p.Big == 0 {
		return nil
	}
	return p.RareOutage()
}

// rareLimits are what is not in it.
var rareLimits = []string{
	"How often is your judgment, and it can turn the answer.",
	"More spending makes big outages rarer at the pace of routine ones. That is an assumption.",
	"Customers who stay away for a quarter and come back aren’t counted: add what they cost to the other cost.",
	"Nor is the chance that one outage ruins you.",
}
