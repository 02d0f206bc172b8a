// Package browser makes the calls into JavaScript that cannot fail: to functions that every browser has, on objects this
// program made or found, with arguments it chose. Where one fails all the same the program is wrong: what it was about to do is
// left undone and said to be (see Survive). What may be refused is called through safejs itself, where it is asked for.
//
// What comes from outside, events above all, may be anything: an extension sends a drop without files and a press without a
// place. Get, Type, Text, Number and Truthy read it, whatever it is.
//
// Outside of a browser the package is empty.
package browser
