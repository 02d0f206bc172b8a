package uncertainty

import "unsafe"

const inWebAssembly = true

// place is where a number's bits are read. Go compiled to WebAssembly reads them through memory, at an address on the stack that
// takes as many instructions to make as the reading itself; that of a variable of the package takes none. There is one thread here,
// so it can be shared. Neighbours need places of their own: what is written waits for what is still to be read there.
type place struct {
	float float64
	bits  uint64
}

var places [8]place

// bitsOf is math.Float64bits.
func bitsOf(x float64, at *place) uint64 {
	at.float = x
	return *(*uint64)(unsafe.Pointer(&at.float))
}

// floatOf is math.Float64frombits.
func floatOf(b uint64, at *place) float64 {
	at.bits = b
	return *(*float64)(unsafe.Pointer(&at.bits))
}
