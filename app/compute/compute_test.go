package compute

import (
	"reflect"
	"testing"

	"goodenough/model/uncertainty"
)

// Whatever was answered before, and whatever of it was skipped, an answer is heard unless a newer one was.
func TestAnswersAreHeardInOrder(t *testing.T) {
	var q queue
	a, b, c := q.ask(Request{Link: "a"}), q.ask(Request{Link: "b"}), q.ask(Request{Link: "c"})
	if a.Link != "a" || !(0 < a.ID && a.ID < b.ID && b.ID < c.ID) {
		t.Fatalf("asked for %+v, %+v, %+v", a, b, c)
	}
	for _, step := range []struct {
		id    int
		fresh bool
	}{{0, false}, {a.ID, true}, {a.ID, true}, {c.ID, true}, {b.ID, false}, {a.ID, false}, {c.ID, true}} {
		if q.fresh(Reply{ID: step.id}) != step.fresh {
			t.Errorf("a reply to %d is fresh: %v", step.id, !step.fresh)
		}
	}
}

func TestDroppingForgets(t *testing.T) {
	var q queue
	a := q.ask(Request{Link: "a"})
	q.drop()
	if q.fresh(Reply{ID: a.ID}) {
		t.Error("the reply of one who is gone counts")
	}
	if b := q.ask(Request{Link: "b"}); !q.fresh(Reply{ID: b.ID}) {
		t.Error("what is asked afterwards is not heard")
	}
}

// TestAnsweringClimbsTheLadder follows a request through every rung.
func TestAnsweringClimbsTheLadder(t *testing.T) {
	var replies []Reply
	Answering(new(uncertainty.Runner), Request{ID: 7, Link: "cust=b2b-saas", From: 0, To: 3}, func(r Reply) { replies = append(replies, r) }, func() bool { return true })
	var samples []int
	for i, r := range replies {
		if r.ID != 7 || r.Problem != "" {
			t.Fatalf("reply %d: %+v", i, r)
		}
		if r.Answer != nil {
			samples = append(samples, r.Answer.Samples)
		}
		if r.Last != (i == len(replies)-1) {
			t.Errorf("reply %d of %d: last is %v", i, len(replies), r.Last)
		}
	}
	if want := []int{Ladder[0], Ladder[1], Ladder[1], Ladder[1], Ladder[2]}; !reflect.DeepEqual(samples, want) {
		t.Errorf("answers with %v draws, want %v", samples, want)
	}
	last := replies[len(replies)-1].Answer
	if last.Exceedance == nil || last.Future == nil || last.Future.Samples != FutureDraws || last.Total.Len() == 0 || last.Flip.Len() <= last.EVPPI.Len() {
		t.Error("the last answer lacks what was computed on the way")
	}
}

// What follows the first answer only refines it, and is cut short by anything newer.
func TestAnsweringStops(t *testing.T) {
	asked, answers, slices := 0, 0, 0
	Answering(new(uncertainty.Runner), Request{ID: 1, Link: "cust=consumer", From: 1, To: 4}, func(r Reply) {
		if r.Link != "cust=consumer" {
			t.Errorf("an answer to %q", r.Link)
		}
		if r.Answer != nil {
			answers++
			slices = asked
		}
	}, func() bool { asked++; return asked < 3 })
	if slices < Ladder[1]/256 || answers != 1 || asked != slices+1 {
		t.Errorf("told to stop at the third slice, it answered %d times and asked %d times, want once and %d", answers, asked, slices+1)
	}
}

func TestAnsweringSaysWhyItCannot(t *testing.T) {
	var replies []Reply
	Answering(new(uncertainty.Runner), Request{ID: 1, Link: "cust=consumer&inc=100k", From: 1, To: 2}, func(r Reply) { replies = append(replies, r) }, func() bool { return true })
	if len(replies) != 1 || !replies[0].Last || replies[0].Problem == "" {
		t.Errorf("replies are %+v", replies)
	}
}

// An answer must come out as it went in.
func TestAnswersCross(t *testing.T) {
	var sent []Reply
	Answering(new(uncertainty.Runner), Request{ID: 1, Link: "cust=cloud-platform&try=90m&tol=1e-6~1e-5", From: 0, To: 2}, func(r Reply) { sent = append(sent, r) }, func() bool { return true })
	sent = append(sent, Reply{ID: 2, Done: 256, Of: 4096})
	for i, reply := range sent {
		text, result := message(reply)
		if len(text) > 20<<10 || len(result) > 10<<10 {
			t.Errorf("reply %d is %d and %d bytes long", i, len(text), len(result))
		}
		back, err := received(text, func(to []byte) int { return copy(to, result) })
		if err != nil {
			t.Fatal(err)
		}
		if reply.Answer != nil && reply.Answer.Future != nil { // of which five digits cross
			if len(back.Answer.Future.Prospects) != len(reply.Answer.Future.Prospects) {
				t.Errorf("reply %d lost plans on its way", i)
			}
			back.Answer.Future = reply.Answer.Future
		}
		if !reflect.DeepEqual(back, reply) {
			t.Errorf("reply %d changed on its way", i)
		}
		if _, err := received(text, func(to []byte) int { return copy(to[:8], result) }); (err == nil) != (reply.Answer == nil) {
			t.Errorf("reply %d cut short: %v", i, err)
		}
	}
}

// A result crosses as it lies in memory, where a pointer would mean nothing on the other side.
func TestResultsHoldNoPointers(t *testing.T) {
	var plain func(of reflect.Type) bool
	plain = func(of reflect.Type) bool {
		switch of.Kind() {
		case reflect.Struct:
			for i := range of.NumField() {
				if !plain(of.Field(i).Type) {
					return false
				}
			}
			return true
		case reflect.Array:
			return plain(of.Elem())
		default:
			return of.Kind() > reflect.Invalid && of.Kind() <= reflect.Complex128 && of.Kind() != reflect.Uintptr
		}
	}
	if !plain(reflect.TypeFor[uncertainty.Result]()) || plain(reflect.TypeFor[Answer]()) {
		t.Error("a result is no plain value")
	}
}
