//go:build !wasm

package uncertainty

import "math"

const inWebAssembly = false

// place is of use in WebAssembly only: see there.
type place struct{}

var places [8]place

func bitsOf(x float64, _ *place) uint64 { return math.Float64bits(x) }

func floatOf(b uint64, _ *place) float64 { return math.Float64frombits(b) }
