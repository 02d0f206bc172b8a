//go:build !js

package command

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"goodenough/app/view"
	"goodenough/app/weighing"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/compare"
	"goodenough/model/scenario"
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

// compared are scenarios side by side.
type compared struct {
	all      []explained
	scenario []scenario.Scenario
	outcomes []*model.Outcome
	changes  []compare.Change // from the first to each other
}

// compare sets links side by side.
func (p *program) compare(args []string) error {
	f := p.flags("compare", "[-json] LINK LINK...\n\n"+compareUsage)
	asJSON := f.Bool("json", false, "one JSON object instead of text")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if n := f.NArg(); n < 2 || n > compare.Most {
		return p.wrong(f, "compare needs two to %d links, not %d", compare.Most, n)
	}
	c := compareLinks(f.Args())
	for i, e := range c.all {
		p.warnOf(weighing.Letter(i), e.problems)
	}
	out := bufio.NewWriter(p.out)
	if *asJSON {
		if err := c.json(out); err != nil {
			return err
		}
	} else {
		c.text(out)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	for _, o := range c.outcomes {
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

func compareLinks(links []string) (c compared) {
	points := explainer{asked: wholeAnswer(false)}
	for _, link := range links {
		e := points.explain(link)
		c.all = append(c.all, e)
		c.scenario = append(c.scenario, e.page.Scenario)
		c.outcomes = append(c.outcomes, e.page.Result.Outcome)
	}
	for _, other := range c.scenario[1:] {
		c.changes = append(c.changes, compare.Shares(c.scenario[0], other))
	}
	return c
}

func (c *compared) text(out io.Writer) {
	l := words.English
	for i, e := range c.all {
		fmt.Fprintln(out, weighing.Who(i, c.scenario[i]))
		answer := view.Of(*e.page.State).Answer()
		fmt.Fprintf(out, "   %s\n   #%s\n", answer.Said(), e.page.Link())
	}
	fmt.Fprintln(out)
	differing := weighing.Differing(c.scenario, l)
	if len(differing.Rows) == 0 {
		fmt.Fprintln(out, weighing.NothingDiffers)
		return
	}
	writeTable(out, differing)
	writeTable(out, weighing.Outcomes(c.outcomes, l))
	for i := range c.changes {
		change := &c.changes[i]
		says, how := weighing.Changed(i+1, change, c.outcomes[0], c.outcomes[i+1], l)
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

// json writes one object.
func (c *compared) json(out io.Writer) error {
	type side struct {
		Link     string          `json:"link"`
		Name     string          `json:"name"`
		Verdict  string          `json:"verdict"`
		Problems []model.Problem `json:"problems"`
		Outcome  *model.Outcome  `json:"outcome"` // null where there is no answer
	}
	type value struct {
		Number *model.Number `json:"number,omitempty"`
		Text   string        `json:"text,omitempty"`
		P5     *model.Number `json:"p5,omitempty"`
		P95    *model.Number `json:"p95,omitempty"`
		Given  bool          `json:"given"`
		Unset  bool          `json:"unset,omitempty"`
	}
	type differing struct {
		Key    string       `json:"key"`
		Name   string       `json:"name"`
		Kind   compare.Kind `json:"kind"`
		Values []value      `json:"values"`
	}
	type share struct {
		Keys         []string     `json:"keys"`
		Kind         compare.Kind `json:"kind"`
		Optimum      model.Number `json:"optimum"`
		OptimumError model.Number `json:"optimum_error"`
		Net          model.Number `json:"net"`
		NetError     model.Number `json:"net_error"`
	}
	type change struct {
		From    int           `json:"from"`
		To      int           `json:"to"`
		Why     compare.Why   `json:"why,omitempty"` // there are no shares
		Optimum *model.Number `json:"optimum"`
		Net     *model.Number `json:"net"`
		Orders  int           `json:"orders"` // drawn for the shares; 0: they are exact
		Shares  []share       `json:"shares"`
	}
	var written struct {
		Scenarios []side      `json:"scenarios"`
		Differs   []differing `json:"differs"`
		Changes   []change    `json:"changes"`
	}
	written.Differs = []differing{}
	for i, e := range c.all {
		answer := view.Of(*e.page.State).Answer()
		written.Scenarios = append(written.Scenarios, side{e.page.Link(), c.scenario[i].Name, answer.Said(), append([]model.Problem{}, e.problems...), c.outcomes[i]})
	}
	for _, row := range compare.Rows(c.scenario) {
		d := differing{Key: row.Field.Key, Name: row.Field.Name, Kind: compare.KindOf(row.Field)}
		for _, v := range row.Values {
			w := value{Text: v.Text, Given: v.Given, Unset: v.Unset}
			if row.Field.Number != nil {
				w.Number = number(v.Number)
			}
			if v.Range.Low < v.Range.High {
				w.P5, w.P95 = number(v.Range.Low), number(v.Range.High)
			}
			d.Values = append(d.Values, w)
		}
		written.Differs = append(written.Differs, d)
	}
	for i, from := range c.changes {
		to := change{To: i + 1, Why: from.Why, Orders: from.Orders, Shares: []share{}}
		if from.Why == "" {
			to.Optimum, to.Net = number(from.Best.Amount), number(from.Net.Amount)
		}
		for _, s := range from.Shares {
			to.Shares = append(to.Shares, share{s.Keys, s.Kind, model.Number(s.Best.Amount), model.Number(s.Best.Error), model.Number(s.Net.Amount), model.Number(s.Net.Error)})
		}
		written.Changes = append(written.Changes, to)
	}
	return writeJSON(out, written)
}

func number(v float64) *model.Number {
	n := model.Number(v)
	return &n
}
