// What a page's main thread did, task by task.

const categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing', 'v8'];

// traced returns what work returns, and a trace of what happened meanwhile.
export async function traced(browser, work) {
  const events = [];
  let complete;
  const all = new Promise((resolve) => { complete = resolve; });
  const deaf = browser.hear(({ method, params }) => {
    if (method === 'Tracing.dataCollected') events.push(...params.value);
    if (method === 'Tracing.tracingComplete') complete();
  });
  await browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  try {
    return { result: await work(), events };
  } finally {
    await browser.send('Tracing.end');
    await all;
    deaf();
  }
}

// mainThread is the tasks of the thread that has a mark of the page's in it, and V8's collections of garbage: of each its start, its
// length, and how long the processor was at it, which a busy machine changes least; in ms, starts since the mark.
export function mainThread(events, mark) {
  const origin = events.find(({ name, cat }) => name === mark && cat.includes('blink.user_timing'));
  if (!origin) throw new Error(`no ${mark} in the trace`);
  const here = events.filter(({ pid, tid, ph }) => pid === origin.pid && tid === origin.tid && ph === 'X');
  const spans = (...names) => here.filter(({ name }) => names.includes(name))
    .map(({ ts, dur = 0, tdur = 0 }) => ({ start: (ts - origin.ts) / 1000, ms: dur / 1000, cpu: tdur / 1000 }))
    .filter(({ start, ms }) => start + ms > 0);
  return { tasks: spans('RunTask'), collections: spans('MajorGC', 'MinorGC') };
}

// within is the parts of tasks that lie between two moments.
export const within = (tasks, from, to = Infinity) => tasks.map(({ start, ms, cpu }) => {
  const left = Math.max(start, from), inside = Math.min(start + ms, to) - left;
  return { start: left, ms: inside, cpu: cpu * inside / ms };
}).filter(({ ms }) => ms > 0);

// blocked is how long tasks keep a thread from anything else: what they take over 50 ms, together. By is ms or cpu.
export const blocked = (tasks, by) => tasks.reduce((sum, task) => sum + Math.max(0, task[by] - 50), 0);

export const longest = (spans, by) => Math.max(0, ...spans.map((span) => span[by]));

export const total = (spans, by) => spans.reduce((sum, span) => sum + span[by], 0);
