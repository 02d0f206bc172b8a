package carry

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"iter"
)

const (
	signature = "\x89PNG\r\n\x1a\n"
	keyword   = "goodenough link\x00"
)

func isPNG(file []byte) bool { return bytes.HasPrefix(file, []byte(signature)) }

// chunk is one part of a PNG file.
type chunk struct {
	kind string
	data []byte
	all  []byte // with length, kind and check sum
}

// chunks are the parts of a PNG file, up to one that is cut short.
func chunks(file []byte) iter.Seq[chunk] {
	return func(yield func(chunk) bool) {
		for rest := file[len(signature):]; len(rest) >= 12; {
			size := uint64(binary.BigEndian.Uint32(rest))
			if size > uint64(len(rest)-12) {
				return
			}
			c := chunk{string(rest[4:8]), rest[8 : 8+size], rest[:12+size]}
			if rest = rest[12+size:]; !yield(c) {
				return
			}
		}
	}
}

// linkOf is the link that a chunk holds under our keyword, and whether the keyword is ours: international text, as PNG writes
// it, or the plain text that some programs make of that.
func linkOf(c chunk) (link []byte, ours bool) {
	text, ours := bytes.CutPrefix(c.data, []byte(keyword))
	switch {
	case !ours:
	case c.kind == "tEXt":
		link = text
	case c.kind == "iTXt" && len(text) > 2 && text[0] == 0: // not compressed
		if parts := bytes.SplitN(text[2:], []byte{0}, 3); len(parts) == 3 { // after the language and the keyword in it
			link = parts[2]
		}
	}
	return link, ours
}

func inPNG(file []byte) string {
	for c := range chunks(file) {
		if link, _ := linkOf(c); len(link) > 0 {
			return string(link)
		}
	}
	return ""
}

// PNG is a PNG file that carries the link, in the place of one that it carried before.
func PNG(file []byte, link string) ([]byte, error) {
	if !isPNG(file) {
		return nil, errors.New("carry: this is no PNG file")
	}
	out := append(make([]byte, 0, len(file)+len(link)+64), signature...)
	headed, ended := false, false
	for c := range chunks(file) {
		if _, ours := linkOf(c); ours {
			continue
		}
		out = append(out, c.all...)
		if c.kind == "IHDR" && !headed {
			headed = true
			out = appendLink(out, link)
		}
		ended = ended || c.kind == "IEND"
	}
	if !headed || !ended {
		return nil, errors.New("carry: the PNG file is cut short")
	}
	return out, nil
}

// appendLink writes plain text, which ImageMagick and MediaWiki keep through a copy, a new size and a thumbnail, and drop of the
// international kind. That is left for an address that is not ASCII.
func appendLink(b []byte, link string) []byte {
	for i := range len(link) {
		if link[i] >= 0x80 {
			return appendChunk(b, "iTXt", keyword+"\x00\x00\x00\x00"+link)
		}
	}
	return appendChunk(b, "tEXt", keyword+link)
}

func appendChunk(b []byte, kind, data string) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
	from := len(b)
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[from:]))
}
