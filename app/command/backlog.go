//go:build !js

package command

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"math"
	"math/bits"
	"os"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/choosing/account"
	"goodenough/app/decode"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/backlog"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

const backlogUsage = `FILE has a candidate a row, as CSV, as copied from a spreadsheet, or as JSON; "-" is standard input. Its first row names the columns,

  ` + choices.Header + `

cost in dollars once and a year, the years that it lasts, the shares that it removes of incidents, of the time to fix them, of the customers
each affects and of downtime from vendors, and the chance that it works. What is left empty is nothing, and a chance is certain. Any number
may be a range: 10%..30% is its 5th and 95th percentile. Rows that cannot be used are named and left out. LINK is the system. Without FILE the
backlog is that which the link brings, as the page writes it, with the budget and the decisions made there.

A budget is dollars a year: what is paid once is spread over its years at the discount rate of the link. Shares in JSON are of 1, money is in
dollars a year but for one_off, which is dollars once.
`

// ranking is one run of the command.
type ranking struct {
	question backlog.Question
	scenario scenario.Scenario
	table    string // as it was read
	budget   float64
	in, out  []string
	samples  int
	asJSON   bool
	taking   taking
	problems []choices.Problem
}

// backlog says which of many improvements are worth doing.
func (p *program) backlog(args []string) error {
	f := p.flags("backlog", "[-budget N] [-in NAME] [-out NAME] [-samples N] [-json] [-link] [-o FILE.html|FILE.md|FILE.csv] [FILE] LINK\n\n"+backlogUsage)
	run := ranking{budget: math.Inf(1), samples: 256}
	amountFlag(f, "budget", "`N` dollars a year to spend on these at most, as 400k; without it there is no end", &run.budget)
	f.Func("in", "`NAME` of an item that is done whatever it costs; may be given again", func(name string) error { run.in = append(run.in, name); return nil })
	f.Func("out", "`NAME` of an item that is not done; may be given again", func(name string) error { run.out = append(run.out, name); return nil })
	f.IntVar(&run.samples, "samples", run.samples, "`N` draws of what is a range, a power of two from 64 to 4096; 0 for none")
	f.BoolVar(&run.asJSON, "json", false, "one JSON object instead of text")
	run.taking.flags(f)
	asLink := f.Bool("link", false, "have the link of the answer open this backlog on the page")
	example := f.Bool("example", false, "print a backlog to begin with, as CSV")
	if err := p.parse(f, args); err != nil {
		return err
	}
	switch {
	case *example:
		_, err := io.WriteString(p.out, choices.Example)
		return err
	case f.NArg() != 1 && f.NArg() != 2:
		return p.wrong(f, "backlog needs a file and the link of the system, or a link that brings a backlog")
	case run.samples != 0 && (run.samples < 64 || run.samples > 4096 || bits.OnesCount(uint(run.samples)) != 1):
		return p.wrong(f, "samples must be 0 or a power of two from 64 to 4096, not %d", run.samples)
	}
	if err := run.taking.checks(p, f); err != nil {
		return err
	}
	link := f.Arg(f.NArg() - 1)
	brought, err := p.backlogOf(f, &run)
	if err != nil {
		return err
	}
	run.question.Items, run.problems = choices.Items(run.table)
	if f.NArg() == 1 {
		run.decide(brought)
	}
	if err := p.weigh(&run, link); err != nil {
		return err
	}
	if *asLink {
		p.pack(&run, brought)
	}
	a, err := backlog.Weigh(run.question)
	if errors.Is(err, backlog.ErrDecided) {
		fmt.Fprintf(p.err, "goodenough: -budget %s: what is named by -in costs more a year\n", words.English.Money(run.budget))
		return errUsage
	} else if err != nil {
		return err
	}
	if study := run.scenario.Study(); run.samples > 0 && run.question.InDoubt(study) {
		if err := a.Draw(run.question, study, run.samples, new(uncertainty.Runner)); err != nil {
			return err
		}
	}
	said := account.Backlog(run.scenario, a, run.problems, words.English)
	if run.taking.file != "" {
		return p.take(&run.taking, said, run.scenario.Link())
	}
	if run.asJSON {
		return writeJSON(p.out, said.JSON)
	}
	return run.text(p.out, a)
}

// backlogOf reads the table, of the file or of the link where there is no other, and all that the link brings.
func (p *program) backlogOf(f *flag.FlagSet, run *ranking) (brought map[string]string, err error) {
	brought = p.brought(f.Arg(f.NArg() - 1))
	has := brought[choices.ItemsText] != ""
	switch {
	case f.NArg() == 1 && !has:
		return nil, p.wrong(f, "the link brings no backlog: backlog needs a file and the link of the system")
	case f.NArg() == 1:
		if err := run.fromLink(brought); err != nil {
			return nil, p.wrong(f, "%v", err)
		}
		return brought, nil
	case has:
		fmt.Fprintln(p.err, "goodenough: the link brings a backlog of its own, which the file stands in for")
	}
	run.table, err = p.table(f.Arg(0))
	return brought, err
}

