package app

import "goodenough/app/compute"

// serveWorker takes the part of a worker where this program was started as one, and then does not return.
func serveWorker() {
	if compute.InWorker() {
		compute.Serve()
	}
}
