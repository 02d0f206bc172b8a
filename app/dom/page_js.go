//go:build js && wasm

package dom

import (
	"strconv"
	"strings"
	"sync"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// Read goes on from an element as it stands in the page, whoever put it there.
func Read(element safejs.Value) *Painter {
	page := thePage()
	return &Painter{page: page, was: recorded(read(page.call("read", element)))}
}

// booted is the page as the boot script keeps it: of its nodes the program has numbers alone, since each of the browser's objects in its
// hands is one more thing that every collection of garbage asks after.
//
// Writes to nodes that are there already are gathered and cross at once, in one string: a call into JavaScript is slow, and so is each of its
// arguments.
type booted struct {
	boot   safejs.Value
	names  map[string]int // of attributes, numbered by the boot script too
	places []byte         // gathered: of each write the node and what of it
	values []byte         // of each write, after a NUL
}

var thePage = sync.OnceValue(func() *booted { return &booted{boot: browser.Boot(), names: map[string]int{}} })

func (b *booted) call(name string, args ...any) safejs.Value {
	return browser.Must(b.boot.Call(name, args...))
}

// read is what the boot script says of an element, and the number of its first node.
func read(pair safejs.Value) (says string, number int) {
	return browser.Text(browser.Get(pair, "0")), numberOf(browser.Get(pair, "1"))
}

func (b *booted) again(element int) (says string, number int) {
	b.places, b.values = b.places[:0], b.values[:0] // of the paint that came to no end
	return read(b.call("again", element))
}

func (b *booted) make(markup string, inPicture bool) (says string, number int) {
	return read(b.call("make", markup, inPicture))
}

func (b *booted) text(text string) (number int) { return numberOf(b.call("text", text)) }

func (b *booted) add(to, number int) { b.call("add", to, number) }

func (b *booted) replace(numbers []int, by int) { b.call("replace", by, listed(numbers)) }

func (b *booted) remove(numbers []int) { b.call("remove", listed(numbers)) }

func (b *booted) removeAttr(element int, name string) { b.call("removeAttribute", element, name) }

func (b *booted) mend(element int, kids []int) (lost bool) {
	return browser.Truthy(b.call("mend", element, listed(kids)))
}

func (b *booted) putAttr(element int, name, value string) {
	number, ok := b.names[name]
	if !ok {
		number = numberOf(b.call("name", name))
		b.names[name] = number
	}
	b.put(element, number, value)
}

// putText says of a text, below zero, which element it was painted in.
func (b *booted) putText(number, around int, text string) { b.put(number, -around, text) }

func (b *booted) put(node, what int, value string) {
	if len(b.places) > 0 {
		b.places = append(b.places, ',')
	}
	b.places = append(strconv.AppendInt(b.places, int64(node), 10), ',')
	b.places = strconv.AppendInt(b.places, int64(what), 10)
	b.values = append(b.values, 0)
	b.values = append(b.values, strings.ReplaceAll(value, "\x00", "")...)
}

func (b *booted) flush() (lost bool) {
	if len(b.places) == 0 {
		return false
	}
	lost = browser.Truthy(b.call("write", string(append(b.places, b.values...))))
	b.places, b.values = b.places[:0], b.values[:0]
	return lost
}

func numberOf(v safejs.Value) int { return int(browser.Number(v)) }

func listed(numbers []int) string {
	var list []byte
	for i, number := range numbers {
		if i > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(list, int64(number), 10)
	}
	return string(list)
}
