//go:build !js

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "This program runs in a browser; here, goodenough backlog, portfolio, compare, seek and workbook do the same.")
	os.Exit(2)
}
