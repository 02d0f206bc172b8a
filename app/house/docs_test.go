package house

import (
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	quoted  = regexp.MustCompile("`([^`\n]+)`")
	name    = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	word    = regexp.MustCompile(`\w+`)
	comment = regexp.MustCompile(`(?m)//.*$`)
)

// declared tells whether what has a name is declared of another: a method or a field of a type, or anything of a package.
func declared(code map[string]string, of, name string) bool {
	method := regexp.MustCompile(`func \(\w+ \*?` + of + `\) ` + name + `\(`)
	field := regexp.MustCompile(`(?s)type ` + of + ` struct \{\n[^}]*?\n\t(\w+, )*` + name + `(, \w+)* `)
	global := regexp.MustCompile(`(?m)^(func|type|var|const|\t)\s*` + name + `\b`)
	for path, text := range code {
		if method.MatchString(text) || field.MatchString(text) || filepath.Base(filepath.Dir(path)) == of && global.MatchString(text) {
			return true
		}
	}
	return false
}

// TestDocsNameWhatIsThere: every file and every name of the code that ARCHITECTURE.md quotes is there.
func TestDocsNameWhatIsThere(t *testing.T) {
	root := filepath.Join("..", "..")
	var files []string
	code := map[string]string{} // without comments, by file
	words := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == ".git") {
			return fs.SkipDir
		}
		files = append(files, filepath.ToSlash(path))
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			code[path] = comment.ReplaceAllString(read(t, path), "")
			for _, word := range word.FindAllString(code[path], -1) {
				words[word] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	text := read(t, filepath.Join(root, "ARCHITECTURE.md"))
	seen := 0
	for _, match := range quoted.FindAllStringSubmatch(text, -1) {
		what := match[1]
		if strings.Contains(what, "make ") || strings.HasPrefix(what, "data-") || strings.Contains(what, " ") {
			continue
		}
		seen++
		if strings.Contains(what, "/") || strings.HasSuffix(what, ".go") || strings.HasSuffix(what, ".txt") || strings.HasPrefix(what, "_") {
			found := false
			for _, file := range files {
				found = found || strings.HasSuffix(file, strings.TrimPrefix(what, "_"))
			}
			if !found {
				t.Errorf("ARCHITECTURE.md names %s, which is no file", what)
			}
			continue
		}
		what, _, _ = strings.Cut(what, "{")
		parts := strings.FieldsFunc(what, func(r rune) bool { return strings.ContainsRune("().*", r) })
		switch n := len(parts); {
		case n == 1 && name.MatchString(parts[0]) && !words[parts[0]],
			n > 1 && !declared(code, parts[n-2], parts[n-1]):
			t.Errorf("ARCHITECTURE.md names %s, which is nowhere in the code", match[1])
		}
	}
	if seen < 60 {
		t.Errorf("only %d names were looked at", seen)
	}
}
