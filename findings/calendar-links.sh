#!/usr/bin/env bash
# A link in a calendar invitation is not the link that was put there.
#
# Guessed: RFC 5545 escapes commas by a backslash in values of type TEXT, and URL is of type URI, which has no escapes (3.3.13). So
#   whoever writes an invitation leaves the address alone, and every reader gives it back as it was.
# Seen: ical-generator escapes the comma in URL too and says VALUE=URI beside it: "1m@0\,3m@2". ical.js reads that as the RFC says, and
#   the address has a backslash in it; node-ical takes the backslash away. ics writes it as it was, and both read that.
# With: ical-generator 10.2.0, ics 3.12.0, ical.js 2.2.1, node-ical 0.26.1 (npm). Seen 2026-11-30.
# Source: ical-generator's escape() of the URL property; RFC 5545 3.3.11 and 3.3.13.
# Matters: to whoever keeps anything in an address. A list in it breaks at each comma, for half of the readers, and nobody sees an error.
#   Take backslashes before marks away, where addresses of yours have none.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . ical-generator@10.2.0 ics@3.12.0 ical.js@2.2.1 node-ical@0.26.1 >/dev/null

cat > see.mjs <<'JS'
import generator from 'ical-generator';
import ics from 'ics';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const address = 'https://ops.example/#plan=1m@0,3m@2';
const calendar = generator();
calendar.createEvent({ start: new Date(Date.UTC(2026, 10, 30)), summary: 'Review', url: address });
const written = {
  'ical-generator': calendar.toString(),
  ics: ics.createEvent({ start: [2026, 11, 30, 9, 0], duration: { hours: 1 }, title: 'Review', url: address }).value,
};
const read = {
  'ical.js': (text) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent').getFirstPropertyValue('url'),
  'node-ical': (text) => {
    const { url } = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === 'VEVENT');
    return url.val ?? url;
  },
};
for (const [writer, text] of Object.entries(written))
  for (const [reader, of] of Object.entries(read)) console.log(`${writer} to ${reader}: ${of(text)}`);
JS
node see.mjs > seen
cat seen
diff - seen <<'EXPECTED' && echo 'as seen'
ical-generator to ical.js: https://ops.example/#plan=1m@0\,3m@2
ical-generator to node-ical: https://ops.example/#plan=1m@0,3m@2
ics to ical.js: https://ops.example/#plan=1m@0,3m@2
ics to node-ical: https://ops.example/#plan=1m@0,3m@2
EXPECTED
