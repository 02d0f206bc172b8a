//go:build !js

package command

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"goodenough/app"
	"goodenough/model"
	"goodenough/model/scenario"
)

// explanation is what explain writes as JSON. Its names are a contract.
type explanation struct {
	Link     string          `json:"link"`
	Problems []model.Problem `json:"problems"`
	Outcome  *model.Outcome  `json:"outcome"`
}

// explained is one link answered.
type explained struct {
	scenario scenario.Scenario
	result   *app.Result
	problems []model.Problem // of the link, then of the inputs
}

func explainLink(link string) explained {
	s, problems := scenario.Parse(link)
	r := app.Compute(s.Inputs)
	return explained{s, r, append(problems, r.Problems...)}
}

func (e explained) json() ([]byte, error) {
	problems := e.problems
	if problems == nil {
		problems = []model.Problem{}
	}
	return json.Marshal(explanation{e.scenario.Link(), problems, e.result.Outcome})
}

func (p *program) explain(args []string) error {
	f := p.flags("explain", "[-json] LINK...")
	asJSON := f.Bool("json", false, "one JSON object a line instead of text")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		return p.wrong(f, "explain needs a link, or - to read them from standard input")
	}
	out := bufio.NewWriter(p.out)
	defer out.Flush()
	unanswered := false
	answer := func(link string, asJSON bool) error {
		e := explainLink(link)
		unanswered = unanswered || e.result.Outcome == nil
		if !asJSON {
			return p.explainText(out, e)
		}
		line, err := e.json()
		if err != nil {
			return err
		}
		_, err = out.Write(append(line, '\n'))
		return err
	}
	for _, link := range f.Args() {
		var err error
		if link == "-" {
			err = eachLine(p.in, func(line string) error { return answer(line, true) })
		} else {
			err = answer(link, *asJSON)
		}
		if err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if unanswered {
		return errNoAnswer
	}
	return nil
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
func (p *program) explainText(out *bufio.Writer, e explained) error {
	for _, problem := range e.problems {
		fmt.Fprintf(p.err, "%s: %s\n", problem.Key, problem.Message)
	}
	a := app.Say(e.scenario.Inputs, e.result, app.English)
	fmt.Fprintf(out, "%s\n%s\n%s\n", app.Plain(a.Situation), app.Plain(a.Headline), strings.TrimSpace(app.Plain(a.Reasons)))
	if o := e.result.Outcome; o != nil {
		fmt.Fprintln(out)
		for _, output := range app.Outputs {
			text, value := output.Text(app.English, o)
			fmt.Fprintf(out, "  %-20s %-14s %s (%s)\n", output.Name, strings.ReplaceAll(text, "\u00a0", " "), output.Label, value)
		}
	}
	_, err := fmt.Fprintf(out, "\n#%s\n", e.scenario.Link())
	return err
}
