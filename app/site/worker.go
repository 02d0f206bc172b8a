//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// What the template of the service worker holds in place of the version and the list of files. It is valid JavaScript
// either way.
const (
	versionPlace = `'SITE_VERSION'`
	filesPlace   = `['SITE_FILES']`
)

// serviceWorker fills the template in. Stamped files are listed with their stamp, since that is how the page has just loaded
// them: the browser then needs to download none of them twice.
func serviceWorker(template []byte, files map[string][]byte, version string) ([]byte, error) {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		switch {
		case name == workerFile:
		case name == "index.html":
			list = append(list, "./")
		case strings.HasSuffix(name, "/index.html"):
			list = append(list, strings.TrimSuffix(name, "index.html"))
		case strings.HasPrefix(name, folder):
			list = append(list, stamped(files, name))
		default:
			list = append(list, name)
		}
	}
	listed, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("site: listing files for %s: %w", workerFile, err)
	}
	quoted, err := json.Marshal(version)
	if err != nil {
		return nil, fmt.Errorf("site: naming the version in %s: %w", workerFile, err)
	}
	for place, value := range map[string][]byte{versionPlace: quoted, filesPlace: listed} {
		if bytes.Count(template, []byte(place)) != 1 {
			return nil, fmt.Errorf("site: %s must hold %s exactly once", workerFile, place)
		}
		template = bytes.Replace(template, []byte(place), value, 1)
	}
	return template, nil
}
