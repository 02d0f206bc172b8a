package scenario

import "fmt"

// Reading says how numbers are written where a text stands. The zero Reading is that of a link.
type Reading struct {
	Percent  bool   // a bare number in a field of shares is percent, as a person types it; a link means the fraction
	Decimal  rune   // the reader's decimal mark, '.' or ','; 0 is the point
	Currency string // the sign of the reader's currency, in which every amount is taken; "" where any will do
}

// Unclear is why a text was not taken for a number.
type Unclear struct {
	Message string   // the rule, to stand after the name of the input and the text: no capital, no period
	Offers  []string // what it may have meant, each a text that reads one way only
}

func (e *Unclear) Error() string { return e.Message }

func unclear(format string, args ...any) *Unclear {
	return &Unclear{Message: fmt.Sprintf(format, args...)}
}
