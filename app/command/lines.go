//go:build !js

package command

import (
	"bytes"
	"iter"
	"runtime"
	"sync"

	"goodenough/app/choices"
	"goodenough/model"
)

// explainLines answers links on all processors, and hands each answer on, in their order. It tells whether one of them had none.
func (p *program) explainLines(links []string, like *explainer, write func(query, explained) line, take func(line) error) (unanswered bool, err error) {
	var unread error
	next, stop := iter.Pull(func(yield func(query) bool) { unread = p.eachLink(links, yield) })
	crew := crew{next: next, waiting: make([]*line, max(leastAhead, 4*runtime.GOMAXPROCS(0)))}
	crew.room.L = &crew.putting
	crew.take = func(a *line) {
		unanswered, p.refused = unanswered || a.unanswered, p.refused || a.refused
		if err != nil {
			return
		}
		_, _ = p.err.Write(a.told)
		if err = a.err; err == nil {
			err = take(*a)
		}
		crew.over = err != nil
	}
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			x := explainer{samples: like.samples, asked: like.asked}
			crew.work(func(a query) *line {
				if a.wrong != nil {
					return tableWrong(a.wrong)
				}
				e := x.answer(a.open())
				l := write(a, e)
				l.unanswered, l.refused = model.Stopped(e.page.Result.Problems), model.Refused(e.problems)
				return &l
			})
		})
	}
	all.Wait()
	stop()
	if err == nil {
		err = unread
	}
	return unanswered, err
}

// line is the answer to a link.
type line struct {
	text       []byte  // as it is written
	told       []byte  // besides, to who watches
	row        service // of a table
	unanswered bool
	refused    bool // something of it
	err        error
}

// leastAhead is how many links are at work or wait for one before them, which may take a hundred times as long.
const leastAhead = 32

// crew is a goroutine a processor, each of which reads a link, answers it, and puts the answer where it is taken in its turn. Nobody stands between
// them: to hand a link from one goroutine to another and its answer on to a third takes a good part of the time of one whose outcome alone is asked for.
type crew struct {
	reading sync.Mutex
	next    func() (query, bool)
	read    int

	putting sync.Mutex
	room    sync.Cond // for one more
	waiting []*line   // by number, in a ring
	taken   int
	take    func(*line)
	over    bool // no more links are wanted
}

// work answers links until there are no more.
func (c *crew) work(answer func(query) *line) {
	for {
		a, number, more := c.one()
		if !more {
			return
		}
		c.put(number, answer(a))
	}
}

// one reads a link, once there is room for its answer.
func (c *crew) one() (a query, number int, more bool) {
	c.reading.Lock()
	defer c.reading.Unlock()
	c.putting.Lock()
	for c.read-c.taken == len(c.waiting) { // the first of them is at work, since who waits here has none
		c.room.Wait()
	}
	more = !c.over
	c.putting.Unlock()
	if more {
		a, more = c.next()
	}
	if more {
		c.read++
	}
	return a, c.read - 1, more
}

// put has all taken that can be.
func (c *crew) put(number int, l *line) {
	c.putting.Lock()
	defer c.putting.Unlock()
	at := func(number int) **line { return &c.waiting[number%len(c.waiting)] }
	*at(number) = l
	for *at(c.taken) != nil {
		c.take(*at(c.taken))
		*at(c.taken) = nil
		c.taken++
	}
	c.room.Signal()
}

// tableWrong says what is wrong with a table, in the place of an answer.
func tableWrong(problems []choices.Problem) *line {
	var told bytes.Buffer
	p := program{err: &told}
	p.tell(problems)
	return &line{told: told.Bytes(), refused: p.refused}
}
