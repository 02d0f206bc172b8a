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
	comment = regexp.MustCompile(`(?m)//.*$`)
)

// TestDocsNameWhatIsThere: every file and every name of the code that ARCHITECTURE.md quotes is there.
func TestDocsNameWhatIsThere(t *testing.T) {
	root := filepath.Join("..", "..")
	var files []string
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
			for _, word := range regexp.MustCompile(`\w+`).FindAllString(comment.ReplaceAllString(read(t, path), ""), -1) {
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
		for _, part := range strings.FieldsFunc(what, func(r rune) bool { return strings.ContainsRune("().*", r) }) {
			if name.MatchString(part) && !words[part] {
				t.Errorf("ARCHITECTURE.md names %s, and %s is nowhere in the code", match[1], part)
			}
		}
	}
	if seen < 60 {
		t.Errorf("only %d names were looked at", seen)
	}
}
