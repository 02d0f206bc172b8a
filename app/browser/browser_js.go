// Package browser makes the calls into JavaScript that cannot fail: to functions that every browser has, on objects this
// program made or found, with arguments it chose. Where one fails all the same the program is wrong, and a loud stop with the
// page's text still readable beats a page that shows old numbers as new. What may be refused is called through safejs itself,
// where it is asked for.
package browser

import "github.com/hack-pad/safejs"

// Must is the value of a call that cannot fail.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Get is a property.
func Get(v safejs.Value, name string) safejs.Value { return Must(v.Get(name)) }

// Set changes a property.
func Set(v safejs.Value, name string, value any) {
	if err := v.Set(name, value); err != nil {
		panic(err)
	}
}

// Boot is what the boot script gives the program; undefined where there is none.
func Boot() safejs.Value { return Get(safejs.Global(), "goodenough") }

// Function keeps f callable from the browser for as long as the program lives.
func Function(f func(args []safejs.Value)) safejs.Func {
	return Must(safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		f(args)
		return nil
	}))
}

// Later returns a function that has f called once the browser is done with what is under way, an animation frame and its painting
// included: a message to oneself comes back after it and, unlike a timer, without being held back.
func Later(f func()) (ask func()) {
	channel := Must(Get(safejs.Global(), "MessageChannel").New())
	Set(Get(channel, "port2"), "onmessage", Function(func([]safejs.Value) { f() }))
	port := Get(channel, "port1")
	return func() { Must(port.Call("postMessage", 0)) }
}
