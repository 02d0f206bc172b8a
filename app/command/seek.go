//go:build !js

package command

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"goodenough/app/weighing"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/seek"
)

const seekUsage = `Looks for the values of an input at which one result is what you want, all else as the link has it: all such values in the input’s range,
or why there is none. One of -best, -satisfied, -promise, -downtime and -net says what you want; -by names the input as links do, or
several, each looked at alone: ops is what is spent today, try what would be. Amounts are written as in links: 3m, 400k; downtime as 3h,
0.1% or 99.9% up.

The range is looked at in some 500 steps, closer toward zero and the ends of a share, and each value found is as exact as a link. Two
values that are closer together than a step can be missed.

JSON: link, name, goal (output, target), problems, and inputs, each with key, name, says, roots (from, to, output, link), jumps over the
target (from, to, before, after; gap where there is no answer between), now and closest (input, output), range, answers (from where to
where there is one), and why where there is no root: always_above, always_below, jumps, does_not_move, no_answer.
`

// goals are the flags that say what is wanted, and the outputs they are of.
var goals = []struct{ flag, output, usage string }{
	{"best", "optimum", "the most profitable spending is this `AMOUNT` a year"},
	{"satisfied", "content_from", "satisfying customers in the long run takes this `AMOUNT` a year"},
	{"promise", "minimum", "keeping the promise in the long run takes this `AMOUNT` a year"},
	{"downtime", "downtime", "downtime in the long run is this `TIME` a year"},
	{"net", "net", "what is left, after downtime and spending, is this `AMOUNT` a year"},
}

// seeking is one run of the command.
type seeking struct {
	goal   seek.Goal
	fields []model.Field
	at     scenario.Scenario
	found  []seek.Found
	says   []model.Problem
}

