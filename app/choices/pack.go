package choices

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"goodenough/model/scenario"
)

// What somebody typed and chose is some texts, each with a name. Packed they are a text of letters and digits, which is what passes through
// other people's software unharmed:
//
//	the version of the format, one digit, then in letters (see letters.go)
//	    4 bytes: CRC-32 (IEEE) of all that follows
//	    deflated (RFC 1951) with the version's dictionary, by name in rising order: length of the name, the name, length of the text, the text
//
// Lengths are as encoding/binary writes unsigned ones.

// packedVersion is the version that is written. One that links were written in is read for ever: to change anything, the dictionary too, add
// another.
const packedVersion = '1'

// Bounds on what is packed. Unpacking costs no more than these allow, whatever a link says.
const (
	mostBytes = 1 << 20 // of all names and texts
	mostTexts = 100
)

// Pack writes texts by their names as letters and digits: equal texts as equal ones, as long as this is the same program. A text that is empty
// or has no name is as one that is not there; where there is none, neither is what is packed. Texts of more than a million bytes, or more than
// a hundred, are packed as well, and Unpack refuses them: ForLink tells.
func Pack(texts map[string]string) string {
	var all []byte
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		if text := strings.ToValidUTF8(texts[name], "\uFFFD"); text != "" && name != "" && utf8.ValidString(name) {
			all = appendText(appendText(all, name), text)
		}
	}
	if len(all) == 0 {
		return ""
	}
	packed := bytes.NewBuffer(make([]byte, crc32.Size))
	w, err := flate.NewWriterDict(packed, flate.BestCompression, dictionary1)
	if err == nil {
		_, err = w.Write(all)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // to memory
	}
	content := packed.Bytes()
	binary.BigEndian.PutUint32(content, crc32.ChecksumIEEE(content[crc32.Size:]))
	return string(packedVersion) + toLetters(content)
}

func appendText(all []byte, text string) []byte {
	return append(binary.AppendUvarint(all, uint64(len(text))), text...)
}

// ForLink packs texts, and tells whether a link can hold them.
func ForLink(texts map[string]string) (packed string, fits bool) {
	size, n := 0, 0
	for name, text := range texts {
		if text != "" {
			size, n = size+len(name)+len(text), n+1
		}
	}
	if size+n*2*binary.MaxVarintLen32 > mostBytes || n > mostTexts {
		return "", false
	}
	packed = Pack(texts)
	return packed, len(packed) <= scenario.LongestPacked
}

// Why a packed text is refused.
var (
	errVersion = errors.New("these choices were packed by a newer version of this page, which this one cannot read: reload it, or open the link where it was made")
	errAltered = errors.New("these choices were cut or altered on their way, so none of them is used: ask for the link again, or for the file")
	errTooMany = fmt.Errorf("these choices are larger than any that are packed, %d bytes, so none of them is used", mostBytes)
)

// Unpack reads what Pack wrote, all of it or nothing: the texts by their names, none of which is empty. What was cut or altered is refused, and so
// is what would take up more than a person's choices can.
func Unpack(packed string) (map[string]string, error) {
	switch {
	case packed == "":
		return nil, nil
	case packed[0] != packedVersion && '1' <= packed[0] && packed[0] <= '9':
		return nil, errVersion
	case packed[0] != packedVersion:
		return nil, errAltered
	case len(packed) > 2*mostBytes:
		return nil, errTooMany
	}
	content, ok := fromLetters(packed[1:])
	if !ok || len(content) < crc32.Size || binary.BigEndian.Uint32(content) != crc32.ChecksumIEEE(content[crc32.Size:]) {
		return nil, errAltered
	}
	deflated := bytes.NewReader(content[crc32.Size:])
	all, err := io.ReadAll(io.LimitReader(flate.NewReaderDict(deflated, dictionary1), mostBytes+1))
	switch {
	case err != nil || deflated.Len() > 0 && len(all) <= mostBytes:
		return nil, errAltered
	case len(all) > mostBytes:
		return nil, errTooMany
	}
	return textsIn(all)
}

// textsIn are the texts that were packed into bytes, by their names.
func textsIn(all []byte) (map[string]string, error) {
	texts := map[string]string{}
	for last := ""; len(all) > 0; {
		name, rest, ok := cutText(all)
		text, rest, too := cutText(rest)
		if !ok || !too || name <= last && len(texts) > 0 {
			return nil, errAltered
		}
		if len(texts) == mostTexts {
			return nil, errTooMany
		}
		texts[name], last, all = text, name, rest
	}
	return texts, nil
}

// cutText cuts a text off the front that is not empty, where one is there.
func cutText(all []byte) (text string, rest []byte, ok bool) {
	n, size := binary.Uvarint(all)
	if size <= 0 || n == 0 || n > uint64(len(all)-size) {
		return "", nil, false
	}
	all = all[size:]
	return string(all[:n]), all[n:], utf8.Valid(all[:n])
}
