//go:build !js

package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"maps"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// What hosts may send in place of a large file is that file, smaller, and the same at every build.
func TestCompressedFilesLieBesideTheLargeOnes(t *testing.T) {
	files := mustFiles(t, example())
	files["web/large.png"] = make([]byte, large)
	both := WithCompressed(files)
	if !maps.EqualFunc(both, WithCompressed(files), bytes.Equal) {
		t.Error("the same files gave different ones beside them")
	}
	for name, content := range files {
		if !bytes.Equal(both[name], content) {
			t.Errorf("%s is another", name)
		}
		br, gz := both[name+".br"], both[name+".gz"]
		if wanted := len(content) >= large && !strings.HasSuffix(name, ".png"); (br != nil) != wanted || (gz != nil) != wanted {
			t.Errorf("%s of %d bytes: %d and %d beside it", name, len(content), len(br), len(gz))
			continue
		} else if !wanted {
			continue
		}
		unzipped, err := gzip.NewReader(bytes.NewReader(gz))
		if err != nil {
			t.Fatal(err)
		}
		for ending, r := range map[string]io.Reader{".br": brotli.NewReader(bytes.NewReader(br)), ".gz": unzipped} {
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, content) {
				t.Errorf("%s%s doesn't come back whole: %v", name, ending, err)
			}
		}
		if len(br) >= len(content)/2 || len(gz) >= len(content)/2 {
			t.Errorf("%s of %d bytes becomes %d and %d", name, len(content), len(br), len(gz))
		}
	}
}
