package compute

// Queue tells the answers still wanted from those that are late. Every request goes to the desk at once, so that the other
// side never waits for this one: there the newest lies in wait while the one before is given its first answer. It is a value.
type Queue struct {
	asked int // the id of the newest request
	heard int // of the newest request answered, or given up
}

// Ask gives a request its id.
func (q *Queue) Ask(r Request) Request {
	q.asked++
	r.ID = q.asked
	return r
}

// Fresh tells whether a reply is to no older request than any before it, and remembers it.
func (q *Queue) Fresh(reply Reply) bool {
	if reply.ID < q.heard || reply.ID == 0 {
		return false
	}
	q.heard = reply.ID
	return true
}

// Answered tells whether the newest request has been answered, or was given up.
func (q *Queue) Answered() bool { return q.heard >= q.asked }

// Drop gives up all that was asked: the other side is gone, or was stopped.
func (q *Queue) Drop() {
	q.asked++
	q.heard = q.asked
}
