package account

import (
	"goodenough/app/chart"
	"goodenough/app/weighing"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/seek"
)

// Sought is a goal, the inputs by which it was looked for, and what was found of each.
type Sought struct {
	Scenario scenario.Scenario
	Goal     seek.Goal
	Fields   []model.Field
	Found    []seek.Found    // of each field
	Problems []model.Problem // of the link, and of the goal
}

// With is the link with an input at the middle of values that meet the goal, and that middle.
func (s *Sought) With(f model.Field, r seek.Root) (link string, middle float64) {
	middle = scenario.Round((r.From + r.To) / 2)
	return s.Scenario.WithNumber(f, middle).Link(), middle
}

// Account is that of what was found.
func (s *Sought) Account(l words.Locale) *Account {
	a := &Account{Tool: Tool("seek"), About: about(s.Scenario, l), JSON: s.JSON(),
		CSV: [][]string{{"key", "input", "from", "to", "result", "is", "why there is none", "link"}}}
	for i, f := range s.Fields {
		found := &s.Found[i]
		answer, besides := weighing.Say(f, s.Goal, found, l)
		if i == 0 {
			a.Answer = answer
		} else {
			a.Says = append(a.Says, answer)
		}
		a.Says = append(a.Says, besides...)
		for _, r := range found.Roots {
			link, _ := s.With(f, r)
			a.CSV = append(a.CSV, []string{f.Key, f.Name, chart.Number(r.From), chart.Number(r.To), s.Goal.Output.Name, chart.Number(r.Output), "", link})
		}
		if found.Roots == nil {
			a.CSV = append(a.CSV, []string{f.Key, f.Name, "", "", s.Goal.Output.Name, "", string(found.Why), ""})
		}
	}
	return a
}

// JSON is what the command writes.
func (s *Sought) JSON() any {
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
	for i, f := range s.Fields {
		found := &s.Found[i]
		answer, _ := weighing.Say(f, s.Goal, found, words.English)
		in := input{Key: f.Key, Name: f.Name, Says: words.Unglued(answer), Roots: []root{}, Jumps: []jump{}, Why: found.Why, Answers: []stretch{},
			Now: point{Input: model.Number(found.Now.Input)}, Range: stretch{model.Number(f.Min), model.Number(f.Max)}}
		if found.Now.Known {
			in.Now.Output = Number(found.Now.Output)
		}
		for _, r := range found.Roots {
			link, _ := s.With(f, r)
			in.Roots = append(in.Roots, root{model.Number(r.From), model.Number(r.To), model.Number(r.Output), link})
		}
		for _, j := range found.Jumps {
			in.Jumps = append(in.Jumps, jump{model.Number(j.From), model.Number(j.To), model.Number(j.Before), model.Number(j.After), j.Gap})
		}
		for _, a := range found.Answers {
			in.Answers = append(in.Answers, stretch{model.Number(a[0]), model.Number(a[1])})
		}
		if found.Closest.Known {
			in.Closest = &point{model.Number(found.Closest.Input), Number(found.Closest.Output)}
		}
		inputs = append(inputs, in)
	}
	return struct {
		Link     string          `json:"link"`
		Name     string          `json:"name"`
		Goal     goal            `json:"goal"`
		Inputs   []input         `json:"inputs"`
		Problems []model.Problem `json:"problems"`
	}{s.Scenario.Link(), s.Scenario.Name, goal{s.Goal.Output.Name, model.Number(s.Goal.Target)}, inputs, elements(s.Problems)}
}
