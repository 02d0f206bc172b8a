//go:build !js

// Package browser is empty outside of a browser.
package browser
