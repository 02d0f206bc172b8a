// Package decode makes text of files, as editors, spreadsheets and other tools write them.
package decode

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"
)

// Largest is how many bytes of files are read at most, packed or not: what is larger is refused before it is read.
const Largest = 1 << 30

// TooLarge says that a file is, and what to do.
func TooLarge(name string) error {
	return fmt.Errorf("%s is larger than 1 GB, which is more than is read at once: export a shorter time, or only the columns with the times", name)
}

// What is no text at all.
var (
	ErrEmpty = errors.New("the file is empty")
	ErrHTML  = errors.New("this is a web page, not an export: it may be the page that asks to sign in")
	ErrZip   = errors.New("this is a workbook (Excel, LibreOffice) or a ZIP archive: save the sheet as CSV, or unpack it first")
	ErrOther = errors.New("this is no text: export what you have as CSV or JSON")
)

// signatures are what files begin with that hold no text, and what to do with each.
var signatures = []struct {
	begins string
	err    error
}{
	{"PK\x03\x04", ErrZip}, {"PK\x05\x06", ErrZip},
	{"\xd0\xcf\x11\xe0", errors.New("this is a document of older Microsoft Office: open it, and save the sheet as CSV")},
	{"%PDF", errors.New("this is a PDF: export the same as CSV or JSON where it was made")},
	{"\x89PNG", ErrPicture}, {"\xff\xd8\xff", ErrPicture}, {"GIF8", ErrPicture}, {"RIFF", ErrPicture}, {"BM\x00", ErrPicture},
	{"SQLite format 3", errors.New("this is a database (SQLite): export the table with the incidents or heartbeats as CSV")},
	{"7z\xbc\xaf", errPacked}, {"Rar!", errPacked}, {"\x28\xb5\x2f\xfd", errPacked}, {"BZh", errPacked}, {"\xfd7zXZ", errPacked},
	{"PAR1", errors.New("this is a Parquet file: export it as CSV")},
	{"{\\rtf", errors.New("this is a document of formatted text: save the table in it as CSV")},
}

var (
	ErrPicture = errors.New("this is a picture: export what it shows as CSV or JSON")
	errPacked  = errors.New("this is packed in a way that is not read here: unpack it first, or pack it as gzip")
)

// isText tells text from other bytes, by its beginning: of text hardly any letter steers a machine.
func isText(head string) bool {
	steering, n := 0, 0
	for _, r := range head {
		n++
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' || r == 0x7f {
			steering++
		}
	}
	return steering*16 <= n
}

// Text makes text of a file’s bytes, by what they are and never by a name: gzip is unpacked, UTF-16 and marks of byte order are understood, and
// bytes that are no UTF-8 are read as Windows-1252. Bytes that are UTF-8 already are not copied, so they have to stay as they are.
func Text(data []byte) (string, error) {
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		unpacked, err := unpack(data)
		if err != nil {
			return "", err
		}
		data = unpacked
	}
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.begins)) {
			return "", s.err
		}
	}
	text := ""
	if order, from := byteOrder(data); order != nil {
		text = wide(data[from:], order)
	} else {
		text = narrow(bytes.TrimPrefix(data, []byte("\ufeff")))
	}
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 512)]))
	switch {
	case strings.TrimSpace(start) == "" && strings.TrimSpace(text) == "":
		return "", ErrEmpty
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return "", ErrHTML
	case !isText(text[:min(len(text), 4096)]):
		return "", ErrOther
	case strings.HasPrefix(start, "<table"), strings.Contains(start, "<?mso-application"), strings.Contains(start, "urn:schemas-microsoft-com:office:spreadsheet"):
		return "", errors.New("this is a sheet in another dress than CSV: open it in a spreadsheet, and save it as CSV")
	case strings.HasPrefix(start, "begin:vcalendar"):
		return "", errors.New("this is a calendar: list its entries in a table with the columns start and end")
	}
	return text, nil
}

func unpack(data []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("this gzip file is damaged: %w", err)
	}
	var out bytes.Buffer
	if n, err := io.Copy(&out, io.LimitReader(z, Largest+1)); err != nil && n == 0 {
		return nil, fmt.Errorf("this gzip file is damaged: %w", err)
	} else if n > Largest {
		return nil, errors.New("unpacked this file is larger than 1 GB, which is more than is read at once: export a shorter time")
	}
	return out.Bytes(), nil // where it breaks off, what came before is read
}

// byteOrder tells UTF-16 by its mark, or by zeros in every other byte of its beginning.
func byteOrder(data []byte) (order binary.ByteOrder, from int) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return binary.LittleEndian, 2
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return binary.BigEndian, 2
	}
	head := data[:min(len(data), 256)]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch most := len(head) / 3; {
	case len(head) < 8:
	case zeros[1] > most && zeros[0] <= len(head)/16:
		return binary.LittleEndian, 0
	case zeros[0] > most && zeros[1] <= len(head)/16:
		return binary.BigEndian, 0
	}
	return nil, 0
}

func wide(data []byte, order binary.ByteOrder) string {
	var b strings.Builder
	b.Grow(len(data) / 2)
	for i := 0; i+1 < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) {
			second := rune(utf8.RuneError)
			if i+3 < len(data) {
				second = rune(order.Uint16(data[i+2:]))
			}
			if r = utf16.DecodeRune(r, second); r != utf8.RuneError {
				i += 2
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// narrow reads UTF-8, and each byte that is none as Windows-1252: a file that mixes both keeps its letters.
func narrow(data []byte) string {
	if utf8.Valid(data) {
		return unsafe.String(unsafe.SliceData(data), len(data))
	}
	var b strings.Builder
	b.Grow(len(data) + len(data)/16)
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			r = rune(data[0])
			if 0x80 <= r && r < 0xa0 {
				r = windows1252[r-0x80]
			}
		}
		b.WriteRune(r)
		data = data[size:]
	}
	return b.String()
}

// windows1252 are the letters from 0x80 to 0x9f, where it differs from Latin-1; 32 of them are no reason for a library.
var windows1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")
