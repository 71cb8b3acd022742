import { keyOf, type TicketRef } from '@/domain/tickets/key';
import type { TicketRecord } from '@/domain/tickets/record';
import { PARTS, readRest, writeRest } from './parts';
import { createPen, type Packed, readerOf } from './pen';

type AnyPart = { write(pen: unknown, part: unknown): void; read(reader: unknown): unknown };
const parts = Object.entries(PARTS) as unknown as readonly (readonly [keyof typeof PARTS, AnyPart])[];

const KNOWN: ReadonlySet<string> = new Set(['key', ...Object.keys(PARTS)]);

/** A record as it lies in the store, without its key: a third of what it takes as objects, and one thing to copy instead of hundreds. */
export function packRecord(record: TicketRecord): Packed {
  const pen = createPen();
  for (const [name, { write }] of parts) {
    const part = record[name];
    pen.token(part === undefined ? 0 : 1);
    if (part !== undefined) write(pen, part);
  }
  writeRest(pen, record, KNOWN);
  return pen.packed();
}

/** @throws SyntaxError when the bytes are no packed record. */
export function unpackRecord(ref: TicketRef, packed: Packed): TicketRecord {
  const reader = readerOf(packed);
  const record: Record<string, unknown> = { key: keyOf(ref) };
  for (const [name, { read }] of parts) if (reader.token() === 1) record[name] = read(reader);
  return { ...record, ...readRest(reader) } as unknown as TicketRecord;
}
