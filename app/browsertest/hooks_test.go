package browsertest

import (
	"strings"
	"testing"
)

// keys are the inputs of the link contract that have a control: lists to choose from, then numbers.
var (
	choiceKeys = strings.Fields("cust sla")
	numberKeys = strings.Fields("rev margin ops inc mttr blast growth tol leave exit churn defer nine neglect half floor trend " +
		"hours wage quits replace cover claim accept discount spread try budget gmax ghalf gshape team within fine big bigh bigx bigfine forgive tools")
)

// TestScriptsFindEveryControl holds the page to the hooks that scripts rely on.
func TestScriptsFindEveryControl(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	once := func(selector string) {
		t.Helper()
		if n := eval[int](p, `document.querySelectorAll(%s).length`, selector); n != 1 {
			t.Errorf("%d elements are %s", n, selector)
		}
	}
	for _, key := range choiceKeys {
		once("select" + boxOf(key))
	}
	for _, key := range numberKeys {
		once("input[type=text]" + boxOf(key))
		once("input[type=range]" + sliderOf(key))
		once("button" + actionOf("reset-"+key))
	}
	for _, action := range []string{"undo", "redo", "copy-link", "reset"} {
		once("button" + actionOf(action) + ":not(dialog *)")
	}
	once(`[data-chart^="curve-"] [role=slider][data-handle="try"]`)
	once(`input[data-input="name"]`)
	once(`input[data-input="why"]`)
	if unknown := eval[[]string](p, `[...document.querySelectorAll('[data-input],[data-slider]')].map((e) => e.dataset.input ?? e.dataset.slider)
		.filter((key) => !%s.includes(key))`, append(append([]string{"name", "why"}, choiceKeys...), numberKeys...)); len(unknown) > 0 {
		t.Errorf("controls that the contract doesn't name: %v", unknown)
	}

	run := eval[string](p, `document.documentElement.dataset.run`)
	p.follow("ops=4m")
	if again := eval[string](p, `document.documentElement.dataset.run`); again == run {
		t.Errorf("data-run stayed %s after another scenario was painted", run)
	}
}
