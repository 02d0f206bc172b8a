//go:build !js

package command

import (
	"bytes"
	"runtime"

	"goodenough/app/choices"
	"goodenough/model"
)

// explainLines answers links on all processors, and hands each answer on, in their order. It tells whether one of them had none.
func (p *program) explainLines(links []string, like *explainer, write func(query, explained) line, take func(line) error) (unanswered bool, err error) {
	read, stop := make(chan error, 1), make(chan struct{})
	for done := range p.answers(links, like, write, read, stop) {
		a := <-done
		unanswered, p.refused = unanswered || a.unanswered, p.refused || a.refused
		if err != nil {
			continue // go on reading, so that nobody waits for ever
		}
		_, _ = p.err.Write(a.told)
		if err = a.err; err == nil {
			err = take(a)
		}
		if err != nil {
			close(stop)
		}
	}
	if rerr := <-read; err == nil {
		err = rerr
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

// answers has all processors answer links. It gives a channel for each, in their order, on which its line comes; read tells at the end
// whether all links could be read. Once stop is closed no more are read.
func (p *program) answers(links []string, like *explainer, write func(query, explained) line, read chan<- error, stop <-chan struct{}) <-chan chan line {
	type job struct {
		query query
		done  chan line
	}
	jobs := make(chan job)
	ordered := make(chan chan line, 4*runtime.GOMAXPROCS(0))
	for range runtime.GOMAXPROCS(0) {
		go func() {
			x := explainer{samples: like.samples, asked: like.asked}
			for j := range jobs {
				e := x.answer(j.query.open())
				a := write(j.query, e)
				a.unanswered, a.refused = model.Stopped(e.page.Result.Problems), model.Refused(e.problems)
				j.done <- a
			}
		}()
	}
	go func() {
		read <- p.eachLink(links, func(a query) bool {
			select {
			case <-stop:
				return false
			default:
			}
			j := job{a, make(chan line, 1)}
			ordered <- j.done
			if a.wrong != nil {
				j.done <- tableWrong(a.wrong)
				return true
			}
			jobs <- j
			return true
		})
		close(ordered)
		close(jobs)
	}()
	return ordered
}

// tableWrong says what is wrong with a table, in the place of an answer.
func tableWrong(problems []choices.Problem) line {
	var told bytes.Buffer
	p := program{err: &told}
	p.tell(problems)
	return line{told: told.Bytes(), refused: p.refused}
}
