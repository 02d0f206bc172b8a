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

// Nothing of the browser's own goes to the network or takes time from what is measured.
export const flags = ['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
if (process.getuid?.() === 0) flags.push('--no-sandbox');
