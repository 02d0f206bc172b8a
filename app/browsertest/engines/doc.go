// Package engines holds the page to one list of checks in three engines: Chromium, Firefox and WebKit. What people do is done here
// once each, with a real mouse and keyboard; package browsertest tries every case of it in one of them.
package engines
