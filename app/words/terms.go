package words

// Terms are the words of the page that mean one thing each, wherever they are said: on the page, in pictures, in the terminal, in what is
// saved. Whoever translates begins here; all that is said stands in app/house/testdata/words.txt. Three things are never one word: what
// customers tolerate, what is promised, and what earns the most.
const (
	Satisfied = "customers satisfied" // in the long run, against what they tolerate
	Unhappy   = "customers unhappy"
	Kept      = "promise kept" // only where one is set
	Broken    = "promise broken"

	Best      = "best"       // the most profitable spending
	BreakEven = "break-even" // beyond it a dollar doesn’t come back
	You       = "you"        // today’s spending
	WhatIf    = "what-if"    // another one, to look at

	Pays       = "more still pays"
	GrowthPays = "growth pays better"
	DoesntPay  = "doesn’t pay"

	Commitment = "a commitment, not an investment" // what satisfying customers, or keeping a promise, costs beyond what it earns

	Likely90    = "90% range"
	Unreachable = "can’t be reached"
)
