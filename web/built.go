//go:build withpage && !js

package web

import "embed"

//go:embed app.wasm import.wasm choices.wasm wasm_exec.js
var built embed.FS

// Built holds what the toolchain made for browsers, named as in this folder, and the loader: make goodenough has it linked in.
var Built = &built
