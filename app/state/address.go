package state

import (
	"fmt"
	"net/url"
	"strings"

	"goodenough/app/words"
)

// Address is where the state's scenario opens, in the reader's currency.
func (s *State) Address() string {
	before, facts, _ := strings.Cut(s.Site.Address(s.Link()), "#")
	if s.Locale.Currency != words.Currencies[0] {
		before += "?" + CurrencyParameter + "=" + url.QueryEscape(s.Locale.Currency)
	}
	if s.Share.Live {
		facts = strings.TrimPrefix(facts, fmt.Sprintf("v=%d&", s.Edition().Version))
	}
	return before + "#" + facts
}
