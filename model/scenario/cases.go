package scenario

import "slices"

// Cases lists the worked cases: the essay's systems in the order it names them, then public events, the latest first.
// Figures of the model in Lesson and Misses are pinned by a test.
//
// It is a function, so that a program that doesn’t ask for them, as the one sent to browsers, doesn’t carry them.
func Cases() []Case { return slices.Concat(essayCases(), publicCases()) }
