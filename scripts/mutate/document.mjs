import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { reasons } from './reasons.mjs';

/**
 * Writes docs/mutation.md: the score of each file and, with its reason, every mutant that survived. Reads the last `npm run mutate`, or the
 * reports named, when files were run apart.
 */
const reports = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'reports', 'mutation.json')];
const files = Object.assign({}, ...reports.map((report) => JSON.parse(readFileSync(report, 'utf8')).files));

const isDead = ({ status }) => status === 'Killed' || status === 'Timeout';
const lives = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const short = (text) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 90);

function survivorsOf([name, { source, mutants }]) {
  const lines = source.split('\n');
  return mutants.filter(lives).map(({ location: { start, end }, replacement = '' }) => {
    const line = lines[start.line - 1].trim();
    const whole = start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : line;
    const reason = reasons.find((one) => name.endsWith(one.file) && one.at.test(line))?.reason;
    return { name, line: start.line, from: short(whole), to: short(replacement), reason };
  });
}

const scored = Object.entries(files).map(([name, { mutants }]) => ({
  name: name.replace('src/domain/', ''),
  dead: mutants.filter(isDead).length,
  all: mutants.filter((mutant) => isDead(mutant) || lives(mutant)).length,
}));
const sum = (key) => scored.reduce((total, row) => total + row[key], 0);
const percent = (dead, all) => `${((100 * dead) / all).toFixed(1)} %`;
const survivors = Object.entries(files).flatMap(survivorsOf);
const byReason = new Map();
for (const one of survivors) {
  const reason = one.reason ?? 'Not explained yet.';
  byReason.set(reason, [...(byReason.get(reason) ?? []), one]);
}

const text = `# Mutation testing

\`npm run mutate\` changes business time and clocks (\`src/domain/time\`, \`src/domain/sla\`) in one place at a time and runs the tables and stories, without the
random properties. ${sum('dead')} of ${sum('all')} mutants were noticed: **${percent(sum('dead'), sum('all'))}**. \`node scripts/mutate/document.mjs\` writes this page.

| file | noticed | of | |
| --- | ---: | ---: | ---: |
${scored
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  .map(({ name, dead, all }) => `| ${name} | ${dead} | ${all} | ${all === 0 ? '–' : percent(dead, all)} |`)
  .join('\n')}

## Survivors, and why

${[...byReason]
  .map(([reason, list]) => {
    const rows = list.map(
      ({ name, line, from, to }) => `- \`${name.replace('src/domain/', '')}:${line}\` \`${from}\` → \`${to}\``,
    );
    return `${reason}\n\n${rows.join('\n')}`;
  })
  .join('\n\n')}
`;
writeFileSync(join(root, 'docs', 'mutation.md'), text);
const unexplained = survivors.filter(({ reason }) => reason === undefined).length;
console.log(
  `${percent(sum('dead'), sum('all'))} of ${sum('all')} noticed; ${survivors.length} survived, ${unexplained} of them unexplained.`,
);
