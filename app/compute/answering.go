package compute

import (
	"errors"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Answering runs the rungs of a request and hands every reply to post. breathe lets other events in between slices and
// tells whether anything newer leaves room to go on; it is asked every few hundred draws. The first answer is given all the same: a
// hand that moves faster than answers come would otherwise get none.
func Answering(r *uncertainty.Runner, request Request, post func(Reply), breathe func() bool) {
	s, _ := scenario.Parse(request.Link)
	var a answering
	a.runner, a.request, a.post, a.breathe = r, request, post, breathe
	a.study, a.outlook = s.Study(), Outlook(&s)
	a.study.Depth = request.Depth
	for rung := request.From; rung < request.To; rung++ {
		err := a.climb(rung)
		if errors.Is(err, uncertainty.ErrCancelled) {
			return
		}
		if err != nil {
			a.say(Reply{Last: true, Problem: err.Error()})
			return
		}
	}
}

// answering is a request at work.
type answering struct {
	runner  *uncertainty.Runner
	request Request
	post    func(Reply)
	breathe func() bool

	study    uncertainty.Study
	outlook  uncertainty.Outlook
	extras   Answer // what later answers carry on
	answered bool
}

func (a *answering) say(reply Reply) {
	reply.ID, reply.Link, reply.Depth = a.request.ID, a.request.Link, a.request.Depth
	a.answered = a.answered || reply.Answer != nil
	a.post(reply)
}

// climb answers with a rung of the Ladder, and after one of them with what takes longest.
func (a *answering) climb(rung int) error {
	samples, last := Ladder[rung], rung == a.request.To-1
	progress := func(done, total int) bool {
		if rung > extrasAfter && done < total {
			a.say(Reply{Done: done, Of: total})
		}
		return a.breathe() || !a.answered
	}
	result, err := a.runner.Run(a.study, samples, progress)
	if err != nil {
		return err
	}
	if a.extras.Samples > 0 {
		result.Total, result.Flip = a.extras.Total, a.extras.Flip
	}
	answer := Answer{Result: *result, Future: a.extras.Future, Exceedance: a.extras.Exceedance, Splits: a.extras.Splits}
	if rung != extrasAfter || a.request.Brief {
		a.say(Reply{Done: samples, Of: samples, Last: last, Answer: &answer})
		return nil
	}
	a.say(Reply{Done: samples, Of: samples, Answer: &answer})
	a.extras = answer
	return a.addExtras(samples, last, progress)
}

// addExtras answers with what takes longest: soon with what is seen along time, and then with all of it.
func (a *answering) addExtras(samples int, last bool, progress uncertainty.Yield) (err error) {
	if a.extras.Future, err = a.runner.Future(a.study, a.outlook, FutureDraws, progress); err != nil {
		return err
	}
	soon := a.extras
	a.say(Reply{Done: samples, Of: samples, Answer: &soon})
	if err := a.extras.complete(a.runner, a.study, samples, progress); err != nil {
		return err
	}
	a.say(Reply{Done: samples, Of: samples, Last: last, Answer: &a.extras})
	return nil
}

// complete computes the rest of what takes longest: the flips of inputs without a range too, the loss-exceedance curve, the total
// indices, and, with as many draws as the first answer has, the best split of the one budget.
func (a *Answer) complete(r *uncertainty.Runner, study uncertainty.Study, samples int, yield uncertainty.Yield) (err error) {
	if a.Flip, err = r.Flips(study, samples, yield); err != nil {
		return err
	}
	if a.Exceedance, err = r.LossExceedance(study, samples, yield); err != nil {
		return err
	}
	if a.Total, err = r.Total(study, samples, yield); err != nil {
		return err
	}
	a.Splits, err = r.Splits(study, Ladder[0], yield)
	return err
}
