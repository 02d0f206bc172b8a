// Every renderer, wiki, sanitizer, mail and link finder of npm, asked by a line of JSON: {"software", "document"}. It is answered by a line
// {"html"} or {"error"}. A link finder's answer is the text with its finds as links, which is what programs make of it.
import { createInterface } from 'node:readline';
import { convert as asciidoctor } from '@asciidoctor/core';
import { default as Anchorme } from 'anchorme';
import Autolinker from 'autolinker';
import * as commonmark from 'commonmark';
import DOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { linkifyit } from 'linkify-it';
import LinkifyIt5 from 'linkify-it-5';
import * as linkifyjs from 'linkifyjs';
import { simpleParser } from 'mailparser';
import MarkdownIt from 'markdown-it';
import MarkdownIt14 from 'markdown-it-14';
import { marked } from 'marked';
import nodemailer from 'nodemailer';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import sanitizeHtml from 'sanitize-html';
import showdown from 'showdown';
import textile from 'textile-js';
import TiddlyWiki from 'tiddlywiki';
import { unified } from 'unified';

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt()};`);

// linked is the text with what a link finder found as links: each find says where it stands and what it opens.
function linked(text, finds) {
  let html = '', at = 0;
  for (const { start, end, href } of finds) {
    html += `${escape(text.slice(at, start))}<a href="${escape(href)}">${escape(text.slice(start, end))}</a>`;
    at = end;
  }
  return `<pre>${html}${escape(text.slice(at))}</pre>`;
}

const linkify = (matches) => (matches ?? []).map((m) => ({ start: m.index, end: m.lastIndex, href: m.url }));
const [linkifyIt, linkifyIt5] = [linkifyit(), new LinkifyIt5()];
const [markdownIt, markdownIt14] = [MarkdownIt, MarkdownIt14].map((Markdown) => new Markdown({ linkify: true, html: true }));
const github = new showdown.Converter({ simplifiedAutoLink: true, strikethrough: true, tables: true });
const simple = new showdown.Converter();
const remark = (...plugins) => {
  const pipe = plugins.reduce((p, plugin) => p.use(plugin), unified().use(remarkParse)).use(remarkRehype).use(rehypeSanitize).use(rehypeStringify).freeze();
  return async (document) => String(await pipe.process(document));
};
const wiki = TiddlyWiki.TiddlyWiki();
wiki.boot.argv = [];
wiki.boot.disabledStartupModules = ['commands'];
const anchorme = Anchorme.default;
const purify = DOMPurify(new JSDOM('').window);

// posted is what a mail program shows of a mail that another one sent.
async function posted(document, options) {
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail({ from: 'a@ops.example', to: 'b@ops.example', text: document, ...options });
  return message;
}
const shown = async (message) => (await simpleParser(message)).textAsHtml;
const raw = (message) => linked(message.toString('latin1'), linkify(linkifyIt.match(message.toString('latin1'))));

const software = {
  'markdown-it 15.0.3': (d) => markdownIt.render(d),
  'markdown-it 14.3.3': (d) => markdownIt14.render(d),
  'marked 18.2.1': (d) => marked.parse(d),
  'marked 18.2.1, no GFM': (d) => marked.parse(d, { gfm: false }),
  'commonmark 0.31.2': (d) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(d)),
  'remark-rehype 11.1.2 and rehype-sanitize 6.0.0': remark(),
  'remark-gfm 4.0.1': remark(remarkGfm),
  'remark-math 6.0.0': remark(remarkGfm, remarkMath),
  'showdown 2.1.0': (d) => simple.makeHtml(d),
  'showdown 2.1.0, links found': (d) => github.makeHtml(d),
  '@asciidoctor/core 4.1.0': (d) => asciidoctor(d),
  'textile-js 2.1.1': (d) => textile(d),
  'tiddlywiki 5.4.1': (d) => wiki.wiki.renderText('text/html', 'text/vnd.tiddlywiki', d),
  'linkify-it 6.1.0': (d) => linked(d, linkify(linkifyIt.match(d))),
  'linkify-it 5.0.2': (d) => linked(d, linkify(linkifyIt5.match(d))),
  'linkifyjs 4.4.0': (d) => linked(d, linkifyjs.find(d)),
  'autolinker 4.1.5': (d) => linked(d, Autolinker.parse(d).map((m) => ({ start: m.getOffset(), end: m.getOffset() + m.getMatchedText().length, href: m.getAnchorHref() }))),
  'anchorme 3.0.8': (d) => linked(d, anchorme.list(d).map((m) => ({ start: m.start, end: m.end, href: m.string }))),
  'dompurify 3.5.0': (d) => purify.sanitize(d),
  'sanitize-html 2.17.5': (d) => sanitizeHtml(d),
  'nodemailer 10.6.1 and mailparser 3.14.2, flowed': async (d) => shown(await posted(d, {})),
  'nodemailer 10.6.1 and mailparser 3.14.2, quoted-printable': async (d) => shown(await posted(d, { textEncoding: 'quoted-printable' })),
  'nodemailer 10.6.1, quoted-printable, not decoded': async (d) => raw(await posted(d, { textEncoding: 'quoted-printable' })),
};

const answer = async (line) => {
  const { software: name, document } = JSON.parse(line);
  try {
    return { html: await software[name](document) };
  } catch (error) {
    return { error: String(error?.stack ?? error) };
  }
};

wiki.boot.boot(async () => {
  for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
});
