package scenario

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"goodenough/model"
)

// digits is the precision of every input: a number is what its text says, so it is rounded to the digits that a link
// carries as soon as it is read, and a link then means exactly what its sender saw.
const digits = 12

// Round rounds an input to the precision that links carry.
func Round(v float64) float64 { return RoundTo(v, digits) }

// RoundTo rounds v to n significant digits, for values that a pointer chose. There is one zero, without a sign.
func RoundTo(v float64, n int) float64 {
	if v == 0 {
		return 0
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', n, 64), 64)
	if err != nil {
		return v
	}
	return rounded
}

// Reading says how numbers are written where a text stands. The zero Reading is that of a link.
type Reading struct {
	Percent  bool   // a bare number in a field of shares is percent, as a person types it; a link means the fraction
	Decimal  rune   // the reader's decimal mark, '.' or ','; 0 is the point
	Currency string // the sign of the reader's currency, in which every amount is taken; "" where any will do
}

// Number is an input as it was read.
type Number struct {
	Value float64 // in the unit of its field, rounded as Round does, finite, and not held to the field's range
	Note  string  // how it was taken, where a person could have meant something else: no capital, no period
}

// Unclear is why a text was not taken for a number.
type Unclear struct {
	Message string   // the rule, to stand after the name of the input and the text: no capital, no period
	Offers  []string // what it may have meant, each a text that reads one way only
}

func (e *Unclear) Error() string { return e.Message }

func unclear(format string, args ...any) *Unclear {
	return &Unclear{Message: fmt.Sprintf(format, args...)}
}

// Read reads a whole text as a number in the unit of f, or nothing of it: what people type and paste (12m, $6,000,000, 1.5 billion,
// 0.1%, 99.9% up, 3h, 90min a month, 4 a month, 18mo, 5x) and what this program writes of an input. The error is an *Unclear.
func Read(f model.Field, text string, r Reading) (Number, error) {
	t, err := r.take(&f, text)
	if err != nil {
		return Number{}, err
	}
	note := r.settle(&f, []*taken{&t})
	return Number{t.value, note}, nil
}

// beyond is where a number is beyond all measure.
const beyond = 1e300

// taken is a text that was understood, before it is decided what was meant by a share of time.
type taken struct {
	value  float64
	kind   kind
	side   side
	per    float64 // how many of the periods that were named a year has; 0 where none was
	turned bool    // what was said is how long it is up
	notes  []string
}

// kind is how the unit was given.
type kind uint8

const (
	bare    kind = iota
	percent      // of time, or of whatever a share is of
	other
)

// side says which part of the time a share is.
type side uint8

const (
	unsaid side = iota
	down
	up
)

// settle decides what shares of time mean, together where they are the ends of one range, and says how all was taken. Nobody promises
// to be down more than half of the time: percents that are all above it say how long a system is up.
func (r *Reading) settle(f *model.Field, all []*taken) string {
	if f.Unit == model.ShareOfTime {
		r.settleTime(all)
	}
	var notes []string
	for _, t := range all {
		for _, note := range t.notes {
			if len(notes) == 0 || notes[len(notes)-1] != note {
				notes = append(notes, note)
			}
		}
	}
	return strings.Join(notes, "; ")
}

func (r *Reading) settleTime(all []*taken) {
	above := func(t *taken) bool { return t.side == unsaid && t.value > .5 && t.value <= 1 }
	every := func(is func(*taken) bool) bool {
		for _, t := range all {
			if !is(t) {
				return false
			}
		}
		return true
	}
	asPercent := every(func(t *taken) bool { return above(t) && t.kind == percent })
	mixed := len(all) > 1 && !asPercent
	asFraction := every(func(t *taken) bool { return above(t) && t.kind == bare })
	for _, t := range all {
		switch {
		case asPercent || t.side == up:
			share := t.value
			t.turned = true
			t.value = Round(math.Round((1-share)*1e12) / 1e12) // exact: a share above one half has no more places
			t.notes = append(t.notes, r.percentSigned(share)+" up, "+r.Duration(t.value*model.HoursPerYear)+" down a year")
		case mixed && above(t) && t.kind == percent:
			t.notes = append(t.notes, r.percentSigned(t.value)+" of time down")
		case asFraction:
			text := r.percentSigned(t.value)
			t.notes = append(t.notes, text+" of time down; for "+text+" up write "+r.percentText(t.value)+"%")
		}
	}
}

// FormatNumber writes v the shortest way that reads back as v in a link, and one way only: 12m, 0.001, 1e-5, 3h. More than half of the
// time is written in hours, and a share from two on as a factor, which nobody takes for percent.
func FormatNumber(f model.Field, v float64) string { return formatNumber(&f, v) }

func formatNumber(f *model.Field, v float64) string {
	best := strconv.FormatFloat(v, 'g', digits, 64)
	best = strings.ReplaceAll(strings.ReplaceAll(best, "e-0", "e-"), "e+", "e")
	consider := func(text string) {
		if len(text) >= len(best) && !(strings.Contains(best, "e") && len(text) <= 7) {
			return
		}
		if readsAs(f, text, v) {
			best = text
		}
	}
	consider(strconv.FormatFloat(v, 'f', -1, 64))
	switch f.Unit {
	case model.Share, model.SharePerYear:
		if math.Abs(v) >= doubtful {
			return best + "x"
		}
	case model.ShareOfTime:
		hours := v * model.HoursPerYear
		if v > .5 {
			for n := 1; n <= 17; n++ {
				if text := strconv.FormatFloat(hours, 'f', n-1, 64) + "h"; readsAs(f, text, v) {
					return text
				}
			}
		}
		if hours >= .1 {
			consider(strconv.FormatFloat(hours, 'g', 6, 64) + "h")
		}
	default:
		for _, s := range letters {
			if math.Abs(v) >= math.Pow10(s.exponent) {
				consider(strconv.FormatFloat(RoundTo(v/math.Pow10(s.exponent), digits), 'f', -1, 64) + s.letter)
			}
		}
	}
	return best
}

// readsAs tells whether a text stands for v in a link, without a word.
func readsAs(f *model.Field, text string, v float64) bool {
	back, err := Read(*f, text, Reading{})
	return err == nil && back.Value == v && back.Note == ""
}

// letters are the powers of ten that a letter stands for.
var letters = []struct {
	letter   string
	exponent int
}{{"k", 3}, {"m", 6}, {"b", 9}, {"t", 12}}

// doubtful is from where on a bare number in a link may mean percent: a share of twice the whole is rare, one of 2 % is not.
const doubtful = 2
