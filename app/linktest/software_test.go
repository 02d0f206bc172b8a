package linktest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"testing"

	gomarkdown "github.com/gomarkdown/markdown"
	gomarkdownhtml "github.com/gomarkdown/markdown/html"
	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// software makes HTML of a document, as people's software does. What it reads besides plain text is the only text it reads where that is
// HTML.
type software struct {
	name   string
	reads  syntax
	render func(document string) (string, error)
	debian bool // it is Debian's, and left out where it is not installed
}

// everything lists all software there is.
func everything(t testing.TB) []software {
	var list []software
	npm := startNode(t)
	for _, row := range []struct {
		reads syntax
		names []string
	}{
		{markdown, []string{"markdown-it 15.0.3", "markdown-it 14.3.3", "marked 18.2.1", "marked 18.2.1, no GFM", "commonmark 0.31.2", "remark-rehype 11.1.2 and rehype-sanitize 6.0.0",
			"remark-gfm 4.0.1", "remark-math 6.0.0", "showdown 2.1.0", "showdown 2.1.0, links found"}},
		{asciidoc, []string{"@asciidoctor/core 4.1.0"}},
		{textile, []string{"textile-js 2.1.1"}},
		{tiddly, []string{"tiddlywiki 5.4.1"}},
		{plain, []string{"linkify-it 6.1.0", "linkify-it 5.0.2", "linkifyjs 4.4.0", "autolinker 4.1.5", "anchorme 3.0.8", "nodemailer 10.6.1 and mailparser 3.14.2, flowed",
			"nodemailer 10.6.1 and mailparser 3.14.2, quoted-printable", "nodemailer 10.6.1, quoted-printable, not decoded"}},
		{markup, []string{"dompurify 3.5.0", "sanitize-html 2.17.5"}},
	} {
		for _, name := range row.names {
			list = append(list, software{name: name, reads: row.reads, render: func(document string) (string, error) { return npm.render(name, document) }})
		}
	}
	for _, row := range []struct {
		name   string
		reads  syntax
		render func(document string) string
	}{
		{"goldmark 1.8.7", markdown, rendered(goldmark.New())},
		{"goldmark 1.8.7, GFM", markdown, rendered(goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)))},
		{"gomarkdown", markdown, func(document string) string {
			return string(gomarkdown.ToHTML([]byte(document), nil, gomarkdownhtml.NewRenderer(gomarkdownhtml.RendererOptions{})))
		}},
		{"bluemonday 1.0.27", markup, bluemonday.UGCPolicy().Sanitize},
	} {
		list = append(list, software{name: row.name, reads: row.reads, render: func(document string) (string, error) { return row.render(document), nil }})
	}
	const python, ruby = "/usr/bin/python3", "ruby"
	for _, row := range []struct {
		reads    syntax
		commands [][]string
	}{
		{markdown, [][]string{pandoc("markdown"), pandoc("gfm"), pandoc("commonmark_x"), {"cmark"}, {"cmark-gfm", "-e", "autolink", "-e", "strikethrough", "-e", "table"},
			{"redcarpet", "--parse-autolink", "--parse-strikethrough", "--parse-tables"}, {ruby, "-rkramdown", "-e", "print Kramdown::Document.new(STDIN.read).to_html"},
			{"markdown_py", "-x", "extra"}, {python, "-c", "import mistune, sys; print(mistune.create_markdown(escape=False, plugins=['url', 'strikethrough', 'table'])(sys.stdin.read()))"}}},
		{rst, [][]string{pandoc("rst"), {"rst2html", "--report=5"}}},
		{textile, [][]string{pandoc("textile"), {"redcloth"}}},
		{org, [][]string{pandoc("org")}},
		{media, [][]string{pandoc("mediawiki")}},
		{doku, [][]string{pandoc("dokuwiki")}},
		{jira, [][]string{pandoc("jira")}},
		{creole, [][]string{pandoc("creole")}},
		{plain, [][]string{pandoc("t2t"), pandoc("twiki")}},
	} {
		for _, command := range row.commands {
			list = append(list, software{name: strings.Join(command, " "), reads: row.reads, debian: true, render: func(document string) (string, error) { return run(command, document) }})
		}
	}
	return list
}

func pandoc(format string) []string { return []string{"pandoc", "--wrap=none", "-f", format} }

func rendered(m goldmark.Markdown) func(string) string {
	return func(document string) string {
		var b bytes.Buffer
		if err := m.Convert([]byte(document), &b); err != nil {
			return err.Error()
		}
		return b.String()
	}
}

// run runs a program over a document.
func run(command []string, document string) (string, error) {
	var out, errs bytes.Buffer
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(document), &out, &errs
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("%w: %s", err, errs.String())
	}
	return out.String(), nil
}

// node is what runs the software of npm: a question a line, an answer a line.
type node struct {
	sync.Mutex
	in  *json.Encoder
	out *bufio.Reader
}

func startNode(t testing.TB) *node {
	t.Helper()
	cmd := exec.Command("node", "render.mjs")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(in.Close(), cmd.Wait()); err != nil {
			t.Errorf("node: %v\n%s", err, errs.String())
		}
	})
	enc := json.NewEncoder(in)
	return &node{in: enc, out: bufio.NewReader(out)}
}

func (n *node) render(software, document string) (string, error) {
	n.Lock()
	defer n.Unlock()
	if err := n.in.Encode(map[string]string{"software": software, "document": document}); err != nil {
		return "", err
	}
	line, err := n.out.ReadBytes('\n')
	if err != nil && !(err == io.EOF && len(line) > 0) {
		return "", err
	}
	var answer struct{ HTML, Error string }
	if err := json.Unmarshal(line, &answer); err != nil {
		return "", err
	}
	if answer.Error != "" {
		return "", errors.New(answer.Error)
	}
	return answer.HTML, nil
}
