// Package view is what is said and drawn: from what somebody chose and what the model says of it come sentences, pictures and the
// trees of the page, all as values. Nothing in it touches a browser.
//
// Its files stand in layers, and none uses one above. At the bottom are sentences and results (parts.go, result.go, answer.go), then
// what the pictures see of a system (domain.go, sight.go) and Page, which holds it all (page.go). On that stand the sentences, by
// what they are about, and the pictures, each with its own name; views.go is the table of pictures. Above are the parts of the page
// (the _view.go files), what is taken elsewhere (share.go, report.go, file.go), and Draw, which ties them together.
package view
