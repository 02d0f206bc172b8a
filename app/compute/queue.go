package compute

// Queue holds to one request in flight and the newest waiting. It is a value; its methods return what to do.
type Queue struct {
	next    int
	flying  int // id, 0 for none
	waiting *Request
}

// Ask registers a request, gives it an id, and returns it when it may be sent now. One that waits is replaced.
func (q *Queue) Ask(r Request) (send Request, ok bool) {
	q.next++
	r.ID = q.next
	if q.flying != 0 {
		q.waiting = &r
		return Request{}, false
	}
	q.flying = r.ID
	return r, true
}

// Fresh tells whether a reply belongs to the request in flight.
func (q *Queue) Fresh(reply Reply) bool { return reply.ID == q.flying }

// Impatient tells whether something newer waits, so that the request in flight should be left after its first answer.
func (q *Queue) Impatient() bool { return q.waiting != nil }

// Done ends the request in flight and returns the one that waited, which may be sent now.
func (q *Queue) Done() (send Request, ok bool) {
	q.flying = 0
	if q.waiting == nil {
		return Request{}, false
	}
	r := *q.waiting
	q.waiting = nil
	q.flying = r.ID
	return r, true
}

// Drop forgets everything: the other side is gone.
func (q *Queue) Drop() { q.flying, q.waiting = 0, nil }
