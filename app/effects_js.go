package app

import (
	"fmt"
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/dom"
	"goodenough/model/scenario"
)

// tab is the page's way to the browser. Its calls are to functions that every browser has and with arguments chosen
// here, as package browser wants them. What may be refused (clipboard,
// history in a sandbox) is handled where it is asked for.
type tab struct {
	window, document, root safejs.Value // root is the html element
	title                  string
	linkTimer              safejs.Value
	writeLink              safejs.Func
}

func openTab() tab {
	window := safejs.Global()
	document := browser.Get(window, "document")
	return tab{window: window, document: document, root: browser.Get(document, "documentElement")}
}

func text(v safejs.Value) string { return browser.Text(v) }

func number(v safejs.Value) float64 { return browser.Number(v) }

func truthy(v safejs.Value) bool { return browser.Truthy(v) }

func setAttribute(element safejs.Value, name, value string) {
	browser.Must(element.Call("setAttribute", name, value))
}

func attribute(element safejs.Value, name string) string {
	return text(browser.Must(element.Call("getAttribute", name)))
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
	if truthy(*timer) {
		browser.Must(b.window.Call("clearTimeout", *timer))
	}
	*timer = safejs.Undefined()
}

// moveKept moves the pre-rendered nodes of a host, which the boot script kept, into the host that go-app made.
func (b *tab) moveKept(id string) (safejs.Value, bool) {
	host := b.element(id)
	if !truthy(browser.Boot()) {
		return host, false
	}
	kept := browser.Get(browser.Get(browser.Boot(), "kept"), id)
	if !truthy(kept) {
		return host, false
	}
	nodes := make([]any, browser.Must(kept.Length()))
	for i := range nodes {
		nodes[i] = browser.Must(kept.Index(i))
	}
	browser.Must(host.Call("replaceChildren", nodes...))
	return host, true
}

// takeOver makes a host live: its pre-rendered nodes are adopted, or built where there are none.
func (b *tab) takeOver(id string, tree dom.Node) *dom.Painter {
	host, moved := b.moveKept(id)
	if !moved {
		browser.Must(host.Call("replaceChildren", browser.Must(b.document.Call("createElement", tree.Tag))))
	}
	painter, _ := dom.Adopt(b.document, browser.Get(host, "firstChild"), tree)
	return painter
}

// away tells which of some hosts lie outside of the window.
func (b *tab) away(hosts ...string) map[string]bool {
	height := number(browser.Get(b.window, "innerHeight"))
	away := make(map[string]bool, len(hosts))
	for _, id := range hosts {
		frame := browser.Must(b.element(id).Call("getBoundingClientRect"))
		away[id] = number(browser.Get(frame, "top")) > height || number(browser.Get(frame, "bottom")) < 0
	}
	return away
}

// restore gives back the focus and the text that a person had in the pre-rendered page.
func (b *tab) restore() {
	if truthy(browser.Boot()) {
		browser.Must(browser.Boot().Call("restore"))
	}
}

// address is the whole address of the page.
func (b *tab) address() string { return text(browser.Get(browser.Get(b.window, "location"), "href")) }

// Media queries at which the style sheet shows another layout of the picture.
const (
	narrowQuery = "(max-width: 500px)"
	mediumQuery = "(min-width: 501px) and (max-width: 740px)"
	besideQuery = "(min-width: 901px) and (max-width: 1120px)" // the inputs stand beside the picture, but in an embed
)

func (b *tab) layout() Layout {
	matches := func(query string) bool {
		return truthy(browser.Get(browser.Must(b.window.Call("matchMedia", query)), "matches"))
	}
	switch {
	case matches(narrowQuery):
		return Narrow
	case matches(mediumQuery), matches(besideQuery) && !embedded():
		return Medium
	}
	return Wide
}

// locale reads the reader's decimal mark, and the sign of the currency from the query, where presentation stands.
func (b *tab) locale() Locale {
	l := English
	if strings.Contains(text(browser.Must(browser.Must(browser.Get(browser.Get(b.window, "Intl"), "NumberFormat").New()).Call("format", 1.5))), ",") {
		l.Decimal = ","
	}
	sign := text(browser.Must(b.parameters().Call("get", currencyParameter)))
	for _, known := range Currencies {
		if sign == known {
			l.Currency = sign
		}
	}
	return l
}

func (b *tab) parameters() safejs.Value {
	return browser.Must(browser.Get(b.window, "URLSearchParams").New(browser.Get(browser.Get(b.window, "location"), "search")))
}

func (b *tab) setTitle(title string) {
	if b.title != title {
		b.title = title
		browser.Set(b.document, "title", title)
	}
}

// linkDelay is how long the address may lag behind, in ms: browsers limit how often it may be written.
const linkDelay = 300

// carryOut does what an update wants done. What fails is no reason to forget the update, which stands on the page.
func (l *live) carryOut(effect Effect) {
	defer browser.Survive(l.apologize)
	l.do(effect)
}

