package app

import "runtime"

// garbage is how far the heap may grow before it is collected, in percent; of 4 MB at least, which is more than what lives. There is one
// thread, so a collection is felt in a frame: it comes when a hand has come to rest, and rarely while one moves. How long it takes grows
// with what lives, and what the browser gives the program it never gets back.
const garbage = 400

// room is what the heap comes to between two collections, in bytes, and somewhat more. It is had of the browser at once: else its last
// pieces come by and by, each in a frame of a moving hand.
const room = 18 << 20

// makeRoom has what is missing of it.
func makeRoom() {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if missing := room - int(memory.HeapSys); missing > 0 {
		runtime.KeepAlive(make([]byte, missing))
	}
	runtime.GC()
}
