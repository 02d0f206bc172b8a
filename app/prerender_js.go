package app

// prerendered is asked for on the server only.
func prerendered(string) string { panic("app: pre-rendering in a browser") }
