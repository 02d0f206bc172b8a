package state

import (
	"testing"

	"goodenough/model/scenario"
)

func TestAnotherCustomerTypeKeepsWhatWasEdited(t *testing.T) {
	s, _ := apply(Start(), Type{"ops", "7m"}, Choose{"cust", "payments"})
	want := scenario.Newest.Of("payments").Inputs
	want.Spend = 7e6
	if s.Inputs != want {
		t.Errorf("inputs are %+v", s.Inputs)
	}
	if s, _ := apply(s, Choose{"cust", "no-such"}); s.Inputs != want {
		t.Error("an unknown customer type changed something")
	}
}

func TestAScheduleBringsItsShares(t *testing.T) {
	s, _ := apply(Start(), Choose{"sla", "s3"})
	if s.Cover != 1 || s.Claim != .3 {
		t.Errorf("cover %v, claim %v", s.Cover, s.Claim)
	}
	s, _ = apply(s, Type{"cover", "60"}, Choose{"sla", "generic"})
	if s.Cover != .6 {
		t.Errorf("another schedule moved cover to %v", s.Cover)
	}
	if s, _ = apply(s, Choose{"sla", "none"}); s.Cover != 0 || s.Claim != 0 {
		t.Errorf("no schedule leaves cover %v, claim %v", s.Cover, s.Claim)
	}
}
