package scenario

import (
	"errors"
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

// suffixes are the powers of ten that a letter stands for.
var suffixes = []struct {
	letter   string
	exponent int
}{{"k", 3}, {"m", 6}, {"b", 9}, {"t", 12}}

var errGrouping = errors.New("commas are not read, since they mean thousands in one country and decimals in another: write 12000, 12k or 1.5m")

var errNoNumber = errors.New("it is not a number")

var errMinutes = errors.New("m means millions here and minutes or months elsewhere: write 90min or 18mo")

// Reading says how a bare number is meant where text may leave the unit out.
type Reading struct {
	Percent bool // a bare number in a field of shares is percent, as a person types it; a link means the fraction
	Decimal rune // a decimal mark besides the point, or 0
}

// ParseNumber reads a number as people write it in the unit of f: 12m, 400k, 1.5b, 2t, 0.1%, 3h (hours a year, for a share of
// time; hours, for hours), 90min, 45s, 2d, 5x, $4m, 18mo. The error says the rule that was broken; it does not hold f's range.
func ParseNumber(f model.Field, text string, reading Reading) (float64, error) {
	s := strings.ToLower(strings.TrimSpace(text))
	for _, space := range []string{" ", "\u00a0", "\u202f"} {
		s = strings.ReplaceAll(s, space, "")
	}
	s = strings.ReplaceAll(s, "\u2212", "-")
	s = strings.TrimLeft(s, "$€£¥")
	if reading.Decimal != 0 && strings.Count(s, string(reading.Decimal)) == 1 && !strings.Contains(s, ".") {
		s = strings.ReplaceAll(s, string(reading.Decimal), ".")
	}
	if strings.Contains(s, ",") {
		return 0, errGrouping
	}
	end := strings.IndexFunc(s, func(r rune) bool { return r != '.' && r != '-' && r != '+' && (r < '0' || r > '9') })
	if end > 0 && s[end] == 'e' { // an exponent
		rest := s[end+1:]
		if n := strings.IndexFunc(rest, func(r rune) bool { return r != '-' && r != '+' && (r < '0' || r > '9') }); n >= 0 {
			end += 1 + n
		} else {
			end = len(s)
		}
	}
	if end < 0 {
		end = len(s)
	}
	mantissa, unit := s[:end], s[end:]
	if mantissa == "" {
		return 0, errNoNumber
	}
	exponent, factor := 0, 1.0
	if unit == "" && reading.Percent && (f.Unit == model.Share || f.Unit == model.ShareOfTime || f.Unit == model.SharePerYear) {
		unit = "%"
	}
	switch {
	case unit == "":
	case unit == "%":
		exponent = -2
	case unit == "x" && (f.Unit == model.Times || f.Unit == model.TimesWage):
	case f.Unit == model.ShareOfTime && timeUnits[unit] != 0:
		factor = timeUnits[unit] / model.HoursPerYear
	case f.Unit == model.Hours && timeUnits[unit] != 0:
		factor = timeUnits[unit]
	case f.Unit == model.Years && (unit == "y" || unit == "yr" || unit == "years"):
	case f.Unit == model.Years && (unit == "mo" || unit == "months"):
		factor = 1. / 12
	case unit == "m" && (f.Unit == model.Hours || f.Unit == model.Years || f.Unit == model.ShareOfTime):
		return 0, errMinutes
	default:
		known := false
		for _, suffix := range suffixes {
			if unit == suffix.letter || (suffix.letter == "b" && unit == "bn") {
				exponent, known = suffix.exponent, true
			}
		}
		if !known {
			return 0, fmt.Errorf("%q is not a unit of this number", clip(unit))
		}
	}
	v, err := strconv.ParseFloat(shift(mantissa, exponent), 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, errNoNumber
	}
	return Round(v * factor), nil
}

// timeUnits are lengths of time in hours.
var timeUnits = map[string]float64{
	"h": 1, "hours": 1, "hour": 1, "min": 1. / 60, "minutes": 1. / 60, "s": 1. / 3600, "sec": 1. / 3600, "seconds": 1. / 3600, "d": 24, "days": 24, "day": 24,
}

// shift moves the decimal point in text, so that 0.3 percent is exactly the float of 0.003.
func shift(mantissa string, exponent int) string {
	if exponent == 0 {
		return mantissa
	}
	if base, e, ok := strings.Cut(mantissa, "e"); ok {
		n, err := strconv.Atoi(e)
		if err != nil {
			return ""
		}
		return base + "e" + strconv.Itoa(n+exponent)
	}
	return mantissa + "e" + strconv.Itoa(exponent)
}

// FormatNumber writes v the shortest way that reads back as v in a link: 12m, 0.001, 1e-5, 3h.
func FormatNumber(f model.Field, v float64) string {
	best := strconv.FormatFloat(v, 'g', digits, 64)
	best = strings.ReplaceAll(strings.ReplaceAll(best, "e-0", "e-"), "e+", "e")
	consider := func(text string) {
		if len(text) >= len(best) && !(strings.Contains(best, "e") && len(text) <= 7) {
			return
		}
		if back, err := ParseNumber(f, text, Reading{}); err == nil && back == v {
			best = text
		}
	}
	consider(strconv.FormatFloat(v, 'f', -1, 64))
	switch f.Unit {
	case model.Share, model.SharePerYear:
	case model.ShareOfTime:
		if hours := v * model.HoursPerYear; hours >= .1 {
			consider(strconv.FormatFloat(hours, 'g', 6, 64) + "h")
		}
	default:
		for _, suffix := range suffixes {
			if math.Abs(v) >= math.Pow10(suffix.exponent) {
				consider(strconv.FormatFloat(RoundTo(v/math.Pow10(suffix.exponent), digits), 'f', -1, 64) + suffix.letter)
			}
		}
	}
	return best
}
