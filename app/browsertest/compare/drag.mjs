// How a page follows a hand that drags the slider of today's spend, with ranges on and the section about time in sight.
import { Page, Person } from './devtools.mjs';
import { frames, runtime } from './probe.mjs';
import { median } from './table.mjs';
import { longest, mainThread, total, traced } from './trace.mjs';

const scenario = '#v=1&cust=consumer'; // both builds read it alike
const moves = 300;                     // what a person makes in five seconds
const width = 1280, thumb = 16;        // px

// dragged opens a page that has come to rest, takes its slider, and calls work with what moves it.
export async function dragged(browser, address, work) {
  const person = await Person.meet(browser);
  const page = await Page.open(person, { width, height: 900, early: runtime, earlyInWorkers: runtime });
  try {
    await page.go(address + scenario);
    await page.until(`document.documentElement.dataset.draws === '65536'`);
    // As high as it takes to see the slider and the section at once: what is out of sight isn't drawn.
    await page.eval(`for (const fold of document.querySelectorAll('#time-section > details')) fold.open = true`);
    const bottom = await page.eval(`new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(() => {
      drawn(document.querySelector('#time-section').getBoundingClientRect().bottom + scrollY);
    })); })`);
    await page.send('Emulation.setDeviceMetricsOverride', { width, height: Math.ceil(bottom), mobile: false, deviceScaleFactor: 1 });
    await page.eval(`new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(() => drawn())); })`);
    const slider = await page.eval(`(() => { const { x, y, width, height } = document.querySelector('[data-slider="ops"]').getBoundingClientRect(); return { x, y, width, height }; })()`);
    const y = slider.y + slider.height / 2;
    const mouse = (type, share) => page.send('Input.dispatchMouseEvent',
      { type, x: slider.x + thumb / 2 + share * (slider.width - thumb), y, button: 'left', buttons: 1, clickCount: 1 });
    await mouse('mousePressed', .3);
    // One sweep there, back and there again. The next move is made when the page has taken the one before.
    const sweep = async () => {
      for (let i = 0; i < moves; i++) {
        const share = (i % 100) / 100;
        await mouse('mouseMoved', .3 + .4 * (Math.floor(i / 100) % 2 ? 1 - share : share));
      }
    };
    const result = await work(page, sweep);
    await mouse('mouseReleased', .5);
    return result;
  } finally {
    await page.close();
    await person.leave();
  }
}

// collected is how long the program's one thread was at a collection by what the runtime says of it, in ms: both stops of the world, and
// marking on behalf of who allocates, by the quarter that is the collector's, and in what the runtime takes for idle. The clock over a collection also
// runs while the browser lays out and paints between two pieces of it.
const collected = ({ line }) => line.match(/, ([\d.]+)\+([\d.]+)\/([\d.]+)\/([\d.]+)\+([\d.]+) ms cpu/).slice(1).reduce((sum, ms) => sum + Number(ms), 0);

// drag measures one build once.
export function drag(browser, address) {
  return dragged(browser, address, async (page, sweep) => {
    await sweep(); // warms the compiler up and does not count
    const { result: took, events } = await traced(browser, async () => {
      await page.eval(`collections.length = 0; performance.mark('dragging')`);
      await page.eval(frames);
      await sweep();
      return page.eval('frames');
    });
    if (took.length < moves / 3) throw new Error(`only ${took.length} frames of ${moves} were painted`);
    const { tasks, collections } = mainThread(events, 'dragging');
    const began = await page.eval(`performance.getEntriesByName('dragging')[0].startTime`);
    const go = await page.eval('collections');
    const collecting = tasks.filter(({ start, ms }) => go.some(({ ended }) => start <= ended - began && ended - began <= start + ms));
    took.sort((a, b) => a - b);
    const figures = Object.fromEntries([50, 95, 99].map((p) => [`drag: event to painted, p${p}, ms`, took[Math.floor(p / 100 * (took.length - 1))]]));
    return {
      ...figures,
      'drag: frames painted': took.length,
      'drag: work a frame, CPU ms': total(tasks, 'cpu') / took.length,
      'drag: longest task, ms': longest(tasks, 'ms'),
      'drag: longest task, CPU ms': longest(tasks, 'cpu'),
      'drag: collections by Go': go.length,
      'drag: median collection by Go, ms at it': median(go.map(collected)),
      'drag: longest collection by Go, ms at it': Math.max(0, ...go.map(collected)),
      'drag: longest task in which one ended, CPU ms': longest(collecting, 'cpu'),
      'drag: longest collection by V8, ms': longest(collections, 'ms'),
    };
  });
}
