package scenario

import (
	"fmt"
	"strings"

	"goodenough/model"
)

// Link is the canonical text of s, without "#": version, customer type, then what differs from its defaults in the order
// of model.Fields, then what was not understood. Equal scenarios have equal links.
func (s Scenario) Link() string {
	s = s.Settled()
	defaults := Defaults(s.Customer)
	var b strings.Builder
	fmt.Fprintf(&b, "v=%d&cust=%s", Version, defaults.Customer)
	for _, f := range model.Fields {
		if f.Key == "cust" {
			continue
		}
		if f.Number != nil {
			if r, given := s.Ranges[f.Key]; given {
				b.WriteString("&" + f.Key + "=" + FormatRange(f, r))
			} else if v := *f.Number(&s.Inputs); v != *f.Number(&defaults) {
				b.WriteString("&" + f.Key + "=" + FormatNumber(f, v))
			}
		} else if v := *f.Text(&s.Inputs); v != *f.Text(&defaults) {
			b.WriteString("&" + f.Key + "=" + encode(v))
		}
	}
	s.writeTime(&b)
	if s.Points {
		b.WriteString("&points=1")
	}
	if s.Seed != 0 {
		fmt.Fprintf(&b, "&seed=%d", s.Seed)
	}
	for _, p := range s.Unknown {
		b.WriteString("&" + encode(p.Key) + "=" + encode(p.Value))
	}
	return b.String()
}
