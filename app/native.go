//go:build !js

package app

// There is nothing to bring to life outside of a browser.

func startLive() {}

func serveWorker() {}

func awaitTurn() {}

func makeWay() {}

func embedded() bool { return false }

func brought() bool { return false }
