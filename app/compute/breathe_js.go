package compute

import "github.com/hack-pad/safejs"

// breather lets the browser's other events in while a long run goes on. A message to oneself comes back after them and,
// unlike a timer, without being held back.
type breather struct {
	port safejs.Value
	back chan struct{}
}

func newBreather() *breather {
	channel := must(get(safejs.Global(), "MessageChannel").New())
	b := &breather{port: get(channel, "port1"), back: make(chan struct{}, 1)}
	set(get(channel, "port2"), "onmessage", function(func([]safejs.Value) { b.back <- struct{}{} }))
	return b
}

// breathe returns when the events that were waiting have been handled.
func (b *breather) breathe() {
	must(b.port.Call("postMessage", 0))
	<-b.back
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

// function keeps f callable from the browser for as long as the program lives.
func function(f func(args []safejs.Value)) safejs.Func {
	return must(safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		f(args)
		return nil
	}))
}
