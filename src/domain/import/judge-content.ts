import { type ImportProblem, note, stop } from './import-problem';
import type { JudgedColumn } from './judge-times';
import type { ColumnMapping } from './mapping';
import type { ColumnProfile } from './profile';
import { type DurationRole, type InstantRole, isCountRole, isDurationRole, isInstantRole, type Role } from './roles';

/** A column named like a duration may hold the instant, and the reverse. */
const INSTANT_OF: Partial<Readonly<Record<DurationRole, InstantRole>>> = {
  firstReplyTime: 'firstReplyAt',
  firstReplyTimeBusiness: 'firstReplyAt',
  fullResolutionTime: 'solvedAt',
  fullResolutionTimeBusiness: 'solvedAt',
  firstResolutionTime: 'firstSolvedAt',
};
const DURATION_OF: Partial<Readonly<Record<InstantRole, DurationRole>>> = {
  firstReplyAt: 'firstReplyTime',
  solvedAt: 'fullResolutionTime',
  firstSolvedAt: 'firstResolutionTime',
};

const mostly = (part: number, whole: number): boolean => whole > 0 && part / whole >= 0.8;
const hardly = (part: number, whole: number): boolean => whole > 0 && part / whole < 0.5;

/** Numbers that are times too (serials, Unix seconds) do not speak against a duration. */
const holdsInstants = ({ times, numbers, filled }: ColumnProfile): boolean =>
  mostly(times.read, filled) && hardly(numbers.read, filled);

const holdsDurations = ({ times, numbers, clocks, filled }: ColumnProfile): boolean =>
  mostly(numbers.read + clocks, filled) && hardly(times.read, filled);

function roleByContent({ column, profile }: JudgedColumn, taken: ReadonlySet<Role>): Role {
  if (isDurationRole(column.role) && holdsInstants(profile)) {
    const role = INSTANT_OF[column.role];
    return role === undefined || taken.has(role) ? 'ignore' : role;
  }
  if (isInstantRole(column.role) && column.role !== 'timeOfDay' && holdsDurations(profile)) {
    const role = DURATION_OF[column.role];
    return role !== undefined && !taken.has(role) ? role : column.role;
  }
  return column.role;
}

/** Turns round columns whose values are not what the heading says (instants under "First response time"). */
export function turnByContent(judged: readonly JudgedColumn[]): {
  readonly judged: readonly JudgedColumn[];
  readonly problems: readonly ImportProblem[];
} {
  const taken = new Set(judged.map(({ column }) => column.role));
  const problems: ImportProblem[] = [];
  const turned = judged.map((one) => {
    const role = roleByContent(one, taken);
    if (role === one.column.role) return one;
    taken.add(role);
    const what = isInstantRole(role) ? 'points in time' : role === 'ignore' ? 'something else' : 'durations';
    problems.push(
      note('turned', 'Column "{column}" holds {what}, whatever its heading says, and is read so.', {
        column: one.column.heading,
        what,
      }),
    );
    const column: ColumnMapping = { index: one.column.index, heading: one.column.heading, role };
    return { ...one, column };
  });
  return { judged: turned, problems };
}

/** Columns whose values do not fit their heading at all: the cells are shifted against the headings. */
export function findShift(
  judged: readonly JudgedColumn[],
  examples: (index: number) => string | undefined,
): readonly ImportProblem[] {
  return judged
    .filter(({ column, profile }) => {
      if (isInstantRole(column.role) && column.role !== 'timeOfDay') return hardly(profile.times.read, profile.filled);
      if (isDurationRole(column.role))
        return hardly(profile.numbers.read + profile.clocks + profile.missing, profile.filled + profile.missing);
      return isCountRole(column.role) && hardly(profile.numbers.read, profile.filled);
    })
    .map(({ column }) =>
      stop(
        'wrong-content',
        'Column "{column}" holds values such as "{example}", which do not fit its heading. The columns look shifted: check the first rows of the file, or choose what the column holds.',
        { column: column.heading, example: (examples(column.index) ?? '').slice(0, 40) },
      ),
    );
}
