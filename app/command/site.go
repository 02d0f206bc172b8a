//go:build !js

package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"strconv"
	"syscall"
	"time"

	"goodenough/app"
	"goodenough/app/site"
	"goodenough/web"
)

// build names what the toolchain made for browsers.
type build struct{ wasm, wasmExec string }

func buildFlags(f *flag.FlagSet) *build {
	var b build
	f.StringVar(&b.wasm, "wasm", "web/app.wasm", "the browser's program")
	f.StringVar(&b.wasmExec, "wasm-exec", "wasm_exec.js", "the loader of the toolchain that compiled it")
	return &b
}

// site is every file of the site: this program's pages and the browser's program.
func (b *build) site(base string) (map[string][]byte, error) {
	program, err := os.ReadFile(b.wasm)
	if err != nil {
		return nil, fmt.Errorf("the browser's program is missing, make wasm builds it: %w", err)
	}
	loader, err := os.ReadFile(b.wasmExec)
	if err != nil {
		return nil, fmt.Errorf("the browser's loader is missing, make wasm copies it: %w", err)
	}
	s := site.Site{
		WASM: program, WASMExec: loader, Assets: web.Files, BaseURL: base,
		Pages: []site.Page{{
			Title:       "Good Enough: how much operations is good enough?",
			Description: "Below a line customers leave; above it more reliability earns nothing. Move the numbers of your system and see where the line lies. Runs in your browser; nothing you enter leaves it.",
			Lang:        "en",
			Body:        site.Tidy(app.Prerender()),
		}},
	}
	return s.Files()
}

func (p *program) site(args []string) error {
	f := p.flags("site", "-o DIR [-base URL]")
	dir := f.String("o", "", "the folder to write; it must be new, empty, or an earlier build")
	base := f.String("base", "", "where the site will be found, for previews of links")
	built := buildFlags(f)
	if err := p.parse(f, args); err != nil {
		return err
	}
	if *dir == "" || f.NArg() > 0 {
		return p.wrong(f, "site needs -o DIR and nothing else")
	}
	files, err := built.site(*base)
	if err != nil {
		return err
	}
	if err := site.Write(*dir, files); err != nil {
		return err
	}
	fmt.Fprintf(p.out, "%d files in %s: give the folder to any static host\n", len(files), *dir)
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
	files, err := built.site("")
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
