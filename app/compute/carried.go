package compute

import (
	"encoding/json"

	"goodenough/model/uncertainty"
)

// carried is what a document has of an answer, as text: built on one machine, it is read on another.
type carried struct {
	Result  *uncertainty.Result  `json:"result"`
	Picture *uncertainty.Picture `json:"picture"`
}

// Carry writes what of an answer does not take longest. It holds no "<", so that it can stand in a document.
func Carry(a *Answer) string { return encode(carried{&a.Result, &a.Picture}) }

// Carried is the answer that Carry wrote.
func Carried(text string) (*Answer, error) {
	var a Answer
	err := json.Unmarshal([]byte(text), &carried{&a.Result, &a.Picture})
	return &a, err
}
