package view

import (
	"goodenough/app/words"
	"goodenough/model"
)

// wayBack is what it takes to have customers satisfied, or the promise kept, again: each year, or once and less each year.
func wayBack(in *model.Inputs, o *model.Outcome, l words.Locale) []Part {
	once, minimum := amount(l, "cleanup", o.Cleanup), amount(l, "minimum", o.Minimum)
	within := Part{Text: l.Years(in.Within), Strong: true, Input: "within"}
	again := either(in, "Satisfied again", "The promise is kept again")
	if !o.Restore.Known() { // so soon
		return fill(again+" at once for {} once and {} a year. Within {} it would cost more than any company has, and {} a year alone gets there only in the long run.",
			once, minimum, within, minimum)
	}
	restore := amount(l, "restore", o.Restore)
	if restore.Text == minimum.Text {
		return fill(again+" within {} for {} a year, hardly more than it takes in the long run.", within, restore)
	}
	return fill(again+" within {} for {} a year, or for {} once and {} a year. {} alone gets there only in the long run.",
		within, restore, once, minimum, minimum)
}
