// Package log stands in for log where this program is built for browsers.
//
// net/http links it for what a server has to say, and with it how times are written. The build puts this package in its place: as much of it
// as net/http names. What is logged goes to the console as it stands.
package log

import (
	"fmt"
	"os"
)

// Logger writes lines.
type Logger struct{}

// Printf writes a line as fmt.Printf does.
func (*Logger) Printf(format string, v ...any) { Printf(format, v...) }

// Printf writes a line as fmt.Printf does.
func Printf(format string, v ...any) { fmt.Fprintf(os.Stderr, format+"\n", v...) }

// Print writes a line as fmt.Print does.
func Print(v ...any) { fmt.Fprintln(os.Stderr, v...) }

// Fatalf ends the program after a line.
func Fatalf(format string, v ...any) {
	Printf(format, v...)
	os.Exit(1)
}
