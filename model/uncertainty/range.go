package uncertainty

import (
	"math"
	"strconv"

	"goodenough/model"
)

// Range is what a person says of an uncertain number: it is below Low in one case of twenty, above High in one of twenty,
// and with HasMid as often above Mid as below. In the unit of its field.
type Range struct {
	Low    float64 `json:"low"`
	Mid    float64 `json:"mid,omitempty"`
	High   float64 `json:"high"`
	HasMid bool    `json:"has_mid,omitempty"`
}

// isPoint tells whether a range is one number.
func (r Range) isPoint() bool { return r.Low == r.High && (!r.HasMid || r.Mid == r.Low) }

// CanRange tells whether a field may have a range: it is a number, and the answer that ranges are about depends on it.
func CanRange(f model.Field) bool {
	return f.Number != nil && f.Group != model.Asked && f.Key != "spread" && f.Key != "within"
}

func (r Range) text() string {
	switch {
	case r.Low == r.High && !r.HasMid:
		return text(r.Low)
	case r.HasMid:
		return text(r.Low) + " ~ " + text(r.Mid) + " ~ " + text(r.High)
	}
	return text(r.Low) + " ~ " + text(r.High)
}

// text writes a number for a message, in five digits and without an exponent.
func text(v float64) string {
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 5, 64), 64)
	if a := math.Abs(short); err != nil || a != 0 && a < 1e-12 || a >= 1e15 {
		return strconv.FormatFloat(v, 'g', 5, 64)
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}
