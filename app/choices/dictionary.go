package choices

import _ "embed" // the dictionary

// dictionary1 is what texts of version 1 are deflated with: what most of them have in them, so that a short one stays short. What is likeliest
// is last. FROZEN: links were written with it, and testdata/packed.txt holds it to that.
//
//go:embed dictionary1.txt
var dictionary1 []byte
