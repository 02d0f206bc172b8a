// Command program weighs choices in a worker of the page: see package desk.
package main

import (
	"goodenough/app/aside"
	"goodenough/app/choosing/desk"
)

func main() { aside.Serve(desk.New(aside.Post)) }
