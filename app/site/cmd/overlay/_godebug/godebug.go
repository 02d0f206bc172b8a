// Package godebug stands in for internal/godebug where this program is built for browsers.
//
// A page has no GODEBUG, so every setting is what it is by default, which Value says as nothing; and nobody reads how often one was another.
// The build puts this package in its place: the counters of the original link all of the runtime's metrics.
package godebug

// Setting is one by its name.
type Setting struct{ name string }

// New makes one.
func New(name string) *Setting { return &Setting{name} }

// Name returns the name of the setting.
func (s *Setting) Name() string { return s.name }

// Undocumented tells nothing here.
func (s *Setting) Undocumented() bool { return false }

// String is the setting as GODEBUG has it.
func (s *Setting) String() string { return s.name + "=" }

// IncNonDefault counts nothing.
func (s *Setting) IncNonDefault() {}

// Value is nothing: the default.
func (s *Setting) Value() string { return "" }
