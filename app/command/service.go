//go:build !js

package command

import (
	"fmt"
	"strings"

	"goodenough/app/view"
	"goodenough/app/words"
	"goodenough/model"
)

// service is a row: what is said of a link in short.
type service struct {
	name, verdict, link string
	spend, best, line   model.Number // $/yr
	downtime            model.Number // share of time
	gain                model.Number // $/yr
	chance              model.Number // from 0 to 1; unknown where nobody counted
	likely              string       // the same for people
	reason              string       // why it has no figures
}

// serviceOf is the row of an answer.
func serviceOf(a query, e explained) service {
	s := service{name: e.page.Name, link: e.page.Link()}
	if s.name == "" {
		s.name = fmt.Sprintf("%s, %s", e.page.Preset().Name, a.place())
	}
	switch o := e.page.Numbers(); {
	case a.unread != "":
		s.name, s.link, s.reason = a.place(), "", "refused: "+a.unread
	case model.Refused(e.problems):
		s.reason = "refused: " + reasons(e.problems, func(p model.Problem) bool { return p.Refused })
	case o == nil:
		s.reason = "no answer: " + reasons(e.problems, func(p model.Problem) bool { return p.Stops })
	default:
		brief := view.BriefOf(e.page)
		s.verdict, s.chance, s.likely = brief.Verdict, brief.Chance, brief.Likely
		s.spend, s.best, s.line, s.downtime, s.gain = model.Number(e.page.ExploredSpend()), o.Optimum, o.Minimum, o.Downtime, o.Regret
	}
	return s
}

// reasons are the problems of a kind on one line.
func reasons(problems []model.Problem, counts func(model.Problem) bool) string {
	var list []string
	for _, p := range problems {
		if counts(p) {
			list = append(list, p.Key+": "+words.Unglued(p.Message))
		}
	}
	return strings.Join(list, "; ")
}
