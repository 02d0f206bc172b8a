package dom

import (
	"encoding/binary"
	"strings"
)

// record is a painted node and all in it, as bytes: in one piece that points nowhere, since each thing that lives and each pointer is gone
// through by every collection of garbage, and a page has thousands of nodes.
//
// It begins with the number that the page knows the node by, and how many bytes all of it is, 0 as the lowest bit for a text. A text follows
// as it is; of an element its tag, its attributes with how many bytes they take, and its kids.
type record []byte

const (
	sizeAt = 4
	bodyAt = 8
)

func (r record) number() int { return int(binary.LittleEndian.Uint32(r)) }

func (r record) size() int { return int(binary.LittleEndian.Uint32(r[sizeAt:]) >> 1) }

func (r record) isText() bool { return r[sizeAt]&1 == 0 }

// text is that of a text.
func (r record) text() []byte { return r[bodyAt:r.size()] }

// parts are those of an element.
func (r record) parts() (tag, attrs []byte, kids record) {
	tag, rest := cut(r[bodyAt:r.size()])
	size := binary.LittleEndian.Uint32(rest)
	return tag, rest[4 : 4+size], record(rest[4+size:])
}

// tag is "" of a text.
func (r record) tag() []byte {
	if r.isText() {
		return nil
	}
	tag, _ := cut(r[bodyAt:])
	return tag
}

// first is the first of several nodes, and next what comes after it.
func (r record) first() (first, next record) { return r[:r.size()], r[r.size():] }

// numbers adds those of the node and all in it, itself first.
func (r record) numbers(list []int) []int {
	list = append(list, r.number())
	if r.isText() {
		return list
	}
	_, _, kids := r.parts()
	for len(kids) > 0 {
		var kid record
		kid, kids = kids.first()
		list = kid.numbers(list)
	}
	return list
}

// find is the element with a number, and the number of that around it.
func (r record) find(number, around int) (found record, up int) {
	if r.isText() {
		return nil, 0
	}
	if r.number() == number {
		return r, around
	}
	_, _, kids := r.parts()
	for len(kids) > 0 && found == nil {
		var kid record
		kid, kids = kids.first()
		found, up = kid.find(number, r.number())
	}
	return found, up
}

// cut takes a text off, which begins with its length.
func cut(b []byte) (text, rest []byte) {
	size, n := binary.Uvarint(b)
	return b[n : n+int(size)], b[n+int(size):]
}

// valueIn is that of an attribute among several.
func valueIn(attrs []byte, name string) (value []byte, ok bool) {
	for len(attrs) > 0 {
		var is []byte
		is, attrs = cut(attrs)
		value, attrs = cut(attrs)
		if string(is) == name {
			return value, true
		}
	}
	return nil, false
}

// scribe writes records.
type scribe struct{ bytes record }

func (s *scribe) string(text string) {
	s.bytes = append(binary.AppendUvarint(s.bytes, uint64(len(text))), text...)
}

func (s *scribe) attr(a Attr) {
	s.string(a.Name)
	s.string(a.Value)
}

func (s *scribe) text(number int, text string) {
	at := s.begin(number)
	s.bytes = append(s.bytes, text...)
	s.end(at, 0)
}

// begin begins a node; end, given what it returned, ends it.
func (s *scribe) begin(number int) (at int) {
	at = len(s.bytes)
	s.bytes = binary.LittleEndian.AppendUint32(s.bytes, uint32(number))
	s.bytes = append(s.bytes, 0, 0, 0, 0)
	return at
}

const isElement = 1

func (s *scribe) end(at int, kind uint32) {
	binary.LittleEndian.PutUint32(s.bytes[at+sizeAt:], uint32(len(s.bytes)-at)<<1|kind)
}

// beginAttrs begins an element's attributes, after its tag; endAttrs ends them.
func (s *scribe) beginAttrs() (at int) {
	at = len(s.bytes)
	s.bytes = append(s.bytes, 0, 0, 0, 0)
	return at
}

func (s *scribe) endAttrs(at int) {
	binary.LittleEndian.PutUint32(s.bytes[at:], uint32(len(s.bytes)-at-4))
}

// recorded is what a page says of an element that stands in it: "<" and its tag, "@" and each attribute, what it holds, ">", with a NUL between
// them; a text begins with a quote. Its nodes are numbered in that order.
func recorded(says string, number int) record {
	r := reader{says: says, number: number}
	r.node(r.next())
	return r.bytes
}

type reader struct {
	scribe
	says   string
	number int // of the next node
}

func (r *reader) next() (said string) {
	said, r.says, _ = strings.Cut(r.says, "\x00")
	return said
}

func (r *reader) node(said string) {
	number := r.number
	r.number++
	if said[0] == '"' {
		r.text(number, said[1:])
		return
	}
	at := r.begin(number)
	r.string(said[1:])
	attrs := r.beginAttrs()
	for said = r.next(); said[0] == '@'; said = r.next() {
		name, value, _ := strings.Cut(said[1:], "=")
		r.attr(Attr{name, value})
	}
	r.endAttrs(attrs)
	for ; said != ">"; said = r.next() {
		r.node(said)
	}
	r.end(at, isElement)
}
