package browsertest

import (
	"bytes"
	"encoding/json"
	"errors"
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
	if err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1) { // 1: a link without an answer
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
	var walk func(prefix string, object map[string]any)
	walk = func(prefix string, object map[string]any) {
		for name, value := range object {
			if nested, ok := value.(map[string]any); ok {
				walk(prefix+name+".", nested)
			} else {
				flat[prefix+name] = value
			}
		}
	}
	walk("", e.Outcome)
	return flat
}
