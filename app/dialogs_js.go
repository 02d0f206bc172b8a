package app

import (
	"encoding/json"

	"github.com/hack-pad/safejs"

	"goodenough/app/aside"
	"goodenough/app/browser"
	"goodenough/app/dom"
)

// beside is a dialog whose screen a program beside the page draws.
type beside struct {
	reader *aside.Reader
	screen *dom.Painter   // what the program drew
	given  []safejs.Value // files on their way to the program
}

// incidents is the dialog in which somebody's own are read.
type incidents struct {
	beside
	typing safejs.Value // the box of a date that somebody types in
	held   bool         // what it says is not taken yet
}

// ask asks the program, about the files that were handed over last or about those before.
func (d *beside) ask(request aside.Request, files bool) {
	var given []safejs.Value
	if files {
		given, d.given = d.given, nil
	}
	d.reader.Ask(request, given)
}

// weighing is the dialog in which choices are weighed.
type weighing struct {
	beside
	late      safejs.Func
	lateTimer safejs.Value // runs while an answer is awaited
	brought   bool         // the page says that choices go with the scenario
}

// emptyScreen is what stands where nothing was drawn yet.
var emptyScreen = dom.El("div")

// show paints the screen that a program sent into the element of an id, and tells whether it is one. Painting doesn't change what a person
// has typed or chosen, which controls then agree with, but for the one they are in.
func (d *beside) show(b *tab, id string, sent json.RawMessage) bool {
	var screen dom.Node
	if err := json.Unmarshal(sent, &screen); err != nil || screen.Tag == "" {
		return false
	}
	d.paint(b, id, screen)
	browser.Must(browser.Boot().Call("agree", "#"+id+" :is(input, textarea, option)"))
	return true
}

func (d *beside) paint(b *tab, id string, screen dom.Node) {
	if d.screen == nil {
		d.screen = dom.Read(browser.Get(b.element(id), "firstChild"))
	}
	d.screen.Paint(screen)
}
