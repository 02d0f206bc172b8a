// Package regexp stands in for regexp where this program is built for browsers.
//
// go-app matches the path of a page against patterns, and this program gives it none: it has one route, a plain path. Yet the compiler
// of patterns, with the tables of every script that it can name, would be a twentieth of what a reader downloads, since encoding/json
// may call any method by which a text becomes a value. The build puts this package in its place: as much of it as go-app names.
package regexp

// Regexp is never made.
type Regexp struct{}

// MustCompile panics.
func MustCompile(string) *Regexp { panic("regexp: this program has no patterns") }

// MatchString matches nothing.
func (*Regexp) MatchString(string) bool { return false }
