package app

import (
	"strings"

	"goodenough/app/browser"
	"goodenough/app/state"
	"goodenough/app/words"
)

// Media queries at which the style sheet shows another layout of the picture.
const (
	narrowQuery = "(max-width: 500px)"
	mediumQuery = "(min-width: 501px) and (max-width: 740px)"
	besideQuery = "(min-width: 901px) and (max-width: 1120px)" // the inputs stand beside the picture, but in an embed
)

func (b *tab) layout() state.Layout {
	matches := func(query string) bool {
		return browser.Truthy(browser.Get(browser.Must(b.window.Call("matchMedia", query)), "matches"))
	}
	switch {
	case matches(narrowQuery):
		return state.Narrow
	case matches(mediumQuery), matches(besideQuery) && !embedded():
		return state.Medium
	}
	return state.Wide
}

// locale reads the reader's decimal mark, and the sign of the currency from the query, where presentation stands.
func (b *tab) locale() words.Locale {
	l := words.English
	sample := booted("sample")
	if sample == "" {
		sample = browser.Text(browser.Must(browser.Must(browser.Get(browser.Get(b.window, "Intl"), "NumberFormat").New()).Call("format", 1.5)))
	}
	if strings.Contains(sample, ",") {
		l.Decimal = ","
	}
	sign := browser.Text(browser.Must(b.parameters().Call("get", state.CurrencyParameter)))
	for _, known := range words.Currencies {
		if sign == known {
			l.Currency = sign
		}
	}
	return l
}
