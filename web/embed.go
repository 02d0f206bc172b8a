//go:build !js

// Package web holds the files a browser is given beside the program itself: the boot script, the service worker's
// template, the manifest, the icons and the stylesheets. They are linked into the native binary only; the build tag makes
// sure that no browser downloads them twice.
package web

import "embed"

// Files holds the static files, named as in this folder.
//
//go:embed boot.js sw.js manifest.webmanifest icons *.css
var Files embed.FS
