import type { Instant } from '@/domain/time/instant';
import { readArguments } from './arguments';
import { asJson } from './as-json';
import { asText } from './as-text';
import { reportOf } from './report-of';

/** `npm run kpis -- FILE …`. What it takes and prints is in `docs/kpis.md`. */
try {
  const options = readArguments(process.argv.slice(2));
  const report = await reportOf(options, Date.now() as Instant);
  process.stdout.write(`${options.isJson ? JSON.stringify(asJson(report), undefined, 2) : asText(report)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
