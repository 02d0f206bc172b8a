package scenario

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// How an input is written for a person. What stands here, Read reads.

// nbsp keeps a number and its unit on one line.
const nbsp = "\u00a0"

func (r *Reading) decimal(text string) string {
	if r.Decimal != ',' {
		return text
	}
	return strings.Replace(text, ".", ",", 1)
}

// Sign is the currency before an amount.
func (r Reading) Sign() string {
	switch {
	case r.Currency == "":
		return "$"
	case len(r.Currency) > 1 && r.Currency[0] < 0x80: // a word, as CHF
		return r.Currency + nbsp
	}
	return r.Currency
}

// percentText writes a share in percent, exactly and without the sign.
func (r *Reading) percentText(share float64) string {
	format, v := byte('f'), Round(share*100)
	if a := math.Abs(v); v != 0 && (a < 1e-9 || a >= 1e15) {
		format = 'g'
	}
	return r.decimal(strconv.FormatFloat(v, format, -1, 64))
}

func (r *Reading) percentSigned(share float64) string { return r.percentText(share) + "%" }

// Box writes an input exactly, as the text of its box: the unit stands beside it.
func (r Reading) Box(f model.Field, v float64) string { return r.box(&f, v) }

func (r *Reading) box(f *model.Field, v float64) string {
	switch f.Unit {
	case model.ShareOfTime:
		switch {
		case isPromise(f) && saidUp(v):
			return r.percentText(upFor(v))
		case v > .5, isPromise(f): // a bare number would be read as the time up
			return r.percentText(v) + "% down"
		}
		return r.percentText(v)
	case model.Share, model.SharePerYear:
		return r.percentText(v)
	case model.DollarsPerYear, model.Dollars:
		return r.Sign() + r.decimal(capitals.Replace(sureDecimals(formatNumber(f, v))))
	case model.Seldom:
		return r.onceIn(f, v)
	case model.Hours, model.PersonHours: // without a m, which would be minutes
		return r.decimal(strconv.FormatFloat(v, 'f', -1, 64))
	}
	return r.decimal(formatNumber(f, v))
}

// isPromise tells the one share of time that is written as uptime: as promises are made. Its value is downtime all the same.
func isPromise(f *model.Field) bool { return f.Key == "accept" }

// upFor is the share of time that downtime leaves, and saidUp tells whether that is read back as exactly that downtime: a share above one
// half has no more than 12 places.
func upFor(downtime float64) float64 { return math.Round((1-downtime)*1e12) / 1e12 }

func saidUp(downtime float64) bool {
	return downtime < .5 && Round(math.Round(downtime*1e12)/1e12) == downtime
}

// capitals are those of amounts.
var capitals = strings.NewReplacer("m", "M", "b", "B", "t", "T")

// sureDecimals adds a zero to the decimals of an amount that would look like a group of thousands: $1.234 is in doubt.
func sureDecimals(text string) string {
	if whole, decimals, ok := strings.Cut(text, "."); ok && whole != "0" && len(whole) <= 3 && len(decimals) == 3 && isDigit(decimals[2]) {
		return text + "0"
	}
	return text
}

// UnitBeside is what stands beside the box of an input, whatever number is in it.
func UnitBeside(f model.Field) string { return unitBeside(f.Unit) }

// UnitAfter is what stands after the text of a number: of one hour, hour.
func UnitAfter(f model.Field, text string) string {
	unit := unitBeside(f.Unit)
	if text != "1" || f.Unit == model.Times {
		return unit
	}
	return strings.Replace(unit, "s", "", 1)
}

func unitBeside(unit model.Unit) string {
	switch unit {
	case model.DollarsPerYear, model.PerYear:
		return "a year"
	case model.Share:
		return "%"
	case model.ShareOfTime:
		return "% of time"
	case model.SharePerYear:
		return "% a year"
	case model.Hours:
		return "hours"
	case model.Years:
		return "years"
	case model.Times:
		return "times"
	case model.PersonHours:
		return "hours of work"
	case model.TimesWage:
		return "years of pay"
	}
	return ""
}

