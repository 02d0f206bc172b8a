// Package web holds the files a browser is given beside the program itself: the boot script, the service worker's
// template, the manifest, the icons and the stylesheets. They are linked into the native binary only (embed.go), so that no
// browser downloads them twice; but for the style of reports, which the browser saves as well.
package web

import _ "embed"

// ReportStyle is the style sheet of a report, which saves it within itself.
//
//go:embed report.css
var ReportStyle string
