package compare

import (
	"math"
	"slices"

	"goodenough/model"
)

// mixtures are those of two scenarios, by which movers are as in the second.
type mixtures struct {
	from, to model.Inputs
	movers   []Mover
	joined   []uint64 // the players: sets of movers that move together
	seen     map[uint64]figures
	trying   bool // whether mixtures contradict themselves, which takes no search
	endless  bool // one of them had a figure that is no number
}

func (m *mixtures) inputs(set uint64) model.Inputs {
	in := m.from
	for i := range m.movers {
		if set>>i&1 == 1 {
			m.movers[i].take(&in, &m.to)
		}
	}
	return in
}

// moved is the set of movers of a set of players.
func (m *mixtures) moved(players uint64) (set uint64) {
	for i, movers := range m.joined {
		if players>>i&1 == 1 {
			set |= movers
		}
	}
	return set
}

// game is what is played: see the type.
func (m *mixtures) game(players uint64) (figures, bool) {
	set := m.moved(players)
	if f, seen := m.seen[set]; seen {
		return f, true
	}
	in := m.inputs(set)
	s, problems := model.Build(in)
	if model.Stopped(problems) {
		return figures{}, false
	}
	if m.trying {
		return figures{}, true
	}
	f := figures{s.Best(), s.Net(in.ExploredSpend())}
	m.seen[set] = f
	m.endless = m.endless || math.IsNaN(f[0]+f[1]) || math.IsInf(f[0], 0) || math.IsInf(f[1], 0)
	return f, true
}

func (m *mixtures) contradicts(players uint64) bool {
	_, problems := model.Build(m.inputs(m.moved(players)))
	return model.Stopped(problems)
}

// join joins the players of which a set that contradicts itself shows that they cannot be apart: a least set of those that have moved, which
// contradicts what has not, and of the rest a least set that they contradict. Both scenarios have an answer, so neither is empty.
func (m *mixtures) join(bad uint64) {
	n := len(m.joined)
	for i := range n {
		if fewer := bad &^ (1 << i); fewer != bad && m.contradicts(fewer) {
			bad = fewer
		}
	}
	conflict := bad
	for i := range n {
		switch more := bad | 1<<i; {
		case more == bad:
		case m.contradicts(more):
			bad = more
		default:
			conflict |= 1 << i
		}
	}
	one := m.moved(conflict)
	within := func(movers uint64) bool { return movers&one != 0 }
	first := slices.IndexFunc(m.joined, within)
	m.joined = append(m.joined[:first+1], slices.DeleteFunc(m.joined[first+1:], within)...)
	m.joined[first] = one
}

// player describes what moves as one.
func (m *mixtures) player(i int) Mover {
	var all Mover
	for k, mover := range m.movers {
		if m.joined[i]>>k&1 == 0 {
			continue
		}
		if all.Keys = append(all.Keys, mover.Keys...); all.Kind == "" {
			all.Kind = mover.Kind
		} else if all.Kind != mover.Kind {
			all.Kind = Both
		}
	}
	return all
}
