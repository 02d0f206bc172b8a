//go:build !js

package command

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"goodenough/app/choosing/account"
	"goodenough/app/weighing"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/compare"
)

const compareUsage = `Two to four links are set side by side: the inputs that differ, what follows from each, and how much of the change in the best spending
and in net, from the first link to each other, is due to each input that differs. These shares are Shapley values: exact for up to 12
inputs, above estimated with their standard error. They add up to the whole change. Inputs that nobody gave come with the customer type;
decisions move alone; inputs that would contradict each other have one share.

JSON: scenarios (link, name, verdict, problems, outcome as explain has it); differs, each with key, name, kind (assumption or decision)
and values (number or text, p5 and p95 of a range, given by somebody, unset); changes, each from the first to another (optimum, net,
orders that were drawn or 0 where the shares are exact, and shares: keys, kind, optimum, net, optimum_error, net_error), and why where
there are no shares: equal, no_answer, out_of_reach.
`

// compare sets links side by side.
func (p *program) compare(args []string) error {
	f := p.flags("compare", "[-json] [-o FILE.html|FILE.md|FILE.csv|FILE.svg] LINK [LINK...]\n\n"+compareUsage)
	asJSON := f.Bool("json", false, "one JSON object instead of text")
	var taking taking
	taking.flags(f)
	if err := p.parse(f, args); err != nil {
		return err
	}
	if err := taking.checks(p, f); err != nil {
		return err
	}
	links := f.Args()
	if len(links) == 1 {
		links = append(links, p.pinned(links[0])...)
	}
	if n := len(links); n < 2 || n > compare.Most {
		return p.wrong(f, "compare needs two to %d links, or one with which others were pinned on the page, not %d", compare.Most, n)
	}
	var sides []account.Side
	for i, link := range links {
		sides = append(sides, account.Open(link, words.English))
		p.warnOf(weighing.Letter(i), sides[i].Problems)
	}
	c := account.Compare(sides)
	out := bufio.NewWriter(p.out)
	switch {
	case taking.file != "":
		if err := p.take(&taking, c.Account(c.Overlay(""), words.English), sides[0].Page.Link()); err != nil {
			return err
		}
	case *asJSON:
		if err := writeJSON(out, c.JSON()); err != nil {
			return err
		}
	default:
		compareText(out, c)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	for _, o := range c.Outcomes {
		if o == nil {
			return errNoAnswer
		}
	}
	return nil
}

// warnOf names the problems of one of several links.
func (p *program) warnOf(which string, problems []model.Problem) {
	named := make([]model.Problem, len(problems))
	for i, problem := range problems {
		problem.Key = which + ": " + problem.Key
		named[i] = problem
	}
	p.warn(named)
}

// compareText writes the comparison for a person.
func compareText(out io.Writer, c *account.Compared) {
	l := words.English
	for i, side := range c.Sides {
		fmt.Fprintln(out, weighing.Who(i, c.Scenarios[i]))
		answer := side.Page.Answer()
		fmt.Fprintf(out, "   %s\n   #%s\n", answer.Said(), side.Page.Link())
	}
	fmt.Fprintln(out)
	differing := weighing.Differing(c.Scenarios, l)
	if len(differing.Rows) == 0 {
		fmt.Fprintln(out, weighing.NothingDiffers)
		return
	}
	writeTable(out, differing)
	writeTable(out, weighing.Outcomes(c.Outcomes, l))
	for i := range c.Changes {
		change := &c.Changes[i]
		says, how := weighing.Changed(i+1, change, c.Outcomes[0], c.Outcomes[i+1], l)
		fmt.Fprintln(out, words.Unglued(says))
		if how != "" {
			fmt.Fprintf(out, "%s\n\n", how)
			writeTable(out, weighing.Shared(change, l))
		}
	}
}

// writeTable writes a table in columns, and a blank line behind.
func writeTable(out io.Writer, t weighing.Table) {
	columns := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		fmt.Fprintln(columns, "  "+words.Unglued(strings.TrimRight(strings.Join(row, "\t"), "\t")))
	}
	columns.Flush()
	if t.Note != "" {
		fmt.Fprintln(out, "  "+t.Note)
	}
	fmt.Fprintln(out)
}
