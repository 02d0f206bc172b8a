//go:build !js

package command

import (
	"encoding/json"
	"io"
)

// elements are a list that JSON writes as one where it is empty.
func elements[T any](list []T) []T { return append([]T{}, list...) }

// writeJSON writes a line of JSON in which links stay as they are.
func writeJSON(out io.Writer, v any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}
