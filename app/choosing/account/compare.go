package account

import (
	"slices"
	"strings"

	"goodenough/app/chart"
	"goodenough/app/view"
	"goodenough/app/weighing"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/compare"
	"goodenough/model/scenario"
)

// Side is a scenario among those that stand side by side.
type Side struct {
	Page     *view.Page
	Problems []model.Problem // of its link, then of its inputs
}

// Compared are scenarios side by side, and what changes from the first to each other.
type Compared struct {
	Sides     []Side
	Scenarios []scenario.Scenario
	Outcomes  []*model.Outcome // nil for one without an answer
	Changes   []compare.Change
}

// Compare sets scenarios side by side.
func Compare(sides []Side) *Compared {
	c := &Compared{Sides: sides}
	for _, s := range sides {
		c.Scenarios, c.Outcomes = append(c.Scenarios, s.Page.Scenario), append(c.Outcomes, s.Page.Result.Outcome)
	}
	for _, other := range c.Scenarios[1:] {
		c.Changes = append(c.Changes, compare.Shares(c.Scenarios[0], other))
	}
	return c
}

// Account is that of the comparison, with one of its pictures or none.
func (c *Compared) Account(picture *chart.Chart, l words.Locale) *Account {
	a := &Account{Tool: Tool("compare"), Answer: weighing.NothingDiffers, Picture: picture, CSV: c.rows(), JSON: c.JSON()}
	who := Table{Head: []string{"", "scenario", "its answer"}}
	for i, s := range c.Sides {
		letter, name, _ := strings.Cut(weighing.Who(i, s.Page.Scenario), ": ")
		answer := s.Page.Answer()
		who.Rows = append(who.Rows, Row{Cells: []string{letter, name, answer.Said()}})
	}
	a.Tables = append(a.Tables, who)
	differing := weighing.Differing(c.Scenarios, l)
	if len(differing.Rows) == 0 {
		a.Picture = nil
		return a
	}
	a.Tables = append(a.Tables, tableOf(differing), tableOf(weighing.Outcomes(c.Outcomes, l)))
	for i := range c.Changes {
		change := &c.Changes[i]
		said, how := weighing.Changed(i+1, change, c.Outcomes[0], c.Outcomes[i+1], l)
		if i == 0 {
			a.Answer = said
		} else {
			a.Says = append(a.Says, said)
		}
		if how != "" {
			t := tableOf(weighing.Shared(change, l))
			t.Head[0] += ", from " + weighing.Letter(0) + " to " + weighing.Letter(i+1)
			t.Note = how
			a.Tables = append(a.Tables, t)
		}
	}
	return a
}

func tableOf(t weighing.Table) Table {
	made := Table{Head: slices.Clone(t.Head), Note: t.Note}
	for _, cells := range t.Rows {
		made.Rows = append(made.Rows, Row{Cells: cells})
	}
	return made
}

// rows are every input that differs and every figure that follows, a column for each scenario.
func (c *Compared) rows() [][]string {
	head := []string{"key", "what"}
	for i, s := range c.Scenarios {
		head = append(head, weighing.Who(i, s))
	}
	rows := [][]string{append(head, "kind")}
	for _, r := range compare.Rows(c.Scenarios) {
		cells := []string{r.Field.Key, r.Field.Name}
		for _, v := range r.Values {
			switch {
			case r.Field.Number == nil:
				cells = append(cells, v.Text)
			case v.Range.Low < v.Range.High:
				cells = append(cells, chart.Number(v.Range.Low)+" to "+chart.Number(v.Range.High))
			default:
				cells = append(cells, chart.Number(v.Number))
			}
		}
		rows = append(rows, append(cells, string(compare.KindOf(r.Field))))
	}
	for _, out := range view.Outputs {
		cells := []string{out.Name, out.Label}
		for _, o := range c.Outcomes {
			text := ""
			if o != nil {
				text = plain(out.Value(o))
			}
			cells = append(cells, text)
		}
		rows = append(rows, append(cells, "result"))
	}
	return append(rows, append([]string{"link", "link"}, append(c.links(), "")...))
}

func (c *Compared) links() (links []string) {
	for _, s := range c.Scenarios {
		links = append(links, s.WithoutPacked().Link())
	}
	return links
}

// JSON is what the command writes.
func (c *Compared) JSON() any {
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
	for i, s := range c.Sides {
		answer := s.Page.Answer()
		written.Scenarios = append(written.Scenarios, side{s.Page.Link(), c.Scenarios[i].Name, answer.Said(), elements(s.Problems), c.Outcomes[i]})
	}
	for _, row := range compare.Rows(c.Scenarios) {
		d := differing{Key: row.Field.Key, Name: row.Field.Name, Kind: compare.KindOf(row.Field)}
		for _, v := range row.Values {
			w := value{Text: v.Text, Given: v.Given, Unset: v.Unset}
			if row.Field.Number != nil {
				w.Number = Number(v.Number)
			}
			if v.Range.Low < v.Range.High {
				w.P5, w.P95 = Number(v.Range.Low), Number(v.Range.High)
			}
			d.Values = append(d.Values, w)
		}
		written.Differs = append(written.Differs, d)
	}
	for i, from := range c.Changes {
		to := change{To: i + 1, Why: from.Why, Orders: from.Orders, Shares: []share{}}
		if from.Why == "" {
			to.Optimum, to.Net = Number(from.Best.Amount), Number(from.Net.Amount)
		}
		for _, s := range from.Shares {
			to.Shares = append(to.Shares, share{s.Keys, s.Kind, model.Number(s.Best.Amount), model.Number(s.Best.Error), model.Number(s.Net.Amount), model.Number(s.Net.Error)})
		}
		written.Changes = append(written.Changes, to)
	}
	return written
}

// Number is a number that JSON may leave out.
func Number(v float64) *model.Number {
	n := model.Number(v)
	return &n
}
