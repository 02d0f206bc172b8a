package workbook_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// What a workbook says is asked of LibreOffice, which opens it, calculates everything anew and writes it as another. No cell of ours has a
// result that it could have believed.

// office is LibreOffice's program; "" where it is not installed.
func office() string {
	for _, name := range []string{"soffice", "libreoffice", "localc"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// always has LibreOffice calculate whatever it opens.
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// calculated are workbooks as LibreOffice calculates them, all in one start.
func calculated(t *testing.T, books map[string][]byte) map[string]read {
	t.Helper()
	dir := t.TempDir()
	profile := filepath.Join(dir, "profile", "user")
	out := filepath.Join(dir, "out")
	for _, folder := range []string{profile, out} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(profile, "registrymodifications.xcu"), []byte(always), 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "xlsx", "--outdir", out}
	for name, book := range books {
		file := filepath.Join(dir, name+".xlsx")
		if err := os.WriteFile(file, book, 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if said, err := exec.Command(office(), args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	list := map[string]read{}
	for name := range books {
		book, err := os.ReadFile(filepath.Join(out, name+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		list[name] = open(t, book)
	}
	return list
}

// read is a workbook as a reader of XML finds it.
type read struct {
	parts map[string]string
	part  map[string]string         // of a sheet, by its title
	names map[string]string         // by name, what it stands for: 'Sheet'!$B$3
	cells map[string]map[string]got // by sheet and place
}

// got is what a cell holds.
type got struct {
	kind, value, formula string
	text                 string // in the cell itself
}

type sheetXML struct {
	Cells []struct {
		At      string   `xml:"r,attr"`
		Kind    string   `xml:"t,attr"`
		Value   string   `xml:"v"`
		Formula string   `xml:"f"`
		Text    []string `xml:"is>t"`
	} `xml:"sheetData>row>c"`
}

func open(t *testing.T, book []byte) read {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	r := read{map[string]string{}, map[string]string{}, map[string]string{}, map[string]map[string]got{}}
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		r.parts[f.Name] = string(text)
	}
	var shared struct {
		Items []struct {
			Text string   `xml:"t"`
			Runs []string `xml:"r>t"`
		} `xml:"si"`
	}
	decode(t, r.parts["xl/sharedStrings.xml"], &shared)
	var listed struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
		} `xml:"sheets>sheet"`
		Names []struct {
			Name   string `xml:"name,attr"`
			Local  string `xml:"localSheetId,attr"`
			Target string `xml:",chardata"`
		} `xml:"definedNames>definedName"`
	}
	decode(t, r.parts["xl/workbook.xml"], &listed)
	for _, n := range listed.Names {
		if n.Local == "" {
			r.names[n.Name] = n.Target
		}
	}
	for i, s := range listed.Sheets {
		var sheet sheetXML
		r.part[s.Name] = fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)
		decode(t, r.parts[r.part[s.Name]], &sheet)
		cells := map[string]got{}
		for _, c := range sheet.Cells {
			g := got{c.Kind, c.Value, c.Formula, strings.Join(c.Text, "")}
			if c.Kind == "s" {
				n, err := strconv.Atoi(c.Value)
				if err != nil {
					t.Fatal(err)
				}
				g.value = shared.Items[n].Text + strings.Join(shared.Items[n].Runs, "")
			}
			cells[c.At] = g
		}
		r.cells[s.Name] = cells
	}
	return r
}

func decode(t *testing.T, part string, into any) {
	t.Helper()
	if part == "" {
		return
	}
	if err := xml.Unmarshal([]byte(part), into); err != nil {
		t.Fatal(err)
	}
}

var place = regexp.MustCompile(`^'?([^'!]+)'?!\$([A-Z]+)\$([0-9]+)$`)

// at is the cell with a name.
func (r read) at(name string) (got, error) {
	found := place.FindStringSubmatch(r.names[name])
	if found == nil {
		return got{}, fmt.Errorf("no cell is named %s: %q", name, r.names[name])
	}
	return r.cells[found[1]][found[2]+found[3]], nil
}
