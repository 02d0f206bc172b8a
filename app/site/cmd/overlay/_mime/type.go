// Package mime stands in for mime where this program is built for browsers.
//
// net/http reads and writes types of content with it, of forms, of files and of what a server is sent: this program has none of these, and
// its page fetches by the browser's own means. The build puts this package in its place: as much of it as net/http names.
package mime

import "errors"

// ErrInvalidMediaParameter is what nobody gets.
var ErrInvalidMediaParameter = errors.New("mime: this program reads no types of content")

// ParseMediaType reads none.
func ParseMediaType(string) (mediatype string, params map[string]string, err error) {
	return "", nil, ErrInvalidMediaParameter
}

// FormatMediaType writes none.
func FormatMediaType(string, map[string]string) string { return "" }

// TypeByExtension knows none.
func TypeByExtension(string) string { return "" }