func (l *live) do(effect Effect) {
	switch e := effect.(type) {
	case WriteLink:
		l.forget(&l.linkTimer)
		l.linkTimer = browser.Must(l.window.Call("setTimeout", l.writeLink, linkDelay))
	case StopStudy:
		l.engine.Stop()
	case WriteLinkNow:
		l.flushPending()
	case CopyText:
		l.flushPending()
		l.copy(e.What, e.Text)
	case Export:
		l.export(e)
	case ShowShare:
		l.showShare()
	case HideShare:
		browser.Must(l.element("share-dialog").Call("close"))
	case Print:
		l.print()
	case ShowTyped:
		l.showValue(e.Key)
	case FocusBox:
		box := l.element("in-" + e.Key)
		if truthy(box) && browser.Get(l.document, "activeElement").Equal(browser.Get(l.document, "body")) {
			browser.Must(box.Call("focus"))
		}
	case WritePresentation:
		parameters := l.parameters()
		if e.Currency == Currencies[0] {
			browser.Must(parameters.Call("delete", currencyParameter))
		} else {
			browser.Must(parameters.Call("set", currencyParameter, e.Currency))
		}
		l.replaceAddress(text(browser.Must(parameters.Call("toString"))), l.link)
	default:
		panic(fmt.Sprintf("app: unknown effect %T", effect))
	}
}

// flushLink writes the scenario into the address now. Facts that came in the query move to the fragment.
func (l *live) flushLink() {
	l.forget(&l.linkTimer)
	l.replaceAddress(presentation(text(browser.Get(browser.Get(l.window, "location"), "search"))), l.link)
}

// flushAll writes the address as it is once all that happened is counted.
func (l *live) flushAll() {
	if len(l.queue) > 0 {
		l.paintFrame()
	}
	l.flushPending()
}

// flushPending writes the address if an edit still waits for it.
func (l *live) flushPending() {
	if truthy(l.linkTimer) {
		l.flushLink()
	}
}

// presentation keeps the parameters of a query that are no facts.
func presentation(query string) string {
	var kept []string
	for part := range strings.SplitSeq(strings.TrimPrefix(query, "?"), "&") {
		if key, _, _ := strings.Cut(part, "="); part != "" && !scenario.IsFact(key) {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "&")
}

// replaceAddress changes query and fragment in place. Where the browser refuses, as a sandbox may, the address lags behind
// and "copy link" still has the whole scenario.
func (b *tab) replaceAddress(query, fragment string) {
	location := browser.Get(b.window, "location")
	url := text(browser.Get(location, "pathname"))
	if query != "" {
		url += "?" + query
	}
	history := browser.Get(b.window, "history")
	_, _ = history.Call("replaceState", browser.Get(history, "state"), "", url+"#"+fragment)
}

// copy puts text on the clipboard, by the old way where the new one is refused.
func (l *live) copy(what, content string) {
	bySelection := func() { l.send(Copied{what, l.copyBySelection(content)}) }
	clipboard := browser.Get(browser.Get(l.window, "navigator"), "clipboard")
	if !truthy(clipboard) {
		bySelection()
		return
	}
	promise, err := clipboard.Call("writeText", content)
	if err != nil {
		bySelection()
		return
	}
	l.settled(promise, func(safejs.Value) { l.send(Copied{what, true}) }, bySelection)
}

// settled waits for a promise.
func (l *live) settled(promise safejs.Value, done func(safejs.Value), refused func()) {
	var fulfilled, rejected safejs.Func
	release := func() { fulfilled.Release(); rejected.Release() }
	fulfilled = browser.Function(func(args []safejs.Value) {
		release()
		var value safejs.Value
		if len(args) > 0 {
			value = args[0]
		}
		done(value)
	})
	rejected = browser.Function(func([]safejs.Value) { release(); refused() })
	browser.Must(promise.Call("then", fulfilled, rejected))
}

func (b *tab) copyBySelection(what string) bool {
	area := browser.Must(b.document.Call("createElement", "textarea"))
	browser.Set(area, "value", what)
	setAttribute(area, "class", "offscreen")
	around := b.query("dialog[open]") // what lies outside of an open dialog takes no selection
	if !truthy(around) {
		around = browser.Get(b.document, "body")
	}
	browser.Must(around.Call("appendChild", area))
	browser.Must(area.Call("select"))
	ok, err := b.document.Call("execCommand", "copy")
	browser.Must(area.Call("remove"))
	return err == nil && truthy(ok)
}

// showValue lets a box show its value again instead of what was typed: in a form that fits, or exactly where it has the focus.
func (b *tab) showValue(key string) {
	box := b.element("in-" + key)
	if !truthy(box) {
		return // of a step that is gone, or a list
	}
	if _, ok := boxOf(box); !ok {
		return
	}
	browser.Set(box, "value", attribute(box, "value"))
	if browser.Get(b.document, "activeElement").Equal(box) {
		showExactly(box)
	}
}

// showExactly lets a box that shows its value in a form that fits show every digit. What was selected stays selected.
func showExactly(box safejs.Value) {
	exact := attribute(box, "data-exact")
	if exact == "" || text(browser.Get(box, "value")) != attribute(box, "value") {
		return
	}
	selected := number(browser.Get(box, "selectionEnd")) > number(browser.Get(box, "selectionStart"))
	if browser.Set(box, "value", exact); selected {
		browser.Must(box.Call("select"))
	}
}

// leaveBox takes the focus from a box, which has no frame to show a form that fits before the page is printed.
func (b *tab) leaveBox() {
	box := browser.Get(b.document, "activeElement")
	if _, ok := boxOf(box); ok {
		browser.Must(box.Call("blur"))
		browser.Set(box, "value", attribute(box, "value"))
	}
}
