package records

import "slices"

// seen finds spells by a key that is not 0. Go's own map takes three times the memory, as much as half a file of 100,000 rows.
type seen struct {
	keys  []uint64 // by the number of the spell, 0 of those that were not put there
	n     int      // of the others
	slots []int32  // numbers of spells, from 1; 0 where there is none
}

// room makes room for so many more.
func (s *seen) room(n int) {
	s.keys = slices.Grow(s.keys, n)
	s.spread(s.n + n)
}

// spread makes the slots anew for so many keys, a third more of them at least, unless there are enough.
func (s *seen) spread(n int) {
	size := 64
	for size*3 < n*4 {
		size *= 2
	}
	if size <= len(s.slots) {
		return
	}
	s.slots = make([]int32, size)
	for i, key := range s.keys {
		if key != 0 {
			*s.slot(key) = int32(i + 1)
		}
	}
}

// slot is where a key is, or would be.
func (s *seen) slot(key uint64) *int32 {
	mask := uint64(len(s.slots) - 1)
	for at := key & mask; ; at = (at + 1) & mask {
		if i := s.slots[at]; i == 0 || s.keys[i-1] == key {
			return &s.slots[at]
		}
	}
}

func (s *seen) find(key uint64) (spell int, found bool) {
	if len(s.slots) == 0 {
		return 0, false
	}
	i := *s.slot(key)
	return int(i) - 1, i > 0
}

// put adds a spell whose key is not there; its number is above those before.
func (s *seen) put(key uint64, spell int) {
	s.spread(s.n + 1)
	for len(s.keys) < spell {
		s.keys = append(s.keys, 0)
	}
	s.keys = append(s.keys, key)
	s.n++
	*s.slot(key) = int32(len(s.keys))
}
