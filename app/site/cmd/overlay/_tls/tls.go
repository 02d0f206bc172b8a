// Package tls stands in for crypto/tls where this program is built for browsers.
//
// The browser encrypts what a page fetches, and the page fetches nothing but itself. Yet go-app links net/http, net/http
// links crypto/tls, and what that brings along (certificates, curves and their tests at start) would be an eighth of what a
// reader downloads. The build puts this package in its place (see the command overlay above this folder): as much of it as
// net/http names, none of which is ever called. It is no package of the module: the go command passes by a folder of this name.
package tls

import (
	"context"
	"errors"
	"net"
	"time"
)

var errNone = errors.New("tls: the browser encrypts")

// The versions that net/http knows by name.
const (
	VersionTLS12 = 0x0303
	VersionTLS13 = 0x0304
)

// Certificate stands for one of ours.
type Certificate struct{}

// PeerCertificate stands for x509.Certificate.
type PeerCertificate struct{}

// VerifyHostname fails.
func (*PeerCertificate) VerifyHostname(string) error { return errNone }

// ConnectionState has the fields that net/http reads.
type ConnectionState struct {
	NegotiatedProtocol         string
	NegotiatedProtocolIsMutual bool
	PeerCertificates           []*PeerCertificate
}

// ClientHelloInfo has no fields that net/http reads.
type ClientHelloInfo struct{}

// Config has the fields that net/http reads and sets.
type Config struct {
	NextProtos         []string
	ServerName         string
	Certificates       []Certificate
	GetCertificate     func(*ClientHelloInfo) (*Certificate, error)
	GetConfigForClient func(*ClientHelloInfo) (*Config, error)
	Time               func() time.Time
}

// Clone returns c.
func (c *Config) Clone() *Config { return c }

// Conn is never made.
type Conn struct{ net.Conn }

// NetConn is the connection below.
func (c *Conn) NetConn() net.Conn { return c.Conn }

// HandshakeContext fails.
func (c *Conn) HandshakeContext(context.Context) error { return errNone }

// ConnectionState is empty.
func (c *Conn) ConnectionState() ConnectionState { return ConnectionState{} }

// RecordHeaderError has the fields that net/http reads.
type RecordHeaderError struct {
	RecordHeader [5]byte
	Conn         net.Conn
}

// Error says that there is no TLS.
func (RecordHeaderError) Error() string { return errNone.Error() }

// Client wraps c.
func Client(c net.Conn, _ *Config) *Conn { return &Conn{c} }

// NewListener returns l.
func NewListener(l net.Listener, _ *Config) net.Listener { return l }

// LoadX509KeyPair fails.
func LoadX509KeyPair(_, _ string) (Certificate, error) { return Certificate{}, errNone }
