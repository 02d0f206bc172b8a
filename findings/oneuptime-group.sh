#!/usr/bin/env bash
# A group of services is up more once another of them fails as well.
#
# Guessed: the uptime of a group on a status page is that of the time when no member was down, so that it is at most the lowest
#   of them, and a further failure leaves it or lowers it; six services of 99.9 % are 99.9 % on average.
# Seen: the outage of one member ends when another comes back. Twelve hours of A in 30 days are 98.333 %, for A and for A beside a
#   service that never failed. If B is down from the second hour to half past it, the group has 99.791 %: an hour and a half. It
#   is enough that a member was slow for a while, which is no downtime: 99.930 %. In whatever order they are given. The average
#   of six times 99.9 is 99.8: the sum is a hair too small, and the last digit is cut off and not rounded.
# With: @oneuptime/common 9.5.13 (npm), its UptimeUtil, bundled by esbuild 0.28.1. Seen 2026-11-30. Issue 2108 there, closed, has
#   pages that disagree on a service, without this.
# Source: getNonOverlappingMonitorEvents goes by priority where an event lies within the last one; where it ends later than the last
#   one, it replaces it from its start on, of whatever priority. The event after an outage is "operational" until now.
# Matters: to whoever reads availability off a status page, or pays credits by it: a group's figure may be higher than each of its
#   members allows. Add up the hours when anything was down (lengths of a union of intervals), and hold the group's figure against
#   its worst member.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm pack --silent @oneuptime/common@9.5.13 >/dev/null
tar xzf oneuptime-common-9.5.13.tgz package/build/dist package/package.json
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . esbuild@0.28.1 moment-timezone@0.5.45 zod@3.25.76 uuid@8.3.2 \
	@asteasolutions/zod-to-openapi@7.3.4 >/dev/null

cat > see.mjs <<'JS'
import Uptime from './package/build/dist/Utils/Uptime/UptimeUtil.js';
import Precision from './package/build/dist/Types/StatusPage/UptimePrecision.js';

const hour = 3600e3, start = Date.now() - 30 * 24 * hour;
const up = { id: 'up', name: 'Operational', priority: 1 };
const slow = { id: 'slow', name: 'Degraded', priority: 2 };
const down = { id: 'down', name: 'Offline', priority: 3 };

// timeline is what a monitor said: each status from its hour on until the next, the last until now.
const timeline = (monitorId, ...steps) => steps.map(([at, monitorStatus], i) => ({
  monitorId,
  monitorStatus,
  startsAt: new Date(start + at * hour),
  endsAt: i + 1 < steps.length ? new Date(start + steps[i + 1][0] * hour) : undefined,
}));
const a = timeline('a', [0, up], [10, down], [22, up]);
const b = timeline('b', [0, up], [11, down], [11.5, up]);
const c = timeline('c', [0, up], [10, slow], [10.5, up]);
const d = timeline('d', [0, up]);

for (const [name, items] of Object.entries({
  'A, 12 hours down': a, 'B, half an hour within': b, 'C, slow for half an hour': c, 'D, always up': d,
  'A and D': [...a, ...d], 'A and B': [...a, ...b], 'B and A': [...b, ...a], 'A and C': [...a, ...c],
})) {
  const { totalDowntimeInSeconds } = Uptime.getTotalDowntimeInSeconds(items, [down]);
  const percent = Uptime.calculateUptimePercentage(items, Precision.THREE_DECIMAL, [down]);
  console.log(`${name}: ${(totalDowntimeInSeconds / 3600).toFixed(2)} hours down, ${percent.toFixed(3)} %`);
}
for (const services of [5, 6, 10]) {
  const all = Array(services).fill(99.9);
  const percent = Uptime.calculateAvgUptimePercentage({ uptimePercentages: all, precision: Precision.ONE_DECIMAL });
  console.log(`${services} services of 99.9 % on average: ${percent} %`);
}
JS
node_modules/.bin/esbuild see.mjs --bundle --platform=node --format=esm --log-level=error --outfile=bundle.mjs
node bundle.mjs > seen
cat seen
diff - seen <<'EXPECTED' && echo 'as seen'
A, 12 hours down: 12.00 hours down, 98.333 %
B, half an hour within: 0.50 hours down, 99.930 %
C, slow for half an hour: 0.00 hours down, 100.000 %
D, always up: 0.00 hours down, 100.000 %
A and D: 12.00 hours down, 98.333 %
A and B: 1.50 hours down, 99.791 %
B and A: 1.50 hours down, 99.791 %
A and C: 0.50 hours down, 99.930 %
5 services of 99.9 % on average: 99.9 %
6 services of 99.9 % on average: 99.8 %
10 services of 99.9 % on average: 99.8 %
EXPECTED
