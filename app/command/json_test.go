//go:build !js

package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLinksInJSONCanBePasted: no command that prints JSON escapes what links and names have in them.
func TestLinksInJSONCanBePasted(t *testing.T) {
	const link = "v=2&cust=b2b-saas&ops=4m&name=A %26 <b>"
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	systems := file("systems.txt", "R&D <1>\t"+link+"\nv=2&cust=payments\n")
	items := file("items.csv", "name,one_off,yearly,life,incidents\nR&D <1>,100k,10k,3,20%\n")
	incidents := file("incidents.csv", "start,end,title\n2026-01-05T10:00:00Z,2026-01-05T11:00:00Z,R&D <1>\n2026-02-05T10:00:00Z,2026-02-05T12:00:00Z,b\n2026-03-05T10:00:00Z,2026-03-05T12:30:00Z,c\n")
	for _, args := range [][]string{
		{"explain", "-json", "-samples", "0", link},
		{"explain", "-samples", "64", "-bands", "-"},
		{"import", "-json", incidents},
		{"backlog", "-json", "-samples", "0", items, link},
		{"portfolio", "-json", systems},
		{"compare", "-json", link, "v=2&cust=b2b-saas&ops=2m&name=C&inc=>"},
		{"seek", "-json", "-best", "3m", "-by", "mttr", link},
		{"inputs", "-json"},
		{"presets", "-json"},
		{"outputs", "-json"},
	} {
		_, out, errs := call(link+"\n", args...)
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		for _, line := range lines {
			if !json.Valid([]byte(line)) {
				t.Errorf("%q prints no JSON: %.200s %s", args, line, errs)
			}
		}
		if strings.Contains(out, `\u00`) {
			t.Errorf("%q escapes: %.300s", args, out[strings.Index(out, `\u00`):])
		}
		if name := args[0]; name != "inputs" && name != "outputs" && !strings.Contains(out, "&cust=") {
			t.Errorf("%q prints no link: %.300s", args, out)
		}
	}
}
