package records

import (
	"maps"
	"slices"

	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Reasons beside those of estimates.
const (
	AsSaid   history.Reason = "as you said here"
	NoSystem history.Reason = "the other numbers together have no answer, so a trend can’t be held against them: left out"
)

// Fact is an input and what a report says it is, as a link writes it.
type Fact struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}

// Estimate is what the report says of a scenario's inputs; nil where it watched no time. What somebody said of the share of customers hit
// stands in where no file says it, and a trend is left out where the other estimates leave the model no answer to hold it against.
func (r *Report) Estimate(s *scenario.Scenario, affected float64) *history.Estimates {
	if len(r.Record.Incidents) == 0 && !(r.Record.Years > 0) {
		return nil
	}
	study := s.Study()
	silent := !slices.ContainsFunc(r.Record.Incidents, func(i history.Incident) bool { return !i.Unasked })
	if silent && affected > 0 {
		study.In.BlastRadius, study.Ranges = affected, maps.Clone(study.Ranges)
		delete(study.Ranges, "blast")
	}
	e := r.Record.Estimate(&study)
	if blast := e.Of("blast"); blast.Why == history.NoShares && affected > 0 {
		share := model.Number(affected)
		*blast = history.Estimate{Key: "blast", Band: uncertainty.Band{P5: share, P50: share, P95: share}, Why: AsSaid}
	}
	if trend := e.Of("trend"); !trend.Kept {
		inputs := e.Middles(s.Inputs)
		inputs.Trend = 0
		if _, problems := model.Build(inputs); model.Stopped(problems) {
			*trend = history.Estimate{Key: "trend", Kept: true, Why: NoSystem, From: trend.From}
		}
	}
	return e
}

// Facts are what estimates give a scenario: those that are not kept.
func Facts(e *history.Estimates) (list []Fact) {
	if e == nil {
		return nil
	}
	for _, estimate := range e.Inputs {
		f, _ := model.FieldOf(estimate.Key)
		switch {
		case estimate.Kept:
		case estimate.P5 == estimate.P95:
			list = append(list, Fact{estimate.Key, scenario.FormatNumber(f, float64(estimate.P50))})
		default:
			list = append(list, Fact{estimate.Key, scenario.FormatRange(f, estimate.Range())})
		}
	}
	return list
}

// Link is that of a scenario with the facts in it.
func Link(s scenario.Scenario, facts []Fact) string {
	texts := ""
	for _, f := range facts {
		texts += "&" + f.Key + "=" + f.Text
	}
	filled, _ := scenario.Parse(scenario.With(s.Link(), texts))
	return filled.Link()
}
