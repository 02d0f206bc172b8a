package choices

import (
	"fmt"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/portfolio"
)

// PortfolioSays is the answer in a few sentences: what the best split adds to today's, what one more dollar would, and how sure that is.
func PortfolioSays(w *portfolio.Whole, l words.Locale) (sentences []string) {
	money := func(n model.Number) string { return l.Money(float64(n)) }
	gain := w.Net - w.NetToday
	switch n := fmt.Sprintf("%d systems", len(w.Teams)); {
	case len(w.Teams) == 1:
		sentences = append(sentences, fmt.Sprintf("One system, and a budget of %s a year: today it spends %s.", money(w.Budget), money(w.Today)))
	case gain >= 0:
		sentences = append(sentences, fmt.Sprintf("Split best, %s a year for %s adds %s a year to what today’s %s does.", money(w.Budget), n, money(gain), money(w.Today)))
	default:
		sentences = append(sentences, fmt.Sprintf("%s a year is too little for %s: at best they lose %s a year against today’s %s.", money(w.Budget), n, money(-gain), money(w.Today)))
	}
	left := w.Budget - w.Spend
	switch {
	case w.NextDollar > 0:
		sentences = append(sentences, fmt.Sprintf("The next dollar would add %s, beyond what growth makes of it.", l.Cents(float64(w.NextDollar))))
	case left > 1e-9*w.Budget:
		sentences = append(sentences, fmt.Sprintf("Every system gets its best spending, and %s a year is left: it earns more in growth.", money(left)))
	}
	if w.Gap > model.Number(1e-9)*max(w.Net, -w.Net) {
		sentences = append(sentences, fmt.Sprintf("Another split may be worth more, but by no more than %s a year.", money(w.Gap)))
	} else {
		sentences = append(sentences, "No other split is worth more.")
	}
	unhappy := 0
	for _, t := range w.Teams {
		if !t.Satisfied {
			unhappy++
		}
	}
	if unhappy > 0 {
		sentences = append(sentences, fmt.Sprintf("At their shares, customers of %d systems are unhappy in the long term.", unhappy))
	}
	if w.Own > w.Budget {
		sentences = append(sentences, fmt.Sprintf("By their own numbers the teams would ask for %s a year.", money(w.Own)))
	}
	return sentences
}

// TeamSays is what a team would say, and what that costs the others, as a clause without a capital or a period.
func TeamSays(t *portfolio.Team, l words.Locale) string {
	money := func(n model.Number) string { return l.Money(float64(n)) }
	switch t.Ask {
	case portfolio.Wrong:
		says := fmt.Sprintf("asks for %s more, and is wrong", money(t.Own-t.Today))
		if t.AskCosts > 0 {
			says += fmt.Sprintf(": giving it all costs %s a year or more elsewhere", money(t.AskCosts))
		}
		return says
	case portfolio.Right:
		if t.Spend >= t.Own*(1-portfolio.Small) {
			return fmt.Sprintf("asks for %s more, and should get it", money(t.Own-t.Today))
		}
		return fmt.Sprintf("asks for %s more, and should get %s of it", money(t.Own-t.Today), money(t.Change))
	case portfolio.Offers:
		says := fmt.Sprintf("needs %s less by its own numbers", money(t.Today-t.Own))
		if t.Spend < t.Own*(1-portfolio.Small) {
			says += fmt.Sprintf(", and %s of the rest brings more elsewhere", money(t.Own-t.Spend))
		}
		return says
	}
	return "has what it needs"
}

// Group is under which heading a system stands: whom to feed, whom to starve, and who stays about as it is.
func Group(t *portfolio.Team) string {
	switch room := portfolio.Small * t.Today; {
	case t.Change > room:
		return "Feed"
	case t.Change < -room:
		return "Starve"
	}
	return "Leave as it is"
}