// seek looks for the values of an input that lead to a result.
func (p *program) seek(args []string) error {
	f := p.flags("seek", "[-json] -best|-satisfied|-promise|-downtime|-net VALUE -by KEY[,KEY] LINK\n\n"+seekUsage)
	var run seeking
	wanted := map[string]string{}
	for _, g := range goals {
		f.Func(g.flag, g.usage, func(text string) error { wanted[g.flag] = text; return nil })
	}
	by := f.String("by", "", "`KEY` of the input, as mttr or ops; several with commas")
	asJSON := f.Bool("json", false, "one JSON object instead of text")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if err := p.asked(f, &run, wanted, *by); err != nil {
		return err
	}
	run.look(f.Arg(0))
	p.warn(run.says)
	out := bufio.NewWriter(p.out)
	if *asJSON {
		if err := run.json(out); err != nil {
			return err
		}
	} else {
		run.text(out)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	for _, found := range run.found {
		if found.Why == seek.NoAnswer {
			return errNoAnswer
		}
	}
	return nil
}

// asked reads what is wanted, and by which inputs.
func (p *program) asked(f *flag.FlagSet, run *seeking, wanted map[string]string, by string) error {
	if f.NArg() != 1 {
		return p.wrong(f, "seek is about one link, not %d", f.NArg())
	}
	if len(wanted) != 1 {
		return p.wrong(f, "seek needs one of -best, -satisfied, -promise, -downtime and -net, not %d of them", len(wanted))
	}
	for _, g := range goals {
		text, is := wanted[g.flag]
		if !is {
			continue
		}
		output, _ := seek.OutputOf(g.output)
		goal, note, err := weighing.ReadGoal(output, text, scenario.Reading{})
		if err != nil {
			return p.wrong(f, "-%s %v", g.flag, err)
		}
		if note != "" {
			run.says = append(run.says, model.Problem{Key: "-" + g.flag, Message: note, Note: true})
		}
		run.goal = goal
	}
	for key := range strings.SplitSeq(by, ",") {
		field, known := model.FieldOf(strings.TrimSpace(key))
		switch {
		case by == "":
			return p.wrong(f, "seek needs -by and an input, as -by mttr")
		case !known:
			return p.wrong(f, "-by: no input is called %q", key)
		case field.Number == nil:
			return p.wrong(f, "-by: %s (%s) is no number, and only numbers can be looked for", key, field.Name)
		}
		if !slices.ContainsFunc(run.fields, func(f model.Field) bool { return f.Key == field.Key }) {
			run.fields = append(run.fields, field)
		}
	}
	return nil
}

func (run *seeking) look(link string) {
	points := explainer{asked: wholeAnswer(false)}
	e := points.explain(link)
	run.at, run.says = e.page.Scenario, append(run.says, e.problems...)
	for _, field := range run.fields {
		run.found = append(run.found, seek.For(run.at, field, run.goal))
	}
}

// with is the link with an input at a value.
func (run *seeking) with(f model.Field, v float64) string { return run.at.WithNumber(f, v).Link() }

// middle is a value of those that meet the goal.
func middle(r seek.Root) float64 { return scenario.Round((r.From + r.To) / 2) }

func (run *seeking) text(out io.Writer) {
	for i, f := range run.fields {
		if i > 0 {
			fmt.Fprintln(out)
		}
		found := &run.found[i]
		answer, besides := weighing.Say(f, run.goal, found, words.English)
		fmt.Fprintln(out, words.Unglued(answer))
		for _, says := range besides {
			fmt.Fprintln(out, words.Unglued(says))
		}
		for _, r := range found.Roots {
			fmt.Fprintf(out, "#%s\n", run.with(f, middle(r)))
		}
	}
}

// json writes one object.
func (run *seeking) json(out io.Writer) error {
	type goal struct {
		Output string       `json:"output"` // as explain has it
		Target model.Number `json:"target"`
	}
	type root struct {
		From   model.Number `json:"from"`
		To     model.Number `json:"to"`
		Output model.Number `json:"output"`
		Link   string       `json:"link"`
	}
	type jump struct {
		From   model.Number `json:"from"`
		To     model.Number `json:"to"`
		Before model.Number `json:"before"`
		After  model.Number `json:"after"`
		Gap    bool         `json:"gap"`
	}
	type point struct {
		Input  model.Number  `json:"input"`
		Output *model.Number `json:"output"`
	}
	type stretch struct {
		From model.Number `json:"from"`
		To   model.Number `json:"to"`
	}
	type input struct {
		Key     string    `json:"key"`
		Name    string    `json:"name"`
		Says    string    `json:"says"`
		Roots   []root    `json:"roots"`
		Jumps   []jump    `json:"jumps"`
		Why     seek.Why  `json:"why,omitempty"` // there is no root
		Closest *point    `json:"closest,omitempty"`
		Now     point     `json:"now"`
		Range   stretch   `json:"range"`
		Answers []stretch `json:"answers"`
	}
	inputs := []input{}
	for i, f := range run.fields {
		found := &run.found[i]
		answer, _ := weighing.Say(f, run.goal, found, words.English)
		in := input{Key: f.Key, Name: f.Name, Says: words.Unglued(answer), Roots: []root{}, Jumps: []jump{}, Why: found.Why, Answers: []stretch{},
			Now: point{Input: model.Number(found.Now.Input)}, Range: stretch{model.Number(f.Min), model.Number(f.Max)}}
		if found.Now.Known {
			in.Now.Output = number(found.Now.Output)
		}
		for _, r := range found.Roots {
			in.Roots = append(in.Roots, root{model.Number(r.From), model.Number(r.To), model.Number(r.Output), run.with(f, middle(r))})
		}
		for _, j := range found.Jumps {
			in.Jumps = append(in.Jumps, jump{model.Number(j.From), model.Number(j.To), model.Number(j.Before), model.Number(j.After), j.Gap})
		}
		for _, a := range found.Answers {
			in.Answers = append(in.Answers, stretch{model.Number(a[0]), model.Number(a[1])})
		}
		if found.Closest.Known {
			in.Closest = &point{model.Number(found.Closest.Input), number(found.Closest.Output)}
		}
		inputs = append(inputs, in)
	}
	return writeJSON(out, struct {
		Link     string          `json:"link"`
		Name     string          `json:"name"`
		Goal     goal            `json:"goal"`
		Inputs   []input         `json:"inputs"`
		Problems []model.Problem `json:"problems"`
	}{run.at.Link(), run.at.Name, goal{run.goal.Output.Name, model.Number(run.goal.Target)}, inputs, append([]model.Problem{}, run.says...)})
}
