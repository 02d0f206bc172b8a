package words

import (
	"testing"
)

func TestPeople(t *testing.T) {
	for n, want := range map[float64]string{0: "nobody", .04: "nobody", .06: "0.1", 2.34: "2.3", 23.4: "23", 234.4: "234", 12345: "12.3k"} {
		if got := English.People(n); got != want {
			t.Errorf("%v people are %q, want %q", n, got, want)
		}
	}
}
