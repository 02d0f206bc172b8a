package state

import (
	"strings"
	"testing"

	"goodenough/model/scenario"
)

// canonical is what this program writes for a link.
func canonical(link string) string {
	s, _ := scenario.Parse(link)
	return s.Link()
}

func TestPinnedAndLive(t *testing.T) {
	s := Open("v=1&cust=b2b-saas&ops=1m")
	pinned := s.Link()
	_, live, _ := strings.Cut(pinned, "&")
	s.Site.Home = "https://h/"
	if got := s.Address(); got != "https://h/#"+pinned || !strings.HasPrefix(pinned, "v=1&") {
		t.Errorf("pinned: %s", got)
	}
	s, _ = Update(s, ChooseShare{"live", "live"})
	if got := s.Address(); got != "https://h/#"+live {
		t.Errorf("live: %s", got)
	}
	s, _ = Update(s, SetCurrency{"€"})
	if got := s.Address(); got != "https://h/?currency=%E2%82%AC#"+live {
		t.Errorf("in euros: %s", got)
	}
}
