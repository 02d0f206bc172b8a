package backlog

import (
	"hash/fnv"
	"math"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Draw finds in which share of so many draws, a power of two from 64, each item is above the line: of the ranges of the scenario, drawn as
// for every answer of package uncertainty, and of those of the items, each number with draws of its own by its item's name, so that another
// item, or another number of it, does not draw it anew. The study has the inputs of the question's system.
func (a *Answer) Draw(q Question, study uncertainty.Study, samples int, r *uncertainty.Runner) error {
	items := drawItems(q.Items, samples, study.Seed)
	above, seen := make([]int, len(q.Items)), 0
	decided := q.decisions()
	points := make([]point, len(q.Items))
	err := r.EachDraw(study, samples, func(i int, in *model.Inputs) bool {
		system, ok := model.BuildDraw(*in)
		if !ok {
			return true
		}
		for k := range points {
			item := items.at(k, i)
			points[k] = pointOf(&item, in)
		}
		f := newSearch(&system, in.ExploredSpend(), q.Budget, points)
		f.most = min(f.most, max(64, mostDrawn/len(points)))
		f.ceiling.build(f.system, f.spend, f.all, fewCells)
		chosen, _, _, ok := f.run(decided)
		if !ok { // what has to be in is too dear in this draw: it is in, and nothing else
			for k, d := range decided {
				if d == In {
					above[k]++
				}
			}
			seen++
			return true
		}
		for k, is := range chosen {
			if is {
				above[k]++
			}
		}
		seen++
		return true
	})
	if err != nil {
		return err
	}
	a.Samples = seen
	for i := range a.Items {
		one := &a.Items[i]
		share := model.Number(float64(above[one.Item]) / float64(seen))
		// As of independent draws, which these are better than; and never none: of all that might have been drawn two are one of each kind.
		p := (float64(above[one.Item]) + 1) / (float64(seen) + 2)
		deviation := model.Number(math.Sqrt(p * (1 - p) / float64(seen)))
		one.Chance, one.ChanceError = &share, &deviation
	}
	return nil
}

// drawn are items with the draws of their ranged numbers.
type drawn struct {
	items  []Item
	values map[number][]float64
}

// number is one of an item, by its place and that of its column.
type number struct{ item, column int }

func drawItems(items []Item, samples int, seed uint64) drawn {
	d := drawn{items, map[number][]float64{}}
	for k := range items {
		for c := range Columns {
			amount := Columns[c].Number(&items[k])
			if !amount.ranged {
				continue
			}
			h := fnv.New64a()
			h.Write([]byte(items[k].Name + "\x00" + Columns[c].Key))
			values := make([]float64, samples)
			amount.belief.Beside(values, h.Sum64(), seed)
			for i, v := range values {
				values[i] = Columns[c].Clamp(v)
			}
			d.values[number{k, c}] = values
		}
	}
	return d
}

// at is an item as it is in one draw.
func (d *drawn) at(k, i int) Item {
	item := d.items[k]
	for c := range Columns {
		if values := d.values[number{k, c}]; values != nil {
			Columns[c].Number(&item).Value = values[i]
		}
	}
	return item
}
