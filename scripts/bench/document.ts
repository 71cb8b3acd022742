import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type BenchResult, formatBeside, formatMeasure, projectFile } from './result';

const folder = projectFile('bench-results');
const results = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as BenchResult);

const cell = (text: string): string => text.replaceAll('|', '\\|');

function section({ name, title, says, measures }: BenchResult): string {
  const rows = measures.map(
    (one) => `| ${cell(one.what)} | ${formatMeasure(one.value, one.unit)} | ${cell(formatBeside(one)) || '–'} |`,
  );
  return [
    `## ${title}`,
    '',
    `${says} (\`npm run bench ${name}\`)`,
    '',
    '| what | Helpclock | otherwise |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** docs/bench.md, from the results of a full run. */
const head = `# Benchmarks

Written by \`npm run bench\`; do not edit. Measured on ${results[0]?.measuredOn}: ${results[0]?.machine}.
Nothing here is asserted by a test: another machine has other numbers. "Otherwise" is the same work done by the library or the way one would take instead.
`;
writeFileSync(projectFile('docs', 'bench.md'), [head, ...results.map(section)].join('\n'));
console.log('\nWrote docs/bench.md.');
