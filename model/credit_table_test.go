package model_test

import (
	"math"
	"testing"
)

// TestCreditTable against the model itself, between the floor and neglect.
func TestCreditTable(t *testing.T) {
	tables := 0
	for _, c := range append(subjects(t), drawn(43, 100)...) {
		s := build(t, c.in)
		at := s.CreditTable()
		if at == nil {
			continue
		}
		tables++
		low, high := c.in.Floor, s.DowntimeNeglected()
		for i := range 500 {
			downtime := low + (high-low)*math.Pow(float64(i)/499, 3)
			if downtime == 0 {
				continue
			}
			credit, slope := at(downtime)
			want, wantSlope := s.ExpectedCredit(downtime)
			if math.Abs(credit-want) > 1e-8 || math.Abs(slope-wantSlope)*downtime > 1e-5 {
				t.Errorf("%s at %v: credit %v and slope %v, want %v and %v", c.name, downtime, credit, slope, want, wantSlope)
				break
			}
		}
	}
	if tables < 20 {
		t.Errorf("only %d systems have a table: this test shows little", tables)
	}
}
