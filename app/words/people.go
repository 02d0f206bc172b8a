package words

import (
	"math"

	"goodenough/model/scenario"
)

// Nobody is fewer people than which are none.
const Nobody = .25

// People writes a number of people: up to ten in halves, for nobody knows more of who does what, and from ten thousand up in three digits
// and a letter, as money.
func (l Locale) People(n float64) string {
	switch {
	case n < Nobody:
		return "nobody"
	case n < 10:
		return l.Figure(math.Round(n*2)/2, 2)
	case n < 99.5:
		return l.Figure(n, 2)
	case n < 9999.5:
		return l.Figure(n, 3)
	}
	l.Currency = ""
	return l.Amount(scenario.RoundTo(n, 3))
}
