//go:build !js

package site

import (
	"encoding/json"
	"slices"
)

// Asides are the names of the programs that few ask for, as the page calls them: what reads somebody's incidents, and what weighs choices.
var Asides = []string{"import", "choices"}

func asideFile(name string) string { return folder + name + ".wasm" }

// isAside tells whether a file of the site is one of them.
func isAside(file string) bool {
	return slices.ContainsFunc(Asides, func(name string) bool { return file == asideFile(name) })
}

// asides is where the boot script finds each, as JSON in an attribute.
func (s Site) asides(files map[string][]byte) string {
	type place struct {
		File      string `json:"file"`
		Integrity string `json:"integrity"`
	}
	places := map[string]place{}
	for _, name := range Asides {
		places[name] = place{stamped(files, asideFile(name)), integrity(s.Asides[name])}
	}
	text, err := json.Marshal(places)
	if err != nil {
		panic(err) // of texts alone
	}
	return string(text)
}
