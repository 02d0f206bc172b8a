package words

import (
	"math"
	"testing"

	"goodenough/model"
)

func TestHonestDigits(t *testing.T) {
	for _, c := range []struct {
		v, e float64
		want string
	}{{2.144e6, 1e3, "$2.1M"}, {2.144e6, 4e5, "$2.0M"}, {2.144e6, 3e6, "about $2.0M"}, {214.4e6, 1e4, "$214M"}, {214.4e6, 1e7, "$210M"}, {214.4e6, 4e7, "$200M"}, {math.Inf(1), 1, Unreachable}, {0, 1, "$0"}} {
		if got := English.Within(model.Number(c.v), model.Number(c.e)); got != c.want {
			t.Errorf("%v give or take %v is %q, want %q", c.v, c.e, got, c.want)
		}
	}
}
