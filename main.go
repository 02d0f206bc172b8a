// Good Enough answers how much operations is good enough. In a browser it is the page; elsewhere it serves the page, writes
// it as a static site, and answers the same links on the command line.
package main

import (
	"os"

	"goodenough/app"
	"goodenough/app/command"
)

func main() {
	app.Run() // does not return in a browser
	os.Exit(command.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
