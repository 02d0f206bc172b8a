// Package idna stands in for golang.org/x/net/idna where this program is built for browsers.
//
// net/http writes the names of hosts in ASCII with it, from tables of all of Unicode. This program asks no host but its own, and by the
// browser's means. The build puts this package in its place: as much of it as net/http names.
package idna

import "errors"

// Profile is a set of rules.
type Profile struct{}

// Lookup is the set that net/http names.
var Lookup = &Profile{}

var errNoName = errors.New("idna: this program writes no names of hosts")

// ToASCII is that of Lookup.
func ToASCII(name string) (string, error) { return Lookup.ToASCII(name) }

// ToASCII writes none but those that are ASCII already.
func (*Profile) ToASCII(name string) (string, error) {
	for i := range len(name) {
		if name[i] >= 0x80 {
			return "", errNoName
		}
	}
	return name, nil
}
