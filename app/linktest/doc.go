// Package linktest sends links through what other people's software does to them: renderers, wikis, sanitizers, link finders and mail,
// each a pinned copy of the real one. What comes out is read as the page reads it, and opens the scenario that was sent, or says that it
// does not. It is a Go module of its own, so that none of that software is a dependency of the program.
package linktest
