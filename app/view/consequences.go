package view

import (
	"fmt"
	"math"

	"goodenough/app/words"
	"goodenough/model"
)

// consequence is one of the figures under the picture.
type consequence struct {
	title  string
	figure Part
	detail []Part
}

// consequences are what a leader asks next.
func consequences(in model.Inputs, r *Result, l words.Locale) []consequence {
	if r.Outcome == nil {
		return nil
	}
	o, s := r.Outcome, &r.System
	capital := o.Hurdle / model.Number(1+math.Max(in.GrowthROI, 0))
	next := consequence{title: "The next dollar returns",
		figure: Part{Text: l.Cents(float64(o.MarginalReturn)), Output: "marginal_return", Value: o.MarginalReturn},
		detail: []Part{say("and has to return "), {Text: l.Cents(float64(o.Hurdle)), Output: "hurdle", Value: o.Hurdle},
			say(fmt.Sprintf(": growth’s %s, times %s for capital that wears out.", l.Cents(1+math.Max(in.GrowthROI, 0)), l.Figure(float64(capital), 3)))}}
	list := []consequence{next, runwayConsequence(in, r, l)}
	if in.ExploredSpend() != in.Spend {
		list = append(list, movingConsequence(in, o, l))
	}
	best := consequence{title: "At the best spend",
		figure: Part{Text: l.Downtime(float64(o.DowntimeAtOptimum)), Output: "downtime_at_optimum", Value: o.DowntimeAtOptimum},
		detail: []Part{say("down a year instead of " + l.Downtime(float64(o.DowntimeToday)) + ". " + leavers(l, s.LeavingShare(float64(o.DowntimeAtOptimum))))}}
	return append(list, best)
}

// leavers says how many customers go because of downtime.
func leavers(l words.Locale, share float64) string {
	switch {
	case share < 1e-4:
		return "Hardly a customer would leave for it."
	case share < .15:
		return fmt.Sprintf("One customer in %s would leave for it.", l.Figure(1/share, 2))
	}
	return fmt.Sprintf("%s of customers would leave for it.", l.Percent(share))
}

// runwayConsequence makes plain that a cut looks free until the runway ends.
func runwayConsequence(in model.Inputs, r *Result, l words.Locale) consequence {
	title, spend := "If you stopped everything", 0.0
	figure := func(text string) Part { return Part{Text: text} }
	if in.ExploredSpend() != in.Spend {
		spend = in.ExploredSpend()
		title = "If you moved to " + l.Money(spend)
		figure = func(text string) Part { return Part{Text: text, Output: "runway_years", Value: r.Outcome.RunwayYears} }
	}
	runway, recovery := r.System.Runway(spend)
	switch {
	case runway == 0 && !math.IsInf(recovery, 1):
		return consequence{title, Part{Text: l.Years(recovery)}, []Part{say("until customers are content: they are upset today.")}}
	case runway == 0:
		then := "and it would get worse."
		if spend > in.Spend {
			then = "and that would not be enough."
		}
		return consequence{title, figure("already past"), []Part{say("the line: customers are upset today, " + then)}}
	case math.IsInf(runway, 1):
		return consequence{title, figure("for ever"), []Part{say("customers stay content: that spend holds the line.")}}
	}
	return consequence{title, figure(l.Years(runway)), []Part{say("until customers start to be upset. It looks free until then.")}}
}

// movingConsequence is the worth of moving to the spend explored.
func movingConsequence(in model.Inputs, o *model.Outcome, l words.Locale) consequence {
	f := consequence{title: "Moving there is worth, over ten years",
		figure: Part{Text: l.Signed(float64(o.NPV10Y)), Output: "npv_10y", Value: o.NPV10Y}}
	if !o.NPVForever.Known() {
		f.detail = []Part{say("today, against staying at " + l.Money(in.Spend) + ".")}
		return f
	}
	f.detail = []Part{say("today, against staying at " + l.Money(in.Spend) + "; for ever, with growth forgone, "),
		{Text: l.Signed(float64(o.NPVForever)), Output: "npv_forever", Value: o.NPVForever}, say(".")}
	if (o.NPV10Y > 0) != (o.NPVForever > 0) && o.NPV10Y != 0 {
		f.detail = append(f.detail, say(" They differ in sign because nothing after year ten counts in the first, so a cut looks better than it is, and growth forgone counts only in the second."))
	}
	return f
}
