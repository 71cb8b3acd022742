import { ask, type ImportProblem, note } from './import-problem';
import type { ColumnMapping } from './mapping';
import { type DurationRole, isDurationRole, type Unit } from './roles';
import { readNumber } from './values/numbers';

/** One sampled row: the raw text of a column, and the instants the row gave. */
export interface UnitSample {
  readonly text: (index: number) => string;
  readonly createdAt: number | undefined;
  readonly firstReplyAt: number | undefined;
  readonly solvedAt: number | undefined;
}

const SECONDS_PER: readonly (readonly [Unit, number])[] = [
  ['milliseconds', 0.001],
  ['seconds', 1],
  ['minutes', 60],
  ['hours', 3600],
  ['days', 86_400],
];

/** Rows that must speak before numbers settle a unit. */
const ENOUGH = 5;

const spanOf = (role: DurationRole, sample: UnitSample): number | undefined => {
  const end =
    role === 'firstReplyTime' ? sample.firstReplyAt : role === 'fullResolutionTime' ? sample.solvedAt : undefined;
  return end === undefined || sample.createdAt === undefined ? undefined : (end - sample.createdAt) / 1000;
};

/** The unit in which a column agrees with the instants beside it, if enough rows say the same. */
export function unitByInstants(
  column: ColumnMapping,
  role: DurationRole,
  samples: readonly UnitSample[],
): Unit | undefined {
  const ratios = samples.flatMap((sample) => {
    const span = spanOf(role, sample);
    const value = readNumber(sample.text(column.index));
    return span !== undefined && value !== undefined && value > 0 && span > 0 ? [span / value] : [];
  });
  if (ratios.length < ENOUGH) return undefined;
  const middle = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  return SECONDS_PER.find(([, size]) => middle > size * 0.7 && middle < size * 1.4)?.[0];
}

/** Units of duration columns that name none: told by the instants, or asked. */
export function judgeUnits(columns: readonly ColumnMapping[], samples: readonly UnitSample[], canAsk: boolean) {
  const problems: ImportProblem[] = [];
  const settled = columns.map((column): ColumnMapping => {
    if (!isDurationRole(column.role) || column.unit !== undefined) return column;
    if (!samples.some((sample) => readNumber(sample.text(column.index)) !== undefined))
      return { ...column, unit: 'clock' };
    const unit = unitByInstants(column, column.role, samples);
    const values = { column: column.heading, unit: unit ?? 'seconds' };
    if (unit !== undefined) {
      problems.push(note('unit-found', 'Column "{column}" counts {unit}, as the times beside it show.', values));
      return { ...column, unit };
    }
    problems.push(
      canAsk
        ? ask('unit', 'Does column "{column}" count seconds, minutes, hours or days?', values)
        : note(
            'unit-unknown',
            'Column "{column}" does not say whether it counts seconds, minutes, hours or days: it was left out.',
            values,
          ),
    );
    return canAsk ? column : { index: column.index, heading: column.heading, role: 'ignore' };
  });
  return { columns: settled, problems };
}
