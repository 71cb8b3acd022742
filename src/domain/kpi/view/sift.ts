import { type ColumnName, NO_VALUE } from '../columns/chunk';
import { type ExclusionReason, type MarkTest, type Population, ROW_EXCLUSIONS } from '../declaration';
import { MARK, TICKET_EXCLUSIONS } from '../sample';
import { type Selection, secondAt, type View } from './view';

export const REASONS: readonly ExclusionReason[] = [...TICKET_EXCLUSIONS, ...ROW_EXCLUSIONS];
const reasonCode = (reason: ExclusionReason): number => REASONS.indexOf(reason) + 1;

/** The rows of a population that count, and how many were left out and why. */
export interface Sifted {
  readonly counted: readonly Selection[];
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

/** Verdicts on rows: 0 counts, -1 is no member of the population, otherwise the reason's position plus 1. */
type Judge = (selection: Selection, verdicts: Int8Array) => void;

export function sift(view: View, sieve: Sieve): Sifted {
  const counts = new Uint32Array(REASONS.length + 1);
  const judge = judgeOf(view, sieve);
  const counted = view.select(sieve.population.kind, sieve.population.when).map((selection) => {
    const verdicts = new Int8Array(selection.rows.length);
    judge(selection, verdicts);
    return keep(selection, verdicts, 0, counts);
  });
  const excluded = REASONS.flatMap((reason, i) => {
    const count = counts[i + 1] as number;
    return count === 0 ? [] : [{ reason, count }];
  });
  return { counted, excluded };
}

/** The rows left out for one reason. */
export function leftOut(view: View, sieve: Sieve, reason: ExclusionReason): readonly Selection[] {
  const counts = new Uint32Array(REASONS.length + 1);
  const judge = judgeOf(view, sieve);
  return view.select(sieve.population.kind, sieve.population.when).map((selection) => {
    const verdicts = new Int8Array(selection.rows.length);
    judge(selection, verdicts);
    return keep(selection, verdicts, reasonCode(reason), counts);
  });
}

function keep({ chunk, rows }: Selection, verdicts: Int8Array, wanted: number, counts: Uint32Array): Selection {
  const kept = new Uint32Array(rows.length);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const verdict = verdicts[i] as number;
    if (verdict === wanted) kept[length++] = rows[i] as number;
    if (verdict > 0) counts[verdict] = (counts[verdict] as number) + 1;
  }
  return { chunk, rows: kept.subarray(0, length) };
}

function judgeOf({ scope }: View, { population, value, reopenDays }: Sieve): Judge {
  const { any = 0, all = 0, none = 0, isJudgedAtDeadline, young } = population;
  const excluded = (population.excluded ?? []).map(({ mark, unless, because }) => ({
    mark,
    isUnless: unless === true,
    code: reasonCode(because),
  }));
  const now = secondAt(scope.now);
  const youngFrom = young === 'excluded' ? now - reopenDays * 86_400 : Number.POSITIVE_INFINITY;
  const unknown = reasonCode(value?.endsWith('usiness') ? 'hours-unknown' : 'unknown');
  const notMatured = reasonCode('not-matured');
  return ({ chunk, rows }, verdicts) => {
    const { marks, exclusion, at } = chunk;
    const values = value === undefined ? undefined : chunk.values[value];
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const mark = marks[row] as number;
      const second = at[row] as number;
      if ((mark & all) !== all || (mark & none) !== 0 || (any !== 0 && (mark & any) === 0)) verdicts[i] = -1;
      else if (isJudgedAtDeadline !== undefined && isOther(mark, second, now, isJudgedAtDeadline)) verdicts[i] = -1;
      else if (exclusion[row] !== 0) verdicts[i] = exclusion[row] as number;
      else {
        let verdict = 0;
        for (const rule of excluded) {
          if (((mark & rule.mark) !== 0) !== rule.isUnless) {
            verdict = rule.code;
            break;
          }
        }
        if (verdict === 0 && second > youngFrom) verdict = notMatured;
        if (verdict === 0 && value !== undefined && (values === undefined || values[row] === NO_VALUE))
          verdict = unknown;
        verdicts[i] = verdict;
      }
    }
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
