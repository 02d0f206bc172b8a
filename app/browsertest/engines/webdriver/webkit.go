package webdriver

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"time"
)

// WebKit is WebKitGTK's small browser, which needs a screen: it gets one that nobody sees.
func WebKit(s Settings) (Browser, error) {
	// Where it saves files. All else that it keeps is in its home, too.
	if err := os.MkdirAll(filepath.Join(s.Dir, ".config"), 0o700); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(s.Dir, ".config", "user-dirs.dirs"), []byte("XDG_DOWNLOAD_DIR=\"$HOME/downloads\"\n"), 0o600); err != nil {
		return nil, err
	}
	p := new(processes)
	display, err := p.start(`^(\d+)$`, nil, "Xvfb", "-displayfd", "1", "-screen", "0", fmt.Sprintf("%dx%dx24", Width+100, Height+100), "-nolisten", "tcp")
	if err != nil {
		return nil, errors.Join(err, p.end())
	}
	environment := []string{"HOME=" + s.Dir, "XDG_CONFIG_HOME=", "XDG_DATA_HOME=", "XDG_CACHE_HOME=", "DISPLAY=:" + display, "LANG=en_US.UTF-8",
		"WEBKIT_DISABLE_COMPOSITING_MODE=1"} // else a processor plays the graphics card, four times as slow
	if s.Dark {
		environment = append(environment, "GTK_THEME=Adwaita:dark")
	}
	port, err := freePort()
	if err != nil {
		return nil, errors.Join(err, p.end())
	}
	// It doesn't say when it listens, nor takes port 0.
	if _, err := p.start("", environment, "WebKitWebDriver", "--port="+port); err != nil {
		return nil, errors.Join(err, p.end())
	}
	if err := listens(port); err != nil {
		return nil, errors.Join(err, p.end())
	}
	return begin("http://127.0.0.1:"+port, map[string]any{"timeouts": map[string]any{"script": Patience.Milliseconds()},
		"webkitgtk:browserOptions": map[string]any{"args": []string{"--automation"}}}, p.end)
}

func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port, l.Close()
}

// listens waits until somebody does.
func listens(port string) error {
	for deadline := time.Now().Add(Patience); ; {
		connection, err := net.Dial("tcp", "127.0.0.1:"+port)
		if err == nil {
			return connection.Close()
		}
		if time.Now().After(deadline) {
			return err
		}
	}
}
