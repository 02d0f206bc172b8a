//go:build !js

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAcceptsWhatItWasTestedWith: with any other Go the stand-in may lack something, or hide something that is called.
func TestAcceptsWhatItWasTestedWith(t *testing.T) {
	for compiler, ok := range map[string]bool{
		tested: true, tested + ".8": true, tested + "rc1": true, tested + ".8 X:jsonv2": true,
		"go1.25.3": false, "go1.27": false, "go1.27.1": false, "go1.2": false, "devel " + tested + "-abcdef": false, "": false,
	} {
		err := accept(compiler)
		if ok != (err == nil) {
			t.Errorf("accept(%q) is %v", compiler, err)
		}
		if err != nil && !(strings.Contains(err.Error(), tested) && strings.Contains(err.Error(), compiler)) {
			t.Errorf("accept(%q) does not say which Go to take instead of which: %v", compiler, err)
		}
	}
}

// TestNothingElseIsLeft: one file of a real package beside its stand-in would not compile, or bring the rest back.
func TestNothingElseIsLeft(t *testing.T) {
	t.Chdir("../../../..")
	content, err := overlay()
	if err != nil {
		t.Fatal(err)
	}
	var written struct{ Replace map[string]string }
	if err := json.Unmarshal(content, &written); err != nil {
		t.Fatal(err)
	}
	stood, gone := map[string]bool{}, map[string]int{}
	for file, by := range written.Replace {
		name := filepath.Base(filepath.Dir(file))
		if _, err := os.Stat(file); err != nil {
			t.Errorf("%s is replaced: %v", file, err)
		}
		if gone[name]++; by == "" {
			continue
		}
		stood[name] = true
		if text, err := os.ReadFile(by); err != nil || !strings.Contains(string(text), "\npackage "+name+"\n") {
			t.Errorf("%s stands in for %s: %v", by, file, err)
		}
	}
	if len(stood) != len(standIns) || gone["tls"] < 20 || gone["mime"] < 4 || gone["regexp"] < 4 {
		t.Errorf("%v stand in for %v files", stood, gone)
	}
}
