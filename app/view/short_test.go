package view

import "testing"

// some is a list, or every nth of it where tests are to be quick.
func some[T any](list []T, n int) []T {
	if !testing.Short() {
		return list
	}
	var few []T
	for i := 0; i < len(list); i += n {
		few = append(few, list[i])
	}
	return few
}
