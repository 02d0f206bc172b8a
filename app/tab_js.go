package app

import (
	"fmt"
	"strings"
	"time"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// tab is the page's way to the browser. Its calls are to functions that every browser has and with arguments chosen
// here, as package browser wants them. What may be refused (clipboard,
// history in a sandbox) is handled where it is asked for.
type tab struct {
	window, document, root safejs.Value // root is the html element
	title                  string
	said                   map[string]string // to whoever asks or listens, by the name of what is said
	behind                 bool              // the address is behind the scenario
	linkTimer              safejs.Value      // runs while the address may not be written again
	writeLink              safejs.Func
}

func openTab() tab {
	window := safejs.Global()
	document := browser.Get(window, "document")
	return tab{said: map[string]string{}, window: window, document: document, root: browser.Get(document, "documentElement")}
}

func setAttribute(element safejs.Value, name, value string) {
	browser.Must(element.Call("setAttribute", name, value))
}

// say says something of the page by an attribute of its root: not again what it says already, since each text that crosses leaves garbage.
func (b *tab) say(name, value string) {
	if b.said[name] != value {
		b.said[name] = value
		setAttribute(b.root, name, value)
	}
}

func attribute(element safejs.Value, name string) string {
	return browser.Text(browser.Must(element.Call("getAttribute", name)))
}

func (b *tab) element(id string) safejs.Value {
	return browser.Must(b.document.Call("getElementById", id))
}

func (b *tab) query(selector string) safejs.Value {
	return browser.Must(b.document.Call("querySelector", selector))
}

func (b *tab) requestFrame(f safejs.Func) { browser.Must(b.window.Call("requestAnimationFrame", f)) }

// forget calls a timer off, if one is set.
func (b *tab) forget(timer *safejs.Value) {
	if browser.Truthy(*timer) {
		browser.Must(b.window.Call("clearTimeout", *timer))
	}
	*timer = safejs.Undefined()
}

// address is the whole address of the page.
func (b *tab) address() string {
	return browser.Text(browser.Get(browser.Get(b.window, "location"), "href"))
}

func (b *tab) parameters() safejs.Value {
	search := browser.Text(browser.Get(browser.Get(b.window, "location"), "search"))
	return browser.Must(browser.Get(b.window, "URLSearchParams").New(strings.ReplaceAll(search, "&amp;", "&"))) // some wikis escape it twice
}

func (b *tab) setTitle(title string) {
	if b.title != title {
		b.title = title
		browser.Set(b.document, "title", title)
	}
}

// attributeOf reads an attribute of an event's target, which may be the document.
func attributeOf(target safejs.Value, name string) string {
	if browser.Type(browser.Get(target, "getAttribute")) != safejs.TypeFunction {
		return "" // the window, a document
	}
	return attribute(target, name)
}

// closest finds the element at or above target that matches.
func closest(target safejs.Value, selector string) (safejs.Value, bool) {
	if browser.Type(browser.Get(target, "closest")) != safejs.TypeFunction {
		return safejs.Null(), false
	}
	found := browser.Must(target.Call("closest", selector))
	return found, browser.Truthy(found)
}

// today is the reader's date, in words: in numbers nobody knows which is the month. The browser would load all its languages to write it.
func (b *tab) today() string {
	now := browser.Must(browser.Get(b.window, "Date").New())
	part := func(get string) int { return int(browser.Number(browser.Must(now.Call(get)))) }
	return fmt.Sprintf("%s %d, %d", time.Month(1+part("getMonth")), part("getDate"), part("getFullYear"))
}
