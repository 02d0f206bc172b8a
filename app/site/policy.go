//go:build !js

package site

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// policy is the content security policy of every document. It proves that nothing typed here leaves the page: no script but
// ours, no request to another host. It doesn't say who may frame the page: everybody may.
//
// In a frame that a sandbox leaves without an origin, WebKit finds nothing that 'self' could mean. So the origin of the site is
// named beside it where that is known; "" is where it isn't.
func policy(origin string) string {
	self := selfAt(origin)
	return "default-src " + self + "; script-src " + self + " 'wasm-unsafe-eval' " + hashes([]string{startInFolder}) + "; connect-src " + self +
		"; worker-src " + self + " blob:; img-src " + self + " data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'"
}

// missingPolicy is that of the page for wrong addresses, which holds all it needs and looks for where the site begins.
func missingPolicy(origin string) string {
	return "default-src 'none'; script-src " + hashes([]string{missingScript}) + "; style-src " + hashes([]string{missingStyle}) +
		"; connect-src " + selfAt(origin) + "; img-src data:; base-uri 'none'; form-action 'none'"
}

func selfAt(origin string) string { return strings.TrimSpace("'self' " + origin) }

// originOf is the origin of an address that Site.check has passed.
func originOf(base string) string {
	u, err := url.Parse(base)
	if err != nil || !plainHost.MatchString(u.Host) {
		return ""
	}
	return u.Scheme + "://" + u.Host
}

// plainHost is a host with or without a port. It becomes a part of a policy, where a semicolon would begin a rule of its own.
var plainHost = regexp.MustCompile(`^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?$`)

// asked is the origin that a request was sent to. To a browser a policy's http is https as well, so that a proxy which adds the
// encryption has no header to set that we would have to believe; it has to pass the host on.
func asked(r *http.Request) string {
	if !plainHost.MatchString(r.Host) {
		return ""
	}
	if r.TLS != nil {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}
