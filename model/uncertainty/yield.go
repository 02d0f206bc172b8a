package uncertainty

import "errors"

// Yield is told how much of a run is done, of how much in all, and says whether it is to go on. A nil one lets it.
type Yield func(done, total int) bool

// ErrCancelled is what a run that its Yield stopped returns.
var ErrCancelled = errors.New("cancelled")

// yieldEvery is how many draws pass between calls of a Yield.
const yieldEvery = 256

func (y Yield) goesOn(done, total int) bool { return y == nil || y(done, total) }

// goesOnAt asks before the i-th draw of many, now and then.
func (y Yield) goesOnAt(i, total int) bool { return i == 0 || i%yieldEvery != 0 || y.goesOn(i, total) }
