package browser

import (
	"fmt"
	"math"
	"runtime/debug"

	"github.com/hack-pad/safejs"
)

// Must is the value of a call that cannot fail.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Get is a property: undefined, as JavaScript has it, where v is no object.
func Get(v safejs.Value, name string) safejs.Value {
	if t := Type(v); t != safejs.TypeObject && t != safejs.TypeFunction {
		return safejs.Undefined()
	}
	return Must(v.Get(name))
}

// Type is that of a value. Some have none that Go knows, such as whole numbers of any size, and pass for undefined.
func Type(v safejs.Value) (t safejs.Type) {
	defer func() { _ = recover() }()
	return v.Type()
}

// Text is a text, and "" for what is none.
func Text(v safejs.Value) string {
	if Type(v) != safejs.TypeString {
		return ""
	}
	return Must(v.String())
}

// Number is a number, and NaN for what is none.
func Number(v safejs.Value) float64 {
	if Type(v) != safejs.TypeNumber {
		return math.NaN()
	}
	return Must(v.Float())
}

// Truthy tells whether JavaScript takes v for true.
func Truthy(v safejs.Value) bool {
	is, err := v.Truthy()
	return is && err == nil
}

// Set changes a property.
func Set(v safejs.Value, name string, value any) {
	if err := v.Set(name, value); err != nil {
		panic(err)
	}
}

// Boot is what the boot script gives the program; undefined where there is none.
func Boot() safejs.Value { return Get(safejs.Global(), "goodenough") }

// Failed is called after something that the browser asked for was left undone.
var Failed = func() {}

// Survive, deferred, keeps the program alive after a mistake, and reports it. Then is what puts things right.
func Survive(then func()) {
	cause := recover()
	if cause == nil {
		return
	}
	_, _ = Get(safejs.Global(), "console").Call("error", fmt.Sprintf("left undone: %v\n%s", cause, debug.Stack()))
	then()
}

// Function keeps f callable from the browser for as long as the program lives. The program outlives a call that fails: a page
// whose next click works beats one that has stopped for good.
func Function(f func(args []safejs.Value)) safejs.Func {
	return Must(safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		defer Survive(Failed)
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
