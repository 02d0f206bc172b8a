//go:build !js

package site

import (
	"bytes"
	"fmt"
	"image/png"
	"strconv"
	"strings"
)

// iconFile is the preview of a page without a picture.
const iconFile = folder + "icons/icon-512.png"

// base is where the site lies, with a slash at its end: "" where that is not known.
func (s Site) base() string {
	if s.BaseURL == "" {
		return ""
	}
	return strings.TrimRight(s.BaseURL, "/") + "/"
}

// preview writes what chat tools, wikis and search engines show of a link to the page.
func (s Site) preview(w *writer, page Page, files map[string][]byte) error {
	w.line(`<meta property="og:type" content="website">`)
	w.line(`<meta property="og:title" content="%s">`, page.Title)
	w.line(`<meta property="og:description" content="%s">`, page.Description)
	card, image := "summary", iconFile
	if page.Image != nil {
		card, image = "summary_large_image", page.file(previewFile)
	}
	w.line(`<meta name="twitter:card" content="%s">`, card)
	base := s.base()
	if base == "" {
		return nil
	}
	size, err := png.DecodeConfig(bytes.NewReader(files[image]))
	if err != nil {
		return fmt.Errorf("site: reading the preview %s: %w", image, err)
	}
	w.line(`<link rel="canonical" href="%s">`, base+page.folder())
	w.line(`<meta property="og:url" content="%s">`, base+page.folder())
	w.line(`<meta property="og:image" content="%s">`, base+stamped(files, image))
	w.line(`<meta property="og:image:width" content="%s">`, strconv.Itoa(size.Width))
	w.line(`<meta property="og:image:height" content="%s">`, strconv.Itoa(size.Height))
	if page.Image != nil {
		w.line(`<meta property="og:image:alt" content="%s">`, page.Description) // the picture shows what it says
	}
	return nil
}
