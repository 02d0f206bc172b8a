#!/usr/bin/env bash
# Readers of durations make lengths of rates, drop commas and signs, and a month may be as long as this month is.
#
# Guessed: "4/month", a rate, is refused by what reads durations; "1,5h" is an hour and a half or refused; "PT0,5H" and "-PT5M",
#   both valid (ISO 8601 takes a comma, its part 2 a sign), are read or refused; a month is one length, and twelve are a year.
# Seen: hardly an error. "4/month" is 4 hours (parse-duration, hours wanted) or four months (timestring); "1,5h" is 15 hours
#   in both. "PT0,5H" is 0 in Day.js; "-PT5M" is +5 minutes in Day.js and iso8601-duration. "1 month" is 730.5 hours, P1M 720
#   (Luxon, Moment), 730 (Day.js), or counted from today (iso8601-duration): 672 in February, 744 in March. In Luxon P12M is
#   8,640 hours and P1Y 8,760: five days lost.
# With: parse-duration 2.1.9, timestring 7.0.0, iso8601-duration 2.1.4, luxon 3.7.2, dayjs 1.11.23, moment 2.31.0 (npm). Seen
#   2026-11-29.
# Source: Luxon documents its casual 30-day months, iso8601-duration its second argument, the start, by default now; the others
#   follow from the expressions and tables in the packages.
# Matters: to whoever takes lengths of incidents and rates from other tools: months differ by a tenth, and tests that pass in
#   one month fail in the next; a rate read as a length is nonsense that looks right; a comma is a factor of ten. Take a text as
#   a whole or not at all, and twelve months as a year.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . \
	parse-duration@2.1.9 timestring@7.0.0 iso8601-duration@2.1.4 luxon@3.7.2 dayjs@1.11.23 moment@2.31.0 >/dev/null

cat > see.mjs <<'JS'
import parseDuration from 'parse-duration';
import timestring from 'timestring';
import { parse, toSeconds } from 'iso8601-duration';
import { Duration } from 'luxon';
import dayjs from 'dayjs';
import duration from 'dayjs/plugin/duration.js';
import moment from 'moment';
dayjs.extend(duration);

const plain = {
  'parse-duration': (text) => parseDuration(text, 'h'),
  timestring: (text) => timestring(text, 'h'),
};
const iso = {
  'iso8601-duration in February': (text) => toSeconds(parse(text), new Date(2026, 1, 1)) / 3600,
  'in March': (text) => toSeconds(parse(text), new Date(2026, 2, 1)) / 3600,
  luxon: (text) => Duration.fromISO(text).as('hours'),
  dayjs: (text) => dayjs.duration(text).asHours(),
  moment: (text) => moment.duration(text).asHours(),
};
for (const [texts, readers] of [[['1,5h', '4/month', '1 month'], plain], [['PT0,5H', '-PT5M', 'P1M', 'P12M', 'P1Y'], iso]]) {
  for (const text of texts) {
    const hours = Object.entries(readers).map(([name, read]) => {
      let value;
      try { value = +read(text).toFixed(4); } catch { value = NaN; }
      return `${name} ${Number.isNaN(value) ? 'refuses' : value}`;
    });
    console.log(`${text}, in hours: ${hours.join(', ')}`);
  }
}
const now = new Date();
globalThis.Date = class extends Date { constructor(...of) { if (of.length) super(...of); else super(now); } };
console.log('iso8601-duration without a start counts from now:', toSeconds(parse('P1M')) === toSeconds(parse('P1M'), now));
JS
TZ=UTC node see.mjs > seen
cat seen
diff - seen <<'EXPECTED'
1,5h, in hours: parse-duration 15, timestring 15
4/month, in hours: parse-duration 4, timestring 2922
1 month, in hours: parse-duration 730.5, timestring 730.5
PT0,5H, in hours: iso8601-duration in February 0.5, in March 0.5, luxon refuses, dayjs 0, moment 0.5
-PT5M, in hours: iso8601-duration in February 0.0833, in March 0.0833, luxon -0.0833, dayjs 0.0833, moment -0.0833
P1M, in hours: iso8601-duration in February 672, in March 744, luxon 720, dayjs 730, moment 720
P12M, in hours: iso8601-duration in February 8760, in March 8760, luxon 8640, dayjs 8760, moment 8760
P1Y, in hours: iso8601-duration in February 8760, in March 8760, luxon 8760, dayjs 8760, moment 8760
iso8601-duration without a start counts from now: true
EXPECTED
