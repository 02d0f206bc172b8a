package engines

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"goodenough/app/browsertest/engines/webdriver"
)

const repository = "../../.."

// What all tests share: made once, never changed.
var (
	program string // the native binary
	siteDir string // the static site it wrote
	oneFile string // the page as one file
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	temp, err := os.MkdirTemp("", "engines-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(temp)
	program, siteDir, oneFile = filepath.Join(temp, "goodenough"), filepath.Join(temp, "site"), filepath.Join(temp, "Good Enough (50%).html")
	for _, command := range [][]string{{"make", "--no-print-directory", "wasm"}, {"go", "build", "-o", program, "."}, {program, "site", "-o", siteDir}, {program, "site", "-single", oneFile}} {
		cmd := exec.Command(command[0], command[1:]...)
		cmd.Dir = repository
		if out, err := cmd.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "%v: %v\n%s", command, err, out)
			return 1
		}
	}
	return m.Run()
}

// check is something that people do. It is done in a new tab.
type check struct {
	name string
	do   func(*page)
}

// TestChromium, TestFirefox and TestWebKit do all of it, each in one process of its browser.
func TestChromium(t *testing.T) { inOne(t, "Chromium") }
func TestFirefox(t *testing.T)  { inOne(t, "Firefox") }
func TestWebKit(t *testing.T)   { inOne(t, "WebKit") }

func inOne(t *testing.T, engine string) {
	t.Parallel()
	p := start(t, engine, webdriver.Settings{})
	for _, c := range checks() {
		t.Run(c.name, func(t *testing.T) {
			if err := p.Fresh(); err != nil {
				t.Fatal(err)
			}
			q := &page{TB: t, Browser: p.Browser, engine: engine, downloads: p.downloads}
			c.do(q)
			q.calm()
		})
	}
}

func checks() []check {
	var all []check
	for _, some := range [][]check{arriving, moving, keeping, framed} {
		all = append(all, some...)
	}
	return all
}

// explanation is what the command line says of a link.
type explanation struct {
	Link     string
	Outcome  map[string]any
	headline string
}

// explained keeps what the program said: it thinks for a moment.
var explained sync.Map

// explain asks the native program about a link.
func explain(t testing.TB, link string) (e explanation) {
	t.Helper()
	if known, ok := explained.Load(link); ok {
		return known.(explanation)
	}
	out, err := exec.Command(program, "explain", "-json", link).Output()
	if err == nil {
		err = json.Unmarshal(out, &e)
	}
	if err != nil {
		t.Fatalf("explain %s: %v", link, err)
	}
	// Its words begin with the situation, then comes the answer.
	out, err = exec.Command(program, "explain", link).Output()
	lines := strings.SplitN(string(out), "\n", 3)
	if err != nil || len(lines) < 3 {
		t.Fatalf("explain %s: %v, %q", link, err, out)
	}
	e.headline = lines[0]
	explained.Store(link, e)
	return e
}
