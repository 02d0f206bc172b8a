package house

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// All that is said stands in one file that a person can read, translate and better: every label, help and sentence of the program, a value
// as {}, under the file that says it.

var update = flag.Bool("update", false, "write the golden files anew")

const said = "testdata/words.txt"

// speaking are the folders whose strings people read.
var speaking = []string{"model", "model/uncertainty", "model/scenario", "model/portfolio", "model/backlog", "app", "app/words", "app/choices", "app/weighing", "app/state", "app/view", "app/choosing/account", "app/chart", "app/workbook", "app/command"}

// TestAllThatIsSaidIsGathered.
func TestAllThatIsSaidIsGathered(t *testing.T) {
	var b strings.Builder
	for _, file := range sources(t) {
		if list := sentences(t, file); len(list) > 0 {
			b.WriteString(file + "\n")
			for _, sentence := range list {
				b.WriteString("  " + strings.ReplaceAll(sentence, "\n", `\n`) + "\n")
			}
		}
	}
	if *update {
		if err := os.WriteFile(said, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(said)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("%s lacks something that is said now, or has what isn't any more (make golden writes it anew)", said)
	}
}

// sources are the files of the folders that speak, by their paths from the root.
func sources(t *testing.T) (files []string) {
	t.Helper()
	for _, folder := range speaking {
		entries, err := os.ReadDir(filepath.Join(root, folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if name := e.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
				files = append(files, folder+"/"+name)
			}
		}
	}
	return files
}

// root is where the files lie, seen from here.
const root = "../.."

// sentences are what a file says, in its order, each once.
func sentences(t *testing.T, file string) (list []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	add := func(text string) {
		if text = strings.TrimSpace(text); isSaid(text) && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	var visit func(n ast.Node) bool
	visit = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if n.Tag != nil {
				return false
			}
		case *ast.CallExpr:
			if silent(n) {
				return false
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && unsaid[key.Name] {
				return false
			}
		}
		expression, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		text, rest, ok := template(expression)
		if !ok {
			return true
		}
		add(text)
		for _, inner := range rest {
			ast.Inspect(inner, visit)
		}
		return false
	}
	ast.Inspect(parsed, visit)
	return list
}

// template is what an expression of strings and parts of sentences says, with {} for values, and what stands in their places.
func template(e ast.Expr) (text string, values []ast.Expr, ok bool) {
	join := func(list []ast.Expr) {
		for _, part := range list {
			if piece, rest, is := template(part); is {
				text, values = text+piece, append(values, rest...)
			} else {
				text, values = text+"{}", append(values, part)
			}
		}
	}
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return "", nil, false
		}
		text, _ = strconv.Unquote(e.Value)
		return text, nil, true
	case *ast.BinaryExpr:
		if e.Op != token.ADD {
			return "", nil, false
		}
		join([]ast.Expr{e.X, e.Y})
		return text, values, true
	case *ast.CompositeLit:
		if array, is := e.Type.(*ast.ArrayType); is {
			if of, is := array.Elt.(*ast.Ident); is && of.Name == "Part" && len(e.Elts) > 0 {
				join(e.Elts)
				return text, values, true
			}
		}
	case *ast.CallExpr:
		switch name := called(e); {
		case (name == "say" || name == "strong") && len(e.Args) == 1:
			join(e.Args)
			return text, values, true
		case name == "Concat":
			join(e.Args)
			return text, values, true
		case name == "append" && len(e.Args) > 1 && !e.Ellipsis.IsValid():
			join(e.Args[1:])
			return text, append(values, e.Args[0]), true
		}
	}
	return "", nil, false
}

func called(e *ast.CallExpr) string {
	switch f := e.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// silent tells a call whose strings nobody reads: of classes, hooks, attributes but for those that are spoken, and calls into the browser.
func silent(e *ast.CallExpr) bool {
	switch called(e) {
	case "Class", "control", "output", "panic", "MustCompile", "DataSet", "Get", "Call", "Attr", "Contains", "HasPrefix", "HasSuffix", "CutPrefix", "CutSuffix", "TrimPrefix", "TrimSuffix", "Cut", "Index", "Split", "Trim", "NewReplacer", "Href", "ID", "mustField", "FieldOf", "PresetOf", "line":
		return true
	case "A":
		name, _ := template0(e.Args)
		return !spoken[name]
	}
	return false
}

func template0(args []ast.Expr) (string, bool) {
	if len(args) == 0 {
		return "", false
	}
	text, _, ok := template(args[0])
	return text, ok
}

// spoken are the attributes whose values people read or hear.
var spoken = map[string]bool{"aria-label": true, "aria-valuetext": true, "title": true, "placeholder": true, "alt": true}

// unsaid are fields of structs whose strings nobody reads.
var unsaid = map[string]bool{"Class": true, "Key": true, "ID": true, "Link": true, "Output": true, "Mark": true, "Word": true, "Tag": true}

// isSaid tells what a person reads from names that programs read: it has two words, or begins like a label.
func isSaid(text string) bool { return wordy.MatchString(text) && !code.MatchString(text) }

var (
	wordy = regexp.MustCompile(`[\p{L}’]+[,;:.]? (\{\}|[\p{L}“$(])|(\{\}|%[sdv]) \p{L}|^[A-Z][a-z]+`)
	code  = regexp.MustCompile(`^[\w.\-]+ \+ |^[<.]|^\w+=|^[a-z][\w-]*( [a-z]+-[\w-]+)+$|^(@media|@import)|\bdata-\w+\b`)
)
