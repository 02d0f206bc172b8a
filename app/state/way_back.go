package state

import (
	"goodenough/model"
	"goodenough/model/scenario"
)

// The two ways back from above the line to below it, as plans that a button proposes.
const (
	Restoring  = "restore" // so much a year, from now on
	CleaningUp = "cleanup" // so much once, now, and then the minimum a year
)

// WayBack is one of them for a system; nil where there is none. Amounts have six digits and are rounded up: a dollar less would never get
// there. From a budget that pays for fires as well the way is another.
func (s *State) WayBack(system *model.System, name string) []model.Step {
	minimum, restore, cleanup, ok := system.WaysBack()
	switch {
	case !ok || s.Trap:
	case name == Restoring && model.Number(restore).Known():
		return []model.Step{{Amount: afford(restore)}}
	case name == CleaningUp && model.Number(cleanup).Known():
		return []model.Step{{Amount: afford(minimum)}, {Amount: afford(cleanup), Once: true}}
	}
	return nil
}

// wayBack is that of the inputs as they stand.
func (s *State) wayBack(name string) []model.Step {
	system, problems := model.Build(s.Inputs)
	if model.Stopped(problems) {
		return nil
	}
	return s.WayBack(&system, name)
}

// afford is an amount as a plan holds it.
func afford(v float64) float64 { return min(scenario.RoundUpTo(v, 6), model.OutOfReach) }
