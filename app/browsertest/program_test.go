package browsertest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"testing"
)

// explanation is what the command line says of a link.
type explanation struct {
	Link        string
	Problems    []struct{ Key, Message string }
	Outcome     map[string]any
	Uncertainty map[string]any
	Time        map[string]any
	Growth      map[string]any
	Trap        map[string]any
	People      map[string]any
}

// explain asks the native program about links.
func explain(t testing.TB, links ...string) []explanation {
	t.Helper()
	cmd := exec.Command(program, "explain", "-json", "-")
	cmd.Stdin = strings.NewReader(strings.Join(links, "\n"))
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && !(errors.As(err, &exit) && exit.ExitCode() <= 2) { // 1: a link without an answer; 2: one with something that is refused
		t.Fatalf("explain: %v\n%s", err, errs.String())
	}
	answers := make([]explanation, 0, len(links))
	for line := range strings.Lines(string(out)) {
		var e explanation
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		answers = append(answers, e)
	}
	if len(answers) != len(links) {
		t.Fatalf("explain answered %d of %d links", len(answers), len(links))
	}
	return answers
}

// outputs are an outcome's values by the names they have on the page: nested ones with a dot.
func (e explanation) outputs() map[string]any {
	flat := map[string]any{}
	flatten(flat, "", e.Outcome)
	return flat
}

// known is outputs with all that the page may show besides.
func (e explanation) known() map[string]any {
	flat := e.outputs()
	for name, part := range map[string]map[string]any{"time.": e.Time, "growth.": e.Growth, "trap.": e.Trap, "people.": e.People} {
		flatten(flat, name, part)
	}
	return flat
}

// flatten gives each value in an object a name. What is in a list goes by its own name, where it has one.
func flatten(flat map[string]any, prefix string, object map[string]any) {
	for name, value := range object {
		switch value := value.(type) {
		case map[string]any:
			flatten(flat, prefix+name+".", value)
		case []any:
			for _, one := range value {
				if named, ok := one.(map[string]any); ok && named["name"] != nil {
					flatten(flat, prefix+fmt.Sprint(named["name"])+".", named)
				}
			}
		default:
			flat[prefix+name] = value
		}
	}
}
