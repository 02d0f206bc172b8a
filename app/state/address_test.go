package state

import "testing"

func TestPinnedAndLive(t *testing.T) {
	s := Open("cust=b2b-saas&ops=1m")
	s.Site.Home = "https://h/"
	if got := s.Address(); got != "https://h/#v=1&to=end&cust=b2b-saas&ops=1m&end=1" {
		t.Errorf("pinned: %s", got)
	}
	s, _ = Update(s, ChooseShare{"live", "live"})
	if got := s.Address(); got != "https://h/#to=end&cust=b2b-saas&ops=1m&end=1" {
		t.Errorf("live: %s", got)
	}
	s, _ = Update(s, SetCurrency{"€"})
	if got := s.Address(); got != "https://h/?currency=%E2%82%AC#to=end&cust=b2b-saas&ops=1m&end=1" {
		t.Errorf("in euros: %s", got)
	}
}
