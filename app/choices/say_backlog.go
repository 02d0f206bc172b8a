package choices

import (
	"fmt"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/backlog"
)

// BacklogSays is the answer in a few sentences: what is worth doing, how sure that is, and what decisions cost.
func BacklogSays(a *backlog.Answer, l words.Locale) (sentences []string) {
	money := func(n model.Number) string { return l.Money(float64(n)) }
	count := fmt.Sprintf("%d of %d", a.Line, len(a.Items))
	if a.Line == 0 {
		sentences = append(sentences, "None of these is worth doing: each costs more than it adds, or than there is.")
	} else {
		lead := "Worth doing"
		if a.Deciding > 0 {
			lead = "As you decided"
		}
		adds := fmt.Sprintf("add %s a year more than growth would", money(a.NetGain))
		if a.NetGain < 0 {
			adds = fmt.Sprintf("add %s a year less than growth would", money(-a.NetGain))
		}
		sentences = append(sentences, fmt.Sprintf("%s: %s. They pay %s a year and %s.", lead, count, money(a.Paid), adds))
	}
	if a.OneOff > 0 {
		sentences = append(sentences, fmt.Sprintf("%s of it is due at once; by the year it is spread over the years it lasts.", money(a.OneOff)))
	}
	sentences = append(sentences, "What each costs, below, is what growth would make of the money.")
	if a.Line > 0 {
		sentences = append(sentences, fmt.Sprintf("Downtime goes from %s to %s a year in the long term; customers tolerate %s.", l.Downtime(float64(a.Before)), l.Downtime(float64(a.After)), l.Downtime(float64(a.Tolerated))))
	}
	if a.Gap > 0 {
		sentences = append(sentences, fmt.Sprintf("Another set may be worth more, but by no more than %s a year.", money(a.Gap)))
	} else if len(a.Items) > 1 {
		sentences = append(sentences, "No other set of these is worth more.")
	}
	if a.Deciding > 0 {
		sentences = append(sentences, fmt.Sprintf("What you decided yourself costs %s a year against the best set.", money(a.Deciding)))
	}
	return sentences
}

// Why says why an item stands where it does, as a clause without a capital or a period.
func Why(s *backlog.Standing, a *backlog.Answer, l words.Locale) string {
	money := func(n model.Number) string { return l.Money(float64(n)) }
	costs := fmt.Sprintf("brings %s a year and costs %s", money(s.Returns), money(s.Cost))
	switch s.Reason {
	case backlog.Worth:
		return costs
	case backlog.Decided:
		if s.Chosen {
			return "you decided to do it; it " + costs
		}
		return "you decided against it; it " + costs
	case backlog.OverBudget:
		return fmt.Sprintf("worth it, but over budget: it would add %s a year", money(s.Adds))
	case backlog.Overlap:
		return fmt.Sprintf("worth it alone, but “%s” already does most of it: %s", s.Instead, costs)
	case backlog.Unnoticed:
		return fmt.Sprintf("nobody would notice: down %s a year, and customers tolerate %s", l.Downtime(float64(a.After)), l.Downtime(float64(a.Tolerated)))
	}
	return "costs more than it returns: " + costs
}

// Otherwise says what deciding otherwise would cost; nothing where that is not known.
func Otherwise(s *backlog.Standing, l words.Locale) string {
	v := float64(s.Turning)
	switch {
	case !s.Turning.Known():
		return ""
	case v < 0:
		return fmt.Sprintf("deciding otherwise would add %s a year", l.Money(-v))
	case s.Chosen:
		return fmt.Sprintf("leaving it out costs %s a year", l.Money(v))
	}
	return fmt.Sprintf("doing it all the same costs %s a year", l.Money(v))
}

// Likely says in how many cases an item is worth doing; nothing where that was not drawn.
func Likely(s *backlog.Standing) string {
	if s.Chance == nil {
		return ""
	}
	return words.Likely(float64(*s.Chance))
}
