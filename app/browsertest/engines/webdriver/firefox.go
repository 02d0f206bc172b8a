package webdriver

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Firefox listens to BiDi without a driver.
func Firefox(s Settings) (Browser, error) {
	firefox, err := foundIn("firefox-esr", "firefox")
	if err != nil {
		return nil, err
	}
	preferences := map[string]any{
		// What a reader has, not what testers of browsers are recommended, which among others lifts the limits of files on a disk.
		"remote.prefs.recommended": false,
		// No question stands in front of a page.
		"browser.aboutwelcome.enabled": false, "browser.shell.checkDefaultBrowser": false, "datareporting.policy.dataSubmissionEnabled": false,
		// Nothing of its own goes to the network.
		"app.normandy.enabled": false, "browser.newtabpage.enabled": false, "extensions.update.enabled": false,
		"network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false,
		"browser.safebrowsing.malware.enabled": false, "browser.safebrowsing.phishing.enabled": false,
		"browser.download.folderList": 2, "browser.download.dir": filepath.Join(s.Dir, "downloads"),
		"ui.systemUsesDarkTheme": 0,
	}
	if s.Dark {
		preferences["ui.systemUsesDarkTheme"] = 1
	}
	maps.Copy(preferences, s.Preferences)
	var written strings.Builder
	for _, name := range slices.Sorted(maps.Keys(preferences)) {
		value, err := json.Marshal(preferences[name])
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&written, "user_pref(%q, %s);\n", name, value)
	}
	profile := filepath.Join(s.Dir, "profile")
	if err := os.MkdirAll(profile, 0o700); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(written.String()), 0o600); err != nil {
		return nil, err
	}
	p := new(processes)
	address, err := p.start(`WebDriver BiDi listening on (ws://\S+)`, []string{"HOME=" + s.Dir, "LANG=en_US.UTF-8", "MOZ_CRASHREPORTER_DISABLE=1"}, firefox,
		"--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile, fmt.Sprintf("--width=%d", Width), fmt.Sprintf("--height=%d", Height))
	if err != nil {
		return nil, errors.Join(err, p.end())
	}
	return connect(address+"/session", map[string]any{}, p.end)
}
