import type { RecordedEvent, Sighting, Stamped, TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import type { Pen, Reader } from './pen';

/** How a part of a record is written, and read again. */
interface Part<T> {
  readonly write: (pen: Pen, part: T) => void;
  readonly read: (reader: Reader) => T;
}

const instant: Part<Instant> = { write: (pen, at) => pen.instant(at), read: (reader) => reader.instant() };

const listOf = <T>({ write, read }: Part<T>): Part<readonly T[]> => ({
  write(pen, list) {
    pen.token(list.length);
    for (const item of list) write(pen, item);
  },
  read: (reader) => Array.from({ length: reader.token() as number }, () => read(reader)),
});

const stamped: Part<Stamped<unknown>> = {
  write(pen, { value, source, precision, seenAt }) {
    pen.word(value);
    pen.word(`${source} ${precision}`);
    pen.instant(seenAt);
  },
  read(reader) {
    const value = reader.word();
    const [source, precision] = (reader.word() as string).split(' ');
    return { value, source, precision, seenAt: reader.instant() } as Stamped<unknown>;
  },
};

const member: Part<readonly [name: string, stamp: Stamped<unknown>]> = {
  write(pen, [name, stamp]) {
    pen.word(name);
    stamped.write(pen, stamp);
  },
  read: (reader) => [reader.word() as string, stamped.read(reader)],
};
const members = listOf(member);

/** Stamps by name. */
const stamps = <T extends object>(): Part<T> => ({
  write: (pen, all) =>
    members.write(
      pen,
      Object.entries(all).filter(([, stamp]) => stamp !== undefined),
    ),
  read: (reader) => Object.fromEntries(members.read(reader)) as T,
});

/** The members of an object but for some, with their values as words. */
export function writeRest(pen: Pen, object: object, but: ReadonlySet<string>): void {
  const rest = Object.entries(object).filter(([name, value]) => value !== undefined && !but.has(name));
  pen.token(rest.length);
  for (const [name, value] of rest) {
    pen.word(name);
    pen.word(value);
  }
}

export function readRest(reader: Reader): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  for (let left = reader.token() as number; left > 0; left -= 1) {
    const name = reader.word() as string;
    rest[name] = reader.word();
  }
  return rest;
}

/** `message:42` of a message is `:42`, another id stands behind `=`; 0 is none. */
const idToken = ({ id, kind }: RecordedEvent): string | 0 => {
  if (id === undefined) return 0;
  return id.startsWith(`${kind}:`) ? id.slice(kind.length) : `=${id}`;
};
const idOf = (token: string, kind: string): string => (token.startsWith(':') ? kind + token : token.slice(1));

const HEAD: ReadonlySet<string> = new Set(['kind', 'precision', 'source', 'at', 'id']);
const event: Part<RecordedEvent> = {
  write(pen, one) {
    pen.word(`${one.kind} ${one.precision} ${one.source}`);
    pen.instant(one.at);
    pen.token(idToken(one));
    writeRest(pen, one, HEAD);
  },
  read(reader) {
    const [kind = '', precision, source] = (reader.word() as string).split(' ');
    const at = reader.instant();
    const id = reader.token();
    const named = typeof id === 'string' ? { id: idOf(id, kind) } : {};
    return { kind, at, precision, ...named, source, ...readRest(reader) } as RecordedEvent;
  },
};

const STRETCH: ReadonlySet<string> = new Set(['from', 'to']);
const sighting: Part<Sighting> = {
  write(pen, one) {
    pen.instant(one.from);
    pen.instant(one.to);
    writeRest(pen, one, STRETCH);
  },
  read: (reader) => ({ from: reader.instant(), to: reader.instant(), ...readRest(reader) }),
};

type Parts = { readonly [K in keyof Omit<TicketRecord, 'key'>]-?: Part<NonNullable<TicketRecord[K]>> };

/**
 * The parts of a record in the order in which they are written. Never change it: what a later version adds to a record is written
 * behind them like the members of an event, which every version can read.
 */
export const PARTS: Parts = {
  lastSeenAt: instant,
  firstSeenAt: instant,
  completeAt: instant,
  facts: stamps(),
  latest: stamps(),
  reported: stamps(),
  nativeDeadlines: stamped as Parts['nativeDeadlines'],
  events: listOf(event),
  sightings: listOf(sighting),
};
