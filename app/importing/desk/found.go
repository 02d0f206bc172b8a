package desk

import (
	"goodenough/app/aside"
	"goodenough/app/records"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/scenario"
)

// Found is what files say, and what that says of a scenario. The page's screen, the terminal and what is taken along tell it in the same words.
type Found struct {
	Estimates *history.Estimates // nil where no time was watched
	report    *records.Report
	choices   choices
	scenario  scenario.Scenario
	budgets   *history.Budgets
	locale    words.Locale
	narrow    bool // the screen is a phone's
}

// Find holds what was read against a scenario. Affected is the share of customers that somebody said each incident hit, above 0 to 1, where
// files don't say; 0 says nothing.
func Find(report *records.Report, s scenario.Scenario, affected float64, l words.Locale) Found {
	f := Found{report: report, scenario: s, locale: l, Estimates: report.Estimate(&s, affected)}
	if f.Estimates != nil {
		if system, problems := model.Build(s.Inputs); !model.Stopped(problems) {
			f.budgets = report.Record.Budgets(&system)
		}
	}
	return f
}

// taken are the estimates that the scenario would be given.
func (f *Found) taken() (list []aside.Estimate) {
	for _, fact := range records.Facts(f.Estimates) {
		list = append(list, aside.Estimate(fact))
	}
	return list
}

// contradiction is why the estimates can't be true beside the rest of the scenario, if they can't.
func (f *Found) contradiction() string {
	_, problems := model.Build(f.Estimates.Middles(f.scenario.Inputs))
	for _, p := range problems {
		if p.Stops {
			return words.Sentence(p.Message)
		}
	}
	return ""
}
