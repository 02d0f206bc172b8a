package words

import (
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// locales are all that a reader can choose.
func locales() (all []Locale) {
	for _, decimal := range []string{".", ","} {
		for _, currency := range Currencies {
			all = append(all, Locale{decimal, currency})
		}
	}
	return all
}

// valuesOf are values of a field that the page may show: its ends, the presets', awkward and round ones.
func valuesOf(f model.Field) (values []float64) {
	consider := append([]float64{f.Min, f.Max, 0, 1. / 60, .0005, .001, 1. / 24, .1, .123456789012, .25, .5, .6, .75, .95, .99, 1, 1.2, 1.234, 1.5, 2, 3.5, 7, 12, 30, 48, 123.456, 1000, 1234.5, 12345.678,
		48731250, 2.5e6, 99.95e6, 1e9, 1.23e11, 3.4e-7, 2e-8}, -.05, -.3)
	for _, p := range scenario.Presets {
		consider = append(consider, *f.Number(&p.Inputs))
	}
	for _, v := range consider {
		if v = scenario.Round(v); v >= f.Min && v <= f.Max {
			values = append(values, v)
		}
	}
	return values
}

// TestWhatThePageWritesItReads: every text that the page writes of an input is read as that input in its own box, whatever the locale,
// and exactly where it is written exactly; what is rounded is read as what it says.
func TestWhatThePageWritesItReads(t *testing.T) {
	for _, l := range locales() {
		r := l.Reading()
		for _, f := range model.Fields {
			if f.Number == nil {
				continue
			}
			for _, v := range valuesOf(f) {
				read := func(what, text string, reading scenario.Reading) (float64, bool) {
					n, err := scenario.Read(f, text, reading)
					if err != nil {
						t.Errorf("%+v: %s = %v is written %q (%s), which is refused: %v", l, f.Key, v, text, what, err)
					}
					return n.Value, err == nil
				}
				exact := func(what, text string, reading scenario.Reading) {
					if back, ok := read(what, text, reading); ok && scenario.RoundTo(back, 11) != scenario.RoundTo(v, 11) {
						t.Errorf("%+v: %s = %v is written %q (%s), which is read as %v", l, f.Key, v, text, what, back)
					}
				}
				again := func(what string, write func(float64) string) {
					text := write(v)
					if back, ok := read(what, text, r); ok && write(back) != text {
						t.Errorf("%+v: %s = %v is written %q (%s), which is read as %v, which is written %q", l, f.Key, v, text, what, back, write(back))
					}
				}
				exact("Box", l.Box(f, v), r)
				exact("Spoken exactly", r.Spoken(f, v), r)
				again("Spoken", func(v float64) string { return l.Spoken(f, v) })
				exact("FormatNumber", scenario.FormatNumber(f, v), scenario.Reading{})
				switch f.Unit {
				case model.DollarsPerYear, model.Dollars:
					if v > 0 && v < .005 { // less than a cent is written as none
						break
					}
					again("Money", l.Money)
					again("Amount", l.Amount)
					if f.Unit == model.DollarsPerYear {
						again("Money a year", func(v float64) string { return l.Money(v) + " a year" })
					}
					if v < 100 {
						again("Cents", l.Cents)
					}
				case model.Share, model.SharePerYear:
					again("Percent", l.Percent)
				case model.ShareOfTime:
					again("Downtime", l.Downtime)
					again("Downtime a year", func(v float64) string { return l.Downtime(v) + " a year" })
				case model.Hours:
					again("Duration", l.Duration)
				case model.Years:
					again("Years", l.Years)
				}
			}
		}
	}
}

// TestRangesThatThePageWritesItReads: likewise of ranges, as links, sentences and rules write them.
func TestRangesThatThePageWritesItReads(t *testing.T) {
	all := locales()
	if testing.Short() { // the plainest and the strangest
		all = []Locale{all[0], all[len(all)-1]}
	}
	for _, l := range all {
		r := l.Reading()
		for _, f := range model.Fields {
			if f.Number == nil {
				continue
			}
			values := valuesOf(f)
			for _, low := range values {
				for _, high := range values {
					if !(low < high) {
						continue
					}
					of := uncertainty.Range{Low: low, High: high}
					for _, w := range []struct {
						text    string
						reading scenario.Reading
					}{{r.SpokenRange(f, of), r}, {r.SpokenRange(f, uncertainty.Range{Low: low, Mid: (low + high) / 2, High: high, HasMid: true}), r}, {scenario.FormatRange(f, of), scenario.Reading{}}} {
						back, _, err := scenario.ReadRange(f, w.text, w.reading)
						if err != nil || math.Abs(back.Low-low) > 1e-11*math.Abs(low) || math.Abs(back.High-high) > 1e-11*math.Abs(high) {
							t.Fatalf("%+v: %s %v is written %q, which is read as %v, %v", l, f.Key, of, w.text, back, err)
						}
					}
				}
			}
		}
	}
}
