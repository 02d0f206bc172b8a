package workbook

import (
	"fmt"

	"goodenough/app/words"
)

// summary writes a row for each of several scenarios.
func summary(b *book, all []*pages) {
	s := b.sheet("Summary")
	s.widths = []int{5, 44, 40, 18, 18, 18, 14, 18, 18, 60}
	s.row(text("How much operations is good enough?", look{ink: title}))
	s.frozen = s.row(text("", head), text("scenario", head), text("customers", head), text("spending now, a year", head), text(words.Best+", a year", head), text("promise or satisfied customers, a year", head),
		text("downtime now", head), text("net at the what-if spending, a year", head), text("lost compared with the best, a year", head), text("link", head))
	s.repeat = s.frozen
	for _, p := range all {
		row := s.last + 1
		shown, l := p.link(s, fmt.Sprintf("J%d", row))
		of := func(name string, sh shape) cell {
			return cell{kind: formula, text: p.numbered(name, "_"), look: look{shape: sh}}
		}
		s.row(number(float64(p.number), look{shape: wholes}), text(p.title(), look{broken: true}), text(p.Preset().Name, look{broken: true}), of("in_ops", dollars), of("optimum", dollars), of("minimum", dollars),
			of("downtime_today", finePercents), of("net", dollars), of("regret", dollars), text(shown, l))
	}
}
