// What Lighthouse says of the site that this tree builds and serves, as a phone and as a desk see it. make lighthouse runs it.
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { ofTree, serve } from '../compare/builds.mjs';
import { flags } from '../compare/chromium.mjs';
import { median } from '../compare/table.mjs';

const rounds = Number(process.env.ROUNDS || 3);
const categories = { performance: 'performance', accessibility: 'accessibility', 'best-practices': 'best practices', seo: 'SEO' };
const audits = {
  'first-contentful-paint': 'first contentful paint, ms', 'largest-contentful-paint': 'largest contentful paint, ms',
  'speed-index': 'speed index, ms', 'total-blocking-time': 'total blocking time, ms', 'cumulative-layout-shift': 'layout shift',
  interactive: 'interactive, ms',
};

// visit is one run by somebody who was never there: figures by what they are of, and what lost points.
async function visit(address, config) {
  const chrome = await launch({ chromePath: process.env.CHROME, ignoreDefaultFlags: true, chromeFlags: [...flags, ...process.getuid() === 0 ? ['--no-sandbox'] : []] });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(categories) }, config);
    const figures = Object.fromEntries(Object.entries(categories).map(([id, name]) => [name, 100 * lhr.categories[id].score]));
    for (const [id, name] of Object.entries(audits)) figures[name] = lhr.audits[id].numericValue;
    const lost = Object.values(lhr.categories).flatMap(({ title, auditRefs }) => auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < .9)
      .map(({ id }) => `${title}: ${lhr.audits[id].title}${lhr.audits[id].displayValue ? `, ${lhr.audits[id].displayValue}` : ''}`));
    return { figures, lost };
  } finally {
    chrome.kill();
  }
}

const { address, stop } = await serve(ofTree());
try {
  const seen = { phone: [], desk: [] };
  for (let round = 0; round < rounds; round++) {
    seen.phone.push(await visit(address, undefined));
    seen.desk.push(await visit(address, desktopConfig));
  }
  const row = (what, ...cells) => console.log(what.padEnd(32) + cells.map((cell) => String(cell).padStart(9)).join(''));
  row(`the median of ${rounds}`, ...Object.keys(seen));
  for (const what of Object.keys(seen.phone[0].figures)) {
    row(what, ...Object.values(seen).map((visits) => Number(median(visits.map(({ figures }) => figures[what])).toPrecision(3))));
  }
  for (const [who, visits] of Object.entries(seen)) for (const line of visits.at(-1).lost) console.log(`${who}: ${line}`);
} finally {
  stop();
}
