//go:build !js

package command

import (
	"errors"

	"goodenough/app/compute"
	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// explained is one link answered.
type explained struct {
	page     *view.Page      // with what is known of its ranges; without a sight
	problems []model.Problem // of the link, then of the inputs
}

// explainer answers links with so many draws of their ranges; without ranges where that is 0. It serves one goroutine.
type explainer struct {
	samples int
	bands   bool // along time and for the split as well
	runner  uncertainty.Runner
}

// asThePage stands for the draws that the page comes to rest at, so that both say the same.
const asThePage = -1

func (x *explainer) explain(link string) explained { return x.answer(state.Open(link)) }

func (x *explainer) answer(s state.State) explained {
	page := view.NewPage(&s, view.Compute(s.Inputs), nil)
	e := explained{page: page, problems: append(s.Problems, page.Result.Problems...)}
	if page.Result.Outcome == nil || s.Points || x.samples == 0 {
		return e
	}
	if err := x.study(&s); err != nil {
		s.Study = state.Study{}
		e.problems = append(e.problems, model.Problem{Key: "link", Message: err.Error()})
	}
	return e
}

// study finds how far the answer can be trusted.
func (x *explainer) study(s *state.State) (err error) {
	study, samples := s.Scenario.Study(), x.samples
	if samples == asThePage {
		*s = state.AtRest(*s, &x.runner, !x.bands)
		if s.Study.Problem != "" {
			return errors.New(s.Study.Problem)
		}
		if x.bands {
			return nil // the page has them all
		}
		samples = compute.Ladder[1]
	} else {
		found, err := x.runner.Run(study, samples, nil)
		if err != nil {
			return err
		}
		s.Study.Link, s.Study.Answer = s.Question(), &compute.Answer{Result: *found}
	}
	a := s.Study.Answer
	if a.Flip, err = x.runner.Flips(study, samples, nil); err != nil {
		return err
	}
	if a.Total, err = x.runner.Total(study, samples, nil); err != nil || !x.bands {
		return err
	}
	if a.Future, err = x.runner.Future(study, compute.Outlook(&s.Scenario), compute.FutureDraws, nil); err != nil {
		return err
	}
	if a.Exceedance, err = x.runner.LossExceedance(study, samples, nil); err != nil {
		return err
	}
	a.Splits, err = x.runner.Splits(study, compute.Ladder[0], nil)
	return err
}

func (e explained) json() ([]byte, error) {
	return e.page.Explain(e.problems).JSON()
}
