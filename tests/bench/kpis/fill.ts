import { mergeRuns, scattered } from '@/background/kpi/merge-runs';
import { writeRun } from '@/background/kpi/write-run';
import type { Chunk } from '@/domain/kpi/columns/chunk';
import { measureLife } from '@/domain/kpi/measure/measure-life';
import { defaultSettings } from '@/domain/settings/defaults';
import { ticketRef } from '@/domain/tickets/key';
import { lifeReader } from '@/domain/tickets/lives';
import type { HelpclockDatabase } from '@/storage/database';
import { emptyState, type KpiState, saveKpiState } from '@/storage/kpi-state';
import { packRow } from '@/storage/packed/ticket-row';
import { rowOf } from '@/storage/write/merge-tickets';
import { kpiFingerprint } from '../../../src/background/kpi/fingerprint';
import { aRecord, NOW } from './lives';

export const settings = defaultSettings('en', 'Europe/Istanbul');

/** Tickets measured one by one; larger stores hold copies of them under other ordinals and requesters. */
const MEASURED = 100_000;
const RUN = 5000;
/** Tickets whose records are stored, for the observation that changes one of them. */
const STORED = 1000;

/** Fills a store with the KPI segments of so many tickets, as a rebuild leaves it. @returns bytes of the columns */
export async function fill(db: HelpclockDatabase, count: number): Promise<number> {
  const measured = Math.min(count, MEASURED);
  const lifeOf = lifeReader(settings);
  const { policies, schedules, kpi } = settings;
  const yardstick = { policies, schedules, definitions: kpi.definitions };
  let state: KpiState = emptyState(1, kpiFingerprint(settings));
  for (let from = 0; from < measured; from += RUN) {
    const records = Array.from({ length: Math.min(RUN, measured - from) }, (_, i) => aRecord(from + i, measured));
    const rows = records.map((record) => ({
      ref: ticketRef(record.key),
      samples: measureLife(lifeOf(record), yardstick, NOW),
    }));
    state = await writeRun(db, state, rows);
    if (from === measured - RUN)
      await db.tickets.bulkPut(records.slice(-STORED).map((record) => packRow(rowOf(record))));
  }
  for (let entries = scattered(state); entries !== undefined; entries = scattered(state)) {
    state = await mergeRuns(db, state, entries);
  }
  if (count > measured) state = await multiply(db, state, count / measured, measured);
  await saveKpiState(db, state);
  return bytesIn(db);
}

/** Lays copies of every row beside it. Rows of one second stay together, so columns stay in order. */
async function multiply(db: HelpclockDatabase, state: KpiState, times: number, measured: number): Promise<KpiState> {
  for (const key of await db.segments.toCollection().primaryKeys()) {
    const segment = await db.segments.get(key);
    if (segment === undefined) continue;
    const chunks = Object.fromEntries(
      Object.entries(segment.chunks).map(([kind, chunk]) => [kind, copies(chunk, times, measured)]),
    );
    await db.segments.put({ ...segment, chunks });
  }
  return { ...state, ordinals: measured * times };
}

function copies(chunk: Chunk, times: number, measured: number): Chunk {
  const each = <C extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
    column: C,
    change: (value: number, copy: number) => number = (value) => value,
  ): C => {
    const Type = column.constructor as new (length: number) => C;
    const made = new Type(column.length * times);
    for (let row = 0; row < column.length; row++) {
      for (let copy = 0; copy < times; copy++) made[row * times + copy] = change(column[row] as number, copy);
    }
    return made;
  };
  const { kind, length, values, ticket, requester, ...columns } = chunk;
  return {
    kind,
    length: length * times,
    ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, each(column as Uint32Array)])),
    values: Object.fromEntries(Object.entries(values).map(([name, column]) => [name, each(column)])),
    ticket: each(ticket, (ordinal, copy) => ordinal + copy * measured),
    ...(requester === undefined
      ? {}
      : { requester: each(requester, (key, copy) => (key === 0 ? 0 : key + copy * 7919)) }),
  } as Chunk;
}

async function bytesIn(db: HelpclockDatabase): Promise<number> {
  let bytes = 0;
  await db.segments.each(({ chunks }) => {
    for (const { values, ...columns } of Object.values(chunks)) {
      for (const column of [...Object.values(columns), ...Object.values(values)]) {
        if (ArrayBuffer.isView(column)) bytes += column.byteLength;
      }
    }
  });
  return bytes;
}
