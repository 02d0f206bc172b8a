package app

import (
	"fmt"
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/dom"
	"goodenough/model/scenario"
)

// browser is the page's way to the browser. Its calls are to functions that every browser has and with arguments chosen
// here: where one fails all the same, the program is wrong, and must stops it loudly. What may be refused (clipboard,
// history in a sandbox) is handled where it is asked for.
type browser struct {
	window, document, root safejs.Value // root is the html element
	title                  string
	linkTimer              safejs.Value
	writeLink              safejs.Func
}

func openBrowser() browser {
	window := safejs.Global()
	document := get(window, "document")
	return browser{window: window, document: document, root: get(document, "documentElement")}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func get(v safejs.Value, name string) safejs.Value { return must(v.Get(name)) }

func set(v safejs.Value, name string, value any) {
	if err := v.Set(name, value); err != nil {
		panic(err)
	}
}

func text(v safejs.Value) string {
	if v.IsNull() || v.IsUndefined() {
		return ""
	}
	return must(v.String())
}

func number(v safejs.Value) float64 { return must(v.Float()) }

func truthy(v safejs.Value) bool { return must(v.Truthy()) }

func setAttribute(element safejs.Value, name, value string) {
	must(element.Call("setAttribute", name, value))
}

func attribute(element safejs.Value, name string) string {
	return text(must(element.Call("getAttribute", name)))
}

// function keeps f callable from the browser for as long as the page lives.
func function(f func(this safejs.Value, args []safejs.Value) any) safejs.Func {
	return must(safejs.FuncOf(f))
}

func (b *browser) element(id string) safejs.Value {
	return must(b.document.Call("getElementById", id))
}

func (b *browser) query(selector string) safejs.Value {
	return must(b.document.Call("querySelector", selector))
}

func (b *browser) requestFrame(f safejs.Func) { must(b.window.Call("requestAnimationFrame", f)) }

// moveKept moves the pre-rendered nodes of a host, which the boot script kept, into the host that go-app made.
func (b *browser) moveKept(id string) (safejs.Value, bool) {
	host := b.element(id)
	boot := get(b.window, "goodenough")
	if !truthy(boot) {
		return host, false
	}
	kept := get(get(boot, "kept"), id)
	if !truthy(kept) {
		return host, false
	}
	nodes := make([]any, must(kept.Length()))
	for i := range nodes {
		nodes[i] = must(kept.Index(i))
	}
	must(host.Call("replaceChildren", nodes...))
	return host, true
}

// takeOver makes a host live: its pre-rendered nodes are adopted, or built where there are none.
func (b *browser) takeOver(id string, tree dom.Node) *dom.Painter {
	host, moved := b.moveKept(id)
	if !moved {
		must(host.Call("replaceChildren", must(b.document.Call("createElement", tree.Tag))))
	}
	painter, _ := dom.Adopt(b.document, get(host, "firstChild"), tree)
	return painter
}

// away tells which of some hosts lie outside of the window.
func (b *browser) away(hosts ...string) map[string]bool {
	height := number(get(b.window, "innerHeight"))
	away := make(map[string]bool, len(hosts))
	for _, id := range hosts {
		frame := must(b.element(id).Call("getBoundingClientRect"))
		away[id] = number(get(frame, "top")) > height || number(get(frame, "bottom")) < 0
	}
	return away
}

// restore gives back the focus and the text that a person had in the pre-rendered page.
func (b *browser) restore() {
	if boot := get(b.window, "goodenough"); truthy(boot) {
		must(boot.Call("restore"))
	}
}

// address is the whole address of the page.
func (b *browser) address() string { return text(get(get(b.window, "location"), "href")) }

// Media queries at which the style sheet shows another layout of the picture.
const (
	narrowQuery = "(max-width: 500px)"
	mediumQuery = "(min-width: 501px) and (max-width: 740px), (min-width: 901px) and (max-width: 1120px)"
)

func (b *browser) layout() Layout {
	matches := func(query string) bool { return truthy(get(must(b.window.Call("matchMedia", query)), "matches")) }
	switch {
	case matches(narrowQuery):
		return Narrow
	case matches(mediumQuery):
		return Medium
	}
	return Wide
}

// locale reads the reader's decimal mark, and the sign of the currency from the query, where presentation stands.
func (b *browser) locale() Locale {
	l := English
	if strings.Contains(text(must(must(get(get(b.window, "Intl"), "NumberFormat").New()).Call("format", 1.5))), ",") {
		l.Decimal = ","
	}
	sign := text(must(b.parameters().Call("get", currencyParameter)))
	for _, known := range Currencies {
		if sign == known {
			l.Currency = sign
		}
	}
	return l
}

const currencyParameter = "currency"

func (b *browser) parameters() safejs.Value {
	return must(get(b.window, "URLSearchParams").New(get(get(b.window, "location"), "search")))
}

func (b *browser) setTitle(title string) {
	if b.title != title {
		b.title = title
		set(b.document, "title", title)
	}
}

// linkDelay is how long the address may lag behind, in ms: browsers limit how often it may be written.
const linkDelay = 300

// do carries out an effect.
func (l *live) do(effect Effect) {
	switch e := effect.(type) {
	case WriteLink:
		if truthy(l.linkTimer) {
			must(l.window.Call("clearTimeout", l.linkTimer))
		}
		l.linkTimer = must(l.window.Call("setTimeout", l.writeLink, linkDelay))
	case StopStudy:
		l.engine.Stop()
	case WriteLinkNow:
		l.flushPending()
	case CopyText:
		l.flushLink()
		l.copy(l.shareAddress(e.Text))
	case ShowTyped:
		l.showValue(e.Key)
	case WritePresentation:
		parameters := l.parameters()
		if e.Currency == Currencies[0] {
			must(parameters.Call("delete", currencyParameter))
		} else {
			must(parameters.Call("set", currencyParameter, e.Currency))
		}
		l.replaceAddress(text(must(parameters.Call("toString"))), l.state.Link())
	default:
		panic(fmt.Sprintf("app: unknown effect %T", effect))
	}
}

// flushLink writes the scenario into the address now. Facts that came in the query move to the fragment.
func (l *live) flushLink() {
	if truthy(l.linkTimer) {
		must(l.window.Call("clearTimeout", l.linkTimer))
	}
	l.linkTimer = safejs.Undefined()
	l.replaceAddress(presentation(text(get(get(l.window, "location"), "search"))), l.state.Link())
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
func (b *browser) replaceAddress(query, fragment string) {
	location := get(b.window, "location")
	url := text(get(location, "pathname"))
	if query != "" {
		url += "?" + query
	}
	history := get(b.window, "history")
	_, _ = history.Call("replaceState", get(history, "state"), "", url+"#"+fragment)
}

// shareAddress is the page's address with a scenario in its fragment.
func (b *browser) shareAddress(fragment string) string {
	before, _, _ := strings.Cut(b.address(), "#")
	return before + "#" + fragment
}

// copy puts text on the clipboard, by the old way where the new one is refused.
func (l *live) copy(what string) {
	done := function(func(safejs.Value, []safejs.Value) any { l.send(Copied{OK: true}); return nil })
	refused := function(func(safejs.Value, []safejs.Value) any { l.send(Copied{OK: l.copyBySelection(what)}); return nil })
	clipboard := get(get(l.window, "navigator"), "clipboard")
	if !truthy(clipboard) {
		l.send(Copied{OK: l.copyBySelection(what)})
		return
	}
	promise, err := clipboard.Call("writeText", what)
	if err != nil {
		l.send(Copied{OK: l.copyBySelection(what)})
		return
	}
	must(promise.Call("then", done, refused))
}

func (b *browser) copyBySelection(what string) bool {
	area := must(b.document.Call("createElement", "textarea"))
	set(area, "value", what)
	setAttribute(area, "class", "offscreen")
	must(get(b.document, "body").Call("appendChild", area))
	must(area.Call("select"))
	ok, err := b.document.Call("execCommand", "copy")
	must(area.Call("remove"))
	return err == nil && truthy(ok)
}

// showValue lets the box of an input show its value again instead of what was typed.
func (b *browser) showValue(key string) {
	box := b.query(`[data-input="` + key + `"]`)
	if truthy(box) && text(get(box, "localName")) == "input" {
		set(box, "value", attribute(box, "value"))
	}
}
