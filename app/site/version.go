//go:build !js

package site

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
)

// version names the content of the whole site: it changes when any byte or any name does, and with nothing else.
func version(files map[string][]byte) string {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(sum, "%q %d\n", name, len(files[name]))
		sum.Write(files[name])
	}
	return hex.EncodeToString(sum.Sum(nil))[:12]
}

// fingerprint names the content of one file.
func fingerprint(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])[:10]
}

// integrity names the content of one file beyond doubt, as browsers read it where they fetch.
func integrity(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// stamped returns the address of a file relative to the site's root, with its fingerprint as "?v=".
//
// A query, and not a fingerprint in the file's name, because it asks nothing of the host: every static host ignores it,
// names stay those of the repository, and a page that was opened before an update finds the new file where it would
// otherwise find none. Offline the service worker ignores it, so that it never gets in the way. It is the file's own
// fingerprint and not the site's version, so that a new word on a page doesn't make anyone download the program again.
func stamped(files map[string][]byte, name string) string {
	return name + "?v=" + fingerprint(files[name])
}
