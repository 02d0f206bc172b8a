//go:build !js

package command

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"

	"goodenough/model"
)

// form is how what is made of numbers, truths and words of ours alone stands in JSON, found once for a thousand lines: encoding/json, which has it to
// the letter, checks the text of each number again and takes five times as long.
type form struct {
	write   func(text []byte, v reflect.Value) []byte // nil of a struct
	members []member
	pointed bool // null, or what it points to
}

type member struct {
	name string // `"optimum":`
	at   int
	form *form
}

// formOf is that of a type, or nil where it has parts of another kind.
func formOf(t reflect.Type) *form {
	switch {
	case t.Kind() == reflect.Pointer:
		f := formOf(t.Elem())
		if f == nil || f.pointed {
			return nil
		}
		return &form{write: f.write, members: f.members, pointed: true}
	case t == reflect.TypeFor[model.Number]():
		return &form{write: func(text []byte, v reflect.Value) []byte { return model.Number(v.Float()).Append(text) }}
	case t == reflect.TypeFor[model.Verdict](): // of which none has a mark
		return &form{write: func(text []byte, v reflect.Value) []byte { return strconv.AppendQuote(text, v.String()) }}
	case t == reflect.TypeFor[bool]():
		return &form{write: func(text []byte, v reflect.Value) []byte { return strconv.AppendBool(text, v.Bool()) }}
	case t.Kind() != reflect.Struct || t.NumField() == 0 || writesItself(reflect.PointerTo(t)):
		return nil
	}
	f := new(form)
	for i := range t.NumField() {
		of := t.Field(i)
		name, plain := of.Tag.Lookup("json")
		below := formOf(of.Type)
		if !plain || of.Anonymous || !of.IsExported() || below == nil || !isName(name) {
			return nil
		}
		f.members = append(f.members, member{strconv.Quote(name) + ":", i, below})
	}
	return f
}

func writesItself(t reflect.Type) bool {
	return t.Implements(reflect.TypeFor[json.Marshaler]()) || t.Implements(reflect.TypeFor[encoding.TextMarshaler]())
}

// isName tells whether a tag is a name and nothing else.
func isName(tag string) bool {
	for _, c := range tag {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return tag != ""
}

func (f *form) append(text []byte, v reflect.Value) []byte {
	if f.pointed {
		if v.IsNil() {
			return append(text, "null"...)
		}
		v = v.Elem()
	}
	if f.write != nil {
		return f.write(text, v)
	}
	for i := range f.members {
		m := &f.members[i]
		text = append(append(text, "{,"[min(i, 1)]), m.name...)
		text = m.form.append(text, v.Field(m.at))
	}
	return append(text, '}')
}
