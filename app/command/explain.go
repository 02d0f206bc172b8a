//go:build !js

package command

import (
	"bufio"
	"errors"
	"fmt"
	"math/bits"
	"runtime"
	"strconv"
	"strings"
	"unicode"

	"goodenough/app"
	"goodenough/app/compute"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// explained is one link answered.
type explained struct {
	state    app.State // with what is known of its ranges
	result   *app.Result
	problems []model.Problem // of the link, then of the inputs
}

// explainer answers links with so many draws of their ranges; without ranges where that is 0. It serves one goroutine.
type explainer struct {
	samples int
	bands   bool // along time and for the split as well
	runner  uncertainty.Runner
}

// asThePage stands for the draws that the page comes to rest at, so that both say the same.
const asThePage = -1

func (x *explainer) explain(link string) explained {
	s := app.Open(link)
	r := app.Compute(s.Inputs)
	e := explained{state: s, result: r, problems: append(s.Problems, r.Problems...)}
	if r.Outcome == nil || s.Points || x.samples == 0 {
		return e
	}
	if err := x.study(&e.state); err != nil {
		e.state.Study = app.Study{}
		e.problems = append(e.problems, model.Problem{Key: "link", Message: err.Error()})
	}
	return e
}

// study finds how far the answer can be trusted.
func (x *explainer) study(s *app.State) (err error) {
	study, samples := s.Scenario.Study(), x.samples
	if samples == asThePage {
		*s = app.AtRest(*s, &x.runner, !x.bands)
		if s.Study.Problem != "" {
			return errors.New(s.Study.Problem)
		}
		if x.bands {
			return nil // the page has them all
		}
		samples = compute.Ladder[1]
	} else {
		found, err := x.runner.Run(study, samples, nil)
		if err != nil {
			return err
		}
		s.Study.Link, s.Study.Answer = s.Link(), &compute.Answer{Result: *found}
	}
	a := s.Study.Answer
	if a.Flip, err = x.runner.Flips(study, samples, nil); err != nil {
		return err
	}
	if a.Total, err = x.runner.Total(study, samples, nil); err != nil || !x.bands {
		return err
	}
	if a.Future, err = x.runner.Future(study, compute.Outlook(&s.Scenario), compute.FutureDraws, nil); err != nil {
		return err
	}
	if a.Exceedance, err = x.runner.LossExceedance(study, samples, nil); err != nil {
		return err
	}
	a.Splits, err = x.runner.Splits(study, compute.Ladder[0], nil)
	return err
}

func (e explained) json() ([]byte, error) {
	return app.Explain(&e.state.Scenario, e.problems, e.result, e.state.Uncertain()).JSON()
}

const explainUsage = `Links are answered in their order. "-" stands for the lines of standard input, a link in each; blank lines are skipped, and comments:
lines that begin with # and are no fragment of an address. With it every answer is a line of JSON, as with -json.
`

func (p *program) explain(args []string) error {
	f := p.flags("explain", "[-json] [-samples N] [-bands] LINK...\n\n"+explainUsage)
	asJSON := f.Bool("json", false, "one JSON object a line instead of text; \"-\" among the links asks for it as well")
	like := explainer{samples: asThePage}
	f.Func("samples", "`N` draws of the ranges, a power of two; 0 for none, and without this those of the page", func(text string) (err error) {
		if like.samples, err = strconv.Atoi(text); err == nil && like.samples < 0 {
			err = errors.New("it is 0 or more")
		}
		return err
	})
	f.BoolVar(&like.bands, "bands", false, "how far it may lie along time and for one budget as well, and one year's losses: several times the work")
	if err := p.parse(f, args); err != nil {
		return err
	}
	stdin := 0
	for _, link := range f.Args() {
		if link == "-" {
			stdin++
		}
	}
	switch samples := like.samples; {
	case f.NArg() == 0:
		return p.wrong(f, "explain needs a link, or - to read them from standard input")
	case stdin > 1:
		return p.wrong(f, "standard input (-) can be read only once")
	case samples > 0 && (samples < 64 || samples > 1<<20 || bits.OnesCount(uint(samples)) != 1):
		return p.wrong(f, "samples must be 0 or a power of two from 64 to 1048576, not %d", samples)
	}
	out := bufio.NewWriter(p.out)
	defer out.Flush()
	var unanswered bool
	var err error
	if *asJSON || stdin > 0 {
		unanswered, err = p.explainLines(f.Args(), out, like.samples, like.bands)
	} else {
		for _, link := range f.Args() {
			e := like.explain(link)
			unanswered = unanswered || e.result.Outcome == nil
			p.explainText(out, e)
		}
	}
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err == nil && unanswered {
		return errNoAnswer
	}
	return err
}

// explainLines answers links with an object a line, in their order, on all processors. It tells whether one of them had no answer.
func (p *program) explainLines(links []string, out *bufio.Writer, samples int, bands bool) (unanswered bool, err error) {
	type answer struct {
		line       []byte
		unanswered bool
		err        error
	}
	type job struct {
		link string
		done chan answer
	}
	jobs := make(chan job)
	ordered := make(chan chan answer, 4*runtime.GOMAXPROCS(0))
	for range runtime.GOMAXPROCS(0) {
		go func() {
			x := explainer{samples: samples, bands: bands}
			for j := range jobs {
				e := x.explain(j.link)
				line, err := e.json()
				j.done <- answer{append(line, '\n'), e.result.Outcome == nil, err}
			}
		}()
	}
	read := make(chan error, 1)
	go func() {
		read <- p.eachLink(links, func(link string) {
			j := job{link, make(chan answer, 1)}
			ordered <- j.done
			jobs <- j
		})
		close(ordered)
		close(jobs)
	}()
	for done := range ordered {
		a := <-done
		unanswered = unanswered || a.unanswered
		if err == nil { // after an error go on reading, so that nobody waits for ever
			err = a.err
		}
		if err == nil {
			_, err = out.Write(a.line)
		}
	}
	if rerr := <-read; err == nil {
		err = rerr
	}
	return unanswered, err
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
			if line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff")); line != "" && !isComment(line) {
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

// isComment tells a comment from the fragment of an address, which begins with "#" as well: that has parameters right behind it.
func isComment(line string) bool {
	text, is := strings.CutPrefix(line, "#")
	return is && (text == "" || !strings.Contains(text, "=") || strings.HasPrefix(text, "#") || unicode.IsSpace(rune(text[0])))
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
	s := e.state
	a := app.Say(s.Inputs, e.result, app.English)
	say(a.Situation, a.Headline, a.Reasons)
	if s.Study.Answer != nil {
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
			exactly := ""
			if value.Known() {
				exactly = " (" + value.String() + ")"
			}
			fmt.Fprintf(out, "  %-20s %-14s %s%s\n", output.Name, strings.ReplaceAll(text, "\u00a0", " "), output.Label, exactly)
		}
	}
	fmt.Fprintf(out, "\n#%s\n", s.Link())
}
