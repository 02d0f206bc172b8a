//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"html"
	"image"
	"image/png"
	"io/fs"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"goodenough/web"
)

// picture is a PNG of 3 by 2 points.
var picture = func() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		panic(err)
	}
	return b.Bytes()
}()

// aside is a program that few ask for.
func aside(text string) []byte {
	return append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte(text), 1000)...)
}

// example is a small site with the real assets.
func example() Site {
	return Site{
		Pages: []Page{
			{Title: "Start", Description: "What it is", Lang: "en", Body: `<main><h1>Start</h1></main>`},
			{Path: "embed", Kind: "embed", Title: "Embed", Description: "In a frame", Lang: "en", Body: `<main>Embed</main>`},
			{Path: "about/us", Link: "v=1&ops=4m", Title: "Us", Description: "Deeper", Lang: "en", Body: `<main>Us</main>`, Image: picture},
		},
		WASM:     append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("program "), 1000)...),
		WASMExec: []byte("globalThis.Go = class {};\n"),
		Asides:   map[string][]byte{"import": aside("importer "), "choices": aside("chooser ")},
		Assets:   web.Files,
	}
}

// documents are the pages of a site.
func documents(files map[string][]byte) map[string][]byte {
	pages := maps.Clone(files)
	maps.DeleteFunc(pages, func(name string, _ []byte) bool { return path.Base(name) != "index.html" })
	return pages
}

