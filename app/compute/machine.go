package compute

// phase is who answers.
type phase int

const (
	waiting phase = iota // nobody yet: requests lie until the worker that was hired is ready
	hired                // a worker
	here                 // the page's own thread; the worker that kept it waiting may still come
	dead                 // nobody any more: the page is gone
)

const lives = 2 // workers that may die before the page does the work itself

// own is the number of the page's own thread among the workers, who are counted from one.
const own = 0

// event is what happens to an engine: to a worker, or by the page.
type event struct {
	kind    eventKind
	worker  int
	request *Request // asked
	reply   *Reply   // replied
}

type eventKind int

const (
	started eventKind = iota // the page wants answers from now on
	ready                    // a worker can be asked
	failed                   // it could not start, died, or says what cannot be read
	late                     // patience with it is over
	asked                    // a study, by the page
	stopped                  // the page wants nothing finer
	replied                  // by a worker
	ended                    // the page goes for good
)

// order is what an engine has done.
type order struct {
	kind     orderKind
	worker   int
	request  *Request // send
	reply    *Reply   // answer
	sentence string   // tell
}

type orderKind int

const (
	hire   orderKind = iota // a worker: start it, and say when patience is over
	fire                    // end it, now or as soon as it comes
	send                    // a request to it
	answer                  // the page
	tell                    // the reader
)

// machine decides who answers the page, from what happens alone. It is a plain value.
//
// At most one worker lives. One that takes longer than the page has patience for is not given up: the page's own thread answers
// until it comes, and then makes way.
type machine struct {
	phase  phase
	worker int  // the newest
	coming bool // it has neither come nor failed
	deaths int
	queue  queue
	last   Request // the newest request, to be asked again of whoever answers next; none if it has been answered and was stopped
	orders []order
}

// on takes what happened and returns what is to be done, in this order.
func (m *machine) on(e event) []order {
	m.orders = nil
	mine := e.worker == m.worker
	switch {
	case m.phase == dead:
		if e.kind == ready {
			m.do(order{kind: fire, worker: e.worker})
		}
	case e.kind == started && m.worker == 0:
		m.hire()
	case e.kind == ready && mine && m.coming:
		if m.phase == here {
			m.do(order{kind: send, worker: own, request: new(Request)}) // newer than what is done there, and asks for nothing
		}
		m.coming = false
		m.work(hired)
	case e.kind == ready && (!mine || m.phase == here):
		m.do(order{kind: fire, worker: e.worker})
	case e.kind == failed && mine:
		m.bury()
	case e.kind == late && mine && m.phase == waiting:
		m.work(here)
	case e.kind == asked:
		m.ask(*e.request)
	case e.kind == stopped && !m.queue.answered(): // its first answer is still wanted
		first := m.last
		first.To, first.Brief = min(first.To, first.From+1), true
		m.ask(first)
	case e.kind == stopped:
		m.queue.drop()
		m.last = Request{}
		m.send(m.last)
	case e.kind == replied && m.phase != waiting && e.worker == m.at() && m.queue.fresh(*e.reply):
		m.do(order{kind: answer, reply: e.reply})
	case e.kind == ended:
		m.phase = dead
		m.do(order{kind: fire, worker: m.worker})
	}
	return m.orders
}

// do is not copied into each place that calls it, which made the program 7 kB bigger.
//
//go:noinline
func (m *machine) do(o order) { m.orders = append(m.orders, o) }

// at is the number of whoever answers.
func (m *machine) at() int {
	if m.phase == here {
		return own
	}
	return m.worker
}

func (m *machine) hire() {
	m.phase, m.coming = waiting, true
	m.worker++
	m.do(order{kind: hire, worker: m.worker})
}

// bury does without a worker that failed: one that was at work is replaced, unless another was before.
func (m *machine) bury() {
	m.do(order{kind: fire, worker: m.worker})
	m.coming = false
	if m.phase == here { // its work is done already
		return
	}
	if m.phase == hired {
		m.deaths++
		if m.deaths < lives {
			m.do(order{kind: tell, sentence: "The background calculation stopped and was started again."})
			m.hire()
			return
		}
	}
	if m.deaths > 0 {
		m.do(order{kind: tell, sentence: "The background calculation stopped twice; the page goes on with fewer draws."})
	}
	m.work(here)
}

// work has somebody else answer from now on: first of all the newest request.
func (m *machine) work(p phase) {
	m.phase = p
	m.queue.drop()
	if m.last.Link != "" {
		m.ask(m.last)
	}
}

func (m *machine) ask(r Request) {
	m.last = m.queue.ask(r)
	m.send(m.last)
}

// send gives a request to whoever answers.
func (m *machine) send(r Request) {
	if m.phase == here { // which has better things to do than to climb the whole ladder
		r.To = min(r.To, len(Ladder)-1)
	}
	if m.phase != waiting {
		m.do(order{kind: send, worker: m.at(), request: &r})
	}
}
