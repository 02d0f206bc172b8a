//go:build !js

// Command budget fails when the program has grown past what a reader should have to download.
//
//	go run ./app/site/cmd/budget web/app.wasm
//	go run ./app/site/cmd/budget -import web/import.wasm
//	go run ./app/site/cmd/budget -choices web/choices.wasm
//	go run ./app/site/cmd/budget -parts named.wasm    # what it is made of, where the names were left in
//
// The compressed size is that of Brotli at its highest level, which takes a quarter of a minute and is therefore kept in the
// user's cache folder, by the hash of the program.
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
)

// budget is what a program may weigh, in bytes.
type budget struct{ raw, brotli int }

// Whoever opens the page downloads the one; the others only who asks for what they do.
var (
	page   = budget{raw: 9_200_000, brotli: 1_750_000}
	asides = map[string]budget{
		"-import":  {raw: 6_500_000, brotli: 1_300_000},
		"-choices": {raw: 8_500_000, brotli: 1_700_000},
	}
)

func main() {
	look := page.check
	args := os.Args[1:]
	if len(args) > 1 {
		if aside, is := asides[args[0]]; is {
			look, args = aside.check, args[1:]
		} else if args[0] == "-parts" {
			look, args = printParts, args[1:]
		}
	}
	if len(args) != 1 {
		fmt.Fprintln(os.Stderr, "usage: budget [-parts | -import | -choices] FILE.wasm")
		os.Exit(2)
	}
	if err := look(args[0]); err != nil {
		fmt.Fprintln(os.Stderr, "budget:", err)
		os.Exit(1)
	}
}

func (b budget) check(name string) error {
	program, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	compressed, err := brotliSize(program)
	if err != nil {
		return err
	}
	fmt.Printf("%-22s %9d of %9d bytes\n", name, len(program), b.raw)
	fmt.Printf("%-22s %9d of %9d bytes\n", name+".br", compressed, b.brotli)

	var errs []error
	if over := len(program) - b.raw; over > 0 {
		errs = append(errs, fmt.Errorf("%s is %d bytes over its budget", name, over))
	}
	if over := compressed - b.brotli; over > 0 {
		errs = append(errs, fmt.Errorf("%s compressed is %d bytes over its budget", name, over))
	}
	return errors.Join(errs...)
}

// brotliSize returns the compressed size, from the cache if it was computed before. A cache that can't be used only costs
// time.
func brotliSize(program []byte) (int, error) {
	sum := sha256.Sum256(program)
	cache := ""
	if dir, err := os.UserCacheDir(); err == nil {
		cache = filepath.Join(dir, "goodenough", "brotli-11-"+hex.EncodeToString(sum[:16]))
		if known, err := os.ReadFile(cache); err == nil {
			if size, err := strconv.Atoi(strings.TrimSpace(string(known))); err == nil {
				return size, nil
			}
		}
	}

	var size counter
	// The largest window of the format, as the brotli command takes for a file of this size.
	w := brotli.NewWriterOptions(&size, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(program); err != nil {
		return 0, fmt.Errorf("compressing: %w", err)
	}
	if err := w.Close(); err != nil {
		return 0, fmt.Errorf("compressing: %w", err)
	}
	if cache != "" && os.MkdirAll(filepath.Dir(cache), 0o755) == nil {
		_ = os.WriteFile(cache, []byte(strconv.Itoa(int(size))+"\n"), 0o644)
	}
	return int(size), nil
}

// counter counts what is written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
