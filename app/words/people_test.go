package words

import (
	"testing"
)

func TestPeople(t *testing.T) {
	for n, want := range map[float64]string{0: "nobody", .2: "nobody", .3: "0.5", 2.34: "2.5", 9.6: "9.5", 9.8: "10", 23.4: "23", 234.4: "234", 12345: "12.3k"} {
		if got := English.People(n); got != want {
			t.Errorf("%v people are %q, want %q", n, got, want)
		}
	}
}
