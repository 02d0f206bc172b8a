package compute

import (
	"encoding/json"
	"reflect"
	"testing"

	"goodenough/model/uncertainty"
)

func TestOneInFlightNewestWaits(t *testing.T) {
	var q Queue
	a, ok := q.Ask(Request{Link: "a"})
	if !ok {
		t.Fatal("the first request is not sent")
	}
	for _, link := range []string{"b", "c"} {
		if _, ok := q.Ask(Request{Link: link}); ok {
			t.Errorf("%s is sent while a is in flight and not answered", link)
		}
	}
	if !q.Fresh(Reply{ID: a.ID}) || q.Fresh(Reply{ID: a.ID + 1}) || q.Fresh(Reply{}) {
		t.Error("replies are told apart wrongly")
	}
	if !q.Answered() {
		t.Error("a newer request waits and is not told of")
	}
	c, ok := q.Done()
	if !ok || c.Link != "c" {
		t.Errorf("after a comes %+v, want c: b is stale", c)
	}
	if q.Fresh(Reply{ID: a.ID}) {
		t.Error("a late reply to a counts")
	}
}

// What follows the first answer only refines it: a newer request need not wait for it.
func TestRefinementIsCutShort(t *testing.T) {
	var q Queue
	q.Ask(Request{Link: "a"})
	if q.Answered() {
		t.Error("something waits that nobody asked")
	}
	b, ok := q.Ask(Request{Link: "b"})
	if !ok || !q.Fresh(Reply{ID: b.ID}) || q.Flying().Link != "b" {
		t.Error("a newer request waits for refinements")
	}
	if _, ok := q.Done(); ok {
		t.Error("a request comes out of nowhere")
	}
}

func TestDroppingForgets(t *testing.T) {
	var q Queue
	a, _ := q.Ask(Request{Link: "a"})
	q.Ask(Request{Link: "b"})
	q.Drop()
	if q.Fresh(Reply{ID: a.ID}) {
		t.Error("the reply of one who is gone counts")
	}
	if c, ok := q.Ask(Request{Link: "c"}); !ok || c.ID <= a.ID {
		t.Errorf("the next request is %+v", c)
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
	if want := []int{Ladder[0], Ladder[1], Ladder[1], Ladder[2]}; !reflect.DeepEqual(samples, want) {
		t.Errorf("answers with %v draws, want %v", samples, want)
	}
	last := replies[len(replies)-1].Answer
	if last.Exceedance == nil || last.Total.Len() == 0 {
		t.Error("the last answer lacks what was computed on the way")
	}
}

func TestAnsweringStops(t *testing.T) {
	asked, answers := 0, 0
	Answering(new(uncertainty.Runner), Request{ID: 1, Link: "cust=consumer", From: 1, To: 4}, func(r Reply) {
		if r.Answer != nil {
			answers++
		}
	}, func() bool { asked++; return asked < 3 })
	if answers != 0 || asked != 3 {
		t.Errorf("stopped at the third slice, it answered %d times and was asked %d times", answers, asked)
	}
}

func TestAnsweringSaysWhyItCannot(t *testing.T) {
	var replies []Reply
	Answering(new(uncertainty.Runner), Request{ID: 1, Link: "cust=consumer&inc=100k", From: 1, To: 2}, func(r Reply) { replies = append(replies, r) }, func() bool { return true })
	if len(replies) != 1 || !replies[0].Last || replies[0].Problem == "" {
		t.Errorf("replies are %+v", replies)
	}
}

// An answer crosses a thread as text and must come out as it went in.
func TestAnswersCrossAsText(t *testing.T) {
	var sent []Reply
	Answering(new(uncertainty.Runner), Request{ID: 1, Link: "cust=cloud-platform&try=90m&tol=1e-6~1e-5", From: 0, To: 2}, func(r Reply) { sent = append(sent, r) }, func() bool { return true })
	for i, reply := range sent {
		text := Encode(reply)
		if len(text) > 16<<10 {
			t.Errorf("reply %d is %d bytes long", i, len(text))
		}
		var back Reply
		if err := json.Unmarshal([]byte(text), &back); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(back.Answer.Result.Optimum, reply.Answer.Result.Optimum) || back.Answer.Picture.Cost != reply.Answer.Picture.Cost ||
			back.Answer.EVPPI != reply.Answer.EVPPI || !reflect.DeepEqual(back.Answer.Exceedance, reply.Answer.Exceedance) {
			t.Errorf("reply %d changed on its way", i)
		}
	}
}
