import { closingLine, keptCounts } from './suites/tally.mjs';

/** The closing line over everything that ran since `npm test` began. */
const counts = keptCounts();
console.log(closingLine(counts));
process.exitCode = counts.length > 0 && counts.every((count) => count.failed === 0) ? 0 : 1;
