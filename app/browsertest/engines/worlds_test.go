package engines

import (
	"os"
	"strings"
	"testing"

	"goodenough/app/browsertest/engines/webdriver"
)

// TestDarkPhone starts each browser in a dark world, and looks at the page as narrow as a phone.
func TestDarkPhone(t *testing.T) {
	for _, e := range webdriver.Engines {
		t.Run(e.Name, func(t *testing.T) {
			t.Parallel()
			p := start(t, e.Name, webdriver.Settings{Dark: true})
			p.narrow(serve(t, hosting{}), 360, theirs)
			p.shows(theirs)
			p.fits()
			if paper := eval[string](p, `getComputedStyle(document.body).backgroundColor`); paper != "rgb(21, 23, 28)" {
				t.Errorf("in the dark the paper is %s", paper)
			}
		})
	}
}

// TestFirefoxResistsFingerprinting gives noise in place of what a canvas holds: no picture is saved, and the page says so.
func TestFirefoxResistsFingerprinting(t *testing.T) {
	t.Parallel()
	p := start(t, "Firefox", webdriver.Settings{Preferences: map[string]any{"privacy.resistFingerprinting": true}})
	h := serve(t, hosting{})
	for _, button := range []string{"save-png", "copy-png"} {
		p.must(p.Open("about:blank"))
		p.open(h.root + "#" + theirs)
		p.share()
		p.click("dialog " + action(button))
		p.wait(`document.querySelector('[data-shared=notice]').textContent !== ''`)
		if said := p.text("[data-shared=notice]"); !strings.Contains(said, "SVG") || strings.Contains(said, "Saved") || strings.Contains(said, "copied") {
			t.Errorf("%s: the page says %q", button, said)
		}
	}
	p.saved("svg", "good-enough-curve.svg") // no canvas
	if saved, err := os.ReadDir(p.downloads); err != nil || len(saved) > 0 {
		t.Errorf("there are saved %v, %v", saved, err)
	}
}
