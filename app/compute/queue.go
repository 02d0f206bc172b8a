package compute

// Queue holds to one request in flight and the newest waiting. It is a value; its methods return what to do.
type Queue struct {
	next    int
	flying  Request // with id 0: none
	first   bool    // it has given its first answer: what still comes refines it, and may be cut short
	waiting *Request
}

// Ask registers a request, gives it an id, and returns it when it may be sent now. One that waits is replaced.
func (q *Queue) Ask(r Request) (send Request, ok bool) {
	q.next++
	r.ID = q.next
	if q.flying.ID != 0 && !q.first {
		q.waiting = &r
		return Request{}, false
	}
	q.flying, q.first, q.waiting = r, false, nil
	return r, true
}

// Answered notes that the request in flight has been answered, and tells whether a newer one waits, which then goes first.
func (q *Queue) Answered() (newer bool) {
	q.first = true
	return q.waiting != nil
}

// Fresh tells whether a reply belongs to the request in flight.
func (q *Queue) Fresh(reply Reply) bool { return reply.ID == q.flying.ID && reply.ID != 0 }

// Flying is the request in flight.
func (q *Queue) Flying() Request { return q.flying }

// Done ends the request in flight and returns the one that waited, which may be sent now.
func (q *Queue) Done() (send Request, ok bool) {
	q.flying = Request{}
	if q.waiting == nil {
		return Request{}, false
	}
	r := *q.waiting
	q.waiting = nil
	q.flying, q.first = r, false
	return r, true
}

// Drop forgets everything: the other side is gone.
func (q *Queue) Drop() { q.flying, q.waiting = Request{}, nil }
