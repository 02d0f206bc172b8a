package model

import (
	"encoding/json"
	"math"
	"strconv"
)

// Number is an output. What is beyond OutOfReach, or has no value, is written as null.
type Number float64

// Known tells whether there is a value a person can use: a number within OutOfReach of zero.
func (n Number) Known() bool { return math.Abs(float64(n)) <= OutOfReach }

// MarshalJSON writes the shortest text that reads back as n, or null.
func (n Number) MarshalJSON() ([]byte, error) { return n.Append(make([]byte, 0, 24)), nil }

// UnmarshalJSON reads what MarshalJSON wrote; null becomes +Inf.
func (n *Number) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		*n = Number(math.Inf(1))
		return nil
	}
	return json.Unmarshal(text, (*float64)(n))
}

// String is the shortest text that reads back as n, or "null".
func (n Number) String() string { return string(n.Append(nil)) }

// Append adds String to a text.
func (n Number) Append(text []byte) []byte {
	if !n.Known() {
		return append(text, "null"...)
	}
	return strconv.AppendFloat(text, float64(n), 'g', -1, 64)
}
