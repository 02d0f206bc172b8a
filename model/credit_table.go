package model

import "math"

// creditTable is E[credit] of one system for whoever asks a thousand times: cubics between values and slopes at even distances
// of the root of downtime, which credits depend on much as a normal does. Nodes are filled when first needed. Error below
// 1e-8 of the bill, and of the kind where DowntimeExceeds itself has 1e-6.
type creditTable struct {
	s          *System
	from, step float64 // of the root of downtime
	nodes      []creditNode
}

type creditNode struct {
	credit, rise float64 // rise to the next node, at this one's slope
	known        bool
}

const (
	creditNodes    = 64   // for a unit of the root of the outages' mean number
	mostCreditNode = 4096 // above, where an outage is a matter of seconds, the model is asked itself
)

// creditTable is nil where the system owes no credits, or where a table would be too long.
func (s *System) creditTable() *creditTable {
	t := &creditTable{s: s, from: math.Sqrt(s.in.Floor), step: math.Sqrt(s.in.TimeToRestore/HoursPerMonth) / creditNodes}
	count := (math.Sqrt(s.downtimeNeglected)-t.from)/t.step + 2
	if !(s.in.Owed() > 0 && count < mostCreditNode) {
		return nil
	}
	t.nodes = make([]creditNode, int(count)+1)
	return t
}

func (t *creditTable) node(i int) *creditNode {
	n := &t.nodes[i]
	if !n.known {
		root := t.from + float64(i)*t.step
		credit, slope := t.s.expectedCredit(root * root)
		*n = creditNode{credit, slope * 2 * root * t.step, true}
	}
	return n
}

// at is E[credit] and its slope at a downtime between the floor and that of neglect.
func (t *creditTable) at(downtime float64) (credit, slope float64) {
	root := math.Sqrt(downtime)
	x := math.Max(0, (root-t.from)/t.step)
	i := min(int(x), len(t.nodes)-2)
	x -= float64(i)
	a, b := t.node(i), t.node(i+1)
	rise := b.credit - a.credit
	second, third := 3*rise-2*a.rise-b.rise, a.rise+b.rise-2*rise
	return a.credit + x*(a.rise+x*(second+x*third)), (a.rise + x*(2*second+x*3*third)) / (2 * root * t.step)
}
