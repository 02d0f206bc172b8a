package linktest

import (
	"html"
	"strconv"
	"strings"
)

// syntax is a way of writing that some software reads. Plain text is read by all that takes text.
type syntax string

const (
	plain    syntax = "plain"
	markdown syntax = "Markdown"
	asciidoc syntax = "AsciiDoc"
	rst      syntax = "reStructuredText"
	textile  syntax = "Textile"
	org      syntax = "Org"
	media    syntax = "MediaWiki"
	doku     syntax = "DokuWiki"
	jira     syntax = "Jira"
	creole   syntax = "Creole"
	tiddly   syntax = "TiddlyWiki"
	markup   syntax = "HTML"
)

// surrounding is what people put around a link: ADDRESS stands for it, PARAMETERS for what is behind its "#", ESCAPED for it as HTML has it
// in an attribute, TWICE where that was done to it twice, and NUMBER for a label of its own.
type surrounding struct {
	in   syntax
	text string
}

var surroundings = []surrounding{
	{plain, "see ADDRESS end"},
	{plain, "ADDRESS"},
	{plain, "see ADDRESS."}, {plain, "see ADDRESS, and"}, {plain, "see ADDRESS; and"}, {plain, "see ADDRESS: there"}, {plain, "see ADDRESS! And"}, {plain, "see ADDRESS?"}, {plain, "see ADDRESS…"},
	{plain, "(ADDRESS)"}, {plain, "(see ADDRESS) and"}, {plain, "[ADDRESS]"}, {plain, "{ADDRESS}"}, {plain, "<ADDRESS>"}, {plain, "see ADDRESS) and"}, {plain, "see ADDRESS] and"},
	{plain, `"ADDRESS"`}, {plain, "'ADDRESS'"}, {plain, "“ADDRESS” and"}, {plain, "«ADDRESS» and"}, {plain, "‘ADDRESS’."}, {plain, "„ADDRESS“"},
	{plain, "*ADDRESS*"}, {plain, "**ADDRESS**"}, {plain, "_ADDRESS_"}, {plain, "__ADDRESS__"}, {plain, "~ADDRESS~"}, {plain, "~~ADDRESS~~"}, {plain, "//ADDRESS//"}, {plain, "''ADDRESS''"}, {plain, "`ADDRESS`"}, {plain, "=ADDRESS="},
	{plain, "ADDRESSを見て"}, {plain, "ADDRESS。"}, {plain, "見てADDRESS。"}, {plain, "「ADDRESS」"}, {plain, "ADDRESS、次"}, {plain, "ADDRESS|x"}, {plain, "ADDRESS -> x"}, {plain, "a/ADDRESS/b"},
	{plain, "* ADDRESS"}, {plain, "- ADDRESS\n- ADDRESS"}, {plain, "# ADDRESS"}, {plain, "see ADDRESS and ADDRESS."}, {plain, "ADDRESS\nnext line"}, {plain, "first line\nADDRESS\nnext line"}, {plain, "> ADDRESS"}, {plain, "    ADDRESS"},
	{plain, "see PARAMETERS now"}, {plain, "(see PARAMETERS now)"}, {plain, "see `PARAMETERS` now"}, {plain, "see PARAMETERS and PARAMETERS now"}, {plain, "Subject: see PARAMETERS now"},
	{markdown, "[it](ADDRESS)"}, {markdown, "[it](<ADDRESS>)"}, {markdown, `[it](ADDRESS "title")`}, {markdown, "[it][NUMBER]\n\n[NUMBER]: ADDRESS"}, {markdown, "[![it](https://ops.example/x.png)](ADDRESS)"}, {markdown, "[ADDRESS](ADDRESS)"}, {markdown, "![it](ADDRESS)"},
	{markdown, "| a | b |\n|---|---|\n| ADDRESS | b |"}, {markdown, "| a | b |\n|---|---|\n| see PARAMETERS now | b |"}, {markdown, "***ADDRESS***"}, {markdown, "**[it](ADDRESS)**"}, {markdown, "- [ ] ADDRESS"}, {markdown, "```\nADDRESS\n```"},
	{asciidoc, "ADDRESS[it]"}, {asciidoc, "link:ADDRESS[it]"}, {asciidoc, "link:++ADDRESS++[it]"}, {asciidoc, `image:x.png[it,link="ADDRESS"]`}, {asciidoc, "|===\n|ADDRESS |b\n|==="}, {asciidoc, "NOTE: ADDRESS"}, {asciidoc, "see +PARAMETERS+ now"},
	{rst, "`it <ADDRESS>`_"}, {rst, "`it <ADDRESS>`__"}, {rst, ".. image:: x.png\n   :target: ADDRESS"}, {rst, ".. _itNUMBER: ADDRESS\n\nsee itNUMBER_"}, {rst, "see ``PARAMETERS`` now"},
	{textile, `"it":ADDRESS`}, {textile, `"it":ADDRESS.`}, {textile, `["it":ADDRESS]`}, {textile, "!x.png!:ADDRESS"}, {textile, "|ADDRESS|b|"}, {textile, "see @PARAMETERS@ now"},
	{org, "[[ADDRESS][it]]"}, {org, "[[ADDRESS]]"}, {org, "| ADDRESS | b |"}, {org, "see ~PARAMETERS~ now"},
	{media, "[ADDRESS it]"}, {media, "[[File:x.png|link=ADDRESS]]"}, {media, "{|\n| ADDRESS || b\n|}"}, {media, "''ADDRESS''"},
	{doku, "[[ADDRESS|it]]"}, {doku, "{{x.png?linkonly|ADDRESS}}"}, {doku, "| ADDRESS | b |"}, {doku, "see ''PARAMETERS'' now"},
	{jira, "[it|ADDRESS]"}, {jira, "[ADDRESS]"}, {jira, "|ADDRESS|b|"}, {jira, "see {{PARAMETERS}} now"},
	{creole, "[[ADDRESS|it]]"}, {creole, "|ADDRESS|b|"},
	{tiddly, "[[it|ADDRESS]]"}, {tiddly, "[img[x.png]] [ext[it|ADDRESS]]"}, {tiddly, "|ADDRESS|b|"}, {tiddly, `<a href="ADDRESS">it</a>`}, {tiddly, `<a href="ESCAPED">it</a>`}, {tiddly, `<iframe src="ESCAPED"></iframe>`},
	{markup, `<p><a href="ESCAPED">it</a></p>`}, {markup, `<p><a href="ADDRESS">it</a></p>`}, {markup, `<p><a href="TWICE">it</a></p>`}, {markup, `<p>ESCAPED</p>`}, {markup, `<p><a href="ESCAPED"><img src="x.png" alt="it"></a></p>`},
}

// base is where the page is found.
const base = "https://ops.example/tools/"

// around puts a link's parameters into a surrounding.
func (s surrounding) around(parameters string, number int) string {
	address := base + "#" + parameters
	text := s.text
	for _, blank := range [][2]string{{"ADDRESS", address}, {"PARAMETERS", parameters}, {"ESCAPED", html.EscapeString(address)}, {"TWICE", html.EscapeString(html.EscapeString(address))},
		{"NUMBER", strconv.Itoa(number)}} {
		text = strings.ReplaceAll(text, blank[0], blank[1])
	}
	return text
}
