#!/usr/bin/env bash
# "Between 9:10 AM and 2:05 PM PDT" is twelve hours apart.
#
# Guessed: a zone behind the second of two times counts for both, however the two are joined: five hours, less five minutes.
# Seen: it does between "-", "to" and "until". Between "between" and "and" there is no stretch at all but two times, and the first has
#   the reader's zone: 9:10 AM UTC, and 2:05 PM PDT. Over midnight the order goes as well: "between 11:58 PM and 12:20 AM PDT" begins after
#   it ends. In "from 11:58 PM PDT on July 8 to 12:20 AM PDT" the day is taken for an hour: 8 AM to 12:20 AM, sixteen hours of today.
# With: chrono-node 2.10.3 (npm). Seen 2026-11-30.
# Matters: to whoever takes the length of incidents out of the prose of status pages, where clouds write just so. Take times that a page
#   gives as data; where there is only prose, read one form strictly and show it beside what was read.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . chrono-node@2.10.3 >/dev/null

cat > see.mjs <<'JS'
import * as chrono from 'chrono-node';

const reader = { instant: new Date('2026-07-10T12:00:00Z'), timezone: 0 };
for (const text of [
  '9:10 AM - 2:05 PM PDT', '9:10 AM to 2:05 PM PDT', 'from 9:10 AM until 2:05 PM PDT', 'Between 9:10 AM and 2:05 PM PDT',
  '11:58 PM - 12:20 AM PDT', 'Between 11:58 PM and 12:20 AM PDT', 'from 11:58 PM PDT on July 8 to 12:20 AM PDT',
]) {
  const clock = (at) => at.date().toISOString().slice(5, 16);
  const read = chrono.parse(text, reader).map(({ start, end }) => (end ? `${clock(start)} to ${clock(end)}` : clock(start)));
  console.log(`${text}: ${read.join(', ')}`);
}
JS
node see.mjs > seen
cat seen
diff - seen <<'EXPECTED' && echo 'as seen'
9:10 AM - 2:05 PM PDT: 07-10T16:10 to 07-10T21:05
9:10 AM to 2:05 PM PDT: 07-10T16:10 to 07-10T21:05
from 9:10 AM until 2:05 PM PDT: 07-10T16:10 to 07-10T21:05
Between 9:10 AM and 2:05 PM PDT: 07-10T09:10, 07-10T21:05
11:58 PM - 12:20 AM PDT: 07-11T06:58 to 07-11T07:20
Between 11:58 PM and 12:20 AM PDT: 07-10T23:58, 07-10T07:20
from 11:58 PM PDT on July 8 to 12:20 AM PDT: 07-11T06:58, 07-10T15:00 to 07-11T07:20
EXPECTED
