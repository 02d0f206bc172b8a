package words

import (
	"math"
	"testing"
)

func TestMoney(t *testing.T) {
	for v, want := range map[float64]string{
		3e6: "$3.0M", 855e3: "$855k", 66.8e6: "$67M", 220.4e6: "$220M", 857: "$857", 0: "$0", -14e6: "−$14M", 999.7e3: "$1.0M", 1e13: "$10T", 2e13: "over $10T", -1e14: "below −$10T",
		999.96e9: "$1.0T", 9.97e6: "$10M", 4e9: "$4.0B", .5: "$0.50", 150: "$150", .004: "$0", -.004: "$0", math.Inf(-1): Unreachable, math.NaN(): Unreachable,
	} {
		if got := English.Money(v); got != want {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
	german := Locale{Decimal: ",", Currency: "€"}
	if got := german.Money(3.21e6); got != "€3,2M" {
		t.Errorf("in German: %q", got)
	}
}

// Beside what Money writes: what a dollar brings to the cent, ticks in the digits they have, differences with their sign.
func TestOtherMoney(t *testing.T) {
	for _, c := range []struct {
		write func(Locale, float64) string
		v     float64
		want  string
	}{
		{Locale.Cents, .644, "$0.64"}, {Locale.Cents, -.5, "−$0.50"}, {Locale.Cents, 12.3, "$12"}, {Locale.Cents, 1310, "$1.3k"},
		{Locale.Amount, 0, "$0"}, {Locale.Amount, 2.5e6, "$2.5M"}, {Locale.Amount, -1e4, "−$10k"}, {Locale.Amount, math.Inf(1), "–"},
		{Locale.Signed, 3e6, "+$3.0M"}, {Locale.Signed, -3e6, "−$3.0M"}, {Locale.Signed, .001, "$0"}, {Locale.Signed, 1e14, "over $10T"},
	} {
		if got := c.write(English, c.v); got != c.want {
			t.Errorf("%v is %q, want %q", c.v, got, c.want)
		}
	}
}
