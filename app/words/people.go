package words

import (
	"math"

	"goodenough/model/scenario"
)

// Nobody is fewer people than which are none.
const Nobody = .05

// People writes a number of people: a tenth of one counts, and from ten thousand up three digits and a letter do, as of money.
func (l Locale) People(n float64) string {
	switch {
	case n < Nobody:
		return "nobody"
	case n < 9.95:
		return l.Figure(math.Round(n*10)/10, 2)
	case n < 99.5:
		return l.Figure(n, 2)
	case n < 9999.5:
		return l.Figure(n, 3)
	}
	l.Currency = ""
	return l.Amount(scenario.RoundTo(n, 3))
}
