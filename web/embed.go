//go:build !js

package web

import "embed"

// Files holds the static files, named as in this folder.
//
//go:embed ahead.js boot.js sw.js parent.js manifest.webmanifest icons *.css
var Files embed.FS
