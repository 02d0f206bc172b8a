//go:build !js

package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
)

// printParts lists the packages whose functions are largest, of a program with names (see `make parts`), and its largest
// functions.
func printParts(name string) error {
	program, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	functions, data, err := sizes(program)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	packages, err := knownPackages()
	if err != nil {
		return err
	}
	code, byPackage := 0, map[string]int{}
	for function, size := range functions {
		code += size
		byPackage[packageOf(function, packages)] += size
	}
	fmt.Printf("%9d bytes, of which %d are code and %d data: texts, tables, types, and the names and lines of functions\n", len(program), code, data)
	fmt.Println("\nPackages by code")
	printLargest(byPackage, 20)
	fmt.Println("\nFunctions")
	printLargest(functions, 20)
	return nil
}

func printLargest(sizes map[string]int, count int) {
	names := slices.SortedFunc(maps.Keys(sizes), func(a, b string) int { return cmp.Or(sizes[b]-sizes[a], strings.Compare(a, b)) })
	for _, name := range names[:min(count, len(names))] {
		fmt.Printf("%9d  %s\n", sizes[name], name)
	}
}

// unsaid is what the linker writes as _ in the name of a function.
var unsaid = regexp.MustCompile(`[^\w.]`)

// knownPackages are the paths of all packages in the program, by the way the linker writes them.
func knownPackages() (map[string]string, error) {
	list := exec.Command("go", "list", "-deps", ".")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	known := map[string]string{"main": "main"}
	for path := range strings.FieldsSeq(string(out)) {
		known[unsaid.ReplaceAllString(path, "_")] = path
	}
	return known, nil
}

// packageOf is the package that a function stands in: the longest that its name begins with.
func packageOf(function string, packages map[string]string) string {
	for end := len(function); end > 0; end = strings.LastIndexByte(function[:end], '.') {
		if path, ok := packages[function[:end]]; ok {
			return path
		}
	}
	return "(made by the compiler)"
}

var (
	errNoProgram = errors.New("not a WebAssembly program")
	errNoNames   = errors.New("the program has no names: build it without -s")
)

// sizes returns the bytes of code of each function and those of all data.
func sizes(program []byte) (functions map[string]int, data int, err error) {
	rest, ok := bytes.CutPrefix(program, []byte("\x00asm\x01\x00\x00\x00"))
	if !ok {
		return nil, 0, errNoProgram
	}
	defer func() { // where a number is cut off or wrong, what it counts lies outside of the file
		if recover() != nil {
			functions, data, err = nil, 0, errNoProgram
		}
	}()
	r := reader(rest)
	var bodies []int
	var names map[int]string
	imported := 0
	for len(r) > 0 {
		kind := r.take(1)[0]
		section := reader(r.take(r.number()))
		switch kind {
		case 0: // custom
			if string(section.take(section.number())) == "name" {
				names = section.functionNames()
			}
		case 2: // imports, whose functions are counted first
			imported = section.importedFunctions()
		case 10: // code
			for range section.number() {
				size := section.number()
				section.take(size)
				bodies = append(bodies, size)
			}
		case 11: // data
			data = len(section)
		}
	}
	if names == nil {
		return nil, 0, errNoNames
	}
	functions = map[string]int{}
	for i, size := range bodies {
		functions[names[imported+i]] += size
	}
	return functions, data, nil
}

// reader takes what it has read off its front.
type reader []byte

func (r *reader) take(n int) []byte {
	taken := (*r)[:n]
	*r = (*r)[n:]
	return taken
}

func (r *reader) number() int {
	v, n := binary.Uvarint(*r)
	r.take(max(n, 1))
	return int(v)
}

// importedFunctions counts the functions among what the program imports.
func (r *reader) importedFunctions() (count int) {
	for range r.number() {
		r.take(r.number()) // module
		r.take(r.number()) // name
		if r.take(1)[0] != 0 {
			panic(errNoProgram) // Go imports functions only
		}
		r.number() // type
		count++
	}
	return count
}

// functionNames reads the part of the section that names functions.
func (r *reader) functionNames() map[int]string {
	names := map[int]string{}
	for len(*r) > 0 {
		kind := r.take(1)[0]
		part := reader(r.take(r.number()))
		if kind != 1 {
			continue
		}
		for range part.number() {
			index := part.number()
			names[index] = string(part.take(part.number()))
		}
	}
	return names
}
