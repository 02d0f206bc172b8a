package desk

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"goodenough/app/choices"
	"goodenough/app/choosing/account"
	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/portfolio"
)

// exampleSystems are a portfolio to begin with.
const exampleSystems = `#v=2&cust=payments&ops=4m&name=Checkout
#v=2&cust=consumer&ops=3m&name=App
#v=2&cust=b2b-saas&ops=1.5m&inc=40&name=Reports
#v=2&cust=email-batch&name=Nightly mails
`

// portfolioView splits one budget among systems.
func portfolioView(a *asked) dom.Node {
	text := a.texts[choices.SystemsText]
	if a.presses("add-system") {
		if text = strings.TrimRight(text, "\n"); text != "" {
			text += "\n"
		}
		text += "#" + a.scenario.Link()
		a.texts[choices.SystemsText] = text
	}
	example := strings.TrimSpace(text) == ""
	if example {
		text = exampleSystems
	}
	systems, problems := choices.Systems(text)
	models, today := choices.Together(systems)
	budget, problem := a.amount(choices.SharedText)
	if math.IsInf(budget, 1) {
		budget = today
	}
	parts := []any{
		dom.El("div", dom.Class("import-questions"), a.box(choices.SharedText, "Budget for all, a year", "as today: "+a.locale.Money(today), problem)),
		dom.El("div", dom.El("label", dom.A("for", choiceID(choices.SystemsText)), "Systems: a link a line, or a table with their inputs"),
			dom.El("textarea", control(choices.SystemsText), dom.A("rows", "5"), dom.A("spellcheck", "false"), text)),
	}
	add, about, divided := absent("p"), absent("p"), absent("div")
	if example || choices.IsLinks(text) {
		add = dom.El("p", press("add-system", "Add this scenario"))
	}
	if example {
		about = says("An example: type over it.")
	}
	if len(systems) > 0 {
		divided = dom.El("div", a.dividedView(systems, models, budget, problems))
	}
	return dom.El("div", append(parts, add, about, problemsView(problems), divided)...)
}

// dividedView is the answer, whom to feed and whom to starve.
func (a *asked) dividedView(systems []choices.System, models []*model.System, budget float64, problems []choices.Problem) dom.Node {
	whole, err := portfolio.Share(models, budget, nil)
	if err != nil {
		return alarm(err.Error())
	}
	a.account = account.Portfolio(systems, whole, problems, a.locale)
	order := account.Fed(whole)
	var rows []dom.Node
	group := ""
	for n, i := range order {
		t := &whole.Teams[i]
		if g := choices.Group(t); g != group {
			group = g
			rows = append(rows, dom.El("tr", dom.Class("cut-line"), dom.El("th", dom.A("colspan", "6"), dom.A("scope", "colgroup"), group)))
		}
		if n == mostTableRows {
			rows = append(rows, row("…", "", "", "", "And "+strconv.Itoa(len(order)-n)+" more.", ""))
			break
		}
		cells := account.PortfolioCells(&systems[i], t, a.locale)
		rows = append(rows, row(cells[0], append(texts(cells[1:]), opens(systems[i].Link, "Open it", systems[i].Name))...))
	}
	return dom.El("div", dom.El("p", dom.Class("import-sentence"), a.account.Answer), dom.El("p", strings.Join(a.account.Says, " ")),
		table(append(slices.Clone(a.account.Tables[0].Head), ""), rows), a.alongView())
}
