// What WebAssembly memory a page and its worker have after some dragging. It never shrinks, so that this is also its peak.
import { dragged } from './drag.mjs';

const minutes = Number(process.env.MINUTES ?? 1);

const held = 'self.goMemory?.buffer.byteLength ?? 0';

// memory measures one build once.
export function memory(browser, address) {
  return dragged(browser, address, async (page, sweep) => {
    const figures = {};
    const note = async (when) => {
      const ofPage = await page.eval(held), ofWorkers = (await page.evalInWorkers(held)).reduce((a, b) => a + b, 0);
      if (!ofPage) throw new Error('the memory of the page was not seen');
      Object.assign(figures, { [`memory ${when}: page, bytes`]: ofPage, [`memory ${when}: worker, bytes`]: ofWorkers, [`memory ${when}: both, bytes`]: ofPage + ofWorkers });
    };
    await note('at rest');
    const start = Date.now();
    for (const end of new Set([1, minutes])) {
      while (Date.now() - start < end * 60_000) await sweep();
      await note(`after ${end} min of dragging`);
    }
    return figures;
  });
}
