//go:build !js

package view

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model/scenario"
)

// controlled are pages that hold every control between them, each drawn whole, at any time alike.
func controlled(t *testing.T) map[string]state.State {
	t.Helper()
	pages := map[string]state.State{}
	for _, p := range scenario.Presets {
		pages[p.ID] = state.Open("cust=" + p.ID)
	}
	pages["a plan, the trap and ranges"] = studied(t, "cust=consumer&try=1m&plan=3m@2,%2B2m@3&trap=1&mttr=1~3", false)
	pages["problems"] = state.Open("cust=consumer&nonsense=1")
	pages["a contradiction"] = state.Open("cust=consumer&inc=100k")
	pages["a team"] = state.Open("cust=consumer&team=12")
	pages["a fact moved"], _ = apply(state.Open("cust=consumer&ops=4m"), state.Type{Key: "ops", Text: "3m"}, state.Leave{Key: "ops"})
	offered, _ := apply(state.Open("plan=2m@2"), state.Type{Key: "inc", Text: "1,200"}, state.Leave{Key: "inc"}, state.TypeStep{Step: 0, What: "amount", Text: "1,200"})
	pages["offers"] = offered
	refining := studied(t, "cust=b2b-saas", true)
	refining.Study.Of = refining.Study.Done + 1
	pages["a finer answer on its way"] = refining
	for _, v := range state.Views {
		if v.Label != "" {
			embed := studied(t, "cust=consumer", true)
			display := state.ParseDisplay("view=" + v.Name + "&in=ops,tol,cust,sla")
			embed.Embed = &display
			pages["embed of "+v.Name] = embed
		}
	}
	return pages
}

// trees are all that the pages hold, by page and host, and the dialog that never changes.
func trees(pages map[string]state.State) map[string]dom.Node {
	all := map[string]dom.Node{"the share dialog": ShareDialog(), "the dialog that reads incidents": ImportDialog(), "the dialog of choices": ChoicesDialog(), "what leads to choices": DecideView()}
	for name, s := range pages {
		for host, tree := range Of(s).Draw() {
			all[name+", "+host] = tree
		}
	}
	return all
}

// drawnAside are the controls that other programs draw, by the names they have in common with this.
var drawnAside = []*state.Control{state.ImportChoice, state.UseImportButton, state.MadeChoice, state.PressButton, state.OpenChosenButton}

// TestControlsAreHeard: whatever is marked as a control is heard as that control, about the same, and no other, at its event alone.
// Drawn once more with a plain mark for each kind, a page tells which element was marked as which, and about what.
func TestControlsAreHeard(t *testing.T) {
	pages := controlled(t)
	real, controls := trees(pages), state.Controls
	marked, plain := make([]state.Control, len(controls)), make([]state.Control, len(controls))
	for i, c := range controls {
		marked[i] = *c
		c.Mark, c.Word, c.About = "plain-"+strconv.Itoa(i), "about-", ""
		plain[i] = *c
	}
	again := trees(pages)
	for i, c := range controls {
		*c = marked[i]
	}
	seen := make([]bool, len(controls))
	var walk func(where string, real, again dom.Node)
	walk = func(where string, real, again dom.Node) {
		if real.Tag != again.Tag || len(real.Kids) != len(again.Kids) {
			t.Fatalf("%s: <%s> with %d kids became <%s> with %d", where, real.Tag, len(real.Kids), again.Tag, len(again.Kids))
		}
		for i, c := range controls {
			if _, ok := again.Attr(plain[i].Mark); !ok {
				continue
			}
			seen[i] = true
			if err := heardAs(&plain[i], real, again); err != nil {
				t.Errorf("%s: <%s> marked as %s=%q %v", where, real.Tag, c.Mark, c.Word, err)
			}
		}
		for i := range real.Kids {
			walk(where, real.Kids[i], again.Kids[i])
		}
	}
	for where, tree := range real {
		walk(where, tree, again[where])
	}
	for i, c := range controls {
		if !seen[i] && !slices.Contains(drawnAside, c) {
			t.Errorf("no page has %s=%q", c.Mark, c.Word)
		}
	}
}

// heardAs is an error unless an element says, by all controls, what it says where there is but the plain one.
func heardAs(plain *state.Control, real, again dom.Node) error {
	given := state.Given{Text: "1m", Position: 3, On: true, Today: "today"}
	said := func(n dom.Node, at state.Event) []state.Msg {
		return state.Said(at, func(name string) string { v, _ := n.Attr(name); return v }, given)
	}
	all := state.Controls
	state.Controls = []*state.Control{plain}
	meant := said(again, plain.At)
	state.Controls = all
	if len(meant) == 0 {
		return fmt.Errorf("says nothing")
	}
	for _, at := range []state.Event{state.OnInput, state.OnChange, state.OnClick, state.OnToggle} {
		switch heard := said(real, at); {
		case at != plain.At && heard != nil:
			return fmt.Errorf("says %v at event %d as well", heard, at)
		case at == plain.At && !reflect.DeepEqual(heard, meant):
			return fmt.Errorf("is heard to say %#v, not %#v", heard, meant)
		}
	}
	return nil
}

// TestOnlyControlsMark: no file here writes the attribute of a control by itself, where no table would know of it.
func TestOnlyControlsMark(t *testing.T) {
	var marks []string
	for _, c := range state.Controls {
		marks = append(marks, c.Mark)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	above, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, above...)
	read := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr: // the control's own name of its mark
				of, _ := n.X.(*ast.Ident)
				named := n.Sel.Name == "Action" && of != nil && of.Name == "state" || n.Sel.Name == "Mark" && (of == nil || of.Name != "chart")
				if named && !strings.HasPrefix(name, "../") && name != "elements.go" {
					t.Errorf("%s writes a mark by itself, where control is", name)
				}
			case *ast.BasicLit:
				if n.Kind != token.STRING {
					return true
				}
				read++
				text, _ := strconv.Unquote(n.Value)
				for _, mark := range marks {
					if text == mark || strings.Contains(text, mark+"=") {
						t.Errorf("%s writes %q by itself", name, text)
					}
				}
			}
			return true
		})
	}
	if read < 1000 {
		t.Errorf("only %d texts were looked at", read)
	}
}
