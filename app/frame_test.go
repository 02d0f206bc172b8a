package app

import "testing"

// BenchmarkFrame is everything a slider event costs but the browser's own work: state, model, words and pictures.
func BenchmarkFrame(b *testing.B) {
	s := Start()
	s.Layout = Wide
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s, _ := Update(s, Slide{"ops", 100 + i%200})
		r := Compute(s.Inputs)
		Draw(&s, r, Look(s, r, DomainOf(s.Inputs, r)))
	}
}
