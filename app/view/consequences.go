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
	one := dollarOf(o, s)
	next := consequence{"One more dollar here brings back", one.hereIn(l), one.elsewhere(l)}
	list := []consequence{next, runwayConsequence(in, r, l)}
	if in.ExploredSpend() != in.Spend {
		list = append(list, movingConsequence(in, o, l))
	}
	best := consequence{title: "At the most profitable spending",
		figure: Part{Text: l.Downtime(float64(o.DowntimeAtOptimum)), Output: "downtime_at_optimum", Value: o.DowntimeAtOptimum},
		detail: []Part{say("down a year; it’s " + l.Downtime(float64(o.DowntimeToday)) + " now. " + leavers(l, s.LeavingShare(float64(o.DowntimeAtOptimum))))}}
	return append(list, best)
}

// leavers says how many customers go because of downtime.
func leavers(l words.Locale, share float64) string {
	switch {
	case share < 1e-4:
		return "Almost no one would leave over it."
	case share < .15:
		return fmt.Sprintf("1 customer in %s would leave over it each year.", l.Figure(1/share, 2))
	}
	return fmt.Sprintf("%s of customers would leave over it each year.", l.Percent(share))
}

// runwayConsequence makes plain that a cut looks free until the runway ends.
func runwayConsequence(in model.Inputs, r *Result, l words.Locale) consequence {
	title, spend := "If you stopped maintenance today", 0.0
	figure := func(text string) Part { return Part{Text: text} }
	if in.ExploredSpend() != in.Spend {
		spend = in.ExploredSpend()
		title = "If you spent " + l.Money(spend)
		figure = func(text string) Part { return Part{Text: text, Output: "runway_years", Value: r.Outcome.RunwayYears} }
	}
	says := func(customers, promise string) []Part { return []Part{say(either(&in, customers, promise))} }
	runway, recovery := r.System.Runway(spend)
	switch {
	case runway == 0 && isJust(spend, r.Outcome.Minimum):
		return consequence{title, figure("In the long run"), says("customers are satisfied again, and no sooner.", "your promise is kept again, and no sooner.")}
	case runway == 0 && !math.IsInf(recovery, 1):
		return consequence{title, Part{Text: l.Years(recovery)}, says("until customers are satisfied. They aren’t today.", "until your promise is kept. It isn’t today.")}
	case runway == 0:
		then := "it would get worse."
		if spend > in.Spend {
			then = "this wouldn’t be enough."
		}
		return consequence{title, figure("Too late"), says("Customers are unhappy now, and "+then, "Your promise is broken now, and "+then)}
	case math.IsInf(runway, 1):
		return consequence{title, figure("No end in sight"), says("This much keeps customers satisfied.", "This much keeps your promise."+unhappyBy(r, spend, " Customers are unhappy all the same.", " Customers grow unhappy all the same."))}
	}
	free := " Until then, cutting looks free."
	if in.Accept > in.Tolerance {
		free = unhappyBy(r, 0, " Customers are unhappy already.", " Customers notice sooner.")
	}
	return consequence{title, figure(l.Years(runway)), says("before customers notice."+free, "before your promise breaks."+free)}
}

// unhappyBy says what a promise that holds doesn't: that customers are unhappy today already, or in the long run at a spending.
func unhappyBy(r *Result, spend float64, today, later string) string {
	from := r.Outcome.ContentFrom
	switch satisfied := from.Known() && spend >= float64(from); {
	case satisfied && r.Outcome.ContentToday:
		return ""
	case satisfied:
		return " Customers are unhappy for now."
	case r.Outcome.ContentToday:
		return later
	}
	return today
}

// movingConsequence is the worth of moving to the spend explored.
func movingConsequence(in model.Inputs, o *model.Outcome, l words.Locale) consequence {
	f := consequence{title: "The switch is worth, over ten years",
		figure: Part{Text: l.Signed(float64(o.NPV10Y)), Output: "npv_10y", Value: o.NPV10Y}}
	if !o.NPVForever.Known() {
		f.detail = []Part{say("in today’s money, compared with staying at " + l.Money(in.Spend) + ".")}
		return f
	}
	f.detail = []Part{say("in today’s money, compared with staying at " + l.Money(in.Spend) + "; "),
		{Text: l.Signed(float64(o.NPVForever)), Output: "npv_forever", Value: o.NPVForever}, say(" counting every later year and the growth you give up.")}
	if (o.NPV10Y > 0) != (o.NPVForever > 0) && o.NPV10Y != 0 {
		f.detail = append(f.detail, say(" The signs differ because the first figure stops at year ten, which flatters cuts, and only the second counts lost growth."))
	}
	return f
}
