//go:build !js

package command

import (
	"bufio"
	"fmt"
	"io"
	"math/bits"
	"runtime"
	"strings"
	"sync/atomic"

	"goodenough/app"
	"goodenough/app/compute"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// explained is one link answered.
type explained struct {
	scenario scenario.Scenario
	result   *app.Result
	problems []model.Problem // of the link, then of the inputs
	study    *app.Uncertain
}

// explainer answers links with so many draws of their ranges; without ranges where that is 0. It serves one goroutine.
type explainer struct {
	samples int
	bands   bool // along time and for the split as well
	runner  uncertainty.Runner
}

func (x *explainer) explain(link string) explained {
	s, problems := scenario.Parse(link)
	r := app.Compute(s.Inputs)
	e := explained{scenario: s, result: r, problems: append(problems, r.Problems...)}
	if r.Outcome == nil || s.Points || x.samples == 0 {
		return e
	}
	study := s.Study()
	found, err := x.runner.Run(study, x.samples, nil)
	if err == nil {
		found.Flip, err = x.runner.Flips(study, x.samples, nil)
	}
	if err == nil {
		found.Total, err = x.runner.Total(study, x.samples, nil)
	}
	e.study = &app.Uncertain{}
	if err == nil && x.bands {
		e.study.Future, err = x.runner.Future(study, compute.Outlook(&s), compute.FutureDraws, nil)
	}
	if err == nil && x.bands {
		e.study.Exceedance, err = x.runner.LossExceedance(study, x.samples, nil)
	}
	if err == nil && x.bands {
		e.study.Splits, err = x.runner.Splits(study, compute.Ladder[0], nil)
	}
	if err != nil {
		e.study, e.problems = nil, append(e.problems, model.Problem{Key: "link", Message: err.Error()})
		return e
	}
	e.study.Result = *found
	return e
}

func (e explained) json() ([]byte, error) {
	return app.Explain(&e.scenario, e.problems, e.result, e.study).JSON()
}

func (p *program) explain(args []string) error {
	f := p.flags("explain", "[-json] [-samples N] [-bands] LINK...")
	asJSON := f.Bool("json", false, "one JSON object a line instead of text")
	samples := f.Int("samples", compute.Ladder[1], "draws of the ranges, a power of two; 0 for none")
	bands := f.Bool("bands", false, "how far it may lie along time and for one budget as well, and one year's losses: several times the work")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		return p.wrong(f, "explain needs a link, or - to read them from standard input")
	}
	if *samples != 0 && (*samples < 64 || *samples > 1<<20 || bits.OnesCount(uint(*samples)) != 1) {
		return p.wrong(f, "samples must be 0 or a power of two from 64 to 1048576, not %d", *samples)
	}
	out := bufio.NewWriter(p.out)
	defer out.Flush()
	unanswered := false
	x := &explainer{samples: *samples, bands: *bands}
	for _, link := range f.Args() {
		if link == "-" {
			none, err := explainLines(p.in, out, *x)
			if err != nil {
				return err
			}
			unanswered = unanswered || none
			continue
		}
		e := x.explain(link)
		unanswered = unanswered || e.result.Outcome == nil
		if !*asJSON {
			p.explainText(out, e)
			continue
		}
		line, err := e.json()
		if err != nil {
			return err
		}
		out.Write(append(line, '\n')) // the flush below reports what goes wrong
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if unanswered {
		return errNoAnswer
	}
	return nil
}

// explainLines answers a link a line with an object a line, in their order, on all processors. It tells whether one of them
// had no answer.
func explainLines(in io.Reader, out *bufio.Writer, like explainer) (unanswered bool, err error) {
	type job struct {
		link string
		line chan []byte
	}
	jobs := make(chan job)
	ordered := make(chan chan []byte, 4*runtime.GOMAXPROCS(0))
	var none atomic.Bool
	for range runtime.GOMAXPROCS(0) {
		go func() {
			x := like
			for j := range jobs {
				e := x.explain(j.link)
				if e.result.Outcome == nil {
					none.Store(true)
				}
				line, err := e.json()
				if err != nil {
					line = nil // of values this program made: it cannot happen, and a gap would show it
				}
				j.line <- line
			}
		}()
	}
	read := make(chan error, 1)
	go func() {
		read <- eachLine(in, func(line string) error {
			j := job{line, make(chan []byte, 1)}
			ordered <- j.line
			jobs <- j
			return nil
		})
		close(ordered)
		close(jobs)
	}()
	for line := range ordered {
		if _, werr := out.Write(append(<-line, '\n')); werr != nil && err == nil {
			err = werr // go on reading, so that nobody waits for ever
		}
	}
	if rerr := <-read; err == nil {
		err = rerr
	}
	return none.Load(), err
}

// eachLine hands on every line that is not blank. A line may be of any length: a link that is too long is a problem of
// that link, not of the others.
func eachLine(in io.Reader, handle func(string) error) error {
	r := bufio.NewReader(in)
	for {
		line, err := r.ReadString('\n')
		if strings.TrimSpace(line) != "" {
			if err := handle(strings.TrimSpace(line)); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// explainText writes the answer as the page says it, and what was wrong to standard error.
func (p *program) explainText(out *bufio.Writer, e explained) {
	for _, problem := range e.problems {
		fmt.Fprintf(p.err, "%s: %s\n", problem.Key, problem.Message)
	}
	say := func(sentences ...[]app.Part) {
		for _, parts := range sentences {
			if said := strings.TrimSpace(app.Plain(parts)); said != "" {
				fmt.Fprintln(out, said)
			}
		}
	}
	a := app.Say(e.scenario.Inputs, e.result, app.English)
	say(a.Situation, a.Headline, a.Reasons)
	s := app.Start()
	s.Scenario = e.scenario
	if e.study != nil {
		s.Study.Answer = &compute.Answer{Result: e.study.Result, Future: e.study.Future, Splits: e.study.Splits}
		fmt.Fprintln(out)
		say(app.Sureness(&s))
		for _, line := range app.Measuring(s.Study.Answer, app.English) {
			fmt.Fprintln(out, line)
		}
	}
	if o := e.result.Outcome; o != nil {
		v := app.Look(s, e.result, app.DomainOf(s.Inputs, e.result))
		fmt.Fprintln(out)
		say(v.Stopping(), v.Asking(), v.Chances(), v.Coasting())
		if s.Trap {
			say(v.Trapped())
		}
		fmt.Fprintln(out)
		say(app.SayGrowth(v), app.SaySplitSure(v), app.SayAdvertising(v), app.SayPeople(v))
		fmt.Fprintln(out)
		for _, output := range app.Outputs {
			text, value := output.Text(app.English, o)
			fmt.Fprintf(out, "  %-20s %-14s %s (%s)\n", output.Name, strings.ReplaceAll(text, "\u00a0", " "), output.Label, value)
		}
	}
	fmt.Fprintf(out, "\n#%s\n", e.scenario.Link())
}
