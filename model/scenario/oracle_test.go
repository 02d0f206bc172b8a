package scenario_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// readings are those of the page, where the mark is a point and where it is a comma, and that of a link.
var readings = []scenario.Reading{{Percent: true, Decimal: '.', Currency: "$"}, {Percent: true, Decimal: ',', Currency: "€"}, {}}

// TestReadersAgree: of 100,000 texts every one that is accepted means what a person who reads it would say; what is refused says why,
// and what is offered in its place is accepted and means something within sight of it. GOODENOUGH_SEEDS=100 tries so many more at random.
func TestReadersAgree(t *testing.T) {
	const each = 20000
	var numbers []model.Field
	for _, f := range model.Fields {
		if f.Number != nil {
			numbers = append(numbers, f)
		}
	}
	accepted, plain := 0, 0
	seeds := []uint64{1, 2, 3, 2839565911, 599821281, 168562673, 1126293899, 3796608567} // the long ones found something once
	more, _ := strconv.Atoi(os.Getenv("GOODENOUGH_SEEDS"))
	for range more { // whoever looks for more: what a change has broken is to be told from what was always so
		seeds = append(seeds, uint64(rand.Uint32()))
	}
	for _, seed := range seeds {
		g := texts{rand.New(rand.NewPCG(seed, 12))}
		wrong := 0
		for range each {
			f := numbers[g.IntN(len(numbers))]
			r := readings[g.IntN(len(readings))]
			text := g.text(f)
			got, err := scenario.Read(f, text, r)
			want, nobody := slowly(f, text, r)
			if nobody == nil && math.Abs(want) < 1e300 {
				plain++
			}
			if err == nil {
				accepted++
				if nobody == errBeyond && (got.Value < f.Min || got.Value > f.Max) {
					continue // it is refused for its size
				}
				if nobody != nil || !within(got.Value, want) {
					t.Errorf("seed %d: %s %q (%+v) is read as %v, a person says %v (%v)", seed, f.Key, text, r, got.Value, want, nobody)
					wrong++
				}
				if note := saidAloud(f, text, r); note != "" && !strings.Contains(got.Note, note) {
					t.Errorf("seed %d: %s %q (%+v) is read as %v, and the note %q says nothing of %q", seed, f.Key, text, r, got.Value, got.Note, note)
					wrong++
				}
			} else {
				if nobody == nil {
					t.Errorf("seed %d: %s %q (%+v) is refused, %v, but is plainly %v", seed, f.Key, text, r, err, want)
					wrong++
				}
				offersRead(t, f, r, text, err)
			}
			if wrong > 20 {
				t.Fatalf("seed %d: and so on", seed)
			}
		}
	}
	all := len(seeds) * each
	t.Logf("%d of %d texts accepted", accepted, all)
	if accepted < all*2/5 || accepted > all*4/5 {
		t.Errorf("%d of %d texts accepted: the generator says too little of one side", accepted, all)
	}
}

func within(a, b float64) bool {
	if math.Abs(b) >= 1e200 { // beyond all measure
		return math.Abs(a) >= 1e200 && (a > 0) == (b > 0)
	}
	return math.Abs(a-b) <= 1e-11*math.Abs(b)+1e-300
}

// offersRead: a refusal is an *Unclear that says something, and each text it offers is read.
func offersRead(t *testing.T, f model.Field, r scenario.Reading, text string, err error) {
	t.Helper()
	var why *scenario.Unclear
	if !errors.As(err, &why) || why.Message == "" || len(why.Message) > 300 {
		t.Errorf("%s %q (%+v): refused with %v", f.Key, text, r, err)
		return
	}
	for _, offer := range why.Offers {
		if _, err := scenario.Read(f, offer, r); err != nil {
			t.Errorf("%s %q (%+v): %q is offered and refused: %v", f.Key, text, r, offer, err)
		}
	}
}
