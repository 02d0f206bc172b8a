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

// What the template of the service worker holds in place of the version and the lists. It is valid JavaScript either way.
const (
	versionPlace = `'SITE_VERSION'`
	filesPlace   = `['SITE_FILES']`
	pagesPlace   = `['SITE_PAGES']`
)

// serviceWorker fills the template in: addresses, each with what lies there and the scenario of its own if it has one. Stamped files are listed with their stamp, since that is how the page has just loaded
// them: the browser then needs to download none of them twice. Previews are in no list: nobody reads them offline. Pages
// that open with a scenario of their own are many, and each repeats the text of the root page: they are kept when visited, and offline
// the root page shows the scenario of one that wasn't.
func (s Site) serviceWorker(template []byte, files map[string][]byte, version string) ([]byte, error) {
	kept, visited := [][2]string{}, [][3]string{}
	beside := map[string]bool{missingFile: true} // files that are documents or previews
	for _, page := range s.Pages {
		beside[page.file("index.html")], beside[page.file(previewFile)] = true, true
		address, content := "./"+page.folder(), integrity(files[page.file("index.html")])
		if page.Link == "" {
			kept = append(kept, [2]string{address, content})
		} else {
			visited = append(visited, [3]string{address, content, page.Link})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		switch {
		case beside[name]:
		case isAside(name): // kept like them, since few ask for it
			visited = append(visited, [3]string{stamped(files, name), integrity(files[name]), ""})
		case strings.HasPrefix(name, folder):
			kept = append(kept, [2]string{stamped(files, name), integrity(files[name])})
		default:
			kept = append(kept, [2]string{name, integrity(files[name])})
		}
	}
	for place, value := range map[string]any{versionPlace: version, filesPlace: kept, pagesPlace: visited} {
		if bytes.Count(template, []byte(place)) != 1 {
			return nil, fmt.Errorf("site: %s must hold %s exactly once", workerFile, place)
		}
		text, err := json.MarshalIndent(value, "", "  ")
		if err != nil {
			return nil, fmt.Errorf("site: filling %s in: %w", workerFile, err)
		}
		template = bytes.Replace(template, []byte(place), text, 1)
	}
	return template, nil
}
