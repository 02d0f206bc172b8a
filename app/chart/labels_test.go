package chart

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestMarkLabels places random marks, most with long labels, at random widths: labels stay in the picture and never touch, and
// none is dropped. Lines keep off the labels of others too, but where a crowd leaves no way.
func TestMarkLabels(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var crossed, tried [10]int // by number of marks
	for range 4000 {
		width := []float64{340, 560, 800}[random.IntN(3)]
		axis := Axis{Min: 0, Max: 1}
		s := axis.scaled(50, width-18, 0)
		marks := make([]Mark, 1+random.IntN(8))
		for i := range marks {
			marks[i] = Mark{At: random.Float64()*1.2 - .1, Class: []string{"mark-today", "mark-waste"}[random.IntN(2)], Label: strings.Repeat("label ", 1+random.IntN(5))}
			if i > 0 && random.IntN(3) == 0 {
				marks[i].At = marks[i-1].At
			}
		}
		list, rows := placeMarks(marks, s, width, random.IntN(4))
		if len(list) != len(marks) || rows > len(marks)+1 {
			t.Fatalf("%d of %d marks in %d rows", len(list), len(marks), rows)
		}
		crossings := 0
		for i, a := range list {
			if a.lo < 0 || a.hi > width || a.row >= rows || a.label == "" {
				t.Fatalf("label %q at %g..%g of %g, row %d of %d", a.label, a.lo, a.hi, width, a.row, rows)
			}
			for j, b := range list {
				if i < j && a.row == b.row && a.lo < b.hi+2 && b.lo < a.hi+2 {
					t.Fatalf("labels at %g..%g and %g..%g share row %d", a.lo, a.hi, b.lo, b.hi, a.row)
				}
				if i != j && b.beyond == 0 && (b.row > a.row || b.row == a.row && !b.above) && b.x > a.lo && b.x < a.hi && (b.x < a.x-1 || b.x > a.x+1) {
					crossings++
				}
			}
		}
		tried[len(marks)]++
		if crossings > 0 {
			crossed[len(marks)]++
		}
	}
	for n, most := range []float64{2: .01, 3: .015, 4: .03, 5: .05, 6: .09} {
		if share := float64(crossed[n]) / float64(tried[n]); share > most {
			t.Errorf("of %d marks a line crosses a label in %.3f of the cases", n, share)
		}
	}
}

func TestMarkLabelsOfOneSpendStack(t *testing.T) {
	s := Axis{Min: 0, Max: 1}.scaled(50, 330, 0)
	list, rows := placeMarks([]Mark{{At: .5, Label: "a"}, {At: .5, Label: "b"}, {At: .5, Label: "c"}}, s, 340, 0)
	if rows > 2 {
		t.Errorf("%d rows for three short labels at one spend, two sides hold them in 2: %+v", rows, list)
	}
}
