//go:build !js

package command

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodenough/app/workbook"
)

// part is one of a workbook's.
func part(t *testing.T, book []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWorkbookHasEveryLink(t *testing.T) {
	file := filepath.Join(t.TempDir(), "check.xlsx")
	lines := "# ours\n\nv=2&cust=b2b-saas&ops=4m\n#v=2&cust=payments\n"
	if status, out, errs := call(lines, "workbook", "-o", file, "-base", "https://ops.example/", "v=2&cust=consumer", "-"); status != exitOK || out != "" || errs != "" {
		t.Fatalf("status %d, %q, %q", status, out, errs)
	}
	book, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sheets, links := part(t, book, "xl/workbook.xml"), part(t, book, "xl/worksheets/_rels/sheet1.xml.rels")
	for _, title := range []string{"Summary", "Inputs 1", "Model 2", "Credits 3"} {
		if !strings.Contains(sheets, `"`+title+`"`) {
			t.Errorf("there is no sheet %s", title)
		}
	}
	for _, link := range []string{"v=2&amp;cust=consumer", "cust=b2b-saas&amp;ops=4m", "v=2&amp;cust=payments"} {
		if !strings.Contains(links, link) || !strings.Contains(links, `Target="https://ops.example/#v=2`) {
			t.Errorf("no link goes back to %s: %s", link, links)
		}
	}
}

func TestWorkbookGoesToStandardOutput(t *testing.T) {
	status, out, errs := call("", "workbook", "v=2&cust=consumer&inc=banana")
	if status != exitUsage || !strings.Contains(errs, "inc: ") {
		t.Errorf("status %d, %q", status, errs)
	}
	if sheets := part(t, []byte(out), "xl/workbook.xml"); !strings.Contains(sheets, `"Inputs"`) || strings.Contains(sheets, "Summary") {
		t.Errorf("of one link it has %s", sheets)
	}
}

// TestWorkbookLeavesOutWhatHasNoAnswer, and says so; of nothing it makes no file.
func TestWorkbookLeavesOutWhatHasNoAnswer(t *testing.T) {
	file := filepath.Join(t.TempDir(), "check.xlsx")
	none := "v=2&cust=consumer&exit=0.0005"
	status, _, errs := call("", "workbook", "-o", file, none)
	if _, err := os.Stat(file); status != exitFailed || !strings.Contains(errs, "left out") || err == nil {
		t.Errorf("status %d, %q, %v", status, errs, err)
	}
	status, out, errs := call("", "workbook", none, "v=2&cust=payments")
	if status != exitFailed || !strings.Contains(errs, "left out") || !strings.Contains(part(t, []byte(out), "xl/worksheets/sheet1.xml"), "payments") {
		t.Errorf("status %d, %q", status, errs)
	}
}

func TestWorkbookSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		in   string
		args []string
		says string
	}{
		{"", nil, "needs a link"},
		{"", []string{"-base", "javascript:alert(1)", "v=2"}, "begins with https://"},
		{strings.Repeat("v=2\n", workbook.Most+1), []string{"-"}, fmt.Sprintf("up to %d links, not %d", workbook.Most, workbook.Most+1)},
	} {
		if status, out, errs := call(c.in, append([]string{"workbook"}, c.args...)...); status != exitUsage || out != "" || !strings.Contains(errs, c.says) {
			t.Errorf("%q: status %d, %q, %q", c.args, status, out, errs)
		}
	}
}
