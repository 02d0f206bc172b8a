package choices

import (
	"encoding/binary"
	"strings"
)

// Bytes as letters and digits: each block of eight as a number of eleven digits to the base 62, the highest first, which is 1% longer than can
// be; a shorter one at the end as the fewest that are enough. Bytes are written in one way, and what is none is known.

const digits62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

const blockSize = 8 // bytes

// lengths are how many digits there are for so many bytes.
var lengths = [blockSize + 1]int{0, 2, 3, 5, 6, 7, 9, 10, 11}

func toLetters(content []byte) string {
	var b strings.Builder
	for len(content) > 0 {
		var block [blockSize]byte
		n := min(len(content), blockSize)
		copy(block[blockSize-n:], content[:n])
		content = content[n:]
		v := binary.BigEndian.Uint64(block[:])
		var digits [11]byte
		for i := lengths[n] - 1; i >= 0; i-- {
			digits[i] = digits62[v%62]
			v /= 62
		}
		b.Write(digits[:lengths[n]])
	}
	return b.String()
}

// fromLetters is what toLetters wrote as text, if it did.
func fromLetters(text string) (content []byte, ok bool) {
	for len(text) > 0 {
		long := min(len(text), lengths[blockSize])
		n := 0
		for n < blockSize && lengths[n] < long {
			n++
		}
		if lengths[n] != long {
			return nil, false
		}
		var v uint64
		for i := range long {
			digit := strings.IndexByte(digits62, text[i])
			if digit < 0 || v > (1<<64-1-uint64(digit))/62 {
				return nil, false
			}
			v = v*62 + uint64(digit)
		}
		if n < blockSize && v>>(8*n) > 0 {
			return nil, false
		}
		var block [blockSize]byte
		binary.BigEndian.PutUint64(block[:], v)
		content = append(content, block[blockSize-n:]...)
		text = text[long:]
	}
	return content, true
}
