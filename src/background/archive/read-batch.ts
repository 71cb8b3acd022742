import type { TicketRecord } from '@/domain/tickets/record';
import { breathe } from '@/platform/breathe';
import { type Place, readSlice } from '@/storage/archive/open-archive';
import { pieces, weightOf } from '@/storage/pieces';

/** Events and tickets of a batch at the most, but for a single slice. */
const MOST = 12_000;

/** Tickets of a file that follow each other, and where it goes on. */
export interface Batch {
  readonly records: readonly TicketRecord[];
  readonly next: Place;
  /** Slices of the file that were read. */
  readonly slices: number;
}

export interface Reading {
  readonly key: CryptoKey | undefined;
  readonly parse: (row: unknown) => TicketRecord | undefined;
  /** Tickets read, at least, where there are so many. */
  readonly size: number;
}

/** A slice of tickets read already. */
export interface FirstSlice {
  readonly rows: readonly unknown[];
  readonly next: Place;
}

/**
 * Reads on from a slice of tickets as long as tickets follow. What waits goes first between a few of them. It ends before what cannot be
 * read: whoever reads there next is told.
 */
export async function readBatch(file: Blob, first: FirstSlice, { key, parse, size }: Reading): Promise<Batch> {
  const records: TicketRecord[] = [];
  let weight = 0;
  let slices = 0;
  for (let slice: FirstSlice | undefined = first, next = first.next; ; ) {
    for (const piece of pieces(slice.rows, weightOfRow)) {
      await breathe();
      records.push(...piece.flatMap((row) => parse(row) ?? []));
    }
    weight += slice.rows.reduce<number>((sum, row) => sum + weightOfRow(row), 0);
    slices += 1;
    next = slice.next;
    slice = records.length < size && weight < MOST ? await ticketsAt(file, next, key) : undefined;
    if (slice === undefined) return { records, next, slices };
  }
}

/** The slice of tickets at a place; undefined when something else is there. */
async function ticketsAt(file: Blob, place: Place, key: Reading['key']): Promise<FirstSlice | undefined> {
  const read = await readSlice(file, place, key);
  if (!('slice' in read) || read.next === undefined || read.slice.table !== 'tickets') return undefined;
  return { rows: read.slice.rows, next: read.next };
}

/** Rows were parsed when the file was verified: each has events. */
const weightOfRow = (row: unknown): number => weightOf(row as TicketRecord);
