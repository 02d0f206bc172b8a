//go:build !js

// Package site turns pre-rendered pages and the compiled program into a static web site, writes it to a folder and serves
// it. It knows nothing about what the pages say: bodies come in as text.
//
// The site runs unchanged at the top of a host, under any path, and in somebody else's frame, since every address in it is
// relative. The build tag keeps the package, and the compression it links, out of what a browser downloads.
package site

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
)

// Page is one pre-rendered document.
type Page struct {
	// Path is the folder the document lies in: "" for the site's root, "embed" for embed/index.html.
	Path string
	// Kind tells the program what to show: "" for the whole page, or the name of another, such as "embed".
	Kind string
	// Link is the scenario that the page opens with when its address names none: "" for the program's own start.
	Link string
	// Title and Description are plain text, for the browser's tab, search engines and previews of links.
	Title, Description string
	// Lang is the language of the text, such as "en".
	Lang string
	// Body is the HTML of the body's single root element, which the program replaces by its own once it runs. See Tidy.
	Body string
	// Image is the picture, a PNG, that previews of links to the page show. Without one they show the icon.
	Image []byte
}

const (
	// embedKind is the page for other sites' frames; the program is told its address.
	embedKind = "embed"
	// ReadingKind is a page without the program, from which the others take what there is to read.
	ReadingKind = "reading"
)

// Site is everything a static host needs to be given.
type Site struct {
	// Pages are the documents; one of them has the empty path.
	Pages []Page
	// WASM is the compiled program, and WASMExec the loader (wasm_exec.js) of the toolchain that compiled it.
	WASM, WASMExec []byte
	// Asides are the programs that few ask for, by their names in Asides, each fetched when a page is first asked for it.
	Asides map[string][]byte
	// Assets are the other files, normally web.Files: ahead.js, boot.js, the template of sw.js, manifest.webmanifest, icons, and
	// stylesheets, which every document links in the order of their names.
	Assets fs.FS
	// Headers says that who serves the files sets the policy, as Handler does, so that documents hold none.
	Headers bool
	// BaseURL is where the site will be found, if that is known. Previews of links and search engines ask for absolute addresses, and
	// without it are given none; the policy names its origin.
	BaseURL string
}

// Names of files with a part of their own; all others lie in folder unchanged.
const (
	folder       = "web/"
	aheadFile    = "ahead.js"
	bootFile     = "boot.js"
	workerFile   = "sw.js"
	manifestFile = "manifest.webmanifest"
	wasmFile     = "app.wasm"
	previewFile  = "preview.png" // beside the document
)

// loaderPlace is what ahead.js holds in place of the loader. It is valid JavaScript either way.
const loaderPlace = `'GO_LOADER';`

// Names are used in addresses without escaping.
var plainName = regexp.MustCompile(`^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$`)

// Files returns every file of the site by its path relative to the site's root. The same Site always gives the same bytes.
func (s Site) Files() (map[string][]byte, error) {
	files, err := s.assets()
	if err != nil {
		return nil, err
	}
	template, ok := files[folder+workerFile]
	if !ok {
		return nil, fmt.Errorf("site: assets hold no %s", workerFile)
	}
	delete(files, folder+workerFile)
	if err := s.check(); err != nil {
		return nil, err
	}
	for _, page := range s.Pages {
		if page.Image != nil {
			files[page.file(previewFile)] = page.Image
		}
	}

	files[missingFile] = s.missing(files)

	// Documents and the worker name the version, so it is computed with its place left empty.
	if err := s.addVersioned(files, template, ""); err != nil {
		return nil, err
	}
	if err := s.addVersioned(files, template, version(files)); err != nil {
		return nil, err
	}
	return files, nil
}

// assets returns the files that don't depend on the version, and the worker's template.
func (s Site) assets() (map[string][]byte, error) {
	if len(s.WASM) == 0 || len(s.WASMExec) == 0 || s.Assets == nil {
		return nil, errors.New("site: a program, its loader or the assets are missing")
	}
	files := map[string][]byte{folder + wasmFile: s.WASM}
	for _, name := range Asides {
		if len(s.Asides[name]) == 0 {
			return nil, fmt.Errorf("site: the program %s is missing", name)
		}
		files[asideFile(name)] = s.Asides[name]
	}
	err := fs.WalkDir(s.Assets, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if !plainName.MatchString(name) {
			return fmt.Errorf("name %q needs escaping in addresses", name)
		}
		target := folder + name
		if name == manifestFile {
			target = name // its scope and start are relative to where it lies
		}
		if _, taken := files[target]; taken {
			return fmt.Errorf("name %q is taken by the program", name)
		}
		files[target], err = fs.ReadFile(s.Assets, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("site: reading assets: %w", err)
	}
	for _, name := range []string{folder + aheadFile, folder + bootFile, manifestFile} {
		if _, ok := files[name]; !ok {
			return nil, fmt.Errorf("site: assets hold no %s", path.Base(name))
		}
	}
	ahead := files[folder+aheadFile]
	if bytes.Count(ahead, []byte(loaderPlace)) != 1 {
		return nil, fmt.Errorf("site: %s must hold %s exactly once", aheadFile, loaderPlace)
	}
	files[folder+aheadFile] = bytes.Replace(ahead, []byte(loaderPlace), s.WASMExec, 1)
	return files, nil
}

// check says what of the pages cannot work.
func (s Site) check() error {
	if s.BaseURL != "" {
		if base, err := url.Parse(s.BaseURL); err != nil || base.Host == "" || base.Scheme != "https" && base.Scheme != "http" {
			return fmt.Errorf("site: %q is no address of a site", s.BaseURL)
		}
	}
	seen := make(map[string]bool)
	for _, page := range s.Pages {
		if page.Path != "" && (!plainName.MatchString(page.Path) || page.Path+"/" == folder) {
			return fmt.Errorf("site: a page can’t have the path %q", page.Path)
		}
		if seen[page.Path] {
			return fmt.Errorf("site: two pages have the path %q", page.Path)
		}
		seen[page.Path] = true
		if !strings.HasPrefix(page.Body, "<") {
			return fmt.Errorf("site: the body of page %q isn’t an element", page.Path)
		}
	}
	if !seen[""] {
		return errors.New("site: no page has the empty path")
	}
	return nil
}

// addVersioned adds the documents and the worker, or replaces them.
func (s Site) addVersioned(files map[string][]byte, template []byte, version string) error {
	for _, page := range s.Pages {
		document, err := s.document(page, files, version)
		if err != nil {
			return err
		}
		files[page.file("index.html")] = document
	}
	delete(files, workerFile)
	worker, err := s.serviceWorker(template, files, version)
	if err != nil {
		return err
	}
	files[workerFile] = worker
	return nil
}

// folder is the page's address relative to the site's root.
func (p Page) folder() string {
	if p.Path == "" {
		return ""
	}
	return p.Path + "/"
}

// file is the path of a file that lies beside the page's document, or of the document itself.
func (p Page) file(name string) string { return p.folder() + name }

// stylesheets returns the paths of the stylesheets in the order they are linked.
func stylesheets(files map[string][]byte) []string {
	var names []string
	for name := range files {
		if strings.HasPrefix(name, folder) && strings.HasSuffix(name, ".css") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
