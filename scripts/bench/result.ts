import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measure } from '../../tests/bench/bench';

/** What one run of a bench left behind, in `bench-results/<name>.json`. */
export interface BenchResult {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly measures: readonly Measure[];
}

export const projectFile = (...path: readonly string[]): string =>
  join(fileURLToPath(new URL('../..', import.meta.url)), ...path);

const ROUND = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0, useGrouping: false });

/** Three digits are as many as a measurement is worth. */
export const formatMeasure = (value: number, unit: Measure['unit']): string =>
  `${value >= 100 ? WHOLE.format(value) : ROUND.format(value)}${unit === '%' ? ' %' : ` ${unit}`}`;

export const formatBeside = ({ beside = {}, unit }: Measure): string =>
  Object.entries(beside)
    .map(([name, value]) => `${name}: ${formatMeasure(value, unit)}`)
    .join('; ');
