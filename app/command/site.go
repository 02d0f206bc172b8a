//go:build !js

package command

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"goodenough/app"
	"goodenough/app/raster"
	"goodenough/app/site"
	"goodenough/app/view"
	"goodenough/web"
)

// build names what the toolchain made for browsers. A name that is not given means the file within this program, if it has them, or the
// one in the source tree.
type build struct {
	wasm, wasmExec string
	asides         map[string]*string // by their names
}

func buildFlags(f *flag.FlagSet) *build {
	b := build{asides: map[string]*string{}}
	for _, name := range site.Asides {
		b.asides[name] = f.String(name, "", "`FILE` of the program aside of this name, in the place of the one that this program has, or web/"+name+".wasm")
	}
	f.StringVar(&b.wasm, "wasm", "", "`FILE` of the browser’s program, in the place of the one that this program has, or web/app.wasm")
	f.StringVar(&b.wasmExec, "wasm-exec", "", "`FILE` of the loader of the toolchain that compiled it, in the place of the one that this program has, or wasm_exec.js")
	return &b
}

// read reads what the toolchain made: the file that is named, or else the one within this program, or in the source tree.
func read(named, within, inTree string) ([]byte, error) {
	if named == "" && web.Built != nil {
		return web.Built.ReadFile(within)
	}
	content, err := os.ReadFile(cmp.Or(named, inTree))
	if errors.Is(err, fs.ErrNotExist) && named == "" {
		return nil, fmt.Errorf("the page is not in this program, and not in this folder (%s). In the source tree, make wasm builds it, and make goodenough or "+
			"make install a program that has it and runs anywhere", inTree)
	} else if err != nil {
		return nil, fmt.Errorf("a part of the page is missing, make wasm builds it: %w", err)
	}
	return content, nil
}

// site is pages of this program and the browser’s program.
func (b *build) site(base string, pages ...site.Page) (s site.Site, err error) {
	s = site.Site{Asides: map[string][]byte{}, Assets: web.Files, BaseURL: base, Pages: pages}
	if s.WASM, err = read(b.wasm, "app.wasm", "web/app.wasm"); err != nil {
		return s, err
	}
	for name, file := range b.asides {
		if s.Asides[name], err = read(*file, name+".wasm", "web/"+name+".wasm"); err != nil {
			return s, err
		}
	}
	s.WASMExec, err = read(b.wasmExec, "wasm_exec.js", "wasm_exec.js")
	return s, err
}

// rootPage is the whole page. What there is to read it takes from the page at an address, or has in it where that is empty.
func rootPage(reading string) site.Page {
	return site.Page{
		Title:       "Good Enough: how much operations is good enough?",
		Description: "Customers put up with some downtime and leave over more; beyond that, reliability earns nothing. Enter your system’s numbers and see how much is enough. Runs in your browser; nothing you enter leaves it.",
		Lang:        "en",
		Body:        site.Tidy(app.Prerender("", reading)),
	}
}

// readingPage is the page with what there is to read.
func readingPage() site.Page {
	return site.Page{
		Path: "reading", Kind: site.ReadingKind, Title: app.ReadingTitle, Lang: "en",
		Description: "What outages of known companies say about how much operations is good enough, which inputs and equations that is worked out from, and what the model leaves out.",
		Body:        app.Reading("../"),
	}
}

// pages are the documents of the site: the whole page, the one for frames, what there is to read, and the whole page again for each
// preset and case.
func pages() []site.Page {
	read := readingPage()
	at := read.Path + "/index.html" // some hosts show nothing for a folder
	root := rootPage(at)
	embed := root
	embed.Path, embed.Kind, embed.Body = "embed", "embed", site.Tidy(app.PrerenderEmbed())
	list := []site.Page{root, embed, read}
	for _, text := range view.Documents() {
		list = append(list, site.Page{
			Path: text.Path, Link: text.Link, Title: text.Title, Description: text.Description, Lang: "en",
			Body: site.Tidy(app.Prerender(text.Link, strings.Repeat("../", 1+strings.Count(text.Path, "/"))+at)),
		})
	}
	return list
}

// drawCards gives each page the picture that previews of its link show.
func drawCards(pages []site.Page) error {
	errs := make([]error, len(pages))
	var all sync.WaitGroup
	for i := range pages {
		if pages[i].Kind == site.ReadingKind {
			continue
		}
		all.Go(func() { pages[i].Image, errs[i] = raster.PNG(view.Card(pages[i].Link), 1) })
	}
	all.Wait()
	return errors.Join(errs...)
}

func (p *program) site(args []string) error {
	f := p.flags("site", "-o DIR [-base URL] | -single FILE.html")
	dir := f.String("o", "", "the folder to write; it must be new, empty, or an earlier build")
	base := f.String("base", "", "where the site will be found, for previews of links and for frames in a sandbox")
	single := f.String("single", "", "write the page as one file instead, to attach or to open from a disk")
	built := buildFlags(f)
	if err := p.parse(f, args); err != nil {
		return err
	}
	if (*dir == "") == (*single == "") || f.NArg() > 0 {
		return p.wrong(f, "site needs either -o DIR or -single FILE.html, and nothing else")
	}
	if *single != "" {
		return p.single(*single, built)
	}
	s, err := built.site(*base, pages()...)
	if err != nil {
		return err
	}
	if *base != "" { // only then can a document name its picture
		if err := drawCards(s.Pages); err != nil {
			return err
		}
	}
	files, err := s.Files()
	if err != nil {
		return err
	}
	files = site.WithCompressed(files)
	if err := site.Write(*dir, files); err != nil {
		return err
	}
	fmt.Fprintf(p.out, "%d files in %s: give the folder to any static host\n", len(files), *dir)
	return nil
}

// single writes the page as one file.
func (p *program) single(file string, built *build) error {
	s, err := built.site("", rootPage(""))
	if err != nil {
		return err
	}
	document, err := s.Single()
	if err != nil {
		return err
	}
	if err := os.WriteFile(file, document, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(p.out, "%s (%.1f MB): attach it to a page, or open it\n", file, float64(len(document))/1e6)
	return nil
}

func (p *program) serve(ctx context.Context, args []string) error {
	f := p.flags("serve", "[-port 8080]")
	port := f.Int("port", 8080, "the port on 127.0.0.1; 0 takes a free one")
	built := buildFlags(f)
	if err := p.parse(f, args); err != nil {
		return err
	}
	if f.NArg() > 0 {
		return p.wrong(f, "serve takes no arguments, not %q", f.Args())
	}
	s, err := built.site("", pages()...)
	if err != nil {
		return err
	}
	s.Headers = true
	files, err := s.Files()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(*port)))
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("port %d is busy: another program listens there; choose another, as in serve -port %d or make run PORT=%d", *port, *port+1, *port+1)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(p.out, "Good Enough is at http://%s/ (Ctrl-C stops it)\n", listener.Addr())
	server := &http.Server{Handler: site.Handler(files), ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
