import { ask, type ImportProblem, note, stop } from './import-problem';
import type { ColumnMapping, ImportChoices } from './mapping';
import type { ColumnProfile } from './profile';
import { type DateOrder, isInstantRole } from './roles';

export interface JudgedColumn {
  readonly column: ColumnMapping;
  readonly profile: ColumnProfile;
}

export interface TimeJudgement {
  readonly columns: readonly ColumnMapping[];
  readonly zone: string;
  readonly problems: readonly ImportProblem[];
}

/** What is taken where nobody can be asked; always stated among the problems. */
export const UNASKED = { zone: 'UTC', dateOrder: 'dmy' } as const;

type Verdict = DateOrder | 'mixed' | 'either' | 'none';

function verdictOf({ times }: ColumnProfile): Verdict {
  if (times.numeric === 0) return 'none';
  if (times.dayFirst !== undefined && times.monthFirst !== undefined) return 'mixed';
  if (times.dayFirst !== undefined) return 'dmy';
  return times.monthFirst !== undefined ? 'mdy' : 'either';
}

const mixed = ({ column, profile }: JudgedColumn): ImportProblem =>
  stop(
    'mixed-date-orders',
    'Column "{column}" mixes day-first and month-first dates: "{day}" (row {dayRow}) and "{month}" (row {monthRow}). Export the file again with one date format.',
    {
      column: column.heading,
      day: profile.times.dayFirst?.text ?? '',
      dayRow: profile.times.dayFirst?.row ?? 0,
      month: profile.times.monthFirst?.text ?? '',
      monthRow: profile.times.monthFirst?.row ?? 0,
    },
  );

/**
 * Settles day order on whole columns. One value that can only be read one way settles its column; a column that could be
 * either takes the order the other columns agree on; if none does, the person is asked.
 */
function judgeOrder(judged: readonly JudgedColumn[], choices: ImportChoices, canAsk: boolean) {
  const timed = judged.filter(({ column }) => isInstantRole(column.role));
  const verdicts = timed.map((one) => ({ ...one, verdict: verdictOf(one.profile) }));
  const problems = verdicts.filter(({ verdict }) => verdict === 'mixed').map(mixed);
  const orders = new Set(verdicts.flatMap(({ verdict }) => (verdict === 'dmy' || verdict === 'mdy' ? [verdict] : [])));
  const [agreed] = orders.size === 1 ? orders : [];
  const open = verdicts.filter(({ verdict, column }) => verdict === 'either' && column.dateOrder === undefined);
  const fallback = choices.dateOrder ?? agreed;
  if (open.length > 0 && fallback === undefined) problems.push(orderQuestion(open, canAsk));
  const orderOf = new Map<number, DateOrder>();
  for (const { column, verdict } of verdicts) {
    const own = verdict === 'dmy' || verdict === 'mdy' ? verdict : undefined;
    if (verdict !== 'none') orderOf.set(column.index, column.dateOrder ?? own ?? fallback ?? UNASKED.dateOrder);
  }
  return { problems, orderOf };
}

function orderQuestion(open: readonly JudgedColumn[], canAsk: boolean): ImportProblem {
  const columns = open.map(({ column }) => column.heading).join(', ');
  return canAsk
    ? ask('day-order', 'Every date in {columns} can be read day first or month first. Say which it is.', { columns })
    : note(
        'day-order-assumed',
        'Every date in {columns} can be read day first or month first: day first was assumed.',
        { columns },
      );
}

function zoneQuestion(judged: readonly JudgedColumn[], canAsk: boolean): ImportProblem {
  const columns = judged.map(({ column }) => column.heading).join(', ');
  return canAsk
    ? ask(
        'zone',
        'Times in {columns} do not say their time zone. Choose the zone of the account that wrote the file.',
        { columns },
      )
    : note('zone-assumed', 'Times in {columns} do not say their time zone: {zone} was assumed.', {
        columns,
        zone: UNASKED.zone,
      });
}

/** Settles day order and zone of every column of instants, or says what must be asked. */
export function judgeTimes(
  judged: readonly JudgedColumn[],
  choices: ImportChoices,
  vendorZone: string | undefined,
  canAsk: boolean,
): TimeJudgement {
  const { problems, orderOf } = judgeOrder(judged, choices, canAsk);
  const zoneless = judged.filter(({ column, profile }) => isInstantRole(column.role) && profile.times.withoutZone > 0);
  const zone = choices.zone ?? vendorZone;
  return {
    columns: judged.map(({ column }) => {
      const dateOrder = orderOf.get(column.index);
      return dateOrder === undefined ? column : { ...column, dateOrder };
    }),
    zone: zone ?? UNASKED.zone,
    problems: zone === undefined && zoneless.length > 0 ? [...problems, zoneQuestion(zoneless, canAsk)] : problems,
  };
}
