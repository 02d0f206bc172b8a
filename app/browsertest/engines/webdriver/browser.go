// Package webdriver starts three browsers and tells them what to do, by the two protocols of the W3C: BiDi, over a web socket, which
// Chromium's driver and Firefox itself speak, and the classic one, over HTTP, which is all that WebKit's driver speaks. Both give a
// hand on mouse and keyboard the same form. It holds what this project's checks ask for, and no more.
package webdriver

import (
	"errors"
	"time"
)

// Browser is the one window of a browser that was started, and the tab in front. Its methods return once the browser has done what was
// asked, or with an error after Patience.
type Browser interface {
	// Open loads an address into the tab.
	Open(address string) error
	// Reload does what the button does.
	Reload() error
	// Travel goes so many steps forward through the tab's history, or back where it is negative. The other document may still be loading.
	Travel(steps int) error
	// Fresh leaves the tab for a new one, without a history.
	Fresh() error

	// Enter makes the only frame of the document the one that Eval and Act speak to, until Leave, or Open.
	Enter() error
	Leave() error

	// Eval is what an expression comes to as JSON, or what it promises; nothing where it comes to nothing.
	Eval(expression string) ([]byte, error)
	// Act has devices do what a person does with them. What is pressed stays so until it is let go.
	Act(devices ...Device) error

	// Screenshot is what the tab shows, as PNG.
	Screenshot() ([]byte, error)
	// Print is the document on paper, as PDF, or ErrNoPrinter.
	Print() ([]byte, error)
	// Complaints are the errors in the console since they were last asked for. WebKit's driver tells of none.
	Complaints() []string

	// Close ends the browser and all that was started for it.
	Close() error
}

// Settings are what a browser is started with. The zero value but for Dir is an English browser in a light world.
type Settings struct {
	Dir         string         // its own: profile, and "downloads" in it
	Dark        bool           // what the system prefers
	Preferences map[string]any // Firefox's, by name
}

// Engines are the browsers there are, by name.
var Engines = []struct {
	Name  string
	Start func(Settings) (Browser, error)
}{{"Chromium", Chromium}, {"Firefox", Firefox}, {"WebKit", WebKit}}

// Patience is how long a browser may take for anything, promises of a page among it.
const Patience = 2 * time.Minute

// The window, in px.
const (
	Width  = 1280
	Height = 1000
)

// ErrNoPrinter is what a browser says whose driver doesn't print.
var ErrNoPrinter = errors.New("this browser's driver doesn't print")

// asJSON has an expression's value come back as text, which both protocols hand over alike.
func asJSON(expression string) string {
	return "(async () => JSON.stringify(await (" + expression + "\n)))()"
}
