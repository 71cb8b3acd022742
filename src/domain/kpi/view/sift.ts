import { type ColumnName, NO_VALUE } from '../columns/chunk';
import { type ExclusionReason, type MarkTest, type Population, ROW_EXCLUSIONS } from '../declaration';
import { MARK, TICKET_EXCLUSIONS } from '../sample';
import { type Selection, secondAt, type View } from './view';

export const REASONS: readonly ExclusionReason[] = [...TICKET_EXCLUSIONS, ...ROW_EXCLUSIONS];
const reasonCode = (reason: ExclusionReason): number => REASONS.indexOf(reason) + 1;

/** The rows of a population that count, and how many were left out and why. */
export interface Sifted {
  readonly counted: readonly Selection[];
  /** Every mark that any of them bears: what is missing here need not be counted. */
  readonly marks: number;
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly count: number }[];
}

/** How a population is to be read. */
export interface Sieve {
  readonly population: Population;
  /** Rows without this value are left out as unknown. */
  readonly value?: ColumnName;
  /** Length of the reopen window in days. */
  readonly reopenDays: number;
}

/** Verdict on a row: 0 counts, -1 is no member of the population, otherwise the reason's position plus 1. */
type Judge = (selection: Selection) => (row: number) => number;

/** Sifts a population; of the same view and sieve only once. */
export const sift = (view: View, sieve: Sieve): Sifted =>
  view.once(view.table, `${keyOf(sieve.population)} ${sieve.value} ${sieve.reopenDays}`, () => siftAnew(view, sieve));

const keys = new WeakMap<Population, string>();

/** The same for populations declared alike. */
function keyOf(population: Population): string {
  const key = keys.get(population) ?? JSON.stringify(population);
  keys.set(population, key);
  return key;
}

function siftAnew(view: View, sieve: Sieve): Sifted {
  const counts = new Uint32Array(REASONS.length + 1);
  const judge = judgeOf(view, sieve);
  const { kind, when } = sieve.population;
  const counted = view.select(kind, when).map((selection) => keep(selection, judge(selection), 0, counts));
  const excluded = REASONS.flatMap((reason, i) => {
    const count = counts[i + 1] as number;
    return count === 0 ? [] : [{ reason, count }];
  });
  const kept = counted.filter(({ rows }) => rows.length > 0);
  return { counted: kept, marks: unionOf(kept), excluded };
}

function unionOf(selections: readonly Selection[]): number {
  let union = 0;
  for (const { chunk, rows } of selections) {
    const { marks } = chunk;
    for (let i = 0; i < rows.length; i++) union |= marks[rows[i] as number] as number;
  }
  return union;
}

/** The rows left out for one reason. */
export function leftOut(view: View, sieve: Sieve, reason: ExclusionReason): readonly Selection[] {
  const counts = new Uint32Array(REASONS.length + 1);
  const judge = judgeOf(view, sieve);
  const { kind, when } = sieve.population;
  return view.select(kind, when).map((selection) => keep(selection, judge(selection), reasonCode(reason), counts));
}

/** The rows of one verdict. Nothing is copied while every row is kept. */
function keep(
  selection: Selection,
  verdictOf: (row: number) => number,
  wanted: number,
  counts: Uint32Array,
): Selection {
  const { chunk, rows } = selection;
  let kept: Uint32Array | undefined;
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const verdict = verdictOf(row);
    if (verdict > 0) counts[verdict] = (counts[verdict] as number) + 1;
    if (verdict === wanted) {
      if (kept !== undefined) kept[length] = row;
      length++;
    } else kept ??= rows.slice();
  }
  return kept === undefined ? selection : { chunk, rows: kept.subarray(0, length) };
}

/** How each row of a population is judged. */
export function judgeOf({ scope }: View, { population, value, reopenDays }: Sieve): Judge {
  const { any = 0, all = 0, none = 0, isJudgedAtDeadline, young } = population;
  const rules = (population.excluded ?? []).map(({ mark, unless, because }) => ({
    mark,
    isUnless: unless === true,
    code: reasonCode(because),
  }));
  const now = secondAt(scope.now);
  const youngFrom = young === 'excluded' ? now - reopenDays * 86_400 : Number.POSITIVE_INFINITY;
  const unknown = reasonCode(value?.endsWith('usiness') ? 'hours-unknown' : 'unknown');
  const notMatured = reasonCode('not-matured');
  return ({ chunk: { marks, exclusion, at, values } }) => {
    const column = value === undefined ? undefined : values[value];
    return (row) => {
      const mark = marks[row] as number;
      if ((mark & all) !== all || (mark & none) !== 0 || (any !== 0 && (mark & any) === 0)) return -1;
      const second = at[row] as number;
      if (isJudgedAtDeadline !== undefined && isOther(mark, second, now, isJudgedAtDeadline)) return -1;
      if (exclusion[row] !== 0) return exclusion[row] as number;
      for (let i = 0; i < rules.length; i++) {
        const rule = rules[i] as (typeof rules)[number];
        if (((mark & rule.mark) !== 0) !== rule.isUnless) return rule.code;
      }
      if (second > youngFrom) return notMatured;
      return value !== undefined && (column === undefined || column[row] === NO_VALUE) ? unknown : 0;
    };
  };
}

/** An open promise belongs to the decided ones from its deadline on. */
function isOther(mark: number, second: number, now: number, side: 'decided' | 'open'): boolean {
  const isOpen = (mark & MARK.undecided) !== 0 && second > now;
  return isOpen !== (side === 'open');
}

/** Counts rows that pass a test of marks. */
export function countMarked(selections: readonly Selection[], { any = 0, all = 0, none = 0 }: MarkTest): number {
  let count = 0;
  for (const { chunk, rows } of selections) {
    const { marks } = chunk;
    for (let i = 0; i < rows.length; i++) {
      const mark = marks[rows[i] as number] as number;
      if ((mark & all) === all && (mark & none) === 0 && (any === 0 || (mark & any) !== 0)) count++;
    }
  }
  return count;
}

export const sizeOf = (selections: readonly Selection[]): number =>
  selections.reduce((sum, { rows }) => sum + rows.length, 0);
