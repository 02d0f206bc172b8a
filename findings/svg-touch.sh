#!/usr/bin/env bash
# touch-action on a handle in a drawing is none, says Chromium, and the page scrolls; display: block changes that.
#
# Guessed: touch-action: none on the shape that one drags, in a drawing within a page, keeps the page from scrolling under the
#   finger, as on any element; what getComputedStyle says is in force is so; display is of no account to shapes but for none.
# Seen: on rect, g, and an svg within an svg it is ignored: the page scrolls, pointercancel ends the drag, and getComputedStyle
#   says none. On text and foreignObject it is obeyed, as on the outer svg. display: block, which moves nothing in a drawing, makes
#   it obeyed on all of them.
# With: Chromium 147.0.7727.0 of @sparticuz/chromium 147.0.0 by puppeteer-core 24.43.1 (npm), with an emulated
#   finger; Debian's Chromium 156 does so too. Seen 2026-11-30.
# Source: Pointer Events exempts non-replaced inline elements. Shapes have display: inline by CSS, though no line holds them; the
#   style sheet for SVG makes text and foreignObject blocks.
# Matters: to whoever has handles, sliders or points to drag in a chart: with a mouse all is well, and on a phone the first drag
#   up or down scrolls. On the whole drawing none takes the scrolling away from every reader; with display: block the handle
#   alone has it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @sparticuz/chromium@147.0.0 puppeteer-core@24.43.1 >/dev/null

cat > see.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';

const size = 'width="200" height="200"';
const drawing = (inner) => `<svg ${size}>${inner}</svg>`;
const rest = (style) => `style="touch-action: none; ${style}"`;
const elements = {
  'nothing set': () => drawing(`<rect ${size}/>`),
  'outer svg': (style) => `<svg ${size} ${rest(style)}><rect ${size}/></svg>`,
  rect: (style) => drawing(`<rect ${size} ${rest(style)}/>`),
  g: (style) => drawing(`<g ${rest(style)}><rect ${size}/></g>`),
  'svg in svg': (style) => drawing(`<svg ${size} ${rest(style)}><rect ${size}/></svg>`),
  text: (style) => drawing(`<text y="150" font-size="200" ${rest(style)}>XX</text>`),
  foreignObject: (style) => drawing(`<foreignObject ${size} ${rest(style)}><p>text</p></foreignObject>`),
};
const browser = await puppeteer.launch({
  args: puppeteer.defaultArgs({ args: chromium.args, headless: 'shell' }),
  executablePath: await chromium.executablePath(),
  headless: 'shell',
});
try {
  for (const [name, element] of Object.entries(elements)) {
    const seen = [];
    for (const style of ['', 'display: block']) {
      const tab = await browser.newPage();
      await tab.setViewport({ width: 400, height: 400, hasTouch: true, isMobile: true });
      await tab.setContent(`<!doctype html><meta name="viewport" content="width=device-width"><body style="margin: 0">${element(style)}
        <div style="height: 4000px"></div><script>cancelled = false; onpointercancel = () => { cancelled = true; }</script>`);
      const finger = await tab.createCDPSession();
      const touch = (type, y) => finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 100, y }] });
      await touch('touchStart', 150);
      for (let y = 150; y >= 30; y -= 10) {
        await touch('touchMove', y);
        await sleep(16);
      }
      await touch('touchEnd');
      await sleep(300);
      seen.push(await tab.evaluate(() => {
        const set = document.querySelector('[style*="touch-action"]');
        return `${set ? getComputedStyle(set).touchAction : 'auto'}, ${scrollY > 50 ? 'scrolls' : 'rests'}${cancelled ? ', cancelled' : ''}`;
      }));
      await tab.close();
    }
    console.log(`${name}: ${seen[0]}; as a block: ${seen[1]}`);
  }
} finally {
  await browser.close();
}
JS
TMPDIR=$dir node see.mjs > seen
cat seen
diff - seen <<'EXPECTED' && echo 'as seen'
nothing set: auto, scrolls, cancelled; as a block: auto, scrolls, cancelled
outer svg: none, rests; as a block: none, rests
rect: none, scrolls, cancelled; as a block: none, rests
g: none, scrolls, cancelled; as a block: none, rests
svg in svg: none, scrolls, cancelled; as a block: none, rests
text: none, rests; as a block: none, rests
foreignObject: none, rests; as a block: none, rests
EXPECTED
