// Package command is empty in a browser: there the program is the page.
package command

import "io"

// Main does nothing in a browser.
func Main([]string, io.Reader, io.Writer, io.Writer) int { return 0 }
