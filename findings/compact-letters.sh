#!/usr/bin/env bash
# A letter after a number is not one power of ten.
#
# Guessed: what browsers write for `notation: "compact"` differs by language in words, but k, M, B, bn and t after a number mean
#   the same wherever Latin letters are written, so a reader of pasted numbers needs one table and may ignore case.
# Seen: one letter, up to nine powers apart. "12 t" is 12,000 in Danish and Finnish, 12 billion in Vietnamese (T), 12 trillion
#   in English. "1 B" is a thousand in Turkish and 10^12 in Spanish, also as the United States and Mexico write it. "1 bn" is
#   10^9 in Britain and 10^12 in French and Swedish. "1 M" is 10^9 in Indonesian. "12 mil" is 12,000 in Spanish and Portuguese
#   and 12 million in Romanian and Czech. "1 bi" changes between Brazil and Portugal, "tn" between Britain and Sweden.
# With: cldr-numbers-full 48.2.0 (npm), the data behind Intl.NumberFormat. Seen 2026-11-29.
# Source: each locale's numbers.json, decimalFormats-numberSystem-latn.short.
# Matters: to whoever reads numbers that were copied from pages. Case-blind suffixes in one table misread by 1,000 to 10^9
#   without an error. The suffix has a meaning only together with the locale of the page it came from, so ask.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . cldr-numbers-full@48.2.0 >/dev/null

cat > see.cjs <<'JS'
const locales = 'en en-GB en-IN ca cs da es es-MX es-US fi fr hu id pt pt-PT ro sv tr vi'.split(' ');
const meanings = new Map();
for (const locale of locales) {
  const file = require(`cldr-numbers-full/main/${locale}/numbers.json`);
  const patterns = file.main[locale].numbers['decimalFormats-numberSystem-latn'].short.decimalFormat;
  for (const power of [3, 6, 9, 12]) {
    const pattern = patterns[`1${'0'.repeat(power)}-count-other`];
    const digits = pattern.match(/0+/)[0].length; // "0000 M" writes thousands of millions: the letter is worth less than the number
    const suffix = pattern.replace(/[0\s'.]/g, '').toLowerCase();
    if (!suffix) continue;
    const worth = power - digits + 1;
    const of = meanings.get(suffix) ?? meanings.set(suffix, new Map()).get(suffix);
    of.set(worth, (of.get(worth) ?? new Set()).add(locale));
  }
}
for (const [suffix, worths] of [...meanings].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (worths.size < 2) continue;
  console.log(suffix.padEnd(4), [...worths].sort(([a], [b]) => a - b).map(([w, l]) => `10^${w}: ${[...l].join(' ')}`).join('; '));
}
JS
node see.cjs > seen
cat seen
diff - seen <<'EXPECTED'
b    10^3: tr; 10^9: en; 10^12: ca es es-MX es-US hu
bi   10^9: pt; 10^12: pt-PT
bn   10^9: en-GB; 10^12: fr sv
m    10^6: en en-GB ca es es-MX es-US fr hu pt-PT; 10^9: id
mil  10^3: es pt pt-PT; 10^6: cs ro
t    10^3: da fi; 10^9: vi; 10^12: en id
tn   10^3: sv; 10^12: en-GB tr
EXPECTED
