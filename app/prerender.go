//go:build !js

package app

import "sync"

// startView is drawn once for all hosts.
var startView = sync.OnceValue(func() View { return startState().view() })

// prerendered is the HTML of a host as the page starts.
func prerendered(id string) string {
	switch id {
	case casesHost:
		return CasesView().HTML()
	case modelHost:
		return ModelView().HTML()
	}
	return startView()[id].HTML()
}

func startLive() {}

func serveWorker() {}
