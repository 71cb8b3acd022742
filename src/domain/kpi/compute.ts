import type { Kpi, MarkTest, Population, Statistic } from './declaration';
import type { KpiResult } from './result';
import { MARK } from './sample';
import { growth, lateTickets } from './statistics/backlog';
import { firstContact } from './statistics/first-contact';
import { gather, keepMainScale, summarise } from './statistics/gather';
import { hoursCovered } from './statistics/hours-covered';
import { unitsIn } from './statistics/units';
import { wilson } from './statistics/wilson';
import { countMarked, type Sieve, type Sifted, sift, sizeOf } from './view/sift';
import { type Selection, secondAt, type View } from './view/view';
import { worthOf } from './worth';

/** How KPIs are read; the same for all of a screen. */
export interface KpiReading {
  readonly hours: 'calendar' | 'business';
  /** See `KpiDefinitions.reopenDays`. */
  readonly reopenDays: number;
  /** IANA zone hours are told in; UTC when missing. */
  readonly zone?: string;
}

/** Rows a KPI's number is made of, per population it has. */
export interface Ground {
  readonly top: Sifted;
  readonly bottom?: Sifted;
}

/** The number of a KPI over a view, with everything that explains it. */
export function computeKpi(kpi: Kpi, view: View, reading: KpiReading): KpiResult {
  return answer(kpi, groundOf(kpi, view, reading), view, reading);
}

/** No rows. */
export const NOTHING: Sifted = { counted: [], marks: 0, excluded: [] };

/** Sifts what the KPI's number rests on. The same rows are counted, listed and exported. */
export function groundOf({ statistic }: Kpi, view: View, reading: KpiReading): Ground {
  if (statistic.how === 'series') return { top: NOTHING };
  if (statistic.how !== 'ratio') return { top: sift(view, sieveOf(statistic, reading)) };
  const { reopenDays } = reading;
  return {
    top: sift(view, { population: statistic.top, reopenDays }),
    bottom: sift(view, { population: statistic.bottom, reopenDays }),
  };
}

/** How the (upper) population of a statistic is read. */
export function sieveOf(statistic: Exclude<Statistic, { how: 'series' }>, reading: KpiReading): Sieve {
  const population: Population = statistic.how === 'ratio' ? statistic.top : statistic.of;
  const base = { population, reopenDays: reading.reopenDays };
  if (statistic.how === 'numbers') return { ...base, value: statistic.value };
  if (statistic.how === 'worth') return { ...base, value: 'worthMillions' };
  return statistic.how === 'durations' ? { ...base, value: columnOf(statistic.value, reading) } : base;
}

const BUSINESS = {
  calendar: 'business',
  wait: 'waitBusiness',
  work: 'workBusiness',
  pending: 'pendingBusiness',
  hold: 'holdBusiness',
} as const;

export const columnOf = (value: keyof typeof BUSINESS, { hours }: KpiReading) =>
  hours === 'business' ? BUSINESS[value] : value;

/** The number from its rows; also used per group of a breakdown. */
export function answer(kpi: Kpi, ground: Ground, view: View, reading: KpiReading): KpiResult {
  const { counted, excluded, marks } = ground.top;
  const bearing = (any: number): number => ((marks & any) === 0 ? 0 : countMarked(counted, { any }));
  const numbers = numbersOf(kpi.statistic, ground, view, reading);
  const n = numbers.n ?? sizeOf(counted);
  const isSmall = n < kpi.minimumN;
  const { value, dropped = [], ...rest } = numbers;
  return {
    kpi: kpi.id,
    ...rest,
    n,
    ...(value === undefined || isSmall ? {} : { value }),
    isSmall,
    isLowSample: rest.interval !== undefined && !isSmall && n < 30,
    excluded: [...excluded, ...dropped],
    provisional: youngRows(kpi.statistic, counted, view, reading),
    vendor: bearing(vendorMarks(kpi.statistic, reading)),
    coarse: bearing(MARK.minute | MARK.coarse),
  };
}

const vendorMarks = ({ how }: Statistic, { hours }: KpiReading): number =>
  how === 'durations' && hours === 'business' ? MARK.vendor | MARK.vendorBusiness : MARK.vendor;

interface Numbers extends Partial<Pick<KpiResult, 'value' | 'n' | 'top' | 'interval' | 'total' | 'scale'>> {
  readonly median?: number;
  readonly p90?: number;
  readonly mean?: number;
  readonly lowest?: number;
  readonly highest?: number;
  readonly dropped?: KpiResult['excluded'];
}

