package webdriver

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Chromium is the program named in CHROME, or one that is installed, driven by its own driver.
func Chromium(s Settings) (Browser, error) {
	var err error
	chrome := os.Getenv("CHROME")
	if chrome == "" {
		if chrome, err = foundIn("chromium", "chromium-browser", "google-chrome"); err != nil {
			return nil, err
		}
	}
	arguments := []string{"--headless", "--disable-gpu", "--lang=en-US", fmt.Sprintf("--window-size=%d,%d", Width, Height), "--user-data-dir=" + filepath.Join(s.Dir, "profile"),
		"--disable-features=BackForwardCache",                                                               // its driver loses a tab that goes back to a document that was kept
		"--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"} // nothing of its own goes to the network
	if s.Dark {
		arguments = append(arguments, "--blink-settings=preferredColorScheme=0")
	}
	if os.Geteuid() == 0 {
		arguments = append(arguments, "--no-sandbox")
	}
	p := new(processes)
	port, err := p.start(`successfully on port (\d+)`, nil, "chromedriver", "--port=0")
	if err != nil {
		return nil, errors.Join(err, p.end())
	}
	return connect("ws://127.0.0.1:"+port+"/session", map[string]any{"goog:chromeOptions": map[string]any{"binary": chrome, "args": arguments,
		"prefs": map[string]any{"download.default_directory": filepath.Join(s.Dir, "downloads")}}}, p.end)
}
