//go:build !js

package command

import (
	"encoding/json"
	"io"
)

// writeJSON writes a line of JSON in which links stay as they are.
func writeJSON(out io.Writer, v any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}
