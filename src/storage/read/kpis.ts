import type { ExclusionReason, Kpi } from '@/domain/kpi/declaration';
import { calendarOf } from '@/domain/kpi/period/calendar';
import { kpisWith } from '@/domain/kpi/presets/presets';
import { type Asked, ask, type KpiSource, periodsOf } from '@/domain/kpi/screen/context';
import { inCell, type WeekCell } from '@/domain/kpi/screen/in-cell';
import { createMemory, type ScreenMemory } from '@/domain/kpi/screen/memory';
import type { Dimensions, KpiQuery } from '@/domain/kpi/screen/query';
import { type KpiRow, rowsLeftOut, rowsOf } from '@/domain/kpi/screen/rows';
import { answerScreen, type KpiScreen } from '@/domain/kpi/screen/screen';
import {
  type Breakdown,
  backlogAges,
  breakDownScreen,
  type FilterChoices,
  filterChoices,
  type HeatMap,
  heatMap,
  type RatingLine,
  recentRatings,
} from '@/domain/kpi/screen/tables';
import { explainKpi, type Why } from '@/domain/kpi/screen/why';
import { DAYS_WATCHED, findVariances, type Variance } from '@/domain/kpi/variance/find-variances';
import type { Settings } from '@/domain/settings/settings';
import type { TicketRef } from '@/domain/tickets/key';
import type { Instant } from '@/domain/time/instant';
import { database, type HelpclockDatabase } from '../database';
import { loadTable, refsOf, type StoredTable } from './kpi-source';

/** What every question is asked with. */
export interface KpiReader {
  readonly settings: Settings;
  /** Of the interface: settles the first day of the week and the months. */
  readonly locale: string;
  readonly now: Instant;
  /** Another store than this browser's, in tests. */
  readonly db?: HelpclockDatabase;
}

/** How much the numbers rest on, and how fresh they are. */
export interface Coverage {
  /** Tickets measured. */
  readonly tickets: number;
  /** The newest look at any ticket; missing when there is none. */
  readonly newestAt?: Instant;
  /** Numbers are being computed anew after a change of settings; until that is done the old ones are shown. */
  readonly rebuilding?: { readonly done: number; readonly total: number };
}

export interface LoadedKpis {
  readonly source: KpiSource;
  readonly stored: StoredTable;
}

/** Questions whose results are kept from one asking to the next: as many as a page has open. */
const MOST_MEMORIES = 4;
const memories = new Map<string, ScreenMemory>();

/** What was answered to the same question before, by the settings of then. */
function memoryFor({ settings, locale }: KpiReader, query: KpiQuery): ScreenMemory {
  const key = JSON.stringify([query, settings.kpi.definitions.reopenDays, calendarOf(settings, locale)]);
  const memory = memories.get(key) ?? createMemory();
  memories.delete(key);
  memories.set(key, memory);
  const [oldest] = memories.keys();
  if (memories.size > MOST_MEMORIES && oldest !== undefined) memories.delete(oldest);
  return memory;
}

/**
 * Reading KPIs from the store. Every function is `liveQuery`-able: `useLive(() => readKpiScreen(reader, query), [query, …])`
 * answers at once from the columns a page already holds and again whenever a ticket, a typed figure or a rebuild changes
 * something. Undefined means that the period chosen is none.
 */
export async function readKpiScreen(
  reader: KpiReader,
  query: KpiQuery,
): Promise<(KpiScreen & { readonly coverage: Coverage }) | undefined> {
  const loaded = await loadKpis(reader, query);
  const screen = loaded && answerScreen(loaded.source, query, memoryFor(reader, query));
  return screen && loaded && { ...screen, coverage: await coverageOf(reader, loaded.stored) };
}

/** KPIs by one dimension or two crossed. Name few KPIs in `query.kpis`: every one is a column. */
export async function readBreakdown(
  reader: KpiReader,
  query: KpiQuery,
  dimensions: Dimensions,
): Promise<Breakdown | undefined> {
  const loaded = await loadKpis(reader, query);
  return loaded && breakDownScreen(loaded.source, query, dimensions);
}

/** A KPI by hour and weekday in the team's zone. */
export async function readHeatMap(reader: KpiReader, query: KpiQuery, kpi: string): Promise<HeatMap | undefined> {
  const loaded = await loadKpis(reader, query);
  return loaded && heatMap(loaded.source, query, kpi);
}

/** Unsolved tickets by age at the end of the period; see `AGE_BOUNDS`. */
export async function readBacklogAges(reader: KpiReader, query: KpiQuery): Promise<readonly number[]> {
  const loaded = await loadKpis(reader, query);
  return loaded === undefined ? [] : backlogAges(loaded.source, query);
}

/** The words of the filter bar that occur in the periods of a question. */
export async function readFilterChoices(reader: KpiReader, query: KpiQuery): Promise<FilterChoices | undefined> {
  const loaded = await loadKpis(reader, query);
  return loaded && filterChoices(loaded.source);
}

/** The newest ratings with their tickets, newest first. */
export async function readRatings(
  reader: KpiReader,
  query: KpiQuery,
  limit: number,
): Promise<readonly (RatingLine & { readonly ref: TicketRef })[]> {
  const loaded = await loadKpis(reader, query);
  if (loaded === undefined) return [];
  return withRefs(reader, loaded, recentRatings(loaded.source, query, limit));
}

