package records

import (
	"math/rand/v2"
	"testing"
)

// TestSeen holds it to Go's own map, with keys that fall into the same slots and spells that were never put there.
func TestSeen(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, room := range []int{0, 10, 5000} {
		var s seen
		want := map[uint64]int{}
		if room > 0 {
			s.room(room)
		}
		for spell := range 4000 {
			key := 1 + uint64(random.IntN(3000))<<(40*random.IntN(2))
			at, found := s.find(key)
			if have, known := want[key]; known != found || found && have != at {
				t.Fatalf("room %d: %d is %d, %t, not %d, %t", room, key, at, found, have, known)
			}
			if !found && random.IntN(3) > 0 {
				s.put(key, spell)
				want[key] = spell
			}
		}
	}
}
