#!/usr/bin/env bash
# A slide whose picture has a link with "&" in it is no slide, and a document made of HTML links elsewhere.
#
# Guessed: libraries that write Office files escape what they put into XML, an address in a relationship as any other text, once.
# Seen: PptxGenJS escapes the address behind a shape and not the same address behind a picture: its file of relationships is no XML any
#   more. officegen escapes none. html-to-docx takes "&amp;" of the HTML for text and escapes it again, so that the reader is sent to
#   "#v=1&amp;ops=4m". docx (what follows "#" as an anchor beside the target) and ExcelJS write it once.
# With: pptxgenjs 4.0.1, officegen 0.6.5, html-to-docx 1.8.0, docx 9.15.2, exceljs 4.4.0, saxes 6.0.0 to read, jszip 3.10.1 (npm). Seen 2026-11-30.
# Source: the .rels part of each file, which ECMA-376 part 2 says is XML with the target as an attribute.
# Matters: to whoever puts a linked picture into generated slides, as dashboards and reports do: the address of anything with two
#   parameters breaks the file, for its reader and not for its writer. Put the link on a shape over the picture, or escape it before;
#   and read "&amp;" in an address as "&".
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . pptxgenjs@4.0.1 officegen@0.6.5 html-to-docx@1.8.0 docx@9.15.2 exceljs@4.4.0 saxes@6.0.0 jszip@3.10.1 >/dev/null

cat > see.cjs <<'JS'
const fs = require('node:fs');
const JSZip = require('jszip');
const { SaxesParser } = require('saxes');
const PptxGenJS = require('pptxgenjs');
const officegen = require('officegen');
const htmlToDocx = require('html-to-docx');
const docx = require('docx');
const ExcelJS = require('exceljs');

const address = 'https://ops.example/#v=1&ops=4m';
const dot = 'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const slide = (fill) => {
  const deck = new PptxGenJS();
  fill(deck.addSlide());
  return deck.write({ outputType: 'nodebuffer' });
};
const made = {
  'pptxgenjs, shape': () => slide((s) => s.addShape('rect', { x: 1, y: 1, w: 1, h: 1, hyperlink: { url: address } })),
  'pptxgenjs, picture': () => slide((s) => s.addImage({ data: dot, x: 1, y: 1, w: 1, h: 1, hyperlink: { url: address } })),
  officegen: () => new Promise((done) => {
    const file = officegen('docx');
    file.createP().addText('open', { link: address });
    const out = fs.createWriteStream('made.docx');
    out.on('close', () => done(fs.readFileSync('made.docx')));
    file.generate(out);
  }),
  'html-to-docx': () => htmlToDocx(`<p><a href="${address.replaceAll('&', '&amp;')}">open</a></p>`),
  docx: () => docx.Packer.toBuffer(new docx.Document({ sections: [{ children: [new docx.Paragraph({
    children: [new docx.ExternalHyperlink({ link: address, children: [new docx.TextRun('open')] })] })] }] })),
  exceljs: () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('a').getCell('A1').value = { text: 'open', hyperlink: address };
    return book.xlsx.writeBuffer();
  },
};
// The targets outside of a file, as a reader of XML finds them.
const targets = async (content) => {
  const zip = await JSZip.loadAsync(content);
  const found = new Set();
  for (const name of Object.keys(zip.files).filter((name) => name.endsWith('.rels'))) {
    const parser = new SaxesParser();
    parser.on('error', (error) => { throw error; });
    parser.on('opentag', ({ attributes }) => { if (attributes.TargetMode === 'External') found.add(attributes.Target); });
    try { parser.write(await zip.file(name).async('string')).close(); } catch { return 'no XML'; }
  }
  return [...found].join(' ');
};
(async () => {
  for (const [name, make] of Object.entries(made)) console.log(`${name}: ${await targets(await make())}`);
})();
JS
node see.cjs > seen
cat seen
diff - seen <<'EXPECTED' && echo 'as seen'
pptxgenjs, shape: https://ops.example/#v=1&ops=4m
pptxgenjs, picture: no XML
officegen: no XML
html-to-docx: https://ops.example/#v=1&amp;ops=4m
docx: https://ops.example/
exceljs: https://ops.example/#v=1&ops=4m
EXPECTED
