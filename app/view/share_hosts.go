//go:build !js

package view

// place is where a scenario can be shown, and what to do there.
type place struct {
	Name  string   // as its makers write it
	Use   string   // which text of the dialog is pasted there: "embed-address", "iframe", "markdown", "mediawiki", "link"
	Steps []string // what to do, in the place's own words
	Admin string   // what somebody may have to allow first; empty if nothing
	Limit string   // what won't work there; empty if nothing
}

// localNetwork is what holds in every place on the internet, where this tool is not.
const localNetwork = "Browsers ask each reader whether that page may reach the local network, and show nothing in the embed until they allow it. " +
	"Nothing in the embed code changes that. An administrator can allow it for all readers, by the page’s origin: the policy of Chrome and Edge is " +
	"LocalNetworkAccessAllowedForUrls. Both need https: a tool on http never loads in a page on https. The PNG with the link on it needs none of this, " +
	"nor does the HTML file, uploaded where the page is."

var places = []place{
	{
		Name: "Confluence Cloud",
		Use:  "embed-address",
		Steps: []string{
			"Edit the page, type /iframe and choose the Iframe macro.",
			"Paste the embed’s address as URL; set width 100% and a height.",
			"Publish the page.",
		},
		Limit: "Growing to fit by itself; perhaps downloads, which each have a copy button; a tool on a private network, until each reader allows it.",
	},
	{
		Name: "Confluence Data Center",
		Use:  "iframe",
		Steps: []string{
			"Edit the page and choose Insert more content, Other macros, HTML.",
			"Paste the embed code into the macro’s body and publish.",
		},
		Admin: "Enable the module html of Confluence HTML Macros under Manage apps. It is off by default: it lets every editor run scripts.",
		Limit: "The embed, while the macro is off: insert the PNG and link it.",
	},
	{
		Name: "SharePoint",
		Use:  "iframe",
		Steps: []string{
			"Edit the page, press + and choose the Embed web part.",
			"Paste the embed’s first line under “Website address or embed code”.",
			"Publish the page.",
		},
		Admin: "Add this domain under Site information, View all site settings, HTML Field Security, as site collection administrator, for each site.",
		Limit: "The HTML file in a document library: it is not run. A tool on a private network, until each reader allows it.",
	},
	{
		Name: "Notion",
		Use:  "embed-address",
		Steps: []string{
			"Type /embed and choose Embed.",
			"Paste the embed’s address and press Embed link.",
			"Drag the edges to the size you want.",
		},
		Limit: "The embed code: Notion takes its address alone. A tool on a private network, until each reader allows it.",
	},
	{
		Name: "MediaWiki",
		Use:  "mediawiki",
		Steps: []string{
			"Edit the page’s source and paste the text on its own line.",
			"Show the preview, then save.",
		},
		Admin: "Install Extension:Widgets and create the page Widget:Iframe (right editwidgets). Or set $wgRawHtml, if every editor is trusted, and paste the embed code between html tags.",
		Limit: "The embed, without the extension: upload the PNG and write [[File:NAME|link=ADDRESS]].",
	},
	{
		Name: "DokuWiki",
		Use:  "iframe",
		Steps: []string{
			"Edit the page and paste the embed code between html tags.",
			"Show the preview, then save.",
		},
		Admin: "Switch on htmlok in the configuration, if every editor is trusted. Newer releases have it as a plugin.",
		Limit: "The embed, without it: its code is shown. Upload the PNG and link it.",
	},
	{
		Name: "TiddlyWiki",
		Use:  "iframe",
		Steps: []string{
			"Edit the tiddler and paste the embed code on a line of its own.",
			"Confirm the changes.",
		},
		Limit: "Growing to fit by itself.",
	},
	{
		Name: "GitLab",
		Use:  "markdown",
		Steps: []string{
			"Edit the wiki page, issue or merge request and drag the PNG into its text.",
			"Paste image and link, with the path GitLab wrote in place of the file’s name.",
			"Delete the line GitLab wrote, then save.",
		},
		Limit: "Embeds, except from providers listed in Admin, Settings, General, Embedded content (an experiment).",
	},
	{
		Name: "GitHub",
		Use:  "markdown",
		Steps: []string{
			"Drag the PNG into the comment box of an issue, pull request or discussion.",
			"Paste image and link, with the address GitHub wrote in place of the file’s name.",
			"Commit the PNG beside a README instead: there its name will do.",
		},
		Limit: "Embeds, and uploads in a wiki: it takes an image’s address only.",
	},
	{
		Name: "Azure DevOps",
		Use:  "markdown",
		Steps: []string{
			"Edit the wiki page and drag the PNG in, or attach it with the paperclip.",
			"Paste image and link, with the path written for the PNG in place of the file’s name.",
			"Delete the line Azure DevOps wrote, then save.",
		},
		Limit: "Embeds other than videos; the HTML file, attached, can only be downloaded.",
	},
	{
		Name: "BookStack",
		Use:  "iframe",
		Steps: []string{
			"Edit the page, choose Insert/edit media and its tab Embed.",
			"Paste the embed code there, or into the Markdown editor’s text.",
			"Choose Save Page.",
		},
		Admin: "Add this site to ALLOWED_IFRAME_SOURCES in .env, after a space. (ALLOWED_IFRAME_HOSTS is the reverse: who may frame BookStack.)",
		Limit: "The embed in a PDF export: a link stands for it.",
	},
	{
		Name: "Wiki.js",
		Use:  "iframe",
		Steps: []string{
			"Paste the embed code in the Markdown or Code editor.",
			"Save, and look at the page: the preview shows embeds that saving strips.",
		},
		Admin: "Switch on Allow iframes in Administration, Rendering, html → html, Security. Save older pages again.",
		Limit: "The embed, by default: it is stripped.",
	},
	{
		Name: "Backstage TechDocs",
		Use:  "iframe",
		Steps: []string{
			"Paste the embed code into the Markdown file in docs, between empty lines.",
			"Commit it and wait for the next build.",
		},
		Admin: "Add this host to techdocs.sanitizer.allowedIframeHosts in app-config.yaml, and its origin to backend.csp.frame-src.",
		Limit: "Wildcards: the host must match exactly, with its port.",
	},
	{
		Name: "MkDocs and VitePress",
		Use:  "iframe",
		Steps: []string{
			"Paste the embed code into the Markdown file, between empty lines.",
			"Build the site.",
		},
		Limit: "A script in VitePress’s Markdown, which fails the build: name it under head in the site’s configuration.",
	},
	{
		Name: "Any page that takes HTML",
		Use:  "iframe",
		Steps: []string{
			"Paste the embed code into the page’s source or an HTML block.",
			"Upload the HTML file and name it in src, to depend on no other site.",
		},
		Admin: "Add this site to frame-src, where the page has a Content-Security-Policy.",
		Limit: "Growing to fit by itself, unless the page’s script listens for its height.",
	},
	{
		Name: "Mail, chat and slides",
		Use:  "link",
		Steps: []string{
			"Paste the link: the whole scenario is in it.",
			"Insert the PNG and put the link on it.",
			"Attach the HTML file for readers without a network.",
		},
		Limit: "Links that a chat cuts at the #, HTML files that a mail filter holds back.",
	},
}
