// Package browsertest tells, in a real Chromium, what people do with the page. It is a Go module of its own, so that what
// drives a browser is no dependency of the program, and it knows the program only from outside: the files of the site, the
// command line, and the hooks for scripts.
package browsertest
