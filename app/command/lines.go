//go:build !js

package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	"goodenough/app/choices"
	"goodenough/model"
)

// explainLines answers links with an object a line, in their order. It tells whether one of them had no answer.
func (p *program) explainLines(links []string, out *bufio.Writer, samples int, want *wanted) (unanswered bool, err error) {
	read := make(chan error, 1)
	for line := range p.answers(links, samples, want, read) {
		a := <-line
		unanswered, p.refused = unanswered || a.unanswered, p.refused || a.refused
		io.WriteString(p.err, a.untold)
		if err == nil { // after an error go on reading, so that nobody waits for ever
			err = a.err
		}
		if err == nil {
			_, err = out.Write(a.text)
		}
	}
	if rerr := <-read; err == nil {
		err = rerr
	}
	return unanswered, err
}

// line is the answer to a link.
type line struct {
	text       []byte
	untold     string // what is wrong and stands nowhere in it
	unanswered bool
	refused    bool // something of it
	err        error
}

// answers has all processors answer links. It gives a channel for each, in their order, on which its line comes; read tells at the end
// whether all links could be read.
func (p *program) answers(links []string, samples int, want *wanted, read chan<- error) <-chan chan line {
	type job struct {
		link string
		done chan line
	}
	jobs := make(chan job)
	ordered := make(chan chan line, 4*runtime.GOMAXPROCS(0))
	for range runtime.GOMAXPROCS(0) {
		go func() {
			x := explainer{samples: samples, asked: want}
			for j := range jobs {
				e := x.explain(j.link)
				text, err := x.line(e)
				j.done <- line{append(text, '\n'), x.untold(&e), model.Stopped(e.page.Result.Problems), model.Refused(e.problems), err}
			}
		}()
	}
	go func() {
		read <- p.eachLink(links, func(link string) {
			j := job{link, make(chan line, 1)}
			ordered <- j.done
			jobs <- j
		})
		close(ordered)
		close(jobs)
	}()
	return ordered
}

// longestLine is the most that a line of standard input may hold: far above any link, which says itself that it is too long.
const longestLine = 1 << 20

// eachLink hands on the links in their order, and in the place of "-" those of standard input, one a line. Blank lines are skipped,
// and so are comments.
func (p *program) eachLink(links []string, handle func(link string)) error {
	for _, link := range links {
		if link != "-" {
			handle(link)
			continue
		}
		lines := bufio.NewScanner(p.in)
		lines.Buffer(nil, longestLine)
		number := 0
		for ; lines.Scan(); number++ {
			if line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff")); line != "" && !choices.IsComment(line) {
				handle(line)
			}
		}
		if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
			return fmt.Errorf("line %d of standard input is longer than %d bytes: that is no link, and what follows is not read", number+1, longestLine)
		} else if err != nil {
			return err
		}
	}
	return nil
}