func mustFiles(t *testing.T, s Site) map[string][]byte {
	t.Helper()
	files, err := s.Files()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// assets returns the real assets, to be changed.
func assets(t *testing.T) fstest.MapFS {
	t.Helper()
	changed := fstest.MapFS{}
	err := fs.WalkDir(web.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(web.Files, name)
		changed[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// assetsWith returns the real assets with one of them replaced.
func assetsWith(t *testing.T, name, content string) fs.FS {
	t.Helper()
	changed := assets(t)
	changed[name] = &fstest.MapFile{Data: []byte(content)}
	return changed
}

// assetsBut returns the real assets without one of them.
func assetsBut(t *testing.T, name string) fs.FS {
	t.Helper()
	changed := assets(t)
	delete(changed, name)
	return changed
}

func TestFilesAreDeterministic(t *testing.T) {
	first, second := mustFiles(t, example()), mustFiles(t, example())
	if !maps.EqualFunc(first, second, bytes.Equal) {
		t.Error("the same site gave different files")
	}
}

func versionOf(t *testing.T, files map[string][]byte) string {
	t.Helper()
	found := regexp.MustCompile(`data-version="([0-9a-f]{12})"`).FindSubmatch(files["index.html"])
	if found == nil {
		t.Fatal("index.html names no version")
	}
	version := string(found[1])
	for _, name := range []string{"embed/index.html", "sw.js"} {
		if !bytes.Contains(files[name], []byte(`"`+version+`"`)) {
			t.Errorf("%s does not name version %s", name, version)
		}
	}
	return version
}

func TestVersionChangesWithEveryContent(t *testing.T) {
	seen := map[string]string{versionOf(t, mustFiles(t, example())): "nothing"}
	for what, change := range map[string]func(*Site){
		"a word on a page": func(s *Site) { s.Pages[2].Body = `<main>We</main>` },
		"a title":          func(s *Site) { s.Pages[0].Title = "Begin" },
		"a path":           func(s *Site) { s.Pages[2].Path = "about/me" },
		"a link":           func(s *Site) { s.Pages[2].Link = "v=1&ops=5m" },
		"a picture":        func(s *Site) { s.Pages[2].Image = append(bytes.Clone(picture), 'x') },
		"the program":      func(s *Site) { s.WASM = append(s.WASM, 'x') },
		"the loader":       func(s *Site) { s.WASMExec = append(s.WASMExec, 'x') },
		"the importer":     func(s *Site) { s.Asides["import"] = append(s.Asides["import"], 'x') },
		"the stylesheet":   func(s *Site) { s.Assets = assetsWith(t, "app.css", "b{color:red}") },
		"the manifest":     func(s *Site) { s.Assets = assetsWith(t, "manifest.webmanifest", "{}") },
		"the worker": func(s *Site) {
			s.Assets = assetsWith(t, "sw.js", "'SITE_VERSION', ['SITE_FILES'], ['SITE_PAGES'] // changed")
		},
	} {
		s := example()
		change(&s)
		version := versionOf(t, mustFiles(t, s))
		if other, taken := seen[version]; taken {
			t.Errorf("changing %s gives the version of changing %s", what, other)
		}
		seen[version] = what
	}
}

// Every address in every document is relative, climbs no higher than the site's root, and names a file of the site with the
// fingerprint of its content.
func TestDocumentsCanBeMoved(t *testing.T) {
	files := mustFiles(t, example())
	address := regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	for name, content := range documents(files) {
		found := address.FindAllSubmatch(content, -1)
		if len(found) < 6 {
			t.Errorf("%s: only %d addresses found", name, len(found))
		}
		for _, match := range found {
			ref, err := url.Parse(string(match[1]))
			if err != nil || ref.IsAbs() || ref.Host != "" || strings.HasPrefix(ref.Path, "/") {
				t.Errorf("%s: address %s is not relative", name, match[1])
				continue
			}
			base := &url.URL{Scheme: "https", Host: "host", Path: "/with space/" + name}
			target, below := strings.CutPrefix(base.ResolveReference(ref).Path, "/with space/")
			if _, exists := files[target]; !below || !exists {
				t.Errorf("%s: address %s leads to %s, which is no file of the site", name, match[1], target)
			}
			if v := ref.Query().Get("v"); v != "" && v != fingerprint(files[target]) {
				t.Errorf("%s: %s carries another file's fingerprint", name, match[1])
			}
		}
	}
}

// Each document says which content of each file it runs with it was written for.
func TestDocumentsKnowTheirFiles(t *testing.T) {
	files := mustFiles(t, example())
	for name, content := range documents(files) {
		named := regexp.MustCompile(`(?:href|src)="(?:\.\./)*([^"?]+)[^"]*" data-integrity="([^"]*)"`).FindAllSubmatch(content, -1)
		named = append(named, regexp.MustCompile(`data-wasm="([^"?]+)[^"]*" data-wasm-integrity="([^"]*)"`).FindAllSubmatch(content, -1)...)
		named = append(named, regexp.MustCompile(`&#34;file&#34;:&#34;([^?]+?)\?[^&]*&#34;,&#34;integrity&#34;:&#34;(.*?)&#34;`).FindAllSubmatch(content, -1)...)
		known := map[string]bool{}
		for _, match := range named {
			file := string(match[1])
			known[file] = true
			if html.UnescapeString(string(match[2])) != integrity(files[file]) {
				t.Errorf("%s: %s is held against another file", name, file)
			}
		}
		for file := range files {
			if strings.HasPrefix(file, folder) && slices.Contains([]string{".css", ".js", ".wasm"}, path.Ext(file)) && file != folder+"parent.js" && !known[file] {
				t.Errorf("%s doesn't say what it wants of %s", name, file)
			}
		}
	}
}

// The policy lets run the scripts and styles that stand in a document, by their hashes, and there is no other.
func TestDocumentHasNoInlineCodeButWhatItsPolicyNames(t *testing.T) {
	for name, content := range mustFiles(t, example()) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		allowed := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(string(content))[1])
		inline := 0
		for _, match := range regexp.MustCompile(`(?s)<(?:script|style)[^>]*>(.*?)</(?:script|style)>`).FindAllSubmatch(content, -1) {
			if len(match[1]) == 0 {
				continue
			}
			if inline++; !strings.Contains(allowed, "'"+integrity(match[1])+"'") {
				t.Errorf("%s: the policy forbids %q", name, match[1])
			}
		}
		if got := strings.Count(allowed, "'sha256-"); got != inline {
			t.Errorf("%s: the policy allows %d texts of %d", name, got, inline)
		}
		if regexp.MustCompile(`\sstyle=|\son[a-z]+=`).Match(content) || strings.Contains(allowed, "'unsafe-inline'") {
			t.Errorf("%s: the policy forbids inline styles and handlers", name)
		}
	}
}

// In a frame without an origin WebKit finds nothing that 'self' could mean: what allows the site names it as well, where it is known.
func TestPolicyNamesTheSite(t *testing.T) {
	for base, origin := range map[string]string{
		"https://host/path": "https://host", "http://127.0.0.1:8080": "http://127.0.0.1:8080", "": "", "https://a;script-src%20*/": "", "https://user@host/": "https://host",
	} {
		s := example()
		s.BaseURL = base
		files, err := s.Files()
		if err != nil {
			if origin != "" {
				t.Errorf("%q: %v", base, err)
			}
			continue
		}
		for name, content := range files {
			if !strings.HasSuffix(name, ".html") {
				continue
			}
			text := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(string(content))[1])
			for rule := range strings.SplitSeq(text, ";") {
				if selves, named := strings.Count(rule, "'self'"), strings.Count(rule, "'self' "+origin+" ")+strings.Count(rule+"$", "'self' "+origin+"$"); origin != "" && selves != named {
					t.Errorf("%s of a site at %q: the rule%s doesn't name it", name, base, rule)
				}
			}
			if strings.Contains(text, "*") {
				t.Errorf("%s of a site at %q allows everything: %s", name, base, text)
			}
		}
	}
}

// What hosts show for wrong addresses needs nothing beside it, and leads to the site where that is known.
func TestMissingPageStandsAlone(t *testing.T) {
	s := example()
	for base, want := range map[string][]string{
		"":                  {`data-base=""`, "shorten the address"},
		"https://host/path": {`data-base="https://host/path/"`, `<a href="https://host/path/">Go to the start</a>`},
	} {
		s.BaseURL = base
		files := mustFiles(t, s)
		page := string(files["404.html"])
		for _, want := range append(want, `data-boot="web/boot.js?v=`+fingerprint(files["web/boot.js"])+`"`) {
			if !strings.Contains(page, want) {
				t.Errorf("of a site at %q: no %s", base, want)
			}
		}
		for _, match := range regexp.MustCompile(`(?:href|src)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
			if match[1] != "data:," && (base == "" || match[1] != base+"/") {
				t.Errorf("of a site at %q: it refers to %s", base, match[1])
			}
		}
	}
}

func TestHostileTextIsEscaped(t *testing.T) {
	const hostile = `"><script>alert(1)</script>&amp;'`
	s := example()
	s.Pages[0].Title, s.Pages[0].Description, s.Pages[0].Lang, s.BaseURL = hostile, hostile, hostile, "https://host/"+hostile
	document := string(mustFiles(t, s)["index.html"])
	if strings.Contains(document, "<script>alert") {
		t.Errorf("text broke out:\n%s", document)
	}
	if !strings.Contains(document, "<title>&#34;&gt;&lt;script&gt;") {
		t.Error("the title is not escaped")
	}
}

// The boot script hands the program what its document says about it.
func TestDocumentSaysWhichPageItIs(t *testing.T) {
	s := example()
	files := mustFiles(t, s)
	for name, want := range map[string]string{
		"index.html":          `data-page="" data-link="" data-embed="embed/"`,
		"embed/index.html":    `data-page="embed" data-link="" data-embed="embed/"`,
		"about/us/index.html": `data-page="" data-link="v=1&amp;ops=4m" data-embed="embed/"`,
	} {
		if !bytes.Contains(files[name], []byte(want)) {
			t.Errorf("%s lacks %s", name, want)
		}
	}
	s.Pages = slices.Delete(s.Pages, 1, 2)
	if !bytes.Contains(mustFiles(t, s)["index.html"], []byte(`data-embed=""`)) {
		t.Error("a page for frames is named that isn't there")
	}
}

func TestPreviewsOfLinks(t *testing.T) {
	s := example()
	for name, content := range mustFiles(t, s) {
		for _, unknown := range []string{"og:image", "og:url", "canonical"} {
			if strings.HasSuffix(name, ".html") && bytes.Contains(content, []byte(unknown)) {
				t.Errorf("%s names %s without knowing where it will be", name, unknown)
			}
		}
	}
	s.BaseURL = "https://host/tools"
	files := mustFiles(t, s)
	for name, wants := range map[string][]string{
		"embed/index.html": {`rel="canonical" href="https://host/tools/embed/"`, `"og:url" content="https://host/tools/embed/"`,
			`"https://host/tools/web/icons/icon-512.png?v=`, `"og:image:width" content="512"`, `"twitter:card" content="summary"`},
		"about/us/index.html": {`"https://host/tools/about/us/preview.png?v=` + fingerprint(picture) + `"`, `"og:image:width" content="3"`,
			`"og:image:height" content="2"`, `"og:image:alt" content="Deeper"`, `"twitter:card" content="summary_large_image"`},
	} {
		for _, want := range wants {
			if !bytes.Contains(files[name], []byte(want)) {
				t.Errorf("%s lacks %s", name, want)
			}
		}
	}
	if !bytes.Equal(files["about/us/preview.png"], picture) {
		t.Error("the picture is not beside its page")
	}
}

// TestPageToReadNeedsNoScript: it has style and policy, and no program; the others say where it lies.
func TestPageToReadNeedsNoScript(t *testing.T) {
	s := example()
	s.Pages = append(s.Pages, Page{Path: "to/read", Kind: ReadingKind, Title: "Read", Description: "All of it", Lang: "en", Body: `<main>Words</main>`})
	files := mustFiles(t, s)
	read := string(files["to/read/index.html"])
	for text, want := range map[string]bool{"<script": false, "data-wasm": false, "<main>Words</main>": true, `href="../../web/app.css`: true, "Content-Security-Policy": true} {
		if strings.Contains(read, text) != want {
			t.Errorf("it holds %s: %v", text, !want)
		}
	}
	if root := string(files["index.html"]); !strings.Contains(root, `data-reading="to/read/"`) {
		t.Error("the others don’t say where it lies")
	}
	if worker := string(files["sw.js"]); !strings.Contains(worker, `"./to/read/"`) {
		t.Error("it is not kept for use offline")
	}
}

func TestServiceWorkerListsTheSite(t *testing.T) {
	files := mustFiles(t, example())
	listed := func(list string) []string {
		t.Helper()
		found := regexp.MustCompile(`(?s)const ` + list + ` = (\[.*?\]);`).FindSubmatch(files["sw.js"])
		if found == nil {
			t.Fatalf("no list of %s", list)
		}
		var entries [][]string
		var names []string
		if err := json.Unmarshal(found[1], &entries); err != nil {
			t.Fatal(err)
		}
		for _, pair := range entries {
			entry := pair[0]
			name, stamp, _ := strings.Cut(strings.TrimPrefix(entry, "./"), "?v=")
			if name == "" || strings.HasSuffix(name, "/") {
				name += "index.html"
			}
			if stamp != "" && stamp != fingerprint(files[name]) {
				t.Errorf("%s carries another file's fingerprint", entry)
			}
			if pair[1] != integrity(files[name]) {
				t.Errorf("%s is held against another file", entry)
			}
			names = append(names, name)
		}
		return names
	}
	visited := listed("PAGES")
	if !bytes.Contains(files["sw.js"], []byte(`"v=1\u0026ops=4m"`)) {
		t.Error("a page's scenario is not known to who opens it offline")
	}
	if want := []string{"about/us/index.html", "web/choices.wasm", "web/import.wasm"}; !slices.Equal(visited, want) {
		t.Errorf("kept when visited: %q, want %q", visited, want)
	}
	all := append(listed("FILES"), visited...)
	all = append(all, "sw.js", "about/us/preview.png", "404.html") // the browser keeps the worker itself; nobody reads the others offline
	slices.Sort(all)
	if want := slices.Sorted(maps.Keys(files)); !slices.Equal(all, want) {
		t.Errorf("listed %q, want %q", all, want)
	}
}

func TestManifestNamesFilesOfTheSite(t *testing.T) {
	files := mustFiles(t, example())
	var manifest struct {
		Start string `json:"start_url"`
		Scope string `json:"scope"`
		Icons []struct {
			Src string `json:"src"`
		} `json:"icons"`
	}
	if err := json.Unmarshal(files["manifest.webmanifest"], &manifest); err != nil {
		t.Fatal(err)
	}
	if manifest.Start != "./" || manifest.Scope != "./" {
		t.Errorf("start %q and scope %q are not the folder of the manifest", manifest.Start, manifest.Scope)
	}
	if len(manifest.Icons) == 0 {
		t.Error("no icons")
	}
	for _, icon := range manifest.Icons {
		if _, exists := files[icon.Src]; !exists {
			t.Errorf("no file %s", icon.Src)
		}
	}
}

func TestFilesRefusesWhatCannotWork(t *testing.T) {
	for what, change := range map[string]func(*Site){
		"no program":           func(s *Site) { s.WASM = nil },
		"no loader":            func(s *Site) { s.WASMExec = nil },
		"no importer":          func(s *Site) { delete(s.Asides, "import") },
		"no assets":            func(s *Site) { s.Assets = nil },
		"no script ahead":      func(s *Site) { s.Assets = assetsBut(t, "ahead.js") },
		"no boot script":       func(s *Site) { s.Assets = assetsBut(t, "boot.js") },
		"no worker":            func(s *Site) { s.Assets = assetsBut(t, "sw.js") },
		"a worker without gap": func(s *Site) { s.Assets = assetsWith(t, "sw.js", "'SITE_VERSION'") },
		"no gap for a loader":  func(s *Site) { s.Assets = assetsWith(t, "ahead.js", "") },
		"a name to escape":     func(s *Site) { s.Assets = assetsWith(t, "a b.css", "") },
		"a second program":     func(s *Site) { s.Assets = assetsWith(t, "app.wasm", "") },
		"no root page":         func(s *Site) { s.Pages = s.Pages[1:] },
		"two root pages":       func(s *Site) { s.Pages = append(s.Pages, s.Pages[0]) },
		"a page above":         func(s *Site) { s.Pages[1].Path = "../x" },
		"a page among assets":  func(s *Site) { s.Pages[1].Path = "web" },
		"a body that is text":  func(s *Site) { s.Pages[0].Body = "text" },
		"a base without host":  func(s *Site) { s.BaseURL = "host/path" },
		"a picture that isn't": func(s *Site) { s.BaseURL, s.Pages[2].Image = "https://host/", []byte("text") },
	} {
		s := example()
		change(&s)
		if _, err := s.Files(); err == nil {
			t.Errorf("%s: no error", what)
		}
	}
}