// Spoken writes an input for a sentence and a screen reader: the text of its box and the unit.
func (r Reading) Spoken(f model.Field, v float64) string { return r.spoken(&f, v) }

func (r *Reading) spoken(f *model.Field, v float64) string {
	text := r.box(f, v)
	unit := UnitAfter(*f, text)
	switch {
	case unit == "" || strings.Contains(text, "%"):
		return text
	case strings.HasPrefix(unit, "%"):
		return text + unit
	}
	return text + " " + unit
}

// Limits says between which values an input must lie: between $1k and $10T a year.
func (r Reading) Limits(f model.Field) string {
	from, to := r.box(&f, f.Min), r.spoken(&f, f.Max)
	if f.Unit == model.Hours {
		from, to = r.Duration(f.Min), r.Duration(f.Max)
	}
	switch {
	case isPromise(&f):
		from, to = "0%", r.percentText(upFor(f.Min))+"% of time"
	case isShare(&f):
		from += "%"
	}
	return "between " + from + " and " + to
}

// SpokenRange writes a range for a sentence: $1M to $2M a year.
func (r Reading) SpokenRange(f model.Field, of uncertainty.Range) string {
	if of.Low == of.High && !of.HasMid {
		return r.spoken(&f, of.Low)
	}
	if isPromise(&f) {
		if saidUp(of.Low) && saidUp(of.High) && (!of.HasMid || saidUp(of.Mid)) { // the longest up is the shortest down
			of.Low, of.High = of.High, of.Low
		} else {
			f.Key = "" // in downtime
		}
	}
	text := r.box(&f, of.Low) + " to "
	if of.HasMid {
		text += r.box(&f, of.Mid) + " to "
	}
	text += r.spoken(&f, of.High)
	if back, _, err := ReadRange(f, text, Reading{Percent: true, Decimal: r.Decimal}); !isShare(&f) && (err != nil || math.Abs(back.Low-of.Low) > .001*of.Low) { // a letter of one end would be taken for both
		return r.spelled(&f, of)
	}
	return text
}

// spelled writes a range without letters.
func (r *Reading) spelled(f *model.Field, of uncertainty.Range) string {
	write := func(v float64) string {
		text := strconv.FormatFloat(v, 'f', -1, 64)
		if f.Unit.IsMoney() {
			text = r.Sign() + sureDecimals(text)
		}
		return r.decimal(text)
	}
	text := write(of.Low) + " to "
	if of.HasMid {
		text += write(of.Mid) + " to "
	}
	if text += write(of.High); unitBeside(f.Unit) != "" {
		text += " " + unitBeside(f.Unit)
	}
	return text
}

// Duration writes hours in two digits and the unit a person would use: 18 hours, 5.3 minutes, 12 days.
func (r Reading) Duration(hours float64) string {
	switch {
	case hours == 0:
		return "no time"
	case hours < 1./60:
		return r.count(hours*3600, "second")
	case hours < .995:
		return r.count(hours*60, "minute")
	case hours < 71.5:
		return r.count(hours, "hour")
	}
	return r.count(hours/24, "day")
}

// count writes a quantity in two digits (three from 100 up) with its noun.
func (r *Reading) count(v float64, noun string) string {
	n := 2
	if v >= 100 {
		n = 3
	}
	format, v := byte('f'), RoundTo(v, n)
	if v != 0 && v < 1e-6 {
		format = 'g'
	}
	text := r.decimal(strconv.FormatFloat(v, format, -1, 64))
	if text != "1" {
		noun += "s"
	}
	return text + nbsp + noun
}

// Refusal says why a text or a range was not taken, in the reader's words and marks, without the name of the input: what Read, ReadRange
// and WithRange return.
func (r Reading) Refusal(f model.Field, err error) string {
	var broken *uncertainty.RangeError
	if errors.As(err, &broken) {
		return broken.Say(func(of uncertainty.Range) string { return r.SpokenRange(f, of) })
	}
	return err.Error()
}
