// Command program reads incidents in a worker of the page: see package aside.
package main

import (
	"goodenough/app/aside"
	"goodenough/app/importing/desk"
)

func main() { aside.Serve(desk.New(zones{}, aside.Post)) }
