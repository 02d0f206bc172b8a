//go:build !js

package command

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"goodenough/app/choices"
	"goodenough/app/choosing/account"
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

Without any of these, what is wanted is what the link brings, as the page writes it.

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

// seek looks for the values of an input that lead to a result.
func (p *program) seek(args []string) error {
	f := p.flags("seek", "[-json] [-o FILE.html|FILE.md|FILE.csv] -best|-satisfied|-promise|-downtime|-net VALUE -by KEY[,KEY] LINK\n\n"+seekUsage)
	var run account.Sought
	wanted := map[string]string{}
	for _, g := range goals {
		f.Func(g.flag, g.usage, func(text string) error { wanted[g.flag] = text; return nil })
	}
	by := f.String("by", "", "`KEY` of the input, as mttr or ops; several with commas")
	asJSON := f.Bool("json", false, "one JSON object instead of text")
	var taking taking
	taking.flags(f)
	if err := p.parse(f, args); err != nil {
		return err
	}
	if err := taking.checks(p, f); err != nil {
		return err
	}
	reading := scenario.Reading{}
	if f.NArg() == 1 && len(wanted) == 0 {
		if flag, text, from, is := p.soughtIn(f.Arg(0)); is {
			wanted[flag], reading = text, words.English.Reading()
			*by = cmp.Or(*by, from)
		}
	}
	if err := p.wanted(f, &run, wanted, *by, reading); err != nil {
		return err
	}
	look(&run, f.Arg(0))
	p.warn(run.Problems)
	out := bufio.NewWriter(p.out)
	switch {
	case taking.file != "":
		if err := p.take(&taking, run.Account(words.English), run.Scenario.Link()); err != nil {
			return err
		}
	case *asJSON:
		if err := writeJSON(out, run.JSON()); err != nil {
			return err
		}
	default:
		seekText(out, &run)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	for _, found := range run.Found {
		if found.Why == seek.NoAnswer {
			return errNoAnswer
		}
	}
	return nil
}

// soughtIn is what is wanted by the choices that a link brings, as a flag and its text, and by which input.
func (p *program) soughtIn(link string) (flag, text, by string, is bool) {
	texts := p.brought(link)
	result := cmp.Or(texts[choices.ResultText], seek.Outputs[0].Name)
	for _, g := range goals {
		if g.output == result {
			flag = g.flag
		}
	}
	usual := "mttr"
	if result == "downtime" {
		usual = "try"
	}
	text, by = texts[choices.TargetText], cmp.Or(texts[choices.ByText], usual)
	return flag, text, by, flag != "" && text != ""
}

// wanted reads what is wanted, and by which inputs.
func (p *program) wanted(f *flag.FlagSet, run *account.Sought, wanted map[string]string, by string, reading scenario.Reading) error {
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
		goal, note, err := weighing.ReadGoal(output, text, reading)
		if err != nil {
			return p.wrong(f, "-%s %v", g.flag, err)
		}
		if note != "" {
			run.Problems = append(run.Problems, model.Problem{Key: "-" + g.flag, Message: note, Note: true})
		}
		run.Goal = goal
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
		if !slices.ContainsFunc(run.Fields, func(f model.Field) bool { return f.Key == field.Key }) {
			run.Fields = append(run.Fields, field)
		}
	}
	return nil
}

// look looks for the goal from a link on.
func look(run *account.Sought, link string) {
	side := account.Open(link, words.English)
	run.Scenario, run.Problems = side.Page.Scenario, append(run.Problems, side.Problems...)
	for _, field := range run.Fields {
		run.Found = append(run.Found, seek.For(run.Scenario, field, run.Goal))
	}
}

// seekText writes what was found for a person.
func seekText(out io.Writer, run *account.Sought) {
	for i, f := range run.Fields {
		if i > 0 {
			fmt.Fprintln(out)
		}
		found := &run.Found[i]
		answer, besides := weighing.Say(f, run.Goal, found, words.English)
		fmt.Fprintln(out, words.Unglued(answer))
		for _, says := range besides {
			fmt.Fprintln(out, words.Unglued(says))
		}
		for _, r := range found.Roots {
			link, _ := run.With(f, r)
			fmt.Fprintf(out, "#%s\n", link)
		}
	}
}
