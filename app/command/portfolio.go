//go:build !js

package command

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"goodenough/app/choices"
	"goodenough/app/choosing/account"
	"goodenough/app/words"
	"goodenough/model/portfolio"
	"goodenough/model/scenario"
)

const portfolioUsage = `FILE has a system a row: a link a line, with or without a name before it (# begins a comment), CSV or what is copied from a spreadsheet
with a column "link" or with inputs, each column named as links name it (name,cust,rev,ops,inc,mttr,blast), or JSON of the like:
["LINK", {"name":"Checkout","cust":"payments","ops":4e6}].
"-" is standard input. Rows that have no answer are named and left out. In place of FILE may stand a link that brings systems, as the page
writes it.

The budget is dollars a year for the operations of all of them; without it, what they spend today. In JSON money is in dollars a year,
next_dollar is dollars for one more, downtime is a share of time.
`

// portfolio splits one budget among systems.
func (p *program) portfolio(args []string) error {
	f := p.flags("portfolio", "[-budget N] [-json] [-o FILE.html|FILE.md|FILE.csv] FILE\n\n"+portfolioUsage)
	budget := math.NaN()
	amountFlag(f, "budget", "`N` dollars a year for all, as 40m; without it, what they spend today", &budget)
	asJSON := f.Bool("json", false, "one JSON object instead of text")
	var taking taking
	taking.flags(f)
	if err := p.parse(f, args); err != nil {
		return err
	}
	if err := taking.checks(p, f); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return p.wrong(f, "portfolio needs a file of systems")
	}
	text, err := p.systemsOf(f, &budget)
	if err != nil {
		return err
	}
	systems, problems := choices.Systems(text)
	p.tell(problems)
	if len(systems) == 0 {
		return errNothing
	}
	models, today := choices.Together(systems)
	if math.IsNaN(budget) {
		budget = today
	}
	whole, err := portfolio.Share(models, budget, onAllProcessors)
	if err != nil {
		return err
	}
	said := account.Portfolio(systems, whole, problems, words.English)
	switch {
	case taking.file != "":
		err = p.take(&taking, said, "")
	case *asJSON:
		err = writeJSON(p.out, said.JSON)
	default:
		err = portfolioText(p.out, systems, whole)
	}
	if err == nil && slices.ContainsFunc(problems, func(p choices.Problem) bool { return p.Silent }) {
		return errNoAnswer
	}
	return err
}

// systemsOf reads the systems, of a file or of the link that brings them, with the budget where no flag gives one.
func (p *program) systemsOf(f *flag.FlagSet, budget *float64) (string, error) {
	link, is := linkOf(f.Arg(0))
	if !is {
		return p.table(f.Arg(0))
	}
	brought := p.brought(link)
	if brought[choices.SystemsText] == "" {
		return "", p.wrong(f, "the link brings no systems: portfolio needs a file of them, or a link as the page writes it")
	}
	if shared := brought[choices.SharedText]; math.IsNaN(*budget) && shared != "" {
		amount, err := choices.ReadAmount(shared, words.English.Reading())
		if err != nil {
			return "", p.wrong(f, "the budget “%s” in the link: %v", scenario.CleanText(shared, 40), err)
		}
		*budget = amount
	}
	return brought[choices.SystemsText], nil
}

// onAllProcessors runs do for every number below n, some at a time on each.
func onAllProcessors(n int, do func(i int)) {
	const some = 16
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for {
				to := int(next.Add(some))
				if to-some >= n {
					return
				}
				for i := to - some; i < min(to, n); i++ {
					do(i)
				}
			}
		})
	}
	wait.Wait()
}

// mostListed are the systems of a table for people: those that change most.
const mostListed = 60

// portfolioText writes the answer for a person: in sentences, then whom to feed and whom to starve, by how much.
func portfolioText(out io.Writer, systems []choices.System, whole *portfolio.Whole) error {
	l := words.English
	for _, sentence := range choices.PortfolioSays(whole, l) {
		fmt.Fprintln(out, words.Unglued(sentence))
	}
	order := make([]int, len(systems))
	for i := range order {
		order[i] = i
	}
	size := func(i int) float64 { return math.Abs(float64(whole.Teams[i].Change)) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	listed := order[:min(len(order), mostListed)]
	slices.SortStableFunc(listed, func(a, b int) int { return cmp.Compare(whole.Teams[b].Change, whole.Teams[a].Change) })
	var t columns // of a group
	group := ""
	for _, i := range listed {
		team := &whole.Teams[i]
		if g := choices.Group(team); g != group {
			if err := t.writeTo(out); err != nil {
				return err
			}
			fmt.Fprintln(out)
			group, t = g, columns{}
			t.row(g, "today", "best", "change", "its team")
		}
		cells := account.PortfolioCells(&systems[i], team, l)
		for c := range cells {
			cells[c] = words.Unglued(cells[c])
		}
		t.row(append([]string{"  " + cells[0]}, cells[1:]...)...)
	}
	if err := t.writeTo(out); err != nil {
		return err
	}
	if more := len(systems) - len(listed); more > 0 {
		fmt.Fprintf(out, "… and %d that change less (-json lists all)\n", more)
	}
	return nil
}
