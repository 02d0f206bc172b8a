package desk

import (
	"slices"
	"strconv"
	"strings"

	"goodenough/app/choices"
	"goodenough/app/choosing/account"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/weighing"
	"goodenough/model"
	"goodenough/model/compare"
)

// compareView holds the page's scenario beside others that were pinned or pasted.
func compareView(a *asked) dom.Node {
	a.changePins()
	links, left := a.pins()
	parts := []any{
		says("Pin this scenario, close this, change the numbers, and come back; or paste somebody’s link."),
		a.area(choices.PinsText, "Compare with, a link a line", "https://…/#v=2&cust=…", "3"),
		dom.El("p", press("pin", "Pin this scenario"))}
	over := absent("p")
	if left > 0 {
		over = alarm("Up to " + strconv.Itoa(compare.Most) + " scenarios fit side by side. Left out at the end: " + a.locale.Count(float64(left), "line") + ".")
	}
	sides := []side{a.side(a.scenario.Link())}
	var problems []dom.Node
	for i, link := range links {
		s := a.side(link)
		s.line = i
		who := weighing.Letter(len(sides))
		if s.none() {
			who = "Line " + strconv.Itoa(i+1)
		} else {
			sides = append(sides, s)
		}
		for _, p := range s.Page.Problems {
			problems = append(problems, dom.El("li", who+": "+p.Message))
		}
	}
	refused := absent("ul")
	if problems != nil {
		refused = dom.El("ul", dom.Class("alarms"), problems)
	}
	parts = append(parts, over, refused)
	if len(sides) > 1 {
		all := make([]account.Side, len(sides))
		for i, s := range sides {
			all[i] = s.Side
		}
		c := account.Compare(all)
		parts = append(parts, sidesView(sides), a.differingView(c), a.overlayView(c))
		a.account = c.Account(c.Overlay(a.texts["picture"]), a.locale)
		parts = append(parts, a.alongView())
	}
	return dom.El("div", parts...)
}

// pins are the lines that fit, and how many don't.
func (a *asked) pins() (links []string, left int) {
	links = a.pinned()
	fit := min(len(links), compare.Most-1)
	return links[:fit], len(links) - fit
}

// pinned are all lines, without those that are empty.
func (a *asked) pinned() (links []string) {
	for line := range strings.Lines(a.texts[choices.PinsText]) {
		if line = strings.TrimSpace(line); line != "" {
			links = append(links, line)
		}
	}
	return links
}

// changePins does what was pressed.
func (a *asked) changePins() {
	if len(a.pressed) == 0 {
		return
	}
	lines := without(a.pinned(), a.pressesOf("unpin-"))
	if link := "#" + a.scenario.Link(); a.presses("pin") && !slices.Contains(lines, link) {
		lines = append(lines, link)
	}
	a.texts[choices.PinsText] = strings.Join(lines, "\n")
}

// side is a scenario among those that stand side by side.
type side struct {
	account.Side
	line int // of those that are pinned, from 0
}

// none tells whether the link is no link at all, rather than one that says nothing of a scenario.
func (s *side) none() bool {
	return slices.ContainsFunc(s.Page.Problems, func(p model.Problem) bool { return p.Key == "link" && p.Refused })
}

func (a *asked) side(link string) side { return side{Side: account.Open(link, a.locale)} }

// sidesView says which scenario each letter stands for, and what its answer is.
func sidesView(sides []side) dom.Node {
	rows := make([]dom.Node, len(sides))
	for i, s := range sides {
		answer := s.Page.Answer()
		parts := []any{dom.El("b", weighing.Who(i, s.Page.Scenario)), ". " + answer.Said() + " "}
		if i > 0 {
			unpin := "unpin-" + strconv.Itoa(s.line)
			parts = append(parts, opens(s.Page.Link(), "Open it", weighing.Letter(i)), " ", pressOf(unpin, unpin, "Leave it out", weighing.Letter(i)))
		}
		rows[i] = dom.El("li", parts...)
	}
	return dom.El("ul", dom.Class("sides"), rows)
}

// differingView is what differs, what follows, and what each difference is worth.
func (a *asked) differingView(c *account.Compared) dom.Node {
	differing := weighing.Differing(c.Scenarios, a.locale)
	if len(differing.Rows) == 0 {
		return dom.El("p", weighing.NothingDiffers)
	}
	parts := []any{tabled(differing), tabled(weighing.Outcomes(c.Outcomes, a.locale))}
	for i := range c.Changes {
		change := &c.Changes[i]
		said, how := weighing.Changed(i+1, change, c.Outcomes[0], c.Outcomes[i+1], a.locale)
		parts = append(parts, dom.El("p", said))
		if how != "" {
			parts = append(parts, tabled(weighing.Shared(change, a.locale)), says(how))
		}
	}
	return dom.El("div", parts...)
}

// tabled is a table of texts, with what is said of it below.
func tabled(t weighing.Table) dom.Node {
	var rows []dom.Node
	for _, cells := range t.Rows {
		rows = append(rows, row(cells[0], texts(cells[1:])...))
	}
	if t.Note == "" {
		return table(t.Head, rows)
	}
	return dom.El("div", table(t.Head, rows), says(t.Note))
}

// overlayView is one view with a line for each scenario, and the list it is chosen from.
func (a *asked) overlayView(c *account.Compared) dom.Node {
	layout := state.Wide
	if a.narrow {
		layout = state.Narrow
	}
	var options [][2]string
	var figure dom.Node
	chosen := a.texts[choices.PictureText]
	for _, o := range c.Overlays(layout) {
		options = append(options, [2]string{o.View, o.Chart.Title})
		if o.View == chosen || figure.Tag == "" {
			figure = dom.El("figure", dom.Class("picture"), o.Chart.Node(), o.Chart.Legend(), dom.El("details", dom.El("summary", "The numbers behind it"), scrolls(o.Chart.Table())))
		}
	}
	if options == nil {
		return dom.El("p", "There is no picture of these: fewer than two of them have an answer.")
	}
	return dom.El("div", a.list(choices.PictureText, "Picture", chosen, options), figure)
}
