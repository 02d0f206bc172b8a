package view

import (
	"strings"
	"testing"

	"goodenough/app/state"
)

// TestTheTrapHasAnotherWayBack: with fire-fighting paid from the same budget nothing is said of what restores the line, and all else is.
func TestTheTrapHasAnotherWayBack(t *testing.T) {
	for _, c := range []struct {
		link  string
		known bool
	}{{"cust=b2b-saas", true}, {"cust=b2b-saas&trap=1", false}} {
		s := state.Open(c.link)
		p := Of(s)
		text, err := p.Explain(nil).JSON()
		if err != nil {
			t.Fatal(err)
		}
		if o := p.Numbers(); o.Restore.Known() != c.known || o.Cleanup.Known() != c.known || !o.Minimum.Known() || strings.Contains(string(text), `"restore":null,"cleanup":null`) == c.known {
			t.Errorf("%s: %+v", c.link, o)
		}
	}
}
