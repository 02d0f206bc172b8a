package state

// Layout is the width class that the picture is laid out for.
type Layout int

// The layouts. The pre-rendered page holds all of them and the style sheet shows the one that fits; the live page keeps
// drawing only that one.
const (
	Everywhere Layout = iota
	Wide
	Medium
	Narrow
)

// String is the name of the layout as a class.
func (l Layout) String() string { return [...]string{"everywhere", "wide", "medium", "narrow"}[l] }
