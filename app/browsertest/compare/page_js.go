//go:build compare

package main

import (
	"syscall/js"
	"unsafe"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// main gives the page what it times, as window.ours, and then waits to be called.
func main() {
	w, err := newWork()
	if err != nil {
		panic(err)
	}
	keys, values, moved := w.drawn()
	list := js.Global().Get("Array").New()
	for _, key := range keys {
		list.Call("push", key)
	}
	ranges := map[string]any{}
	for key, r := range w.study.Ranges {
		f, _ := model.FieldOf(key)
		ranges[key] = map[string]any{"low": r.Low, "mid": r.Mid, "high": r.High, "min": f.Min, "max": f.Max}
	}
	call := func(f func() any) js.Func { return js.FuncOf(func(js.Value, []js.Value) any { return f() }) }
	must := func(f func() error) js.Func {
		return call(func() any {
			if err := f(); err != nil {
				panic(err)
			}
			return nil
		})
	}
	spends := w.runner.Spends(w.spends)
	js.Global().Set("ours", map[string]any{
		"samples": samples, "levels": uncertainty.Levels, "moved": moved,
		"points": w.points(), "ranges": ranges,
		"keys": list, "draws": floats(values), "spends": floats(spends[:]),
		"kernel":   call(func() any { w.kernel(); return nil }),
		"refresh":  must(w.refresh),
		"redrawn":  must(w.redrawn),
		"expected": call(func() any { means := w.expected(); return floats(means[:]) }),
	})
	js.Global().Get("started").Invoke()
	select {}
}

// floats copies values to a Float64Array.
func floats(values []float64) js.Value {
	bytes := js.Global().Get("Uint8Array").New(8 * len(values))
	js.CopyBytesToJS(bytes, unsafe.Slice((*byte)(unsafe.Pointer(&values[0])), 8*len(values)))
	return js.Global().Get("Float64Array").New(bytes.Get("buffer"))
}
