package compute

// queue tells the answers still wanted from those that are late. Every request goes to the desk at once, so that the other
// side never waits for this one: there the newest lies in wait while the one before is given its first answer. It is a value.
type queue struct {
	asked int // the id of the newest request
	heard int // of the newest request answered, or given up
}

// ask gives a request its id.
func (q *queue) ask(r Request) Request {
	q.asked++
	r.ID = q.asked
	return r
}

// fresh tells whether a reply is to no older request than any before it, and remembers it.
func (q *queue) fresh(reply Reply) bool {
	if reply.ID < q.heard || reply.ID == 0 {
		return false
	}
	q.heard = reply.ID
	return true
}

// answered tells whether the newest request has been answered, or was given up.
func (q *queue) answered() bool { return q.heard >= q.asked }

// drop gives up all that was asked: the other side is gone, or was stopped.
func (q *queue) drop() {
	q.asked++
	q.heard = q.asked
}