/** Why a KPI of a question is what it is: rule, population, exclusions counted, rows, precision, coverage. */
export async function readWhy(
  reader: KpiReader,
  query: KpiQuery,
  kpi: string,
): Promise<(Why & { readonly coverage: Coverage }) | undefined> {
  const loaded = await loadKpis(reader, query);
  const why = loaded && explainKpi(loaded.source, query, kpi);
  return why && loaded && { ...why, coverage: await coverageOf(reader, loaded.stored) };
}

/** Which of the rows behind a number are wanted. */
export interface RowWish {
  readonly leftOut?: ExclusionReason;
  readonly cell?: WeekCell;
}

/** A page of them. */
export interface BehindWish extends RowWish {
  readonly offset?: number;
  readonly limit?: number;
}

/** A page of the tickets behind a number. */
export interface BehindPage {
  /** Rows in all. */
  readonly total: number;
  readonly rows: readonly (KpiRow & { readonly ref: TicketRef })[];
}

/**
 * The tickets behind a number: what counts against it first, then the largest value, then the newest; or those left out of it
 * for a reason. `cell` narrows to an hour of the week.
 * Look a ticket's subject and path up in `tickets` by its `ref`.
 */
export async function readTicketsBehind(
  reader: KpiReader,
  query: KpiQuery,
  kpi: string,
  { offset = 0, limit = 50, ...wish }: BehindWish = {},
): Promise<BehindPage> {
  const loaded = await loadKpis(reader, query);
  const asked = loaded && ask(loaded.source, { ...query, kpis: [kpi] });
  const declared = asked?.kpis[0];
  if (loaded === undefined || asked === undefined || declared === undefined) return { total: 0, rows: [] };
  const rows = rowsWished(declared, asked, loaded.source.calendar.zone, wish);
  const ordered = [...rows].sort(
    (a, b) => (a.weight ?? 0) - (b.weight ?? 0) || (b.value ?? 0) - (a.value ?? 0) || (b.at ?? 0) - (a.at ?? 0),
  );
  return { total: rows.length, rows: await withRefs(reader, loaded, ordered.slice(offset, offset + limit)) };
}

/** Rows behind a number, or those left out of it for a reason; `cell` narrows to an hour of the week in `zone`. */
export function rowsWished(kpi: Kpi, asked: Asked, zone: string, { leftOut, cell }: RowWish): readonly KpiRow[] {
  const all = leftOut === undefined ? rowsOf(kpi, asked) : rowsLeftOut(kpi, asked, leftOut);
  return cell === undefined ? all : all.filter(inCell(cell, zone));
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is out of the ordinary in the 24 hours up to the last full hour; empty most of the time. */
export async function readVariances({ settings, now, db = database }: KpiReader): Promise<readonly Variance[]> {
  const { definitions, presets, variance, hours } = settings.kpi;
  if (!variance.isOn) return [];
  const until = (now - (now % HOUR_MS)) as Instant;
  const from = (until - DAYS_WATCHED * DAY_MS) as Instant;
  const { table } = await loadTable(db, [{ from, to: until }], definitions.reopenDays);
  const reading = { hours, reopenDays: definitions.reopenDays, zone: calendarOf(settings, 'en').zone };
  return findVariances({ table, kpis: kpisWith(presets), settings: variance, reading, until });
}

async function withRefs<T extends { readonly ticket: number }>(
  { db = database }: KpiReader,
  { stored }: LoadedKpis,
  rows: readonly T[],
): Promise<readonly (T & { readonly ref: TicketRef })[]> {
  const refs = await refsOf(
    db,
    stored,
    rows.map(({ ticket }) => ticket),
  );
  return rows.flatMap((row, i) => {
    const ref = refs[i];
    return ref === undefined ? [] : [{ ...row, ref }];
  });
}

/** The columns that the periods of a question need; undefined when its period is none. */
export async function loadKpis(
  { settings, locale, now, db = database }: KpiReader,
  query: Pick<KpiQuery, 'period' | 'against'>,
): Promise<LoadedKpis | undefined> {
  const calendar = calendarOf(settings, locale);
  const periods = periodsOf(query, calendar, now);
  if (periods === undefined) return undefined;
  const { reopenDays } = settings.kpi.definitions;
  const wanted = [periods.period, ...(periods.before === undefined ? [] : [periods.before])];
  const stored = await loadTable(db, wanted, reopenDays);
  return { source: { table: stored.table, series: stored.series, settings: settings.kpi, calendar, now }, stored };
}

async function coverageOf({ db = database }: KpiReader, { state, tail, build }: StoredTable): Promise<Coverage> {
  const [newestAt] = (await db.tickets.orderBy('lastSeenAt').reverse().limit(1).keys()) as Instant[];
  const changed = [...tail.rows.values()];
  const fresh = changed.filter(({ samples, outdated }) => samples !== undefined && outdated === undefined).length;
  const gone = changed.filter(({ samples, outdated }) => samples === undefined && outdated !== undefined).length;
  return {
    tickets: (state === undefined ? 0 : state.ordinals - state.dead.length) + fresh - gone,
    ...(newestAt === undefined ? {} : { newestAt }),
    ...(build === undefined ? {} : { rebuilding: { done: build.done, total: build.total } }),
  };
}