function numbersOf(statistic: Statistic, { top, bottom }: Ground, view: View, reading: KpiReading): Numbers {
  const rows = top.counted;
  switch (statistic.how) {
    case 'durations':
      return summarise(gather(rows, columnOf(statistic.value, reading)), statistic.headline);
    case 'numbers': {
      if (statistic.value !== 'score') return summarise(gather(rows, statistic.value), statistic.headline);
      const { kept, dropped, scale } = keepMainScale(rows);
      return {
        ...summarise(gather(kept, statistic.value), statistic.headline),
        ...(scale === undefined ? {} : { scale }),
        ...(dropped === 0 ? {} : { dropped: [{ reason: 'other-scale', count: dropped } as const] }),
      };
    }
    case 'share':
      return share(rows, statistic.good, statistic.less);
    case 'count':
      return { value: sizeOf(rows) };
    case 'sum': {
      const top = countMarked(rows, statistic.counted);
      return { top, ...(sizeOf(rows) === 0 ? {} : { value: top }) };
    }
    case 'worth':
      return sizeOf(rows) === 0 ? {} : { value: sumOfWorth(rows) };
    case 'hours-covered':
      return sizeOf(rows) === 0 ? {} : { value: hoursCovered(rows, reading.zone ?? 'UTC') };
    case 'tickets':
      return { value: ticketsIn(rows), n: sizeOf(rows) };
    case 'ticket-share':
      return ticketShare(rows, statistic.bad);
    case 'difference': {
      const less = countMarked(rows, statistic.less);
      return { value: sizeOf(rows) - less };
    }
    case 'ratio':
      return ratio(sizeOf(rows), sizeOf(bottom?.counted ?? []));
    case 'rate':
      return { value: sizeOf(rows) / unitsIn(view.scope, statistic.per) };
    case 'late-backlog':
      return { value: lateTickets(rows, view) };
    case 'growth':
      return growth(rows, view);
    case 'first-contact':
      return fraction(firstContact(rows, view, reading.reopenDays), sizeOf(rows));
    case 'series':
      return {};
  }
}

const sumOf = (values: Int32Array): number => values.reduce((sum, value) => sum + value, 0);

const sumOfWorth = (rows: readonly Selection[]): number =>
  worthOf(sumOf(gather(rows, 'worthMillions')), sumOf(gather(rows, 'worthHundredths')));

function share(rows: readonly Selection[], good: MarkTest, less: MarkTest | undefined): Numbers {
  const n = sizeOf(rows);
  if (less === undefined) return fraction(countMarked(rows, good), n);
  const top = countMarked(rows, good) - countMarked(rows, less);
  return n === 0 ? { n, top } : { n, top, value: (100 * top) / n };
}

/** A percentage with its Wilson interval; nothing of nothing is no percentage. */
export function fraction(top: number, n: number): Numbers {
  const range = wilson(top, n);
  if (range === undefined) return { n, top };
  return { n, top, value: (100 * top) / n, interval: { low: 100 * range.low, high: 100 * range.high } };
}

const ratio = (top: number, n: number): Numbers => (n === 0 ? { n, top } : { n, top, value: (100 * top) / n });

function ticketShare(rows: readonly Selection[], bad: MarkTest): Numbers {
  const all = ticketsIn(rows);
  return fraction(all - ticketsIn(rows, bad), all);
}

let seen = new Uint32Array(1024);
let stamp = 0;

/** How many different tickets the rows belong to, of those that pass a test. */
export function ticketsIn(selections: readonly Selection[], { any = 0, all = 0, none = 0 }: MarkTest = {}): number {
  stamp += 1;
  let count = 0;
  for (const { chunk, rows } of selections) {
    const { marks, ticket } = chunk;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const mark = marks[row] as number;
      if ((mark & all) !== all || (mark & none) !== 0 || (any !== 0 && (mark & any) === 0)) continue;
      const ordinal = ticket[row] as number;
      if (ordinal >= seen.length) seen = grown(seen, ordinal);
      if (seen[ordinal] === stamp) continue;
      seen[ordinal] = stamp;
      count++;
    }
  }
  return count;
}

function grown(list: Uint32Array, index: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(index + 1, 2 * list.length));
  larger.set(list);
  return larger;
}

function youngRows(statistic: Statistic, rows: readonly Selection[], view: View, { reopenDays }: KpiReading): number {
  if (!('of' in statistic) || statistic.of.young !== 'provisional') return 0;
  const from = secondAt(view.scope.now) - reopenDays * 86_400;
  let count = 0;
  for (const { chunk, rows: own } of rows) {
    for (let i = 0; i < own.length; i++) if ((chunk.at[own[i] as number] as number) > from) count++;
  }
  return count;
}
