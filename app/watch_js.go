package app

import (
	"maps"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// watch keeps note of which of some hosts lie outside of the window. The browser tells when that changes: asking in every frame
// would make it lay out the page once more.
func (l *live) watch(hosts ...string) {
	note := browser.Function(func(args []safejs.Value) {
		l.away = maps.Clone(l.away) // states that hold it don't change
		for i := range browser.Must(args[0].Length()) {
			entry := browser.Must(args[0].Index(i))
			l.away[text(browser.Get(browser.Get(entry, "target"), "id"))] = !truthy(browser.Get(entry, "isIntersecting"))
		}
	})
	observer := browser.Must(browser.Get(l.window, "IntersectionObserver").New(note))
	for _, id := range hosts {
		browser.Must(observer.Call("observe", l.element(id)))
	}
}
