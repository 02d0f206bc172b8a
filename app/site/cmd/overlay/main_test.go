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

// TestNothingOfTLSIsLeft: one file of the real package beside the stand-in would not compile, or bring the rest back.
func TestNothingOfTLSIsLeft(t *testing.T) {
	t.Chdir("../../../..")
	content, err := overlay()
	if err != nil {
		t.Fatal(err)
	}
	var written struct{ Replace map[string]string }
	if err := json.Unmarshal(content, &written); err != nil {
		t.Fatal(err)
	}
	stood := 0
	for file, by := range written.Replace {
		if _, err := os.Stat(file); err != nil || filepath.Base(filepath.Dir(file)) != "tls" {
			t.Errorf("%s is no file of crypto/tls: %v", file, err)
		}
		if by == "" {
			continue
		}
		stood++
		if text, err := os.ReadFile(by); err != nil || !strings.Contains(string(text), "\npackage tls\n") {
			t.Errorf("%s stands in for %s: %v", by, file, err)
		}
	}
	if stood != 1 || len(written.Replace) < 20 {
		t.Errorf("%d of %d files are replaced", stood, len(written.Replace))
	}
}
