//go:build !js

package app

// prerendered is the HTML of a host as the page starts.
func prerendered(id string) string {
	switch id {
	case casesHost:
		return CasesView().HTML()
	case modelHost:
		return ModelView().HTML()
	}
	return startState().view()[id].HTML()
}

func startLive() {}

func serveWorker() {}
