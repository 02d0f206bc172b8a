// Package desk draws the screens on which choices are weighed: a backlog, many systems, other scenarios, the value of an input that would
// do, a workbook. A screen follows from the scenario and from what was typed and chosen on it, and nothing else is kept.
package desk

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/choosing/account"
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// Desk answers what the page asks.
type Desk struct {
	post  func(aside.Reply)
	files []aside.File // for the next screen
}

// New makes one.
func New(post func(aside.Reply)) *Desk { return &Desk{post: post} }

// Take keeps files for the next screen: their text stands on it then as if it had been pasted.
func (d *Desk) Take(files []aside.File) { d.files = files }

// Answer answers a request with the screen it asks for.
func (d *Desk) Answer(q aside.Request) {
	s, _ := scenario.Parse(q.Link)
	locale := words.English
	if q.Money != "" {
		locale.Currency = q.Money
	}
	reply := aside.Reply{ID: q.ID}
	if q.Tells {
		reply.Told, reply.Accounts = true, Told(s, locale)
		if q.Choices == nil {
			d.post(reply)
			return
		}
	}
	brought, unread := map[string]string(nil), error(nil)
	if !q.Alone {
		brought, unread = choices.Unpack(s.Packed)
	}
	a := asked{scenario: s.WithoutPacked(), texts: maps.Clone(brought), locale: locale, narrow: q.Narrow, page: q.Page}
	if a.texts == nil {
		a.texts = map[string]string{}
	}
	maps.Copy(a.texts, q.Choices)
	for _, name := range []string{choices.PinsText, choices.SystemsText} {
		if text, given := a.texts[name]; given {
			a.texts[name] = withoutPacked(text)
		}
	}
	a.pressed = strings.Fields(a.texts[aside.PressChoice])
	delete(a.texts, aside.PressChoice)
	tool := a.tool()
	took := a.take(tool.Name, d.files)
	d.files = nil
	drawn := tool.draw(&a)
	a.texts[aside.ToolChoice] = tool.Name
	a.packed(&reply, s.Packed, brought, unread)
	reply.Screen = aside.Drawn(dom.El("div", a.tabs(tool), took, unreadView(unread), drawn, a.lengthView(&reply)))
	if a.account != nil {
		reply.Account = aside.Drawn(a.account.Tree())
	}
	a.writeAlong()
	if a.presses("file") {
		a.save()
	}
	reply.File = a.made
	d.post(reply)
}

// asked is what a screen is drawn from, and what comes of it besides.
type asked struct {
	scenario scenario.Scenario
	texts    map[string]string // typed and chosen, by name
	pressed  []string          // buttons, on the screen that was drawn of these texts
	locale   words.Locale
	narrow   bool
	page     string // what addresses of scenarios begin with
	made     *aside.Made
	account  *account.Account // nil where there is nothing to take along
}

// presses tells whether a button was pressed.
func (a *asked) presses(name string) bool { return slices.Contains(a.pressed, name) }

// pressesOf are the numbers of those that were pressed among buttons alike.
func (a *asked) pressesOf(verb string) (numbers []int) {
	for _, name := range a.pressed {
		if at, is := strings.CutPrefix(name, verb); is {
			if i, err := strconv.Atoi(at); err == nil {
				numbers = append(numbers, i)
			}
		}
	}
	return numbers
}

// without is a list without what stands at some places.
func without[T any](list []T, places []int) (left []T) {
	for i, v := range list {
		if !slices.Contains(places, i) {
			left = append(left, v)
		}
	}
	return left
}
