//go:build !js

package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

func mustSingle(t *testing.T, s Site) string {
	t.Helper()
	document, err := s.Single()
	if err != nil {
		t.Fatal(err)
	}
	return string(document)
}

// elements finds the attributes and the text of each element of a name that holds text only.
func elements(document, name string) [][]string {
	return regexp.MustCompile(`(?is)<`+name+`([^>]*)>(.*?)</`+name).FindAllStringSubmatch(document, -1)
}

func TestSingleIsDeterministic(t *testing.T) {
	first := mustSingle(t, example())
	if again := mustSingle(t, example()); again != first {
		t.Error("the same site gave different files")
	}
}

func TestNoAddressLeavesTheSingleFile(t *testing.T) {
	document := mustSingle(t, example())
	for _, match := range regexp.MustCompile(`(?:href|src|action|poster)="([^"]*)"`).FindAllStringSubmatch(document, -1) {
		if !strings.HasPrefix(match[1], "data:") && !strings.HasPrefix(match[1], "#") {
			t.Errorf("address %s lies outside", match[1])
		}
	}
	if strings.Contains(document, "manifest") {
		t.Error("it names a manifest")
	}
	for _, style := range elements(document, "style") {
		if regexp.MustCompile(`@import|url\([^#d]`).MatchString(style[2]) {
			t.Error("a style loads something")
		}
	}
}

// The policy lets run what stands in the file, and nothing else: every source but the program's compiler is a hash of it.
func TestSingleFilesPolicy(t *testing.T) {
	document := mustSingle(t, example())
	policy := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(document)[1])
	for _, want := range []string{"default-src 'none'", "'wasm-unsafe-eval'", "worker-src blob:", "frame-src 'self'", "base-uri 'none'", "form-action 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("the policy lacks %s", want)
		}
	}
	for _, bad := range []string{"unsafe-inline", " 'unsafe-eval", "'self'", "http", "*", "connect-src"} {
		if strings.Contains(strings.Replace(policy, "frame-src 'self'", "", 1), bad) {
			t.Errorf("the policy says %s: %s", bad, policy)
		}
	}
	texts := elements(document, "style")
	for _, script := range elements(document, "script") {
		if !strings.Contains(script[1], "type=") {
			texts = append(texts, script)
		}
	}
	if len(texts) < 3 {
		t.Fatalf("only %d scripts and styles", len(texts))
	}
	for _, text := range texts {
		sum := sha256.Sum256([]byte(text[2]))
		if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy forbids %.60s", text[2])
		}
	}
	if got := strings.Count(policy, "sha256-"); got != len(texts) {
		t.Errorf("the policy allows %d texts of %d", got, len(texts))
	}
}

func TestSingleFileHoldsTheProgram(t *testing.T) {
	s := example()
	found := regexp.MustCompile(`<script data-inline="program"[^>]*>([^<]*)<`).FindStringSubmatch(mustSingle(t, s))
	if found == nil {
		t.Fatal("no program")
	}
	unpacked, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(found[1])))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(unpacked); err != nil || !bytes.Equal(got, s.WASM) {
		t.Errorf("the program doesn't come back whole: %v", err)
	}
}

// What stands beside the program is small: a program that gzip makes 2.75 MB, half a megabyte more than today's, stays under
// the 4 MB that wikis and mail servers are known to take.
func TestSingleFileIsSmall(t *testing.T) {
	s := example()
	s.WASM = make([]byte, 2_750_000)
	random := rand.NewChaCha8([32]byte{})
	random.Read(s.WASM)
	if got := len(mustSingle(t, s)); got > 4_000_000 {
		t.Errorf("%d bytes", got)
	}
}

func TestNothingEndsAnInlineScript(t *testing.T) {
	s := example()
	s.WASMExec = []byte("const a = '</script><SCRIPT>', b = '<!--', c = /<\\/script/;\r\n")
	s.Assets = assetsWith(t, "app.css", `b::before { content: "</style><script>" }`)
	document := mustSingle(t, s)
	if got := strings.Count(strings.ToLower(document), "<script"); got != 5 { // four of ours, one within a style
		t.Errorf("%d scripts", got)
	}
	if want := `'\x3C/script>\x3CSCRIPT>', b = '\x3C!--', c = /<\/script/;` + "\n"; !strings.Contains(document, want) {
		t.Errorf("no %s", want)
	}
	if begun, ended := strings.Count(document, "<style>"), strings.Count(document, "</style"); begun != ended {
		t.Errorf("%d styles begin and %d end", begun, ended)
	}
}

func TestSingleRefusesWhatCannotWork(t *testing.T) {
	s := example()
	s.Pages = s.Pages[1:]
	if _, err := s.Single(); err == nil {
		t.Error("no error without a root page")
	}
	s = example()
	s.WASM = nil
	if _, err := s.Single(); err == nil {
		t.Error("no error without a program")
	}
}
