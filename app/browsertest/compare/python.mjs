// Python in the browser, as marimo and JupyterLite have it: Pyodide. Its npm package has the standard library and no numpy, which
// comes from elsewhere when it is asked for.
import { loadPyodide } from './node_modules/pyodide/pyodide.mjs';

const python = await loadPyodide();
python.runPython(await (await fetch('model.py')).text());

// expectation lays draws and spends out as Python's own lists, once, and returns what fills means with the mean net at each of spends.
export function expectation(draws, spends) {
  python.globals.set('given', python.toPy({ draws, spends }));
  python.runPython("draws, spends = list(given['draws']), list(given['spends'])");
  return (means) => {
    const result = python.runPython('expected_net(draws, spends)');
    means.set(result.toJs());
    result.destroy();
    return means;
  };
}
