package view

import (
	"bytes"
	"encoding/json"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
	"slices"
)

// Explanation is all that is known of a scenario, for other programs: what the command line writes and the page saves. Its JSON
// names are a contract.
type Explanation struct {
	Link        string          `json:"link"`
	Name        string          `json:"name"`
	Verdict     string          `json:"verdict"` // the answer in a sentence or two
	Signs       []Sign          `json:"signs"`   // its questions one by one, none where there is no answer
	Problems    []model.Problem `json:"problems"`
	Outcome     *model.Outcome  `json:"outcome"`
	Uncertainty *Uncertain      `json:"uncertainty,omitempty"`
	Ahead
}

// Uncertain is how far the answer can be trusted. What takes longer may be missing.
type Uncertain struct {
	uncertainty.Result
	Future     *uncertainty.Future     `json:"future,omitempty"`
	Exceedance *uncertainty.Exceedance `json:"exceedance,omitempty"`
	Splits     *uncertainty.Splits     `json:"splits,omitempty"`
}

// uncertain is how far the state's answer can be trusted; nil while that is not known.
func (p *Page) uncertain() *Uncertain {
	a := p.Sure()
	if a == nil {
		return nil
	}
	return &Uncertain{a.Result, a.Future, a.Exceedance, a.Splits}
}

// Ahead is what there is to say besides the answer of one steady year.
type Ahead struct {
	Time   *model.Time      `json:"time,omitempty"`
	Growth *model.Division  `json:"growth,omitempty"`
	Trap   *model.Trap      `json:"trap,omitempty"` // with the switch only
	People *model.Engineers `json:"people,omitempty"`
}

// Explain gathers it, with the problems that are to be told of.
func (p *Page) Explain(problems []model.Problem) Explanation {
	if problems == nil {
		problems = []model.Problem{} // JSON has a list, if an empty one
	}
	a := p.Answer()
	signs := []Sign{}
	for _, sign := range a.Signs {
		sign.Says = words.Unglued(sign.Says)
		signs = append(signs, sign)
	}
	return Explanation{p.Link(), p.Name, a.Said(), signs, problems, p.Numbers(), p.uncertain(), lookAhead(&p.Scenario, p.Result)}
}

// lookAhead works out what spending leads to in time, against growth, and for people; nothing where there is no answer.
func lookAhead(s *scenario.Scenario, r *Result) Ahead {
	if r.Outcome == nil {
		return Ahead{}
	}
	growth, people := r.System.Division(), r.System.Engineers()
	a := Ahead{Time: r.System.Time(s.Plan, s.Horizon(), 1), Growth: &growth, People: &people}
	if s.Trap { // from its budget the way back is another
		a.Time.Timelines = slices.DeleteFunc(a.Time.Timelines, func(way model.Timeline) bool { return way.Name == "restore" })
		trap := r.System.Trap(r.System.TrapBudget())
		a.Trap = &trap
	}
	return a
}

// JSON writes it on one line, with its link as one pastes it.
func (e Explanation) JSON() ([]byte, error) {
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	err := to.Encode(e)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
