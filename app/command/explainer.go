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

// explainer answers links with so many draws of their ranges, as far as asked; without ranges where that is 0. It serves one goroutine.
type explainer struct {
	samples int
	asked   *wanted
	runner  uncertainty.Runner
}

// asThePage stands for the draws that the page comes to rest at, so that both say the same.
const asThePage = -1

func (x *explainer) explain(link string) explained { return x.answer(state.Open(link)) }

func (x *explainer) answer(s state.State) explained {
	page := view.NewPage(&s, x.compute(s.Inputs), nil)
	e := explained{page: page, problems: append(s.Problems, page.Result.Problems...)}
	if model.Stopped(page.Result.Problems) || s.Points || x.samples == 0 || !x.asked.study.any() {
		return e
	}
	if err := x.study(&s); err != nil {
		s.Study = state.Study{}
		e.problems = append(e.problems, model.Problem{Key: "link", Message: err.Error()})
	}
	return e
}

// compute asks the model as much as is wanted.
func (x *explainer) compute(in model.Inputs) *view.Result {
	if x.asked.outcome {
		return view.Compute(in)
	}
	system, problems := model.Build(in)
	return &view.Result{System: system, Problems: problems}
}

// study finds how far the answer can be trusted.
func (x *explainer) study(s *state.State) (err error) {
	want, study, samples := &x.asked.study, s.Scenario.Study(), x.samples
	study.Depth = want.depth
	a := new(compute.Answer)
	switch {
	case samples == asThePage:
		samples = compute.Ladder[1]
		if !want.figures {
			break
		}
		*s = state.AtRest(*s, &x.runner, want.depth, true)
		if s.Study.Problem != "" {
			return errors.New(s.Study.Problem)
		}
		a = s.Study.Answer
	case want.figures:
		if err := x.runner.RunInto(&a.Result, study, samples, nil); err != nil {
			return err
		}
	}
	s.Study.Link, s.Study.Answer = s.Question(), a
	if want.flips {
		if a.Flip, err = x.runner.Flips(study, samples, nil); err != nil {
			return err
		}
	}
	if want.total {
		if a.Total, err = x.runner.Total(study, samples, nil); err != nil {
			return err
		}
	}
	if want.future {
		if a.Future, err = x.runner.Future(study, compute.Outlook(&s.Scenario), compute.FutureDraws, nil); err != nil {
			return err
		}
	}
	if want.exceedance {
		if a.Exceedance, err = x.runner.LossExceedance(study, samples, nil); err != nil {
			return err
		}
	}
	if want.splits {
		a.Splits, err = x.runner.Splits(study, compute.Ladder[0], nil)
	}
	return err
}
