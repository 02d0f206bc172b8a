package account

import (
	"cmp"
	"slices"

	"goodenough/app/choices"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/portfolio"
)

// Portfolio is the account of systems that share one budget.
func Portfolio(systems []choices.System, whole *portfolio.Whole, problems []choices.Problem, l words.Locale) *Account {
	said := choices.PortfolioSays(whole, l)
	t := Table{Head: []string{"system", "today", "best", "change", "its team"}}
	group := ""
	for _, i := range Fed(whole) {
		team := &whole.Teams[i]
		if g := choices.Group(team); g != group {
			group = g
			t.Rows = append(t.Rows, Row{Across: group})
		}
		t.Rows = append(t.Rows, Row{Cells: PortfolioCells(&systems[i], team, l)})
	}
	type system struct {
		Row  int    `json:"row"`
		Name string `json:"name"`
		Link string `json:"link"`
		*portfolio.Team
	}
	list := make([]system, len(systems))
	rows := [][]string{{"system", "today ($ a year)", "best ($ a year)", "change ($ a year)", "by its own numbers ($ a year)", "net ($ a year)", "downtime (share of time)", "customers satisfied", "its team", "link"}}
	for i, s := range systems {
		team := &whole.Teams[i]
		list[i] = system{s.Row, s.Name, s.Link, team}
		rows = append(rows, []string{s.Name, plain(team.Today), plain(team.Spend), plain(team.Change), plain(team.Own), plain(team.Net), plain(team.Downtime), yesNo(team.Satisfied), choices.TeamSays(team, l), s.Link})
	}
	return &Account{Tool: Tool("portfolio"), Answer: said[0], Says: said[1:], Tables: []Table{t}, CSV: rows, JSON: struct {
		*portfolio.Whole
		Systems  []system          `json:"systems"`
		Problems []choices.Problem `json:"problems"`
	}{whole, list, elements(problems)}}
}

// Fed are systems in the order of a table: whom to feed most first, whom to starve most last.
func Fed(whole *portfolio.Whole) []int {
	order := make([]int, len(whole.Teams))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(whole.Teams[y].Change, whole.Teams[x].Change) })
	return order
}

// PortfolioCells are what a row of the table says of a system.
func PortfolioCells(s *choices.System, t *portfolio.Team, l words.Locale) []string {
	money := func(v model.Number) string { return l.Money(float64(v)) }
	return []string{s.Name, money(t.Today), money(t.Spend), l.Signed(float64(t.Change)), choices.TeamSays(t, l)}
}
