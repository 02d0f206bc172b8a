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

// Parts are parts of an Explanation that take work, as a set.
type Parts uint8

// Each of them.
const (
	Linked Parts = 1 << iota // the link
	Said                     // the verdict and the signs
	InTime
	AgainstGrowth
	InTrap
	ForPeople

	Everything = Linked | Said | InTime | AgainstGrowth | InTrap | ForPeople
)

// Explain gathers it, with the problems that are to be told of.
func (p *Page) Explain(problems []model.Problem) Explanation {
	return p.ExplainParts(problems, Everything)
}

// ExplainParts is Explain, but works out only these parts.
func (p *Page) ExplainParts(problems []model.Problem, parts Parts) Explanation {
	if problems == nil {
		problems = []model.Problem{} // JSON has a list, if an empty one
	}
	e := Explanation{Name: p.Name, Problems: problems, Outcome: p.Numbers(), Uncertainty: p.uncertain(), Ahead: lookAhead(&p.Scenario, p.Result, parts)}
	if parts&Linked != 0 {
		e.Link = p.Link()
	}
	if parts&Said != 0 {
		a := p.Answer()
		e.Verdict, e.Signs = a.Said(), []Sign{}
		for _, sign := range a.Signs {
			sign.Says = words.Unglued(sign.Says)
			e.Signs = append(e.Signs, sign)
		}
	}
	return e
}

// lookAhead works out what spending leads to in time, against growth, and for people; nothing where there is no answer.
func lookAhead(s *scenario.Scenario, r *Result, parts Parts) (a Ahead) {
	if model.Stopped(r.Problems) {
		return a
	}
	if parts&InTime != 0 {
		a.Time = r.System.Time(s.Plan, s.Horizon(), 1)
		if s.Trap { // from its budget the way back is another
			a.Time.Timelines = slices.DeleteFunc(a.Time.Timelines, func(way model.Timeline) bool { return way.Name == "restore" })
		}
	}
	if parts&AgainstGrowth != 0 {
		growth := r.System.Division()
		a.Growth = &growth
	}
	if parts&InTrap != 0 && s.Trap {
		trap := r.System.Trap(r.System.TrapBudget())
		a.Trap = &trap
	}
	if parts&ForPeople != 0 {
		people := r.System.Engineers()
		a.People = &people
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
