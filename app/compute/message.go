package compute

import (
	"encoding/json"
	"errors"
	"unsafe"

	"goodenough/model/uncertainty"
)

// encode writes what crosses as text.
func encode(message any) string {
	text, err := json.Marshal(message)
	if err != nil {
		panic(err) // of types of this package, all of which can be written
	}
	return string(text)
}

// message is how a reply crosses a thread: a text, and beside it the result as it lies in memory, nil where there is none. Both
// sides are the same compiled program, and a result is a plain value without pointers; as text its eight hundred numbers took a
// frame's tenth to read.
func message(reply Reply) (text string, result []byte) {
	if reply.Answer != nil {
		result = bytesOf(&reply.Answer.Result)
	}
	return encode(reply), result
}

// received is the reply of a message. fill copies the result's bytes to where it lies from now on, and tells how many there were.
func received(text string, fill func(result []byte) int) (Reply, error) {
	var reply Reply
	if err := json.Unmarshal([]byte(text), &reply); err != nil {
		return Reply{}, err
	}
	if a := reply.Answer; a != nil && fill(bytesOf(&a.Result)) != int(unsafe.Sizeof(a.Result)) {
		return Reply{}, errors.New("the result is not whole")
	}
	return reply, nil
}

func bytesOf(r *uncertainty.Result) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(r)), unsafe.Sizeof(*r))
}
