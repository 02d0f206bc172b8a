//go:build !js

package main

import (
	"bytes"
	"maps"
	"testing"
)

// section is a part of a program; all its parts here are shorter than 128 bytes.
func section(kind byte, content string) string {
	return string([]byte{kind, byte(len(content))}) + content
}

const (
	header  = "\x00asm\x01\x00\x00\x00"
	imports = "\x01\x04gojs\x05debug\x00\x00"                                      // one function, of type 0
	code    = "\x02\x03abc\x04abcd"                                                // two functions, of 3 and 4 bytes
	names   = "\x04name\x00\x01m\x01\x14\x03\x00\x01x\x01\x06a_b.c1\x02\x06a_b.c2" // of the module, then of the three functions
)

func TestSizesAreThoseOfTheFunctions(t *testing.T) {
	program := header + section(2, imports) + section(10, code) + section(11, "12345") + section(0, names)
	functions, data, err := sizes([]byte(program))
	if want := map[string]int{"a_b.c1": 3, "a_b.c2": 4}; err != nil || data != 5 || !maps.Equal(functions, want) {
		t.Errorf("functions %v, data %d, %v", functions, data, err)
	}
	for end := range len(program) {
		if _, _, err := sizes([]byte(program)[:end]); err == nil {
			t.Errorf("the first %d bytes pass for the program", end)
		}
	}
	if _, _, err := sizes([]byte(header + section(2, imports) + section(10, code))); err != errNoNames {
		t.Errorf("without names: %v", err)
	}
	if _, _, err := sizes(bytes.ToUpper([]byte(program))); err != errNoProgram {
		t.Errorf("another file: %v", err)
	}
}

func TestAFunctionStandsInTheLongestPackage(t *testing.T) {
	packages := map[string]string{"a": "a", "a_b": "a/b", "x.org_y": "x.org/y"}
	for function, want := range map[string]string{
		"a.f": "a", "a_b.f": "a/b", "a_b.__t_.f.func1": "a/b", "x.org_y.f": "x.org/y", "x.org_y_z.f": "(made by the compiler)", "memeqbody": "(made by the compiler)",
	} {
		if got := packageOf(function, packages); got != want {
			t.Errorf("%s stands in %s, not %s", function, got, want)
		}
	}
}
