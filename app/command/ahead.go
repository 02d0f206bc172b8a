//go:build !js

package command

import (
	"fmt"
	"math"
	"strings"

	"goodenough/app"
	"goodenough/model"
)

// linesAhead say in plain words what lies ahead.
func linesAhead(a app.Ahead, years int) []string {
	l := app.English
	nothing := a.Time.Plan("nothing")
	stop := "Stop all of it and "
	switch runway := float64(nothing.RunwayYears); {
	case runway == 0:
		stop += "customers, upset already, are soon more so"
	case math.IsInf(runway, 1):
		stop += "nobody ever notices"
	default:
		stop += "nobody notices for " + l.Years(runway)
	}
	lines := []string{fmt.Sprintf("%s; after %s %s of revenue is gone.", stop, l.Years(float64(years)), l.Percent(math.Max(0, float64(nothing.RevenueLost))))}
	if plan := a.Time.Plan("plan"); plan != nil {
		line := fmt.Sprintf("The plan is worth %s over %s against staying", l.Money(float64(plan.PresentValue)), l.Years(float64(years)))
		switch {
		case !plan.RunwayYears.Known():
			line += " and never passes the line"
		case !plan.RecoveryYears.Known():
			line += fmt.Sprintf("; it passes the line after %s for good", l.Years(float64(plan.RunwayYears)))
		default:
			line += fmt.Sprintf("; it passes the line after %s and is back after %s", l.Years(float64(plan.RunwayYears)), l.Years(float64(plan.RecoveryYears)))
		}
		lines = append(lines, fmt.Sprintf("%s. Beginning a year later changes that by %s.", line, l.Money(-float64(plan.Waiting))))
	}
	g := a.Growth
	lines = append(lines, fmt.Sprintf("Of %s a year for operations and growth, %s for operations is worth most; the present split gives up %s a year.",
		l.Money(float64(g.Budget)), l.Money(float64(g.Best.Operations)), l.Money(float64(g.Cost))))
	if g.Advertising.Known() {
		lines = append(lines, fmt.Sprintf("Spent on advertising of average effect, its growth part returns %s on the next dollar.", l.Percent(float64(g.Advertising))))
	}
	if t := a.Trap; t != nil {
		says := map[model.Side]string{
			model.NoTrap:    "there is no trap: fires cost too little to eat what prevents them",
			model.Safe:      "no level of neglect is a trap: the budget pays all the fires there can be",
			model.Above:     "you are above the tipping point: it recovers from small cuts",
			model.Balanced:  "you stand on the tipping point: one bad month, and fires eat what prevents them",
			model.Below:     "you are below the tipping point: fires eat what prevents them",
			model.Collapses: "it collapses from anywhere: the budget is too small for the fires it leads to",
		}
		lines = append(lines, fmt.Sprintf("With fire-fighting paid from the same %s a year, %s.", l.Money(float64(t.Budget)), says[t.Side]))
	}
	p := a.People
	team, _ := model.FieldOf("team")
	heads := func(n model.Number) string { return l.Spoken(team, float64(n)) }
	today, never := p.Plans[0], p.Plans[len(p.Plans)-1]
	lines = append(lines, fmt.Sprintf("Of %s engineers %s keep the lights on and %s fight fires; with nothing maintained %s would restart machines all day.",
		heads(p.Team), heads(today.Lights), heads(today.Fighting), heads(never.Fighting)))
	for i, line := range lines {
		lines[i] = strings.ReplaceAll(line, "\u00a0", " ")
	}
	return lines
}
