import { closingLine, keepCount } from './tally.mjs';

/**
 * Runs suites one after the other, prints a table and keeps the counts.
 * @returns {Promise<boolean>} whether nothing failed
 */
export async function runSuites(suites) {
  const rows = [];
  for (const suite of suites) {
    console.log(`\n── ${suite.name}`);
    const began = Date.now();
    const count = await suite.run();
    keepCount(suite.name, count);
    rows.push({ suite: suite.name, ...count, seconds: Math.round((Date.now() - began) / 1000) });
  }
  console.log('');
  for (const row of rows) {
    const mark = row.failed === 0 ? '✓' : '✗';
    const flaky = row.flaky ? `, ${row.flaky} of them at the second try` : '';
    console.log(
      `${mark} ${row.suite.padEnd(28)} ${row.passed} passed${flaky}, ${row.failed} failed  (${row.seconds} s)`,
    );
  }
  console.log(`\n${closingLine(rows)}`);
  return rows.every((row) => row.failed === 0);
}
