// Squiggle without a bundler: the package carries its worker bundled, and that is started as its own WebWorkerRunner starts it.
// A run is therefore a message to another thread and back, with the program parsed each time.

const worker = new Worker('node_modules/@quri/squiggle-lang/dist/runners/esbuild-worker.js', { type: 'module' });
const program = await (await fetch('model.squiggle')).text();

// A range as the page reads it: Keelin's metalog through three percentiles, on the line where it is simple.
const beliefs = `metalog(low, mid, high) = {
  p = uniform(0, 1)
  odds = log(p / (1 - p))
  mid + ((high - low) / (2 * log(19)) + (high + low - 2 * mid) / (.9 * log(19)) * (p - .5)) * odds
}
amount(low, mid, high) = exp(metalog(log(low), log(mid), log(high)))
logit(x) = log(x / (1 - x))
share(low, mid, high) = 1 / (1 + exp(-metalog(logit(low), logit(mid), logit(high))))
rate(low, mid, high) = amount(1 + low, 1 + mid, 1 + high) - 1
`;
const shares = ['tol', 'leave', 'exit'];
const shape = (key) => (shares.includes(key) ? 'share' : key === 'growth' ? 'rate' : 'amount');

// drawnBySquiggle are the inputs as distributions, a sample outside of its field moved to the field's edge as ours are.
export const drawnBySquiggle = (ours) => dict(ours, (key) => {
  const { low, mid, high, min, max } = ours.ranges[key];
  return `max(min(${shape(key)}(${low}, ${mid}, ${high}), ${max}), ${min})`;
});

// drawnByUs are the inputs as the samples that we drew.
export const drawnByUs = (ours, samples) => dict(ours, (key, column) => {
  const values = Array.from({ length: samples }, (_, i) => ours.draws[i * ours.keys.length + column]);
  return `SampleSet.fromList([${values}])`;
});

function dict(ours, drawn) {
  const points = Object.entries(ours.points).map(([key, v]) => `${key}: ${v}`);
  return `{${[...points, ...ours.keys.map((key, i) => `${key}: ${drawn(key, i)}`)].join(', ')}}`;
}

// expectedNet is the mean net at each of spends. What a program binds to a name at its top, the worker would send back.
export async function expectedNet(given, spends, sampleCount, seed) {
  const code = `${beliefs}${program}\nexpectedNet(${given}, [${spends}])`;
  worker.postMessage({
    module: { name: 'compare', code },
    environment: { sampleCount, xyPointLength: 1000, seed },
    bundle: {}, // of imports, of which there are none
    imports: {},
  });
  const { data } = await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
  if (data.type !== 'result' || !data.payload.ok) throw new Error(`squiggle: ${JSON.stringify(data.payload)}`);
  const { bundle: { value }, entrypoints: { result } } = data.payload.value;
  return value[result.pos].payload.map((id) => value[id].payload);
}
