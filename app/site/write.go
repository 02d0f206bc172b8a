//go:build !js

package site

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// marker lists the files of the last build in the folder it wrote. Its first line says what it is for.
const (
	marker     = ".goodenough-site"
	markerHead = "This folder was built; these files are replaced or removed by the next build:"
)

// Write puts the files into dir, creating it if need be.
//
// It replaces an earlier build of ours and removes what that build had more, and touches nothing else: a folder that holds
// anything and wasn’t built by Write is refused, and so is a file in the way that no earlier build wrote. Each file appears
// whole or not at all, documents and the service worker after what they refer to, so a host may serve dir meanwhile. After
// an interrupted Write the next one carries on.
func Write(dir string, files map[string][]byte) error {
	earlier, err := earlierBuild(dir)
	if err != nil {
		return err
	}
	for name := range files {
		if !fs.ValidPath(name) || name == marker {
			return fmt.Errorf("site: a file can’t be named %q", name)
		}
		if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(name))); err == nil && !earlier[name] {
			return fmt.Errorf("site: %s is in the way in %s and wasn’t built by us: move it or choose another folder", name, dir)
		}
	}

	// Until the end the marker owns both builds.
	both := maps.Clone(earlier)
	for name := range files {
		both[name] = true
	}
	if err := writeMarker(dir, both); err != nil {
		return err
	}
	names := slices.Collect(maps.Keys(files))
	slices.SortFunc(names, func(a, b string) int {
		if order := rank(a) - rank(b); order != 0 {
			return order
		}
		return strings.Compare(a, b)
	})
	for _, name := range names {
		if err := writeFile(dir, name, files[name]); err != nil {
			return err
		}
	}

	for name := range earlier {
		if _, stays := files[name]; stays {
			continue
		}
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.Remove(full); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("site: removing %s of an earlier build: %w", name, err)
		}
		for parent := filepath.Dir(full); parent != filepath.Clean(dir); parent = filepath.Dir(parent) {
			if os.Remove(parent) != nil { // not empty: somebody still needs it
				break
			}
		}
	}
	current := make(map[string]bool, len(files))
	for name := range files {
		current[name] = true
	}
	return writeMarker(dir, current)
}

// rank orders files by who refers to whom.
func rank(name string) int {
	switch {
	case name == workerFile:
		return 2
	case strings.Contains(name, ".html"): // and what it is compressed to
		return 1
	}
	return 0
}

// earlierBuild returns the names of the files an earlier build wrote into dir, or an error if dir isn't ours to write to.
func earlierBuild(dir string) (map[string]bool, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return map[string]bool{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("site: looking into %s: %w", dir, err)
	}
	content, err := os.ReadFile(filepath.Join(dir, marker))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("site: %s holds files that are not an earlier build: choose another folder or empty it", dir)
	}
	if err != nil {
		return nil, fmt.Errorf("site: reading what an earlier build wrote: %w", err)
	}
	head, list, _ := strings.Cut(string(content), "\n")
	if head != markerHead {
		return nil, fmt.Errorf("site: %s in %s isn’t ours: choose another folder", marker, dir)
	}
	names := make(map[string]bool)
	for name := range strings.Lines(list) {
		name = strings.TrimSuffix(name, "\n")
		if !fs.ValidPath(name) {
			return nil, fmt.Errorf("site: %s in %s names %q, which lies elsewhere", marker, dir, name)
		}
		names[name] = true
	}
	return names, nil
}

func writeMarker(dir string, names map[string]bool) error {
	var b strings.Builder
	b.WriteString(markerHead + "\n")
	for _, name := range slices.Sorted(maps.Keys(names)) {
		b.WriteString(name + "\n")
	}
	return writeFile(dir, marker, []byte(b.String()))
}

// writeFile writes beside the target and renames.
func writeFile(dir, name string, content []byte) (err error) {
	target := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return fmt.Errorf("site: making a folder for %s: %w", name, err)
	}
	temp, err := os.CreateTemp(filepath.Dir(target), ".writing-*")
	if err != nil {
		return fmt.Errorf("site: writing %s: %w", name, err)
	}
	defer func() {
		if err != nil {
			os.Remove(temp.Name())
			err = fmt.Errorf("site: writing %s: %w", name, err)
		}
	}()
	if _, err := temp.Write(content); err != nil {
		temp.Close()
		return err
	}
	if err := temp.Chmod(0o644); err != nil {
		temp.Close()
		return err
	}
	if err := temp.Close(); err != nil {
		return err
	}
	return os.Rename(temp.Name(), target)
}
