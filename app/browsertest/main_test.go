package browsertest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

const repository = "../.."

// What all tests share: made once, never changed.
var (
	program string          // the native binary
	siteDir string          // the static site it wrote
	oneFile string          // the page as one file, under a name that people give files
	browser context.Context // the one browser process
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	temp, err := os.MkdirTemp("", "browsertest-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(temp)
	if err := build(temp); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	stop, err := startBrowser(filepath.Join(temp, "profile"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer stop()
	return m.Run()
}

// build makes what is tested in the way its owner does.
func build(temp string) error {
	program, siteDir, oneFile = filepath.Join(temp, "goodenough"), filepath.Join(temp, "site"), filepath.Join(temp, "Good Enough (50%).html")
	if _, err := os.Stat(axeSource); err != nil {
		if err := command(".", "npm", "ci", "--no-audit", "--no-fund"); err != nil {
			return err
		}
	}
	if err := command(repository, "make", "--no-print-directory", "wasm"); err != nil {
		return err
	}
	if err := command(repository, "go", "build", "-o", program, "."); err != nil {
		return err
	}
	if err := command(repository, program, "site", "-single", oneFile); err != nil {
		return err
	}
	return command(repository, program, "site", "-o", siteDir)
}

func command(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%v: %w\n%s", cmd.Args, err, out)
	}
	return nil
}

func startBrowser(profile string) (stop func(), err error) {
	chrome := os.Getenv("CHROME")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if chrome == "" {
			chrome, _ = exec.LookPath(name)
		}
	}
	if chrome == "" {
		return nil, fmt.Errorf("no Chromium: install it or name it in CHROME")
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(chrome), chromedp.UserDataDir(profile), chromedp.Headless, chromedp.DisableGPU, chromedp.NoFirstRun,
		// Nothing of the browser's own goes to the network or changes under a test.
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		// Tests run side by side: a page behind another goes on painting.
		chromedp.Flag("disable-renderer-backgrounding", true), chromedp.Flag("disable-backgrounding-occluded-windows", true),
		chromedp.Flag("disable-background-timer-throttling", true),
		chromedp.Flag("disable-partial-raster", true), // rounds edges one level off where it paints a part of what stood there
		chromedp.Flag("lang", "en-US"),
	}
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	allocator, release := chromedp.NewExecAllocator(context.Background(), options...)
	// The protocol grows faster than the library: events it doesn't know are none that a test waits for.
	ctx, cancel := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {}))
	if err := chromedp.Run(ctx); err != nil {
		release()
		return nil, fmt.Errorf("starting %s: %w", chrome, err)
	}
	browser = ctx
	return func() {
		_ = chromedp.Cancel(ctx) // waits for the process, so that its profile can be removed
		cancel()
		release()
	}, nil
}
