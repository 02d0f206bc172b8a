import { execFileSync } from 'node:child_process';

// chromium is the browser named in CHROME, or the first that is installed.
export function chromium() {
  const names = process.env.CHROME ? [process.env.CHROME] : ['chromium', 'chromium-browser', 'google-chrome'];
  for (const name of names) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return name;
    } catch { /* the next */ }
  }
  throw new Error('no Chromium: install it or name it in CHROME');
}
