package scenario

import (
	"math"
	"strconv"
	"strings"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// FormatNumber writes v the shortest way that reads back as v in a link, and one way only: 12m, 0.001, 1e-5, 3h. More than half of the
// time is written in hours, and a share from two on as a factor, which nobody takes for percent.
func FormatNumber(f model.Field, v float64) string { return formatNumber(&f, v) }

func formatNumber(f *model.Field, v float64) string {
	best := strconv.FormatFloat(v, 'g', digits, 64)
	best = strings.ReplaceAll(strings.ReplaceAll(best, "e-0", "e-"), "e+", "e")
	consider := func(text string) {
		if longer := len(text) - len(best); (longer > 0 || longer == 0 && math.Abs(v) < 1e6) && !(strings.Contains(best, "e") && len(text) <= 7) {
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
		for i, s := range letters {
			tooBig := i+1 < len(letters) && math.Abs(v) >= math.Pow10(letters[i+1].exponent) // nobody says 2590k
			if math.Abs(v) >= math.Pow10(s.exponent) && !tooBig {
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

// rangeMark stands between the parts of a range in a link. Links have had a tilde there, which Markdown strikes through and AsciiDoc
// makes a subscript of.
const rangeMark = "to"

// FormatRange writes a range the shortest way that reads back; a point is one number. A letter at one end that could be meant for
// both is spelled out.
func FormatRange(f model.Field, r uncertainty.Range) string {
	if r.Low == r.High {
		return FormatNumber(f, r.Low)
	}
	numbers := []float64{r.Low, r.High}
	if r.HasMid {
		numbers = []float64{r.Low, r.Mid, r.High}
	}
	write := func(plain bool) (texts []string, lettered int) {
		for _, v := range numbers {
			text := FormatNumber(f, v)
			if strings.ContainsAny(text[len(text)-1:], "kmbt") {
				lettered++
				if plain {
					text = strconv.FormatFloat(v, 'f', -1, 64)
				}
			}
			texts = append(texts, text)
		}
		return texts, lettered
	}
	texts, lettered := write(false)
	if lettered > 0 && lettered < len(texts) {
		texts, _ = write(true)
	}
	return strings.Join(texts, rangeMark)
}
