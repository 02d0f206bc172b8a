package words

import (
	"math"
	"strings"
	"testing"
)

func TestFigures(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1234: "1230", .00123456: "0.00123", 1.5e-7: "1.5e-07", 2e9: "2e+09", 12: "12", math.NaN(): "–", math.Inf(1): "–"} {
		if got := English.Figure3(v); got != want {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
	if got := (Locale{Decimal: ","}).Figure(1.25, 3); got != "1,25" {
		t.Errorf("with a comma: %q", got)
	}
	for share, want := range map[float64]string{.123: "12%", .9956: "99.6%", 1: "100%", 12.34: "1230%", -.057: "-5.7%"} {
		if got := strings.ReplaceAll(English.Percent(share), NBSP, " "); got != want {
			t.Errorf("%v is %q, want %q", share, got, want)
		}
	}
}
