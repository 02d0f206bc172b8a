//go:build !withpage && !js

package web

import "embed"

// Built is nothing: what the toolchain makes for browsers lies beside the source, if it was made.
var Built *embed.FS