// weigh makes the question of what was read.
func (p *program) weigh(run *ranking, link string) error {
	p.tell(run.problems)
	if len(run.question.Items) == 0 {
		return errNothing
	}
	s, problems := scenario.Parse(link)
	system, stops := model.Build(s.Inputs)
	p.warn(append(problems, stops...))
	if model.Stopped(stops) {
		return errNoAnswer
	}
	run.scenario = s
	run.question.System, run.question.Budget = &system, run.budget
	run.question.Decided = make([]backlog.Decision, len(run.question.Items))
	for _, decided := range []struct {
		flag  string
		names []string
		as    backlog.Decision
	}{{"-in", run.in, backlog.In}, {"-out", run.out, backlog.Out}} {
		for _, name := range decided.names {
			at := slices.IndexFunc(run.question.Items, func(i backlog.Item) bool { return i.Name == name })
			switch {
			case at < 0:
				fmt.Fprintf(p.err, "goodenough: %s %q: no item has that name\n", decided.flag, name)
				return errUsage
			case run.question.Decided[at] != backlog.Free && run.question.Decided[at] != decided.as:
				fmt.Fprintf(p.err, "goodenough: %q is named by -in and by -out: it is one of them\n", name)
				return errUsage
			}
			run.question.Decided[at] = decided.as
		}
	}
	return nil
}

// fromLink takes a backlog, what may be spent on it and what was decided of it from a link, but for what flags say.
func (run *ranking) fromLink(texts map[string]string) error {
	run.table = texts[choices.ItemsText]
	if paid := texts[choices.PaidText]; math.IsInf(run.budget, 1) && paid != "" {
		budget, err := choices.ReadAmount(paid, words.English.Reading())
		if err != nil {
			return fmt.Errorf("the budget “%s” in the link: %w", scenario.CleanText(paid, 40), err)
		}
		run.budget = budget
	}
	return nil
}

// decide takes decisions of items that there are from a link, if no flag says any.
func (run *ranking) decide(texts map[string]string) {
	if run.in != nil || run.out != nil {
		return
	}
	known := func(names string) []string {
		return slices.DeleteFunc(strings.Split(names, "\n"), func(name string) bool {
			return !slices.ContainsFunc(run.question.Items, func(i backlog.Item) bool { return i.Name == name })
		})
	}
	run.in, run.out = known(texts[choices.InsText]), known(texts[choices.OutsText])
}

// pack has the link of the answer open the page's screen of this backlog, where it is not too long for that.
func (p *program) pack(run *ranking, brought map[string]string) {
	texts := maps.Clone(brought)
	if texts == nil {
		texts = map[string]string{}
	}
	texts[choices.ItemsText], texts[choices.InsText], texts[choices.OutsText] = run.table, strings.Join(run.in, "\n"), strings.Join(run.out, "\n")
	if texts[choices.PaidText] = ""; !math.IsInf(run.budget, 1) {
		texts[choices.PaidText] = strconv.FormatFloat(run.budget, 'f', -1, 64)
	}
	packed, fits := choices.ForLink(texts)
	if !fits {
		fmt.Fprintf(p.err, "goodenough: the table is too long for a link, which holds at most %d letters of it packed: the link is without it\n", scenario.LongestPacked)
		return
	}
	run.scenario.Packed = aside.Marked("backlog", packed)
}

// amountFlag is a flag whose value is an amount of money a year.
func amountFlag(f *flag.FlagSet, name, usage string, amount *float64) {
	f.Func(name, usage, func(text string) (err error) {
		*amount, err = choices.ReadAmount(text, scenario.Reading{})
		return err
	})
}

// table reads a file of choices, or standard input, as spreadsheets and editors write them.
func (p *program) table(name string) (string, error) {
	in := p.in
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return "", err
		}
		defer file.Close()
		in = file
	}
	content, err := io.ReadAll(io.LimitReader(in, choices.Largest+1)) // one more says that it is too large
	if err != nil || len(content) == 0 {
		return "", err
	}
	text, err := decode.Text(content)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return text, nil
}

// most problems are told one by one.
const mostTold = 20

// tell names the problems of a table.
func (p *program) tell(problems []choices.Problem) {
	for i, problem := range problems {
		p.refused = p.refused || problem.Refused
		if i < mostTold {
			fmt.Fprintln(p.err, problem)
		}
	}
	if more := len(problems) - mostTold; more > 0 {
		fmt.Fprintf(p.err, "… and %d more\n", more)
	}
}

// text writes the answer for a person: what is worth doing in the order in which it adds most, the line, and why the rest is below it.
func (run *ranking) text(out io.Writer, a *backlog.Answer) error {
	l := words.English
	for _, sentence := range choices.BacklogSays(a, l) {
		fmt.Fprintln(out, words.Unglued(sentence))
	}
	fmt.Fprintln(out)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "\tadds a year\tpays a year\tworth doing in\t\t")
	line := func() { fmt.Fprintln(w, "--\t--\t--\t--\tbelow this line: not worth doing\t") }
	for i := range a.Items {
		if i == a.Line {
			line()
		}
		s := &a.Items[i]
		cells := account.BacklogCells(a, s, l)
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%s\n", s.Rank, cells[1], cells[2], cells[3], cells[0], words.Unglued(cells[4]))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, "\n#%s\n", run.scenario.Link())
	return err
}
