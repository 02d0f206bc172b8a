package state

import "testing"

func TestPartsOpenAndClose(t *testing.T) {
	before, _ := apply(Start(), Fold{"sure", true})
	s, _ := apply(before, Fold{"more", true}, Fold{"sure", false})
	if s.Unfolded["sure"] || !s.Unfolded["more"] {
		t.Errorf("open are %v", s.Unfolded)
	}
	if !before.Unfolded["sure"] || before.Unfolded["more"] {
		t.Errorf("a state before has open %v", before.Unfolded)
	}
}

func TestOnlyKnownCurrenciesAreTaken(t *testing.T) {
	s, effects := apply(Start(), SetCurrency{"€"}, SetCurrency{"<b>"}, SetCurrency{""})
	if s.Locale.Currency != "€" || len(effects) != 1 || effects[0] != (WriteCurrency{"€"}) {
		t.Errorf("the currency is %q, effects %v", s.Locale.Currency, effects)
	}
}

func TestOnlyTabsAreShown(t *testing.T) {
	s, _ := apply(Start(), ShowTab{"customers"}, ShowTab{"tolerance"}, ShowTab{"<b>"}, ShowTab{""})
	if s.Tab != "customers" || FirstTab() != "marginal" {
		t.Errorf("shown is %q, at first %q", s.Tab, FirstTab())
	}
	if s.Link() != Start().Link() {
		t.Errorf("what is looked at became a fact: %s", s.Link())
	}
}
